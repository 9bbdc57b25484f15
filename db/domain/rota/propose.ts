// The fair proposal (rota.md 4, 5 and 7). Order of importance: all places filled that can be; no reason against it; locked
// places stay; the fairest loads; fewest changes; rest and company where it costs nothing of that; preferences; and always
// the same answer for the same facts.
import { repair } from './exchange.ts'
import type { Proposal, Remaining, RotaFacts } from './facts.ts'
import { divideAll, inLayers, type Progress, placesOf } from './layered.ts'
import { layersOf } from './layers.ts'
import { looseDivision } from './loose.ts'
import { emptyPlan, type Plan, takenChoices } from './plan.ts'
import { type RotaCase, rotaCase } from './rota-case.ts'
import { scoreOf } from './score.ts'
import { isSmall, searchAll } from './search.ts'
import { type SideWishes, sideWishesOf, type Unmet, unmetWishes } from './side-wishes.ts'

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
 * at once: that is proven. Long turns mostly too (loose.ts). Otherwise layers are divided in turn, the others as they are,
 * until nothing gets better; small cases are then searched whole.
 */
export function* proposalSteps(facts: RotaFacts): Generator<Progress, Proposal> {
  const rota = rotaCase(facts)
  const wishes = sideWishesOf(rota)
  const layers = layersOf(rota)
  if (layers.length <= 1) {
    const plan = emptyPlan(rota)
    yield* divideAll(rota, plan, { layers, round: 1 })
    yield* repaired(rota, wishes, plan)
    return proposalOf(rota, wishes, { plan, proof: 'optimal' })
  }
  const loose = yield* looseDivision(rota, wishes, layers)
  if (loose?.proof === 'optimal') {
    yield* repaired(rota, wishes, loose.plan)
    return proposalOf(rota, wishes, loose)
  }
  const plan = loose?.plan ?? (yield* inLayers(rota, wishes, layers))
  if (!isSmall(rota)) return proposalOf(rota, wishes, { plan, proof: 'found' })
  const best = searchAll(rota, plan)
  yield* repaired(rota, wishes, best)
  return proposalOf(rota, wishes, { plan: best, proof: 'optimal' })
}

function* repaired(rota: RotaCase, wishes: SideWishes, plan: Plan): Generator<Progress, void> {
  const places = placesOf(rota)
  for (const _ of repair({ rota, plan, wishes })) yield { round: 1, given: places, places }
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
