// A decision about one child beside the facts and what the rules say of them.
import { hoursOf, weightOf } from '../calendar/school-day.ts'
import type { Failure } from '../kernel/result.ts'
import { openDaysOf } from './counting.ts'
import type { LeaveRequest } from './facts.ts'
import { judgeLeave } from './judge.ts'
import type { AskedDay, Part, PupilJudgement } from './judgement.ts'
import type { DecisionDetails, GrantedDay } from './request.ts'

export interface DecisionCase {
  /** The facts as they are now (factsOf); on an objection without the days of the decision it is about. */
  readonly request: LeaveRequest
  readonly pupilId: string
  readonly pupilName: string
  readonly decision: DecisionDetails
}

/** What does not fit, or was not written down. */
export type MissingCode =
  | 'DEVIATION_REASON_NEEDED'
  | 'REASONS_NEEDED'
  | 'DAYS_DO_NOT_FIT'
  | 'OUTCOME_DOES_NOT_FIT'
  | 'MUNICIPALITY_MISSING'
/** One failure for each code, as the contract names them. */
type AboutPupil<Code> = Code extends string ? Failure<Code, { pupil: string }> : never
export type DecisionRefusal =
  | Failure<'AGAINST_THE_LAW', { pupil: string; article: string; sentence: string }>
  | AboutPupil<MissingCode>

/** What the rules say of one child, and its days that are asked and open once it is bound. */
export interface JudgedPupil {
  readonly judgement: PupilJudgement
  readonly open: readonly AskedDay[]
}

export interface WeighedDecision extends DecisionCase, JudgedPupil {
  readonly chosen: readonly GrantedDay[]
}

/** The judgement of one child of a form; null for who is not on it (or has no birth date). */
export function judgePupilOf(request: LeaveRequest, pupilId: string): JudgedPupil | null {
  const pupil = request.pupils.find(({ id }) => id === pupilId)
  if (pupil === undefined) return null
  const [judgement] = judgeLeave({ ...request, pupils: [pupil] }).pupils
  if (judgement === undefined) return null
  const { boundFrom } = judgement
  const open = openDaysOf(request, pupil).filter(({ date }) => boundFrom !== null && date >= boundFrom)
  return { judgement, open }
}

/** What the rules say about a day. */
export function partOn({ parts }: PupilJudgement, date: string): Part | undefined {
  return parts.find(({ days }) => days.some((day) => day === date))
}

/** Whether a duty of religion was told too late: then the exemption does not hold by itself (LPW 13). */
export function isLateDuty(part: Part | undefined): boolean {
  return part?.findings[0]?.code === 'RELIGION_NOTICE_LATE'
}

/**
 * The chosen days in order, with what each counts for by the calendar and the half-day rule of the school. Null when a
 * day was not asked, is no school day of the child, stands there twice, or when more of it is chosen than was asked.
 */
export function chosenDays(
  { calendar, policy }: LeaveRequest,
  open: readonly AskedDay[],
  days: DecisionDetails['days'],
): GrantedDay[] | null {
  const chosen = days.map(({ date, part }): GrantedDay | null => {
    const asked = open.find((day) => day.date === date)
    if (asked === undefined || !['whole', part].includes(asked.part)) return null
    // a Wednesday morning is all of a Wednesday without afternoon
    const named = hoursOf(calendar, date, part) === asked.hours ? asked.part : part
    const weight = weightOf(calendar, { date, part: named }, policy.halfDays)
    return weight === 0 ? null : { date, part: named, weight }
  })
  const fitting = chosen.filter((day) => day !== null)
  if (fitting.length < days.length || new Set(days.map(({ date }) => date)).size < days.length) return null
  return fitting.sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** Whether all that was asked of a day is chosen, not only a part of it. */
export function isChosenWhole(day: AskedDay, chosen: readonly GrantedDay[]): boolean {
  return chosen.some(({ date, part }) => date === day.date && part === day.part)
}
