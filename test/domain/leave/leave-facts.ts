// Builders of facts for the rules of leave, with an invented school in Schagen (region Noord).
import { type SchoolCalendar, schoolCalendarOf } from '#domain/calendar/school-calendar'
import type { IsoDate } from '#domain/kernel/date'
import type { SchoolYear } from '#domain/kernel/school-year'
import type {
  Asked,
  CircumstanceAsked,
  EarlierLeave,
  LeaveRequest,
  ProfessionAsked,
  PupilFacts,
} from '#domain/leave/facts'
import { judgeLeave } from '#domain/leave/judge'
import type { PupilJudgement } from '#domain/leave/judgement'
import { NATIONAL_POLICY } from '#domain/leave/policy'

export const day = (text: string) => text as IsoDate
export const year = (text: string) => text as SchoolYear

export const CALENDAR: SchoolCalendar = {
  ...schoolCalendarOf('noord', [
    { schoolYear: year('2026-2027'), secondMayWeek: 'after', summerDaysBefore: 0, summerDaysAfter: 0 },
  ]),
  studyDays: [day('2026-10-07'), day('2027-02-05'), day('2027-05-18')],
  groupFree: [{ group: '1', dates: [], weekdays: [5] }],
}

const NO_HOLIDAY = {
  autumn: 'impossible',
  christmas: 'impossible',
  spring: 'impossible',
  may: 'impossible',
  summer: 'impossible',
} as const

/** A profession with a season, shown with papers. */
export function profession(more: Partial<ProfessionAsked> = {}): ProfessionAsked {
  return { kind: 'profession', nature: 'season', proof: 'seen', holidays: NO_HOLIDAY, ...more }
}

export function circumstance(
  what: CircumstanceAsked['circumstance'],
  more: Partial<CircumstanceAsked> = {},
): CircumstanceAsked {
  return { kind: 'circumstance', circumstance: what, ...more }
}

/** Earlier leave of the school year 2026-2027. */
export function earlier(article: '13a' | '14', days: number, more: Partial<EarlierLeave> = {}): EarlierLeave {
  return { article, schoolYear: year('2026-2027'), days, ...more }
}

/** A pupil of ten, in group 6, unless said otherwise. */
export function pupil(more: Partial<PupilFacts> = {}): PupilFacts {
  return { id: 'leerling', birthDate: day('2016-09-19'), group: '6', municipality: 'Schagen', ...more }
}

/** '2026-12-04' or '2026-12-03 2026-12-04'; received long before unless said otherwise. */
export function request(period: string, asked: Asked, more: Partial<LeaveRequest> = {}): LeaveRequest {
  const [from = '', to = from] = period.split(' ')
  return {
    today: day('2026-11-22'),
    receivedOn: day('2026-06-01'),
    asked,
    periods: [{ from: day(from), to: day(to) }],
    pupils: [pupil()],
    calendar: CALENDAR,
    policy: NATIONAL_POLICY,
    ...more,
  }
}

/** The judgement of the only (or first) pupil. */
export function judgeOne(facts: LeaveRequest): PupilJudgement {
  const [first] = judgeLeave(facts).pupils
  if (first === undefined) throw new Error('No pupil on the form')
  return first
}

/** 'TOEKENNEN 2026-12-04 · AFWIJZEN 2026-12-03': what becomes of which days. */
export function fateOf({ parts }: PupilJudgement): string {
  return parts.map(({ outcome, days }) => [outcome, ...days].join(' ')).join(' · ')
}
