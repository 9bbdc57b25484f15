// A layer is a set of turns that flow.ts can divide exactly: all weigh the same, and where some overlap, each overlaps all
// others of its bundle (two helpers from nine to ten are one hour of a family; a whole morning with two hours in it is not:
// the hours can be done by one family). Mostly all turns are one layer.
import type { RotaCase } from './rota-case.ts'

/** Layers with places to give, heaviest first; each turn is in one. */
export function layersOf(rota: RotaCase): number[][] {
  const weights = [...new Set(rota.weight)].sort((a, b) => b - a)
  return weights.flatMap((weight) => bundled(rota, openTurns(rota, weight)))
}

/** The same without looking at weight: for filling as many places as there can be. */
export function layersOfAnyWeight(rota: RotaCase): number[][] {
  return bundled(rota, openTurns(rota, null))
}

function openTurns({ open, weight }: RotaCase, wanted: number | null): number[] {
  const turns: number[] = []
  open.forEach((places, turn) => {
    if (places > 0 && (wanted === null || weight[turn] === wanted)) turns.push(turn)
  })
  return turns
}

function bundled({ overlapping }: RotaCase, turns: readonly number[]): number[][] {
  const layers: Set<number>[] = []
  for (const turn of turns) {
    const layer = layers.find((one) => keepsBundles(overlapping, one, turn))
    if (layer === undefined) layers.push(new Set([turn]))
    else layer.add(turn)
  }
  return layers.map((layer) => [...layer])
}

/** The turn overlaps nothing of the layer, or exactly one whole bundle. */
function keepsBundles(
  overlapping: RotaCase['overlapping'],
  layer: ReadonlySet<number>,
  turn: number,
): boolean {
  const near = overlapping[turn]!.filter((other) => layer.has(other))
  const [one] = near
  if (one === undefined) return true
  const bundle = overlapping[one]!.filter((other) => layer.has(other))
  return bundle.length === near.length - 1 && bundle.every((other) => near.includes(other))
}
