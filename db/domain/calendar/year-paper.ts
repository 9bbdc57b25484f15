// What stands on the sheet with the school year, in ready words; the template only draws it.
import type { IsoDate } from '../kernel/date.ts'
import { longDate, narrowDate } from '../kernel/date-text.ts'
import { firstLessonDay, knowsSchoolYear } from './lesson-weeks.ts'
import type { Period } from './school-calendar.ts'
import { DAY_STATUS_TEXTS, WEEKDAY_SIGNS } from './texts.ts'
import {
  type DayStatus,
  freePeriodsOf,
  holidaysIn,
  monthsOf,
  publicHolidaysIn,
  type YearSource,
} from './year-plan.ts'

export interface YearSheet {
  readonly weekdays: string[]
  readonly months: { name: string; weeks: { day: string; status: DayStatus | 'none'; sign: string }[][] }[]
  /** Only what occurs in this year. */
  readonly legend: { status: DayStatus; sign: string; label: string }[]
  readonly lists: { title: string; ownChoice: boolean; rows: { when: string; what: string }[] }[]
}

/** Twelve months, their legend, and the holidays, public holidays and free days in words. */
export function planYearSheet(source: YearSource): YearSheet {
  const months = monthsOf(source).map(({ name, weeks }) => ({
    name,
    weeks: weeks.map((week) =>
      week.map((day) =>
        day === null
          ? { day: '', status: 'none' as const, sign: '' }
          : { day: String(day.day), status: day.status, sign: DAY_STATUS_TEXTS[day.status].sign },
      ),
    ),
  }))
  const used = new Set(months.flatMap(({ weeks }) => weeks.flat().map(({ status }) => status)))
  const free = freePeriodsOf(source)
  const lists = [
    { title: 'Vakanties', ownChoice: false, rows: holidayRows(source) },
    { title: 'Feestdagen zonder school', ownChoice: false, rows: publicHolidayRows(source) },
    {
      title: 'Studiedagen en vrije dagen',
      ownChoice: true,
      rows: free.filter(({ group }) => group === '').map((one) => row(one, one.name || 'Vrije dag')),
    },
    {
      title: 'Vrij voor één groep',
      ownChoice: true,
      rows: free
        .filter(({ group }) => group !== '')
        .map((one) => row(one, one.name === '' ? one.group : `${one.group}: ${one.name}`)),
    },
  ]
  return {
    weekdays: [...WEEKDAY_SIGNS],
    months,
    legend: SHOWN.filter((status) => used.has(status)).map((status) => ({
      status,
      ...DAY_STATUS_TEXTS[status],
    })),
    lists: lists.filter(({ rows }) => rows.length > 0),
  }
}

/** 'ma 12 okt 2026', or 'za 17 t/m zo 25 okt 2026' with as much as needed of month and year. */
export function periodText({ from, to }: Period): string {
  if (from === to) return dayText(from)
  const isSameYear = from.slice(0, 4) === to.slice(0, 4)
  const isSameMonth = isSameYear && from.slice(0, 7) === to.slice(0, 7)
  const first = isSameMonth ? narrowDate(from).split(' ').slice(0, 2).join(' ') : narrowDate(from)
  return `${isSameYear ? first : dayText(from)} t/m ${dayText(to)}`
}

const SHOWN: readonly DayStatus[] = ['holiday', 'publicHoliday', 'studyDay', 'groupFree', 'weekend']

function dayText(date: IsoDate): string {
  return `${narrowDate(date)} ${longDate(date).split(' ').at(-1)}`
}

function row(period: Period, what: string) {
  return { when: periodText(period), what }
}

/** The holidays, and the day on which the lessons begin where it is known. */
function holidayRows({ calendar, schoolYear }: YearSource) {
  const first = knowsSchoolYear(calendar, schoolYear) ? firstLessonDay(calendar, schoolYear) : null
  const begin = first === null ? [] : [{ from: first, to: first, name: 'Eerste schooldag' }]
  return [...holidaysIn(calendar, schoolYear), ...begin]
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map((one) => row(one, one.name))
}

/** Public holidays that give a free day: those in a weekend or a holiday say nothing new. */
function publicHolidayRows({ calendar, schoolYear }: YearSource) {
  return publicHolidaysIn(calendar, schoolYear)
    .filter(({ closure }) => closure === 'publicHoliday')
    .map(({ date, name }) => row({ from: date, to: date }, name))
}
