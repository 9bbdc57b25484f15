// Four eyes: an operation that needs a second person waits as a proposal, and is carried out through the same gates by
// whoever approves it, in a session of their own.
import type { Change } from '#db/change'
import { countHeads, findAccount, findProposal } from '#db/queries/access'
import { proposal } from '#db/schema/access'
import type { Store } from '#db/store'
import { expiryOf, makesVoid, stateOn, withoutTyped, withTyped } from '#domain/access/proposing'
import { rightRow, verdict } from '#domain/access/rights'
import type { Operation } from '#domain/contract/operation'
import { findOperation } from '#domain/contract/operations'
import { fail, ok } from '#domain/kernel/result'
import { titleOfProposal } from '../services/access-titles.ts'
import type { Clock } from './clock.ts'
import type { Actor, SliceHandlers } from './context.ts'
import type { Call, Grant } from './dispatch.ts'
import type { CallResult } from './run-change.ts'
import type { Session } from './session.ts'

export interface ProposalDeskParts {
  readonly clock: Clock
  readonly session: Session
  /** The open file. @throws when none is */
  readonly store: () => Store
  readonly isOpen: () => boolean
  readonly newId: () => string
  readonly carryOut: (call: Call, grant: Grant) => Promise<CallResult>
}

type Handlers = SliceHandlers<'access', 'application'>

/** The handlers of proposing and approving. */
export function createProposalDesk(
  parts: ProposalDeskParts,
): Pick<Handlers, 'access.propose' | 'access.approve'> {
  const beingDecided = new Set<string>()
  return {
    'access.propose': (input) => propose(parts, input),
    async 'access.approve'(input) {
      if (beingDecided.has(input.id)) return fail('PROPOSAL_CLOSED')
      beingDecided.add(input.id)
      try {
        return await approve(parts, input)
      } finally {
        beingDecided.delete(input.id)
      }
    },
  }
}

type Propose = Parameters<Handlers['access.propose']>[0]

async function propose(parts: ProposalDeskParts, wanted: Propose): ReturnType<Handlers['access.propose']> {
  const { clock, session } = parts
  const who = session.who()
  if (who === null) return fail('SIGNED_OUT')
  const examined = await examine(wanted, who)
  if (!examined.ok) return examined
  const { operation, mayItself } = examined.value
  const store = parts.store()
  const id = parts.newId()
  const row = rowOf(parts, { ...wanted, operation, id, madeBy: who.id })
  session.stay()
  if (!wanted.alone) {
    const note = { at: row.at, actor: who.id, operation: 'access.propose', requestId: null }
    store.change(note, (change) => change.insert(proposal, row))
    return ok({ id, outcome: null })
  }
  if (!mayItself || countHeads(store.reader) !== 1) return fail('ALONE_NOT_ALLOWED')
  const record = (change: Change) => {
    change.insert(proposal, { ...row, state: 'done', alone: true, decidedBy: who.id, decidedAt: clock.now() })
    change.noted('alone', { id })
  }
  const result = await run(parts, {
    ...{ operation, requestId: id, input: wanted.input, who, record },
    madeBy: who.id,
  })
  return result.ok ? ok({ id, outcome: result.value }) : passOn(result.error)
}

/** May this person ask for it, and is it whole? */
async function examine({ operation: name, input }: Propose, who: Actor) {
  const operation = await findOperation(name)
  if (operation === null || rightRow(operation.right).secondPerson !== true) return fail('NOT_TO_PROPOSE')
  const may = verdict(operation.right, who.role)
  if (may === 'refused') return fail('FORBIDDEN')
  const parsed = operation.input.safeParse(input)
  if (parsed.success) return ok({ operation, mayItself: may === 'may' })
  const issues = parsed.error.issues.map(({ path, message }) => ({
    path: ['input', ...path.map(String)],
    message,
  }))
  return fail('INVALID_INPUT', { issues })
}

