// Everything the change of the year must know of the year that ends, in four statements.
import type { IsoDate } from '../domain/kernel/date.ts'
import { compareGroups } from '../domain/kernel/group-order.ts'
import { listName } from '../domain/kernel/name.ts'
import { endOfSchoolYear, startOfSchoolYear } from '../domain/kernel/school-year.ts'
import type { OldGroup, OldPupil, OldSeat, OldYear } from '../domain/years/old-year.ts'
import type { Reader } from '../reader.ts'
import { readParents } from './group-pupils.ts'
import { NAME_COLUMNS, type NameRow, nameOf } from './name-row.ts'
import type { StoredYear } from './years.ts'

/** Reads the groups of a school year and all pupils who were in it, or are at school without a place in it. */
export function readOldYear(reader: Reader, { id, label }: StoredYear): OldYear {
  const pupils = readPupils(reader, id, startOfSchoolYear(label))
  const seats = readSeats(reader, id)
  const carers = new Map<string, string[]>()
  const parents = readParents(
    reader,
    pupils.map((pupil) => pupil.id),
  )
  for (const { pupilId, personId, canCoordinate } of parents) {
    if (canCoordinate) carers.set(pupilId, [...(carers.get(pupilId) ?? []), personId])
  }
  return {
    label,
    groups: readGroups(reader, id),
    pupils: pupils.map((pupil) => ({
      ...pupil,
      seats: seats.get(pupil.id) ?? [],
      carers: carers.get(pupil.id) ?? [],
    })),
  }
}

/** Names of the samengestelde groepen of a school year. */
export function composedGroups({ sqlite }: Reader, yearId: string): string[] {
  return sqlite
    .prepare<[string], { name: string; years: string }>(
      "SELECT name, years FROM school_group WHERE school_year_id = ? AND kind = 'composed'",
    )
    .all(yearId)
    .map(({ name, years }) => ({ name, years: JSON.parse(years) as number[] }))
    .sort(compareGroups)
    .map(({ name }) => name)
}

export interface LastingPlacement {
  readonly id: string
  readonly pupilId: string
  readonly fromDate: string
  readonly leftOn: string | null
}

/** Placements that do not end within the school year. */
export function lastingPlacements({ sqlite }: Reader, { id, label }: StoredYear): LastingPlacement[] {
  return sqlite
    .prepare<[string, string], LastingPlacement>(
      `SELECT q.id, q.pupil_id pupilId, q.from_date fromDate, p.left_on leftOn
       FROM placement q JOIN pupil p ON p.id = q.pupil_id
       WHERE q.school_year_id = ? AND (q.until_date IS NULL OR q.until_date > ?)`,
    )
    .all(id, endOfSchoolYear(label))
}

function readGroups({ sqlite }: Reader, yearId: string): OldGroup[] {
  const staff = new Map<string, string[]>()
  const links = sqlite
    .prepare<[string], { groupId: string; staffId: string }>(
      `SELECT s.group_id groupId, s.staff_id staffId FROM group_staff s
       JOIN school_group g ON g.id = s.group_id WHERE g.school_year_id = ? ORDER BY s.position, s.id`,
    )
    .all(yearId)
  for (const { groupId, staffId } of links) staff.set(groupId, [...(staff.get(groupId) ?? []), staffId])
  return sqlite
    .prepare<[string], Omit<OldGroup, 'years' | 'staffIds'> & { years: string }>(
      `SELECT id, name, kind, years, coordinator_id coordinatorId FROM school_group
       WHERE school_year_id = ? AND kind <> 'composed' ORDER BY id`,
    )
    .all(yearId)
    .map(({ years, ...group }) => ({
      ...group,
      years: JSON.parse(years) as number[],
      staffIds: staff.get(group.id) ?? [],
    }))
    .sort(compareGroups)
}

type PupilRow = NameRow & Pick<OldPupil, 'id' | 'birthDate' | 'enrolledOn' | 'leftOn'>

function readPupils({ sqlite }: Reader, yearId: string, firstDay: string) {
  return sqlite
    .prepare<{ yearId: string; firstDay: string }, PupilRow>(
      `SELECT p.id, ${NAME_COLUMNS}, p.birth_date birthDate, p.enrolled_on enrolledOn, p.left_on leftOn
       FROM pupil p
       WHERE p.left_on IS NULL OR p.left_on >= @firstDay
         OR EXISTS (SELECT 1 FROM placement q WHERE q.pupil_id = p.id AND q.school_year_id = @yearId)
       ORDER BY p.sort_key, p.id`,
    )
    .all({ yearId, firstDay })
    .map((row) => ({
      id: row.id,
      name: listName(nameOf(row)),
      birthDate: row.birthDate,
      enrolledOn: row.enrolledOn,
      leftOn: row.leftOn,
    }))
}

function readSeats({ sqlite }: Reader, yearId: string): Map<string, OldSeat[]> {
  const seats = new Map<string, OldSeat[]>()
  const rows = sqlite
    .prepare<[string], OldSeat & { pupilId: string; fromDate: IsoDate }>(
      `SELECT q.pupil_id pupilId, q.group_id groupId, q.year, q.from_date fromDate, q.until_date untilDate
       FROM placement q LEFT JOIN school_group g ON g.id = q.group_id
       WHERE q.school_year_id = ? AND (g.kind IS NULL OR g.kind <> 'composed') ORDER BY q.from_date, q.id`,
    )
    .all(yearId)
  for (const { pupilId, ...seat } of rows) {
    const list = seats.get(pupilId)
    if (list === undefined) seats.set(pupilId, [seat])
    else list.push(seat)
  }
  return seats
}
