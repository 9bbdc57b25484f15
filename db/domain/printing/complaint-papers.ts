// The papers of complaints: a letter to who gave one, and the yearly report on one A4. No names stand on the report.
import * as z from 'zod'
import { line, longText } from '#domain/kernel/text'
import { language } from '#domain/people/language'
import { addressLine, labelled, mm, paperSchool, printed, words } from './paper-parts.ts'

/** What is told in a second language, below the Dutch letter. */
const otherLanguage = z.strictObject({
  lang: language,
  direction: z.enum(['ltr', 'rtl']),
  salutation: words,
  paragraphs: z.array(longText(2000)).min(1).max(12),
  facts: z.array(labelled).max(6),
})

/** One letter about a report, in its envelope or handed over. */
const complaintLetter = z.strictObject({
  school: paperSchool,
  printed,
  /** Of the PDF and the list of prints: no name, no subject. */
  title: words,
  /** The window of the school's envelopes. */
  window: z.strictObject({ x: mm, y: mm, width: mm, height: mm }),
  addressLines: z.array(addressLine).min(1).max(8),
  handOut: words,
  date: words,
  reference: words,
  subject: words,
  salutation: words,
  paragraphs: z.array(longText(2000)).min(1).max(20),
  /** Where and when, of an invitation. */
  facts: z.array(labelled).max(6),
  after: z.array(longText(2000)).max(20),
  /** Who to turn to when it is not solved. */
  ways: z.array(labelled).max(10),
  closing: words,
  signature: z.array(words).min(1).max(3),
  largePrint: z.boolean(),
  other: otherLanguage.nullable(),
})
export type ComplaintLetterPaper = z.infer<typeof complaintLetter>

const counts = z.strictObject({
  title: words,
  note: line(300),
  rows: z.array(labelled).max(12),
})

/** The yearly report: kinds, three tables of complaints, and what was learnt. */
const complaintYear = z
  .strictObject({
    school: paperSchool,
    printed,
    schoolYear: words,
    /** Not given out yet: its numbers can still change. */
    draft: z.boolean(),
    /** The own year last, beside years that were given out before. */
    years: z.array(words).min(1).max(5),
    kinds: z.array(z.strictObject({ label: words, cells: z.array(line(30)) })).max(12),
    tables: z.array(counts).max(3),
    /** What stands instead of tables in a year with few complaints; '' else. */
    instead: line(400),
    changes: z.array(longText(4000)).max(200),
    notes: z.array(line(400)).max(4),
  })
  .refine(({ years, kinds }) => kinds.every(({ cells }) => cells.length === years.length), {
    path: ['kinds'],
    message: 'Elke rij heeft precies één vak per schooljaar.',
  })

/** By the name of the paper. */
export const complaintPapers = { complaintLetter, complaintYear }
