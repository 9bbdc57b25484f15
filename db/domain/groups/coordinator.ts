import type { TieRole } from '../people/tie.ts'

/** Who can be the coordinator parent of a group: who cares for a child in it, whatever the gezag. */
export const COORDINATOR_ROLES: readonly TieRole[] = [
  'mother',
  'father',
  'parent',
  'stepparent',
  'fosterParent',
  'guardian',
]
