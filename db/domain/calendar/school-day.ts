// Which day is a school day, for the school and for one group, and how many there are in a period.
import { addDays, daysFrom, type IsoDate, weekday } from '../kernel/date.ts'
import { startOfSchoolYear } from '../kernel/school-year.ts'
import { publicHolidayOn } from './public-holidays.ts'
import type { LessonHours, Period, SchoolCalendar } from './school-calendar.ts'

/** Which part of a day. */
export const DAY_PARTS = ['whole', 'morning', 'afternoon'] as const
export type DayPart = (typeof DAY_PARTS)[number]

/** How half a school day counts: no rule in the law, so a setting of the school. */
export type HalfDayRule = 'half' | 'whole'

/** Why there is no school: the first that fits. */
export type Closure = 'weekend' | 'holiday' | 'publicHoliday' | 'studyDay' | 'groupFree'

/** Why there is no school that day for a group (null: for the whole school); null when there is. */
export function closureOn(calendar: SchoolCalendar, group: string | null, date: IsoDate): Closure | null {
  if (weekday(date) > 5) return 'weekend'
  if (calendar.holidays.some(({ from, to }) => from <= date && date <= to)) return 'holiday'
  if (isBeforeLessons(calendar, date)) return 'holiday'
  if (isFreePublicHoliday(calendar, date)) return 'publicHoliday'
  if (calendar.studyDays.includes(date)) return 'studyDay'
  return group !== null && isGroupFree(calendar, group, date) ? 'groupFree' : null
}

/** The school days of a group in a period, in order. */
export function schoolDaysIn(calendar: SchoolCalendar, group: string | null, period: Period): IsoDate[] {
  return daysFrom(period.from, period.to).filter((date) => closureOn(calendar, group, date) === null)
}

/** The first school day of the whole school on or after a day; null when there is none within a year. */
export function firstSchoolDayFrom(calendar: SchoolCalendar, from: IsoDate): IsoDate | null {
  let day = from
  for (let step = 0; step < 366; step += 1) {
    if (closureOn(calendar, null, day) === null) return day
    day = addDays(day, 1)
  }
  return null
}

/** The lesson hours of a part of a school day, in clock hours. Says nothing about closed days. */
export function hoursOf(calendar: SchoolCalendar, date: IsoDate, part: DayPart): number {
  const { morning, afternoon } = lessonHoursOn(calendar, date)
  if (part === 'whole') return morning + afternoon
  return part === 'morning' ? morning : afternoon
}

/**
 * For how many school days a part of an open day counts: 0, 0.5 or 1. The only part with lessons (a Wednesday morning)
 * is the whole day.
 */
export function weightOf(
  calendar: SchoolCalendar,
  { date, part }: { date: IsoDate; part: DayPart },
  halfDays: HalfDayRule,
): number {
  const { morning, afternoon } = lessonHoursOn(calendar, date)
  if (part === 'whole') return morning + afternoon > 0 ? 1 : 0
  const [asked, other] = part === 'morning' ? [morning, afternoon] : [afternoon, morning]
  if (asked === 0) return 0
  return halfDays === 'whole' || other === 0 ? 1 : 0.5
}

function lessonHoursOn(calendar: SchoolCalendar, date: IsoDate): LessonHours {
  return calendar.lessonHours[weekday(date) - 1] ?? { morning: 0, afternoon: 0 }
}

/** Whether the lessons of this school year begin later, as the office corrected it: until then the summer goes on. */
function isBeforeLessons({ lessonStarts }: SchoolCalendar, date: IsoDate): boolean {
  return lessonStarts.some(
    ({ schoolYear, firstLessonDay }) =>
      firstLessonDay !== null && date < firstLessonDay && date >= startOfSchoolYear(schoolYear),
  )
}

function isFreePublicHoliday(calendar: SchoolCalendar, date: IsoDate): boolean {
  const holiday = publicHolidayOn(date)
  if (holiday === null) return false
  return !(holiday.schoolsChoice && calendar.openPublicHolidays.includes(date))
}

function isGroupFree(calendar: SchoolCalendar, group: string, date: IsoDate): boolean {
  return calendar.groupFree.some(
    (free) => free.group === group && (free.dates.includes(date) || free.weekdays.includes(weekday(date))),
  )
}
