// What the ouderhulp keeps of one child, and what turns and tasks are called: for an answer to a request to see it (inzage).
import { desc, eq } from 'drizzle-orm'
import type { Row } from '../change.ts'
import type { IsoDate } from '../domain/kernel/date.ts'
import { longDate } from '../domain/kernel/date-text.ts'
import type { Reader } from '../reader.ts'
import type { rotaPlace } from '../schema/rota.ts'
import { rotaChild, rotaSeat } from '../schema/rota-trips.ts'

export type PlaceTrace = Row<typeof rotaPlace>

/** The newest first. */
export function rotaTracesOfPupil({ orm }: Reader, pupilId: string) {
  return {
    children: orm
      .select()
      .from(rotaChild)
      .where(eq(rotaChild.pupilId, pupilId))
      .orderBy(desc(rotaChild.schoolYear))
      .all(),
    seats: orm
      .select()
      .from(rotaSeat)
      .where(eq(rotaSeat.pupilId, pupilId))
      .orderBy(desc(rotaSeat.createdIn), rotaSeat.id)
      .all(),
  }
}

/** 'Leesouders, 12 januari 2027', by the key of the turn. */
export function turnTitles({ sqlite }: Reader): ReadonlyMap<string, string> {
  const rows = sqlite
    .prepare<[], { id: string; name: string; date: IsoDate }>(
      'SELECT t.id, k.name, t.date FROM rota_turn t JOIN rota_task k ON k.id = t.task_id',
    )
    .all()
  return new Map(rows.map(({ id, name, date }) => [id, `${name}, ${longDate(date)}`]))
}

/** 'Leesouders (2026-2027)', by the key of the task. */
export function taskTitles({ sqlite }: Reader): ReadonlyMap<string, string> {
  const rows = sqlite
    .prepare<[], { id: string; name: string; schoolYear: string }>(
      'SELECT id, name, school_year schoolYear FROM rota_task',
    )
    .all()
  return new Map(rows.map(({ id, name, schoolYear }) => [id, `${name} (${schoolYear})`]))
}
