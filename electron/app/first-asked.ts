// What is loaded before anybody asks for it.
import type { OperationName } from '#domain/contract/operations'

/** What the window asks for the first screen of the office, after the state of the school; a spec compares the two. */
export const FIRST_ASKED: readonly OperationName[] = [
  'access.drafts',
  'access.desk',
  'people.families',
  'groups.list',
  'complaints.duties',
]
