// One row of a list, read: a child with its parents and address, and what was wrong with it. Plain JSON, strict.
import * as z from 'zod'
import { isoDate } from '#domain/kernel/date'
import { nameParts } from '#domain/kernel/name'
import { CUSTODY, TIE_ROLES } from '#domain/people/tie'
import { listField, PARENT_SLOTS } from './fields.ts'

/** What can be wrong with a row, or was decided about it; `texts.ts` has the sentences. */
export const PROBLEM_CODES = [
  'PUPIL_NAME_MISSING',
  'BIRTH_DATE_UNREADABLE',
  'BIRTH_DATE_UNLIKELY',
  'PARENT_NAME_MISSING',
  'COUPLE_PROPOSED',
  'EMAIL_UNREADABLE',
  'EMAILS_SPLIT',
  'EMAIL_SHARED',
  'PHONE_UNREADABLE',
  'PHONE_REPAIRED',
  'PHONES_SPLIT',
  'RELATION_UNKNOWN',
  'CUSTODY_UNCLEAR',
  'SECRET_UNCLEAR',
  'HOUSE_NUMBER_UNREADABLE',
  'HOUSE_NUMBER_IS_DATE',
  'POSTCODE_UNREADABLE',
  'CELL_TOO_LONG',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** `line` is the row number that Excel shows; `text` what stood in the cell. */
const rowProblem = z.strictObject({
  line: z.number().int(),
  code: z.enum(PROBLEM_CODES),
  field: listField,
  text: z.string(),
})
export type RowProblem = z.infer<typeof rowProblem>

/** Every part is '' when unknown. */
export const listAddress = z.strictObject({
  street: z.string(),
  houseNumber: z.string(),
  addition: z.string(),
  indication: z.enum(['', 'TO', 'BY']),
  postcode: z.string(),
  town: z.string(),
})
export type ListAddress = z.infer<typeof listAddress>

/** `number` is '+' and digits, or as typed when not `valid`. Whose a number is, is still to be asked (C09). */
export const listPhone = z.strictObject({
  number: z.string(),
  remark: z.string(),
  valid: z.boolean(),
  emergency: z.boolean(),
})
export type ListPhone = z.infer<typeof listPhone>

const strictName = z.strictObject(nameParts.shape)

/** A name with what stood before it ("mevr."); the salutation is never made up. */
export const listName = z.strictObject({ salutation: z.string(), name: strictName })
export type ListName = z.infer<typeof listName>

/** A parent of one row. `part` is 2 for the second person of a cell that was split into two (C11). */
const listParent = z.strictObject({
  slot: z.literal([...PARENT_SLOTS]),
  part: z.literal([1, 2]),
  ...listName.shape,
  relation: z.enum(TIE_ROLES).nullable(),
  custody: z.enum(CUSTODY),
  emails: z.array(z.string()),
  /** The same address stands at another parent of this row (C12). */
  sharedEmail: z.boolean(),
  phones: z.array(listPhone),
  /** Only when the list gives this parent an address of its own. */
  address: listAddress.nullable(),
  /** Two persons in one cell: proposed, never done by itself (C11). */
  couple: z.array(listName),
})
export type ListParent = z.infer<typeof listParent>

export const listPupil = z.strictObject({
  name: strictName,
  birthDate: isoDate.nullable(),
  group: z.string(),
  year: z.number().int().min(0).max(8).nullable(),
  number: z.string(),
})
export type ListPupil = z.infer<typeof listPupil>

export const listRow = z.strictObject({
  line: z.number().int(),
  pupil: listPupil,
  parents: z.array(listParent),
  address: listAddress.nullable(),
  /** Null: the list says nothing about it. */
  secret: z.boolean().nullable(),
  /** Gezinsnummer: the same for brothers and sisters. */
  family: z.string(),
  /** The language for letters, as written; only when its column was chosen for that. */
  language: z.string(),
  problems: z.array(rowProblem),
})
export type ListRow = z.infer<typeof listRow>
