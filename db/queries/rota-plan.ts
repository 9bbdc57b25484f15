// Tasks of ouderhulp and their turns, for planning: who stands on them is asked elsewhere.
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Row } from '../change.ts'
import type { SchoolYear } from '../domain/kernel/school-year.ts'
import type { Reader } from '../reader.ts'
import { rotaPlace, rotaTask, rotaTurn } from '../schema/rota.ts'
import { onceFor } from './prepared.ts'

export type TaskRow = Row<typeof rotaTask>
export type TurnOfTask = Row<typeof rotaTurn> & { readonly filled: number; readonly inUse: boolean }

/** What a task has in one group; null is the whole school. Turns that were cancelled are no part of it. */
export interface TaskCount {
  readonly taskId: string
  readonly groupId: string | null
  readonly turns: number
  readonly placesFilled: number
  readonly placesAll: number
}

/** The tasks of a school year, by name. */
export function readTasks({ orm }: Reader, schoolYear: SchoolYear): TaskRow[] {
  return orm
    .select()
    .from(rotaTask)
    .where(eq(rotaTask.schoolYear, schoolYear))
    .orderBy(asc(rotaTask.name), asc(rotaTask.id))
    .all()
}

export function findTask({ orm }: Reader, id: string): TaskRow | null {
  return orm.select().from(rotaTask).where(eq(rotaTask.id, id)).get() ?? null
}

/** School years with tasks. */
export function yearsWithTasks({ orm }: Reader): string[] {
  return orm
    .selectDistinct({ schoolYear: rotaTask.schoolYear })
    .from(rotaTask)
    .all()
    .map(({ schoolYear }) => schoolYear)
}

export function countTurns({ sqlite }: Reader, schoolYear: SchoolYear): TaskCount[] {
  return statements(sqlite).counts.all({ schoolYear })
}

/** Of one task by date, time and group, with how many families stand on each. */
export function readTurnsOfTask(reader: Reader, taskId: string): TurnOfTask[] {
  const uses = new Map(
    statements(reader.sqlite)
      .uses.all({ taskId })
      .map(({ turnId, ...use }) => [turnId, use]),
  )
  return reader.orm
    .select()
    .from(rotaTurn)
    .where(eq(rotaTurn.taskId, taskId))
    .orderBy(asc(rotaTurn.date), asc(rotaTurn.beginsAt), asc(rotaTurn.groupId), asc(rotaTurn.id))
    .all()
    .map((turn) => ({ ...turn, filled: uses.get(turn.id)?.filled ?? 0, inUse: uses.has(turn.id) }))
}

/** The turn of this task, group, day and hour; null when there is none. The index does not see two of the whole school. */
export function turnAt(
  { orm }: Reader,
  at: Pick<Row<typeof rotaTurn>, 'taskId' | 'groupId' | 'date' | 'beginsAt'>,
): string | null {
  const { taskId, groupId, date, beginsAt } = at
  const group = groupId === null ? isNull(rotaTurn.groupId) : eq(rotaTurn.groupId, groupId)
  const row = orm
    .select({ id: rotaTurn.id })
    .from(rotaTurn)
    .where(and(eq(rotaTurn.taskId, taskId), group, eq(rotaTurn.date, date), eq(rotaTurn.beginsAt, beginsAt)))
    .get()
  return row?.id ?? null
}

/** How many families stand or stood on these turns. */
export function placesOnTurns({ sqlite }: Reader, turnIds: readonly string[]): number {
  return statements(sqlite).places.get({ turnIds: JSON.stringify(turnIds) }) ?? 0
}

/** Places of a turn that were told to their family: with the rota, or on a paper. */
export function toldPlaces({ orm }: Reader, turnId: string): Row<typeof rotaPlace>[] {
  return orm
    .select()
    .from(rotaPlace)
    .where(eq(rotaPlace.turnId, turnId))
    .all()
    .filter(({ state }) => state === 'planned' || state === 'proposed')
    .filter(({ publishedOn, noticeRunId, toldMoment }) =>
      [publishedOn, noticeRunId, toldMoment].some((known) => known !== null),
    )
}

/** Ids of what hangs on turns beside families, each table by itself, in the order in which it can be removed. */
export function rowsOfTurns({ sqlite }: Reader, turnIds: readonly string[]) {
  const { seats, cars, trips, reserves } = statements(sqlite)
  const ids = { turnIds: JSON.stringify(turnIds) }
  return { seats: seats.all(ids), cars: cars.all(ids), trips: trips.all(ids), reserves: reserves.all(ids) }
}

/** Ids of wishes and draws of a task. */
export function rowsOfTask({ sqlite }: Reader, taskId: string) {
  const { wishes, tickets, draws } = statements(sqlite)
  return { wishes: wishes.all({ taskId }), tickets: tickets.all({ taskId }), draws: draws.all({ taskId }) }
}

/** Who was to come, came or should have come fills a place; cancelled and given away do not. */
const FILLED = `('proposed', 'planned', 'done', 'absent')`
const AMONG = '(SELECT value FROM json_each(:turnIds))'
const TRIPS = `(SELECT id FROM rota_trip WHERE turn_id IN ${AMONG})`

const statements = onceFor((sqlite: Reader['sqlite']) => {
  const idsOfTurns = (sql: string) => sqlite.prepare<{ turnIds: string }, string>(sql).pluck()
  const idsOfTask = (sql: string) => sqlite.prepare<{ taskId: string }, string>(sql).pluck()
  return {
    counts: sqlite.prepare<{ schoolYear: string }, TaskCount>(
      `SELECT t.task_id taskId, t.group_id groupId, count(*) turns, sum(t.places) placesAll,
         sum((SELECT count(*) FROM rota_place p WHERE p.turn_id = t.id AND p.state IN ${FILLED})) placesFilled
       FROM rota_turn t JOIN rota_task k ON k.id = t.task_id
       WHERE k.school_year = :schoolYear AND t.cancelled_on IS NULL GROUP BY t.task_id, t.group_id`,
    ),
    uses: sqlite.prepare<{ taskId: string }, { turnId: string; filled: number }>(
      `SELECT p.turn_id turnId, sum(p.state IN ${FILLED}) filled FROM rota_place p
       JOIN rota_turn t ON t.id = p.turn_id WHERE t.task_id = :taskId GROUP BY p.turn_id`,
    ),
    places: sqlite
      .prepare<{ turnIds: string }, number>(`SELECT count(*) FROM rota_place WHERE turn_id IN ${AMONG}`)
      .pluck(),
    seats: idsOfTurns(`SELECT id FROM rota_seat WHERE trip_id IN ${TRIPS}`),
    cars: idsOfTurns(`SELECT id FROM rota_car WHERE trip_id IN ${TRIPS}`),
    trips: idsOfTurns(`SELECT id FROM rota_trip WHERE turn_id IN ${AMONG}`),
    reserves: idsOfTurns(`SELECT id FROM rota_reserve WHERE turn_id IN ${AMONG}`),
    wishes: idsOfTask('SELECT id FROM rota_wish WHERE task_id = :taskId'),
    tickets: idsOfTask(
      'SELECT id FROM rota_draw_ticket WHERE draw_id IN (SELECT id FROM rota_draw WHERE task_id = :taskId)',
    ),
    draws: idsOfTask('SELECT id FROM rota_draw WHERE task_id = :taskId'),
  }
})
