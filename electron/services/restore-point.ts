import { type RESTORE_POINT_KINDS, restorePoint } from '#db/schema/audit'
import type { ChangeContext } from '../app/context.ts'

interface NewRestorePoint {
  readonly kind: (typeof RESTORE_POINT_KINDS)[number]
  /** What the office reads in the list of what can be put back. */
  readonly label: string
  /** What the change did, for the screen and the printed proof. */
  readonly report: unknown
}

/** Keeps the change that is being made as one that can be undone as a whole (undo.apply). @returns its id */
export function keepRestorePoint({ change, newId, now }: ChangeContext, point: NewRestorePoint): string {
  const id = newId()
  change.insert(restorePoint, { id, seq: change.seq, at: now, ...point })
  return id
}
