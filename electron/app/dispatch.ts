// The one gate for every call of the window, in this order: known, right state, somebody signed in, allowed, a second
// person, the secret again, valid; then the handler. A change runs in run-change, refusals are written in refusals.
import type { Change } from '#db/change'
import type { Store } from '#db/store'
import { rightRow, verdict } from '#domain/access/rights'
import type { AppState, Operation } from '#domain/contract/operation'
import { findOperation } from '#domain/contract/operations'
import { type Failure, fail, type Result } from '#domain/kernel/result'
import type { Clock } from './clock.ts'
import type { Actor, Approved, ReadContext } from './context.ts'
import type { FindHandler } from './find-handler.ts'
import type { Log } from './log.ts'
import { createRefusalNotes, refuseBroken } from './refusals.ts'
import { type CallResult, checked, runChange } from './run-change.ts'

export type { CallResult } from './run-change.ts'
export type Call = { name: string; input: unknown; requestId: string }

export interface Desk {
  readonly state: AppState
  readonly store: Store | null
  /** Who is signed in; null in every state but 'ready'. */
  readonly who: Actor | null
  /** The secret was typed again in the last two minutes. */
  readonly confirmed: boolean
  /** Is there one head only, so that a second person cannot be asked? */
  readonly mayAlone: () => boolean
}

export interface DispatchParts {
  readonly desk: () => Desk
  /** A change keeps the screen open: somebody is working. */
  readonly onWork: () => void
  /** Before a change runs, such as a backup before an import. */
  readonly beforeChange?: (operation: string) => Promise<void>
  readonly findHandler: FindHandler
  readonly readContext: (store: Store, actor: Actor) => ReadContext
  readonly clock: Clock
  readonly log: Log
}

/** Why a call that needs a second person may run: it was approved, or one head does it alone with a reason. */
export interface Grant extends Approved {
  /** Kept in the same transaction as the change itself. */
  readonly record: (change: Change) => void
}

export interface Dispatch {
  /** Answers a call of the window. */
  call(call: Call): Promise<CallResult>
  /** Carries out what a proposal holds, by the same gates; throws what a broken handler throws. */
  carryOut(call: Call, grant: Grant): Promise<CallResult>
}

/** Makes the dispatcher; `call` never throws and answers only codes of the contract. */
export function createDispatch(parts: DispatchParts): Dispatch {
  const noteRefusal = createRefusalNotes(parts.log)
  const gates: Gates = { ...parts, noteRefusal }
  return {
    async call(call) {
      const started = performance.now()
      const result = await answer(gates, call, null).catch((error: unknown) => refuseBroken(parts.log, error))
      const outcome = result.ok ? 'ok' : result.error.code
      const known = (await findOperation(call.name)) === null ? 'unknown' : call.name
      if (outcome === 'FORBIDDEN') writeDown(gates, known)
      parts.log.write(`${known} ${(performance.now() - started).toFixed(1)} ms ${outcome}`)
      return result
    },
    carryOut: (call, grant) => answer(gates, call, grant),
  }
}

type Gates = DispatchParts & { readonly noteRefusal: ReturnType<typeof createRefusalNotes> }

async function answer(gates: Gates, call: Call, grant: Grant | null): Promise<CallResult> {
  // who is at the desk when the call comes in
  const desk = gates.desk()
  const operation = await findOperation(call.name)
  const handler = operation === null ? null : await gates.findHandler(operation.name)
  if (operation === null || handler === null) return fail('UNKNOWN_OPERATION')
  const refused = refuse(operation, desk, grant)
  if (refused !== null) return refused
  const parsed = operation.input.safeParse(call.input)
  if (!parsed.success) return fail('INVALID_INPUT', { issues: issuesOf(parsed.error) })
  if (operation.kind === 'application') {
    const run = handler as (input: unknown, approved: Approved | null) => Promise<Result<unknown>>
    return checked(operation, await run(parsed.data, grant))
  }
  const { store, who } = desk
  if (store === null || who === null) return fail('WRONG_STATE', { state: desk.state })
  const read = gates.readContext(store, who)
  if (operation.kind === 'read') {
    const run = handler as (context: ReadContext, input: unknown) => Promise<Result<unknown>>
    return checked(operation, await run(read, parsed.data))
  }
  gates.onWork()
  const { requestId } = call
  return runChange({
    operation,
    handler,
    store,
    read,
    input: parsed.data,
    requestId,
    before: () => gates.beforeChange?.(operation.name) ?? Promise.resolve(),
    alsoKeep: grant?.record,
  })
}

/** Why the person at the desk may not do this now; null = it may be done. The order is the order of the questions. */
function refuse(operation: Operation, desk: Desk, grant: Grant | null): Failure | null {
  if (!operation.states.includes(desk.state)) {
    const needsSomebody = desk.state === 'signedOut' && operation.states.includes('ready')
    return needsSomebody ? fail('SIGNED_OUT') : fail('WRONG_STATE', { state: desk.state })
  }
  const row = rightRow(operation.right)
  const may = verdict(operation.right, desk.who?.role ?? null)
  if (may === 'refused' || (may === 'mayPropose' && grant !== null)) return fail('FORBIDDEN')
  if (row.secondPerson === true && grant === null) {
    return fail('SECOND_PERSON_NEEDED', { mayAlone: may === 'may' && desk.mayAlone() })
  }
  // A proposal is decided in a session whose secret was just typed, whatever it holds.
  if ((row.again === true || grant !== null) && !desk.confirmed) return fail('CONFIRM_FIRST')
  return null
}

/** Somebody asked for what the role may not do: the head sees that in the logbook. */
function writeDown({ desk, noteRefusal, clock }: Gates, operation: string): void {
  const { store, who } = desk()
  if (store !== null && who !== null) noteRefusal(store, { actor: who, operation, now: clock.now() })
}

function issuesOf(error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] }) {
  return error.issues.map(({ path, message }) => ({
    path: path.map((part) => (typeof part === 'number' ? part : String(part))),
    message,
  }))
}
