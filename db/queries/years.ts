import { desc, eq } from 'drizzle-orm'
import type { Row } from '../change.ts'
import { type SchoolYear, schoolYear as schoolYearLabel } from '../domain/kernel/school-year.ts'
import type { Reader } from '../reader.ts'
import { schoolYear } from '../schema/school.ts'

export type StoredYear = Omit<Row<typeof schoolYear>, 'label'> & { readonly label: SchoolYear }

/** All school years, the newest first. */
export function readYears({ orm }: Reader): StoredYear[] {
  return orm.select().from(schoolYear).orderBy(desc(schoolYear.label)).all().map(withLabel)
}

/** One school year; null when there is none with this id. */
export function findYear({ orm }: Reader, yearId: string): StoredYear | null {
  const row = orm.select().from(schoolYear).where(eq(schoolYear.id, yearId)).get()
  return row === undefined ? null : withLabel(row)
}

function withLabel(row: Row<typeof schoolYear>): StoredYear {
  return { ...row, label: schoolYearLabel.parse(row.label) }
}
