// Households of the list × those we know (8.4): members who live there already decide; an equal address alone is asked.

import type { NameParts } from '#domain/kernel/name'
import type { Answers } from './answers.ts'
import type { ExistingHousehold } from './existing.ts'
import {
  type Family,
  groupFamilies,
  householdPlanKey,
  MANY_FAMILIES,
  type Occupancy,
} from './household-families.ts'
import { addressesOf, type KnownHouseholds } from './known-households.ts'
import type { ListRow } from './list-row.ts'
import type { NameKey } from './name-keys.ts'
import type { AddressKeys, ParentEntry } from './parent-entries.ts'
import type { HouseholdJoin, HouseholdPlan, RowPlan } from './plan.ts'

export type HouseholdMatching = {
  readonly addressKeys: AddressKeys
  readonly answers: Answers
  readonly known: KnownHouseholds
  readonly refusals: ReadonlySet<string>
  readonly nameKey: (name: NameParts) => NameKey
  /** Key in the plan (or id) of the person that an entry became. */
  readonly personOf: ReadonlyMap<string, string>
}

export type MatchedHouseholds = {
  readonly households: readonly HouseholdPlan[]
  readonly joins: readonly HouseholdJoin[]
  /** Surnames per household of the plan, for judging near-misses. */
  readonly surnames: ReadonlyMap<string, readonly string[]>
}

/** Proposes the households of all rows whose child is known. */
export function matchHouseholds(
  rows: readonly ListRow[],
  { plans, entries }: { plans: readonly RowPlan[]; entries: readonly ParentEntry[] },
  matching: HouseholdMatching,
): MatchedHouseholds {
  const occupancies = gatherOccupancies(rows, { plans, entries }, matching)
  const { families, joins } = groupFamilies(occupancies, matching.addressKeys, matching.answers)
  const surnames = new Map<string, readonly string[]>()
  const households = families.map((family) => {
    const plan = planHousehold(family, matching, joins)
    surnames.set(plan.key, [...new Set(family.occupancies.flatMap((occupancy) => occupancy.surnames))])
    return plan
  })
  return { households, joins, surnames }
}

function gatherOccupancies(
  rows: readonly ListRow[],
  { plans, entries }: { plans: readonly RowPlan[]; entries: readonly ParentEntry[] },
  { nameKey, personOf }: HouseholdMatching,
): Occupancy[] {
  const byLine = new Map<number, ParentEntry[]>()
  for (const entry of entries) {
    const known = byLine.get(entry.row.line)
    if (known) known.push(entry)
    else byLine.set(entry.row.line, [entry])
  }
  const occupancies: Occupancy[] = []
  for (const [index, row] of rows.entries()) {
    const pupil = plans[index]!.pupil
    if (!pupil) continue
    const parents = byLine.get(row.line) ?? []
    const surname = nameKey(row.pupil.name).surname
    const atHome = parents.filter(({ parent }) => parent.address === null)
    if (row.address) {
      const surnames = [surname, ...atHome.map(({ name }) => name.surname)].filter((name) => name !== '')
      const persons = atHome.map(({ key }) => personOf.get(key)!)
      occupancies.push({
        key: `${row.line}`,
        row,
        address: row.address,
        second: false,
        pupil,
        persons,
        surnames,
      })
    }
    for (const { key, parent, name } of parents) {
      if (!parent.address) continue
      const surnames = [surname, name.surname].filter((text) => text !== '')
      const persons = [personOf.get(key)!]
      const place = `${row.line}-${parent.slot}-${parent.part}`
      occupancies.push({
        key: place,
        row,
        address: parent.address,
        second: row.address !== null,
        pupil,
        persons,
        surnames,
      })
    }
  }
  return occupancies
}

function planHousehold(family: Family, matching: HouseholdMatching, joins: HouseholdJoin[]): HouseholdPlan {
  const { addressKey, occupancies } = family
  const key = householdPlanKey(occupancies)
  const pupils = [...new Set(occupancies.map(({ pupil }) => pupil))]
  const persons = [...new Set(occupancies.flatMap((occupancy) => occupancy.persons))]
  const found = findKnown(family, { key, members: [...pupils, ...persons] }, matching)
  joins.push(...found.joins)
  const open = found.joins.some(({ answer }) => answer === null) || joins.some((join) => isOpenAt(join, key))
  const doubt = doubtOf(family, found.household)
  return {
    key,
    householdId: found.household?.id ?? null,
    state: found.household ? 'existing' : 'new',
    addressKey,
    address: fullestAddress(occupancies),
    secret: secretOf(occupancies.map(({ row }) => row.secret)),
    second: occupancies.every(({ second }) => second),
    lines: [...new Set(occupancies.map(({ row }) => row.line))],
    pupils,
    persons,
    doubt,
    ticked: !open && doubt !== 'NO_KEY',
  }
}

/** A family that may belong to another household at the same address waits for the answer. */
function isOpenAt({ right, answer, reason }: HouseholdJoin, key: string): boolean {
  return right === key && answer === null && reason === 'SAME_ADDRESS'
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
  const lived = new Set(members.flatMap((member) => known.householdsOf.get(member) ?? []))
  const own = here.find(({ id }) => lived.has(id))
  if (own) return { household: own, joins: [] }
  const institution = here.find(({ kind }) => kind === 'institution')
  if (institution || families >= MANY_FAMILIES) return { household: institution ?? null, joins: [] }
  const joins: HouseholdJoin[] = []
  for (const household of here) {
    const question = `household:${key}|${household.id}`
    const told = answers.get(question)
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
function secretOf(told: readonly (boolean | null)[]): boolean | null {
  if (told.includes(true)) return true
  return told.includes(false) ? false : null
}