function rowOf(
  { clock, store }: ProposalDeskParts,
  wanted: Pick<Propose, 'input' | 'reason'> & { operation: Operation; id: string; madeBy: string },
) {
  const { operation, id, reason, madeBy } = wanted
  const input = withoutTyped(operation.name, wanted.input)
  return {
    id,
    operation: operation.name,
    input,
    title: titleOfProposal(store().reader, operation, input),
    reason,
    madeBy,
    at: clock.now(),
    expiresOn: expiryOf(clock.today()),
  }
}

async function approve(
  parts: ProposalDeskParts,
  { id, typed }: Parameters<Handlers['access.approve']>[0],
): ReturnType<Handlers['access.approve']> {
  const { clock, session } = parts
  const who = session.who()
  if (who === null) return fail('SIGNED_OUT')
  const store = parts.store()
  const row = findProposal(store.reader, id)
  if (row === null) return fail('NOT_FOUND')
  if (stateOn(row, clock.today()) !== 'open') return fail('PROPOSAL_CLOSED')
  if (row.madeBy === who.id) return fail('OWN_PROPOSAL')
  const operation = await findOperation(row.operation)
  const maker = findAccount(store.reader, row.madeBy)
  const decided = { decidedBy: who.id, decidedAt: clock.now() }
  const makeVoid = () => {
    const note = { at: clock.now(), actor: who.id, operation: 'access.approve', requestId: null }
    parts.store().change(note, (change) => change.update(proposal, id, { ...decided, state: 'void' }))
  }
  if (operation === null || maker?.active !== true || verdict(operation.right, maker.role) === 'refused') {
    makeVoid()
    return fail('PROPOSAL_VOID', { why: 'MAKER' as const })
  }
  if (titleOfProposal(store.reader, operation, row.input) !== row.title) {
    makeVoid()
    return fail('PROPOSAL_VOID', { why: 'CHANGED' as const })
  }
  session.stay()
  const record = (change: Change) => {
    // the backup that was put back may be of before the proposal
    if (findProposal(parts.store().reader, id) !== null) {
      change.update(proposal, id, { ...decided, state: 'done' })
    } else change.insert(proposal, { ...row, ...decided, state: 'done' })
  }
  const input = withTyped(row.operation, row.input, typed)
  const result = await run(parts, { operation, requestId: id, input, who, record, madeBy: row.madeBy })
  if (result.ok) return ok({ outcome: result.value })
  if (makesVoid(row.operation, result.error.code)) makeVoid()
  return passOn(result.error)
}

interface Run {
  readonly operation: Operation
  /** The id of the proposal: carried out once, however often it is asked. */
  readonly requestId: string
  readonly input: unknown
  readonly who: Actor
  readonly madeBy: string
  readonly record: (change: Change) => void
}

/** A change keeps its proposal in its own transaction; work on the file as a whole is recorded after it. */
async function run(parts: ProposalDeskParts, { operation, requestId, input, who, record, madeBy }: Run) {
  const proposedBy = madeBy === who.id ? null : madeBy
  const result = await parts.carryOut({ name: operation.name, input, requestId }, { record, proposedBy })
  if (result.ok && operation.kind !== 'change' && parts.isOpen()) {
    const store = parts.store()
    // in a backup of before they had an account only the logbook says what they did
    const areKnown = [who.id, madeBy].every((one) => findAccount(store.reader, one) !== null)
    const note = { at: parts.clock.now(), actor: who.id, operation: operation.name, requestId }
    if (areKnown) store.change(note, (change) => record(change))
  }
  return result
}

/** To be typed or asked again by the window itself; everything else is the answer of the operation. */
function passOn(error: { code: string; details: unknown }) {
  if (error.code === 'CONFIRM_FIRST') return fail('CONFIRM_FIRST')
  return fail('REFUSED_BY_OPERATION', { code: error.code, details: error.details })
}
