// Paper about leave: letters about one request, the empty form, and the overview of a school year.
import * as z from 'zod'
import { line, longText } from '#domain/kernel/text'
import { addressWindow } from './letter-papers.ts'
import { addressLine, labelled, paperSchool, printed, words } from './paper-parts.ts'

/** Running text under a heading; without a title no heading, and `lead` is printed bold. */
const letterPart = z.strictObject({
  title: line(120),
  lead: longText(6000),
  paragraphs: z.array(longText()).max(200),
  rows: z.array(labelled).max(400),
})

/** One letter about leave. */
const leaveLetter = z.strictObject({
  addressLines: z.array(addressLine).min(1).max(8),
  /** 'per post', or how it is handed out. */
  handOut: words,
  /** 'Kopie: …' for the other parent; '' on the letter itself. */
  copy: line(300),
  date: words,
  reference: words,
  subject: words,
  salutation: words,
  facts: z.array(labelled).max(20),
  parts: z.array(letterPart).min(1).max(12),
  /** How to object, below the signature; null where there is no decision. */
  clause: letterPart.nullable(),
  closing: words,
  /** The name, and below it the office: 'directeur', or namens whom. */
  signature: z.array(words).min(1).max(3),
  largePrint: z.boolean(),
})

/** The letters about one request for leave, each by itself in its envelope. */
const leaveLetters = z.strictObject({
  school: paperSchool,
  printed,
  title: words,
  window: addressWindow,
  letters: z.array(leaveLetter).min(1).max(60),
})

/** What there is to fill in: lines of some of six columns, boxes to tick, a table, and where to sign. */
const formField = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('line'),
    label: words,
    width: z.number().int().min(1).max(6),
    voluntary: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('choice'),
    label: line(),
    options: z.array(words).min(1).max(10),
    voluntary: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('lines'),
    label: words,
    lines: z.number().int().min(1).max(10),
    voluntary: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('table'),
    label: line(),
    columns: z.array(words).min(1).max(6),
    rows: z.number().int().min(1).max(12),
    voluntary: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('signature'), labels: z.array(words).min(1).max(3) }),
])

const formSection = z.strictObject({ title: words, fields: z.array(formField).min(1).max(40) })

/** An empty form for parents; `code` brings it back to the family, '' without. */
const leaveForm = z.strictObject({
  school: paperSchool,
  printed,
  title: words,
  code: line(12),
  intro: z.array(longText(400)).max(6),
  sections: z.array(formSection).min(1).max(12),
  explanation: z.array(z.strictObject({ title: words, text: longText(2000) })).max(10),
})

/** A school year of leave and absence in tables, without names; the first column holds words, the others numbers. */
const leaveOverview = z
  .strictObject({
    school: paperSchool,
    printed,
    schoolYear: words,
    tables: z
      .array(
        z.strictObject({
          title: words,
          note: line(400),
          columns: z.array(line(60)).min(2).max(14),
          rows: z.array(z.array(line(200))).max(200),
        }),
      )
      .min(1)
      .max(8),
  })
  .refine(
    ({ tables }) => tables.every(({ columns, rows }) => rows.every((row) => row.length === columns.length)),
    {
      path: ['tables'],
      message: 'Elke rij heeft precies één vak per kolom.',
    },
  )

/** By the name of the paper. */
export const leavePapers = { leaveLetters, leaveForm, leaveOverview }

export type LeaveLetters = z.infer<typeof leaveLetters>
