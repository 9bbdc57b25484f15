// How many pupils were represented, and no more: for lists and trends of many meetings at once. The whole count with
// families and persons is `countTurnout`, and both always say the same.
import { groupBy } from '../kernel/group-by.ts'
import type { CountedPupil, TurnoutFacts } from './counting.ts'
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

export interface TargetTally extends Tally {
  readonly reached: boolean
}

/** What of a count a trend follows: the school, its groups by name and each leerjaar. */
export interface TurnoutTally {
  readonly target: number
  /** With a list; in no order. */
  readonly groups: readonly (TargetTally & { readonly name: string; readonly years: readonly number[] })[]
  /** Pupils with a leerjaar on file; in no order. */
  readonly perYear: readonly (TargetTally & { readonly year: number })[]
  readonly school: TargetTally
}

/** The pupils of whose group a list was kept, and how many of them were represented. */
export function tallySchool(facts: TallyFacts): TargetTally {
  return tallyOf(countedPupils(facts), facts.target)
}

/** The same, and of each group and leerjaar. */
export function tallyTurnout(facts: TallyFacts): TurnoutTally {
  const { target } = facts
  const pupils = countedPupils(facts)
  const perGroup = groupBy(pupils, ({ groupId }) => groupId)
  const perYear = groupBy(pupils, ({ year }) => year)
  return {
    target,
    groups: facts.groups
      .filter(({ kept }) => kept)
      .map(({ id, name, years }) => ({ name, years, ...tallyOf(perGroup.get(id) ?? [], target) })),
    perYear: [...perYear].flatMap(([year, ofYear]) =>
      year === null ? [] : [{ year, ...tallyOf(ofYear, target) }],
    ),
    school: tallyOf(pupils, target),
  }
}

interface CountedOne extends Pick<CountedPupil, 'groupId' | 'year'> {
  readonly isRepresented: boolean
}

function countedPupils(facts: TallyFacts): CountedOne[] {
  const keptOf = new Map(facts.groups.map(({ id, kept }) => [id, kept]))
  const isCounted = (groupId: string | null) => keptOf.get(groupId ?? '') ?? facts.keptWithoutGroup
  const { came, homes } = whoCame(facts)
  return facts.pupils
    .filter(({ groupId }) => isCounted(groupId))
    .map(({ id, groupId, year, householdIds }) => ({
      groupId,
      year,
      isRepresented: came.has(id) || householdIds.some((home) => homes.has(home)),
    }))
}

function tallyOf(counted: readonly CountedOne[], target: number): TargetTally {
  const pupils = counted.length
  const represented = counted.filter(({ isRepresented }) => isRepresented).length
  return { pupils, represented, reached: pupils > 0 && represented >= neededFor(pupils, target) }
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
