// Minimum-cost flow with convex cost (rota.md 5), by successive shortest paths: the places are given one by one, each along
// the cheapest chain of moves that exists at that moment, and each next turn of a family is dearer than the one before.
// Exact, and why:
//   - All turns divided here weigh the same and overlap only in bundles in which all overlap (layers.ts). Then family,
//     hour, turn is a network with one unit per place, and no chain of moves makes the plan cheaper: the flow is optimal.
//   - What loads such a network can give is a base polyhedron (an M-convex set). On it, a plan has the least sum of
//     squares if and only if no move from a to b with load(a) - load(b) > weight exists, and exactly then its sorted list
//     of loads, highest first, is the lowest of all (Frank and Murota, decreasingly minimal). So sum and list agree here;
//     with turns of several weights they do not, and propose.ts compares the lists.
import { type Costs, lowestLoad } from './costs.ts'
import { createNetwork, type Network, nearestEnd } from './nearest.ts'
import { giveBack, type Plan, take } from './plan.ts'
import type { RotaCase } from './rota-case.ts'

export interface Division {
  readonly turns: readonly number[]
  /** Points that one turn adds to a load. */
  readonly step: number
  readonly costs: Costs
}

/** Divides these turns anew, the rest of the plan as it is. Yields the number of places given, every so many. */
export function* divide(rota: RotaCase, plan: Plan, division: Division): Generator<number, void> {
  const divided = new Uint8Array(rota.turns.length)
  for (const turn of division.turns) divided[turn] = 1
  for (const held of plan.held.flat()) {
    if (divided[rota.choices.turn[held]!] === 1) giveBack(rota, plan, held)
  }
  const network = networkOf(rota, plan, division, divided)
  const step = division.costs.fairness * division.step
  let given = 0
  for (const turn of fewestFirst(rota, division.turns)) {
    for (let place = rota.open[turn]!; place > 0; place -= 1) {
      const end = nearestEnd(network, turn)
      moveAlong(network, turn, end)
      if (end >= rota.turns.length) network.nextTurn[end - rota.turns.length]! += step
      given += 1
      if (given % PLACES_BETWEEN_SIGNS === 0) yield given
    }
  }
}

/** Any order gives an optimum; turns that many families may take are slow to look at, so they come when few moves are left. */
function fewestFirst({ choices: { first } }: RotaCase, turns: readonly number[]): number[] {
  const count = (turn: number) => first[turn + 1]! - first[turn]!
  return [...turns].sort((one, other) => count(one) - count(other) || one - other)
}

const PLACES_BETWEEN_SIGNS = 50

function networkOf(rota: RotaCase, plan: Plan, { costs }: Division, divided: Uint8Array): Network {
  const { dislike, repeats, kept } = rota.choices
  const lowest = lowestLoad(rota)
  const priceOfKept = [costs.published + costs.change, costs.published, 0] as const
  return createNetwork({
    rota,
    plan,
    costs,
    divided,
    price: Float64Array.from(
      dislike,
      (own, at) => own * costs.dislike + repeats[at]! * costs.repeat + priceOfKept[kept[at] as 0 | 1 | 2],
    ),
    nextTurn: Float64Array.from(plan.load, (load) => costs.fairness * (load - lowest)),
  })
}

/** Takes and gives back along the chain, from its end to the turn it began with. */
function moveAlong({ rota, plan, cameBy, instead }: Network, start: number, end: number): void {
  const firstFamily = rota.turns.length
  const { turn, family } = rota.choices
  let at = end
  if (end >= firstFamily) {
    take(rota, plan, cameBy[end]!)
    at = turn[cameBy[end]!]!
  }
  while (at !== start) {
    const held = cameBy[at]!
    const taken = instead[at]! >= 0 ? instead[at]! : cameBy[firstFamily + family[held]!]!
    giveBack(rota, plan, held)
    take(rota, plan, taken)
    at = turn[taken]!
  }
}
