// When balances can be taken along to the next school year (rota 3.4).
import { nextSchoolYear, previousSchoolYear, type SchoolYear } from '../kernel/school-year.ts'

export interface CarriedYears {
  readonly from: SchoolYear
  readonly to: SchoolYear
}

/**
 * Which balances the office can take along while it looks at a school year: in its first months those of the year before,
 * from June on its own. In between a year is not over: what is still to come would count as left.
 */
export function yearsToCarry(
  shown: SchoolYear,
  today: string,
  known: {
    readonly hasTasks: (year: SchoolYear) => boolean
    readonly isCarriedTo: (year: SchoolYear) => boolean
  },
): CarriedYears | null {
  const pair =
    today >= `${shown.slice(5)}-06-01`
      ? { from: shown, to: nextSchoolYear(shown) }
      : { from: previousSchoolYear(shown), to: shown }
  if (today < `${pair.from.slice(5)}-06-01` || today >= `${pair.to.slice(5)}-02-01`) return null
  return known.hasTasks(pair.from) && !known.isCarriedTo(pair.to) ? pair : null
}
