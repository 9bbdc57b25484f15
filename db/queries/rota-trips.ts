// Trips by car: their drivers, who may be in whose car, and whom the school calls.
import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Row } from '../change.ts'
import type { IsoDate } from '../domain/kernel/date.ts'
import type { NameParts } from '../domain/kernel/name.ts'
import type { SchoolYear } from '../domain/kernel/school-year.ts'
import type { Reader } from '../reader.ts'
import { schoolGroup } from '../schema/groups.ts'
import { rotaTask, rotaTurn } from '../schema/rota.ts'
import { rotaCar, rotaSeat, rotaTrip } from '../schema/rota-trips.ts'
import { NAME_COLUMNS, type NameRow, nameOf } from './name-row.ts'
import { onceFor } from './prepared.ts'

export interface TripRow {
  readonly trip: Row<typeof rotaTrip>
  readonly turn: Row<typeof rotaTurn>
  readonly task: Row<typeof rotaTask>
  /** '' for the whole school. */
  readonly group: string
}

/** Every trip of a school year, by day and time. */
export function readTrips({ orm }: Reader, schoolYear: SchoolYear): TripRow[] {
  return withTurn(orm)
    .where(eq(rotaTask.schoolYear, schoolYear))
    .orderBy(asc(rotaTurn.date), asc(rotaTurn.beginsAt), asc(rotaTrip.id))
    .all()
    .map(asTripRow)
}

export function findTrip({ orm }: Reader, tripId: string): TripRow | null {
  const row = withTurn(orm).where(eq(rotaTrip.id, tripId)).get()
  return row === undefined ? null : asTripRow(row)
}

export function tripOfTurn({ orm }: Reader, turnId: string): Row<typeof rotaTrip> | null {
  return orm.select().from(rotaTrip).where(eq(rotaTrip.turnId, turnId)).get() ?? null
}

/** Turns of a group for drivers that go on and have no trip yet, by day and time. */
export function turnsWithoutTrip({ orm }: Reader, schoolYear: SchoolYear) {
  return orm
    .select({
      turnId: rotaTurn.id,
      task: rotaTask.name,
      date: rotaTurn.date,
      groupId: rotaTurn.groupId,
      group: schoolGroup.name,
    })
    .from(rotaTurn)
    .innerJoin(rotaTask, eq(rotaTask.id, rotaTurn.taskId))
    .innerJoin(schoolGroup, eq(schoolGroup.id, rotaTurn.groupId))
    .leftJoin(rotaTrip, eq(rotaTrip.turnId, rotaTurn.id))
    .where(
      and(
        eq(rotaTask.schoolYear, schoolYear),
        eq(rotaTask.needsDriver, true),
        isNotNull(rotaTurn.groupId),
        isNull(rotaTurn.cancelledOn),
        isNull(rotaTrip.id),
      ),
    )
    .orderBy(asc(rotaTurn.date), asc(rotaTurn.beginsAt), asc(rotaTurn.id))
    .all()
}

export function carsOfTrip({ orm }: Reader, tripId: string): Row<typeof rotaCar>[] {
  return orm.select().from(rotaCar).where(eq(rotaCar.tripId, tripId)).orderBy(asc(rotaCar.id)).all()
}

export function findCar({ orm }: Reader, carId: string): Row<typeof rotaCar> | null {
  return orm.select().from(rotaCar).where(eq(rotaCar.id, carId)).get() ?? null
}

export function seatsOfTrip({ orm }: Reader, tripId: string): Row<typeof rotaSeat>[] {
  return orm.select().from(rotaSeat).where(eq(rotaSeat.tripId, tripId)).all()
}

/** Seats of these cars. */
export function seatsInCars({ orm }: Reader, carIds: readonly string[]): Row<typeof rotaSeat>[] {
  return orm
    .select()
    .from(rotaSeat)
    .where(inArray(rotaSeat.carId, [...carIds]))
    .all()
}

export interface Passenger {
  readonly pupilId: string
  readonly name: NameParts
}

/** The children of a group on a day, in name order. */
export function readPassengers(
  { sqlite }: Reader,
  of: { readonly groupId: string; readonly on: IsoDate },
): Passenger[] {
  return statements(sqlite)
    .passengers.all(of)
    .map(({ pupilId, ...row }) => ({ pupilId, name: nameOf(row) }))
}

export interface DriverRow {
  readonly personId: string
  readonly householdId: string | null
  readonly name: NameParts
  readonly letterName: string
  /** Of the September form of the family; 0 without one. */
  readonly seats: number
  readonly boosters: number
  /** False: no longer comes, and still has a car. */
  readonly onTurn: boolean
}

/** Adults of the families on a turn, or the one that comes; and who drives a car of a trip already. */
export function readDrivers(
  { sqlite }: Reader,
  of: { readonly turnId: string; readonly schoolYear: string },
): DriverRow[] {
  return statements(sqlite)
    .drivers.all(of)
    .map(({ personId, householdId, letterName, seats, boosters, onTurn, ...row }) => ({
      ...{ personId, householdId, letterName, seats: seats ?? 0, boosters: boosters ?? 0 },
      ...{ onTurn: onTurn === 1, name: nameOf(row) },
    }))
}

/** Which children a driver has or lives with, and of which the driver may know nothing (L11). */
export function readOwnChildren(
  { sqlite }: Reader,
  personIds: readonly string[],
): { personId: string; pupilId: string; apart: boolean }[] {
  return statements(sqlite)
    .own.all({ ids: JSON.stringify(personIds) })
    .map(({ apart, ...row }) => ({ ...row, apart: apart === 1 }))
}

