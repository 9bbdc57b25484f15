// A few families of the Oefenschool with everything around them: the smallest school that has every kind of row.
import { currentSchoolYear } from '#db/queries/school'
import { groupStaff, placement, schoolGroup, staff } from '#db/schema/groups'
import { familyTie, household, person, phone, pupil, pupilHousehold } from '#db/schema/people'
import type { Store } from '#db/store'
import type { IsoDate } from '#domain/kernel/date'
import { schoolYearOf } from '#domain/kernel/school-year'
import { type GeneratedSchool, generateSchool, LEAST_PUPILS } from '#domain/practice/generate'
import { beginSchool } from '#electron/services/school'

type Rows = GeneratedSchool['rows']

interface Filling {
  readonly at: string
  readonly today: IsoDate
  readonly newId: () => string
  readonly households: number
}

/** Fills an empty practice file. */
export function fillSomeFamilies(store: Store, { at, today, newId, households }: Filling): void {
  const schoolYear = schoolYearOf(today)
  beginSchool(store, { ...SCHOOL, schoolYear }, { at, newId, kind: 'practice' })
  const { id: schoolYearId } = currentSchoolYear(store.reader)
  const { rows } = generateSchool({ seed: 1, pupils: LEAST_PUPILS, schoolYear, schoolYearId, today })
  const few = someOf(rows, households)
  store.change({ at, actor: 'balie', operation: 'school.practise', requestId: null }, (change) => {
    change.insertMany(household, few.households)
    change.insertMany(person, few.persons)
    change.insertMany(phone, few.phones)
    change.insertMany(pupil, few.pupils)
    change.insertMany(pupilHousehold, few.pupilHouseholds)
    change.insertMany(familyTie, few.familyTies)
    change.insertMany(schoolGroup, few.groups)
    change.insertMany(staff, few.staff)
    change.insertMany(groupStaff, few.groupStaff)
    change.insertMany(placement, few.placements)
  })
}

/** The first households, the children who live there and nowhere else, and whatever these point at. */
function someOf(rows: Rows, count: number): Rows {
  const homes = new Set(rows.households.slice(0, count).map(({ id }) => id))
  const elsewhere = new Set(
    rows.pupilHouseholds.filter(({ householdId }) => !homes.has(householdId)).map(({ pupilId }) => pupilId),
  )
  const pupilHouseholds = rows.pupilHouseholds.filter(({ pupilId }) => !elsewhere.has(pupilId))
  const children = new Set(pupilHouseholds.map(({ pupilId }) => pupilId))
  const persons = rows.persons.filter(({ householdId }) => householdId != null && homes.has(householdId))
  const people = new Set(persons.map(({ id }) => id))
  const placements = rows.placements.filter(({ pupilId }) => children.has(pupilId))
  const groups = new Set(placements.map(({ groupId }) => groupId))
  const someGroups = rows.groups
    .filter(({ id }) => groups.has(id))
    .map((group) => ({ ...group, coordinatorId: null }))
  const staffed = rows.groupStaff.filter(({ groupId }) => groups.has(groupId))
  const teachers = new Set(staffed.map(({ staffId }) => staffId))
  return {
    ...rows,
    households: rows.households.filter(({ id }) => homes.has(id)),
    persons,
    phones: rows.phones.filter(({ personId }) => people.has(personId)),
    pupils: rows.pupils.filter(({ id }) => children.has(id)),
    pupilHouseholds,
    familyTies: rows.familyTies.filter(
      ({ pupilId, personId }) => children.has(pupilId) && people.has(personId),
    ),
    groups: someGroups,
    staff: rows.staff.filter(({ id }) => teachers.has(id)),
    groupStaff: staffed,
    placements,
  }
}

const SCHOOL = {
  name: 'Oefenschool De Regenboog',
  street: 'Windroosplein',
  houseNumber: '1',
  addition: '',
  postcode: '1234AA',
  town: 'Zandermeer',
  region: 'midden',
  passphrase: '',
} as const
