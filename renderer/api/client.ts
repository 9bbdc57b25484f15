// One typed call for every operation. The answer is checked again here, so that a half-updated window fails
// with a sentence instead of strange behaviour. The contract with its schemas is a third of the window's script and
// comes after the first screen; what that screen itself asked has been checked by dispatch alone.
import type { CommonError } from '#domain/contract/errors'
import type {
  OperationError,
  OperationInput,
  OperationName,
  OperationOutput,
} from '#domain/contract/operations'
import { fail, ok } from '#domain/kernel/result'
import { latePart } from './late.ts'
import { createRequestIds } from './request-ids.ts'
import { transport } from './transport.ts'

export type CallError<N extends OperationName = OperationName> = OperationError<N> | CommonError
export type Answer<N extends OperationName> =
  | { ok: true; value: OperationOutput<N> }
  | { ok: false; error: CallError<N> }

/** All operations with their schemas. */
export const contract = latePart(async () => (await import('#domain/contract/operations')).allOperations())

const requestIds = createRequestIds(() => crypto.randomUUID())

/** Calls an operation; refusals are values. A change whose fate is not known is never done twice (request-ids). */
export async function call<N extends OperationName>(name: N, input: OperationInput<N>): Promise<Answer<N>> {
  const id = requestIds.idFor(name, input)
  const result = await transport.call(name, input, id)
  requestIds.answered(name, input, { id, code: result.ok ? null : result.error.code })
  if (!result.ok) return result as Answer<N>
  const output = contract.known()?.[name].output
  if (output === undefined) return ok(result.value as OperationOutput<N>)
  const parsed = output.safeParse(result.value)
  if (!parsed.success) return fail('INTERNAL', { number: 'venster' }) as Answer<N>
  return ok(parsed.data as OperationOutput<N>)
}
