// Turns with who stands on them, as the papers of a rota need them.
import type { IsoDate } from '../domain/kernel/date.ts'
import type { NameParts } from '../domain/kernel/name.ts'
import type { PlaceState, TurnMoment } from '../domain/rota/place.ts'
import type { TaskDetails } from '../domain/rota/task.ts'
import type { Reader } from '../reader.ts'
import { NAME_COLUMNS, type NameRow, nameOf } from './name-row.ts'
import { onceFor } from './prepared.ts'

export interface PaperTurn {
  readonly turnId: string
  readonly taskId: string
  readonly task: string
  readonly icon: TaskDetails['icon']
  readonly explanation: string
  /** Days before a turn until which a family can cancel by itself. */
  readonly cancelDays: number
  /** For how many turns it counts. */
  readonly weight: number
  /** Null: of the whole school. */
  readonly groupId: string | null
  /** '' for the whole school. */
  readonly group: string
  readonly date: IsoDate
  readonly beginsAt: string
  readonly endsAt: string
  readonly places: number
  readonly note: string
  readonly cancelledOn: IsoDate | null
  /** The change that touched it last. */
  readonly changedIn: number
}

export interface PaperPlace {
  readonly placeId: string
  readonly turnId: string
  readonly householdId: string
  /** Who of the family comes; null while that is open. */
  readonly person: (NameParts & { readonly letterName: string; readonly personId: string }) | null
  readonly state: PlaceState
  readonly publishedOn: IsoDate | null
  readonly toldOn: IsoDate | null
  readonly takenOverBy: string | null
  readonly createdIn: number
  readonly changedIn: number
  /** The change that made the last paper on which the family read of this place; null: none. */
  readonly paperIn: number | null
  /** When the family was told to come, while the turn moved since; null: as the turn says. */
  readonly toldMoment: TurnMoment | null
}

/** The days of a paper, both included. */
export interface PaperPeriod {
  readonly from: IsoDate
  readonly until: IsoDate
}

/** All turns in a period, by day and time. */
export function readPaperTurns({ sqlite }: Reader, { from, until }: PaperPeriod): PaperTurn[] {
  return statements(sqlite).turns.all({ from, until })
}

/** Who stands or stood on the turns of a period, in the order in which it was written. */
export function readPaperPlaces({ sqlite }: Reader, { from, until }: PaperPeriod): PaperPlace[] {
  return statements(sqlite)
    .places.all({ from, until })
    .map(({ placeId, turnId, householdId, personId, letterName, ...row }) => ({
      ...{ placeId, turnId, householdId },
      person: personId === null ? null : { ...nameOf(row), letterName: letterName ?? '', personId },
      state: row.state,
      publishedOn: row.publishedOn,
      toldOn: row.toldOn,
      takenOverBy: row.takenOverBy,
      createdIn: row.createdIn,
      changedIn: row.changedIn,
      paperIn: row.paperIn,
      toldMoment: row.toldMoment === null ? null : (JSON.parse(row.toldMoment) as TurnMoment),
    }))
}

/** Who stands by for the turns of a period, in the order of asking. */
export function readPaperReserves(
  { sqlite }: Reader,
  { from, until }: PaperPeriod,
): { readonly turnId: string; readonly householdId: string }[] {
  return statements(sqlite).reserves.all({ from, until })
}

/** The turns on which these places are. */
export function readTurnsOfPlaces(
  { sqlite }: Reader,
  placeIds: readonly string[],
): (PaperTurn & { readonly placeId: string; readonly householdId: string })[] {
  return statements(sqlite).ofPlaces.all({ ids: JSON.stringify(placeIds) })
}

/** The households that handed in a form for a school year. */
export function readFormHouseholds({ sqlite }: Reader, schoolYear: string): Set<string> {
  return new Set(
    statements(sqlite)
      .forms.all({ schoolYear })
      .map(({ householdId }) => householdId),
  )
}

