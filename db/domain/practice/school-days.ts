// Days of an invented child: birth, first and last day at school.
import { addDays, addYears, dateOf, daysBetween, type IsoDate } from '#domain/kernel/date'
import { endOfSchoolYear, type SchoolYear, startOfSchoolYear, startYear } from '#domain/kernel/school-year'
import type { Dice } from './dice.ts'
import type { Stay } from './family-plan.ts'

/** The school year and the day in it on which the school is looked at. */
export interface SchoolDays {
  readonly schoolYear: SchoolYear
  readonly start: IsoDate
  readonly end: IsoDate
  /** `today` as given, or the nearest day of the school year. */
  readonly today: IsoDate
  /** Every day from the start up to today. */
  readonly soFar: readonly IsoDate[]
}

export interface ChildDays {
  readonly birthDate: IsoDate
  readonly enrolledOn: IsoDate | null
  readonly leftOn: IsoDate | null
}

interface SchoolChild {
  readonly year: number
  readonly stay: Stay
  /** Birthday of the brother or sister before it, at least ten months earlier. */
  readonly elder: IsoDate | null
}

/** Fits `today` into the school year. */
export function schoolDays(schoolYear: SchoolYear, day: IsoDate): SchoolDays {
  const [start, end] = [startOfSchoolYear(schoolYear), endOfSchoolYear(schoolYear)]
  const today = day > end ? end : latest(start, day)
  const soFar = Array.from({ length: daysBetween(start, today) + 1 }, (_, index) => addDays(start, index))
  return { schoolYear, start, end, today, soFar }
}

/**
 * Birthday and school days for a child of a leerjaar. A year runs from 1 October to 30 September; a child
 * begins the day after its fourth birthday (conventions §6).
 */
export function childDays(dice: Dice, days: SchoolDays, child: SchoolChild): ChildDays {
  const { today, start } = days
  if (child.stay === 'entered') return bornFor(latest(start, addDays(today, -21)))
  if (child.stay === 'notStarted') return bornFor(addDays(today, 24))
  if (child.stay === 'announced') {
    const birthDate = addYears(addDays(today, 60 + dice.below(200)), -4)
    return { birthDate, enrolledOn: null, leftOn: null }
  }
  const inYear = addDays(firstBirthday(days, child.year), dice.below(365))
  const birthDate = child.elder === null ? inYear : latest(inYear, addDays(child.elder, 300))
  const fourth = addDays(addYears(birthDate, 4), 1)
  return {
    birthDate,
    enrolledOn: fourth,
    leftOn: child.stay === 'left' ? latest(start, addDays(today, -16)) : null,
  }
}

/** The later of two days. */
export function latest(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b
}

function bornFor(enrolledOn: IsoDate): ChildDays {
  return { birthDate: addYears(addDays(enrolledOn, -1), -4), enrolledOn, leftOn: null }
}

function firstBirthday({ schoolYear, start }: SchoolDays, year: number): IsoDate {
  return dateOf(startYear(schoolYear) - year - 4, 10, 1) ?? start
}
