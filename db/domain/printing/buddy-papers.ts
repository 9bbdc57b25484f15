// The paper of buddies: after six weeks both families are asked how it goes.
import * as z from 'zod'
import { line } from '#domain/kernel/text'
import { addressLine, paperSchool, printed, words } from './paper-parts.ts'

/** Four on a sheet, one for each family. */
const buddySlips = z.strictObject({
  school: paperSchool,
  printed,
  title: words,
  slips: z
    .array(
      z.strictObject({
        handOut: words,
        /** Only where no child carries it home. */
        addressLines: z.array(addressLine).max(8),
        salutation: words,
        sentence: words,
        answers: z.array(words).min(2).max(4),
        wishes: z.array(words).max(4),
        returnBefore: line(120),
        code: line(12),
        largePrint: z.boolean(),
      }),
    )
    .min(1)
    .max(800),
})

/** By the name of the paper. */
export const buddyPapers = { buddySlips }
