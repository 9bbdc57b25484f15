import { asc, eq } from 'drizzle-orm'
import type { Row } from '../change.ts'
import { compareGroups } from '../domain/kernel/group-order.ts'
import type { Reader } from '../reader.ts'
import { groupStaff, schoolGroup, staff } from '../schema/groups.ts'

/** Everybody who works at the school, in name order. */
export function readStaff({ orm }: Reader): Row<typeof staff>[] {
  return orm.select().from(staff).orderBy(asc(staff.sortKey), asc(staff.id)).all()
}

/** One member of staff; null when there is none with this id. */
export function findStaff({ orm }: Reader, staffId: string): Row<typeof staff> | null {
  return orm.select().from(staff).where(eq(staff.id, staffId)).get() ?? null
}

/** Names of the groups by member of staff, in group order. */
export function groupNamesByStaff({ orm }: Reader, yearId: string): Map<string, string[]> {
  const rows = orm
    .select({ staffId: groupStaff.staffId, name: schoolGroup.name, years: schoolGroup.years })
    .from(groupStaff)
    .innerJoin(schoolGroup, eq(schoolGroup.id, groupStaff.groupId))
    .where(eq(schoolGroup.schoolYearId, yearId))
    .all()
  const names = new Map<string, string[]>()
  for (const { staffId, name } of rows.sort(compareGroups)) {
    names.set(staffId, [...(names.get(staffId) ?? []), name])
  }
  return names
}

/** Names of all groups somebody ever had, in whatever year. */
export function groupsEverOfStaff({ orm }: Reader, staffId: string): string[] {
  const rows = orm
    .select({ name: schoolGroup.name, years: schoolGroup.years })
    .from(groupStaff)
    .innerJoin(schoolGroup, eq(schoolGroup.id, groupStaff.groupId))
    .where(eq(groupStaff.staffId, staffId))
    .all()
  return [...new Set(rows.sort(compareGroups).map(({ name }) => name))]
}
