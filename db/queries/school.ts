import { eq } from 'drizzle-orm'
import type { Row } from '../change.ts'
import type { Reader } from '../reader.ts'
import { school, schoolYear } from '../schema/school.ts'
import { preparedOnce } from './prepared.ts'

/** The one row of the school. @throws when the file was never filled */
export function readSchool({ orm }: Reader): Row<typeof school> {
  const row = orm.select().from(school).get()
  if (row === undefined) throw new Error('no school row')
  return row
}

/** The school year in use. @throws when there is none */
export function currentSchoolYear(reader: Reader): Row<typeof schoolYear> {
  const row = yearQuery(reader).get()
  if (row === undefined) throw new Error('no current school year')
  return row.year
}
const yearQuery = preparedOnce((orm) =>
  orm
    .select({ year: schoolYear })
    .from(schoolYear)
    .innerJoin(school, eq(school.currentSchoolYearId, schoolYear.id))
    .prepare(),
)
