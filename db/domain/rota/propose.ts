// The fair proposal (rota.md 4, 5 and 7). Order of importance: all places filled that can be; no reason against it; locked
// places stay; the fairest loads; fewest changes; rest and company where it costs nothing of that; preferences; and always
// the same answer for the same facts.
import type { Choices } from './choices.ts'
import { costsOf } from './costs.ts'
import { improve, repair } from './exchange.ts'
import type { Proposal, Remaining, RotaFacts, Score } from './facts.ts'
import { divide } from './flow.ts'
import { layersOf, layersOfAnyWeight } from './layers.ts'
import { emptyPlan, fits, giveBack, type Plan, planOf, take, takenChoices } from './plan.ts'
import { type RotaCase, rotaCase } from './rota-case.ts'
import { compareFairness, compareScores, scoreOf } from './score.ts'
import { isSmall, searchAll } from './search.ts'
import { type SideWishes, sideWishesOf, type Unmet, unmetWishes } from './side-wishes.ts'

/** Places given so far in this round. With points or long turns there are several rounds. */
export interface Progress {
  readonly round: number
  readonly given: number
  readonly places: number
}

/** The fairest plan there is for these facts; see Proposal.proof. The order in which the facts come plays no part. */
export function proposeRota(facts: RotaFacts): Proposal {
  const steps = proposalSteps(facts)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

/**
 * The same in steps, for a worker that tells how far it is and may stop: between two steps nothing is lost, and who does
 * not ask for the next one has stopped. Turns of one weight, that overlap wholly or not at all, are one layer and divided
 * at once: that is proven. Otherwise layers are divided in turn, the others as they are, until nothing gets better; small
 * cases are then searched whole.
 */
export function* proposalSteps(facts: RotaFacts): Generator<Progress, Proposal> {
  const rota = rotaCase(facts)
  const wishes = sideWishesOf(rota)
  const layers = layersOf(rota)
  if (layers.length <= 1) {
    const plan = emptyPlan(rota)
    yield* divideAll(rota, plan, { layers, round: 1 })
    repair({ rota, plan, wishes })
    return proposalOf(rota, wishes, { plan, proof: 'optimal' })
  }
  const plan = yield* inLayers(rota, wishes, layers)
  if (!isSmall(rota)) return proposalOf(rota, wishes, { plan, proof: 'found' })
  const best = searchAll(rota, plan)
  repair({ rota, plan: best, wishes })
  return proposalOf(rota, wishes, { plan: best, proof: 'optimal' })
}

/**
 * First as if there were no previous plan, so that a second run aims for the same loads as the first. When the previous
 * plan, completed, is as fair as that, it stays; when not, the new loads are reached with as few changes as the layers find.
 */
function* inLayers(
  rota: RotaCase,
  wishes: SideWishes,
  layers: readonly number[][],
): Generator<Progress, Plan> {
  const unbound = { ...rota, choices: { ...rota.choices, kept: new Uint8Array(rota.choices.kept.length) } }
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

/**
 * Layer after layer and step after step, each kept only when it makes the plan better; the end is a plan that none of them
 * can better, so that a second run which begins there stays there.
 */
function* settle(
  rota: RotaCase,
  wishes: SideWishes,
  { plan, layers }: { plan: Plan; layers: readonly number[][] },
): Generator<Progress, void> {
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
    improve({ rota, plan, wishes })
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

function* divideAll(
  rota: RotaCase,
  plan: Plan,
  { layers, round, step }: { layers: readonly number[][]; round: number; step?: number },
): Generator<Progress, void> {
  const places = rota.open.reduce((sum, open) => sum + open, 0)
  for (const turns of layers) {
    const weight = rota.weight[turns[0]!]!
    const division = { turns, step: step ?? weight, costs: costsOf(rota, weight) }
    for (const given of divide(rota, plan, division)) yield { round, given, places }
  }
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

function proposalOf(
  rota: RotaCase,
  wishes: SideWishes,
  { plan, proof }: { plan: Plan; proof: Proposal['proof'] },
): Proposal {
  const { families, turns, choices } = rota
  const given = takenChoices(plan).map((choice) => ({
    turn: choices.turn[choice]!,
    family: choices.family[choice]!,
    locked: false,
  }))
  const locked = rota.locked.flatMap((own, family) => own.map((turn) => ({ turn, family, locked: true })))
  return {
    places: [...locked, ...given]
      .sort((a, b) => a.turn - b.turn || a.family - b.family)
      .map((one) => ({
        turnId: turns[one.turn]!.id,
        familyId: families[one.family]!.id,
        locked: one.locked,
      })),
    open: turns.flatMap(({ id }, turn) => {
      const places = plan.left[turn]!
      return places > 0 ? [{ turnId: id, places }] : []
    }),
    loads: new Map(families.map(({ id }, family) => [id, plan.load[family]!])),
    remaining: unmetWishes(rota, wishes, plan).map((unmet) => remainingOf(rota, unmet)),
    proof,
    score: scoreOf(rota, plan),
  }
}

function remainingOf({ families, turns }: RotaCase, { kind, families: who, turns: at }: Unmet): Remaining {
  const [one = '', other = ''] = who.map((family) => families[family]!.id)
  const turnIds = at.map((turn) => turns[turn]!.id)
  if (kind === 'rest') return { kind, familyId: one, turnIds }
  return { kind, families: [one, other], turnId: turnIds[0] ?? '' }
}
