// What papers are made of: the school, the print, lines of words. Each paper has its own schema.
import * as z from 'zod'
import { isoDate } from '#domain/kernel/date'
import { cleanLine, line, longText, requiredLine } from '#domain/kernel/text'

/** One line of an address on paper; the two spaces between postcode and town survive (PostNL). */
export const addressLine = z
  .string()
  .transform((text) => text.split('  ').map(cleanLine).join('  ').trim())
  .pipe(z.string().min(1).max(300))

/** Name of a drawing in pictograms.typ. */
export const pictogram = z.string().regex(/^[a-z]+$/)

export const words = requiredLine('Dit mag niet leeg zijn.')
export const mm = z.number().min(0).max(420)

/** The sender as it stands at the top of every paper; `practice` marks each page as from a practice school. */
export const paperSchool = z.strictObject({
  name: words,
  addressLines: z.array(addressLine).min(1).max(4),
  phone: line(40),
  email: line(120),
  openingHours: line(200),
  visionLine: line(200),
  practice: z.boolean(),
})

/** When, by whom and under which number the paper was printed; stands in the footer of every page. */
export const printed = z.strictObject({
  on: isoDate,
  date: words,
  time: z.string().regex(/^\d{2}:\d{2}$/),
  by: words,
  printNumber: words,
})

/** A line with its label in front of it. */
export const labelled = z.strictObject({ label: words, value: longText(4000) })

export type PaperSchool = z.infer<typeof paperSchool>
export type Printed = z.infer<typeof printed>
