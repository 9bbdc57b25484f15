// Letters to households, a sheet before each bundle, and the sheet that tries the window of the envelope.
import * as z from 'zod'
import { line, longText } from '#domain/kernel/text'
import { language } from '#domain/people/language'
import { invitationItem } from './invitation-papers.ts'
import { addressLine, mm, paperSchool, printed, words } from './paper-parts.ts'

/** The part of the sheet, in mm from its top left, that stays visible in the envelope at every position. */
export const addressWindow = z
  .strictObject({ x: mm.min(5), y: mm.min(40), width: mm.min(40), height: mm.min(14) })
  .refine((area) => area.x + area.width <= 205, 'Het venster valt buiten het blad.')
  .refine((area) => area.y + area.height <= 92, 'Het venster loopt door tot in de brief.')

/** Left window, inside the usual sizes of DL, C5/6 and C5 (five lines of 10 pt). */
export const DEFAULT_ADDRESS_WINDOW: AddressWindow = { x: 22, y: 48, width: 78, height: 22 }

/** The sheet on top of a bundle for one group. */
const dividerItem = z.strictObject({
  kind: z.literal('divider'),
  group: words,
  teachers: z.array(words).max(6),
  letters: z.number().int().min(0),
  households: z.array(words).max(2000),
  note: longText(1000),
})

/** One letter to one household. No address lines: it goes by hand and `handOut` stands in their place. */
const letterItem = z.strictObject({
  kind: z.literal('letter'),
  addressLines: z.array(addressLine).max(8),
  handOut: words,
  salutation: words,
  subject: words,
  date: words,
  paragraphs: z.array(longText()).min(1).max(60),
  closing: words,
  signer: words,
  children: z.array(z.strictObject({ name: words, group: words })).max(20),
  largePrint: z.boolean(),
  language,
  secondLanguage: z
    .strictObject({
      lang: language,
      direction: z.enum(['ltr', 'rtl']),
      salutation: words,
      paragraphs: z.array(longText()).min(1).max(60),
      closing: line(),
    })
    .optional(),
  invitation: invitationItem.optional(),
})

/** A whole run, in the order in which it must come out of the printer. */
const letterRun = z.strictObject({
  school: paperSchool,
  printed,
  title: words,
  window: addressWindow,
  ownPaper: z.boolean(),
  letters: z.array(z.discriminatedUnion('kind', [dividerItem, letterItem])).min(1),
})

/** Sheet to hold in the school's own envelope, to see whether the address window is set right. */
const windowTestSheet = z.strictObject({ school: paperSchool, printed, window: addressWindow })

/** By the name of the paper. */
export const letterPapers = { letterRun, windowTestSheet }

export type AddressWindow = z.infer<typeof addressWindow>
export type DividerItem = z.infer<typeof dividerItem>
export type LetterItem = z.infer<typeof letterItem>
export type LetterRun = z.infer<typeof letterRun>
