// Reading and changing from a component: server data live only in the query cache, keyed by operation and input.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useContext } from 'react'
import type { OperationInput, OperationName, OperationOutput } from '#domain/contract/operations'
import { call, contract } from './client.ts'
import { type Gate, GateContext, PutAside } from './gate.ts'

/** A refusal on its way through the query cache. */
export class Refusal extends Error {
  readonly error: { code: string; details: unknown }
  constructor(error: { code: string; details: unknown }) {
    super(error.code)
    this.error = error
  }
}

interface ReadOptions<N extends OperationName> {
  readonly enabled?: boolean
  /** Whether the answer to an earlier input may stay until the new one comes; without it always. */
  readonly keep?: (before: OperationInput<N>) => boolean
}

/** Reads an operation; while the input changes the previous answer stays, so that nothing jumps. */
export function useRead<N extends OperationName>(
  name: N,
  input: OperationInput<N>,
  { enabled = true, keep }: ReadOptions<N> = {},
) {
  const gate = useContext(GateContext)
  return useQuery<OperationOutput<N>, Refusal>({
    queryKey: [name, input],
    queryFn: () => ask(name, input, gate),
    placeholderData: (previous, query) => {
      if (query === undefined || keep === undefined) return previous
      return keep(query.queryKey[1] as OperationInput<N>) ? previous : undefined
    },
    enabled,
  })
}

/** Asks what the screen will read when it is drawn again; ends when the answer, or a refusal, is there. */
export function useReadAhead<N extends OperationName>(name: N): (input: OperationInput<N>) => Promise<void> {
  const cache = useQueryClient()
  const gate = useContext(GateContext)
  return useCallback(
    (input) => cache.prefetchQuery({ queryKey: [name, input], queryFn: () => ask(name, input, gate) }),
    [cache, gate, name],
  )
}

/** Asks once, on demand: for answers that are too large or too short-lived for the cache. */
export function useAsk<N extends OperationName>(name: N) {
  const gate = useContext(GateContext)
  return useMutation<OperationOutput<N>, Refusal, OperationInput<N>>({
    mutationFn: (input) => ask(name, input, gate),
  })
}

/** Changes something; afterwards the reads that the operation `touches` are asked again. */
export function useChange<N extends OperationName>(name: N) {
  const cache = useQueryClient()
  const gate = useContext(GateContext)
  const renew = async () => {
    const operations = await contract.bring().catch(() => null)
    // without the contract everything may be stale
    const touches = operations?.[name].touches ?? ['']
    const predicate = ({ queryKey }: { queryKey: readonly unknown[] }) =>
      touches.some((prefix) => String(queryKey[0]).startsWith(prefix))
    // what is not on screen is forgotten: a form must never begin with the values of before
    cache.removeQueries({ predicate, type: 'inactive' })
    await cache.invalidateQueries({ predicate })
  }
  return useMutation<OperationOutput<N>, Refusal, OperationInput<N>>({
    mutationFn: (input) => ask(name, input, gate),
    onSuccess: renew,
    // it was done after all: what is on screen may be older
    onError: ({ error }) => (error?.code === 'ALREADY_DONE' ? renew() : undefined),
  })
}

async function ask<N extends OperationName>(
  name: N,
  input: OperationInput<N>,
  gate: Gate | null,
): Promise<OperationOutput<N>> {
  const answer = await call(name, input)
  if (answer.ok) return answer.value
  const { code, details } = answer.error
  if (gate !== null && code === 'CONFIRM_FIRST') {
    if (await gate.confirm()) return ask(name, input, gate)
    throw new PutAside()
  }
  if (gate !== null && code === 'SECOND_PERSON_NEEDED') {
    const done = await gate.propose(name, input, (details as { mayAlone: boolean }).mayAlone)
    if (done === null) throw new PutAside()
    return done.outcome as OperationOutput<N>
  }
  if (code === 'SIGNED_OUT') gate?.signedOut()
  throw new Refusal(answer.error)
}
