// The September form: when a family can help, with what, and what it would rather not.
import * as z from 'zod'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { schoolYear } from '../kernel/school-year.ts'
import { line } from '../kernel/text.ts'

export const WISHES = ['likes', 'avoids'] as const
export const CERTIFICATES = ['vog', 'driver', 'firstAid'] as const
export type Certificate = (typeof CERTIFICATES)[number]

/** Other roles at school (MR, OR, klassenouder) and reasons that stay private. */
export const EXEMPTION_KINDS = [
  'council',
  'parentBoard',
  'classParent',
  'illness',
  'pregnancy',
  'noCar',
  'other',
] as const
export const TRANSPORT = ['yes', 'no', 'unknown'] as const

export const PARTS_OF_DAY = ['morning', 'afternoon', 'evening'] as const

/** A part of the week: Monday 1 to Friday 5, in the morning, in the afternoon or in the evening. */
export const familyDay = z.strictObject({
  weekday: z.number().int().min(1).max(5),
  part: z.enum(PARTS_OF_DAY),
})
export type FamilyDay = z.infer<typeof familyDay>

/** What is typed over from the form. */
export const formDetails = z.strictObject({
  schoolYear,
  days: z.array(familyDay).max(15),
  askNot: z.boolean(),
  most: z.number().int().min(0).max(40).nullable(),
  likes: z.array(id).max(60),
  avoids: z.array(id).max(60),
  togetherWithId: id.nullable(),
  seats: z.number().int().min(0).max(9),
  boosters: z.number().int().min(0).max(9),
  languages: line(120),
  children: z
    .array(z.strictObject({ pupilId: id, transport: z.enum(TRANSPORT), under135: z.boolean().nullable() }))
    .max(12),
})
export type FormDetails = z.infer<typeof formDetails>

/** A time in which a family is not asked; the reason stays with the office. */
export const exemptionDetails = z
  .strictObject({
    from: isoDate,
    until: isoDate,
    kind: z.enum(EXEMPTION_KINDS),
    reason: line(200),
  })
  .refine(({ from, until }) => from <= until, { path: ['until'], message: 'Deze dag ligt voor de eerste.' })
