// On which days the turns of a task are, by the school calendar: pure, for one group at a time and for a whole plan.
import type { Holiday, Period, SchoolCalendar } from '../calendar/school-calendar.ts'
import { closureOn, schoolDaysIn } from '../calendar/school-day.ts'
import { hasLessons, isWithin } from '../calendar/year-plan.ts'
import { addDays, addMonths, daysFrom, type IsoDate, mondayOf, weekday } from '../kernel/date.ts'
import type { TaskRhythm } from './task.ts'
import { afterHolidayText, closedText, fewSchoolDaysText } from './texts.ts'

export interface DaysAsked {
  readonly rhythm: TaskRhythm
  readonly from: IsoDate
  readonly until: IsoDate
  /** Monday 1 to Friday 5. */
  readonly weekdays: readonly number[]
  /** Only of a task whose days are chosen. */
  readonly dates: readonly IsoDate[]
}

/** A day of the plan for one group. */
export interface TurnDay {
  readonly date: IsoDate
  /** 'na de herfstvakantie'; of a day that is skipped, why: 'in de kerstvakantie'. */
  readonly remark: string
  readonly skipped: boolean
}

/** A month in which a group has fewer school days than a week has no monthly turn: the ends of the summer. */
const LEAST_SCHOOL_DAYS = 5

/**
 * The days of the turns of one group (null: of the whole school), in order, each once. Weekly and monthly days and those
 * after a holiday never fall on a closed day; a closed day of the week is there, skipped, so that the office sees why. A day
 * that the office chose itself stays, with a remark: a garden is done on a Saturday.
 */
export function turnDaysOf(calendar: SchoolCalendar, group: string | null, asked: DaysAsked): TurnDay[] {
  const days = { afterHolidays, weekly, monthly, chosen }[asked.rhythm]({ calendar, group }, asked)
  const once = new Map(days.map((day) => [day.date, day]))
  return [...once.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
}

interface Whose {
  readonly calendar: SchoolCalendar
  readonly group: string | null
}

/** The first school day of the group behind each holiday, unless the next holiday comes first. */
function afterHolidays({ calendar, group }: Whose, { from, until }: DaysAsked): TurnDay[] {
  const holidays = joined(calendar.holidays)
  return holidays.flatMap((holiday, index) => {
    const next = holidays[index + 1]
    const last = next === undefined || next.from > until ? until : addDays(next.from, -1)
    const date = firstOpenDay({ calendar, group }, { from: addDays(holiday.to, 1), to: last })
    if (date === null || date < from) return []
    return [{ date, remark: afterHolidayText(holiday.name), skipped: false }]
  })
}

/** Holidays with no school day of the calendar between them are one, such as a May holiday with an advised week. */
function joined(holidays: readonly Holiday[]): Holiday[] {
  const inOrder = [...holidays].sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))
  const all: Holiday[] = []
  for (const holiday of inOrder) {
    const before = all.at(-1)
    if (before === undefined || addDays(before.to, 3) < holiday.from) all.push(holiday)
    else if (holiday.to > before.to) all[all.length - 1] = { ...before, to: holiday.to }
  }
  return all
}

/** Each of these weekdays; without any, the first school day of each week. */
function weekly(whose: Whose, { from, until, weekdays }: DaysAsked): TurnDay[] {
  if (weekdays.length > 0) {
    return daysFrom(from, until)
      .filter((date) => weekdays.includes(weekday(date)))
      .map((date) => dayOf(whose, date))
  }
  return openDays(whose, { from, to: until })
    .filter((date, index, all) => mondayOf(date) !== mondayOf(all[index - 1] ?? addDays(date, -7)))
    .map((date) => ({ date, remark: '', skipped: false }))
}

/** The first school day of each month, on one of the weekdays when some are named. */
function monthly(whose: Whose, { from, until, weekdays }: DaysAsked): TurnDay[] {
  const days: TurnDay[] = []
  for (let first = monthOf(from); first <= until; first = addMonths(first, 1)) {
    const month = { from: first, to: addDays(addMonths(first, 1), -1) }
    const open = openDays(whose, month)
    const date = open.find(
      (day) =>
        isWithin({ from, to: until }, day) && (weekdays.length === 0 || weekdays.includes(weekday(day))),
    )
    if (open.length < LEAST_SCHOOL_DAYS) {
      days.push({ date: first < from ? from : first, remark: fewSchoolDaysText(first), skipped: true })
    } else if (date !== undefined) days.push({ date, remark: '', skipped: false })
  }
  return days
}

function chosen(whose: Whose, { dates }: DaysAsked): TurnDay[] {
  return dates.map((date) => ({ ...dayOf(whose, date), skipped: false }))
}

function dayOf({ calendar, group }: Whose, date: IsoDate): TurnDay {
  const remark = closedText(calendar, group, date)
  return { date, remark, skipped: remark !== '' }
}

function openDays({ calendar, group }: Whose, period: Period): IsoDate[] {
  return schoolDaysIn(calendar, group, period).filter((date) => hasLessons(calendar, date))
}

function firstOpenDay({ calendar, group }: Whose, { from, to }: Period): IsoDate | null {
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (closureOn(calendar, group, date) === null && hasLessons(calendar, date)) return date
  }
  return null
}

function monthOf(date: IsoDate): IsoDate {
  return `${date.slice(0, 7)}-01` as IsoDate
}
