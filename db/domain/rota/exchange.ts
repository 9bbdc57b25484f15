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

/** Only around wishes that are not met; for a plan whose loads and preferences cannot be better. */
export function repair(exchange: Exchange): void {
  const { rota, plan, wishes } = exchange
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const unmet = new Set(unmetWishes(rota, wishes, plan).flatMap(({ turns }) => turns))
    if (unmet.size === 0) return
    const near = takenChoices(plan).filter((choice) => unmet.has(rota.choices.turn[choice]!))
    if (!improveEach(exchange, near)) return
  }
}

/** Around every place; for a plan that was divided in layers. */
export function improve(exchange: Exchange): void {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (!improveEach(exchange, takenChoices(exchange.plan))) return
  }
}

/** Each step is strictly better, so it ends by itself; this is for the patience of who waits. */
const MOST_ROUNDS = 50

function improveEach(exchange: Exchange, choices: readonly number[]): boolean {
  const { rota, plan } = exchange
  let improved = false
  for (const choice of choices) {
    const own = plan.held[rota.choices.family[choice]!]!
    while (own.includes(choice) && stepFrom(exchange, choice)) improved = true
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

/** Takes the step, and takes it back when it is not better. */
function tryStep(
  { rota, plan, wishes }: Exchange,
  gone: readonly number[],
  come: readonly number[],
): boolean {
  const families = [...new Set([...gone, ...come].map((choice) => rota.choices.family[choice]!))]
  const before = loadsOf(plan, families)
  const unmetBefore = unmetAround(rota, wishes, { plan, families })
  for (const choice of gone) giveBack(rota, plan, choice)
  for (const choice of come) take(rota, plan, choice)
  const price = (choice: number) => priceOfMove(rota, choice)
  const moved = total(gone, price) - total(come, price)
  const steps = [
    rota.moveFrom === 0
      ? compareLoads(loadsOf(plan, families), before)
      : squares(loadsOf(plan, families)) - squares(before) + moved,
    total(gone, (choice) => Math.min(1, rota.choices.kept[choice]!)) -
      total(come, (choice) => Math.min(1, rota.choices.kept[choice]!)),
    unmetAround(rota, wishes, { plan, families }) - unmetBefore,
    total(come, (choice) => rota.choices.dislike[choice]!) -
      total(gone, (choice) => rota.choices.dislike[choice]!),
    total(come, (choice) => rota.choices.repeats[choice]!) -
      total(gone, (choice) => rota.choices.repeats[choice]!),
  ]
  if ((steps.find((step) => step !== 0) ?? 0) < 0) return true
  for (const choice of come) giveBack(rota, plan, choice)
  for (const choice of gone) take(rota, plan, choice)
  return false
}

/** Highest first. Loads of the other families stay, so comparing these compares the whole lists. */
function loadsOf({ load }: Plan, families: readonly number[]): number[] {
  return families.map((family) => load[family]!).sort((a, b) => b - a)
}

const squares = (loads: readonly number[]) => loads.reduce((sum, load) => sum + load * load, 0)

function total(choices: readonly number[], of: (choice: number) => number): number {
  return choices.reduce((sum, choice) => sum + of(choice), 0)
}
