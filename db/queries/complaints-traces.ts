// Where reports name somebody, and which papers belong to them: for prints, merges, removals and answers to requests.
import { asc, eq, or } from 'drizzle-orm'
import type { Reader } from '../reader.ts'
import { complaint, complaintPerson, complaintStep } from '../schema/complaints.ts'
import type { ComplaintPersonRow, ComplaintRow } from './complaints.ts'

/** The report that a letter belongs to; null when it is gone. */
export function complaintOfPrint({ orm }: Reader, runId: string): string | null {
  return (
    orm
      .select({ id: complaintStep.complaintId })
      .from(complaintStep)
      .where(eq(complaintStep.printRunId, runId))
      .get()?.id ?? null
  )
}

/** Whom a report names: who gave it, or where it happened. */
export type Named = Partial<Record<'personId' | 'householdId' | 'staffId' | 'groupId', string>>

/** Reports that name one of these, in their order. */
export function complaintsNaming({ orm }: Pick<Reader, 'orm'>, named: Named): ComplaintRow[] {
  const { personId, householdId, staffId, groupId } = named
  const isNamed = or(
    personId === undefined ? undefined : eq(complaint.personId, personId),
    householdId === undefined ? undefined : eq(complaint.householdId, householdId),
    staffId === undefined ? undefined : eq(complaint.staffId, staffId),
    groupId === undefined ? undefined : eq(complaint.groupId, groupId),
  )
  if (isNamed === undefined) return []
  return orm.select().from(complaint).where(isNamed).orderBy(asc(complaint.number)).all()
}

/** Where a member of staff stands in a file as whom it is about. */
export function filesAboutStaff({ orm }: Pick<Reader, 'orm'>, staffId: string): ComplaintPersonRow[] {
  return orm
    .select()
    .from(complaintPerson)
    .where(eq(complaintPerson.staffId, staffId))
    .orderBy(asc(complaintPerson.id))
    .all()
}
