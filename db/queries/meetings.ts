// The rows of a meeting: what was planned, for which groups, on which evenings.
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Row } from '../change.ts'
import type { IsoDate } from '../domain/kernel/date.ts'
import type { Reader } from '../reader.ts'
import { schoolGroup } from '../schema/groups.ts'
import {
  meeting,
  meetingAnswer,
  meetingContact,
  meetingFamily,
  meetingGroup,
  meetingPart,
} from '../schema/meetings.ts'
import { preparedOnce } from './prepared.ts'

export type MeetingRow = Row<typeof meeting>

/** One evening with the groups that come to it; a group is named as it is today. */
export interface PartRow {
  readonly id: string
  readonly date: IsoDate
  readonly beginsAt: string
  readonly endsAt: string
  readonly groups: readonly {
    readonly id: string
    readonly name: string
    readonly years: readonly number[]
  }[]
}

/** One meeting; null when there is none with this id. */
export function findMeeting({ orm }: Reader, meetingId: string): MeetingRow | null {
  return orm.select().from(meeting).where(eq(meeting.id, meetingId)).get() ?? null
}

/** Every meeting there is, in no order. */
export function readMeetings({ orm }: Reader): MeetingRow[] {
  return orm.select().from(meeting).all()
}

/** The evenings of a meeting, in their own order. */
export function readParts(reader: Reader, meetingId: string): PartRow[] {
  const groups = groupsAtParts(reader).all({ meetingId })
  return partsOf(reader)
    .all({ meetingId })
    .map(({ id, date, beginsAt, endsAt }) => ({
      id,
      date: date as IsoDate,
      beginsAt,
      endsAt,
      groups: groups.filter(({ partId }) => partId === id).map(({ partId, ...group }) => group),
    }))
}

const partsOf = preparedOnce((orm) =>
  orm
    .select()
    .from(meetingPart)
    .where(eq(meetingPart.meetingId, sql.placeholder('meetingId')))
    .orderBy(asc(meetingPart.position), asc(meetingPart.date), asc(meetingPart.id))
    .prepare(),
)

const groupsAtParts = preparedOnce((orm) =>
  orm
    .select({
      partId: meetingGroup.partId,
      id: schoolGroup.id,
      name: schoolGroup.name,
      years: schoolGroup.years,
    })
    .from(meetingGroup)
    .innerJoin(schoolGroup, eq(schoolGroup.id, meetingGroup.groupId))
    .where(eq(meetingGroup.meetingId, sql.placeholder('meetingId')))
    .prepare(),
)

/** Rows of contact about one meeting, the oldest first. */
export function readContacts({ orm }: Reader, meetingId: string): Row<typeof meetingContact>[] {
  return orm
    .select()
    .from(meetingContact)
    .where(eq(meetingContact.meetingId, meetingId))
    .orderBy(asc(meetingContact.contactedOn), asc(meetingContact.createdIn), asc(meetingContact.id))
    .all()
}

/** What families answered, the last one first: the first of a family counts. */
export function readAnswers({ orm }: Reader, meetingId: string): Row<typeof meetingAnswer>[] {
  return orm
    .select()
    .from(meetingAnswer)
    .where(eq(meetingAnswer.meetingId, meetingId))
    .orderBy(desc(meetingAnswer.createdIn), desc(meetingAnswer.id))
    .all()
}

/** One answer, or the one of a family that counts; null when there is none. */
export function findAnswer(
  { orm }: Reader,
  which: { readonly id: string } | { readonly meetingId: string; readonly householdId: string },
): Row<typeof meetingAnswer> | null {
  const isIt =
    'id' in which
      ? eq(meetingAnswer.id, which.id)
      : and(eq(meetingAnswer.meetingId, which.meetingId), eq(meetingAnswer.householdId, which.householdId))
  const last = orm.select().from(meetingAnswer).where(isIt)
  return last.orderBy(desc(meetingAnswer.createdIn), desc(meetingAnswer.id)).limit(1).get() ?? null
}

/** One moment of contact; null when there is none with this id. */
export function findContact({ orm }: Reader, contactId: string): Row<typeof meetingContact> | null {
  return orm.select().from(meetingContact).where(eq(meetingContact.id, contactId)).get() ?? null
}

/** What the office noted of families and one meeting. */
export function readMeetingFamilies({ orm }: Reader, meetingId: string): Row<typeof meetingFamily>[] {
  return orm.select().from(meetingFamily).where(eq(meetingFamily.meetingId, meetingId)).all()
}
