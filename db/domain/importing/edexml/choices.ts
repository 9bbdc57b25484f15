// What the office answers and ticks in the preview; sent along with every new calculation of the plan.
import * as z from 'zod'
import { type IsoDate, isoDate } from '#domain/kernel/date'
import { schoolYear } from '#domain/kernel/school-year'

/** A row of the plan: 'g0', 'p12', 's3' by place in the file, 'gone:<id>' for what only we have. */
export const rowId = z.string().min(1).max(100)

/** What happened to a pupil of ours who is not in the file (E74); never deleted. */
export const goneDecision = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('left'), on: isoDate }),
  z.strictObject({ kind: z.literal('keep') }),
  z.strictObject({ kind: z.literal('later') }),
])

export type GoneDecision = { kind: 'left'; on: IsoDate } | { kind: 'keep' } | { kind: 'later' }

/** Lists instead of records: a key may be named like a word of the programme. */
export const edexmlChoices = z.strictObject({
  /** E03: the school year of a file that does not tell it. */
  schoolYear: schoolYear.nullable(),
  /** E04: bring the year in use up to date, or work in the year of the file. */
  otherYear: z.enum(['yearInUse', 'yearOfFile']).nullable(),
  /** E06, E09: "ja, dit is het bestand van onze school". */
  ownSchool: z.boolean().nullable(),
  /** E89: "ja, ga door", though most pupils are unknown. */
  mostlyUnknown: z.boolean().nullable(),
  /** E45 */
  toddlers: z.boolean().nullable(),
  /** E50: keys of the locations to take; null = not answered. */
  locations: z.array(z.string()).nullable(),
  /** E34, E35: by the name as in the proposal. */
  mergeGroups: z.array(z.strictObject({ name: z.string(), merge: z.boolean() })),
  /** E48 */
  announcedGroups: z.array(z.strictObject({ row: rowId, announced: z.boolean() })),
  /** E33 */
  yearOfPupil: z.array(z.strictObject({ row: rowId, year: z.int().min(0).max(8) })),
  /** E58: rows of which the tussenvoegsel is taken out of the surname. */
  splitNames: z.array(rowId),
  /** Decided by hand (§8.2.6, E49, E65, E66): this row is that pupil, group or teacher of ours; null = a new one. */
  links: z.array(z.strictObject({ row: rowId, to: z.string().nullable() })),
  ticks: z.array(z.strictObject({ row: rowId, tick: z.boolean() })),
  /** E88 */
  fields: z.array(z.strictObject({ row: rowId, field: z.string(), take: z.enum(['file', 'ours']) })),
  gone: z.array(z.strictObject({ row: rowId, decision: goneDecision })),
})

export type EdexmlChoices = z.infer<typeof edexmlChoices>

/** Nothing answered yet. */
export const NO_CHOICES: EdexmlChoices = {
  schoolYear: null,
  otherYear: null,
  ownSchool: null,
  mostlyUnknown: null,
  toddlers: null,
  locations: null,
  mergeGroups: [],
  announcedGroups: [],
  yearOfPupil: [],
  splitNames: [],
  links: [],
  ticks: [],
  fields: [],
  gone: [],
}
