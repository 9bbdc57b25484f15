// Bezwaar: registered, heard and decided by the head who decided (Awb 6:4; BWBR0005537, version 2026-01-01).
import { readCalendar } from '#db/queries/calendar'
import {
  decisionsOf,
  findDecision,
  findLeaveChild,
  findLeaveRequest,
  findObjection,
  holdingDecisions,
  type LeaveDecisionRow,
  type LeaveObjectionRow,
  type LeaveRequestRow,
  objectionsOf,
} from '#db/queries/leave'
import { readLeaveSettings } from '#db/queries/leave-settings'
import type { Reader } from '#db/reader'
import { leaveObjection } from '#db/schema/leave'
import { addDays, type IsoDate } from '#domain/kernel/date'
import { type Failure, fail, ok, type Result } from '#domain/kernel/result'
import { judgeObjection } from '#domain/leave/awb-terms'
import { isObjectable } from '#domain/leave/objectable'
import type { DecisionDetails, ObjectionOutcome } from '#domain/leave/request'
import type { ChangeContext, SliceHandlers } from '../app/context.ts'
import {
  type CheckedDecision,
  type CheckRefusal,
  checkOne,
  insertDecision,
  signerOf,
} from './leave-decide.ts'
import { type JudgedRequest, judgeRequest } from './leave-facts.ts'
import { asDay } from './people-around.ts'

type ObjectionHandlers = Pick<
  SliceHandlers<'leave'>,
  'leave.object' | 'leave.hearObjection' | 'leave.decideObjection'
>

export const leaveObjectionHandlers: ObjectionHandlers = {
  'leave.object': (
    { change, reader, newId, today },
    { decisionId, byName, receivedOn, postedOn, grounds },
  ) => {
    const about = aboutDecision(reader, decisionId)
    if (about === null) return fail('NOT_FOUND')
    const { decision, request } = about
    const sentOn = asDay(decision.sentOn)
    if (sentOn === null || request.state === 'withdrawn' || !isOpenToObjection(reader, decision))
      return fail('NOTHING_TO_OBJECT_TO')
    if (receivedOn < sentOn) return fail('BEFORE_THE_DECISION')
    const issue = dateIssue({ receivedOn, postedOn, today })
    if (issue !== null) return fail('INVALID_INPUT', { issues: [issue] })
    if (objectionsOf(reader, [decisionId]).some(({ outcome }) => outcome === null))
      return fail('OBJECTION_RUNS')
    const id = newId()
    const { committee } = readLeaveSettings(reader).settings
    change.insert(leaveObjection, { id, decisionId, byName, receivedOn, postedOn, grounds, committee })
    return ok({ id })
  },
  'leave.hearObjection': ({ change, reader }, { id, heardOn, hearing, postponedUntil }) => {
    const row = findObjection(reader, id)
    if (row === null) return fail('NOT_FOUND')
    if (row.outcome !== null) return fail('OBJECTION_DECIDED')
    if (postponedUntil !== null && postponedUntil > lastPostponement(reader, row))
      return fail('POSTPONED_TOO_FAR')
    change.update(leaveObjection, id, { heardOn, hearing, postponedUntil })
    return ok({})
  },
  'leave.decideObjection': (context, input) => {
    const { change, reader, today, actor } = context
    const row = findObjection(reader, input.id)
    const about = row === null ? null : aboutDecision(reader, row.decisionId)
    if (row === null || about === null) return fail('NOT_FOUND')
    if (row.outcome !== null) return fail('OBJECTION_DECIDED')
    const signer = signerOf(context, input.onBehalf)
    if (signer === null || signsOwnDecision(about.decision, { signer, onBehalf: input.onBehalf }))
      return fail('NO_DEPUTY')
    const checked = checkNewDecision(context, about, input)
    if (!checked.ok) return checked
    const sign = { signer, onBehalf: input.onBehalf }
    if (checked.value !== null)
      insertDecision(context, checked.value, { ...sign, replacesId: about.decision.id })
    const { outcome, reasons } = input
    change.update(leaveObjection, row.id, {
      outcome,
      reasons,
      decidedOn: today,
      decidedBy: actor.name,
      ...sign,
    })
    return ok({})
  },
}