/** The tasks of a school year by name. */
export function readPaperTasks({ sqlite }: Reader, schoolYear: string): PaperTask[] {
  return statements(sqlite)
    .tasks.all({ schoolYear })
    .map(({ needsVog, needsDriver, needsFirstAid, ...task }) => ({
      ...task,
      needsVog: needsVog === 1,
      needsDriver: needsDriver === 1,
      needsFirstAid: needsFirstAid === 1,
    }))
}

export interface PaperTask {
  readonly name: string
  readonly icon: TaskDetails['icon']
  readonly needsVog: boolean
  readonly needsDriver: boolean
  readonly needsFirstAid: boolean
}

type PlaceRow = NameRow & {
  placeId: string
  turnId: string
  householdId: string
  personId: string | null
  letterName: string | null
  state: PlaceState
  publishedOn: IsoDate | null
  toldOn: IsoDate | null
  takenOverBy: string | null
  createdIn: number
  changedIn: number
  paperIn: number | null
  toldMoment: string | null
}
type TaskRow = Pick<PaperTask, 'name' | 'icon'> & Record<'needsVog' | 'needsDriver' | 'needsFirstAid', number>

const TURN_COLUMNS = `b.id turnId, b.task_id taskId, t.name task, t.icon, t.explanation, t.cancel_days cancelDays, t.weight,
  b.group_id groupId, coalesce(g.name, '') "group", b.date, b.begins_at beginsAt, b.ends_at endsAt, b.places, b.note,
  b.cancelled_on cancelledOn, b.changed_in changedIn`

const statements = onceFor((sqlite: Reader['sqlite']) => ({
  turns: sqlite.prepare<PaperPeriod, PaperTurn>(
    `SELECT ${TURN_COLUMNS}
     FROM rota_turn b JOIN rota_task t ON t.id = b.task_id LEFT JOIN school_group g ON g.id = b.group_id
     WHERE b.date BETWEEN @from AND @until ORDER BY b.date, b.begins_at, t.name, g.name, b.id`,
  ),
  places: sqlite.prepare<PaperPeriod, PlaceRow>(
    `SELECT l.id placeId, l.turn_id turnId, l.household_id householdId, l.person_id personId,
       ${NAME_COLUMNS}, p.letter_name letterName, l.state, l.published_on publishedOn, l.told_on toldOn,
       l.taken_over_by takenOverBy, l.created_in createdIn, l.changed_in changedIn, r.created_in paperIn,
       l.told_moment toldMoment
     FROM rota_place l JOIN rota_turn b ON b.id = l.turn_id
     LEFT JOIN person p ON p.id = l.person_id LEFT JOIN print_run r ON r.id = l.notice_run_id
     WHERE b.date BETWEEN @from AND @until ORDER BY l.created_in, l.id`,
  ),
  reserves: sqlite.prepare<PaperPeriod, { turnId: string; householdId: string }>(
    `SELECT s.turn_id turnId, s.household_id householdId
     FROM rota_reserve s JOIN rota_turn b ON b.id = s.turn_id
     WHERE b.date BETWEEN @from AND @until ORDER BY s.created_in, s.id`,
  ),
  ofPlaces: sqlite.prepare<{ ids: string }, PaperTurn & { placeId: string; householdId: string }>(
    `SELECT l.id placeId, l.household_id householdId, ${TURN_COLUMNS}
     FROM rota_place l JOIN rota_turn b ON b.id = l.turn_id JOIN rota_task t ON t.id = b.task_id
     LEFT JOIN school_group g ON g.id = b.group_id
     WHERE l.id IN (SELECT value FROM json_each(@ids)) ORDER BY b.date, b.begins_at, t.name, l.id`,
  ),
  forms: sqlite.prepare<{ schoolYear: string }, { householdId: string }>(
    'SELECT household_id householdId FROM rota_form WHERE school_year = @schoolYear',
  ),
  tasks: sqlite.prepare<{ schoolYear: string }, TaskRow>(
    `SELECT name, icon, needs_vog needsVog, needs_driver needsDriver, needs_first_aid needsFirstAid
     FROM rota_task WHERE school_year = @schoolYear ORDER BY name`,
  ),
}))
