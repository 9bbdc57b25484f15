// Which days the office notes as absence: the lesson time of a period, each day once.
import type { SchoolCalendar } from '../calendar/school-calendar.ts'
import { closureOn, type DayPart, hoursOf } from '../calendar/school-day.ts'
import { daysBetween, daysFrom, type IsoDate } from '../kernel/date.ts'
import { type Failure, fail, ok, type Result } from '../kernel/result.ts'
import type { AbsenceEntry } from './absence.ts'

/** Part of a day that stands in the register already. */
export interface NotedPart {
  readonly date: IsoDate
  readonly part: DayPart
}

export interface NoteFacts {
  readonly calendar: SchoolCalendar
  /** The group of the child on a day; null without one. */
  readonly groupOn: (date: IsoDate) => string | null
  /** First and last day at school; null where it is not known or not over. */
  readonly enrolledOn: IsoDate | null
  readonly leftOn: IsoDate | null
  readonly noted: readonly NotedPart[]
}

export interface DaysToNote {
  readonly days: readonly { readonly date: IsoDate; readonly part: DayPart; readonly hours: number }[]
  /** School days of the period that were noted before; they stay as they are. */
  readonly already: number
}

type NotNoted<Code extends string> = Failure<Code, Record<string, never>>

/** A whole school year with its holidays. */
const LONGEST_PERIOD = 366

/**
 * The lesson time of a period for one child, in clock hours. Given hours are never more than the lessons of that part of the
 * day. A day of which any of these hours was noted before stays as it is.
 */
export function daysToNote(
  { from, to, part, hours }: Pick<AbsenceEntry, 'from' | 'to' | 'part' | 'hours'>,
  facts: NoteFacts,
): Result<DaysToNote, NotNoted<'NO_SCHOOL_DAY'> | NotNoted<'PERIOD_TOO_LONG'>> {
  if (daysBetween(from, to) > LONGEST_PERIOD) return fail('PERIOD_TOO_LONG')
  const { calendar, groupOn, noted } = facts
  const days = daysFrom(from, to)
    .filter((date) => isAtSchool(date, facts) && closureOn(calendar, groupOn(date), date) === null)
    .map((date) => ({ date, part, lessons: hoursOf(calendar, date, part) }))
    .filter(({ lessons }) => lessons > 0)
  if (days.length === 0) return fail('NO_SCHOOL_DAY')
  const fresh = days.filter((day) => !noted.some((one) => overlaps(one, day)))
  return ok({
    days: fresh.map(({ date, lessons }) => ({ date, part, hours: Math.min(hours ?? lessons, lessons) })),
    already: days.length - fresh.length,
  })
}

function isAtSchool(date: IsoDate, { enrolledOn, leftOn }: NoteFacts): boolean {
  return (enrolledOn === null || date >= enrolledOn) && (leftOn === null || date <= leftOn)
}

function overlaps(a: NotedPart, b: NotedPart): boolean {
  return a.date === b.date && (a.part === b.part || a.part === 'whole' || b.part === 'whole')
}
