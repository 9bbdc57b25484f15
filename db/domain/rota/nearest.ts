// Where one more place ends, for the lowest price: at a family that takes it, at the end of a chain of families that each
// pass a turn on, or nowhere, and then the place on which it is least bad to have nobody stays open.
import type { Costs } from './costs.ts'
import { createHeap, dropFirst, type Heap, push } from './heap.ts'
import type { Plan } from './plan.ts'
import type { RotaCase } from './rota-case.ts'

/**
 * Nodes are the turns, then the families. Each has a level (in the literature its potential or dual): with it every step
 * costs nothing or something, never less than nothing, and so the nearest end is found without looking at all of them.
 */
export interface Network {
  readonly rota: RotaCase
  readonly plan: Plan
  readonly costs: Costs
  /** 1 for turns that are being divided; what families hold of others stays as it is. */
  readonly divided: Uint8Array
  /** Per choice, without the load. */
  readonly price: Float64Array
  /** Price of the next turn of each family. */
  readonly nextTurn: Float64Array
  readonly level: Float64Array
  readonly distance: Float64Array
  /** Family: the choice by which the chain came. Turn: the choice that is given back. */
  readonly cameBy: Int32Array
  /** Turn: the choice taken instead at the same hour by the same family; -1 when the family was reached as such. */
  readonly instead: Int32Array
  /** Per family: in which look at a turn it was found at that hour already, and by which choice. */
  readonly seenIn: Int32Array
  readonly seenAs: Int32Array
  looks: number
  readonly reached: number[]
  readonly queue: Heap
  best: number
  end: number
}

export function createNetwork(
  parts: Pick<Network, 'rota' | 'plan' | 'costs' | 'divided' | 'price' | 'nextTurn'>,
): Network {
  const nodes = parts.rota.turns.length + parts.rota.families.length
  return {
    ...parts,
    level: new Float64Array(nodes),
    distance: new Float64Array(nodes).fill(Number.POSITIVE_INFINITY),
    cameBy: new Int32Array(nodes),
    instead: new Int32Array(nodes),
    seenIn: new Int32Array(parts.rota.families.length),
    seenAs: new Int32Array(parts.rota.families.length),
    looks: 0,
    reached: [],
    queue: createHeap(),
    best: Number.POSITIVE_INFINITY,
    end: -1,
  }
}

/** Finds the cheapest end for a place of `turn` (Dijkstra), and sets the levels for the next search. Answers the node. */
export function nearestEnd(network: Network, turn: number): number {
  const { distance, level, queue, reached, rota } = network
  network.best = Number.POSITIVE_INFINITY
  reach(network, turn, 0)
  while (queue.size > 0) {
    const [key, node] = [queue.keys[0]!, queue.nodes[0]!]
    if (key >= network.best) break
    dropFirst(queue)
    if (key > distance[node]!) continue
    if (node < rota.turns.length) fromTurn(network, node)
    else fromFamily(network, node)
  }
  for (const node of reached) {
    if (distance[node]! < network.best) level[node]! += distance[node]! - network.best
    distance[node] = Number.POSITIVE_INFINITY
  }
  reached.length = 0
  queue.size = 0
  return network.end
}

/** Every family that may take the turn; one that helps at that hour already would have to pass that on first. */
function fromTurn(network: Network, turn: number): void {
  const { rota, costs, level, distance, price, seenIn, seenAs } = network
  const { first, family } = rota.choices
  const firstFamily = rota.turns.length
  const here = distance[turn]! + level[turn]!
  offerEnd(network, turn, here + costs.open)
  lookAtHour(network, turn)
  for (let choice = first[turn]!; choice < first[turn + 1]!; choice += 1) {
    const who = family[choice]!
    if (seenIn[who] === network.looks) {
      if (seenAs[who] !== BLOCKED) passOn(network, { held: seenAs[who]!, choice, here })
      continue
    }
    const node = firstFamily + who
    const far = here + price[choice]! - level[node]!
    if (far >= distance[node]! || far >= network.best) continue
    network.cameBy[node] = choice
    reach(network, node, far)
    if (network.plan.room[who]! > 0) offerEnd(network, node, far + level[node]! + network.nextTurn[who]!)
  }
}

/** The family takes the turn instead of the one it has at that hour. */
function passOn(
  network: Network,
  { held, choice, here }: { held: number; choice: number; here: number },
): void {
  const { price, level, distance } = network
  const turn = network.rota.choices.turn[held]!
  const far = here + price[choice]! - price[held]! - level[turn]!
  if (far >= distance[turn]! || far >= network.best) return
  network.cameBy[turn] = held
  network.instead[turn] = choice
  reach(network, turn, far)
}

/** Marks who helps at the hour of the turn: with what can be passed on, or BLOCKED. */
function lookAtHour(network: Network, turn: number): void {
  const { rota, plan, divided, seenIn, seenAs } = network
  network.looks += 1
  const mark = (other: number) => {
    for (const held of plan.holders[other]!) {
      const who = rota.choices.family[held]!
      const wasBlocked = seenIn[who] === network.looks && seenAs[who] === BLOCKED
      seenAs[who] = wasBlocked || other === turn || divided[other] === 0 ? BLOCKED : held
      seenIn[who] = network.looks
    }
  }
  mark(turn)
  for (const other of rota.overlapping[turn]!) mark(other)
}

const BLOCKED = -1

/** A family keeps its number of turns when it passes one on. */
function fromFamily(network: Network, node: number): void {
  const { rota, plan, divided, level, distance, price } = network
  const here = distance[node]! + level[node]!
  for (const held of plan.held[node - rota.turns.length]!) {
    const turn = rota.choices.turn[held]!
    if (divided[turn] === 0) continue
    const far = here - price[held]! - level[turn]!
    if (far >= distance[turn]! || far >= network.best) continue
    network.cameBy[turn] = held
    network.instead[turn] = -1
    reach(network, turn, far)
  }
}

function reach(network: Network, node: number, far: number): void {
  if (network.distance[node] === Number.POSITIVE_INFINITY) network.reached.push(node)
  network.distance[node] = far
  push(network.queue, far, node)
}

function offerEnd(network: Network, node: number, far: number): void {
  if (far >= network.best) return
  network.best = far
  network.end = node
}
