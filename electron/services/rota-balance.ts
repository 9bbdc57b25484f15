// The balance of every family in a school year (rota 3): list, slip, proposal and thanks all ask here.
import { readYearOfFamilies } from '#db/queries/rota-balance'
import type { Reader } from '#db/reader'
import type { IsoDate } from '#domain/kernel/date'
import { endOfSchoolYear, type SchoolYear, startOfSchoolYear } from '#domain/kernel/school-year'
import { type BalanceShown, balanceOfYear } from '#domain/rota/year-balance'

/**
 * By household: verplicht − correctie − gedaan − ingedeeld = nog te doen, in points where turns weigh more. A proposed
 * place counts as planned, one that nobody reported on yet too; somebody who did not come has not done it.
 */
export function balancesOf(
  reader: Reader,
  schoolYear: SchoolYear,
  today: IsoDate,
): ReadonlyMap<string, BalanceShown> {
  const years = readYearOfFamilies(reader, { schoolYear, on: dayInYear(schoolYear, today) })
  return new Map([...years].map(([householdId, year]) => [householdId, balanceOfYear(year)]))
}

/** Today, or the nearest day of another school year. */
export function dayInYear(schoolYear: SchoolYear, today: IsoDate): IsoDate {
  const [start, end] = [startOfSchoolYear(schoolYear), endOfSchoolYear(schoolYear)]
  if (today < start) return start
  return today > end ? end : today
}
