// A school year at a glance: twelve months with what each day is, and the lists beneath; for screen and paper alike.
import { addDays, addMonths, daysFrom, type IsoDate, partsOf, weekday } from '../kernel/date.ts'
import { longDate } from '../kernel/date-text.ts'
import { endOfSchoolYear, type SchoolYear, startOfSchoolYear, startYear } from '../kernel/school-year.ts'
import type { CalendarDay } from './choices.ts'
import { publicHolidayOn, publicHolidaysOf } from './public-holidays.ts'
import type { Holiday, Period, SchoolCalendar } from './school-calendar.ts'
import { type Closure, closureOn, hoursOf, schoolDaysIn, weightOf } from './school-day.ts'

/** What a day is for the whole school; 'groupFree': there is school, but not for every group. */
export type DayStatus = Closure | 'school'

/** All that a year shows: the calendar, and the names of what the school chose. */
export interface YearSource {
  readonly calendar: SchoolCalendar
  readonly schoolYear: SchoolYear
  readonly days: readonly CalendarDay[]
  /** `group`: as it is called on lists. Days of the week have no date. */
  readonly groupFree: readonly {
    readonly group: string
    readonly date: IsoDate | null
    readonly name: string
  }[]
}

export interface YearDay {
  readonly date: IsoDate
  /** Day of the month. */
  readonly day: number
  readonly status: DayStatus
  /** Everything that falls on it: 'Kerstvakantie, Eerste Kerstdag'; '' for an ordinary day. */
  readonly name: string
}

export interface YearMonth {
  /** 'augustus 2026'. */
  readonly name: string
  /** Monday to Sunday; null beside the first and behind the last day. */
  readonly weeks: readonly (readonly (YearDay | null)[])[]
}

/** A free day of the school, or the same one on school days in a row. */
export interface FreePeriod extends Period {
  readonly name: string
  /** Whose: '' is the whole school. */
  readonly group: string
}

/** The first and the last day of a school year by law: 1 August to 31 July. */
export function periodOf(schoolYear: SchoolYear): Period {
  return { from: startOfSchoolYear(schoolYear), to: endOfSchoolYear(schoolYear) }
}

/** Whether a day lies in a period. */
export function isWithin({ from, to }: Period, date: IsoDate): boolean {
  return from <= date && date <= to
}

/** August to July, each day with what it is. */
export function monthsOf(source: YearSource): YearMonth[] {
  const begin = startOfSchoolYear(source.schoolYear)
  const groupDays = new Set(source.groupFree.flatMap(({ date }) => (date === null ? [] : [date])))
  const dayOf = (date: IsoDate): YearDay => ({
    date,
    day: partsOf(date).day,
    status: closureOn(source.calendar, null, date) ?? (groupDays.has(date) ? 'groupFree' : 'school'),
    name: namesOn(source, date),
  })
  return Array.from({ length: 12 }, (_, index) => {
    const first = addMonths(begin, index)
    const days = daysFrom(first, addDays(addMonths(first, 1), -1)).map(dayOf)
    const [, month, year] = longDate(first).split(' ')
    return { name: `${month} ${year}`, weeks: weeksOf(days) }
  })
}

/** School days of the whole school in a year, and the lesson hours of an ordinary pupil. */
export function yearTotals(calendar: SchoolCalendar, schoolYear: SchoolYear) {
  const open = schoolDaysIn(calendar, null, periodOf(schoolYear)).filter((date) => hasLessons(calendar, date))
  const lessonHours = open.reduce((sum, date) => sum + hoursOf(calendar, date, 'whole'), 0)
  return { schoolDays: open.length, lessonHours }
}

/** Whether a day of the week has lessons at all: a school may be closed every Friday. */
export function hasLessons(calendar: SchoolCalendar, date: IsoDate): boolean {
  return weightOf(calendar, { date, part: 'whole' }, 'half') > 0
}

/** The holidays that lie in a school year, whole: the summer also lies in the year before or after it. */
export function holidaysIn(
  { holidays }: Pick<SchoolCalendar, 'holidays'>,
  schoolYear: SchoolYear,
): Holiday[] {
  const { from, to } = periodOf(schoolYear)
  return holidays.filter((one) => one.from <= to && one.to >= from).sort((a, b) => (a.from < b.from ? -1 : 1))
}

/** The recognised holidays of a school year; `free`: a day on which there would have been school. */
export function publicHolidaysIn(calendar: SchoolCalendar, schoolYear: SchoolYear) {
  const period = periodOf(schoolYear)
  const start = startYear(schoolYear)
  return [...publicHolidaysOf(start), ...publicHolidaysOf(start + 1)]
    .filter(({ date }) => isWithin(period, date))
    .map((one) => ({ ...one, closure: closureOn(calendar, null, one.date) }))
}

/** Free days of the school and of groups, in order; the same name on weekdays in a row is one line. */
export function freePeriodsOf({ days, groupFree }: Pick<YearSource, 'days' | 'groupFree'>): FreePeriod[] {
  const school = days.filter(({ kind }) => kind === 'studyDay').map((day) => ({ ...day, group: '' }))
  const groups = groupFree.flatMap(({ date, name, group }) => (date === null ? [] : [{ date, name, group }]))
  const one = [...school, ...groups].sort(
    (a, b) => compare(a.group, b.group) || compare(a.name, b.name) || compare(a.date, b.date),
  )
  const periods: FreePeriod[] = []
  for (const { date, name, group } of one) {
    const last = periods.at(-1)
    const goesOn = last !== undefined && last.group === group && last.name === name
    if (goesOn && nextWeekday(last.to) === date) periods[periods.length - 1] = { ...last, to: date }
    else periods.push({ from: date, to: date, name, group })
  }
  return periods.sort((a, b) => compare(a.from, b.from) || compare(a.group, b.group))
}

function nextWeekday(date: IsoDate): IsoDate {
  return addDays(date, weekday(date) < 5 ? 1 : 8 - weekday(date))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

/** The days of a month in rows of seven. */
function weeksOf(days: readonly YearDay[]): (YearDay | null)[][] {
  const first = days[0]
  if (first === undefined) return []
  const before = Array.from({ length: weekday(first.date) - 1 }, () => null)
  const cells = [...before, ...days]
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, place) => cells[week * 7 + place] ?? null),
  )
}

/** What falls on a day, from the longest to the smallest; each name once. */
function namesOn({ calendar, days, groupFree }: YearSource, date: IsoDate): string {
  const holiday = publicHolidayOn(date)
  const isOpen = holiday?.schoolsChoice === true && calendar.openPublicHolidays.includes(date)
  const names = [
    ...calendar.holidays.filter((one) => isWithin(one, date)).map(({ name }) => name),
    ...(holiday === null ? [] : [isOpen ? `${holiday.name} (wel school)` : holiday.name]),
    ...days
      .filter((one) => one.date === date && one.kind === 'studyDay')
      .map(({ name }) => name || 'Vrije dag'),
    ...groupFree
      .filter((one) => one.date === date)
      .map(({ group, name }) => (name === '' ? `${group} vrij` : `${group} vrij: ${name}`)),
  ]
  return [...new Set(names)].join(', ')
}
