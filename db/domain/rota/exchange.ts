// Improving a plan by small steps: a turn goes to another family, or two families change turns. A step is taken when it
// makes the plan fairer, or leaves it as fair with fewer changes, or with fewer unmet wishes of rest and company, or with
// turns that are liked better - in that order, so it never makes the loads worse and never gives up a place.
import { choiceOf, fits, giveBack, type Plan, take, takenChoices } from './plan.ts'
import type { RotaCase } from './rota-case.ts'
import { compareLoads, priceOfMove } from './score.ts'
import { type SideWishes, unmetAround, unmetWishes } from './side-wishes.ts'

export interface Exchange {
  readonly rota: RotaCase
  readonly plan: Plan
  readonly wishes: SideWishes
}

/** Only around wishes that are not met; for a plan whose loads and preferences cannot be better. Yields now and then. */
export function* repair(exchange: Exchange): Generator<void, void> {
  const { rota, plan, wishes } = exchange
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const unmet = new Set(unmetWishes(rota, wishes, plan).flatMap(({ turns }) => turns))
    if (unmet.size === 0) return
    const near = takenChoices(plan).filter((choice) => unmet.has(rota.choices.turn[choice]!))
    if (!(yield* improveEach(exchange, near))) return
  }
}

/** Around every place; for a plan that was divided in layers. */
export function* improve(exchange: Exchange): Generator<void, void> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (!(yield* improveEach(exchange, takenChoices(exchange.plan)))) return
  }
}

/** Each step is strictly better, so it ends by itself; this is for the patience of who waits. */
const MOST_ROUNDS = 50
const CHOICES_BETWEEN_SIGNS = 20

function* improveEach(exchange: Exchange, choices: readonly number[]): Generator<void, boolean> {
  const { rota, plan } = exchange
  let improved = false
  for (const [at, choice] of choices.entries()) {
    const own = plan.held[rota.choices.family[choice]!]!
    while (own.includes(choice) && stepFrom(exchange, choice)) improved = true
    if (at % CHOICES_BETWEEN_SIGNS === 0) yield
  }
  return improved
}

/** The first step that is better, for what a family holds. */
function stepFrom(exchange: Exchange, given: number): boolean {
  const { first, turn } = exchange.rota.choices
  for (let taken = first[turn[given]!]!; taken < first[turn[given]! + 1]!; taken += 1) {
    if (stepTo(exchange, given, taken)) return true
  }
  return false
}

/** Another family takes the turn, and may give one back for it. */
function stepTo(exchange: Exchange, given: number, taken: number): boolean {
  const { rota, plan } = exchange
  const { turn, family } = rota.choices
  const own = plan.held[family[taken]!]!
  if (own.some((held) => turn[held] === turn[given])) return false
  if (fits(rota, plan, taken) && tryStep(exchange, [given], [taken])) return true
  return [...own].some((back) => {
    const instead = choiceOf(rota, family[given]!, turn[back]!)
    const fitting = instead >= 0 && fits(rota, plan, taken, back) && fits(rota, plan, instead, given)
    return fitting && tryStep(exchange, [given, back], [taken, instead])
  })
}

interface Step {
  readonly gone: readonly number[]
  readonly come: readonly number[]
}

/** Takes the step when it is better; what costs nothing to know is asked before. */
function tryStep(exchange: Exchange, gone: readonly number[], come: readonly number[]): boolean {
  const step = { gone, come }
  const known = fairnessStep(exchange, step) || changeStep(exchange, step)
  if (known > 0) return false
  if (known < 0) {
    apply(exchange, step)
    return true
  }
  const { rota, plan, wishes } = exchange
  const families = [...new Set([...gone, ...come].map((choice) => rota.choices.family[choice]!))]
  const before = unmetAround(rota, wishes, { plan, families })
  const liking = likingStep(exchange, step)
  if (before === 0 && liking >= 0) return false
  apply(exchange, step)
  const unmet = unmetAround(rota, wishes, { plan, families }) - before
  if (unmet < 0 || (unmet === 0 && liking < 0)) return true
  apply(exchange, { gone: come, come: gone })
  return false
}

function apply({ rota, plan }: Exchange, { gone, come }: Step): void {
  for (const choice of gone) giveBack(rota, plan, choice)
  for (const choice of come) take(rota, plan, choice)
}

/** Only two loads change, so comparing these two compares the whole lists. */
function fairnessStep({ rota, plan }: Exchange, { gone, come }: Step): number {
  const [given, back] = gone
  const weightOf = (choice: number | undefined) =>
    choice === undefined ? 0 : rota.weight[rota.choices.turn[choice]!]!
  const [from, to] = [given, come[0]].map((choice) => plan.load[rota.choices.family[choice!]!]!)
  const moved = weightOf(given) - weightOf(back)
  const [before, after] = [inOrder(from!, to!), inOrder(from! - moved, to! + moved)]
  if (rota.moveFrom === 0) return compareLoads(after, before)
  const price = (choice: number) => priceOfMove(rota, choice)
  return squares(after) - squares(before) + total(gone, price) - total(come, price)
}

function changeStep({ rota }: Exchange, { gone, come }: Step): number {
  const stood = (choice: number) => Math.min(1, rota.choices.kept[choice]!)
  return total(gone, stood) - total(come, stood)
}

function likingStep({ rota: { choices } }: Exchange, { gone, come }: Step): number {
  const dislike = (choice: number) => choices.dislike[choice]!
  const repeats = (choice: number) => choices.repeats[choice]!
  return total(come, dislike) - total(gone, dislike) || total(come, repeats) - total(gone, repeats)
}

/** Highest first. */
function inOrder(one: number, other: number): readonly number[] {
  return one > other ? [one, other] : [other, one]
}

const squares = (loads: readonly number[]) => loads.reduce((sum, load) => sum + load * load, 0)

function total(choices: readonly number[], of: (choice: number) => number): number {
  return choices.reduce((sum, choice) => sum + of(choice), 0)
}
