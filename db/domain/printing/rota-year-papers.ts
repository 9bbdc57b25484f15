// The papers of a year of ouderhulp: the September form, and the card of thanks.
import * as z from 'zod'
import { line, longText } from '#domain/kernel/text'
import { language } from '#domain/people/language'
import { addressLine, paperSchool, pictogram, printed, words } from './paper-parts.ts'

/** One form for each family, to be read back by its code. */
const rotaForm = z.strictObject({
  school: paperSchool,
  printed,
  schoolYear: words,
  intro: z.array(longText(400)).max(4),
  returnBefore: line(120),
  weekdays: z.array(words).length(5),
  parts: z.array(words).length(3),
  tasks: z.array(z.strictObject({ name: words, icon: pictogram, needs: line(120) })).max(60),
  forms: z
    .array(
      z.strictObject({
        handOut: words,
        /** Only where no child carries it home. */
        addressLines: z.array(addressLine).max(8),
        salutation: words,
        code: line(12),
        children: z.array(words).min(1).max(20),
      }),
    )
    .min(1)
    .max(4000),
})

/** A card of A5 for each family that helped; two on a page. */
const thankYouCards = z.strictObject({
  school: paperSchool,
  printed,
  schoolYear: words,
  signer: words,
  cards: z
    .array(
      z.strictObject({
        name: words,
        handOut: words,
        thanks: z
          .array(z.strictObject({ language, direction: z.enum(['ltr', 'rtl']), text: words }))
          .min(1)
          .max(3),
        sentence: words,
        /** 'Leesouders (3 keer)'. */
        tasks: z.array(words).min(1).max(12),
        icons: z.array(pictogram).max(6),
      }),
    )
    .min(1)
    .max(4000),
})

/** By the name of the paper. */
export const rotaYearPapers = { rotaForm, thankYouCards }
