// Asking the parents to complete a request, and deciding about every child on it, by the facts of now.
import { findLeaveRequest, type LeaveRequestRow, leaveChildrenOf } from '#db/queries/leave'
import { readLeaveSettings } from '#db/queries/leave-settings'
import { leaveDecision, leaveRequest } from '#db/schema/leave'
import { type Failure, fail, ok, type Result } from '#domain/kernel/result'
import { checkDecision } from '#domain/leave/decide'
import { type DecisionRefusal, judgePupilOf } from '#domain/leave/decision-case'
import type { PupilJudgement } from '#domain/leave/judgement'
import type { DecisionDetails, GrantedDay } from '#domain/leave/request'
import type { ChangeContext, ReadContext, SliceHandlers } from '../app/context.ts'
import { type JudgedRequest, judgeRequest } from './leave-facts.ts'
import { headSigner } from './leave-reasons.ts'

export const leaveDecideHandlers: Pick<SliceHandlers<'leave'>, 'leave.ask' | 'leave.decide'> = {
  'leave.ask': ({ change, reader, today }, { id, revision, what, until }) => {
    const row = findLeaveRequest(reader, id)
    if (row === null) return fail('NOT_FOUND')
    if (!isOpen(row)) return fail('LEAVE_CLOSED')
    if (row.changedIn !== revision) return fail('REQUEST_CHANGED')
    // Awb 4:5: a chance to complete it; today is none
    if (until <= today) return fail('TERM_IN_THE_PAST')
    change.update(leaveRequest, id, {
      state: 'completing',
      completionFor: what,
      completionAskedOn: today,
      completionUntil: until,
      completedOn: null,
      completionRunId: null,
    })
    return ok({})
  },
  'leave.decide': (context, { id, revision, decisions, onBehalf, heardOn, hearing }) => {
    const { change, reader } = context
    const row = findLeaveRequest(reader, id)
    if (row === null) return fail('NOT_FOUND')
    if (!isOpen(row)) return fail('LEAVE_CLOSED')
    if (row.changedIn !== revision) return fail('REQUEST_CHANGED')
    const signer = signerOf(context, onBehalf)
    if (signer === null) return fail('NO_DEPUTY')
    const judged = judgeRequest(context, row)
    const checked = checkAll(reader, judged, { requestId: id, decisions })
    if (!checked.ok) return checked
    for (const one of checked.value) insertDecision(context, one, { signer, onBehalf })
    change.update(leaveRequest, id, { state: 'decided', heardOn, hearing })
    return ok({})
  },
}

/** With the head: handed over, or while the parents complete it. */
function isOpen({ state }: LeaveRequestRow): boolean {
  return state === 'handedOver' || state === 'completing'
}

/** Who signs: the head, or the deputy with a mandate (Awb 10:1); null when nobody has one. */
export function signerOf(context: Pick<ReadContext, 'reader' | 'actor'>, onBehalf: boolean): string | null {
  if (!onBehalf) return headSigner(context)
  return readLeaveSettings(context.reader).settings.deputy || null
}

/** A decision that may be taken, with the judgement it was held against. */
export interface CheckedDecision {
  readonly decision: DecisionDetails
  readonly days: readonly GrantedDay[]
  readonly judgement: PupilJudgement
}

export type CheckRefusal =
  | DecisionRefusal
  | Failure<'NOT_FOUND', Record<string, never>>
  | Failure<'BIRTH_DATE_MISSING', { names: string[] }>

/** One decision for each child of the request, neither more nor less; the first refusal counts. */
function checkAll(
  reader: ReadContext['reader'],
  judged: JudgedRequest,
  { requestId, decisions }: { requestId: string; decisions: readonly DecisionDetails[] },
): Result<CheckedDecision[], CheckRefusal> {
  const children = leaveChildrenOf(reader, 'request', [requestId])
  if (decisions.some(({ childId }) => !children.some(({ id }) => id === childId))) return fail('NOT_FOUND')
  const checked: CheckedDecision[] = []
  for (const { id, pupilId } of children) {
    const [decision, ...more] = decisions.filter(({ childId }) => childId === id)
    if (decision === undefined || more.length > 0)
      return fail('OUTCOME_DOES_NOT_FIT', { pupil: nameIn(judged, pupilId) })
    const one = checkOne(judged, pupilId, decision)
    if (!one.ok) return one
    checked.push(one.value)
  }
  return ok(checked)
}

/** Holds a decision about one child against the facts of now. */
export function checkOne(
  judged: JudgedRequest,
  pupilId: string,
  decision: DecisionDetails,
): Result<CheckedDecision, CheckRefusal> {
  const { facts } = judged
  const pupilName = nameIn(judged, pupilId)
  const pupil = judgePupilOf(facts, pupilId)
  if (pupil === null) return fail('BIRTH_DATE_MISSING', { names: [pupilName] })
  const checked = checkDecision({ request: facts, pupilId, pupilName, decision })
  return checked.ok ? ok({ decision, days: checked.value, judgement: pupil.judgement }) : checked
}

function nameIn({ around }: JudgedRequest, pupilId: string): string {
  return around.children.find(({ id }) => id === pupilId)?.name ?? ''
}

/** Keeps a decision, with what the rules said, and the decision that it replaces (Awb 7:11). */
export function insertDecision(
  { change, newId, today, actor }: ChangeContext,
  { decision, days, judgement }: CheckedDecision,
  sign: { signer: string; onBehalf: boolean; replacesId?: string },
): void {
  const { childId, outcome, article, reasons, conditions, deviation, opinion } = decision
  change.insert(leaveDecision, {
    id: newId(),
    ...{ childId, outcome, article, reasons, conditions, deviation, opinion },
    days: [...days],
    findings: judgement,
    decidedOn: today,
    decidedBy: actor.name,
    ...sign,
  })
}
