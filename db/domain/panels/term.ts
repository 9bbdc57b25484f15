// Terms of members, and who may sit in a panel of pupils.
import { addDays, daysBetween, type IsoDate } from '../kernel/date.ts'
import { endOfSchoolYear, schoolYearOf, startYear } from '../kernel/school-year.ts'

export const TERM_STATES = ['coming', 'sits', 'ending', 'over'] as const
export type TermState = (typeof TERM_STATES)[number]

/** Weeks before its end from which a term is called: time enough for a draw and an invitation. */
export const ENDING_WEEKS = 8

export function termState(
  term: { readonly from: IsoDate; readonly until: IsoDate },
  today: IsoDate,
): TermState {
  if (today > term.until) return 'over'
  if (today < term.from) return 'coming'
  return daysBetween(today, term.until) <= ENDING_WEEKS * 7 ? 'ending' : 'sits'
}

/** The last day of a term of some school years that begins on a day: always the end of a school year. */
export function lastDayOfTerm(from: IsoDate, schoolYears: number): IsoDate {
  let end = endOfSchoolYear(schoolYearOf(from))
  for (let year = 1; year < schoolYears; year += 1) end = endOfSchoolYear(schoolYearOf(addDays(end, 1)))
  return end
}

/** Do two terms share a day? */
export function overlap(
  one: { readonly from: IsoDate; readonly until: IsoDate },
  other: { readonly from: IsoDate; readonly until: IsoDate },
): boolean {
  return one.from <= other.until && other.from <= one.until
}

/** The leerjaar of a child on a later day, when it moves up each summer; null when it is not known. */
export function yearOn(year: number | null, today: IsoDate, on: IsoDate): number | null {
  return year === null ? null : year + startYear(schoolYearOf(on)) - startYear(schoolYearOf(today))
}

/** Leerlingenpanel: groups 5 to 8 (ouderbetrokkenheid row 11). */
export function mayJoinPupilsPanel(year: number | null): boolean {
  return year !== null && year >= 5 && year <= 8
}

/** Still at this school in that leerjaar; who has none we know of is. */
export function isAtSchool(year: number | null): boolean {
  return year === null || year <= 8
}
