// Near-misses that the office confirmed (8.4, C14): the two households become one before anything is shown or written.
import type { HouseholdPlan, ListPlan, ResidencePlan } from './plan.ts'

/** Households of known pupils and persons, by their id. */
export type Homes = ReadonlyMap<string, readonly string[]>

/**
 * Joins the households of every confirmed near-miss. Who lives in the joined household already needs no question; all
 * others come to live in the one that stays, which is a known household where there is one.
 */
export function settleHouseholds(plan: ListPlan, homes: Homes): ListPlan {
  const into = confirmed(plan)
  if (into.size === 0) return plan
  return {
    ...plan,
    households: joinHouseholds(plan.households, into),
    residences: moveResidences(plan.residences, into, homes),
  }
}

type Into = ReadonlyMap<string, string>

/** From each household that goes up in another to the one that stays. */
function confirmed({ householdJoins }: ListPlan): Into {
  const into = new Map<string, string>()
  for (const { left, right, reason, answer } of householdJoins) {
    if (reason !== 'NEAR_MISS' || answer !== 'yes') continue
    const [from, to] = [lastOf(left, into), lastOf(right, into)]
    // Two confirmed ways to the same household, or round in a circle.
    if (from !== to) into.set(from, to)
  }
  return new Map([...into.keys()].map((key) => [key, lastOf(key, into)]))
}

function lastOf(key: string, into: Into): string {
  let at = key
  for (let next = into.get(at); next !== undefined; next = into.get(at)) at = next
  return at
}

function joinHouseholds(households: readonly HouseholdPlan[], into: Into): HouseholdPlan[] {
  const kept = new Map<string, HouseholdPlan>()
  for (const household of households) {
    if (!into.has(household.key)) kept.set(household.householdId ?? household.key, household)
  }
  for (const household of households) {
    const target = into.get(household.key)
    if (target === undefined) continue
    const there = kept.get(target)
    kept.set(
      target,
      there ? addMembers(there, household) : { ...household, householdId: target, state: 'existing' },
    )
  }
  return [...kept.values()]
}

function addMembers(household: HouseholdPlan, other: HouseholdPlan): HouseholdPlan {
  const both = <Value>(a: readonly Value[], b: readonly Value[]) => [...new Set([...a, ...b])]
  return {
    ...household,
    secret: household.secret === true || other.secret === true ? true : (household.secret ?? other.secret),
    second: household.second && other.second,
    lines: both(household.lines, other.lines),
    pupils: both(household.pupils, other.pupils),
    persons: both(household.persons, other.persons),
  }
}

function moveResidences(residences: readonly ResidencePlan[], into: Into, homes: Homes): ResidencePlan[] {
  const seen = new Set<string>()
  return residences.flatMap((residence) => {
    const household = into.get(residence.household) ?? residence.household
    const place = `${residence.kind} ${residence.who} ${household}`
    if (seen.has(place) || homes.get(residence.who)?.includes(household)) return []
    seen.add(place)
    return [{ ...residence, household }]
  })
}
