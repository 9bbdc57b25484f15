// Households of the list × those we know (8.4): members who live there already decide; an equal address alone is asked.

import { type Answers, answerTo } from './answers.ts'
import type { ExistingHousehold } from './existing.ts'
import {
  type Family,
  groupFamilies,
  householdPlanKey,
  MANY_FAMILIES,
  type Occupancy,
} from './household-families.ts'
import { addressesOf, type KnownHouseholds } from './known-households.ts'
import type { ListAddress } from './list-row.ts'
import type { ChildRow, ParentEntry } from './parent-entries.ts'
import type { HouseholdJoin, HouseholdPlan } from './plan.ts'
import { distinct } from './remember.ts'

export type HouseholdMatching = {
  readonly answers: Answers
  readonly known: KnownHouseholds
  readonly refusals: ReadonlySet<string>
  /** Key in the plan (or id) of the person that an entry became. */
  readonly personOf: ReadonlyMap<ParentEntry, string>
}

export type MatchedHouseholds = {
  readonly households: readonly HouseholdPlan[]
  readonly joins: readonly HouseholdJoin[]
  /** Surnames per household of the plan, for judging near-misses. */
  readonly surnames: ReadonlyMap<string, readonly string[]>
}

/** Proposes the households of all rows whose child is known. */
export function matchHouseholds(
  children: readonly ChildRow[],
  matching: HouseholdMatching,
): MatchedHouseholds {
  const occupancies = children.flatMap((child) => occupanciesOf(child, matching.personOf))
  const { families, joins } = groupFamilies(occupancies, matching.answers)
  const surnames = new Map<string, readonly string[]>()
  const waiting = new Set(joins.filter(({ answer }) => answer === null).map(({ right }) => right))
  const households = families.map((family) => {
    const { plan, joins: found } = planHousehold(family, matching, waiting)
    joins.push(...found)
    surnames.set(plan.key, distinct(family.occupancies.flatMap((occupancy) => occupancy.surnames)))
    return plan
  })
  return { households, joins, surnames }
}

/** The address of the child with the parents who have no other, and each parent with an address of its own. */
function occupanciesOf(child: ChildRow, personOf: HouseholdMatching['personOf']): Occupancy[] {
  const { row, parents } = child
  const places: Occupancy[] = []
  if (row.address) {
    const atHome = parents.filter(({ parent }) => parent.address === null)
    places.push(occupancyOf(child, { key: `${row.line}`, address: row.address, parents: atHome, personOf }))
  }
  for (const entry of parents) {
    const { address, slot, part } = entry.parent
    if (!address) continue
    const key = `${row.line}-${slot}-${part}`
    const own = occupancyOf(child, { key, address, parents: [entry], personOf })
    places.push({ ...own, addressKey: entry.addressKey, second: row.address !== null })
  }
  return places
}

type Place = {
  readonly key: string
  readonly address: ListAddress
  readonly parents: readonly ParentEntry[]
  readonly personOf: HouseholdMatching['personOf']
}

function occupancyOf(child: ChildRow, { key, address, parents, personOf }: Place): Occupancy {
  const surnames = [child.name.surname, ...parents.map(({ name }) => name.surname)]
  return {
    key,
    row: child.row,
    address,
    addressKey: child.addressKey,
    second: false,
    pupil: child.pupil,
    persons: parents.map((entry) => personOf.get(entry)!),
    surnames: surnames.includes('') ? surnames.filter((surname) => surname !== '') : surnames,
  }
}

/** `waiting`: households that may belong to another at the same address, until the answer. */
function planHousehold(
  family: Family,
  matching: HouseholdMatching,
  waiting: ReadonlySet<string>,
): { plan: HouseholdPlan; joins: HouseholdJoin[] } {
  const { addressKey, occupancies } = family
  const key = householdPlanKey(occupancies)
  const pupils = distinct(occupancies.map(({ pupil }) => pupil))
  const persons = distinct(occupancies.flatMap((occupancy) => occupancy.persons))
  const { household, joins } = findKnown(family, { key, members: [...pupils, ...persons] }, matching)
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
    lines: distinct(occupancies.map(({ row }) => row.line)),
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
  { key, members }: { key: string; members: readonly string[] },
  { known, answers, refusals }: HouseholdMatching,
): { household: ExistingHousehold | null; joins: HouseholdJoin[] } {
  const here = addressKey === '' ? [] : addressesOf(known, addressKey)
  if (here.length === 0) return { household: null, joins: [] }
  const lived = new Set(members.flatMap((member) => known.householdsOf.get(member) ?? []))
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

function fullestAddress(occupancies: readonly Occupancy[]): HouseholdPlan['address'] {
  const size = ({ address: { street, town, addition } }: Occupancy) =>
    street.length + town.length + addition.length
  return occupancies.reduce((best, other) => (size(other) > size(best) ? other : best)).address
}

/** Once secret is secret: a brother or sister at the same address is just as secret (7.5). */
function secretOf(occupancies: readonly Occupancy[]): boolean | null {
  if (occupancies.some(({ row }) => row.secret === true)) return true
  return occupancies.some(({ row }) => row.secret === false) ? false : null
}
