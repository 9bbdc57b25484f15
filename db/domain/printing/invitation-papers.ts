// The papers of inviting: the slip on the letter, the reminders, the poster and the list of who is called.
import * as z from 'zod'
import { line } from '#domain/kernel/text'
import { language } from '#domain/people/language'
import { addressLine, paperSchool, printed, words } from './paper-parts.ts'

/** A label in Dutch, and in the second language of the letter; '' without one. */
const labelPair = z.strictObject({ label: words, other: line(80) })

/** The strip below an invitation that comes back (printing 4); the code finds the family, '' without one. */
const answerSlip = z.strictObject({
  title: words,
  children: line(2000),
  returnBefore: line(120),
  code: line(12),
  codeLabel: labelPair,
  answers: z.array(labelPair).min(2).max(4),
  adults: labelPair,
  wishes: z.array(labelPair).max(4),
  talk: labelPair,
})

/** What makes a letter an invitation: what, when and where, large and once for both languages, and the slip. */
export const invitationItem = z.strictObject({
  facts: z
    .array(z.strictObject({ ...labelPair.shape, lines: z.array(line(400)).min(1).max(12) }))
    .min(1)
    .max(6),
  slip: answerSlip,
})

/** Reminders, four on a sheet, for families that answered nothing to an invitation. */
const reminderSlips = z.strictObject({
  school: paperSchool,
  printed,
  meeting: words,
  slips: z
    .array(
      z.strictObject({
        handOut: words,
        /** Only where no child carries it home. */
        addressLines: z.array(addressLine).max(8),
        salutation: words,
        sentence: words,
        other: z
          .strictObject({ lang: language, direction: z.enum(['ltr', 'rtl']), sentence: words })
          .nullable(),
        when: z.array(line(400)).min(1).max(8),
        place: line(120),
        returnBefore: line(120),
        code: line(12),
        answers: z.array(labelPair).min(2).max(4),
        adults: labelPair,
        largePrint: z.boolean(),
      }),
    )
    .min(1)
    .max(4000),
})

/** A meeting for the corridor: few words, and no name of a person. */
const meetingPoster = z.strictObject({
  school: paperSchool,
  printed,
  size: z.enum(['A3', 'A4']),
  title: words,
  who: line(400),
  evenings: z
    .array(z.strictObject({ day: words, times: words, who: line(400) }))
    .min(1)
    .max(6),
  place: line(120),
  welcomes: z
    .array(z.strictObject({ language, direction: z.enum(['ltr', 'rtl']), text: words }))
    .min(1)
    .max(30),
})

/** Who is called about a meeting, with room to note what came of it. */
const callSheet = z.strictObject({
  school: paperSchool,
  printed,
  meeting: words,
  when: z.array(line(400)).min(1).max(8),
  results: z.array(words).min(1).max(6),
  calls: z
    .array(
      z.strictObject({
        name: words,
        children: z.array(words).max(20),
        phones: z.array(z.strictObject({ who: line(), number: line(40) })).max(12),
        /** What is said where a number is secret; '' where none is. */
        secret: line(120),
        language: line(80),
        bestTime: line(200),
        earlier: z.array(line(500)).max(20),
      }),
    )
    .min(1)
    .max(2000),
})

/** By the name of the paper. */
export const invitationPapers = { reminderSlips, meetingPoster, callSheet }

export type CallSheet = z.infer<typeof callSheet>
