// What the office ticked of a proposal: whether that holds without the rest, and why each family, as the plan then is.
import { narrowDate } from '../kernel/date-text.ts'
import { type Failure, fail, ok, type Result } from '../kernel/result.ts'
import { differenceOf } from './difference.ts'
import type { Place, Proposal, RotaFacts } from './facts.ts'
import { obstaclesIn, type StandingPlan, standingPlan } from './standing-plan.ts'
import { whyMe } from './why-me.ts'

/** On one turn: who goes and who comes; one of both may be nobody. */
export interface PlanChange {
  readonly turnId: string
  readonly from: string | null
  readonly to: string | null
}

export interface TakenOver {
  readonly changes: readonly (PlanChange & {
    /** Why the family that comes, '' when nobody comes. */
    readonly because: string
  })[]
}

type TakeOverRefusal =
  | Failure<'NOT_PROPOSED', Record<string, never>>
  | Failure<'CANNOT_HELP', { texts: string[] }>

/** The changes of a proposal, in order of turn. */
export function changesOf({ previous }: RotaFacts, { places }: Pick<Proposal, 'places'>): PlanChange[] {
  const before = new Set(previous.map(keyOf))
  // who stood locked from the start is no change
  const now = places.filter((place) => !place.locked || before.has(keyOf(place)))
  const { moved, added, dropped } = differenceOf(previous, { places: now })
  return [
    ...moved,
    ...added.map(({ turnId, familyId }) => ({ turnId, from: null, to: familyId })),
    ...dropped.map(({ turnId, familyId }) => ({ turnId, from: familyId, to: null })),
  ]
}

/**
 * Takes only these changes. Each must be one of the proposal; a family that then would be in two places at once, or on a
 * turn without room, is refused: it needs another change with it.
 */
export function takeOver(
  facts: RotaFacts,
  proposal: Proposal,
  ticked: readonly PlanChange[],
): Result<TakenOver, TakeOverRefusal> {
  const proposed = new Set(changesOf(facts, proposal).map(changeKey))
  if (ticked.some((change) => !proposed.has(changeKey(change)))) return fail('NOT_PROPOSED')
  const gone = new Set(
    ticked.flatMap(({ turnId, from }) => (from === null ? [] : keyOf({ turnId, familyId: from }))),
  )
  const kept = onceEach([
    ...proposal.places.filter(({ locked }) => locked),
    ...facts.previous.filter((place) => !gone.has(keyOf(place))),
  ])
  const come = ticked.flatMap(({ turnId, to }) => (to === null ? [] : { turnId, familyId: to }))
  const plan = standingPlan(facts, [...kept, ...come])
  const texts = come.flatMap((place) => conflictsOf(plan, place))
  if (texts.length > 0) return fail('CANNOT_HELP', { texts })
  const because = whyMe({ ...facts, locked: kept, previous: [] }, planWith(facts, proposal, { kept, come }))
  return ok({
    changes: ticked.map((change) => ({
      ...change,
      because: change.to === null ? '' : (because({ turnId: change.turnId, familyId: change.to }) ?? ''),
    })),
  })
}

interface Parts {
  readonly kept: readonly Place[]
  readonly come: readonly Place[]
}

/** The plan that will stand, with the loads that go with it. */
function planWith(facts: RotaFacts, proposal: Proposal, { kept, come }: Parts): Proposal {
  const loads = new Map(facts.families.map(({ id, load }) => [id, load]))
  const weights = new Map(facts.turns.map(({ id, weight }) => [id, weight]))
  for (const { turnId, familyId } of [...kept, ...come]) {
    loads.set(familyId, (loads.get(familyId) ?? 0) + (weights.get(turnId) ?? 0))
  }
  return {
    ...proposal,
    loads,
    places: [
      ...kept.map(({ turnId, familyId }) => ({ turnId, familyId, locked: true })),
      ...come.map((place) => ({ ...place, locked: false })),
    ],
  }
}

function conflictsOf(plan: StandingPlan, place: Place): string[] {
  const turn = plan.turns.get(place.turnId)
  const task = plan.facts.tasks.find(({ id }) => id === turn?.taskId)?.name ?? ''
  return obstaclesIn(plan, place, [place])
    .filter(({ hard }) => hard)
    .map(({ text }) => `${turn === undefined ? '' : narrowDate(turn.date)} ${task}: ${text}`)
}

function onceEach(places: readonly Place[]): Place[] {
  return [
    ...new Map(
      places.map(({ turnId, familyId }) => [keyOf({ turnId, familyId }), { turnId, familyId }]),
    ).values(),
  ]
}

const keyOf = ({ turnId, familyId }: Place) => JSON.stringify([turnId, familyId])
const changeKey = ({ turnId, from, to }: PlanChange) => JSON.stringify([turnId, from, to])
