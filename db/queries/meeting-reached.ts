// How families were invited and spoken to, over all meetings; and what was offered to them afterwards.
import { asc, desc, eq } from 'drizzle-orm'
import type { Row } from '../change.ts'
import type { IsoDate } from '../domain/kernel/date.ts'
import type { CallResult, ContactKind, ContactWay } from '../domain/meetings/contact.ts'
import type { Reader } from '../reader.ts'
import { meetingFamily, secondOffer } from '../schema/meetings.ts'
import { onceFor } from './prepared.ts'

export interface ReachedRow {
  readonly meetingId: string
  readonly householdId: string
  readonly kind: ContactKind
  readonly way: ContactWay
  readonly on: IsoDate
  readonly result: CallResult | null
}

/** Every contact with a family about any meeting, the oldest first. */
export function readReached({ sqlite }: Reader): ReachedRow[] {
  return reached(sqlite).all()
}

const reached = onceFor((sqlite: Reader['sqlite']) =>
  sqlite.prepare<[], ReachedRow>(
    `SELECT meeting_id meetingId, household_id householdId, kind, way, contacted_on "on", result
     FROM meeting_contact ORDER BY contacted_on, created_in, id`,
  ),
)

/** What the office noted of one family and one meeting; null when nothing. */
export function findMeetingFamily(
  reader: Reader,
  { meetingId, householdId }: { readonly meetingId: string; readonly householdId: string },
): Row<typeof meetingFamily> | null {
  const rows = reader.orm.select().from(meetingFamily).where(eq(meetingFamily.householdId, householdId)).all()
  return rows.find((row) => row.meetingId === meetingId) ?? null
}

export function findOffer({ orm }: Reader, offerId: string): Row<typeof secondOffer> | null {
  return orm.select().from(secondOffer).where(eq(secondOffer.id, offerId)).get() ?? null
}

/** The newest first. */
export function readOffers({ orm }: Reader): Row<typeof secondOffer>[] {
  return orm
    .select()
    .from(secondOffer)
    .orderBy(desc(secondOffer.offeredOn), desc(secondOffer.createdIn), asc(secondOffer.id))
    .all()
}
