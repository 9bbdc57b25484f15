// Jaarovergang: a new school year from the old one; nothing of the old year is lost.
import * as z from 'zod'
import { defineOperation } from '../contract/operation.ts'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { schoolYear } from '../kernel/school-year.ts'
import { requiredLine } from '../kernel/text.ts'
import { shortName } from '../people/cards.ts'

/** A pupil who stays in the same year (zittenblijven); chosen by the office. */
const repeating = z.array(id).max(2000)

/** The pupils of one group who go to the same year: a combination group gives two of these. */
const groupMove = z.strictObject({
  /** Stays the same as long as the plan does. */
  row: z.string(),
  groupId: id.nullable(),
  /** Name of the group they sit in now; '' for who leaves from no group. */
  group: z.string(),
  /** Announced pupils: shown, but not counted as pupils (E48). */
  announced: z.boolean(),
  /** The year they go to; null when it is not known (special education) or when they leave. */
  toYear: z.number().nullable(),
  pupils: z.array(shortName),
  /** Name of the group they go to; null = they leave school (year 8). */
  newName: z.string().nullable(),
})

/** noGroup: sits in no group. noYear: year unknown in a combination group. starting: begins after this year. */
export const UNDECIDED_REASONS = ['noGroup', 'noYear', 'starting'] as const

/** stay: with the group of the same name. follow: along with their children. none: filled in later. */
export const TEACHER_CHOICES = ['stay', 'follow', 'none'] as const

export const yearsOperations = {
  'years.list': defineOperation({
    name: 'years.list',
    kind: 'read',
    right: 'changeYear',
    input: z.strictObject({}),
    output: z.strictObject({
      /** The newest first. */
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
    right: 'changeYear',
    input: z.strictObject({ repeating }),
    output: z.strictObject({
      from: schoolYear,
      to: schoolYear,
      moves: z.array(groupMove),
      leaving: z.number(),
      moving: z.number(),
      /** Pupils for whom no group follows: they begin the new year "zonder groep". */
      undecided: z.array(z.strictObject({ ...shortName.shape, reason: z.enum(UNDECIDED_REASONS) })),
      /** Groups for the youngest: they are there again, also when nobody goes to them yet. */
      newcomers: z.array(z.string()),
      /** Samengestelde groepen: they end with the year. */
      ending: z.array(z.string()),
      /** Proposed: first school day of the new year, last day of who leaves. */
      firstSchoolDay: isoDate,
      lastDay: isoDate,
    }),
  }),
  'years.change': defineOperation({
    name: 'years.change',
    kind: 'change',
    right: 'changeYear',
    input: z.strictObject({
      to: schoolYear,
      firstSchoolDay: isoDate,
      /** Last day at school of the pupils who leave. */
      lastDay: isoDate,
      repeating,
      moves: z
        .array(
          z.strictObject({
            row: z.string().max(100),
            /** As in the preview: another number means that the plan is outdated. */
            pupils: z.number().int(),
            newName: requiredLine('Vul de naam van de groep in.', 64).nullable(),
          }),
        )
        .max(5000),
      teachers: z.enum(TEACHER_CHOICES),
      /** Coordinators go along with their own child. */
      keepCoordinators: z.boolean(),
    }),
    output: z.strictObject({
      restorePointId: id,
      moved: z.number(),
      left: z.number(),
      withoutGroup: z.number(),
      groups: z.number(),
    }),
    errors: {
      YEAR_EXISTS: z.strictObject({ schoolYear: z.string() }),
      PLAN_OUTDATED: z.strictObject({}),
      OUTSIDE_SCHOOL_YEAR: z.strictObject({ schoolYear: z.string() }),
    },
    touches: [''],
  }),
}
