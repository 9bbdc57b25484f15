// Meetings of which somebody kept a list: only those say anything about presence.
import type { IsoDate } from '../domain/kernel/date.ts'
import type { MeetingKind } from '../domain/meetings/meeting.ts'
import type { Reader } from '../reader.ts'
import { onceFor } from './prepared.ts'

export interface KeptMeeting {
  readonly id: string
  /** The first day. */
  readonly date: IsoDate
  readonly kind: MeetingKind
  readonly ownKind: string
  readonly name: string
  readonly copiedFromId: string | null
}

/** Kept at the door, on a list that was typed back, or cleaned up with its counts; never cancelled. The first first. */
export function readKeptMeetings({ sqlite }: Reader): KeptMeeting[] {
  return statement(sqlite).all()
}

const statement = onceFor((sqlite: Reader['sqlite']) =>
  sqlite.prepare<[], KeptMeeting>(
    `SELECT m.id, min(p.date) date, m.kind, m.own_kind ownKind, m.name, m.copied_from_id copiedFromId
     FROM meeting m JOIN meeting_part p ON p.meeting_id = m.id
     WHERE m.cancelled_on IS NULL AND (m.door_kept = 1 OR m.figures IS NOT NULL OR EXISTS (
       SELECT 1 FROM meeting_list l WHERE l.meeting_id = m.id AND l.processed_on IS NOT NULL))
     GROUP BY m.id ORDER BY date, m.id`,
  ),
)
