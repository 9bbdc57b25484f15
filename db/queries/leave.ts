// Requests for leave with their children, decisions and objections: the rows as they stand.
import { asc, desc, eq, sql } from 'drizzle-orm'
import type { Row } from '../change.ts'
import type { Reader } from '../reader.ts'
import { leaveChild, leaveDecision, leaveElsewhere, leaveObjection, leaveRequest } from '../schema/leave.ts'
import { idsInput, isAmongIds, preparedOnce } from './prepared.ts'

export type LeaveRequestRow = Row<typeof leaveRequest>
export type LeaveChildRow = Row<typeof leaveChild>
export type LeaveDecisionRow = Row<typeof leaveDecision>
export type LeaveObjectionRow = Row<typeof leaveObjection>
export type LeaveElsewhereRow = Row<typeof leaveElsewhere>

export function findLeaveRequest(reader: Reader, id: string): LeaveRequestRow | null {
  return leaveRequestsById(reader, [id])[0] ?? null
}

/** The newest first. */
export function leaveRequestsById(reader: Reader, ids: readonly string[]): LeaveRequestRow[] {
  return requestsQuery(reader).all(idsInput(ids))
}
const requestsQuery = preparedOnce((orm) =>
  orm
    .select()
    .from(leaveRequest)
    .where(isAmongIds(leaveRequest.id))
    .orderBy(desc(leaveRequest.number))
    .prepare(),
)

/** The number for the next request: one more than the highest so far. */
export function nextRequestNumber({ orm }: Reader): number {
  const row = orm
    .select({ last: sql<number>`coalesce(max(${leaveRequest.number}), 0)` })
    .from(leaveRequest)
    .get()
  return (row?.last ?? 0) + 1
}

/** The children on these requests, or every request that these children are on; in the order in which they were put there. */
export function leaveChildrenOf(
  reader: Reader,
  end: 'request' | 'pupil',
  ids: readonly string[],
): LeaveChildRow[] {
  return childrenQueries[end](reader).all(idsInput(ids))
}
const childrenBy = (column: typeof leaveChild.requestId | typeof leaveChild.pupilId) =>
  preparedOnce((orm) =>
    orm
      .select()
      .from(leaveChild)
      .where(isAmongIds(column))
      .orderBy(asc(leaveChild.createdIn), asc(sql`rowid`))
      .prepare(),
  )
const childrenQueries = {
  request: childrenBy(leaveChild.requestId),
  pupil: childrenBy(leaveChild.pupilId),
}

export function findLeaveChild({ orm }: Reader, id: string): LeaveChildRow | null {
  return orm.select().from(leaveChild).where(eq(leaveChild.id, id)).get() ?? null
}

/** All decisions about these children of requests (ids of leave_child), the newest first. */
export function decisionsOf(reader: Reader, childIds: readonly string[]): LeaveDecisionRow[] {
  return decisionsQuery(reader).all(idsInput(childIds))
}
const decisionsQuery = preparedOnce((orm) =>
  orm
    .select()
    .from(leaveDecision)
    .where(isAmongIds(leaveDecision.childId))
    .orderBy(desc(leaveDecision.createdIn), desc(sql`rowid`))
    .prepare(),
)

export function findDecision({ orm }: Reader, id: string): LeaveDecisionRow | null {
  return orm.select().from(leaveDecision).where(eq(leaveDecision.id, id)).get() ?? null
}

/** Those that no other one replaced (Awb 7:11), in the same order; give all decisions of a child. */
export function holdingDecisions<One extends Pick<LeaveDecisionRow, 'id' | 'replacesId'>>(
  decisions: readonly One[],
): One[] {
  const replaced = new Set(decisions.map(({ replacesId }) => replacesId))
  return decisions.filter(({ id }) => !replaced.has(id))
}

/** Objections against these decisions, the newest first. */
export function objectionsOf(reader: Reader, decisionIds: readonly string[]): LeaveObjectionRow[] {
  return objectionsQuery(reader).all(idsInput(decisionIds))
}
const objectionsQuery = preparedOnce((orm) =>
  orm
    .select()
    .from(leaveObjection)
    .where(isAmongIds(leaveObjection.decisionId))
    .orderBy(desc(leaveObjection.createdIn), desc(sql`rowid`))
    .prepare(),
)

export function findObjection({ orm }: Reader, id: string): LeaveObjectionRow | null {
  return orm.select().from(leaveObjection).where(eq(leaveObjection.id, id)).get() ?? null
}

/** Leave that other schools granted to these children, by school year. */
export function elsewhereRowsOf(reader: Reader, pupilIds: readonly string[]): LeaveElsewhereRow[] {
  return elsewhereQuery(reader).all(idsInput(pupilIds))
}
const elsewhereQuery = preparedOnce((orm) =>
  orm
    .select()
    .from(leaveElsewhere)
    .where(isAmongIds(leaveElsewhere.pupilId))
    .orderBy(asc(leaveElsewhere.schoolYear), asc(leaveElsewhere.createdIn), asc(sql`rowid`))
    .prepare(),
)
