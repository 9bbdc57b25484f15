import type { IsoDate } from '../kernel/date.ts'
import { endOfSchoolYear, type SchoolYear, startOfSchoolYear } from '../kernel/school-year.ts'

/** The school year a list of groups is about. */
export interface ListedYear {
  readonly label: SchoolYear
  readonly closed: boolean
}

/**
 * The day for which a school year is shown: today; of a year that is over or closed its last day, of one still to
 * begin its first.
 */
export function referenceDay({ label, closed }: ListedYear, today: IsoDate): IsoDate {
  const [first, last] = [startOfSchoolYear(label), endOfSchoolYear(label)]
  if (closed || today > last) return last
  return today < first ? first : today
}
