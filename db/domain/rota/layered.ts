// Turns of several points, or turns that overlap in part: no network holds them all at once. Each layer is divided exactly
// while the others stay as they are, then families exchange turns across layers, until nothing of this makes the plan better.
import type { Choices } from './choices.ts'
import { costsOf } from './costs.ts'
import { improve } from './exchange.ts'
import type { Score } from './facts.ts'
import { divide } from './flow.ts'
import { layersOfAnyWeight } from './layers.ts'
import { emptyPlan, fits, giveBack, type Plan, planOf, take, takenChoices } from './plan.ts'
import type { RotaCase } from './rota-case.ts'
import { compareFairness, compareScores, scoreOf } from './score.ts'
import { type SideWishes, unmetWishes } from './side-wishes.ts'

/** Places given so far in this round. With points or long turns there are several rounds; given all, it looks for better. */
export interface Progress {
  readonly round: number
  readonly given: number
  readonly places: number
}

/**
 * First as if there were no previous plan, so that a second run aims for the same loads as the first. When the previous
 * plan, completed, is as fair as that, it stays; when not, the new loads are reached with as few changes as the layers find.
 */
export function* inLayers(
  rota: RotaCase,
  wishes: SideWishes,
  layers: readonly number[][],
): Generator<Progress, Plan> {
  const unbound = withoutPrevious(rota)
  const fresh = emptyPlan(rota)
  yield* divideAll(unbound, fresh, { layers: layersOfAnyWeight(rota), round: 1, step: 1 })
  yield* settle(unbound, wishes, { plan: fresh, layers })
  const { kept } = rota.choices
  if (!kept.some((one) => one > 0)) return fresh
  const previous = planOfPrevious(rota, kept)
  yield* settle(rota, wishes, { plan: previous, layers })
  if (compareFairness(scoreOf(rota, previous), scoreOf(rota, fresh)) <= 0) return previous
  yield* settle(rota, wishes, { plan: fresh, layers })
  return fresh
}

/** The same case as if nothing had been planned before. */
export function withoutPrevious(rota: RotaCase): RotaCase {
  return { ...rota, choices: { ...rota.choices, kept: new Uint8Array(rota.choices.kept.length) } }
}

/**
 * Layer after layer and step after step, each kept only when it makes the plan better; the end is a plan that none of them
 * can better, so that a second run which begins there stays there.
 */
export function* settle(
  rota: RotaCase,
  wishes: SideWishes,
  { plan, layers }: { plan: Plan; layers: readonly number[][] },
): Generator<Progress, void> {
  const places = placesOf(rota)
  let best = standingOf(rota, wishes, plan)
  for (let round = 2, isBetter = true; isBetter && round < MOST_ROUNDS; round += 1) {
    const before = best
    for (const turns of layers) {
      const taken = takenChoices(plan)
      yield* divideAll(rota, plan, { layers: [turns], round })
      const now = standingOf(rota, wishes, plan)
      if (compareStandings(now, best) < 0) best = now
      else putBack(rota, plan, taken)
    }
    for (const _ of improve({ rota, plan, wishes })) yield { round, given: places, places }
    best = standingOf(rota, wishes, plan)
    isBetter = compareStandings(best, before) < 0
  }
}

/** For the patience of who waits: each round is strictly better, so it would end by itself. */
const MOST_ROUNDS = 100

interface Standing {
  readonly score: Score
  readonly unmet: number
}

function standingOf(rota: RotaCase, wishes: SideWishes, plan: Plan): Standing {
  return { score: scoreOf(rota, plan), unmet: unmetWishes(rota, wishes, plan).length }
}

/** Unmet wishes of rest and company come after changes and before preferences, as in exchange.ts. */
function compareStandings(one: Standing, other: Standing): number {
  return (
    compareFairness(one.score, other.score) ||
    one.score.changes - other.score.changes ||
    one.unmet - other.unmet ||
    compareScores(one.score, other.score)
  )
}

function putBack(rota: RotaCase, plan: Plan, choices: readonly number[]): void {
  for (const choice of takenChoices(plan)) giveBack(rota, plan, choice)
  for (const choice of choices) take(rota, plan, choice)
}

/** One layer after the other. `step` overrules the points of a turn: 1 counts turns. */
export function* divideAll(
  rota: RotaCase,
  plan: Plan,
  { layers, round, step }: { layers: readonly number[][]; round: number; step?: number },
): Generator<Progress, void> {
  const places = placesOf(rota)
  for (const turns of layers) {
    const weight = rota.weight[turns[0]!]!
    const division = { turns, step: step ?? weight, costs: costsOf(rota, weight) }
    for (const given of divide(rota, plan, division)) yield { round, given, places }
  }
}

export function placesOf({ open }: RotaCase): number {
  return open.reduce((sum, one) => sum + one, 0)
}

/** What of the previous plan can stay, in the order of time. */
function planOfPrevious(rota: RotaCase, kept: Choices['kept']): Plan {
  const plan = planOf(rota, [])
  kept.forEach((one, choice) => {
    const left = plan.left[rota.choices.turn[choice]!]!
    if (one > 0 && left > 0 && fits(rota, plan, choice)) take(rota, plan, choice)
  })
  return plan
}
