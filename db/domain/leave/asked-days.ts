// The days of a form as they are read in a list: from the first to the last, whatever lies between.
import type { Period } from '../calendar/school-calendar.ts'
import type { IsoDate } from '../kernel/date.ts'
import { type SchoolYear, schoolYearOf } from '../kernel/school-year.ts'

/** The first day asked. @throws without a period; a form has at least one */
export function firstDayOf(periods: readonly Period[]): IsoDate {
  return edge(periods.map(({ from }) => from).sort()[0])
}

/** The last day asked. @throws without a period */
export function lastDayOf(periods: readonly Period[]): IsoDate {
  return edge(
    periods
      .map(({ to }) => to)
      .sort()
      .at(-1),
  )
}

/** The school years in which days are asked. */
export function schoolYearsOf(periods: readonly Period[]): SchoolYear[] {
  return [...new Set(periods.flatMap(({ from, to }) => [schoolYearOf(from), schoolYearOf(to)]))]
}

function edge(day: IsoDate | undefined): IsoDate {
  if (day === undefined) throw new Error('a request without days')
  return day
}
