// The calendar of the school: what it chose, and what follows from it.
import { asc, eq } from 'drizzle-orm'
import type { Row } from '../change.ts'
import { type CalendarYear, calendarOf } from '../domain/calendar/choices.ts'
import { ORDINARY_LESSON_HOURS, type SchoolCalendar } from '../domain/calendar/school-calendar.ts'
import type { IsoDate } from '../domain/kernel/date.ts'
import { parseSchoolYear, type SchoolYear } from '../domain/kernel/school-year.ts'
import type { Reader } from '../reader.ts'
import { calendarDay, calendarSetting, calendarYear, groupFree } from '../schema/calendar.ts'
import { readSchool } from './school.ts'

export type CalendarDayRow = Row<typeof calendarDay>
export type GroupFreeRow = Row<typeof groupFree>

/** The whole calendar of the school, all years; groups by their id. */
export function readCalendar(reader: Reader): SchoolCalendar {
  return calendarOf(readSchool(reader).region, {
    years: readCalendarYears(reader),
    days: readCalendarDays(reader).map(({ date, kind, name }) => ({ date: date as IsoDate, kind, name })),
    groupFree: readGroupFree(reader).map(({ groupId, date, weekday, name }) => ({
      ...{ groupId, weekday, name },
      date: date as IsoDate | null,
    })),
    lessonHours: readLessonHours(reader),
  })
}

/** The choices per school year, the oldest first; a year without a row has none. */
export function readCalendarYears({ orm }: Reader): CalendarYear[] {
  const rows = orm.select().from(calendarYear).orderBy(asc(calendarYear.schoolYear)).all()
  return rows.flatMap((row) => {
    const schoolYear = parseSchoolYear(row.schoolYear)
    if (schoolYear === null) return []
    return [
      {
        schoolYear,
        secondMayWeek: row.secondMayWeek,
        summerDaysBefore: row.summerDaysBefore as 0 | 1 | 2,
        summerDaysAfter: row.summerDaysAfter as 0 | 1 | 2,
        firstLessonDay: row.firstLessonDay as IsoDate | null,
        endOfSecondLessonWeek: row.endOfSecondLessonWeek as IsoDate | null,
      },
    ]
  })
}

/** The key of the row with the choices of a year; null without. */
export function findCalendarYearId({ orm }: Reader, year: SchoolYear): string | null {
  const rows = orm.select().from(calendarYear).all()
  return rows.find(({ schoolYear }) => schoolYear === year)?.id ?? null
}

/** In order of date. */
export function readCalendarDays({ orm }: Reader): CalendarDayRow[] {
  return orm.select().from(calendarDay).orderBy(asc(calendarDay.date), asc(calendarDay.kind)).all()
}

export function readGroupFree({ orm }: Reader): GroupFreeRow[] {
  return orm.select().from(groupFree).orderBy(asc(groupFree.date), asc(groupFree.weekday)).all()
}

/** Monday to Friday, in clock hours. */
export function readLessonHours({ orm }: Reader) {
  const row = orm.select().from(calendarSetting).get()
  return [...(row?.lessonHours ?? ORDINARY_LESSON_HOURS)]
}

/** Free days of one group. */
export function groupFreeIds({ orm }: Reader, groupId: string): string[] {
  const rows = orm.select({ id: groupFree.id }).from(groupFree).where(eq(groupFree.groupId, groupId)).all()
  return rows.map(({ id }) => id)
}

/** Whether the school set its lesson hours; without it the ordinary week holds. */
export function hasLessonHours({ orm }: Reader): boolean {
  return orm.select({ id: calendarSetting.id }).from(calendarSetting).get() !== undefined
}
