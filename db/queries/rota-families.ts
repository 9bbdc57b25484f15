// What the office keeps of one family and its help, and of which families somebody did not come.
import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import type { Row } from '../change.ts'
import type { IsoDate } from '../domain/kernel/date.ts'
import type { SchoolYear } from '../domain/kernel/school-year.ts'
import type { PlaceState } from '../domain/rota/place.ts'
import type { Reader } from '../reader.ts'
import { rotaTask } from '../schema/rota.ts'
import {
  rotaCertificate,
  rotaCorrection,
  rotaExemption,
  rotaForm,
  rotaWish,
} from '../schema/rota-families.ts'
import { rotaChild } from '../schema/rota-trips.ts'
import { onceFor } from './prepared.ts'

export function findForm(
  { orm }: Reader,
  { schoolYear, householdId }: { readonly schoolYear: SchoolYear; readonly householdId: string },
): Row<typeof rotaForm> | null {
  const row = orm
    .select()
    .from(rotaForm)
    .where(and(eq(rotaForm.schoolYear, schoolYear), eq(rotaForm.householdId, householdId)))
    .get()
  return row ?? null
}

/** In the order of the form: by the name of the task. */
export function wishesOf(
  { orm }: Reader,
  { schoolYear, householdId }: { readonly schoolYear: SchoolYear; readonly householdId: string },
): Row<typeof rotaWish>[] {
  return orm
    .select({ wish: rotaWish })
    .from(rotaWish)
    .innerJoin(rotaTask, eq(rotaTask.id, rotaWish.taskId))
    .where(and(eq(rotaTask.schoolYear, schoolYear), eq(rotaWish.householdId, householdId)))
    .orderBy(asc(rotaTask.name), asc(rotaTask.id))
    .all()
    .map(({ wish }) => wish)
}

/** What a parent allowed in this year for these children. */
export function transportOf(
  { orm }: Reader,
  schoolYear: SchoolYear,
  pupilIds: readonly string[],
): Row<typeof rotaChild>[] {
  return orm
    .select()
    .from(rotaChild)
    .where(and(eq(rotaChild.schoolYear, schoolYear), inArray(rotaChild.pupilId, [...pupilIds])))
    .all()
}

export function certificatesOf({ orm }: Reader, personIds: readonly string[]): Row<typeof rotaCertificate>[] {
  return orm
    .select()
    .from(rotaCertificate)
    .where(inArray(rotaCertificate.personId, [...personIds]))
    .orderBy(asc(rotaCertificate.personId), asc(rotaCertificate.kind))
    .all()
}

export function findCertificate({ orm }: Reader, id: string): Row<typeof rotaCertificate> | null {
  return orm.select().from(rotaCertificate).where(eq(rotaCertificate.id, id)).get() ?? null
}

/** With their reasons: for who leads the ouderhulp alone. The newest first. */
export function exemptionsOf({ orm }: Reader, householdId: string): Row<typeof rotaExemption>[] {
  return orm
    .select()
    .from(rotaExemption)
    .where(eq(rotaExemption.householdId, householdId))
    .orderBy(desc(rotaExemption.fromDate), asc(rotaExemption.id))
    .all()
}

export function findExemption({ orm }: Reader, id: string): Row<typeof rotaExemption> | null {
  return orm.select().from(rotaExemption).where(eq(rotaExemption.id, id)).get() ?? null
}

export function correctionsOf(
  { orm }: Reader,
  { schoolYear, householdId }: { readonly schoolYear: SchoolYear; readonly householdId: string },
): Row<typeof rotaCorrection>[] {
  return orm
    .select()
    .from(rotaCorrection)
    .where(and(eq(rotaCorrection.schoolYear, schoolYear), eq(rotaCorrection.householdId, householdId)))
    .orderBy(asc(rotaCorrection.createdIn), asc(rotaCorrection.id))
    .all()
}

export function findCorrection({ orm }: Reader, id: string): Row<typeof rotaCorrection> | null {
  return orm.select().from(rotaCorrection).where(eq(rotaCorrection.id, id)).get() ?? null
}

