// Ongedaan maken: restore points of imports, merges, year changes and removals, for as long as their term runs.
import { findRestorePoint, readRestorePoints } from '#db/queries/restore-points'
import { nameOfRow } from '#db/queries/row-names'
import { restorePoint } from '#db/schema/audit'
import { undoChange } from '#db/undo'
import { fail, ok } from '#domain/kernel/result'
import { describeDependent } from '#domain/undo/texts'
import type { SliceHandlers } from '../app/context.ts'
import { lastDayOf } from './undo-bin.ts'

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
  'undo.apply': ({ change, reader, today }, { id }) => {
    const point = findRestorePoint(reader, id)
    if (point === null || lastDayOf(point) < today) return fail('NOT_FOUND')
    if (point.undoneIn !== null) return fail('ALREADY_UNDONE')
    const result = undoChange(reader, change, point.seq)
    if (!result.ok) {
      const names = result.dependents.map(({ table, row }) =>
        describeDependent(table, nameOfRow(reader, table, row)),
      )
      const distinct = [...new Set(names)]
      return fail('LATER_CHANGES', { on: distinct.slice(0, MOST_NAMED), count: distinct.length })
    }
    change.update(restorePoint, id, { undoneIn: change.seq })
    return ok({ rows: result.rows })
  },
}

const MOST_NAMED = 10
