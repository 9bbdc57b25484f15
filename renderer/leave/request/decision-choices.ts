// What the head can choose for one child, and what the choice still needs: by the same check that the service makes.
import { checkDecision } from '#domain/leave/decide'
import { type DecisionRefusal, judgePupilOf } from '#domain/leave/decision-case'
import type { LeaveRequest } from '#domain/leave/facts'
import type { AskedDay } from '#domain/leave/judgement'
import { draftDecision, type ProposalCase } from '#domain/leave/propose'
import { DECISION_OUTCOMES, type DecisionDetails, type DecisionOutcome } from '#domain/leave/request'

/** Why a decision cannot be recorded as it stands. */
export type DecisionProblem = DecisionRefusal['error']

/** Why the law does not allow it. */
export interface Forbidden {
  readonly article: string
  readonly sentence: string
}

export interface Offers {
  /** What the head can choose; leaving the policy is possible, leaving the law is not. */
  readonly outcomes: readonly DecisionOutcome[]
  /** What the law does not allow, for the outcomes that would otherwise be there. */
  readonly forbidden: ReadonlyMap<DecisionOutcome, Forbidden>
}

/** The outcomes that fit this request for this child, whatever the policy says. */
export function offersFor(given: ProposalCase): Offers {
  const outcomes: DecisionOutcome[] = []
  const forbidden = new Map<DecisionOutcome, Forbidden>()
  for (const outcome of DECISION_OUTCOMES) {
    const refusal = bestTry(given, outcome)
    if (refusal === null || refusal.code === 'MUNICIPALITY_MISSING') outcomes.push(outcome)
    else if (refusal.code === 'AGAINST_THE_LAW') forbidden.set(outcome, refusal.details)
  }
  return { outcomes, forbidden }
}

/** A day of the list and why it cannot be chosen; null when it can. */
export interface DayChoice {
  readonly day: AskedDay
  readonly barred: string | null
}

/** The days that are asked, with for each whether it can be granted at all. */
export function dayChoices(given: ProposalCase, decision: DecisionDetails): DayChoice[] {
  return openDays(given.request, given.pupilId).map((day) => {
    if (decision.outcome !== 'partly') return { day, barred: null }
    const refusal = tryDays(given, decision, [day])
    if (refusal?.code === 'AGAINST_THE_LAW') return { day, barred: refusal.details.sentence }
    return { day, barred: refusal === null ? null : 'Voor deze dag is geen besluit nodig.' }
  })
}

/** What still stands in the way of this decision; null when nothing does. */
export function problemOf(given: ProposalCase, decision: DecisionDetails): DecisionProblem | null {
  const checked = checkDecision({ ...given, decision })
  return checked.ok ? null : checked.error
}

/** Whether this decision leaves the policy, so that the head writes down why. */
export function leavesPolicy(given: ProposalCase, decision: DecisionDetails): boolean {
  const reasons = decision.reasons === '' ? TRIED : decision.reasons
  return problemOf(given, { ...decision, reasons, deviation: '' })?.code === 'DEVIATION_REASON_NEEDED'
}

/** Another outcome: filled in anew from the findings; what the head typed stays. */
export function switchOutcome(
  given: ProposalCase,
  before: DecisionDetails | null,
  outcome: DecisionOutcome,
): DecisionDetails | null {
  const draft = draftDecision(given, outcome)
  if (draft === null || before === null || before.outcome === outcome) return before ?? draft
  const was = draftDecision(given, before.outcome)
  const typed = (field: 'reasons' | 'conditions' | 'opinion') =>
    before[field] === was?.[field] ? draft[field] : before[field]
  return {
    ...draft,
    reasons: typed('reasons'),
    conditions: typed('conditions'),
    opinion: typed('opinion'),
    deviation: before.deviation,
  }
}

/** The decision with these of the days that are asked. */
export function withDays(
  given: ProposalCase,
  decision: DecisionDetails,
  dates: readonly string[],
): DecisionDetails {
  const days = openDays(given.request, given.pupilId).filter(({ date }) => dates.includes(date))
  return { ...decision, days: days.map(({ date, part }) => ({ date, part })) }
}

/** Whether the rules say that something is missing, so that the parents are asked first (Awb 4:5). */
export function waitsForParents({ request, pupilId }: ProposalCase): boolean {
  return judgePupilOf(request, pupilId)?.judgement.outcome === 'AANVULLEN'
}

/** Stands in for what the head has yet to write, to see what else is wrong. */
const TRIED = '-'

function bestTry(given: ProposalCase, outcome: DecisionOutcome): DecisionProblem | null {
  const draft = draftDecision(given, outcome)
  if (draft === null) return { code: 'OUTCOME_DOES_NOT_FIT', details: { pupil: given.pupilName } }
  if (outcome !== 'partly') return tryDays(given, draft, draft.days)
  let last = tryDays(given, draft, [])
  for (const day of openDays(given.request, given.pupilId)) {
    const refusal = tryDays(given, draft, [day])
    if (refusal === null) return null
    if (last?.code !== 'AGAINST_THE_LAW') last = refusal
  }
  return last
}

function tryDays(
  given: ProposalCase,
  decision: DecisionDetails,
  days: readonly { date: AskedDay['date']; part: AskedDay['part'] }[],
): DecisionProblem | null {
  return problemOf(given, {
    ...decision,
    days: days.map(({ date, part }) => ({ date, part })),
    reasons: TRIED,
    deviation: TRIED,
  })
}

function openDays(request: LeaveRequest, pupilId: string): readonly AskedDay[] {
  return judgePupilOf(request, pupilId)?.open ?? []
}
