import type { OperationInput } from '#domain/contract/operations'

/** What Gezinnen shows: the filters without the page. */
export type FamilyQuestion = Pick<OperationInput<'people.families'>, 'text' | 'filter' | 'groupId'>

export const EVERY_FAMILY: FamilyQuestion = { text: '', filter: 'all', groupId: null }

/** Rows fetched at a time: more than a screen shows, and no more, for they are fetched at every key. */
const PAGE_SIZE = 25

/** The page in which the row with this index stands, and its place there. */
export function placeOf(index: number): { offset: number; place: number } {
  const place = index % PAGE_SIZE
  return { offset: index - place, place }
}

/** The input for the page with the row of this index. */
export function pageInput(question: FamilyQuestion, index: number): OperationInput<'people.families'> {
  return { ...question, offset: placeOf(index).offset, limit: PAGE_SIZE }
}
