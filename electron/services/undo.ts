// Ongedaan maken: restore points of imports, merges, year changes and removals, for as long as their term runs.
import type { Row } from '#db/change'
import { findRestorePoint, readRestorePoints } from '#db/queries/restore-points'
import { nameOfRow } from '#db/queries/row-names'
import { restorePoint } from '#db/schema/audit'
import type { Store } from '#db/store'
import { undoChange } from '#db/undo'
import { type IsoDate, localMoment } from '#domain/kernel/date'
import { fail, ok } from '#domain/kernel/result'
import { lastUndoDay } from '#domain/undo/terms'
import { describeDependent } from '#domain/undo/texts'
import type { SliceHandlers } from '../app/context.ts'
import { mayNameRow, SOMETHING_KEPT } from './complaints-uses.ts'

export const undoHandlers: SliceHandlers<'undo'> = {
  'undo.points': ({ reader, today }) =>
    ok({
      points: readRestorePoints(reader)
        .map((point) => ({ point, until: lastDayOf(point) }))
        .filter(({ until }) => until >= today)
        .map(({ point: { id, kind, label, at, undoneIn }, until }) => ({
          id,
          kind,
          label,
          at,
          until,
          undone: undoneIn !== null,
        })),
    }),
  'undo.apply': (context, { id }) => {
    const { change, reader, today } = context
    const point = findRestorePoint(reader, id)
    if (point === null || lastDayOf(point) < today) return fail('NOT_FOUND')
    if (point.undoneIn !== null) return fail('ALREADY_UNDONE')
    const result = undoChange(reader, change, point.seq)
    if (!result.ok) {
      const names = result.dependents.map(({ table, row }) =>
        mayNameRow(context, table, row)
          ? describeDependent(table, nameOfRow(reader, table, row))
          : SOMETHING_KEPT,
      )
      const distinct = [...new Set(names)]
      return fail('LATER_CHANGES', { on: distinct.slice(0, MOST_NAMED), count: distinct.length })
    }
    change.update(restorePoint, id, { undoneIn: change.seq })
    return ok({ rows: result.rows })
  },
}

const MOST_NAMED = 10

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

function lastDayOf({ kind, at }: Pick<Row<typeof restorePoint>, 'kind' | 'at'>): IsoDate {
  return lastUndoDay(kind, localMoment(at).date)
}
