import { and, asc, eq, isNull, ne, or } from 'drizzle-orm'
import type { Row } from '../change.ts'
import type { Reader } from '../reader.ts'
import { placement, schoolGroup } from '../schema/groups.ts'
import { pupil } from '../schema/people.ts'

/** One placement; null when there is none with this id. */
export function findPlacement({ orm }: Reader, placementId: string): Row<typeof placement> | null {
  return orm.select().from(placement).where(eq(placement.id, placementId)).get() ?? null
}

/** Where a pupil sat in a school year from first to last: stamgroep or without group, no samengestelde groep. */
export function seatsOfPupil({ orm }: Reader, pupilId: string, yearId: string): Row<typeof placement>[] {
  return orm
    .select({ seat: placement })
    .from(placement)
    .leftJoin(schoolGroup, eq(schoolGroup.id, placement.groupId))
    .where(
      and(
        eq(placement.pupilId, pupilId),
        eq(placement.schoolYearId, yearId),
        or(isNull(placement.groupId), ne(schoolGroup.kind, 'composed')),
      ),
    )
    .orderBy(asc(placement.fromDate), asc(placement.id))
    .all()
    .map(({ seat }) => seat)
}

/** The places a pupil had in one group, from first to last. */
export function seatsInGroup({ orm }: Reader, pupilId: string, groupId: string): Row<typeof placement>[] {
  return orm
    .select()
    .from(placement)
    .where(and(eq(placement.pupilId, pupilId), eq(placement.groupId, groupId)))
    .orderBy(asc(placement.fromDate), asc(placement.id))
    .all()
}

/** The row of one pupil; null when there is none with this id. */
export function findPupil({ orm }: Reader, pupilId: string): Row<typeof pupil> | null {
  return orm.select().from(pupil).where(eq(pupil.id, pupilId)).get() ?? null
}
