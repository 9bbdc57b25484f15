// The bin of Ongedaan maken. It is emptied at every opening and therefore stands apart from undoing, which knows every
// table.
import type { Row } from '#db/change'
import { readRestorePoints } from '#db/queries/restore-points'
import { restorePoint } from '#db/schema/audit'
import type { Store } from '#db/store'
import { type IsoDate, localMoment } from '#domain/kernel/date'
import { lastUndoDay } from '#domain/undo/terms'

/**
 * Empties the bin as the programme starts: what can no longer be put back keeps no rows of before, and what was removed
 * no name. The report of an import stays until it is cleaned up (retention rule importReports).
 * @returns how many removals and other changes lost their way back
 */
export function emptyBin(store: Store, { today, now }: { today: IsoDate; now: string }): number {
  const past = readRestorePoints(store.reader).filter((point) => lastDayOf(point) < today)
  if (past.length === 0) return 0
  const note = { at: now, actor: 'programma', operation: 'programme.emptyBin', requestId: null }
  return store.change(note, (change) => {
    let emptied = 0
    for (const { id, seq, kind } of past) {
      const copies = change.forgetCopies(seq)
      if (kind === 'removal') change.remove(restorePoint, id)
      if (copies > 0 || kind === 'removal') emptied += 1
    }
    return emptied
  })
}

/** The last day on which a restore point can be put back. */
export function lastDayOf({ kind, at }: Pick<Row<typeof restorePoint>, 'kind' | 'at'>): IsoDate {
  return lastUndoDay(kind, localMoment(at).date)
}
