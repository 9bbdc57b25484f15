// Draws for popular tasks.
import { asc, eq } from 'drizzle-orm'
import type { Row } from '../change.ts'
import type { Reader } from '../reader.ts'
import { rotaDraw, rotaDrawTicket, rotaTask } from '../schema/rota.ts'

export function findTask({ orm }: Reader, taskId: string): Row<typeof rotaTask> | null {
  return orm.select().from(rotaTask).where(eq(rotaTask.id, taskId)).get() ?? null
}

/** What each family had in the draws of tasks with the name of this one, of every year; the oldest draw first. */
export function readTickets(reader: Reader, taskId: string) {
  const name = findTask(reader, taskId)?.name ?? ''
  return reader.orm
    .select({ householdId: rotaDrawTicket.householdId, turnId: rotaDrawTicket.turnId })
    .from(rotaDrawTicket)
    .innerJoin(rotaDraw, eq(rotaDraw.id, rotaDrawTicket.drawId))
    .innerJoin(rotaTask, eq(rotaTask.id, rotaDraw.taskId))
    .where(eq(rotaTask.name, name))
    .orderBy(asc(rotaDraw.drawnOn), asc(rotaDraw.createdIn))
    .all()
}
