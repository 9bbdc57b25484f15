// One change: prepared outside, then one transaction in which the answer is checked before it is kept.
import type { Change } from '#db/change'
import type { Store } from '#db/store'
import type { Operation } from '#domain/contract/operation'
import { fail, ok, type Result } from '#domain/kernel/result'
import type { ChangeContext, ReadContext } from './context.ts'

export type CallResult =
  | { ok: true; value: unknown }
  | { ok: false; error: { code: string; details: unknown } }

export type Handler =
  | ((...args: never[]) => unknown)
  | { prepare?: unknown; commit: unknown; undoable?: boolean }

export interface ChangeRun {
  readonly operation: Operation
  readonly handler: Handler
  readonly store: Store
  readonly read: ReadContext
  readonly input: unknown
  readonly requestId: string
  /** What comes first once the call is allowed and new: a backup. */
  readonly before?: (() => Promise<void>) | undefined
  /** What must be kept together with it, such as the proposal it came from. */
  readonly alsoKeep?: ((change: Change) => void) | undefined
}

type Commit = (context: ChangeContext, input: unknown, prepared: unknown) => Result<unknown>
type Prepare = (context: ReadContext, input: unknown) => Promise<unknown>

/** Runs it once, whole or not at all. */
export async function runChange(run: ChangeRun): Promise<CallResult> {
  const { operation, handler, store, read, input, requestId } = run
  if (store.happened(requestId)) return fail('ALREADY_DONE')
  await run.before?.()
  const steps = typeof handler === 'function' ? { commit: handler } : handler
  const prepared =
    'prepare' in steps && steps.prepare !== undefined
      ? await (steps.prepare as Prepare)(read, input)
      : undefined
  // The same request may have been kept while this one was being prepared.
  if (store.happened(requestId)) return fail('ALREADY_DONE')
  const note = {
    at: read.now,
    actor: read.actor.id,
    operation: operation.name,
    requestId,
    undoable: 'undoable' in steps && steps.undoable === true,
  }
  try {
    return store.change(note, (change) => {
      const result = checked(operation, (steps.commit as Commit)({ ...read, change }, input, prepared))
      if (!result.ok) throw new Refused(result)
      run.alsoKeep?.(change)
      return result
    })
  } catch (error) {
    if (error instanceof Refused) return error.result
    throw error
  }
}

/** A refusal inside a transaction: thrown, so that it rolls back. */
class Refused extends Error {
  readonly result: CallResult
  constructor(result: CallResult) {
    super('refused')
    this.result = result
  }
}

/** Holds the answer against the contract: an unlisted column or code never leaves. */
export function checked(operation: Operation, result: Result<unknown>): CallResult {
  if (result.ok) return ok(operation.output.parse(result.value))
  const schema = operation.errors[result.error.code]
  return schema === undefined ? result : fail(result.error.code, schema.parse(result.error.details))
}
