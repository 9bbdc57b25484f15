// A plan in the making: which choices (a family on a turn, see Choices) are taken. Locked places are not in it; their
// points are in the loads from the start.
import type { RotaCase } from './rota-case.ts'

export interface Plan {
  /** Of each family, the choices it holds. */
  readonly held: number[][]
  /** The same, of each turn. */
  readonly holders: number[][]
  /** Places of each turn that nobody has yet. */
  readonly left: Int32Array
  readonly load: Float64Array
  /** Turns each family may still get. */
  readonly room: Int32Array
}

export function emptyPlan(rota: RotaCase): Plan {
  return {
    held: rota.families.map(() => []),
    holders: rota.turns.map(() => []),
    left: Int32Array.from(rota.open),
    load: Float64Array.from(rota.start),
    room: Int32Array.from(rota.room),
  }
}

export function take(rota: RotaCase, plan: Plan, choice: number): void {
  const [family, turn] = [rota.choices.family[choice]!, rota.choices.turn[choice]!]
  plan.held[family]!.push(choice)
  plan.holders[turn]!.push(choice)
  plan.left[turn]! -= 1
  plan.room[family]! -= 1
  plan.load[family]! += rota.weight[turn]!
}

export function giveBack(rota: RotaCase, plan: Plan, choice: number): void {
  const [family, turn] = [rota.choices.family[choice]!, rota.choices.turn[choice]!]
  remove(plan.held[family]!, choice)
  remove(plan.holders[turn]!, choice)
  plan.left[turn]! += 1
  plan.room[family]! += 1
  plan.load[family]! -= rota.weight[turn]!
}

function remove(choices: number[], choice: number): void {
  choices.splice(choices.indexOf(choice), 1)
}

/** All that is taken, by turn and family. */
export function takenChoices({ held }: Plan): number[] {
  return held.flat().sort((a, b) => a - b)
}

/** A plan of these choices. */
export function planOf(rota: RotaCase, choices: readonly number[]): Plan {
  const plan = emptyPlan(rota)
  for (const choice of choices) take(rota, plan, choice)
  return plan
}

/** The choice of this family for this turn; -1 when it may not take it. Families stand in rising order. */
export function choiceOf({ choices }: RotaCase, family: number, turn: number): number {
  let from = choices.first[turn]!
  let until = choices.first[turn + 1]!
  while (from < until) {
    const middle = (from + until) >>> 1
    if (choices.family[middle]! < family) from = middle + 1
    else until = middle
  }
  return from < choices.first[turn + 1]! && choices.family[from] === family ? from : -1
}

/** One family cannot be on both: they overlap, or are the same. */
export function clash({ overlapping }: RotaCase, turn: number, other: number): boolean {
  return turn === other || (overlapping[turn]!.length > 0 && overlapping[turn]!.includes(other))
}

/** Whether a family could take a choice beside all that it holds, but for `without`. */
export function fits(rota: RotaCase, plan: Plan, choice: number, without = -1): boolean {
  const { family, turn } = rota.choices
  const own = plan.held[family[choice]!]!
  const room = plan.room[family[choice]!]! + (own.includes(without) ? 1 : 0)
  return room > 0 && own.every((held) => held === without || !clash(rota, turn[held]!, turn[choice]!))
}
