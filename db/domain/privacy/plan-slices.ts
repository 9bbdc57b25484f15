// Complaints, panels and buddies: rows that go a while after they ended, and keep whom they name until then.
import type { CleanUpFacts, IsPast, Kept, SlicesPlan, SliceTrace } from './clean-up-facts.ts'
import { heldHomes, heldPupils } from './held.ts'
import type { SliceKind } from './privacy.ts'

/** Which rows go; a hold keeps those of its family, with every row that they need to stand on. */
export function planSlices(facts: CleanUpFacts, past: IsPast): SlicesPlan {
  const over = facts.slices.filter(({ kind, lastOn }) => lastOn !== null && past(kind, lastOn))
  const going = new Set(over.map(({ id }) => id))
  const isHeld = holds(facts)
  const held = over.filter(isHeld)
  const staying = new Set(held.map(({ id }) => id))
  // what a row that stays stands on stays too, and so on
  const waiting = [...facts.slices.filter(({ id }) => !going.has(id)), ...held]
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    const needed = over.filter(({ id }) => row?.standsOn.includes(id) && !staying.has(id))
    for (const { id } of needed) staying.add(id)
    waiting.push(...needed)
  }
  const kept = (kind: SliceKind): Kept[] =>
    namesOfSlice(held, kind).map((name) => ({
      name,
      why: 'van een gezin is de bewaring verlengd; de rest gaat weg',
    }))
  return {
    rows: over.filter(({ id }) => !staying.has(id)),
    kept: {
      complaints: kept('complaints'),
      committeeComplaints: kept('committeeComplaints'),
      panels: kept('panels'),
      buddies: kept('buddies'),
    },
  }
}

/** What these rows of a kind are called together: 'Buddy’s 2024-2025', each once. */
export function namesOfSlice(rows: readonly SliceTrace[], kind: SliceKind): string[] {
  return [...new Set(rows.filter((row) => row.kind === kind).map(({ name }) => name))].sort()
}

/** Whom these rows name. */
export function namedInSlices(rows: readonly SliceTrace[]) {
  return {
    pupils: new Set(rows.flatMap(({ pupilIds }) => pupilIds)),
    persons: new Set(rows.flatMap(({ personIds }) => personIds)),
    households: new Set(rows.flatMap(({ householdIds }) => householdIds)),
  }
}

/** Whom complaints, panels and buddies still name after a clean-up of this plan. */
export function stillInSlices(
  { slices }: Pick<CleanUpFacts, 'slices'>,
  { rows }: Pick<SlicesPlan, 'rows'>,
): ReturnType<typeof namedInSlices> {
  const going = new Set(rows.map(({ id }) => id))
  return namedInSlices(slices.filter(({ id }) => !going.has(id)))
}

function holds(facts: CleanUpFacts): (row: SliceTrace) => boolean {
  const [homes, pupils] = [heldHomes(facts), heldPupils(facts)]
  const persons = new Set([
    ...facts.holds.flatMap(({ personId }) => personId ?? []),
    ...facts.residents.filter(({ householdId }) => homes.has(householdId)).map(({ personId }) => personId),
  ])
  return ({ householdIds, personIds, pupilIds }) =>
    householdIds.some((id) => homes.has(id)) ||
    personIds.some((id) => persons.has(id)) ||
    pupilIds.some((id) => pupils.has(id))
}
