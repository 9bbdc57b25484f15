// The beginning of the lessons in a school year: computed, and corrected by the office where a school differs.
import { addDays, daysFrom, type IsoDate, mondayOf } from '../kernel/date.ts'
import { type SchoolYear, startOfSchoolYear } from '../kernel/school-year.ts'
import type { Period, SchoolCalendar } from './school-calendar.ts'
import { closureOn, firstSchoolDayFrom } from './school-day.ts'

/** The first day with lessons of a school year; null when the calendar has none. */
export function firstLessonDay(calendar: SchoolCalendar, schoolYear: SchoolYear): IsoDate | null {
  const corrected = calendar.lessonStarts.find((start) => start.schoolYear === schoolYear)?.firstLessonDay
  return corrected ?? firstSchoolDayFrom(calendar, startOfSchoolYear(schoolYear))
}

/**
 * The first two lesson weeks (LPW 13a lid 2). With a start in the middle of a week the law has no rule: until the office
 * says otherwise they end on the Friday of the second calendar week.
 */
export function firstTwoLessonWeeks(calendar: SchoolCalendar, schoolYear: SchoolYear): Period | null {
  const from = firstLessonDay(calendar, schoolYear)
  if (from === null) return null
  const corrected = calendar.lessonStarts.find((start) => start.schoolYear === schoolYear)
  return { from, to: corrected?.endOfSecondLessonWeek ?? addDays(mondayOf(from), 11) }
}

/** Whether the calendar holds holidays of this school year; if not, its counts mean little. */
export function knowsSchoolYear(calendar: SchoolCalendar, schoolYear: SchoolYear): boolean {
  const begin = startOfSchoolYear(schoolYear)
  const autumn = addDays(begin, 31)
  return calendar.holidays.some(({ from }) => from >= autumn && from < addDays(begin, 365))
}

/**
 * The Mondays of the lesson weeks of a group (null: of the whole school) that touch a period: weeks with at least one
 * school day. A week of holiday is no lesson week, so the weeks before and after it follow each other.
 */
export function lessonWeeksIn(calendar: SchoolCalendar, group: string | null, period: Period): IsoDate[] {
  const weeks: IsoDate[] = []
  for (let monday = mondayOf(period.from); monday <= period.to; monday = addDays(monday, 7)) {
    const days = daysFrom(monday, addDays(monday, 4))
    if (days.some((day) => closureOn(calendar, group, day) === null)) weeks.push(monday)
  }
  return weeks
}
