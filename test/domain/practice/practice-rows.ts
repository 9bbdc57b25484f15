// The school that the tests of the generator look at, and what belongs to one of its hard cases.
import { isoDate } from '#domain/kernel/date'
import { schoolYear } from '#domain/kernel/school-year'
import type { CaseName } from '#domain/practice/case-list'
import { generateSchool, type SchoolOrder } from '#domain/practice/generate'

export const ORDER: SchoolOrder = {
  seed: 7,
  pupils: 400,
  schoolYear: schoolYear.parse('2026-2027'),
  schoolYearId: '0f0f0f0f-0000-4000-8000-000000000001',
  today: isoDate.parse('2026-11-03'),
}

export const school = generateSchool(ORDER)

/** The first of the rows. @throws when there is none */
export const first = <T>(rows: readonly T[]): T => {
  const [row] = rows
  if (row === undefined) throw new Error('nothing found')
  return row
}

/** The rows of a hard case. */
export function rowsOf(name: CaseName) {
  const { rows, cases } = school
  const found = cases[name]
  const pupils = rows.pupils.filter(({ id }) => found.pupilIds.includes(id))
  const ids = found.pupilIds
  return {
    pupils,
    pupil: first(pupils),
    persons: rows.persons.filter(({ id }) => found.personIds.includes(id)),
    households: rows.households.filter(({ id }) => found.householdIds.includes(id)),
    phones: rows.phones.filter(({ personId }) => found.personIds.includes(personId)),
    ties: rows.familyTies.filter(({ pupilId }) => ids.includes(pupilId)),
    residences: rows.pupilHouseholds.filter(({ pupilId }) => ids.includes(pupilId)),
    placements: rows.placements.filter(({ pupilId }) => ids.includes(pupilId)),
  }
}
