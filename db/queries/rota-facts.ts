// What the proposal, the board and "waarom ik?" know of turns and families: rows as they are, one query per table.
import { and, asc, eq, gte, isNotNull, lte } from 'drizzle-orm'
import type { Row } from '../change.ts'
import type { IsoDate } from '../domain/kernel/date.ts'
import { callName, fullName } from '../domain/kernel/name.ts'
import type { SchoolYear } from '../domain/kernel/school-year.ts'
import type { Certificate } from '../domain/rota/family-form.ts'
import type { Reader } from '../reader.ts'
import { schoolGroup } from '../schema/groups.ts'
import { person } from '../schema/people.ts'
import { rotaPlace, rotaSetting, rotaTask, rotaTurn } from '../schema/rota.ts'
import { rotaCertificate, rotaExemption, rotaForm, rotaWish } from '../schema/rota-families.ts'
import { NAME_COLUMNS, type NameRow, nameOf } from './name-row.ts'
import { onceFor } from './prepared.ts'

export interface TurnRow {
  readonly turn: Row<typeof rotaTurn>
  readonly task: Row<typeof rotaTask>
  /** '' for a turn of the whole school. */
  readonly group: string
}

/** Every turn of a school year with its task, by date, time and task; cancelled ones too. */
export function readYearTurns({ orm }: Reader, schoolYear: SchoolYear): TurnRow[] {
  return withTask(orm)
    .where(eq(rotaTask.schoolYear, schoolYear))
    .orderBy(asc(rotaTurn.date), asc(rotaTurn.beginsAt), asc(rotaTask.name), asc(rotaTurn.id))
    .all()
    .map(asTurnRow)
}

export function findTurn({ orm }: Reader, turnId: string): TurnRow | null {
  const row = withTask(orm).where(eq(rotaTurn.id, turnId)).get()
  return row === undefined ? null : asTurnRow(row)
}

function withTask(orm: Reader['orm']) {
  return orm
    .select({ turn: rotaTurn, task: rotaTask, group: schoolGroup.name })
    .from(rotaTurn)
    .innerJoin(rotaTask, eq(rotaTask.id, rotaTurn.taskId))
    .leftJoin(schoolGroup, eq(schoolGroup.id, rotaTurn.groupId))
    .$dynamic()
}

function asTurnRow({ group, ...row }: Omit<TurnRow, 'group'> & { group: string | null }): TurnRow {
  return { ...row, group: group ?? '' }
}

/** Every place of the turns of a school year, also those that are no more. */
export function readYearPlaces({ orm }: Reader, schoolYear: SchoolYear): Row<typeof rotaPlace>[] {
  return orm
    .select({ place: rotaPlace })
    .from(rotaPlace)
    .innerJoin(rotaTurn, eq(rotaTurn.id, rotaPlace.turnId))
    .innerJoin(rotaTask, eq(rotaTask.id, rotaTurn.taskId))
    .where(eq(rotaTask.schoolYear, schoolYear))
    .orderBy(asc(rotaPlace.turnId), asc(rotaPlace.createdIn), asc(rotaPlace.id))
    .all()
    .map(({ place }) => place)
}

export function findPlace({ orm }: Reader, placeId: string): Row<typeof rotaPlace> | null {
  return orm.select().from(rotaPlace).where(eq(rotaPlace.id, placeId)).get() ?? null
}

export function readForms({ orm }: Reader, schoolYear: SchoolYear): Row<typeof rotaForm>[] {
  return orm.select().from(rotaForm).where(eq(rotaForm.schoolYear, schoolYear)).all()
}

export function readWishes({ orm }: Reader, schoolYear: SchoolYear): Row<typeof rotaWish>[] {
  return orm
    .select({ wish: rotaWish })
    .from(rotaWish)
    .innerJoin(rotaTask, eq(rotaTask.id, rotaWish.taskId))
    .where(eq(rotaTask.schoolYear, schoolYear))
    .orderBy(asc(rotaWish.taskId))
    .all()
    .map(({ wish }) => wish)
}

/** That families are not asked in a period, without why. */
export function readExemptDays({ orm }: Reader, { from, until }: { from: IsoDate; until: IsoDate }) {
  return orm
    .select({
      householdId: rotaExemption.householdId,
      from: rotaExemption.fromDate,
      until: rotaExemption.untilDate,
    })
    .from(rotaExemption)
    .where(and(lte(rotaExemption.fromDate, until), gte(rotaExemption.untilDate, from)))
    .orderBy(asc(rotaExemption.fromDate), asc(rotaExemption.id))
    .all()
}

/** What any adult of a household has that the school saw. */
export function readHouseholdCertificates({
  orm,
}: Reader): { householdId: string; kind: Certificate; until: string | null }[] {
  return orm
    .select({
      householdId: person.householdId,
      kind: rotaCertificate.kind,
      until: rotaCertificate.validUntil,
    })
    .from(rotaCertificate)
    .innerJoin(person, eq(person.id, rotaCertificate.personId))
    .where(and(isNotNull(person.householdId), eq(person.deceased, false)))
    .orderBy(asc(rotaCertificate.kind), asc(rotaCertificate.id))
    .all()
    .flatMap(({ householdId, ...row }) => (householdId === null ? [] : { householdId, ...row }))
}

