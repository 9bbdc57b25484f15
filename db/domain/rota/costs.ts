// One number for all that matters, so large that what comes first in the order of importance always wins: a step of
// fairness is more than everything below it on all places together. Whole numbers only, far below 2^53.
import { MOST_DISLIKE, MOST_REPEATS } from './choices.ts'
import type { RotaCase } from './rota-case.ts'

export interface Costs {
  /** One point more in the load of who takes the place. */
  readonly fairness: number
  readonly change: number
  /** A published place that goes to somebody else, above `change`. */
  readonly published: number
  readonly dislike: number
  readonly repeat: number
  /** A place that stays open: more than any chain of moves that fills it. */
  readonly open: number
}

/**
 * The steps for turns of `weight` points. With published places that may move from `d` turns more on: moving w points from
 * load a to load b takes 2 × (a − b − w) off the sum of squares per point. At d turns difference that is 2w(d − 1), at one
 * turn less 2w(d − 2); a price of w(2d − 3) lies between the two. Where a school is so large that the numbers would no
 * longer be exact, repeats no longer part equals: then the lot does.
 * @throws RangeError above some hundreds of thousands of places
 */
export function costsOf(rota: RotaCase, weight: number): Costs {
  const fine = ladder(rota, weight, 1)
  if (fine.open < MOST) return fine
  const coarse = ladder(rota, weight, 0)
  if (coarse.open < MOST) return coarse
  throw new RangeError('too many places to calculate with exactly')
}

const MOST = 2 ** 50

function ladder(rota: RotaCase, weight: number, repeat: 0 | 1): Costs {
  const places = rota.open.reduce((sum, open) => sum + open, 1)
  const kept = rota.choices.kept
  const hasPrevious = kept.includes(1) || kept.includes(2)
  const dislike = repeat === 0 ? 1 : places * MOST_REPEATS + 1
  const most = dislike * MOST_DISLIKE + repeat * MOST_REPEATS
  const change = hasPrevious ? places * most + 1 : 0
  const unit = places * (change + most) + 1
  const published = kept.includes(2) && rota.moveFrom > 0 ? weight * (2 * rota.moveFrom - 3) * unit : 0
  const fairness = 2 * unit
  const moving = published === 0 ? 0 : places * published
  return {
    fairness,
    change,
    published,
    dislike,
    repeat,
    open: fairness * (highestLoad(rota, weight) - lowestLoad(rota) + 1) + moving,
  }
}

/** The load from which fairness is counted, so that no cost is below zero. */
export function lowestLoad({ start }: RotaCase): number {
  return start.reduce((lowest, load) => Math.min(lowest, load), 0)
}

/** More than anybody can get. */
function highestLoad({ start, room, choices, weight }: RotaCase, own: number): number {
  const offered = new Int32Array(start.length)
  for (const family of choices.family) offered[family]! += 1
  const heaviest = weight.reduce((most, one) => Math.max(most, one), own)
  return start.reduce(
    (most, load, at) => Math.max(most, load + heaviest * Math.min(room[at]!, offered[at]!)),
    0,
  )
}
