// Days on which an office does its work, for what happened of late in the Oefenschool.
import { addDays, type IsoDate, weekday } from '#domain/kernel/date'
import { schoolYearOf, startOfSchoolYear } from '#domain/kernel/school-year'
import { latest } from '#domain/practice/school-days'

/** So many days ago, or the Friday before it where that is in a weekend. */
export function workdayAgo(today: IsoDate, days: number): IsoDate {
  const day = addDays(today, -days)
  return addDays(day, Math.min(0, 5 - weekday(day)))
}

/** The same, or the first day of the school year of today where that day lies before it. */
export function workdayOfYear(today: IsoDate, days: number): IsoDate {
  return latest(startOfSchoolYear(schoolYearOf(today)), workdayAgo(today, days))
}