interface About {
  readonly decision: LeaveDecisionRow
  readonly pupilId: string
  readonly request: LeaveRequestRow
}

function aboutDecision(reader: Reader, decisionId: string): About | null {
  const decision = findDecision(reader, decisionId)
  const child = decision === null ? null : findLeaveChild(reader, decision.childId)
  const request = child === null ? null : findLeaveRequest(reader, child.requestId)
  if (decision === null || child === null || request === null) return null
  return { decision, pupilId: child.pupilId, request }
}

/** A decision that holds and that can be objected to. */
function isOpenToObjection(reader: Reader, decision: LeaveDecisionRow): boolean {
  const holding = holdingDecisions(decisionsOf(reader, [decision.childId]))
  return isObjectable(decision) && holding.some(({ id }) => id === decision.id)
}

function dateIssue(on: { receivedOn: IsoDate; postedOn: IsoDate | null; today: IsoDate }) {
  if (on.receivedOn > on.today) return { path: ['receivedOn'], message: 'Deze dag moet nog komen.' }
  if (on.postedOn === null || on.postedOn <= on.receivedOn) return null
  return { path: ['postedOn'], message: 'De brief kan niet na de ontvangst zijn gepost.' }
}

/** Awb 7:10 lid 3: "voor ten hoogste zes weken", after the term to decide on it. */
function lastPostponement(reader: Reader, row: LeaveObjectionRow): IsoDate {
  const decision = findDecision(reader, row.decisionId)
  const receivedOn = asDay(row.receivedOn)
  const { decideBy } = judgeObjection({
    // a decision is sent before there can be an objection against it
    sentOn: asDay(decision?.sentOn ?? row.receivedOn),
    receivedOn,
    postedOn: asDay(row.postedOn),
    committee: row.committee,
    calendar: readCalendar(reader),
  })
  return addDays(decideBy, 42)
}

/** Awb 10:3 lid 3: no mandate to decide on an objection for who took the decision itself by mandate. */
function signsOwnDecision(
  decision: LeaveDecisionRow,
  { signer, onBehalf }: { signer: string; onBehalf: boolean },
): boolean {
  return onBehalf && decision.onBehalf && decision.signer === signer
}

interface NewDecision {
  readonly outcome: ObjectionOutcome
  readonly reasons: string
  readonly decision: DecisionDetails | null
}

type NewDecisionRefusal = CheckRefusal | Failure<'NEW_DECISION_NEEDED', Record<string, never>>

/**
 * Awb 7:11: everything is looked at anew, with the facts of now and without the days of the decision objected to. Only an
 * objection that is upheld, wholly or in part, brings a new decision; every decision on it rests on reasons (7:12), unless the
 * parents withdrew it.
 */
function checkNewDecision(
  context: ChangeContext,
  { decision: before, pupilId, request }: About,
  { outcome, reasons, decision }: NewDecision,
): Result<CheckedDecision | null, NewDecisionRefusal> {
  const judged = judgeRequest(context, request)
  const pupil = nameIn(judged, pupilId)
  if (outcome !== 'withdrawn' && reasons === '') return fail('REASONS_NEEDED', { pupil })
  const isUpheld = outcome === 'upheld' || outcome === 'partlyUpheld'
  if (isUpheld && decision === null) return fail('NEW_DECISION_NEEDED')
  if (decision === null) return ok(null)
  const fits = isUpheld && decision.childId === before.childId && request.state !== 'withdrawn'
  return fits ? checkOne(judged, pupilId, decision) : fail('OUTCOME_DOES_NOT_FIT', { pupil })
}

function nameIn({ around }: JudgedRequest, pupilId: string): string {
  return around.children.find(({ id }) => id === pupilId)?.name ?? ''
}
