// Where reports name somebody, and which papers belong to them: for prints, merges, removals and answers to requests.
import { asc, eq, or } from 'drizzle-orm'
import type { Reader } from '../reader.ts'
import { complaint, complaintPerson, complaintStep } from '../schema/complaints.ts'
import type { ComplaintRow } from './complaints.ts'

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

/** Who gave a report. */
export interface GaveIt {
  readonly personId?: string
  readonly householdId?: string
}

/** Reports that this person or household gave, in their order. */
export function complaintsGivenBy(
  { orm }: Pick<Reader, 'orm'>,
  { personId, householdId }: GaveIt,
): ComplaintRow[] {
  const isIt = or(
    personId === undefined ? undefined : eq(complaint.personId, personId),
    householdId === undefined ? undefined : eq(complaint.householdId, householdId),
  )
  if (isIt === undefined) return []
  return orm.select().from(complaint).where(isIt).orderBy(asc(complaint.number)).all()
}

/** Does a report name this group as where it happened? */
export function groupInComplaints({ orm }: Pick<Reader, 'orm'>, groupId: string): boolean {
  return (
    orm.select({ id: complaint.id }).from(complaint).where(eq(complaint.groupId, groupId)).get() !== undefined
  )
}

/** Does a report name this member of staff, as who gave it or as whom it is about? */
export function staffInComplaints({ orm }: Pick<Reader, 'orm'>, staffId: string): boolean {
  const gave = orm.select({ id: complaint.id }).from(complaint).where(eq(complaint.staffId, staffId)).get()
  const about = orm
    .select({ id: complaintPerson.id })
    .from(complaintPerson)
    .where(eq(complaintPerson.staffId, staffId))
    .get()
  return gave !== undefined || about !== undefined
}
