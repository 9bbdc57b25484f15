// Whose turns somebody may see and plan: the one place that decides it for every service of the rota.
import { groupsOfKind } from '#db/queries/group-lists'
import { readYears } from '#db/queries/years'
import type { Reader } from '#db/reader'
import { compareGroups } from '#domain/kernel/group-order'
import { type Failure, fail } from '#domain/kernel/result'
import type { SchoolYear } from '#domain/kernel/school-year'
import type { Actor } from '../app/context.ts'

/** Who is at the desk, as far as groups go. */
type GroupActor = Pick<Actor, 'role' | 'groupIds'>

type NotOwnGroup = Failure<'NOT_OWN_GROUP', Record<string, never>>

/**
 * May this person plan the turns of a group? The office all of them; a coordinator only those of the own groups, and the
 * turns of the whole school (`null`) only to read.
 */
export function mayPlan({ role, groupIds }: GroupActor, groupId: string | null): boolean {
  if (role !== 'coordinator') return true
  return groupId !== null && groupIds.includes(groupId)
}

/** May this person see the turns of a group? A coordinator those of the own groups and of the whole school (`null`). */
export function maySeeTurns(actor: GroupActor, groupId: string | null): boolean {
  return groupId === null || mayPlan(actor, groupId)
}

/** The refusal when one of these groups is not for this person to plan; null when all are. */
export function refuseGroups(actor: GroupActor, groupIds: readonly (string | null)[]): NotOwnGroup | null {
  return groupIds.every((groupId) => mayPlan(actor, groupId)) ? null : fail('NOT_OWN_GROUP')
}

/** The stamgroepen of a school year that this person may plan, in the order of every list; none before that year exists. */
export function groupsToPlan(
  reader: Reader,
  actor: GroupActor,
  schoolYear: SchoolYear,
): { id: string; name: string }[] {
  const year = readYears(reader).find(({ label }) => label === schoolYear)
  if (year === undefined) return []
  return groupsOfKind(reader, year.id, 'base')
    .filter(({ id }) => mayPlan(actor, id))
    .sort((a, b) => compareGroups(a, b) || (a.id < b.id ? -1 : 1))
    .map(({ id, name }) => ({ id, name }))
}
