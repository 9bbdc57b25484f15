// Turns that overlap in part, all of one weight: first divided as if a family could help at two of them at once, where they
// are in different layers. Fairness spreads turns over families, so mostly nobody gets two at one time. Then that plan is the
// best of more plans than there are, so also of those that there are: it is proven, in one go.
import type { Proposal } from './facts.ts'
import { divideAll, type Progress, settle, withoutPrevious } from './layered.ts'
import { clash, emptyPlan, type Plan } from './plan.ts'
import type { RotaCase } from './rota-case.ts'
import type { SideWishes } from './side-wishes.ts'

/** A plan and whether it is proven; null when this way leads to nothing: several weights, or somebody in two places. */
export function* looseDivision(
  rota: RotaCase,
  wishes: SideWishes,
  layers: readonly number[][],
): Generator<Progress, { plan: Plan; proof: Proposal['proof'] } | null> {
  const { kept } = rota.choices
  const turns = layers.flat().sort((a, b) => a - b)
  const weights = new Set(turns.map((turn) => rota.weight[turn]))
  if (weights.size > 1 || (rota.moveFrom > 0 && kept.includes(2))) return null
  const loose = { ...rota, overlapping: withinLayers(rota, layers) }
  const fresh = emptyPlan(rota)
  yield* divideAll(withoutPrevious(loose), fresh, { layers: [turns], round: 1 })
  if (isTwiceAtOnce(rota, fresh)) return null
  if (!kept.includes(1)) return { plan: fresh, proof: 'optimal' }
  const stayed = emptyPlan(rota)
  yield* divideAll(loose, stayed, { layers: [turns], round: 2 })
  if (!isTwiceAtOnce(rota, stayed)) return { plan: stayed, proof: 'optimal' }
  // The loads of `fresh` are the fairest; only the number of changes is not proven.
  yield* settle(rota, wishes, { plan: fresh, layers })
  return { plan: fresh, proof: 'found' }
}

function withinLayers({ overlapping }: RotaCase, layers: readonly number[][]): number[][] {
  const within = overlapping.map((): number[] => [])
  for (const turns of layers) {
    const layer = new Set(turns)
    for (const turn of turns) within[turn] = overlapping[turn]!.filter((other) => layer.has(other))
  }
  return within
}

function isTwiceAtOnce(rota: RotaCase, { held }: Plan): boolean {
  const turnOf = (choice: number) => rota.choices.turn[choice]!
  return held.some((own) =>
    own.some((one, at) => own.slice(at + 1).some((other) => clash(rota, turnOf(one), turnOf(other)))),
  )
}
