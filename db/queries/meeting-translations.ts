// Invitations of a meeting in other languages than Dutch.
import { asc, eq } from 'drizzle-orm'
import type { Row } from '../change.ts'
import type { Reader } from '../reader.ts'
import { meetingTranslation } from '../schema/meetings.ts'

/** The translations that were kept for a meeting, by language. */
export function readTranslations({ orm }: Reader, meetingId: string): Row<typeof meetingTranslation>[] {
  return orm
    .select()
    .from(meetingTranslation)
    .where(eq(meetingTranslation.meetingId, meetingId))
    .orderBy(asc(meetingTranslation.language))
    .all()
}
