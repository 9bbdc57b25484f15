// Reports (klachten en ideeën) as they stand in the file. Who may see which is decided by the service, for every row.
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Row } from '../change.ts'
import { type ComplaintSettings, DEFAULT_COMPLAINT_SETTINGS } from '../domain/complaints/settings.ts'
import type { Reader } from '../reader.ts'
import {
  complaint,
  complaintMeasure,
  complaintPerson,
  complaintSetting,
  complaintStep,
  complaintYear,
} from '../schema/complaints.ts'

export type ComplaintRow = Row<typeof complaint>
export type ComplaintPersonRow = Row<typeof complaintPerson>
export type ComplaintStepRow = Row<typeof complaintStep>
export type ComplaintMeasureRow = Row<typeof complaintMeasure>
export type ComplaintYearRow = Row<typeof complaintYear>

/** Of a school year, or all of them (null); the newest first. */
export function readComplaints({ orm }: Reader, schoolYear: string | null): ComplaintRow[] {
  return orm
    .select()
    .from(complaint)
    .where(schoolYear === null ? undefined : eq(complaint.schoolYear, schoolYear))
    .orderBy(desc(complaint.number))
    .all()
}

export function findComplaint({ orm }: Reader, id: string): ComplaintRow | null {
  return orm.select().from(complaint).where(eq(complaint.id, id)).get() ?? null
}

/** Counted per school, so that no number tells how many a year had. */
export function nextComplaintNumber({ orm }: Reader): number {
  const row = orm
    .select({ last: sql<number>`coalesce(max(${complaint.number}), 0)` })
    .from(complaint)
    .get()
  return (row?.last ?? 0) + 1
}

/** School years that have reports, the newest first. */
export function yearsWithComplaints({ orm }: Reader): string[] {
  return orm
    .selectDistinct({ schoolYear: complaint.schoolYear })
    .from(complaint)
    .orderBy(desc(complaint.schoolYear))
    .all()
    .map(({ schoolYear }) => schoolYear)
}

/** Who the files are about, and who was let in. */
export function peopleOfFiles({ orm }: Reader, complaintIds: readonly string[]): ComplaintPersonRow[] {
  return orm
    .select()
    .from(complaintPerson)
    .where(inArray(complaintPerson.complaintId, [...complaintIds]))
    .orderBy(asc(complaintPerson.createdIn), asc(complaintPerson.id))
    .all()
}

/** In the order in which they were done or are planned. */
export function stepsOfFiles({ orm }: Reader, complaintIds: readonly string[]): ComplaintStepRow[] {
  return orm
    .select()
    .from(complaintStep)
    .where(inArray(complaintStep.complaintId, [...complaintIds]))
    .orderBy(
      asc(sql`coalesce(${complaintStep.doneOn}, ${complaintStep.plannedOn})`),
      asc(complaintStep.createdIn),
      asc(complaintStep.id),
    )
    .all()
}

export function findStep({ orm }: Reader, complaintId: string, id: string): ComplaintStepRow | null {
  const own = and(eq(complaintStep.complaintId, complaintId), eq(complaintStep.id, id))
  return orm.select().from(complaintStep).where(own).get() ?? null
}

/** In the order in which they were agreed. */
export function measuresOfFiles({ orm }: Reader, complaintIds: readonly string[]): ComplaintMeasureRow[] {
  return orm
    .select()
    .from(complaintMeasure)
    .where(inArray(complaintMeasure.complaintId, [...complaintIds]))
    .orderBy(asc(complaintMeasure.createdIn), asc(complaintMeasure.id))
    .all()
}

export function findMeasure({ orm }: Reader, complaintId: string, id: string): ComplaintMeasureRow | null {
  const own = and(eq(complaintMeasure.complaintId, complaintId), eq(complaintMeasure.id, id))
  return orm.select().from(complaintMeasure).where(own).get() ?? null
}

/** What the school set, or the defaults. */
export function readComplaintSettings({ orm }: Reader): ComplaintSettings {
  return orm.select().from(complaintSetting).get()?.settings ?? structuredClone(DEFAULT_COMPLAINT_SETTINGS)
}

export function hasComplaintSettings({ orm }: Reader): boolean {
  return orm.select({ id: complaintSetting.id }).from(complaintSetting).get() !== undefined
}

/** What is kept per school year, the oldest first. */
export function readComplaintYears({ orm }: Reader): ComplaintYearRow[] {
  return orm.select().from(complaintYear).orderBy(asc(complaintYear.schoolYear)).all()
}

/** Who opened a file, the last first: from the logbook. */
export function viewsOfFile({ sqlite }: Reader, complaintId: string): { at: string; actor: string }[] {
  return sqlite
    .prepare<[string], { at: string; actor: string }>(
      `SELECT at, actor FROM audit WHERE operation = 'complaints.open' AND instr(touched, ?) > 0 ORDER BY seq DESC LIMIT 50`,
    )
    .all(complaintId)
}
