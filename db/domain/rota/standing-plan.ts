// A plan looked at from both sides, so that asking what stands against somebody costs the same in a school of any size.
import { groupBy } from '../kernel/group-by.ts'
import type { Family, Place, RotaFacts, Turn } from './facts.ts'
import { type Obstacle, whyNot } from './why-not.ts'

export interface StandingPlan {
  readonly facts: RotaFacts
  readonly families: ReadonlyMap<string, Family>
  readonly turns: ReadonlyMap<string, Turn>
  readonly ofFamily: ReadonlyMap<string, readonly Place[]>
  readonly onTurn: ReadonlyMap<string, readonly Place[]>
}

export function standingPlan(facts: RotaFacts, places: readonly Place[]): StandingPlan {
  return {
    facts,
    families: new Map(facts.families.map((family) => [family.id, family])),
    turns: new Map(facts.turns.map((turn) => [turn.id, turn])),
    ofFamily: groupBy(places, ({ familyId }) => familyId),
    onTurn: groupBy(places, ({ turnId }) => turnId),
  }
}

/** As `whyNot`, with the places in `without` taken away: those that go in the same change. */
export function obstaclesIn(
  { facts, families, turns, ofFamily, onTurn }: StandingPlan,
  { turnId, familyId }: Place,
  without: readonly Place[] = [],
): Obstacle[] {
  const [family, turn] = [families.get(familyId), turns.get(turnId)]
  if (family === undefined || turn === undefined) return []
  const goes = (place: Place) =>
    without.some((one) => one.turnId === place.turnId && one.familyId === place.familyId)
  const own = (ofFamily.get(familyId) ?? []).filter((place) => place.turnId !== turnId && !goes(place))
  const present = (onTurn.get(turnId) ?? []).filter((place) => !goes(place))
  // of the facts only what bears on these two
  const near = [turn, ...own.flatMap(({ turnId: id }) => turns.get(id) ?? [])]
  return whyNot({ ...facts, families: [family], turns: near }, [...own, ...present], { turnId, familyId })
}
