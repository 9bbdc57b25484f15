// The one gate for every call of the window: known, allowed, valid, once; then the handler, inside one
// transaction when it changes something; then the output is checked before it is kept.
import { randomBytes } from 'node:crypto'
import type { Store } from '#db/store'
import { type Role, verdict } from '#domain/access/rights'
import type { AppState, Operation } from '#domain/contract/operation'
import { findOperation } from '#domain/contract/operations'
import { fail, ok, type Result } from '#domain/kernel/result'
import type { Clock } from './clock.ts'
import type { ChangeContext, ReadContext } from './context.ts'
import type { Log } from './log.ts'

export type Call = { name: string; input: unknown; requestId: string }
export type CallResult =
  | { ok: true; value: unknown }
  | { ok: false; error: { code: string; details: unknown } }

type Handler = ((...args: never[]) => unknown) | { prepare?: unknown; commit: unknown; undoable?: boolean }

export interface Desk {
  readonly state: AppState
  readonly store: Store | null
  /** Who is at the desk; no role while nobody is signed in. */
  readonly actor: string
  readonly role: Role | null
}

export interface DispatchParts {
  readonly desk: () => Desk
  readonly handlers: Readonly<Record<string, Handler>>
  readonly readContext: (store: Store, actor: string) => ReadContext
  readonly clock: Clock
  readonly log: Log
}

/** Makes the dispatcher; it never throws and answers only codes of the contract. */
export function createDispatch(parts: DispatchParts): (call: Call) => Promise<CallResult> {
  return async (call) => {
    const started = performance.now()
    const result = await answer(parts, call).catch((error: unknown) => refuseBroken(parts.log, error))
    const outcome = result.ok ? 'ok' : result.error.code
    const known = findOperation(call.name) === null ? 'unknown' : call.name
    parts.log.write(`${known} ${(performance.now() - started).toFixed(1)} ms ${outcome}`)
    return result
  }
}

async function answer(parts: DispatchParts, call: Call): Promise<CallResult> {
  const operation = findOperation(call.name)
  const handler = parts.handlers[call.name]
  if (operation === null || handler === undefined) return fail('UNKNOWN_OPERATION')
  const desk = parts.desk()
  if (!operation.states.includes(desk.state)) return fail('WRONG_STATE', { state: desk.state })
  if (verdict(operation.right, desk.role) === 'refused') return fail('FORBIDDEN')
  const parsed = operation.input.safeParse(call.input)
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => ({
      path: path.map((part) => (typeof part === 'number' ? part : String(part))),
      message,
    }))
    return fail('INVALID_INPUT', { issues })
  }
  if (operation.kind === 'application') {
    return checked(operation, await (handler as (input: unknown) => Promise<Result<unknown>>)(parsed.data))
  }
  if (desk.store === null) return fail('WRONG_STATE', { state: desk.state })
  const read = parts.readContext(desk.store, desk.actor)
  if (operation.kind === 'read') {
    const run = handler as (context: ReadContext, input: unknown) => Promise<Result<unknown>>
    return checked(operation, await run(read, parsed.data))
  }
  return runChange({
    operation,
    handler,
    store: desk.store,
    read,
    input: parsed.data,
    requestId: call.requestId,
  })
}

interface ChangeRun {
  operation: Operation
  handler: Handler
  store: Store
  read: ReadContext
  input: unknown
  requestId: string
}

async function runChange({
  operation,
  handler,
  store,
  read,
  input,
  requestId,
}: ChangeRun): Promise<CallResult> {
  if (store.happened(requestId)) return fail('ALREADY_DONE')
  type Commit = (context: ChangeContext, input: unknown, prepared: unknown) => Result<unknown>
  type Prepare = (context: ReadContext, input: unknown) => Promise<unknown>
  const steps = typeof handler === 'function' ? { commit: handler } : handler
  const prepared =
    'prepare' in steps && steps.prepare !== undefined
      ? await (steps.prepare as Prepare)(read, input)
      : undefined
  const note = {
    at: read.now,
    actor: read.actor,
    operation: operation.name,
    requestId,
    undoable: 'undoable' in steps && steps.undoable === true,
  }
  try {
    return store.change(note, (change) => {
      const result = checked(operation, (steps.commit as Commit)({ ...read, change }, input, prepared))
      if (!result.ok) throw new Refused(result)
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
function checked(operation: Operation, result: Result<unknown>): CallResult {
  if (result.ok) return ok(operation.output.parse(result.value))
  const schema = operation.errors[result.error.code]
  return schema === undefined ? result : fail(result.error.code, schema.parse(result.error.details))
}

const SQLITE_REFUSALS: readonly (readonly [string, string])[] = [
  ['SQLITE_FULL', 'DISK_FULL'],
  ['SQLITE_READONLY', 'FILE_READ_ONLY'],
  ['SQLITE_CORRUPT', 'FILE_DAMAGED'],
  ['SQLITE_NOTADB', 'FILE_DAMAGED'],
  ['SQLITE_BUSY', 'FILE_BUSY'],
]

function refuseBroken(log: Log, error: unknown): CallResult {
  const number = randomBytes(2).toString('hex').toUpperCase()
  const code = (error as { code?: unknown }).code
  const sqlite = typeof code === 'string' ? code : ''
  log.write(`error ${number} ${sqlite} ${stackOf(error)}`)
  const known = SQLITE_REFUSALS.find(([prefix]) => sqlite.startsWith(prefix))
  if (known !== undefined) return fail(known[1])
  return fail(sqlite.startsWith('SQLITE_IOERR') ? 'UNCERTAIN' : 'INTERNAL', { number })
}

/** Where it went wrong, without the message: messages can hold content. */
function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no error object'
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  return `${error.name} ${frames
    .slice(0, 6)
    .map((line) => line.trim().replace(/\(?[^( ]*[\\/]([^\\/]+)\)?$/, '$1'))
    .join(' < ')}`
}
