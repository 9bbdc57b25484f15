// The weeks around the days that are asked, with what is known of each day.
import { publicHolidayOn } from '#domain/calendar/public-holidays'
import type { SchoolCalendar } from '#domain/calendar/school-calendar'
import { type Closure, closureOn } from '#domain/calendar/school-day'
import { addDays, daysFrom, type IsoDate, mondayOf, weekday } from '#domain/kernel/date'
import type { AskedPeriod } from '#domain/leave/facts'
import type { Outcome, PupilJudgement } from '#domain/leave/judgement'
import { OUTCOME_LOOKS } from './outcome-words.ts'

/** What stands in a cell: asked with its outcome, asked but closed, closed, or an ordinary school day. */
export interface StripDay {
  readonly date: IsoDate
  readonly asked: boolean
  readonly outcome: Outcome | null
  readonly closure: Exclude<Closure, 'weekend'> | null
  /** For a screen reader and as a hint: 'gevraagd, kan worden toegekend'; '' for an ordinary day. */
  readonly text: string
}

/** Monday to Friday. */
export interface StripWeek {
  readonly monday: IsoDate
  readonly days: readonly StripDay[]
}

interface StripFacts {
  readonly periods: readonly AskedPeriod[]
  readonly calendar: SchoolCalendar
  /** Id of the group of this child. */
  readonly groupId: string | null
  /** Null before there is anything to judge. */
  readonly judged: Pick<PupilJudgement, 'parts'> | null
}

/** A longer strip would be a calendar; the parts below it name every day. */
const MOST_WEEKS = 16

/** The weeks in which days are asked, in order and each once; never a weekend. `more` counts weeks that are left out. */
export function stripOf(facts: StripFacts): { weeks: StripWeek[]; more: number } {
  const asked = new Set(facts.periods.flatMap(askedDates))
  const outcomes = new Map(
    (facts.judged?.parts ?? []).flatMap(({ days, outcome }) => days.map((date) => [date, outcome] as const)),
  )
  const mondays = [...new Set([...asked].map(mondayOf))].sort()
  const weeks = mondays.slice(0, MOST_WEEKS).map((monday) => ({
    monday,
    days: [0, 1, 2, 3, 4].map((offset) => {
      const date = addDays(monday, offset)
      return stripDay(facts, { date, asked: asked.has(date), outcome: outcomes.get(date) ?? null })
    }),
  }))
  return { weeks, more: mondays.length - weeks.length }
}

function askedDates({ from, to, weekdays }: AskedPeriod): IsoDate[] {
  // a year typed wrong must not fill the screen
  if (to < from || to > addDays(from, 400)) return []
  const isAsked = (date: IsoDate) => weekday(date) <= 5 && (weekdays?.includes(weekday(date)) ?? true)
  return daysFrom(from, to).filter(isAsked)
}

function stripDay(
  { calendar, groupId }: StripFacts,
  day: Pick<StripDay, 'date' | 'asked' | 'outcome'>,
): StripDay {
  const closed = closureOn(calendar, groupId, day.date)
  const closure = closed === 'weekend' ? null : closed
  const outcome = closure === null ? day.outcome : null
  return { ...day, outcome, closure, text: textOf({ ...day, outcome, closure }, calendar) }
}

function textOf({ date, asked, outcome, closure }: Omit<StripDay, 'text'>, calendar: SchoolCalendar): string {
  if (closure !== null) return `geen school: ${closureText(closure, date, calendar)}`
  if (!asked) return ''
  return outcome === null ? 'gevraagd' : `gevraagd: ${OUTCOME_LOOKS[outcome].word.toLowerCase()}`
}

function closureText(closure: NonNullable<StripDay['closure']>, date: IsoDate, calendar: SchoolCalendar) {
  if (closure === 'holiday') {
    return (
      calendar.holidays.find(({ from, to }) => from <= date && date <= to)?.name.toLowerCase() ?? 'vakantie'
    )
  }
  if (closure === 'publicHoliday') return publicHolidayOn(date)?.name ?? 'feestdag'
  return closure === 'studyDay' ? 'studiedag' : 'deze groep is vrij'
}
