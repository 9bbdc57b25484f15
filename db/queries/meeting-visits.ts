// Who came in, and of which groups a list was kept.
import { asc, eq, sql } from 'drizzle-orm'
import type { Row } from '../change.ts'
import type { Reader } from '../reader.ts'
import { meetingList, meetingVisit, meetingVisitChild } from '../schema/meetings.ts'
import { preparedOnce } from './prepared.ts'

export interface VisitRow extends Row<typeof meetingVisit> {
  readonly pupilIds: readonly string[]
}

/** Every time somebody came in, also what was struck through; the first first. */
export function readVisits(reader: Reader, meetingId: string): VisitRow[] {
  const children = new Map<string, string[]>()
  for (const { visitId, pupilId } of childrenOf(reader).all({ meetingId })) {
    const list = children.get(visitId)
    if (list === undefined) children.set(visitId, [pupilId])
    else list.push(pupilId)
  }
  return visitsOf(reader)
    .all({ meetingId })
    .map((visit) => ({ ...visit, pupilIds: children.get(visit.id) ?? [] }))
}

/** One time that somebody came in; null when there is none with this id. */
export function findVisit({ orm }: Reader, visitId: string): VisitRow | null {
  const visit = orm.select().from(meetingVisit).where(eq(meetingVisit.id, visitId)).get()
  if (visit === undefined) return null
  const children = orm
    .select({ pupilId: meetingVisitChild.pupilId })
    .from(meetingVisitChild)
    .where(eq(meetingVisitChild.visitId, visitId))
    .orderBy(asc(meetingVisitChild.id))
    .all()
  return { ...visit, pupilIds: children.map(({ pupilId }) => pupilId) }
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

const childrenOf = preparedOnce((orm) =>
  orm
    .select({ visitId: meetingVisitChild.visitId, pupilId: meetingVisitChild.pupilId })
    .from(meetingVisitChild)
    .innerJoin(meetingVisit, eq(meetingVisit.id, meetingVisitChild.visitId))
    .where(eq(meetingVisit.meetingId, sql.placeholder('meetingId')))
    .orderBy(asc(meetingVisitChild.id))
    .prepare(),
)
