import { readSchool } from '#db/queries/school'
import { school, schoolYear } from '#db/schema/school'
import type { Store } from '#db/store'
import { addDays, weekday } from '#domain/kernel/date'
import { ok } from '#domain/kernel/result'
import { startOfSchoolYear } from '#domain/kernel/school-year'
import type { NewSchool } from '#domain/school/contract'
import { schoolDetails } from '#domain/school/school'
import type { SliceHandlers } from '../app/context.ts'

export const schoolHandlers: SliceHandlers<'school'> = {
  'school.details': ({ reader }) => {
    const { id, kind, currentSchoolYearId, createdIn, changedIn, ...details } = readSchool(reader)
    return ok(schoolDetails.parse(details))
  },
  'school.save': ({ change }, details) => {
    change.update(school, 'school', details)
    return ok({})
  },
}

export interface Beginning {
  readonly at: string
  readonly newId: () => string
  readonly kind: 'real' | 'practice'
}

/** Writes the first rows of a new file: the school and its first school year. */
export function beginSchool(store: Store, input: NewSchool, beginning: Beginning): void {
  const { at, newId, kind } = beginning
  store.change({ at, actor: 'programma', operation: 'school.create', requestId: null }, (change) => {
    const yearId = newId()
    change.insert(schoolYear, {
      id: yearId,
      label: input.schoolYear,
      firstSchoolDay: firstMonday(input.schoolYear),
    })
    const { schoolYear: _, passphrase: __, ...details } = input
    change.insert(school, { id: 'school', kind, ...details, currentSchoolYearId: yearId })
  })
}

/** Until the calendar of the region is in the programme: the last Monday before September, correctable. */
export function firstMonday(year: NewSchool['schoolYear']): string {
  const august31 = addDays(startOfSchoolYear(year), 30)
  return addDays(august31, 1 - weekday(august31))
}
