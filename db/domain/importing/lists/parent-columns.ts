// Which parent a column belongs to: a number in the header, else moeder and vader, else the place (C06).
import type { TieRole } from '#domain/people/tie'
import { PARENT_SLOTS, type ParentPart, type ParentSlot } from './fields.ts'
import { type Draft, type Meanings, setField } from './mapping-draft.ts'
import type { HeaderMeaning } from './recognise-header.ts'

/** Gives every parent column its parent. `columns` are the used columns from left to right. */
export function assignParents(columns: readonly number[], meanings: Meanings, draft: Draft): void {
  const parents = parentColumns(columns, meanings)
  const slotOf = relationSlots(parents, draft)
  const total = new Map<string, number>()
  for (const { column } of parents) count(total, draft.keys[column]!)
  const seen = new Map<string, number>()
  let place: Place = { before: null, alternating: false }
  for (const { column, what, relation, slot: written } of parents) {
    const nth = count(seen, draft.keys[column]!)
    const single = total.get(draft.keys[column]!) === 1
    const named = relation ? slotOf.get(relation) : (written ?? undefined)
    const slot = named ?? (single ? slotOfNeighbour(place) : PARENT_SLOTS[nth - 1])
    const guessed = named === undefined && ((single && place.alternating) || what === 'emergencyPhone')
    if (guessed) draft.doubtful.add(column)
    place = nextPlace(place, { slot, what, named: named !== undefined })
    setField(draft, column, slot ? `parent${slot}.${what}` : 'ignore')
  }
}

type ParentColumn = Extract<HeaderMeaning, { who: 'parent' }> & { readonly column: number }

function parentColumns(columns: readonly number[], meanings: Meanings): ParentColumn[] {
  return columns.flatMap((column) => {
    const meaning = meanings.get(column)
    return meaning?.who === 'parent' ? [{ ...meaning, column }] : []
  })
}

/** Adds one and returns the new count. */
function count(counts: Map<string, number>, key: string): number {
  const next = (counts.get(key) ?? 0) + 1
  counts.set(key, next)
  return next
}

/** The parent column to the left; `alternating` when parent 1 and 2 stand side by side, so that nothing follows from it. */
type Place = { before: { slot: ParentSlot; what: ParentPart } | null; alternating: boolean }

function slotOfNeighbour({ before, alternating }: Place): ParentSlot {
  return before && !alternating ? before.slot : 1
}

function nextPlace(
  { before, alternating }: Place,
  { slot, what, named }: { slot: ParentSlot | undefined; what: ParentPart; named: boolean },
): Place {
  return {
    before: slot ? { slot, what } : before,
    alternating: named ? before !== null && before.what === what && before.slot !== slot : alternating,
  }
}

/** Moeder is parent 1 and vader parent 2, or the next free numbers when the list also has numbered parents. */
function relationSlots(parents: readonly ParentColumn[], draft: Draft): Map<TieRole, ParentSlot> {
  const taken = new Set<ParentSlot>()
  const wanted: TieRole[] = []
  for (const { relation, slot } of parents) {
    if (relation && !wanted.includes(relation)) wanted.push(relation)
    else if (slot && !relation) taken.add(slot)
  }
  const slots = new Map<TieRole, ParentSlot>()
  const preferred: Partial<Record<TieRole, ParentSlot>> = { mother: 1, father: 2 }
  for (const relation of wanted.sort((a, b) => (preferred[a] ?? 9) - (preferred[b] ?? 9))) {
    const first = preferred[relation]
    const slot = first && !taken.has(first) ? first : PARENT_SLOTS.find((candidate) => !taken.has(candidate))
    if (!slot) continue
    taken.add(slot)
    slots.set(relation, slot)
    draft.relations[slot - 1] = relation
  }
  return slots
}
