// Groups as other slices need them; lists and placements have files of their own.
import { and, eq, getTableColumns, gt, isNull, or } from 'drizzle-orm'
import type { Row } from '../change.ts'
import type { IsoDate } from '../domain/kernel/date.ts'
import type { Reader } from '../reader.ts'
import { placement, schoolGroup } from '../schema/groups.ts'
import { schoolYear } from '../schema/school.ts'

export function findGroup({ orm }: Reader, id: string): Row<typeof schoolGroup> | null {
  return orm.select().from(schoolGroup).where(eq(schoolGroup.id, id)).get() ?? null
}

/** Children at school on `day` who are enrolled (not only announced, E48), of one group or of all; in name order. */
export function pupilsAtSchool(
  { sqlite }: Reader,
  { schoolYearId, day, groupId }: { schoolYearId: string; day: IsoDate; groupId: string | null },
): string[] {
  const inGroup = `p.id IN (SELECT q.pupil_id FROM placement q WHERE q.group_id = :groupId
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

/** Groups of any year with this person as coordinator. */
export function groupsCoordinatedBy({ orm }: Reader, personId: string): string[] {
  return orm
    .select({ id: schoolGroup.id })
    .from(schoolGroup)
    .where(eq(schoolGroup.coordinatorId, personId))
    .all()
    .map(({ id }) => id)
}

/** Placements of a child, in years that are not closed, that last beyond `day`. */
export function placementsAfter({ orm }: Reader, pupilId: string, day: IsoDate): Row<typeof placement>[] {
  return orm
    .select(getTableColumns(placement))
    .from(placement)
    .innerJoin(schoolYear, eq(schoolYear.id, placement.schoolYearId))
    .where(
      and(
        eq(placement.pupilId, pupilId),
        eq(schoolYear.closed, false),
        or(isNull(placement.untilDate), gt(placement.untilDate, day)),
      ),
    )
    .all()
}
