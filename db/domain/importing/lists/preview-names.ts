// Who and what a key of the plan stands for, in words.
import { formatHouseNumber, formatPostcode } from '#domain/kernel/address'
import { fullName, type NameParts } from '#domain/kernel/name'
import { joinNames } from '#domain/kernel/salutation'
import { NAMELESS, SECRET_ADDRESS } from '#domain/people/texts'
import type { Existing, ExistingHousehold, ExistingPerson, ExistingPupil } from './existing.ts'
import type { ListAddress, ListRow } from './list-row.ts'
import { addTo, once } from './remember.ts'

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

/** Prepares the names for one list; `rows` are in the order of their lines. */
export function previewNames(rows: readonly ListRow[], existing: Existing): PreviewNames {
  const pupils = once(() => new Map(existing.pupils.map(({ id, name }) => [id, name])))
  const persons = once(() => new Map(existing.persons.map((person) => [person.id, person])))
  const households = once(() => new Map(existing.households.map((household) => [household.id, household])))
  const residents = once(() => residentsOf(existing.pupils))
  const rowOf = (place: Place | null) => (place === null ? undefined : findRow(rows, place.line))
  const pupilName = (key: string) => pupils().get(key) ?? rowOf(placeOf(key))?.pupil.name ?? null
  const parentAt = (key: string) => {
    const place = placeOf(key)
    return rowOf(place)?.parents.find(({ slot, part }) => slot === place?.slot && part === place.part)
  }
  const addressAt = (key: string) => {
    const place = placeOf(key)
    return (place?.slot === null ? rowOf(place)?.address : parentAt(key)?.address) ?? null
  }
  return {
    pupilName,
    pupil: (key) => called(pupilName(key)),
    person: (key) => called(persons().get(key)?.name ?? parentAt(key)?.name),
    address: (key) => {
      const known = households().get(key)
      if (known?.secret === true) return SECRET_ADDRESS
      const address = known ?? addressAt(key)
      return address === null ? '' : addressText(address)
    },
    family: (key) => {
      const known = residents().get(key)
      if (known !== undefined) return joinNames(known.map(({ name }) => fullName(name)))
      const row = rowOf(placeOf(key))
      return row === undefined ? '' : fullName(row.pupil.name)
    },
    line: (key) => placeOf(key)?.line ?? null,
    knownPerson: (id) => persons().get(id),
    knownHousehold: (id) => households().get(id),
    row: (line) => findRow(rows, line),
  }
}

/** "Dorpsstraat 12 A, 1234 AB Rotterdam". */
export function addressText(address: ListAddress): string {
  const { street, postcode, town } = address
  const door = [street, formatHouseNumber(address)].filter((part) => part !== '').join(' ')
  const place = [formatPostcode(postcode), town].filter((part) => part !== '').join(' ')
  return [door, place].filter((part) => part !== '').join(', ')
}

function called(name: NameParts | null | undefined): string {
  return (name ? fullName(name) : '') || NAMELESS
}

type Place = { line: number; slot: number | null; part: number }

/** 'parent:12-1-1', 'household-12', 'household-12-2-1', 'new-pupil:12' → line, and slot of the parent. */
function placeOf(key: string): Place | null {
  const match = /^(?:parent:|household-|new-pupil:)(\d+)(?:-(\d)-(\d))?$/.exec(key)
  if (!match) return null
  return { line: Number(match[1]), slot: match[2] ? Number(match[2]) : null, part: Number(match[3] ?? 1) }
}

/** Halving: rows stand in the order of their lines. */
function findRow(rows: readonly ListRow[], line: number): ListRow | undefined {
  let from = 0
  let to = rows.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (rows[middle]!.line < line) from = middle + 1
    else to = middle
  }
  return rows[from]?.line === line ? rows[from] : undefined
}

function residentsOf(pupils: readonly ExistingPupil[]): Map<string, ExistingPupil[]> {
  const residents = new Map<string, ExistingPupil[]>()
  for (const pupil of pupils) for (const household of pupil.householdIds) addTo(residents, household, pupil)
  return residents
}
