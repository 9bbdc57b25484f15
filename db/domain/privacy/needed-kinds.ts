// Kinds that are cleaned up together: what still points at somebody goes in the same change or before.
import type { CleanUpFacts, CleanUpPlan } from './clean-up-facts.ts'
import { namedIn } from './plan-rota.ts'
import type { CleanedKind } from './privacy.ts'

/**
 * Kinds that must go together: who is tied to a child that goes needs the child to go, a child needs its papers, its
 * leave, the meetings at which it counts and the ouderhulp that names it to go, and the logbook the restore points whose rows stand in it.
 */
export function neededKinds(
  facts: CleanUpFacts,
  plan: CleanUpPlan,
): Partial<Record<CleanedKind, CleanedKind[]>> {
  const going = goingOf(plan)
  const pupil = pupilTraces(facts, plan, going)
  const family = familyTraces(facts, plan, going)
  const tied = isTied(facts, going)
  return {
    pupilFile: TRACED.filter((kind) => pupil[kind]),
    familyContact: [
      ...(tied ? (['pupilFile'] as const) : []),
      ...TRACED.filter((kind) => family[kind] || (tied && pupil[kind])),
    ],
    audit: inLogbook(facts, plan) ? ['importReports'] : [],
  }
}

/** What else names a child or family. */
const TRACED = ['prints', 'leave', 'meetings', 'rota'] as const satisfies readonly CleanedKind[]
type Traces = Record<(typeof TRACED)[number], boolean>

type Going = ReturnType<typeof goingOf>

function goingOf({ pupilIds, personIds, householdIds, runIds }: CleanUpPlan) {
  return {
    pupils: new Set(pupilIds),
    persons: new Set(personIds),
    households: new Set(householdIds),
    runs: new Set(runIds),
  }
}

function pupilTraces({ copies, meetings }: CleanUpFacts, plan: CleanUpPlan, { pupils, runs }: Going): Traces {
  const moments = new Set(plan.meetings.meetingIds)
  return {
    prints: copies.some(
      ({ runId, carrierId }) => runs.has(runId) && carrierId !== null && pupils.has(carrierId),
    ),
    leave: plan.leave.pupilIds.some((id) => pupils.has(id)),
    meetings: meetings.pupils.some(({ meetingId, pupilId }) => moments.has(meetingId) && pupils.has(pupilId)),
    rota: isNamed(namedIn(plan.rota.rows).pupils, pupils),
  }
}

function familyTraces(facts: CleanUpFacts, plan: CleanUpPlan, going: Going): Traces {
  const { persons, households, runs } = going
  const [requests, moments] = [new Set(plan.leave.requestIds), new Set(plan.meetings.meetingIds)]
  const offers = new Set(plan.meetings.offerIds)
  const named = namedIn(plan.rota.rows)
  const isHome = (id: string | null) => id !== null && households.has(id)
  return {
    prints:
      facts.copies.some(({ runId, householdId }) => runs.has(runId) && isHome(householdId)) ||
      facts.requests.some(({ personId, runId }) => persons.has(personId) && runId !== null),
    leave: facts.leave.requests.some(
      ({ id, householdId, applicantId }) =>
        requests.has(id) && (isHome(householdId) || (applicantId !== null && persons.has(applicantId))),
    ),
    meetings:
      facts.meetings.families.some(
        ({ meetingId, householdId }) => moments.has(meetingId) && isHome(householdId),
      ) || facts.meetings.offers.some(({ id, householdId }) => offers.has(id) && isHome(householdId)),
    rota: isNamed(named.persons, persons) || isNamed(named.households, households),
  }
}

function isNamed(named: ReadonlySet<string>, going: ReadonlySet<string>): boolean {
  return [...going].some((id) => named.has(id))
}

function isTied({ ties, residences }: CleanUpFacts, { persons, households }: Going): boolean {
  return (
    ties.some(({ personId }) => persons.has(personId)) ||
    residences.some(({ householdId }) => households.has(householdId))
  )
}

function inLogbook({ restorePoints }: CleanUpFacts, { firstKept, restorePointIds }: CleanUpPlan): boolean {
  const points = new Set(restorePointIds)
  return firstKept !== null && restorePoints.some(({ id, seq }) => points.has(id) && seq < firstKept)
}
