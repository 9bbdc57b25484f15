// Jaarovergang: a new school year from the old one; nothing of the old year is lost.
import * as z from 'zod'
import { defineOperation } from '../contract/operation.ts'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { schoolYear } from '../kernel/school-year.ts'

const OFFICE = ['frontOffice', 'head'] as const

/** What becomes of one group of the old year. */
export const groupMove = z.strictObject({
  groupId: id,
  name: z.string(),
  pupils: z.number(),
  /** Name of the group its pupils go to; null = they leave (group 8). */
  newName: z.string().nullable(),
  keepTeachers: z.boolean(),
  keepCoordinator: z.boolean(),
})

export const yearsOperations = {
  'years.list': defineOperation({
    name: 'years.list',
    kind: 'read',
    roles: OFFICE,
    input: z.strictObject({}),
    output: z.strictObject({
      years: z.array(
        z.strictObject({
          id,
          label: schoolYear,
          firstSchoolDay: isoDate,
          closed: z.boolean(),
          current: z.boolean(),
        }),
      ),
    }),
  }),
  'years.preview': defineOperation({
    name: 'years.preview',
    kind: 'read',
    roles: OFFICE,
    input: z.strictObject({}),
    output: z.strictObject({
      from: schoolYear,
      to: schoolYear,
      moves: z.array(groupMove),
      leaving: z.number(),
      moving: z.number(),
      /** Pupils without a year or group: they stay without. */
      undecided: z.array(z.strictObject({ id, name: z.string() })),
      /** First school day proposed for the new year. */
      firstSchoolDay: isoDate,
    }),
  }),
  'years.change': defineOperation({
    name: 'years.change',
    kind: 'change',
    roles: OFFICE,
    input: z.strictObject({
      to: schoolYear,
      firstSchoolDay: isoDate,
      moves: z.array(groupMove),
      /** Last day at school of the pupils who leave. */
      lastDay: isoDate,
    }),
    output: z.strictObject({ restorePointId: id, moved: z.number(), left: z.number() }),
    errors: { YEAR_EXISTS: z.strictObject({}), PLAN_OUTDATED: z.strictObject({}) },
    touches: [''],
  }),
}