export function readRotaSetting({ orm }: Reader, schoolYear: SchoolYear): Row<typeof rotaSetting> | null {
  return orm.select().from(rotaSetting).where(eq(rotaSetting.schoolYear, schoolYear)).get() ?? null
}

/**
 * The stamgroepen of the children of each household on a day: of the children who live there, and of those of a parent
 * who lives apart from them and may know.
 */
export function readHouseholdGroups({ sqlite }: Reader, on: IsoDate): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const [householdId, groupId] of statements(sqlite).groups.all({ on })) {
    const own = groups.get(householdId)
    if (own === undefined) groups.set(householdId, [groupId])
    else own.push(groupId)
  }
  return groups
}

export interface BusyRow {
  readonly meetingId: string
  readonly date: string
  readonly beginsAt: string
  readonly endsAt: string
  readonly scope: string
  /** The first evening is for all groups that have no other one. */
  readonly position: number
  /** Null: no group is named for this evening. */
  readonly groupId: string | null
}

/** Evenings that are not cancelled, once for each of their groups. */
export function readMeetingHours({ sqlite }: Reader, period: { from: IsoDate; until: IsoDate }): BusyRow[] {
  return statements(sqlite).hours.all(period)
}

/** What a household said last of a meeting, or that it came in. */
export function readPromises(
  { sqlite }: Reader,
  period: { from: IsoDate; until: IsoDate },
): { meetingId: string; householdId: string; says: string }[] {
  const { answers, visits } = statements(sqlite)
  return [...answers.all(period), ...visits.all(period)]
}

/** What the adults of each household are called. */
export function readCallNames({ sqlite }: Reader): Map<string, string[]> {
  const names = new Map<string, string[]>()
  for (const row of statements(sqlite).adults.all()) {
    const name = callName(nameOf(row)) || fullName(nameOf(row)) || row.letterName
    const own = names.get(row.householdId)
    if (own === undefined) names.set(row.householdId, [name])
    else own.push(name)
  }
  return names
}

interface Period {
  readonly from: IsoDate
  readonly until: IsoDate
}
type Promised = { meetingId: string; householdId: string; says: string }

const IN_PERIOD = `EXISTS (SELECT 1 FROM meeting_part d WHERE d.meeting_id = m.id AND d.date BETWEEN @from AND @until)`

const statements = onceFor((sqlite: Reader['sqlite']) => ({
  groups: sqlite
    .prepare<{ on: string }, [householdId: string, groupId: string]>(
      `WITH home AS (
         SELECT household_id, pupil_id FROM pupil_household
         UNION
         SELECT a.household_id, t.pupil_id FROM family_tie t JOIN person a ON a.id = t.person_id
         WHERE a.household_id IS NOT NULL AND a.deceased = 0 AND t.information <> 'none'
           AND t.role IN ('mother', 'father', 'parent', 'guardian', 'fosterParent'))
       SELECT DISTINCT h.household_id, q.group_id FROM home h
       JOIN pupil p ON p.id = h.pupil_id
       JOIN placement q ON q.pupil_id = p.id JOIN school_group g ON g.id = q.group_id
       WHERE g.kind = 'base' AND q.from_date <= @on AND (q.until_date IS NULL OR q.until_date >= @on)
         AND (p.enrolled_on IS NULL OR p.enrolled_on <= @on) AND (p.left_on IS NULL OR p.left_on >= @on)
       ORDER BY h.household_id, q.group_id`,
    )
    .raw(),
  adults: sqlite.prepare<[], NameRow & { householdId: string; letterName: string }>(
    `SELECT p.household_id householdId, ${NAME_COLUMNS}, p.letter_name letterName FROM person p
     WHERE p.household_id IS NOT NULL AND p.deceased = 0 ORDER BY p.sort_key, p.id`,
  ),
  hours: sqlite.prepare<Period, BusyRow>(
    `SELECT m.id meetingId, p.date, p.begins_at beginsAt, p.ends_at endsAt, m.scope, p.position, g.group_id groupId
     FROM meeting_part p JOIN meeting m ON m.id = p.meeting_id
     LEFT JOIN meeting_group g ON g.part_id = p.id
     WHERE m.cancelled_on IS NULL AND p.date BETWEEN @from AND @until
     ORDER BY p.date, p.begins_at, m.id, g.group_id`,
  ),
  answers: sqlite.prepare<Period, Promised>(
    `SELECT a.meeting_id meetingId, a.household_id householdId, a.answer says FROM meeting_answer a
     JOIN meeting m ON m.id = a.meeting_id WHERE ${IN_PERIOD} ORDER BY a.created_in, a.id`,
  ),
  visits: sqlite.prepare<Period, Promised>(
    `SELECT DISTINCT v.meeting_id meetingId, v.household_id householdId, 'yes' says FROM meeting_visit v
     JOIN meeting m ON m.id = v.meeting_id
     WHERE v.household_id IS NOT NULL AND v.struck_at IS NULL AND ${IN_PERIOD}
     ORDER BY v.meeting_id, v.household_id`,
  ),
}))