/** Were balances taken along to this year? */
export function isCarriedOver({ orm }: Reader, to: SchoolYear): boolean {
  const row = orm
    .select({ id: rotaCorrection.id })
    .from(rotaCorrection)
    .where(and(eq(rotaCorrection.schoolYear, to), eq(rotaCorrection.kind, 'carriedOver')))
    .get()
  return row !== undefined
}

/** By household what was taken along to this year; positive: fewer turns are asked. */
export function readCarriedOver({ orm }: Reader, to: SchoolYear): Map<string, number> {
  const rows = orm
    .select({ householdId: rotaCorrection.householdId, turns: rotaCorrection.turns })
    .from(rotaCorrection)
    .where(and(eq(rotaCorrection.schoolYear, to), eq(rotaCorrection.kind, 'carriedOver')))
    .all()
  const carried = new Map<string, number>()
  for (const { householdId, turns } of rows) {
    carried.set(householdId, (carried.get(householdId) ?? 0) + turns)
  }
  return carried
}

/** Households that were missed without a word, in this school year, with how often. */
export function missedWithoutWord({ sqlite }: Reader, schoolYear: SchoolYear): Map<string, number> {
  const rows = statements(sqlite).missed.all({ schoolYear })
  return new Map(rows.map(({ householdId, times }) => [householdId, times]))
}

export interface TurnOfFamily {
  readonly placeId: string
  readonly task: string
  /** '' for the whole school. */
  readonly group: string
  readonly date: IsoDate
  readonly beginsAt: string
  readonly endsAt: string
  readonly weight: number
  readonly state: PlaceState
  readonly calledOff: boolean
}

/** Every turn of a school year on which a family stands or stood, by day and time. */
export function turnsOfFamily(
  { sqlite }: Reader,
  of: { readonly schoolYear: SchoolYear; readonly householdId: string },
): TurnOfFamily[] {
  return statements(sqlite)
    .turns.all(of)
    .map(({ calledOff, ...turn }) => ({ ...turn, calledOff: calledOff === 1 }))
}

/** How many turns each household did and has to come in a school year, whatever they weigh. */
export function countTurnsByFamily(
  { sqlite }: Reader,
  schoolYear: SchoolYear,
): Map<string, { done: number; planned: number }> {
  const rows = statements(sqlite).counts.all({ schoolYear })
  return new Map(rows.map(({ householdId, ...count }) => [householdId, count]))
}

const statements = onceFor((sqlite: Reader['sqlite']) => ({
  missed: sqlite.prepare<{ schoolYear: string }, { householdId: string; times: number }>(
    `SELECT p.household_id householdId, count(*) times FROM rota_place p
     JOIN rota_turn t ON t.id = p.turn_id JOIN rota_task k ON k.id = t.task_id
     WHERE k.school_year = :schoolYear AND p.state = 'absent' AND p.told_on IS NULL
     GROUP BY p.household_id`,
  ),
  turns: sqlite.prepare<
    { schoolYear: string; householdId: string },
    Omit<TurnOfFamily, 'calledOff'> & { calledOff: number }
  >(
    `SELECT p.id placeId, k.name task, coalesce(g.name, '') "group", t.date, t.begins_at beginsAt, t.ends_at endsAt,
       k.weight, p.state, t.cancelled_on IS NOT NULL calledOff
     FROM rota_place p JOIN rota_turn t ON t.id = p.turn_id JOIN rota_task k ON k.id = t.task_id
     LEFT JOIN school_group g ON g.id = t.group_id
     WHERE k.school_year = :schoolYear AND p.household_id = :householdId
     ORDER BY t.date, t.begins_at, k.name, p.created_in, p.id`,
  ),
  counts: sqlite.prepare<{ schoolYear: string }, { householdId: string; done: number; planned: number }>(
    `SELECT p.household_id householdId, sum(p.state = 'done') done,
       sum(p.state IN ('planned', 'proposed') AND t.cancelled_on IS NULL) planned
     FROM rota_place p JOIN rota_turn t ON t.id = p.turn_id JOIN rota_task k ON k.id = t.task_id
     WHERE k.school_year = :schoolYear GROUP BY p.household_id`,
  ),
}))
