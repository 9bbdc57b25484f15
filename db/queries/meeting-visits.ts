// Who came in, and of which groups a list was kept.
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Row } from '../change.ts'
import { groupBy } from '../domain/kernel/group-by.ts'
import type { Reader } from '../reader.ts'
import { meetingList, meetingVisit, meetingVisitChild } from '../schema/meetings.ts'
import { preparedOnce } from './prepared.ts'

export interface VisitRow extends Row<typeof meetingVisit> {
  readonly pupilIds: readonly string[]
}

/** Every time somebody came in, also what was struck through; the first first. */
export function readVisits(reader: Reader, meetingId: string): VisitRow[] {
  const children = groupBy(childrenOf(reader).all({ meetingId }), ({ visitId }) => visitId)
  return visitsOf(reader)
    .all({ meetingId })
    .map((visit) => ({ ...visit, pupilIds: (children.get(visit.id) ?? []).map(({ pupilId }) => pupilId) }))
}

/** One time that somebody came in; null when there is none with this id. */
export function findVisit(reader: Reader, visitId: string): VisitRow | null {
  const visit = reader.orm.select().from(meetingVisit).where(eq(meetingVisit.id, visitId)).get()
  if (visit === undefined) return null
  const children = childrenOfVisit(reader).all({ visitId })
  return { ...visit, pupilIds: children.map(({ pupilId }) => pupilId) }
}

/** What of one household stands, without what was struck through; null: what stands of guests. The first first. */
export function standingVisits(reader: Reader, meetingId: string, householdId: string | null): VisitRow[] {
  const ofHousehold = { meetingId, householdId }
  return standingOf(reader)
    .all(ofHousehold)
    .map((visit) => ({
      ...visit,
      pupilIds: childrenOfVisit(reader)
        .all({ visitId: visit.id })
        .map(({ pupilId }) => pupilId),
    }))
}

/** The printed attendance lists of a meeting, the last print first. */
export function readLists({ orm }: Reader, meetingId: string): Row<typeof meetingList>[] {
  return orm
    .select()
    .from(meetingList)
    .where(eq(meetingList.meetingId, meetingId))
    .orderBy(sql`${meetingList.createdIn} DESC`, asc(meetingList.id))
    .all()
}

const visitsOf = preparedOnce((orm) =>
  orm
    .select()
    .from(meetingVisit)
    .where(eq(meetingVisit.meetingId, sql.placeholder('meetingId')))
    .orderBy(asc(meetingVisit.at), asc(meetingVisit.createdIn), asc(meetingVisit.id))
    .prepare(),
)

const standingOf = preparedOnce((orm) =>
  orm
    .select()
    .from(meetingVisit)
    .where(
      and(
        eq(meetingVisit.meetingId, sql.placeholder('meetingId')),
        sql`${meetingVisit.householdId} IS ${sql.placeholder('householdId')}`,
        isNull(meetingVisit.struckAt),
      ),
    )
    .orderBy(asc(meetingVisit.at), asc(meetingVisit.createdIn), asc(meetingVisit.id))
    .prepare(),
)

const childrenOfVisit = preparedOnce((orm) =>
  orm
    .select({ pupilId: meetingVisitChild.pupilId })
    .from(meetingVisitChild)
    .where(eq(meetingVisitChild.visitId, sql.placeholder('visitId')))
    .orderBy(asc(meetingVisitChild.id))
    .prepare(),
)

const childrenOf = preparedOnce((orm) =>
  orm
    .select({ visitId: meetingVisitChild.visitId, pupilId: meetingVisitChild.pupilId })
    .from(meetingVisitChild)
    .innerJoin(meetingVisit, eq(meetingVisit.id, meetingVisitChild.visitId))
    .where(eq(meetingVisit.meetingId, sql.placeholder('meetingId')))
    .orderBy(asc(meetingVisitChild.id))
    .prepare(),
)
