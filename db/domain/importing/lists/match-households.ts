// Households of the list × those we know (8.4): members who live there already decide; an equal address alone is asked.

import { type Answers, answerTo } from './answers.ts'
import type { ExistingHousehold } from './existing.ts'
import {
  type Family,
  groupFamilies,
  householdPlanKey,
  MANY_FAMILIES,
  type Occupancy,
  type PersonOf,
  personsOf,
} from './household-families.ts'
import { addressesOf, type KnownHouseholds } from './known-households.ts'
import type { ChildRow } from './parent-entries.ts'
import type { HouseholdJoin, HouseholdPlan } from './plan.ts'
import { distinct } from './remember.ts'

export type HouseholdMatching = {
  readonly answers: Answers
  readonly known: KnownHouseholds
  readonly refusals: ReadonlySet<string>
  readonly personOf: PersonOf
}

export type MatchedHouseholds = {
  readonly households: readonly HouseholdPlan[]
  readonly joins: readonly HouseholdJoin[]
  /** The families that they were made of, in the same order. */
  readonly families: readonly Family[]
}

/** Proposes the households of all rows whose child is known. */
export function matchHouseholds(
  children: readonly ChildRow[],
  matching: HouseholdMatching,
): MatchedHouseholds {
  const { families, joins } = groupFamilies(occupanciesOf(children), matching)
  const waiting = new Set(joins.filter(({ answer }) => answer === null).map(({ right }) => right))
  const households = families.map((family) => {
    const { plan, joins: found } = planHousehold(family, matching, waiting)
    joins.push(...found)
    return plan
  })
  return { households, joins, families }
}

/** The address of the child with the parents who have no other, and each parent with an address of its own. */
function occupanciesOf(children: readonly ChildRow[]): Occupancy[] {
  const places: Occupancy[] = []
  for (const child of children) {
    const { row, parents, addressKey } = child
    const away = parents.filter(({ parent }) => parent.address !== null)
    if (row.address) {
      const atHome = away.length === 0 ? parents : parents.filter(({ parent }) => parent.address === null)
      places.push({ child, address: row.address, addressKey, second: false, parents: atHome })
    }
    for (const entry of away) {
      const second = row.address !== null
      const address = entry.parent.address!
      places.push({ child, address, addressKey: entry.addressKey, second, parents: [entry] })
    }
  }
  return places
}

/** `waiting`: households that may belong to another at the same address, until the answer. */
function planHousehold(
  family: Family,
  matching: HouseholdMatching,
  waiting: ReadonlySet<string>,
): { plan: HouseholdPlan; joins: HouseholdJoin[] } {
  const { addressKey, occupancies } = family
  const key = householdPlanKey(occupancies)
  const pupils = distinct(occupancies.map(({ child }) => child.pupil))
  const persons = distinct(occupancies.flatMap((occupancy) => personsOf(occupancy, matching.personOf)))
  const { household, joins } = findKnown(family, { key, pupils, persons }, matching)
  const open = waiting.has(key) || joins.some(({ answer }) => answer === null)
  const doubt = doubtOf(family, household)
  const plan: HouseholdPlan = {
    key,
    householdId: household?.id ?? null,
    state: household ? 'existing' : 'new',
    addressKey,
    address: fullestAddress(occupancies),
    secret: secretOf(occupancies),
    second: occupancies.every(({ second }) => second),
    lines: distinct(occupancies.map(({ child }) => child.row.line)),
    pupils,
    persons,
    doubt,
    ticked: !open && doubt !== 'NO_KEY',
  }
  return { plan, joins }
}

function doubtOf(
  { addressKey, families }: Family,
  household: ExistingHousehold | null,
): HouseholdPlan['doubt'] {
  if (household?.kind === 'institution') return 'INSTITUTION'
  if (addressKey === '') return 'NO_KEY'
  return families >= MANY_FAMILIES ? 'MANY_FAMILIES' : null
}

function findKnown(
  { addressKey, families }: Family,
  { key, pupils, persons }: Pick<HouseholdPlan, 'key' | 'pupils' | 'persons'>,
  { known, answers, refusals }: HouseholdMatching,
): { household: ExistingHousehold | null; joins: HouseholdJoin[] } {
  const here = addressKey === '' ? [] : addressesOf(known, addressKey)
  if (here.length === 0) return UNKNOWN_HOME
  const lived = new Set([...pupils, ...persons].flatMap((member) => known.householdsOf.get(member) ?? []))
  const own = here.find(({ id }) => lived.has(id))
  if (own) return { household: own, joins: [] }
  const institution = here.find(({ kind }) => kind === 'institution')
  if (institution || families >= MANY_FAMILIES) return { household: institution ?? null, joins: [] }
  const joins: HouseholdJoin[] = []
  for (const household of here) {
    const question = `household:${key}|${household.id}`
    const told = answerTo(answers, question)
    const before = refusals.has(`${addressKey}\n${household.id}`) ? 'no' : null
    const answer = told === 'yes' || told === 'no' ? told : before
    joins.push({
      question,
      left: key,
      right: household.id,
      reason: 'SAME_ADDRESS',
      answer,
      fingerprint: addressKey,
    })
    if (answer === 'yes') return { household, joins }
  }
  return { household: null, joins }
}

const UNKNOWN_HOME: { household: null; joins: HouseholdJoin[] } = { household: null, joins: [] }

function fullestAddress(occupancies: readonly Occupancy[]): HouseholdPlan['address'] {
  const size = ({ address: { street, town, addition } }: Occupancy) =>
    street.length + town.length + addition.length
  return occupancies.reduce((best, other) => (size(other) > size(best) ? other : best)).address
}

/** Once secret is secret: a brother or sister at the same address is just as secret (7.5). */
function secretOf(occupancies: readonly Occupancy[]): boolean | null {
  if (occupancies.some(({ child }) => child.row.secret === true)) return true
  return occupancies.some(({ child }) => child.row.secret === false) ? false : null
}
