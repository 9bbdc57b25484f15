// Paper of the rota: for the wall, for the coordinator, and a slip for each family.
import * as z from 'zod'
import { bytes } from '../contract/file.ts'
import { defineOperation } from '../contract/operation.ts'
import { PRINTER_ERRORS, printedPaper } from '../contract/paper.ts'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { schoolYear } from '../kernel/school-year.ts'
import { kept, NOT_OWN_GROUP, nothing } from './plan-contract.ts'

const printed = { ...kept, touches: ['rota', 'printing'] } as const
const errors = { ...PRINTER_ERRORS, NOTHING_TO_PRINT: nothing, NOT_OWN_GROUP }
const period = { from: isoDate, until: isoDate } as const

export const rotaPaperOperations = {
  /** For the wall: A4 with first names or initials, A3 large with pictograms; open places as empty boxes. */
  'rota.groupSheet': defineOperation({
    ...printed,
    name: 'rota.groupSheet',
    input: z.strictObject({
      groupId: id.nullable(),
      ...period,
      size: z.enum(['A4', 'A3']),
      names: z.enum(['firstNames', 'initials']),
    }),
    output: printedPaper,
    errors,
  }),
  /** To sign up on: each open place from today on with a number, a line for a name, and a strip to tear off. */
  'rota.signUpPoster': defineOperation({
    ...printed,
    name: 'rota.signUpPoster',
    input: z.strictObject({ groupId: id.nullable(), ...period, size: z.enum(['A4', 'A3']) }),
    output: printedPaper,
    errors,
  }),
  /** Not for the wall: telephone numbers (never secret ones), reserves, remarks. */
  'rota.coordinatorSheet': defineOperation({
    ...printed,
    name: 'rota.coordinatorSheet',
    input: z.strictObject({ groupId: id.nullable(), ...period }),
    output: printedPaper,
    errors,
  }),
  /** "Uw beurten": A6, four on a page, with the balance and the appointments as QR. */
  'rota.turnSlips': defineOperation({
    ...printed,
    name: 'rota.turnSlips',
    input: z.strictObject({
      schoolYear,
      groupId: id.nullable(),
      ...period,
      householdIds: z.array(id).max(2000),
    }),
    output: z.strictObject({ ...printedPaper.shape, slips: z.number() }),
    errors: { ...errors, PLAN_OUTDATED: nothing },
  }),
  /** "Vandaag mee te geven": old → new, for families whose turn changed after it was told. */
  'rota.changeNotices': defineOperation({
    ...printed,
    name: 'rota.changeNotices',
    input: z.strictObject({ groupId: id.nullable() }),
    output: z.strictObject({ ...printedPaper.shape, notices: z.number() }),
    errors: { ...errors, PLAN_OUTDATED: nothing },
  }),
  /** Two lines, two signatures, the codes. */
  'rota.swapSlips': defineOperation({
    ...printed,
    name: 'rota.swapSlips',
    input: z.strictObject({ placeIds: z.array(id).min(1).max(40) }),
    output: printedPaper,
    errors: { ...errors, PLAN_OUTDATED: nothing },
  }),
  /** The turns of a family, or of a group without names, for a calendar. */
  'rota.calendarFile': defineOperation({
    ...kept,
    name: 'rota.calendarFile',
    input: z.strictObject({ schoolYear, householdId: id.nullable(), groupId: id.nullable() }),
    output: z.strictObject({ bytes, fileName: z.string() }),
    errors: { NOT_OWN_GROUP },
    touches: [],
  }),
}
