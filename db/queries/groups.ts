// Groups with their teachers and children.
import { and, asc, eq, getTableColumns, gte, inArray, isNull, or } from 'drizzle-orm'
import type { Row } from '../change.ts'
import type { IsoDate } from '../domain/kernel/date.ts'
import type { Reader } from '../reader.ts'
import { groupStaff, placement, schoolGroup, staff } from '../schema/groups.ts'
import { familyTie, person } from '../schema/people.ts'
import { schoolYear } from '../schema/school.ts'

export type GroupRow = Row<typeof schoolGroup>
export type PlacementRow = Row<typeof placement>
export type StaffRow = Row<typeof staff>
export type SchoolYearRow = Row<typeof schoolYear>

export function findGroup({ orm }: Reader, id: string): GroupRow | null {
  return orm.select().from(schoolGroup).where(eq(schoolGroup.id, id)).get() ?? null
}

export function findSchoolYear({ orm }: Reader, id: string): SchoolYearRow | null {
  return orm.select().from(schoolYear).where(eq(schoolYear.id, id)).get() ?? null
}

/** The newest first. */
export function schoolYears({ orm }: Reader): SchoolYearRow[] {
  return orm.select().from(schoolYear).orderBy(asc(schoolYear.label)).all().reverse()
}

export function groupsOfYear({ orm }: Reader, schoolYearId: string): GroupRow[] {
  return orm.select().from(schoolGroup).where(eq(schoolGroup.schoolYearId, schoolYearId)).all()
}

/** Placements of a child that last beyond the day before `from`; in one school year, or in all. */
export function openPlacements(
  { orm }: Reader,
  { pupilId, schoolYearId, from }: { pupilId: string; schoolYearId: string | null; from: IsoDate },
) {
  return orm
    .select({ ...getTableColumns(placement), kind: schoolGroup.kind, closed: schoolYear.closed })
    .from(placement)
    .innerJoin(schoolYear, eq(schoolYear.id, placement.schoolYearId))
    .leftJoin(schoolGroup, eq(schoolGroup.id, placement.groupId))
    .where(
      and(
        eq(placement.pupilId, pupilId),
        schoolYearId === null ? undefined : eq(placement.schoolYearId, schoolYearId),
        or(isNull(placement.untilDate), gte(placement.untilDate, from)),
      ),
    )
    .all()
}

export function placementsIn({ orm }: Reader, groupIds: readonly string[]): PlacementRow[] {
  return orm
    .select()
    .from(placement)
    .where(inArray(placement.groupId, [...groupIds]))
    .orderBy(asc(placement.fromDate), asc(placement.id))
    .all()
}

export function placementsOfYear({ orm }: Reader, schoolYearId: string): PlacementRow[] {
  return orm
    .select()
    .from(placement)
    .where(eq(placement.schoolYearId, schoolYearId))
    .orderBy(asc(placement.fromDate), asc(placement.id))
    .all()
}

export function findStaff({ orm }: Reader, id: string): StaffRow | null {
  return orm.select().from(staff).where(eq(staff.id, id)).get() ?? null
}

/** In name order. */
export function allStaff({ orm }: Reader): StaffRow[] {
  return orm.select().from(staff).orderBy(asc(staff.sortKey), asc(staff.id)).all()
}

/** Who teaches these groups, in their order. */
export function staffOf({ orm }: Reader, groupIds: readonly string[]) {
  return orm
    .select({ post: groupStaff, staff })
    .from(groupStaff)
    .innerJoin(staff, eq(staff.id, groupStaff.staffId))
    .where(inArray(groupStaff.groupId, [...groupIds]))
    .orderBy(asc(groupStaff.position), asc(staff.sortKey))
    .all()
}

/** How many children have a stamgroep in the year on `day`, per group; and who has none. */
export function pupilCounts(
  { sqlite }: Reader,
  { schoolYearId, day }: { schoolYearId: string; day: IsoDate },
): Map<string, number> {
  const rows = sqlite
    .prepare<{ schoolYearId: string; day: string }, { id: string; pupils: number }>(
      `SELECT q.group_id id, count(DISTINCT q.pupil_id) pupils FROM placement q JOIN pupil p ON p.id = q.pupil_id
       WHERE q.school_year_id = :schoolYearId AND q.group_id IS NOT NULL AND q.from_date <= :day
         AND (q.until_date IS NULL OR q.until_date >= :day) AND (p.left_on IS NULL OR p.left_on >= :day)
       GROUP BY q.group_id`,
    )
    .all({ schoolYearId, day })
  return new Map(rows.map(({ id, pupils }) => [id, pupils]))
}

/** Children at school on `day` without a stamgroep then or later in the year. */
export function pupilsWithoutGroup(
  { sqlite }: Reader,
  { schoolYearId, day }: { schoolYearId: string; day: IsoDate },
): number {
  return (
    sqlite
      .prepare<{ schoolYearId: string; day: string }, number>(
        `SELECT count(*) FROM pupil p WHERE (p.left_on IS NULL OR p.left_on >= :day)
         AND NOT EXISTS (SELECT 1 FROM placement q JOIN school_group g ON g.id = q.group_id
           WHERE q.pupil_id = p.id AND q.school_year_id = :schoolYearId AND g.kind <> 'composed'
           AND (q.until_date IS NULL OR q.until_date >= :day))`,
      )
      .pluck()
      .get({ schoolYearId, day }) ?? 0
  )
}

/** Children at school on `day` who are enrolled (not only announced, E48), of one group or of all; in name order. */
export function pupilsAtSchool(
  { sqlite }: Reader,
  { schoolYearId, day, groupId }: { schoolYearId: string; day: IsoDate; groupId: string | null },
): string[] {
  const inGroup = `EXISTS (SELECT 1 FROM placement q WHERE q.pupil_id = p.id AND q.group_id = :groupId
    AND (q.until_date IS NULL OR q.until_date >= :day))`
  return sqlite
    .prepare<{ schoolYearId: string; day: string; groupId: string | null }, string>(
      `SELECT p.id FROM pupil p WHERE (p.left_on IS NULL OR p.left_on >= :day)
       AND NOT EXISTS (SELECT 1 FROM placement q JOIN school_group g ON g.id = q.group_id
         WHERE q.pupil_id = p.id AND q.school_year_id = :schoolYearId AND g.kind = 'announced'
         AND (q.until_date IS NULL OR q.until_date >= :day))
       ${groupId === null ? '' : `AND ${inGroup}`} ORDER BY p.sort_key, p.id`,
    )
    .pluck()
    .all({ schoolYearId, day, groupId })
}

/** Does this person have a living tie to a child of the group (this year, whenever it was there)? */
export function isParentInGroup({ orm }: Reader, personId: string, groupId: string): boolean {
  const found = orm
    .select({ id: familyTie.id })
    .from(familyTie)
    .innerJoin(placement, eq(placement.pupilId, familyTie.pupilId))
    .innerJoin(person, eq(person.id, familyTie.personId))
    .where(and(eq(familyTie.personId, personId), eq(placement.groupId, groupId), eq(person.deceased, false)))
    .get()
  return found !== undefined
}

/** Groups of any year with this person as coordinator. */
export function groupsCoordinatedBy({ orm }: Reader, personId: string): string[] {
  return orm
    .select({ id: schoolGroup.id })
    .from(schoolGroup)
    .where(eq(schoolGroup.coordinatorId, personId))
    .all()
    .map(({ id }) => id)
}
