// Whose turns somebody may see and plan: the one place that decides it for every service of the rota.
import { type Failure, fail } from '#domain/kernel/result'
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
