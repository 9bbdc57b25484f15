// Addresses of the list → one household per family at an address (8.4, 7.4). Equal keys of two families are a question.
import { foldTight } from '#domain/kernel/fold'
import { type Answers, answerTo } from './answers.ts'
import type { ListAddress } from './list-row.ts'
import type { ChildRow, ParentEntry } from './parent-entries.ts'
import type { HouseholdJoin } from './plan.ts'
import { addTo } from './remember.ts'
import { createSets } from './sets.ts'

/** One row, or one parent with an address of its own, and who lives there. */
export type Occupancy = {
  readonly child: ChildRow
  readonly address: ListAddress
  /** '' when the address is incomplete. */
  readonly addressKey: string
  readonly second: boolean
  readonly parents: readonly ParentEntry[]
}

/** Key in the plan (or id) of the person that an entry became, by its index. */
export type PersonOf = readonly string[]

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
  { answers, personOf }: { answers: Answers; personOf: PersonOf },
): { families: Family[]; joins: HouseholdJoin[] } {
  const byAddress = new Map<string, Occupancy[]>()
  for (const occupancy of occupancies) {
    const key = occupancy.addressKey || looseKey(occupancy.address)
    addTo(byAddress, key, occupancy)
  }
  const families: Family[] = []
  const joins: HouseholdJoin[] = []
  for (const [key, here] of byAddress) {
    const found = isOneFamily(here, personOf) ? [here] : splitByFamily(here, personOf)
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
function isOneFamily(here: readonly Occupancy[], personOf: PersonOf): boolean {
  if (here.length === 1) return true
  const [first, ...others] = here
  const persons = personsOf(first!, personOf)
  const surnames = surnamesOf(first!)
  return others.every(
    (other) =>
      other.child.pupil === first!.child.pupil ||
      personsOf(other, personOf).some((person) => persons.includes(person)) ||
      surnamesOf(other).some((surname) => surnames.includes(surname)),
  )
}

function splitByFamily(here: readonly Occupancy[], personOf: PersonOf): Occupancy[][] {
  const sets = createSets(here.length)
  const firstWith = new Map<string, number>()
  for (const [index, occupancy] of here.entries()) {
    const { row, pupil } = occupancy.child
    const surnames = surnamesOf(occupancy).map((name) => `surname ${name}`)
    const marks = [`pupil ${pupil}`, ...personsOf(occupancy, personOf), ...surnames]
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

/** The persons of the plan who live there. */
export function personsOf({ parents }: Occupancy, personOf: PersonOf): string[] {
  return parents.map(({ index }) => personOf[index]!)
}

/** Surnames of children and parents, as compared. */
export function surnamesOf({ child, parents }: Occupancy): string[] {
  return [child.name.surname, ...parents.map(({ name }) => name.surname)].filter((surname) => surname !== '')
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
export function householdPlanKey([first]: readonly Occupancy[]): string {
  const { child, parents } = first!
  const owner = parents[0]?.parent
  const { line } = child.row
  return owner?.address ? `household-${line}-${owner.slot}-${owner.part}` : `household-${line}`
}
