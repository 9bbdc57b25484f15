// Who and what a key of the plan stands for, in words.
import { formatHouseNumber, formatPostcode } from '#domain/kernel/address'
import { fullName, type NameParts } from '#domain/kernel/name'
import { joinNames } from '#domain/kernel/salutation'
import { NAMELESS, SECRET_ADDRESS } from '#domain/people/texts'
import type { Existing, ExistingHousehold, ExistingPerson, ExistingPupil } from './existing.ts'
import type { ListAddress, ListParent, ListRow } from './list-row.ts'
import type { ListPlan } from './plan.ts'

/** Everything that can be looked up while a preview is made. */
export type PreviewNames = {
  readonly pupilName: (key: string) => NameParts | null
  readonly pupil: (key: string) => string
  readonly person: (key: string) => string
  /** The address of a household: of the plan, of a row ('household-12'), or known. A secret known one is not shown. */
  readonly address: (key: string) => string
  /** The children of a household by their row or as known: "Noor en Sem van den Berg". */
  readonly family: (key: string) => string
  readonly line: (key: string) => number | null
  readonly knownPerson: (id: string) => ExistingPerson | undefined
  readonly knownHousehold: (id: string) => ExistingHousehold | undefined
  readonly row: (line: number) => ListRow | undefined
}

/** Prepares the names for one plan. */
export function previewNames(plan: ListPlan, rows: readonly ListRow[], existing: Existing): PreviewNames {
  const pupils = new Map<string, NameParts>(existing.pupils.map(({ id, name }) => [id, name]))
  for (const { key, pupilId, values } of plan.pupils) if (pupilId === null) pupils.set(key, values.name)
  const persons = new Map(existing.persons.map((person) => [person.id, person]))
  const households = new Map(existing.households.map((household) => [household.id, household]))
  const byLine = new Map(rows.map((row) => [row.line, row]))
  const residents = residentsOf(existing.pupils)
  const parentAt = (key: string) => findParent(byLine, key)
  const addressAt = (key: string) => {
    const place = placeOf(key)
    const row = place === null ? undefined : byLine.get(place.line)
    return (place?.slot === null ? row?.address : parentAt(key)?.address) ?? null
  }
  return {
    pupilName: (key) => pupils.get(key) ?? null,
    pupil: (key) => called(pupils.get(key)),
    person: (key) => called(persons.get(key)?.name ?? parentAt(key)?.name),
    address: (key) => {
      const known = households.get(key)
      if (known?.secret === true) return SECRET_ADDRESS
      const address = known ?? addressAt(key)
      return address === null ? '' : addressText(address)
    },
    family: (key) => {
      const known = residents.get(key)
      if (known !== undefined) return joinNames(known.map(({ name }) => fullName(name)))
      const row = byLine.get(placeOf(key)?.line ?? 0)
      return row === undefined ? '' : fullName(row.pupil.name)
    },
    line: (key) => placeOf(key)?.line ?? null,
    knownPerson: (id) => persons.get(id),
    knownHousehold: (id) => households.get(id),
    row: (line) => byLine.get(line),
  }
}

/** "Dorpsstraat 12 A, 1234 AB Rotterdam". */
export function addressText(address: ListAddress): string {
  const { street, postcode, town } = address
  const door = [street, formatHouseNumber(address)].filter((part) => part !== '').join(' ')
  const place = [formatPostcode(postcode), town].filter((part) => part !== '').join(' ')
  return [door, place].filter((part) => part !== '').join(', ')
}

function called(name: NameParts | undefined): string {
  return (name === undefined ? '' : fullName(name)) || NAMELESS
}

type Place = { line: number; slot: number | null; part: number }

/** 'parent:12-1-1', 'household-12', 'household-12-2-1', 'new-pupil:12' → line, and slot of the parent. */
function placeOf(key: string): Place | null {
  const match = /^(?:parent:|household-|new-pupil:)(\d+)(?:-(\d)-(\d))?$/.exec(key)
  if (!match) return null
  return { line: Number(match[1]), slot: match[2] ? Number(match[2]) : null, part: Number(match[3] ?? 1) }
}

function findParent(byLine: ReadonlyMap<number, ListRow>, key: string): ListParent | undefined {
  const place = placeOf(key)
  if (place === null) return undefined
  return byLine.get(place.line)?.parents.find(({ slot, part }) => slot === place.slot && part === place.part)
}

function residentsOf(pupils: readonly ExistingPupil[]): Map<string, ExistingPupil[]> {
  const residents = new Map<string, ExistingPupil[]>()
  for (const pupil of pupils) {
    for (const household of pupil.householdIds) {
      const there = residents.get(household)
      if (there) there.push(pupil)
      else residents.set(household, [pupil])
    }
  }
  return residents
}
