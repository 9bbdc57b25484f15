// When the head must report absence to the register of DUO: LPW 21a (quoted in leave/article-21a.ts), counted for one child.
import { lessonWeeksIn } from '../calendar/lesson-weeks.ts'
import { publicHolidayOn } from '../calendar/public-holidays.ts'
import type { SchoolCalendar } from '../calendar/school-calendar.ts'
import { addDays, type IsoDate, mondayOf, weekday } from '../kernel/date.ts'
import type { LawParameters } from '../leave/parameters.ts'
import type { AbsenceKind } from './absence.ts'
import type { REPORT_REASONS } from './contract.ts'

/** A row of the register of absence, as far as the duty to report asks. */
export interface MissedTime {
  readonly id: string
  readonly date: IsoDate
  readonly kind: AbsenceKind
  /** Clock hours of lessons. */
  readonly hours: number
  readonly reportedOn: IsoDate | null
}

export interface DutyFacts {
  readonly today: IsoDate
  readonly calendar: SchoolCalendar
  /** The group whose lesson weeks count. */
  readonly group: string | null
  /** LPW 3: absence before this day is no absence in law. Null: not known, so every day counts. */
  readonly boundFrom: IsoDate | null
  readonly law: Pick<LawParameters, 'reportHours' | 'reportLessonWeeks'>
}

export interface ReportDuty {
  readonly reason: (typeof REPORT_REASONS)[number]
  readonly hours: number
  readonly from: IsoDate
  readonly until: IsoDate
  readonly reportBy: IsoDate
  readonly absenceIds: readonly string[]
}

/** "Onverwijld (binnen 5 werkdagen)": practice of the register, no term of the law. */
const WORKING_DAYS_TO_REPORT = 5

/**
 * What must be reported about one child, the first to report in front. A holiday without leave at once; other absence
 * without a valid reason when it reaches sixteen clock hours in four consecutive lesson weeks. What was reported no longer
 * counts: after each sixteen hours the count begins anew. A holiday without leave is a report of its own kind and is left
 * out of the sixteen hours; being late, ill or suspended is not judged here.
 */
export function reportDuties(missed: readonly MissedTime[], facts: DutyFacts): ReportDuty[] {
  const { today, boundFrom } = facts
  const open = missed
    .filter(({ reportedOn, date }) => reportedOn === null && date <= today)
    .filter(({ date }) => boundFrom === null || date >= boundFrom)
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))
  const luxury = open.filter(({ kind }) => kind === 'luxury')
  const others = open.filter(({ kind }) => kind === 'unauthorised')
  return [
    ...dutyOf('luxury', luxury, luxury[0]),
    ...sixteenHours(others, facts).flatMap((counted) => dutyOf('sixteenHours', counted, counted.at(-1))),
  ].sort((a, b) => (a.reportBy === b.reportBy ? 0 : a.reportBy < b.reportBy ? -1 : 1))
}

/** The day so many working days later; Saturdays, Sundays and recognised holidays are none. */
export function afterWorkingDays(date: IsoDate, days: number): IsoDate {
  let day = date
  for (let left = days; left > 0; ) {
    day = addDays(day, 1)
    if (weekday(day) <= 5 && publicHolidayOn(day) === null) left -= 1
  }
  return day
}

/** Each time the hours of the last lesson weeks reach the limit: the rows that did, and the count begins anew. */
function sixteenHours(open: readonly MissedTime[], { calendar, group, law }: DutyFacts): MissedTime[][] {
  const [first, last] = [open[0], open.at(-1)]
  if (first === undefined || last === undefined) return []
  const weeks = lessonWeeksIn(calendar, group, { from: first.date, to: last.date })
  const place = new Map(weeks.map((monday, index) => [monday, index]))
  const reached: MissedTime[][] = []
  let counted: { row: MissedTime; week: number }[] = []
  for (const row of open) {
    const week = place.get(mondayOf(row.date))
    if (week === undefined) continue
    counted = [...counted.filter((one) => one.week > week - law.reportLessonWeeks), { row, week }]
    const rows = counted.map((one) => one.row)
    if (hoursOf(rows) < law.reportHours) continue
    reached.push(rows)
    counted = []
  }
  return reached
}

/** `since` is the row by which the duty arose. */
function dutyOf(
  reason: ReportDuty['reason'],
  rows: readonly MissedTime[],
  since: MissedTime | undefined,
): ReportDuty[] {
  const [first, last] = [rows[0], rows.at(-1)]
  if (first === undefined || last === undefined || since === undefined) return []
  return [
    {
      reason,
      hours: hoursOf(rows),
      from: first.date,
      until: last.date,
      reportBy: afterWorkingDays(since.date, WORKING_DAYS_TO_REPORT),
      absenceIds: rows.map(({ id }) => id),
    },
  ]
}

/** In hundredths, so that twenty times a fifth is four. */
function hoursOf(rows: readonly MissedTime[]): number {
  return Math.round(rows.reduce((sum, { hours }) => sum + hours, 0) * 100) / 100
}
