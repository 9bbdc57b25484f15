import { desc, eq } from 'drizzle-orm'
import type { Row } from '../change.ts'
import type { Reader } from '../reader.ts'
import { restorePoint } from '../schema/audit.ts'

/** The newest first. */
export function readRestorePoints({ orm }: Reader): Row<typeof restorePoint>[] {
  return orm.select().from(restorePoint).orderBy(desc(restorePoint.seq)).all()
}

export function findRestorePoint({ orm }: Reader, id: string): Row<typeof restorePoint> | null {
  return orm.select().from(restorePoint).where(eq(restorePoint.id, id)).get() ?? null
}
