// Whether the head may decide this for one child. Hard law is never overridden; policy is, with a typed reason.
//
// LPW (BWBR0002628, version 2026-08-01) 13a lid 2 and 14 lid 3 bind the head personally (art. 27 onder a), so every grant is
// judged again as if only the granted days had been asked under the article chosen: choosing another article, other days
// or a part of a day opens no way past the limits. Awb = BWBR0005537, version 2026-01-01.
import { type Failure, fail, ok, type Result } from '../kernel/result.ts'
import { completionPassed } from './awb-terms.ts'
import { againstTheLaw } from './decide-law.ts'
import {
  chosenDays,
  type DecisionCase,
  type DecisionRefusal,
  isChosenWhole,
  isLateDuty,
  judgePupilOf,
  type MissingCode,
  partOn,
  type WeighedDecision,
} from './decision-case.ts'
import type { Asked } from './facts.ts'
import type { AskedDay, Part } from './judgement.ts'
import type { DecisionArticle, DecisionDetails, GrantedDay } from './request.ts'

/**
 * Checks the decision about one child, and weighs its days by the calendar of the school (0.5 or 1 school day).
 * @returns the granted or noted days in order; or the first refusal: days, then outcome and article, then the law, then
 *   what must be written down.
 * @example A wedding of two days of which the policy grants one; the head grants both, and says why:
 *   checkDecision({ request: factsOf(details, around), pupilId, pupilName: 'Noor de Wit', decision: {
 *     childId, outcome: 'granted', article: '14', days: [{ date: '2026-12-03', part: 'whole' }, …],
 *     reasons: '', conditions: '', deviation: 'De reis duurt een dag.', opinion: '' } })
 */
export function checkDecision(given: DecisionCase): Result<GrantedDay[], DecisionRefusal> {
  const { request, pupilId, decision } = given
  const judged = judgePupilOf(request, pupilId)
  if (judged === null) return refuse('OUTCOME_DOES_NOT_FIT', given)
  const chosen = chosenDays(request, judged.open, decision.days)
  if (chosen === null) return refuse('DAYS_DO_NOT_FIT', given)
  return CHECKS[decision.outcome]({ ...given, ...judged, chosen }) ?? ok(chosen)
}

type Check = (weighed: WeighedDecision) => DecisionRefusal | null

const CHECKS: Readonly<Record<DecisionDetails['outcome'], Check>> = {
  granted: checkRuling,
  partly: checkRuling,
  refused: checkRuling,
  forwarded: checkForwarded,
  noted: checkNoted,
  notNeeded: checkNotNeeded,
}

/**
 * The article under which the head decides an application; a refusal rests on no other one (Rb. 's-Gravenhage 12-06-2007,
 * ECLI:NL:RBSGR:2007:BA9127). What is no duty of religion is a wish, judged by article 14. For the others nobody decides.
 */
const DECIDED_UNDER: Readonly<Partial<Record<Asked['kind'], DecisionArticle>>> = {
  fiveYearOld: '11a',
  religion: '14',
  profession: '13a',
  circumstance: '14',
}

/** Under which other article the head can grant after all, within the limits of both. */
const GRANTED_UNDER_TOO: Readonly<Partial<Record<Asked['kind'], DecisionArticle>>> = {
  profession: '14',
  circumstance: '13a',
}

/** The article of a notice (LPW 11a lid 1, 12, 13 and 13b; a visit to a doctor: 11 onder d). */
const NOTED_UNDER: Readonly<Partial<Record<Asked['kind'], DecisionArticle>>> = {
  illness: '12',
  medicalVisit: '11',
  fiveYearOld: '11a',
  religion: '13',
}

/** The article under which a request is decided, or null where nobody decides; and under which it is noted. */
export function articlesFor(kind: Asked['kind']): {
  decided: DecisionArticle | null
  noted: DecisionArticle | null
} {
  return { decided: DECIDED_UNDER[kind] ?? null, noted: NOTED_UNDER[kind] ?? null }
}

/** Granted wholly, in part, or refused: by the head, on an application (LPW 11a lid 2, 13a, 14). */
function checkRuling(weighed: WeighedDecision): DecisionRefusal | null {
  const { decision, request, judgement } = weighed
  const { kind } = request.asked
  const isOwn = decision.article === DECIDED_UNDER[kind]
  const isOther = decision.outcome !== 'refused' && decision.article === GRANTED_UNDER_TOO[kind]
  if (!isOwn && !isOther) return refuse('OUTCOME_DOES_NOT_FIT', weighed)
  if (judgement.parts.every(({ outcome }) => NOBODY_DECIDES.includes(outcome)))
    return refuse('OUTCOME_DOES_NOT_FIT', weighed)
  if (!fitsDays(weighed) || grantsNoticed(weighed)) return refuse('OUTCOME_DOES_NOT_FIT', weighed)
  const hard = againstTheLaw(weighed, isOwn)
  if (hard !== null) return hard
  // Awb 3:46 and 3:47: a decision rests on reasons that stand in it; 3:48: a grant in full needs none.
  if (decision.outcome !== 'granted' && decision.reasons === '') return refuse('REASONS_NEEDED', weighed)
  const leaves = !isOwn || weighed.open.some((day) => leavesJudgement(weighed, day))
  return leaves && decision.deviation === '' ? refuse('DEVIATION_REASON_NEEDED', weighed) : null
}

