// What a new plan changes in the old one (rota.md 7): shown before it is kept, and who needs a new slip.
import { compareText } from '../kernel/chance.ts'
import type { Place } from './facts.ts'

export interface Difference {
  readonly same: number
  /** From one family to another. */
  readonly moved: readonly { readonly turnId: string; readonly from: string; readonly to: string }[]
  /** Filled now, nobody before. */
  readonly added: readonly Place[]
  /** Nobody now. */
  readonly dropped: readonly Place[]
  /** Families with something else than before, by id. */
  readonly affected: readonly string[]
  /** '2 wisselingen, 58 gelijk' */
  readonly text: string
}

/** Both sides as sets of places; on one turn who goes and who comes are paired by id. */
export function differenceOf(
  previous: readonly Place[],
  { places }: { readonly places: readonly Place[] },
): Difference {
  const [before, after] = [perTurn(previous), perTurn(places)]
  const turnIds = [...new Set([...before.keys(), ...after.keys()])].sort(compareText)
  const sides = turnIds.map((turnId) => {
    const [old, now] = [before.get(turnId) ?? new Set<string>(), after.get(turnId) ?? new Set<string>()]
    const gone = [...old].filter((id) => !now.has(id)).sort(compareText)
    const come = [...now].filter((id) => !old.has(id)).sort(compareText)
    return { turnId, gone, come, stayed: old.size - gone.length }
  })
  const moved = sides.flatMap(({ turnId, gone, come }) =>
    gone.slice(0, come.length).map((from, at) => ({ turnId, from, to: come[at] ?? '' })),
  )
  const added = sides.flatMap(({ turnId, gone, come }) =>
    come.slice(gone.length).map((familyId) => ({ turnId, familyId })),
  )
  const dropped = sides.flatMap(({ turnId, gone, come }) =>
    gone.slice(come.length).map((familyId) => ({ turnId, familyId })),
  )
  const same = sides.reduce((sum, { stayed }) => sum + stayed, 0)
  const affected = [...new Set(sides.flatMap(({ gone, come }) => [...gone, ...come]))].sort(compareText)
  const sizes = { moved: moved.length, same, added: added.length, dropped: dropped.length }
  return { same, moved, added, dropped, affected, text: textOf(sizes) }
}

function textOf({
  moved,
  same,
  added,
  dropped,
}: Record<'moved' | 'same' | 'added' | 'dropped', number>): string {
  const parts = [`${moved} ${moved === 1 ? 'wisseling' : 'wisselingen'}`, `${same} gelijk`]
  if (added > 0) parts.push(`${added} nieuw`)
  if (dropped > 0) parts.push(`${dropped} vervallen`)
  return parts.join(', ')
}

function perTurn(places: readonly Place[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const { turnId, familyId } of places) {
    const families = found.get(turnId) ?? new Set<string>()
    found.set(turnId, families)
    families.add(familyId)
  }
  return found
}
