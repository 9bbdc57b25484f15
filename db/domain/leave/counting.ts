// Counting school days for one pupil: never by 24-hour steps, always from day to day of the calendar.

import { closureOn, type DayPart, hoursOf, weightOf } from '../calendar/school-day.ts'
import { daysBetween, daysFrom, type IsoDate, weekday } from '../kernel/date.ts'
import { decimalText } from '../kernel/number-text.ts'
import { type SchoolYear, schoolYearOf } from '../kernel/school-year.ts'
import type { AskedPeriod, EarlierLeave, LeaveRequest, PupilFacts } from './facts.ts'
import type { AskedDay } from './judgement.ts'

/**
 * The days on which this pupil has school and that are asked, in order and each once. Morning and afternoon of one day
 * are the whole day.
 */
export function openDaysOf(
  request: Pick<LeaveRequest, 'calendar' | 'policy' | 'periods'>,
  pupil: Pick<PupilFacts, 'group'>,
): AskedDay[] {
  const { calendar, policy } = request
  return [...askedParts(request.periods)]
    .filter(([date]) => closureOn(calendar, pupil.group, date) === null)
    .map(([date, part]) => ({
      date,
      part,
      weight: weightOf(calendar, { date, part }, policy.halfDays),
      hours: hoursOf(calendar, date, part),
    }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** School days of a list, in halves. */
export function sumOf(days: readonly Pick<AskedDay, 'weight'>[]): number {
  return days.reduce((sum, { weight }) => sum + weight, 0)
}

/** The days apart by school year, in order. */
export function bySchoolYear(days: readonly AskedDay[]): ReadonlyMap<SchoolYear, readonly AskedDay[]> {
  const years = new Map<SchoolYear, AskedDay[]>()
  for (const day of days) {
    const year = schoolYearOf(day.date)
    years.set(year, [...(years.get(year) ?? []), day])
  }
  return years
}

/** Earlier leave of a pupil by one article in one school year; the counter begins anew each year (BB WPO art. 1). */
export function earlierOf(pupil: PupilFacts, article: EarlierLeave['article'], schoolYear: SchoolYear) {
  return (pupil.earlier ?? []).filter((one) => one.article === article && one.schoolYear === schoolYear)
}

/** School days of earlier leave by one article in one school year. */
export function usedOf(pupil: PupilFacts, article: EarlierLeave['article'], schoolYear: SchoolYear): number {
  return earlierOf(pupil, article, schoolYear).reduce((sum, { days }) => sum + days, 0)
}

/**
 * As many days as fit in `limit`, nearest to `around` first (from the beginning without one); and the others. What could
 * be had by asking in pieces is had at once: half a day of room takes a whole day for a half one.
 */
export function takeDays(
  days: readonly AskedDay[],
  limit: number,
  around: IsoDate | null = null,
): { taken: AskedDay[]; others: AskedDay[] } {
  const nearest = around === null ? days : [...days].sort(nearerTo(around))
  const chosen = new Set<AskedDay>()
  let sum = 0
  for (const day of nearest) {
    if (sum + day.weight > limit) continue
    chosen.add(day)
    sum += day.weight
  }
  if (sum < limit) takeWholeForHalf(nearest, chosen)
  return { taken: days.filter((day) => chosen.has(day)), others: days.filter((day) => !chosen.has(day)) }
}

/** What is left over after filling is a whole day or nothing: the farthest half day makes room for the nearest of them. */
function takeWholeForHalf(nearest: readonly AskedDay[], chosen: Set<AskedDay>): void {
  const whole = nearest.find((day) => !chosen.has(day))
  const half = nearest.filter((day) => chosen.has(day) && day.weight === 0.5).at(-1)
  if (whole === undefined || half === undefined) return
  chosen.delete(half)
  chosen.add(whole)
}

/** '1 schooldag', 'een halve schooldag', '2,5 schooldagen'. */
export function daysText(count: number): string {
  if (count === 0.5) return 'een halve schooldag'
  return count === 1 ? '1 schooldag' : `${decimalText(count)} schooldagen`
}

function askedParts(periods: readonly AskedPeriod[]): Map<IsoDate, DayPart> {
  const parts = new Map<IsoDate, DayPart>()
  for (const { from, to, part = 'whole', weekdays } of periods) {
    for (const date of daysFrom(from, to)) {
      if (weekdays !== undefined && !weekdays.includes(weekday(date))) continue
      const before = parts.get(date)
      parts.set(date, before === undefined || before === part ? part : 'whole')
    }
  }
  return parts
}

/** The day itself, then the day before, then the day after, and so on. */
function nearerTo(around: IsoDate) {
  const distance = ({ date }: AskedDay) => {
    const days = daysBetween(around, date)
    return days <= 0 ? -2 * days : 2 * days + 1
  }
  return (a: AskedDay, b: AskedDay) => distance(a) - distance(b)
}
