// What the letter to the municipality tells of absence: hours per kind, never illness or a doctor.
import type { AbsenceKind } from '../domain/absence/absence.ts'
import type { IsoDate } from '../domain/kernel/date.ts'
import type { Reader } from '../reader.ts'

export interface MissedRow {
  readonly kind: AbsenceKind
  readonly times: number
  readonly hours: number
}

/** How often and how long a child was away without a valid reason, too late or suspended, in a period. */
export function missedOf(
  { sqlite }: Reader,
  pupilId: string,
  { from, to }: { from: IsoDate; to: IsoDate },
): MissedRow[] {
  return sqlite
    .prepare<{ pupilId: string; from: string; to: string }, MissedRow>(
      `SELECT kind, count(*) times, sum(hours) hours FROM absence
       WHERE pupil_id = :pupilId AND date BETWEEN :from AND :to AND kind NOT IN ('ill', 'doctor')
       GROUP BY kind ORDER BY kind`,
    )
    .all({ pupilId, from, to })
}
