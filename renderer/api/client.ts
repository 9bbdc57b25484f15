// One typed call for every operation. The answer is checked again here, so that a half-updated window fails
// with a sentence instead of strange behaviour.
import type { CommonError } from '#domain/contract/errors'
import {
  type OperationError,
  type OperationInput,
  type OperationName,
  type OperationOutput,
  operations,
} from '#domain/contract/operations'
import { fail, ok } from '#domain/kernel/result'
import { chooseTransport } from './transport.ts'

export type CallError<N extends OperationName = OperationName> = OperationError<N> | CommonError
export type Answer<N extends OperationName> =
  | { ok: true; value: OperationOutput<N> }
  | { ok: false; error: CallError<N> }

const transport = chooseTransport()

/** Calls an operation; refusals are values. `requestId` makes a repeated change harmless. */
export async function call<N extends OperationName>(
  name: N,
  input: OperationInput<N>,
  requestId: string = crypto.randomUUID(),
): Promise<Answer<N>> {
  const result = await transport.call(name, input, requestId)
  if (!result.ok) return result as Answer<N>
  const parsed = operations[name].output.safeParse(result.value)
  if (!parsed.success) return fail('INTERNAL', { number: 'venster' }) as Answer<N>
  return ok(parsed.data as OperationOutput<N>)
}
