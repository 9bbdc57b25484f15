// Ouderhulp: until a year after the school year, so that a balance can go along; then who helped when goes.
import { schoolYearOf } from '../kernel/school-year.ts'
import type { CleanUpFacts, IsPast, RotaPlan, RotaTrace } from './clean-up-facts.ts'
import { heldHomes, heldPupils } from './held.ts'

/** Which rows go; a hold keeps those of its family, and the car in which a child that is held sat. */
export function planRota(facts: CleanUpFacts, past: IsPast): RotaPlan {
  const isHeld = holds(facts)
  const over = facts.rota.filter(({ lastOn }) => lastOn !== null && past('rota', lastOn))
  const held = over.filter(isHeld)
  const cars = new Set(held.map(({ carId }) => carId))
  const staying = new Set([...held, ...over.filter(({ id }) => cars.has(id))])
  return {
    rows: over.filter((row) => !staying.has(row)),
    kept: yearsOf([...staying]).map((name) => ({ name, why: HELD })),
  }
}

const HELD = 'van een gezin is de bewaring verlengd; de rest gaat weg'

/** 'Ouderhulp 2024-2025', the oldest first. */
export function yearsOf(rows: readonly Pick<RotaTrace, 'lastOn'>[]): string[] {
  const years = rows.flatMap(({ lastOn }) => (lastOn === null ? [] : schoolYearOf(lastOn)))
  return [...new Set(years)].sort().map((year) => `Ouderhulp ${year}`)
}

function holds(facts: CleanUpFacts): (row: RotaTrace) => boolean {
  const [homes, pupils] = [heldHomes(facts), heldPupils(facts)]
  const persons = new Set([
    ...facts.holds.flatMap(({ personId }) => personId ?? []),
    ...facts.residents.filter(({ householdId }) => homes.has(householdId)).map(({ personId }) => personId),
  ])
  return ({ householdId, personId, pupilId }) =>
    (householdId !== null && homes.has(householdId)) ||
    (personId !== null && persons.has(personId)) ||
    (pupilId !== null && pupils.has(pupilId))
}

/** Whom the ouderhulp still names after a clean-up of this plan. */
export function stillInRota(
  { rota }: Pick<CleanUpFacts, 'rota'>,
  plan: Pick<RotaPlan, 'rows'>,
): ReturnType<typeof namedIn> {
  const going = new Set(plan.rows.map(({ id }) => id))
  return namedIn(rota.filter(({ id }) => !going.has(id)))
}

/** Every child, person and home that these rows name, also as a friend or as who took it over. */
export function namedIn(rows: readonly RotaTrace[]): {
  readonly pupils: ReadonlySet<string>
  readonly persons: ReadonlySet<string>
  readonly households: ReadonlySet<string>
} {
  return {
    pupils: new Set(rows.flatMap(({ pupilId, friendId }) => [pupilId ?? [], friendId ?? []].flat())),
    persons: new Set(rows.flatMap(({ personId }) => personId ?? [])),
    households: new Set(
      rows.flatMap(({ householdId, otherHouseholdId }) => [householdId ?? [], otherHouseholdId ?? []].flat()),
    ),
  }
}
