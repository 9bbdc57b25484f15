// What meetings keep of one household or one child, over all meetings: for an answer to a request to see it (inzage).
import { desc, eq } from 'drizzle-orm'
import type { Row } from '../change.ts'
import type { IsoDate } from '../domain/kernel/date.ts'
import { longDate } from '../domain/kernel/date-text.ts'
import type { Reader } from '../reader.ts'
import {
  meetingAnswer,
  meetingContact,
  meetingFamily,
  meetingVisit,
  meetingVisitChild,
  secondOffer,
} from '../schema/meetings.ts'

export interface HouseholdTraces {
  readonly contacts: readonly Row<typeof meetingContact>[]
  readonly answers: readonly Row<typeof meetingAnswer>[]
  readonly notes: readonly Row<typeof meetingFamily>[]
  readonly visits: readonly Row<typeof meetingVisit>[]
  readonly offers: readonly Row<typeof secondOffer>[]
}

/** Every row of this household, the newest first. */
export function tracesOfHousehold({ orm }: Reader, householdId: string): HouseholdTraces {
  return {
    contacts: orm
      .select()
      .from(meetingContact)
      .where(eq(meetingContact.householdId, householdId))
      .orderBy(desc(meetingContact.contactedOn), desc(meetingContact.id))
      .all(),
    answers: orm
      .select()
      .from(meetingAnswer)
      .where(eq(meetingAnswer.householdId, householdId))
      .orderBy(desc(meetingAnswer.createdIn), desc(meetingAnswer.id))
      .all(),
    notes: orm
      .select()
      .from(meetingFamily)
      .where(eq(meetingFamily.householdId, householdId))
      .orderBy(desc(meetingFamily.createdIn), desc(meetingFamily.id))
      .all(),
    visits: orm
      .select()
      .from(meetingVisit)
      .where(eq(meetingVisit.householdId, householdId))
      .orderBy(desc(meetingVisit.at), desc(meetingVisit.id))
      .all(),
    offers: orm
      .select()
      .from(secondOffer)
      .where(eq(secondOffer.householdId, householdId))
      .orderBy(desc(secondOffer.offeredOn), desc(secondOffer.id))
      .all(),
  }
}

/** A time that somebody came for a child, also one that was struck through. */
export interface VisitForChild {
  readonly id: string
  readonly meetingId: string
  /** Null: a guest of no household. */
  readonly householdId: string | null
  readonly struck: boolean
}

/** The newest first. */
export function visitsForChild({ orm }: Reader, pupilId: string): VisitForChild[] {
  return orm
    .select({
      id: meetingVisitChild.id,
      meetingId: meetingVisit.meetingId,
      householdId: meetingVisit.householdId,
      struckAt: meetingVisit.struckAt,
    })
    .from(meetingVisitChild)
    .innerJoin(meetingVisit, eq(meetingVisit.id, meetingVisitChild.visitId))
    .where(eq(meetingVisitChild.pupilId, pupilId))
    .orderBy(desc(meetingVisit.at), desc(meetingVisit.id))
    .all()
    .map(({ struckAt, ...row }) => ({ ...row, struck: struckAt !== null }))
}

/** 'Welkomstreceptie, 1 september 2026': every meeting by its name and first day. */
export function meetingTitles({ sqlite }: Reader): ReadonlyMap<string, string> {
  const rows = sqlite
    .prepare<[], { id: string; name: string; on: IsoDate | null }>(
      'SELECT id, name, (SELECT min(date) FROM meeting_part WHERE meeting_id = meeting.id) "on" FROM meeting',
    )
    .all()
  return new Map(rows.map(({ id, name, on }) => [id, on === null ? name : `${name}, ${longDate(on)}`]))
}
