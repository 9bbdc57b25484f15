import type { OperationInput } from '#domain/contract/operations'

/** What Gezinnen shows: the filters without the page. */
export type FamilyQuestion = Pick<OperationInput<'people.families'>, 'text' | 'filter' | 'groupId'>

export const EVERY_FAMILY: FamilyQuestion = { text: '', filter: 'all', groupId: null }

/** Rows fetched at a time: more than a screen shows, and no more, for they are fetched at every key. */
export const PAGE_SIZE = 25

/** So many pages are held at once: as many as the drawn rows of the highest screen can lie in. */
const PAGES_HELD = 3

/** The page in which the row with this index stands. */
export function pageOf(index: number): number {
  return Math.floor(index / PAGE_SIZE)
}

/**
 * The page for which slot 0, 1 or 2 is used when `first` is the first of three: page n always has slot n % 3, so that a
 * page that stays in view while the list moves keeps its slot.
 */
export function pageOfSlot(slot: number, first: number): number {
  return first + ((slot - (first % PAGES_HELD) + PAGES_HELD) % PAGES_HELD)
}

/** The input for a page. */
export function pageInput(question: FamilyQuestion, page: number): OperationInput<'people.families'> {
  return { ...question, offset: page * PAGE_SIZE, limit: PAGE_SIZE }
}
