// What the preview tells and asks about a file. Codes and facts only; the Dutch sentences are in `texts.ts`.
import * as z from 'zod'
import { schoolYear } from '#domain/kernel/school-year'
import { rowId } from './choices.ts'

export const WARNING_CODES = [
  // the file
  'schoolBlockMissing',
  'olderThanLastImport',
  'noPupils',
  'pupilBlockMissing',
  'unknownElements',
  'valuesTooLong',
  // years and groups
  'unknownYearCode',
  'notPrimaryYear',
  'duplicateGroupKey',
  'groupNameMissing',
  'groupWithoutPupils',
  'looksCombined',
  // pupils
  'noGroup',
  'noYear',
  'unknownGroup',
  'nameMissing',
  'familyNameMissing',
  'givenNameMissing',
  'birthDateMissing',
  'birthDateUnreadable',
  'enrolledOnUnreadable',
  'leftOnUnreadable',
  'ageOdd',
  'duplicateKey',
  'temporaryKeys',
  'keysMissing',
  'sameName',
  // teachers
  'parentNotStaff',
  'parentAndStaff',
] as const

export type WarningCode = (typeof WARNING_CODES)[number]

/** `name` is the pupil, group or teacher it is about; `raw` what stood in the file; `count` how many it is about. */
export const warning = z.strictObject({
  code: z.enum(WARNING_CODES),
  row: rowId.nullable(),
  name: z.string(),
  raw: z.string(),
  count: z.int(),
})

export type Warning = z.infer<typeof warning>

const asked = { required: z.boolean(), answered: z.boolean() }

/** Without an answer to a required question nothing can be written; the others have a safe default. */
export const question = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('schoolYear'), ...asked, raw: z.string(), proposal: schoolYear }),
  z.strictObject({ kind: z.literal('otherYear'), ...asked, file: schoolYear, inUse: schoolYear }),
  z.strictObject({ kind: z.literal('otherSchool'), ...asked, file: z.string(), ours: z.string() }),
  z.strictObject({ kind: z.literal('mostlyUnknown'), ...asked, unknown: z.int(), total: z.int() }),
  z.strictObject({ kind: z.literal('toddlers'), ...asked, pupils: z.int() }),
  z.strictObject({
    kind: z.literal('locations'),
    ...asked,
    options: z.array(z.strictObject({ key: z.string(), name: z.string(), pupils: z.int() })),
  }),
  z.strictObject({
    kind: z.literal('yearOfPupil'),
    ...asked,
    row: rowId,
    name: z.string(),
    group: z.string(),
    /** Years that the group seems to have; all of 1 to 8 may be answered. */
    likely: z.array(z.int()),
  }),
])

export type Question = z.infer<typeof question>

/** A change of reading that the office may refuse; `accepted` is what the plan reckons with. */
export const proposal = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('mergeGroups'),
    accepted: z.boolean(),
    name: z.string(),
    parts: z.array(z.strictObject({ key: z.string(), yearCode: z.string(), pupils: z.int() })),
  }),
  z.strictObject({
    kind: z.literal('announcedGroup'),
    accepted: z.boolean(),
    row: rowId,
    name: z.string(),
    pupils: z.int(),
  }),
  z.strictObject({
    kind: z.literal('splitName'),
    accepted: z.boolean(),
    row: rowId,
    name: z.string(),
    prefix: z.string(),
    familyName: z.string(),
  }),
])

export type Proposal = z.infer<typeof proposal>

/** Makes a warning; what is not given is empty. */
export function warn(code: WarningCode, facts: Partial<Omit<Warning, 'code'>> = {}): Warning {
  return {
    code,
    row: null,
    name: '',
    raw: '',
    count: 1,
    ...facts,
    ...(facts.raw && { raw: facts.raw.slice(0, 40) }),
  }
}
