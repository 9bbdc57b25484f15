// A school year of reports without names: what is kept of it, and what measures improved in it.
import { and, asc, eq, inArray, isNotNull, isNull, ne } from 'drizzle-orm'
import type { Reader } from '../reader.ts'
import { complaintMeasure, complaintYear } from '../schema/complaints.ts'
import type { ComplaintYearRow } from './complaints.ts'

export function findComplaintYear({ orm }: Reader, schoolYear: string): ComplaintYearRow | null {
  return orm.select().from(complaintYear).where(eq(complaintYear.schoolYear, schoolYear)).get() ?? null
}

/** What measures of these files that were done have improved, in the order in which they were agreed. */
export function improvementsOf({ orm }: Reader, complaintIds: readonly string[]): string[] {
  return orm
    .select({ improvement: complaintMeasure.improvement })
    .from(complaintMeasure)
    .where(
      and(
        inArray(complaintMeasure.complaintId, [...complaintIds]),
        ne(complaintMeasure.improvement, ''),
        isNotNull(complaintMeasure.doneOn),
        isNull(complaintMeasure.struckOn),
      ),
    )
    .orderBy(asc(complaintMeasure.createdIn), asc(complaintMeasure.id))
    .all()
    .map(({ improvement }) => improvement)
}