export interface CallRow {
  /** The driver, or the child that is called about. */
  readonly of: string
  readonly name: NameParts
  readonly letterName: string
  readonly number: string
  readonly secret: boolean
}

/** Numbers of drivers. */
export function readDriverNumbers({ sqlite }: Reader, personIds: readonly string[]): CallRow[] {
  return statements(sqlite)
    .driverNumbers.all({ ids: JSON.stringify(personIds) })
    .map(asCall)
}

/** Numbers of who looks after these children and may know, who is called first at the top. */
export function readParentNumbers({ sqlite }: Reader, pupilIds: readonly string[]): CallRow[] {
  return statements(sqlite)
    .parentNumbers.all({ ids: JSON.stringify(pupilIds) })
    .map(asCall)
}

function withTurn(orm: Reader['orm']) {
  return orm
    .select({ trip: rotaTrip, turn: rotaTurn, task: rotaTask, group: schoolGroup.name })
    .from(rotaTrip)
    .innerJoin(rotaTurn, eq(rotaTurn.id, rotaTrip.turnId))
    .innerJoin(rotaTask, eq(rotaTask.id, rotaTurn.taskId))
    .leftJoin(schoolGroup, eq(schoolGroup.id, rotaTurn.groupId))
    .$dynamic()
}

function asTripRow({ group, ...row }: Omit<TripRow, 'group'> & { group: string | null }): TripRow {
  return { ...row, group: group ?? '' }
}

type DriverColumns = Omit<DriverRow, 'name' | 'seats' | 'boosters' | 'onTurn'> & {
  seats: number | null
  boosters: number | null
  onTurn: number
}
type NumberRow = NameRow & { of: string; letterName: string; number: string; secret: number }

function asCall({ of, letterName, number, secret, ...row }: NumberRow): CallRow {
  return { of, letterName, number, secret: secret === 1, name: nameOf(row) }
}

const AMONG = '(SELECT value FROM json_each(@ids))'
const PARENTS = `('mother', 'father', 'parent', 'guardian', 'fosterParent')`

const statements = onceFor((sqlite: Reader['sqlite']) => ({
  passengers: sqlite.prepare<{ groupId: string; on: string }, NameRow & { pupilId: string }>(
    `SELECT p.id pupilId, ${NAME_COLUMNS} FROM pupil p
     WHERE EXISTS (SELECT 1 FROM placement q WHERE q.pupil_id = p.id AND q.group_id = @groupId
         AND q.from_date <= @on AND (q.until_date IS NULL OR q.until_date >= @on))
       AND (p.enrolled_on IS NULL OR p.enrolled_on <= @on) AND (p.left_on IS NULL OR p.left_on >= @on)
     ORDER BY p.sort_key, p.id`,
  ),
  drivers: sqlite.prepare<{ turnId: string; schoolYear: string }, NameRow & DriverColumns>(
    `SELECT d.* FROM (
       SELECT p.id personId, p.household_id householdId, ${NAME_COLUMNS}, p.letter_name letterName,
         f.seats, f.boosters, p.sort_key sortKey,
         EXISTS (SELECT 1 FROM rota_place c WHERE c.turn_id = @turnId
           AND c.state IN ('proposed', 'planned', 'done')
           AND (c.person_id = p.id OR c.person_id IS NULL AND c.household_id = p.household_id)) onTurn
       FROM person p LEFT JOIN rota_form f ON f.household_id = p.household_id AND f.school_year = @schoolYear
       WHERE p.deceased = 0) d
     WHERE d.onTurn = 1 OR EXISTS (SELECT 1 FROM rota_car r JOIN rota_trip t ON t.id = r.trip_id
       WHERE r.person_id = d.personId AND t.turn_id = @turnId)
     ORDER BY d.sortKey, d.personId`,
  ),
  own: sqlite.prepare<{ ids: string }, { personId: string; pupilId: string; apart: number }>(
    `SELECT t.person_id personId, t.pupil_id pupilId, t.information = 'none' apart FROM family_tie t
     WHERE t.person_id IN ${AMONG}
       AND (t.information = 'none' OR t.role IN ${PARENTS} OR t.role = 'stepparent')
     UNION
     SELECT p.id, r.pupil_id, 0 FROM person p JOIN pupil_household r ON r.household_id = p.household_id
     WHERE p.id IN ${AMONG} AND NOT EXISTS (
       SELECT 1 FROM family_tie n WHERE n.person_id = p.id AND n.pupil_id = r.pupil_id AND n.information = 'none')`,
  ),
  driverNumbers: sqlite.prepare<{ ids: string }, NumberRow>(
    `SELECT p.id "of", ${NAME_COLUMNS}, p.letter_name letterName, f.number, f.secret
     FROM person p JOIN phone f ON f.person_id = p.id
     WHERE p.id IN ${AMONG} ORDER BY p.sort_key, p.id, f.position, f.id`,
  ),
  parentNumbers: sqlite.prepare<{ ids: string }, NumberRow>(
    `SELECT t.pupil_id "of", ${NAME_COLUMNS}, p.letter_name letterName, f.number, f.secret
     FROM family_tie t JOIN person p ON p.id = t.person_id JOIN phone f ON f.person_id = p.id
     WHERE t.pupil_id IN ${AMONG} AND t.information <> 'none' AND p.deceased = 0
       AND (t.role IN ${PARENTS} OR t.role IN ('stepparent', 'grandparent'))
     ORDER BY t.pupil_id, t.contact_order, p.sort_key, p.id, f.position, f.id`,
  ),
}))
