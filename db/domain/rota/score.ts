// What plans are compared by, in the order of importance (rota.md 4).
import type { Score } from './facts.ts'
import { type Plan, takenChoices } from './plan.ts'
import type { RotaCase } from './rota-case.ts'

/**
 * The score of a plan. Where published places may move, each move has to be worth it, and then the loads are one number:
 * the sum of their squares with a price per moved place (costs.ts).
 */
export function scoreOf(rota: RotaCase, plan: Plan): Score {
  const { kept, dislike, repeats } = rota.choices
  const taken = takenChoices(plan)
  const sum = (of: Uint8Array) => taken.reduce((total, choice) => total + of[choice]!, 0)
  const stayed = taken.filter((choice) => kept[choice]! > 0).length
  return {
    filled: taken.length,
    loads: rota.moveFrom === 0 ? [...plan.load].sort((a, b) => b - a) : [priceOfLoads(rota, plan)],
    changes: kept.reduce((count, one) => count + (one > 0 ? 1 : 0), 0) - stayed,
    dislike: sum(dislike),
    repeats: sum(repeats),
  }
}

/** Below zero when the first is better. */
export function compareScores(one: Score, other: Score): number {
  return (
    compareFairness(one, other) ||
    one.changes - other.changes ||
    one.dislike - other.dislike ||
    one.repeats - other.repeats
  )
}

/** By filled places, then loads. */
export function compareFairness(one: Score, other: Score): number {
  return other.filled - one.filled || compareLoads(one.loads, other.loads)
}

/** The highest load least, then the second highest, and so on; both lists highest first. */
export function compareLoads(one: readonly number[], other: readonly number[]): number {
  for (const [at, load] of one.entries()) {
    const difference = load - (other[at] ?? load)
    if (difference !== 0) return difference
  }
  return 0
}

/** What moving a published place costs, in squares of points. */
export function priceOfMove(rota: RotaCase, choice: number): number {
  if (rota.moveFrom === 0 || rota.choices.kept[choice] !== 2) return 0
  return (2 * rota.moveFrom - 3) * rota.weight[rota.choices.turn[choice]!]! ** 2
}

function priceOfLoads(rota: RotaCase, plan: Plan): number {
  const taken = new Set(takenChoices(plan))
  const squares = plan.load.reduce((sum, load) => sum + load * load, 0)
  return rota.choices.kept.reduce(
    (sum, _, choice) => sum + (taken.has(choice) ? 0 : priceOfMove(rota, choice)),
    squares,
  )
}
