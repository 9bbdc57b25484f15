// On which day of another school year something falls: the same day of the week in the same week, counted from the first
// day of school after the summer.
import { firstLessonDay, knowsSchoolYear } from '../calendar/lesson-weeks.ts'
import type { SchoolCalendar } from '../calendar/school-calendar.ts'
import { closureOn, firstSchoolDayFrom } from '../calendar/school-day.ts'
import { isWithin } from '../calendar/year-plan.ts'
import { addDays, daysBetween, type IsoDate, mondayOf } from '../kernel/date.ts'
import { endOfSchoolYear, type SchoolYear, startOfSchoolYear } from '../kernel/school-year.ts'

export interface YearMove {
  readonly calendar: SchoolCalendar
  readonly from: SchoolYear
  readonly to: SchoolYear
}

export interface MovedDate {
  readonly date: IsoDate
  /** The same weekday in the same week; another day than `date` when there is no school then. */
  readonly fitting: IsoDate
}

/**
 * The days of one meeting in another school year, in the order they were given. A day without school moves on to the next
 * school day, and at the end of the year back to the last one. What was on a Saturday or in a holiday stays so. Evenings
 * that were on different days stay on different days.
 */
export function moveDates(dates: readonly IsoDate[], move: YearMove): MovedDate[] {
  const weeks = shiftOf(move)
  const inOrder = [...new Set(dates)].sort()
  const moved = new Map<IsoDate, MovedDate>()
  let earliest = startOfSchoolYear(move.to)
  for (const date of inOrder) {
    const fitting = addDays(date, weeks)
    const placed = placeFrom(move, date, { fitting, earliest })
    moved.set(date, { date: placed, fitting })
    earliest = addDays(placed, 1)
  }
  keepWithinYear(move, inOrder, moved)
  return dates.flatMap((date) => moved.get(date) ?? [])
}

/** Whole weeks between the beginnings of the lessons, in days; a year that the calendar does not know is 52 weeks later. */
function shiftOf({ calendar, from, to }: YearMove): number {
  const [begin, next] = [beginOfLessons(calendar, from), beginOfLessons(calendar, to)]
  if (begin !== null && next !== null) return daysBetween(mondayOf(begin), mondayOf(next))
  return 7 * Math.round(daysBetween(startOfSchoolYear(from), startOfSchoolYear(to)) / 7)
}

function beginOfLessons(calendar: SchoolCalendar, year: SchoolYear): IsoDate | null {
  const corrected = calendar.lessonStarts.find(({ schoolYear }) => schoolYear === year)?.firstLessonDay
  return corrected || knowsSchoolYear(calendar, year) ? firstLessonDay(calendar, year) : null
}

/** The first day, not before `earliest`, that is as fit as the day of then. */
function placeFrom(
  { calendar }: YearMove,
  then: IsoDate,
  { fitting, earliest }: { fitting: IsoDate; earliest: IsoDate },
): IsoDate {
  const keepsHoliday = isHoliday(calendar, then)
  if (!keepsHoliday && closureOn(calendar, null, then) === 'weekend') {
    let day = fitting
    while (day < earliest || isHoliday(calendar, day)) day = addDays(day, 7)
    return day
  }
  const day = daysBetween(fitting, earliest) > 0 ? earliest : fitting
  return keepsHoliday ? day : (firstSchoolDayFrom(calendar, day) ?? day)
}

/** In a holiday of the region, or before the lessons begin; also at the weekends in it. */
function isHoliday(calendar: SchoolCalendar, date: IsoDate): boolean {
  return (
    calendar.holidays.some((holiday) => isWithin(holiday, date)) ||
    closureOn(calendar, null, date) === 'holiday'
  )
}

/** Brings back what fell behind the last day of school, the last evening first. */
function keepWithinYear(
  { calendar, to }: YearMove,
  inOrder: readonly IsoDate[],
  moved: Map<IsoDate, MovedDate>,
): void {
  const end = endOfSchoolYear(to)
  let last = lastSchoolDayUntil(calendar, end)
  for (const then of [...inOrder].reverse()) {
    const placed = moved.get(then)
    if (placed === undefined) continue
    const stays = isHoliday(calendar, then) && placed.date <= end
    const date = stays || placed.date <= last ? placed.date : last
    moved.set(then, { ...placed, date })
    if (date <= last) last = lastSchoolDayUntil(calendar, addDays(date, -1))
  }
}

/** The last school day on or before a day; the day itself when there is none within a year. */
function lastSchoolDayUntil(calendar: SchoolCalendar, until: IsoDate): IsoDate {
  for (let step = 0; step < 366; step += 1) {
    const day = addDays(until, -step)
    if (closureOn(calendar, null, day) === null) return day
  }
  return until
}
