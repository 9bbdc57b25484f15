// What the school chose itself about its calendar, as it is stored and sent, and the calendar that follows from it.
import * as z from 'zod'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { schoolYear } from '../kernel/school-year.ts'
import { line } from '../kernel/text.ts'
import type { Region } from '../school/school.ts'
import { type SchoolCalendar, schoolCalendarOf } from './school-calendar.ts'

export const SECOND_MAY_WEEKS = ['none', 'before', 'after', 'advised'] as const

/** Closed for the whole school; a public holiday of the school's choice with lessons; equal to a holiday for terms. */
export const CALENDAR_DAY_KINDS = ['studyDay', 'openPublicHoliday', 'equatedDay'] as const

const summerDays = z.union([z.literal(0), z.literal(1), z.literal(2)])

/** The choices of one school year. */
export const calendarYear = z.strictObject({
  schoolYear,
  secondMayWeek: z.enum(SECOND_MAY_WEEKS),
  summerDaysBefore: summerDays,
  summerDaysAfter: summerDays,
  /** Corrections of what is computed. */
  firstLessonDay: isoDate.nullable(),
  endOfSecondLessonWeek: isoDate.nullable(),
})
export type CalendarYear = z.infer<typeof calendarYear>

export const calendarDay = z.strictObject({ date: isoDate, kind: z.enum(CALENDAR_DAY_KINDS), name: line(80) })
export type CalendarDay = z.infer<typeof calendarDay>

/** One group is free: on one day, or every week on a day of the week (Monday 1 to Friday 5). */
export const groupFree = z.strictObject({
  groupId: id,
  date: isoDate.nullable(),
  weekday: z.number().int().min(1).max(5).nullable(),
  name: line(80),
})

const hours = z.number().min(0).max(8)

/** Lesson hours of Monday to Friday, in clock hours. */
export const lessonHours = z.array(z.strictObject({ morning: hours, afternoon: hours })).length(5)

export const calendarChoices = z.strictObject({
  years: z.array(calendarYear).max(40),
  days: z.array(calendarDay).max(1000),
  groupFree: z.array(groupFree).max(4000),
  lessonHours,
})
export type CalendarChoices = z.infer<typeof calendarChoices>

/** The calendar of the school: the holidays of its region with all its own choices; groups by their id. */
export function calendarOf(
  region: Region,
  { years, days, groupFree, lessonHours }: CalendarChoices,
): SchoolCalendar {
  const national = schoolCalendarOf(region, years)
  const dated = (kind: CalendarDay['kind']) => days.filter((day) => day.kind === kind).map(({ date }) => date)
  return {
    ...national,
    studyDays: dated('studyDay'),
    openPublicHolidays: dated('openPublicHoliday'),
    equatedDays: [...national.equatedDays, ...dated('equatedDay')],
    groupFree: groupFree.map(({ groupId, date, weekday }) => ({
      group: groupId,
      dates: date === null ? [] : [date],
      weekdays: weekday === null ? [] : [weekday],
    })),
    lessonStarts: years.map(({ schoolYear, firstLessonDay, endOfSecondLessonWeek }) => ({
      schoolYear,
      firstLessonDay,
      endOfSecondLessonWeek,
    })),
    lessonHours,
  }
}
