// Addresses of the list → one household per family at an address (8.4, 7.4). Equal keys of two families are a question.
import { foldTight } from '#domain/kernel/fold'
import { type Answers, answerTo } from './answers.ts'
import type { ListAddress, ListRow } from './list-row.ts'
import type { HouseholdJoin } from './plan.ts'
import { addTo } from './remember.ts'
import { createSets } from './sets.ts'

/** One row, or one parent with an address of its own, and who lives there. */
export type Occupancy = {
  readonly key: string
  readonly row: ListRow
  readonly address: ListAddress
  /** '' when the address is incomplete. */
  readonly addressKey: string
  readonly second: boolean
  readonly pupil: string
  readonly persons: readonly string[]
  /** Surnames of children and parents, as compared. */
  readonly surnames: readonly string[]
}

export type Family = {
  readonly addressKey: string
  readonly occupancies: readonly Occupancy[]
  /** Families at this address, this one included. */
  readonly families: number
}

/** From so many families on an address is an institution or a block of flats, and nothing is proposed (7.4). */
export const MANY_FAMILIES = 4

/** Groups occupancies by address, and there by family: a shared parent, child, surname or gezinsnummer. */
export function groupFamilies(
  occupancies: readonly Occupancy[],
  answers: Answers,
): { families: Family[]; joins: HouseholdJoin[] } {
  const byAddress = new Map<string, Occupancy[]>()
  for (const occupancy of occupancies) {
    const key = occupancy.addressKey || looseKey(occupancy.address)
    addTo(byAddress, key, occupancy)
  }
  const families: Family[] = []
  const joins: HouseholdJoin[] = []
  for (const [key, here] of byAddress) {
    const found = isOneFamily(here) ? [here] : splitByFamily(here)
    const asked =
      key.startsWith('?') || found.length >= MANY_FAMILIES
        ? { groups: found, joins: [] }
        : askToJoin(found, answers)
    joins.push(...asked.joins)
    const addressKey = key.startsWith('?') ? '' : key
    for (const group of asked.groups)
      families.push({ addressKey, occupancies: group, families: asked.groups.length })
  }
  return { families, joins }
}

/** An address without postcode or number: the same text is the same address, but no proposal rests on it. */
function looseKey({ street, houseNumber, addition, postcode, town }: ListAddress): string {
  return `?${foldTight(`${street} ${houseNumber} ${addition} ${postcode} ${town}`)}`
}

/** A quick look: mostly all have a parent or a surname in common with the first. */
function isOneFamily(here: readonly Occupancy[]): boolean {
  const [first, ...others] = here
  return others.every(
    ({ pupil, persons, surnames }) =>
      pupil === first!.pupil ||
      persons.some((person) => first!.persons.includes(person)) ||
      surnames.some((surname) => first!.surnames.includes(surname)),
  )
}

function splitByFamily(here: readonly Occupancy[]): Occupancy[][] {
  const sets = createSets(here.length)
  const firstWith = new Map<string, number>()
  for (const [index, { row, pupil, persons, surnames }] of here.entries()) {
    const marks = [`pupil ${pupil}`, ...persons, ...surnames.map((name) => `surname ${name}`)]
    if (row.family !== '') marks.push(`family ${row.family}`)
    for (const mark of marks) {
      const first = firstWith.get(mark)
      if (first === undefined) firstWith.set(mark, index)
      else sets.join(first, index)
    }
  }
  const groups = new Map<number, Occupancy[]>()
  for (const [index, occupancy] of here.entries()) {
    addTo(groups, sets.first(index), occupancy)
  }
  return [...groups.values()]
}

function askToJoin(
  groups: Occupancy[][],
  answers: Answers,
): { groups: Occupancy[][]; joins: HouseholdJoin[] } {
  const [first, ...others] = groups
  const joins: HouseholdJoin[] = []
  const joined = [...first!]
  const apart: Occupancy[][] = []
  for (const other of others) {
    const left = householdPlanKey(first!)
    const right = householdPlanKey(other)
    const question = `household:${left}|${right}`
    const told = answerTo(answers, question)
    const answer = told === 'yes' || told === 'no' ? told : null
    joins.push({ question, left, right, reason: 'SAME_ADDRESS', answer, fingerprint: left })
    if (answer === 'yes') joined.push(...other)
    else apart.push(other)
  }
  return { groups: [joined, ...apart], joins }
}

/** The key of a household in the plan: its first row, or the first parent with that address. */
export function householdPlanKey(occupancies: readonly Occupancy[]): string {
  return `household-${occupancies[0]!.key}`
}
