// Whom a hold keeps: a complaint, an objection or a court case runs (complaints-and-retention 8).
import type { CleanUpFacts } from './clean-up-facts.ts'

/** Children that are held themselves or through one of their parents. */
export function heldPupils({ holds, ties }: Pick<CleanUpFacts, 'holds' | 'ties'>): ReadonlySet<string> {
  const persons = new Set(holds.map(({ personId }) => personId))
  return new Set([
    ...holds.flatMap(({ pupilId }) => pupilId ?? []),
    ...ties.filter(({ personId }) => persons.has(personId)).map(({ pupilId }) => pupilId),
  ])
}

/** Homes of the children and persons that are held. */
export function heldHomes({
  holds,
  persons,
  residences,
}: Pick<CleanUpFacts, 'holds' | 'persons' | 'residences'>): ReadonlySet<string> {
  const pupils = new Set(holds.map(({ pupilId }) => pupilId))
  const held = new Set(holds.map(({ personId }) => personId))
  return new Set([
    ...residences.filter(({ pupilId }) => pupils.has(pupilId)).map(({ householdId }) => householdId),
    ...persons.flatMap(({ id, householdId }) => (held.has(id) && householdId !== null ? [householdId] : [])),
  ])
}
