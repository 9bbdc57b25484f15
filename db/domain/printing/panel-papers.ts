// The papers of panels: the protocol of a draw, a meeting, two voices, "U zei – wij deden" and cards for the idea box.
import * as z from 'zod'
import { line, longText } from '#domain/kernel/text'
import { language } from '#domain/people/language'
import { paperSchool, pictogram, printed, words } from './paper-parts.ts'

/** All that is needed to draw again; `name` is '' on the copy for the wall. */
const drawProtocol = z.strictObject({
  school: paperSchool,
  printed,
  title: words,
  facts: z.array(z.strictObject({ label: words, value: words })).max(12),
  rules: z.array(words).max(12),
  names: z.boolean(),
  lines: z
    .array(
      z.strictObject({
        number: words,
        name: line(300),
        groups: line(120),
        homes: line(60),
        terms: words,
        plus: words,
        tickets: words,
        lot: words,
        outcome: words,
        won: z.boolean(),
      }),
    )
    .min(1)
    .max(3000),
})

/** Invitation with agenda, the list of who is there, and the sheet of the report. */
const panelMeeting = z.strictObject({
  school: paperSchool,
  printed,
  panel: words,
  /** They are not called u. */
  toChildren: z.boolean(),
  when: words,
  /** The day has been: nobody is invited any more, only the report is made. */
  held: z.boolean(),
  place: line(120),
  goal: longText(600),
  agenda: longText(2000),
  topics: z
    .array(z.strictObject({ title: words, question: line(400), by: words, said: longText(400) }))
    .max(60),
  members: z.array(z.strictObject({ name: words, groups: line(120) })).max(200),
  input: longText(4000),
  decision: longText(2000),
  /** Day on which the members heard; '' when they did not. */
  told: line(60),
})

/** What parents and children said, beside each other. */
const panelVoices = z.strictObject({
  school: paperSchool,
  printed,
  title: words,
  topics: z
    .array(
      z.strictObject({
        title: words,
        question: line(300),
        parents: z.array(longText(500)).max(40),
        pupils: z.array(longText(500)).max(40),
        /** Instead of what a panel said. */
        notAsked: words,
        decision: longText(300),
        status: words,
      }),
    )
    .min(1)
    .max(400),
})

/** No names of persons; a status is a word with a pictogram. */
const youSaid = z.strictObject({
  school: paperSchool,
  printed,
  form: z.enum(['list', 'poster']),
  size: z.enum(['A4', 'A3']),
  schoolYear: words,
  points: z
    .array(
      z.strictObject({ by: words, said: longText(240), did: longText(240), status: words, icon: pictogram }),
    )
    .min(1)
    .max(400),
  /** 'Op de lijst bij de balie staan nog 3 punten.'; '' when all are here. */
  more: line(120),
})

/** A6, four on a page, all alike. */
const ideaCards = z.strictObject({
  school: paperSchool,
  printed,
  pages: z.number().int().min(1).max(25),
  /** Room to draw in, for children; lines to write on otherwise. */
  drawing: z.boolean(),
  title: words,
  question: words,
  answer: words,
  nameLine: words,
  groupLine: words,
  other: z
    .strictObject({
      language,
      direction: z.enum(['ltr', 'rtl']),
      title: words,
      question: words,
      answer: words,
    })
    .nullable(),
})

/** By the name of the paper. */
export const panelPapers = {
  drawProtocol,
  panelMeeting,
  panelVoices,
  youSaid,
  ideaCards,
}
