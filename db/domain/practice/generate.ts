// The Oefenschool: an invented school of any size from a seed, with every hard case on purpose.
import type { IsoDate } from '#domain/kernel/date'
import type { SchoolYear } from '#domain/kernel/school-year'
import { createAddressBook } from './address-book.ts'
import { buildFamily } from './build-family.ts'
import { type CaseName, type FoundCase, HARD_CASES } from './case-list.ts'
import { FAMILY_CASES } from './cases-of-families.ts'
import { NAME_CASES } from './cases-of-names.ts'
import { SCHOOL_CASES } from './cases-of-school.ts'
import { createDice, createIdMaker } from './dice.ts'
import { buildGroups } from './group-plan.ts'
import { NAMES } from './name-lists.ts'
import { ordinaryFamily } from './ordinary-family.ts'
import { placePupils } from './placing.ts'
import type { SchoolRows } from './rows.ts'
import { schoolDays } from './school-days.ts'
import { addStaff, appointCoordinators } from './staffing.ts'
import type { Workshop } from './workshop.ts'

export interface SchoolOrder {
  readonly seed: number
  /** How many children, all together; about 1.75 persons each come with them and a group per 25. */
  readonly pupils: number
  readonly schoolYear: SchoolYear
  readonly schoolYearId: string
  readonly today: IsoDate
}

export interface GeneratedSchool {
  readonly rows: SchoolRows
  readonly cases: Readonly<Record<CaseName, FoundCase>>
}

/**
 * Makes a school. The same order gives the same rows, ids included.
 * @throws RangeError when there is no room for the hard cases (see LEAST_PUPILS)
 */
export function generateSchool(order: SchoolOrder): GeneratedSchool {
  if (order.pupils < LEAST_PUPILS) throw new RangeError(`at least ${LEAST_PUPILS} pupils`)
  const workshop = openWorkshop(order)
  const { rows, dice } = workshop
  const cases = emptyCases()
  buildGroups(order.pupils, workshop)
  for (const plan of HARD_FAMILIES) {
    const family = buildFamily(plan, workshop)
    for (const name of plan.cases ?? []) {
      cases[name].pupilIds.push(...family.pupils.map(({ id }) => id))
      cases[name].personIds.push(...family.persons.map(({ id }) => id))
      cases[name].householdIds.push(...family.households.map(({ id }) => id))
    }
  }
  while (rows.pupils.length < order.pupils) {
    buildFamily(ordinaryFamily(dice, order.pupils - rows.pupils.length), workshop)
  }
  placePupils(workshop)
  addStaff(workshop)
  appointCoordinators(workshop)
  return { rows, cases }
}

const HARD_FAMILIES = [...FAMILY_CASES, ...NAME_CASES, ...SCHOOL_CASES]

/** The hard cases alone are so many children. */
export const LEAST_PUPILS = HARD_FAMILIES.reduce((sum, { children }) => sum + children.length, 0)

function openWorkshop({ seed, schoolYear, schoolYearId, today }: SchoolOrder): Workshop {
  const dice = createDice(seed)
  let number = 1000
  let mobiles = 0
  return {
    dice,
    newId: createIdMaker(seed),
    schoolYearId,
    days: schoolDays(schoolYear, today),
    names: NAMES,
    addresses: createAddressBook(dice),
    rows: emptyRows(),
    seats: [],
    teachers: [],
    emails: new Map(),
    nextNumber: () => {
      number += 1
      return number
    },
    // 060 is not handed out for mobile numbers. 7919 has no factor in common with 10^7: no number comes twice.
    nextMobile: () => {
      mobiles += 1
      return `+3160${String((mobiles * 7919) % 10_000_000).padStart(7, '0')}`
    },
  }
}

function emptyRows(): SchoolRows {
  return {
    households: [],
    persons: [],
    phones: [],
    pupils: [],
    pupilHouseholds: [],
    familyTies: [],
    groups: [],
    staff: [],
    groupStaff: [],
    placements: [],
  }
}

type GrowingCase = { pupilIds: string[]; personIds: string[]; householdIds: string[] }

function emptyCases(): Record<CaseName, GrowingCase> {
  const names = Object.keys(HARD_CASES) as CaseName[]
  const entries = names.map((name) => [name, { pupilIds: [], personIds: [], householdIds: [] }])
  return Object.fromEntries(entries) as Record<CaseName, GrowingCase>
}
