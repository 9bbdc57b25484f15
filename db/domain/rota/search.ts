// Trying everything, for the few plans that need it and are small enough: turns of several weights or turns that overlap
// in part. Fair division of such turns is as hard as parting a heap of stones in equal weights (NP-hard), so there is no
// quick way that is always right.
import type { Score } from './facts.ts'
import { emptyPlan, fits, giveBack, type Plan, planOf, take, takenChoices } from './plan.ts'
import type { RotaCase } from './rota-case.ts'
import { compareLoads, compareScores, scoreOf } from './score.ts'

/** So many ways to fill the places are tried within some tenths of a second, mostly far less. */
const MOST_WAYS = 70_000

/** Whether all ways can be tried; the previous plan plays no part, so that a second run does the same as the first. */
export function isSmall({ open, choices }: RotaCase): boolean {
  let ways = 1
  open.forEach((places, turn) => {
    const families = choices.first[turn + 1]! - choices.first[turn]!
    ways = Math.min(2 * MOST_WAYS, ways * groupsOf(families, Math.min(places, families)))
  })
  return ways <= MOST_WAYS
}

/** Groups of at most `most` out of `families`, the empty one too. */
function groupsOf(families: number, most: number): number {
  let groups = 1
  let ofSize = 1
  for (let size = 1; size <= most && groups <= MOST_WAYS; size += 1) {
    ofSize = (ofSize * (families - size + 1)) / size
    groups += ofSize
  }
  return groups
}

/** The best plan of all, beginning with a good one. */
export function searchAll(rota: RotaCase, start: Plan): Plan {
  const walk: Walk = { rota, plan: emptyPlan(rota), best: start, score: scoreOf(rota, start), after: [] }
  for (let turn = rota.turns.length - 1, sum = 0; turn >= -1; turn -= 1) {
    walk.after[turn + 1] = sum
    sum += rota.open[turn] ?? 0
  }
  tryTurn(walk, 0)
  return walk.best
}

interface Walk {
  readonly rota: RotaCase
  readonly plan: Plan
  /** Places of turn t and later. */
  readonly after: number[]
  best: Plan
  score: Score
}

function tryTurn(walk: Walk, turn: number): void {
  const { rota, plan } = walk
  if (turn === rota.turns.length) {
    const score = scoreOf(rota, plan)
    if (compareScores(score, walk.score) >= 0) return
    walk.best = planOf(rota, takenChoices(plan))
    walk.score = score
    return
  }
  tryPlace(walk, turn, rota.choices.first[turn]!)
}

/** One place of the turn after the other, families by rising index: each group of families is tried once. */
function tryPlace(walk: Walk, turn: number, from: number): void {
  const { rota, plan } = walk
  if (isHopeless(walk, turn)) return
  if (plan.left[turn]! > 0) {
    for (let choice = from; choice < rota.choices.first[turn + 1]!; choice += 1) {
      if (!fits(rota, plan, choice)) continue
      take(rota, plan, choice)
      tryPlace(walk, turn, choice + 1)
      giveBack(rota, plan, choice)
    }
  }
  tryTurn(walk, turn + 1)
}

/** Not even all places still to come make it better: too few are filled, or the loads are higher already. */
function isHopeless({ rota, plan, score, after }: Walk, turn: number): boolean {
  const taken = plan.held.reduce((sum, own) => sum + own.length, 0)
  const filled = taken + plan.left[turn]! + (after[turn + 1] ?? 0)
  if (filled !== score.filled) return filled < score.filled
  return (
    rota.moveFrom === 0 &&
    compareLoads(
      [...plan.load].sort((a, b) => b - a),
      score.loads,
    ) > 0
  )
}
