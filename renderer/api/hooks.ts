// Reading and changing from a component: server data live only in the query cache, keyed by operation and input.
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { OperationInput, OperationName, OperationOutput } from '#domain/contract/operations'
import { call, contract } from './client.ts'

/** A refusal on its way through the query cache. */
export class Refusal extends Error {
  readonly error: { code: string; details: unknown }
  constructor(error: { code: string; details: unknown }) {
    super(error.code)
    this.error = error
  }
}

/** Reads an operation; while the input changes the previous answer stays, so that nothing jumps. */
export function useRead<N extends OperationName>(
  name: N,
  input: OperationInput<N>,
  options: { enabled?: boolean } = {},
) {
  return useQuery<OperationOutput<N>, Refusal>({
    queryKey: [name, input],
    queryFn: () => ask(name, input),
    placeholderData: keepPreviousData,
    enabled: options.enabled ?? true,
  })
}

/** Asks once, on demand: for answers that are too large or too short-lived for the cache. */
export function useAsk<N extends OperationName>(name: N) {
  return useMutation<OperationOutput<N>, Refusal, OperationInput<N>>({
    mutationFn: (input) => ask(name, input),
  })
}

/** Changes something; afterwards the reads that the operation `touches` are asked again. */
export function useChange<N extends OperationName>(name: N) {
  const cache = useQueryClient()
  return useMutation<OperationOutput<N>, Refusal, OperationInput<N>>({
    mutationFn: (input) => ask(name, input),
    onSuccess: async () => {
      const operations = await contract.fetch().catch(() => null)
      // without the contract everything may be stale
      const touches = operations?.[name].touches ?? ['']
      const predicate = ({ queryKey }: { queryKey: readonly unknown[] }) =>
        touches.some((prefix) => String(queryKey[0]).startsWith(prefix))
      // what is not on screen is forgotten: a form must never begin with the values of before
      cache.removeQueries({ predicate, type: 'inactive' })
      await cache.invalidateQueries({ predicate })
    },
  })
}

async function ask<N extends OperationName>(name: N, input: OperationInput<N>): Promise<OperationOutput<N>> {
  const answer = await call(name, input)
  if (!answer.ok) throw new Refusal(answer.error)
  return answer.value
}
