// The one number that a list shows of each meeting: how many pupils were represented. For many meetings at once; the whole
// count with its groups is `countTurnout`, and both always say the same.
import type { TurnoutFacts } from './counting.ts'
import { neededFor, type Tally } from './turnout.ts'

/** A child for whom somebody came in, or a family without a child named (null); never what was struck through. */
export interface Arrival {
  readonly householdId: string | null
  readonly pupilId: string | null
  readonly onBehalf: boolean
  readonly online: boolean
}

export interface TallyFacts extends Omit<TurnoutFacts, 'visits' | 'excusedHouseholds'> {
  readonly arrivals: readonly Arrival[]
}

/** The pupils of whose group a list was kept, and how many of them were represented. */
export function tallySchool(facts: TallyFacts): Tally & { readonly reached: boolean } {
  const keptOf = new Map(facts.groups.map(({ id, kept }) => [id, kept]))
  const isCounted = (groupId: string | null) => keptOf.get(groupId ?? '') ?? facts.keptWithoutGroup
  const { came, homes } = whoCame(facts)
  let [pupils, represented] = [0, 0]
  for (const { id, groupId, householdIds } of facts.pupils) {
    if (!isCounted(groupId)) continue
    pupils += 1
    if (came.has(id) || householdIds.some((home) => homes.has(home))) represented += 1
  }
  return { pupils, represented, reached: pupils > 0 && represented >= neededFor(pupils, facts.target) }
}

/** The children named, and the homes that came for all their children. */
function whoCame({ arrivals, countsFor, onBehalfCounts, onlineCounts }: TallyFacts) {
  const came = new Set<string>()
  const homes = new Set<string>()
  for (const { householdId, pupilId, onBehalf, online } of arrivals) {
    if ((onBehalf && !onBehalfCounts) || (online && !onlineCounts)) continue
    if (pupilId !== null) came.add(pupilId)
    if (countsFor === 'family' && householdId !== null) homes.add(householdId)
  }
  return { came, homes }
}