const NOBODY_DECIDES: readonly string[] = ['GEEN_VERLOF_NODIG', 'KENNISGEVING', 'MELDEN']

function fitsDays({ decision, open, chosen }: WeighedDecision): boolean {
  const isAll = open.length > 0 && open.every((day) => isChosenWhole(day, chosen))
  if (decision.outcome === 'granted') return isAll
  return decision.outcome === 'refused' ? chosen.length === 0 : chosen.length > 0 && !isAll
}

/** A day of religion needs nobody's leave (LPW 13, 13b), so it is never granted and never counts in the ten. */
function grantsNoticed({ request, judgement, chosen }: WeighedDecision): boolean {
  if (request.asked.kind !== 'religion') return false
  return chosen.some(({ date }) => partOn(judgement, date)?.outcome === 'KENNISGEVING')
}

/** Whether the head decides otherwise about this day than the policy says. Who must weigh it leaves nothing. */
function leavesJudgement({ request, judgement, chosen }: WeighedDecision, day: AskedDay): boolean {
  const isGranted = chosen.some(({ date }) => date === day.date)
  switch (partOn(judgement, day.date)?.outcome) {
    case 'TOEKENNEN':
      return !isChosenWhole(day, chosen)
    case 'AFWIJZEN':
      return isGranted
    case 'AANVULLEN':
      // Awb 4:5: refused without harm once the parents had their chance to complete
      return isGranted || !completionPassed(request.completion ?? null, request.today)
    case 'DOORSTUREN':
      return true
    default:
      return false
  }
}

/** Above ten days of article 14 only: the officer of where the child lives decides on all of it (LPW 14 lid 3). */
function checkForwarded(weighed: WeighedDecision): DecisionRefusal | null {
  const { decision, judgement, request, pupilId, chosen } = weighed
  const isAboveTen = judgement.parts.some(({ outcome }) => outcome === 'DOORSTUREN')
  if (decision.article !== '14' || !isAboveTen || chosen.length > 0)
    return refuse('OUTCOME_DOES_NOT_FIT', weighed)
  const municipality = request.pupils.find(({ id }) => id === pupilId)?.municipality ?? null
  if (municipality === null) return refuse('MUNICIPALITY_MISSING', weighed)
  return decision.reasons === '' ? refuse('REASONS_NEEDED', weighed) : null
}

/**
 * A notice is noted: nobody granted or refused it. Which days are a duty of religion the head looks at (every faith and
 * current counts), so there more or other days can be noted than the list of the school says, with a reason.
 */
function checkNoted(weighed: WeighedDecision): DecisionRefusal | null {
  const { decision, request, judgement, open, chosen } = weighed
  const { kind } = request.asked
  if (open.length === 0 || decision.article !== NOTED_UNDER[kind])
    return refuse('OUTCOME_DOES_NOT_FIT', weighed)
  const isNotice = ({ date }: { date: string }) =>
    ['KENNISGEVING', 'GEEN_VERLOF_NODIG'].includes(partOn(judgement, date)?.outcome ?? '')
  const mayBeDuty = (day: { date: string }) =>
    isNotice(day) || partOn(judgement, day.date)?.overridable === true
  const fits =
    kind === 'religion'
      ? (open.some(isNotice) || chosen.length > 0) && chosen.every(mayBeDuty)
      : open.every(isNotice)
  if (!fits) return refuse('OUTCOME_DOES_NOT_FIT', weighed)
  const isAll = open.every((day) => isChosenWhole(day, chosen))
  if (!isAll && decision.reasons === '') return refuse('REASONS_NEEDED', weighed)
  const leaves = chosen.some(({ date }) => {
    const part = partOn(judgement, date)
    return isLateDuty(part) || ['AFWIJZEN', 'DOORSTUREN'].includes(part?.outcome ?? '')
  })
  return leaves && decision.deviation === '' ? refuse('DEVIATION_REASON_NEEDED', weighed) : null
}

/** Not yet bound (LPW 3), closed (11 onder a) or a visit to a doctor (11 onder d), and nothing else. */
function checkNotNeeded(weighed: WeighedDecision): DecisionRefusal | null {
  const { decision, judgement, chosen } = weighed
  const { parts } = judgement
  const isNone = parts.length > 0 && parts.every(({ outcome }) => outcome === 'GEEN_VERLOF_NODIG')
  const fits = isNone && chosen.length === 0 && parts.some((part) => articleOf(part) === decision.article)
  return fits ? null : refuse('OUTCOME_DOES_NOT_FIT', weighed)
}

/** The article by which no leave is needed. */
export function articleOf({ findings }: Part): DecisionArticle {
  return findings[0]?.code === 'NOT_YET_BOUND' ? '3' : '11'
}

function refuse<Code extends MissingCode>(
  code: Code,
  { pupilName }: DecisionCase,
): Failure<Code, { pupil: string }> {
  return fail(code, { pupil: pupilName })
}
