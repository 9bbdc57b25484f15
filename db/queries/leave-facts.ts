// What the rules of leave must know of children from earlier: what was granted, what was missed, where they sit.
import type { Asked } from '../domain/leave/facts.ts'
import type { GrantedDay } from '../domain/leave/request.ts'
import type { Sqlite } from '../open.ts'
import type { Reader } from '../reader.ts'
import { onceFor } from './prepared.ts'

/** What a decision that holds granted to a child, by article 13a or 14. */
export interface GrantedRow {
  readonly requestId: string
  readonly pupilId: string
  readonly article: '13a' | '14'
  readonly asked: Asked
  readonly days: readonly GrantedDay[]
}

/** Leave that counts: granted whole or in part, not replaced by a new decision, not withdrawn by the parents. */
export function grantedTo(reader: Reader, pupilIds: readonly string[]): GrantedRow[] {
  return statements(reader.sqlite)
    .granted.all(JSON.stringify(pupilIds))
    .map(({ asked, days, ...row }) => ({
      ...row,
      asked: JSON.parse(asked) as Asked,
      days: JSON.parse(days) as GrantedDay[],
    }))
}

/** Clock hours missed without a valid reason, per child and day, by date; a day in two parts is one row. */
export function missedBy(reader: Reader, pupilIds: readonly string[]): MissedHours[] {
  return statements(reader.sqlite).missed.all(JSON.stringify(pupilIds))
}

export interface Seat {
  readonly pupilId: string
  readonly groupId: string
  readonly group: string
}

/** The stamgroep of each child on `day` in a school year; of a child still to come the first one. */
export function seatsOn(
  reader: Reader,
  pupilIds: readonly string[],
  when: { schoolYearId: string; day: string },
): Map<string, Seat> {
  const seats = new Map<string, Seat>()
  for (const seat of statements(reader.sqlite).seats.all({ ids: JSON.stringify(pupilIds), ...when })) {
    if (!seats.has(seat.pupilId)) seats.set(seat.pupilId, seat)
  }
  return seats
}

/** The same, without what was reported: after a report the count of sixteen hours begins anew (leave-law 15). */
export function unreportedBy(reader: Reader, pupilIds: readonly string[]): MissedHours[] {
  return statements(reader.sqlite).unreported.all(JSON.stringify(pupilIds))
}

interface StoredGrant {
  readonly requestId: string
  readonly pupilId: string
  readonly article: '13a' | '14'
  readonly asked: string
  readonly days: string
}

interface MissedHours {
  readonly pupilId: string
  readonly date: string
  readonly hours: number
}

const missedSql = (which: string) =>
  `SELECT pupil_id pupilId, date, sum(hours) hours FROM absence
   WHERE pupil_id IN (SELECT value FROM json_each(?)) AND kind IN ('unauthorised', 'luxury') ${which}
   GROUP BY pupil_id, date ORDER BY date`

const statements = onceFor(prepareStatements)

function prepareStatements(sqlite: Sqlite) {
  return {
    granted: sqlite.prepare<[string], StoredGrant>(
      `SELECT r.id requestId, c.pupil_id pupilId, d.article, r.asked, d.days
       FROM leave_child c JOIN leave_decision d ON d.child_id = c.id JOIN leave_request r ON r.id = c.request_id
       WHERE c.pupil_id IN (SELECT value FROM json_each(?)) AND d.article IN ('13a', '14')
         AND d.outcome IN ('granted', 'partly') AND r.state <> 'withdrawn'
         AND NOT EXISTS (SELECT 1 FROM leave_decision n WHERE n.replaces_id = d.id)
       ORDER BY r.number`,
    ),
    missed: sqlite.prepare<[string], MissedHours>(missedSql('')),
    unreported: sqlite.prepare<[string], MissedHours>(missedSql('AND reported_on IS NULL')),
    seats: sqlite.prepare<{ ids: string; schoolYearId: string; day: string }, Seat>(
      `SELECT q.pupil_id pupilId, g.id groupId, g.name "group"
       FROM placement q JOIN school_group g ON g.id = q.group_id
       WHERE q.pupil_id IN (SELECT value FROM json_each(:ids)) AND q.school_year_id = :schoolYearId
         AND g.kind <> 'composed' AND (q.until_date IS NULL OR q.until_date >= :day)
       ORDER BY q.from_date, q.id`,
    ),
  }
}
