// Which child takes the letter home (printing 3): the oldest at school, or the one the office picked.
import { compareGroups } from '../kernel/group-order.ts'
import { compareAge, type DraftChild, type LetterDraft } from './letter-drafts.ts'
import type { FactGroup } from './letter-facts.ts'
import type { SelectedChild } from './letter-selection.ts'

export interface Carrier {
  readonly child: SelectedChild
  readonly group: FactGroup
  /** Picked by the office, and so said on the list (L03). */
  readonly picked: boolean
}

/**
 * The child that carries a letter to its main address; null when it must go by post: nobody in the letter lives
 * there first (L08), is at school today, or has a group.
 */
export function chooseCarrier(
  draft: LetterDraft,
  picked: Readonly<Record<string, string>>,
  numbers: ReadonlyMap<string, number>,
): Carrier | null {
  const able = draft.children.filter(isAble).map(({ child }) => child)
  const wanted = draft.household === null ? undefined : picked[draft.household.id]
  const chosen = able.find(({ pupil }) => pupil.id === wanted)
  const [oldest] = able.sort((a, b) => compareCarriers(a, b, numbers))
  const child = chosen ?? oldest
  if (child === undefined || child.group === null) return null
  return { child, group: child.group, picked: chosen !== undefined && chosen !== oldest }
}

/** The number of each child on the list of its group, from 1, by name. */
export function listNumbers(children: readonly SelectedChild[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const numbers = new Map<string, number>()
  for (const child of [...children].sort(compareNames)) {
    const groupId = child.group?.id ?? ''
    const number = (counts.get(groupId) ?? 0) + 1
    counts.set(groupId, number)
    numbers.set(child.pupil.id, number)
  }
  return numbers
}

function isAble({ child, residence }: DraftChild): boolean {
  return residence === 'main' && child.present && child.group !== null
}

/** Twins: the lower list number, then the group that comes first at the desk (L36). */
function compareCarriers(a: SelectedChild, b: SelectedChild, numbers: ReadonlyMap<string, number>): number {
  if (a.pupil.birthDate !== b.pupil.birthDate) return compareAge(a, b)
  const byNumber = (numbers.get(a.pupil.id) ?? 0) - (numbers.get(b.pupil.id) ?? 0)
  if (byNumber !== 0) return byNumber
  const byGroup = a.group !== null && b.group !== null ? compareGroups(a.group, b.group) : 0
  return byGroup || compareAge(a, b)
}

function compareNames(a: SelectedChild, b: SelectedChild): number {
  if (a.sortKey !== b.sortKey) return a.sortKey < b.sortKey ? -1 : 1
  return a.pupil.id < b.pupil.id ? -1 : 1
}
