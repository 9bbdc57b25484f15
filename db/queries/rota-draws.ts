// Draws for popular tasks.
import { asc, desc, eq } from 'drizzle-orm'
import type { Row } from '../change.ts'
import type { IsoDate } from '../domain/kernel/date.ts'
import type { SchoolYear } from '../domain/kernel/school-year.ts'
import type { Reader } from '../reader.ts'
import { rotaDraw, rotaDrawTicket, rotaTask, rotaTurn } from '../schema/rota.ts'

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

interface KeptDraw {
  readonly drawId: string
  readonly task: string
  readonly drawnOn: IsoDate
  readonly seed: string
  readonly tickets: {
    readonly familyId: string
    readonly tickets: number
    readonly turnDate: IsoDate | null
  }[]
}

/** The draws of a school year with who took part; the last one first. */
export function readYearDraws({ orm }: Reader, schoolYear: SchoolYear): KeptDraw[] {
  const rows = orm
    .select({ draw: rotaDraw, task: rotaTask.name, ticket: rotaDrawTicket, turnDate: rotaTurn.date })
    .from(rotaDrawTicket)
    .innerJoin(rotaDraw, eq(rotaDraw.id, rotaDrawTicket.drawId))
    .innerJoin(rotaTask, eq(rotaTask.id, rotaDraw.taskId))
    .leftJoin(rotaTurn, eq(rotaTurn.id, rotaDrawTicket.turnId))
    .where(eq(rotaTask.schoolYear, schoolYear))
    .orderBy(desc(rotaDraw.drawnOn), desc(rotaDraw.createdIn))
    .all()
  const draws = new Map<string, KeptDraw>()
  for (const { draw, task, ticket, turnDate } of rows) {
    const { id: drawId, drawnOn, seed } = draw
    const kept = draws.get(drawId) ?? { drawId, task, drawnOn: drawnOn as IsoDate, seed, tickets: [] }
    kept.tickets.push({
      familyId: ticket.householdId,
      tickets: ticket.tickets,
      turnDate: turnDate as IsoDate | null,
    })
    draws.set(drawId, kept)
  }
  return [...draws.values()]
}
