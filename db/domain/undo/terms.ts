// How long something can be put back.
import { addDays, type IsoDate } from '../kernel/date.ts'

export const UNDO_KINDS = ['import', 'merge', 'yearChange', 'removal', 'meetings', 'rota'] as const
export type UndoKind = (typeof UNDO_KINDS)[number]

/**
 * Days that the rows as they were are kept. The bin: 30 (data-safety 11). What was done to many at once: a year, so that
 * a year change can be put back until the next one; after it an undo would run into a year of work anyhow.
 */
const UNDO_DAYS: Readonly<Record<UndoKind, number>> = {
  removal: 30,
  meetings: 30,
  rota: 30,
  import: 365,
  merge: 365,
  yearChange: 365,
}

/** The last day on which it can be put back. */
export function lastUndoDay(kind: UndoKind, doneOn: IsoDate): IsoDate {
  return addDays(doneOn, UNDO_DAYS[kind])
}
