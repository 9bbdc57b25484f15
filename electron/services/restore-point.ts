import { restorePoint } from '#db/schema/audit'
import type { UndoKind } from '#domain/undo/terms'
import type { ChangeContext } from '../app/context.ts'

interface NewRestorePoint {
  readonly kind: UndoKind
  /** What the office reads in the list of what can be put back. */
  readonly label: string
  /** What the change did, for the screen and the printed proof. */
  readonly report: unknown
}

/**
 * Keeps a removal as one that can be taken back for 30 days: the bin. The change must be `undoable`.
 * @returns what the window needs to offer the way back
 */
export function keepInBin(context: ChangeContext, label: string): { restorePointId: string } {
  return { restorePointId: keepRestorePoint(context, { kind: 'removal', label, report: {} }) }
}

/** Keeps the change that is being made as one that can be undone as a whole (undo.apply). @returns its id */
export function keepRestorePoint({ change, newId, now }: ChangeContext, point: NewRestorePoint): string {
  const id = newId()
  change.insert(restorePoint, { id, seq: change.seq, at: now, ...point })
  return id
}
