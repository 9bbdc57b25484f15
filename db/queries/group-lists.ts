// The groups of a school year as lists show them, and what must be known before one is changed.
import { and, asc, eq } from 'drizzle-orm'
import type { Row } from '../change.ts'
import type { GroupKind, GroupSummary } from '../domain/groups/group.ts'
import { compareGroups } from '../domain/kernel/group-order.ts'
import { fullName } from '../domain/kernel/name.ts'
import type { Reader } from '../reader.ts'
import { groupStaff, schoolGroup } from '../schema/groups.ts'
import { NAME_COLUMNS, type NameRow, nameOf } from './name-row.ts'

/** A school year on one day (see `referenceDay`). In a closed year who stayed to the end counts, leavers too. */
export interface YearOnDay {
  readonly yearId: string
  readonly on: string
  readonly closed: boolean
}

/** The groups of a school year in the order of every list and print. */
export function readGroups(reader: Reader, when: YearOnDay): GroupSummary[] {
  const teachers = readTeachers(reader, when.yearId)
  const pupils = countPupils(reader, when)
  return reader.sqlite
    .prepare<[string], GroupRow>(
      `SELECT g.id, g.name, g.kind, g.years, g.coordinator_id coordinatorId, ${NAME_COLUMNS},
         p.letter_name letterName
       FROM school_group g LEFT JOIN person p ON p.id = g.coordinator_id WHERE g.school_year_id = ?`,
    )
    .all(when.yearId)
    .map((row) => ({
      id: row.id,
      name: row.name,
      kind: row.kind,
      years: JSON.parse(row.years) as number[],
      teachers: teachers.get(row.id) ?? [],
      coordinator:
        row.coordinatorId === null
          ? null
          : { id: row.coordinatorId, name: fullName(nameOf(row)) || (row.letterName ?? '') },
      pupils: pupils.get(row.id) ?? 0,
    }))
    .sort((a, b) => compareGroups(a, b) || (a.id < b.id ? -1 : 1))
}

/** Groups of one kind in one school year, for the check of names. */
export function groupsOfKind({ orm }: Reader, yearId: string, kind: GroupKind): Row<typeof schoolGroup>[] {
  return orm
    .select()
    .from(schoolGroup)
    .where(and(eq(schoolGroup.schoolYearId, yearId), eq(schoolGroup.kind, kind)))
    .all()
}

/** Who teaches a group, in their own order. */
export function staffOfGroup({ orm }: Reader, groupId: string): Row<typeof groupStaff>[] {
  return orm
    .select()
    .from(groupStaff)
    .where(eq(groupStaff.groupId, groupId))
    .orderBy(asc(groupStaff.position), asc(groupStaff.id))
    .all()
}

/** How many pupils ever had to do with a group: by a placement, or on a print. */
export function pupilsEverInGroup({ sqlite }: Reader, groupId: string): number {
  return (
    sqlite
      .prepare<[string, string], number>(
        `SELECT count(*) FROM (SELECT pupil_id FROM placement WHERE group_id = ?
         UNION SELECT coalesce(carrier_id, id) FROM print_copy WHERE group_id = ?)`,
      )
      .pluck()
      .get(groupId, groupId) ?? 0
  )
}

/** SQL: is the pupil of placement `q` there on day @on? A leaver counts on the last day (E71), not after it (E70). */
export function presentOn(closed: boolean): string {
  const until = '(q.until_date IS NULL OR q.until_date >= @on)'
  const notLeft = closed ? '' : 'AND (p.left_on IS NULL OR p.left_on >= @on)'
  return `q.from_date <= @on AND ${until} ${notLeft}`
}

type GroupRow = NameRow & {
  id: string
  name: string
  kind: GroupKind
  years: string
  coordinatorId: string | null
  letterName: string | null
}

function readTeachers({ sqlite }: Reader, yearId: string): Map<string, string[]> {
  const teachers = new Map<string, string[]>()
  const rows = sqlite
    .prepare<[string], NameRow & { groupId: string }>(
      `SELECT ${NAME_COLUMNS}, s.group_id groupId FROM group_staff s JOIN staff p ON p.id = s.staff_id
       JOIN school_group g ON g.id = s.group_id WHERE g.school_year_id = ? ORDER BY s.position, p.sort_key, s.id`,
    )
    .all(yearId)
  for (const row of rows) {
    teachers.set(row.groupId, [...(teachers.get(row.groupId) ?? []), fullName(nameOf(row))])
  }
  return teachers
}

function countPupils({ sqlite }: Reader, { yearId, on, closed }: YearOnDay): Map<string, number> {
  const rows = sqlite
    .prepare<{ yearId: string; on: string }, { groupId: string; pupils: number }>(
      `SELECT q.group_id groupId, count(DISTINCT q.pupil_id) pupils
       FROM placement q JOIN pupil p ON p.id = q.pupil_id
       WHERE q.school_year_id = @yearId AND q.group_id IS NOT NULL AND ${presentOn(closed)} GROUP BY q.group_id`,
    )
    .all({ yearId, on })
  return new Map(rows.map(({ groupId, pupils }) => [groupId, pupils]))
}
