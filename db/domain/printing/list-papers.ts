// Lists per group: the class, what the office does not know, and who comes to a meeting.
import * as z from 'zod'
import { line, requiredLine } from '#domain/kernel/text'
import { paperSchool, printed, words } from './paper-parts.ts'

/** Class list; `width` is a share of the page width, an empty title makes a column to tick. */
const classList = z
  .strictObject({
    school: paperSchool,
    printed,
    title: words,
    group: words,
    teachers: z.array(words).max(6),
    date: words,
    sort: line(60),
    landscape: z.boolean(),
    columns: z
      .array(z.strictObject({ key: words, title: line(60), width: z.number().min(0.2).max(20) }))
      .min(1)
      .max(16),
    rows: z.array(z.array(line())).max(400),
    footnote: line(400),
  })
  .refine((list) => list.rows.every((row) => row.length === list.columns.length), {
    path: ['rows'],
    message: 'Elke rij heeft precies één vak per kolom.',
  })

/** Fill-in sheet per group: what the office does not know about a household. */
const missingSheet = z.strictObject({
  school: paperSchool,
  printed,
  returnBefore: line(60),
  groups: z
    .array(
      z.strictObject({
        group: words,
        teachers: z.array(words).max(6),
        households: z
          .array(
            z.strictObject({
              name: words,
              children: z.array(words).max(20),
              missing: z.array(words).min(1).max(12),
            }),
          )
          .max(200),
      }),
    )
    .min(1),
})

/** Attendance lists of a meeting: per group numbered rows to sign, and room for who does not stand on it. */
const attendanceList = z.strictObject({
  school: paperSchool,
  printed,
  meeting: words,
  place: line(120),
  lists: z
    .array(
      z.strictObject({
        group: words,
        teachers: z.array(words).max(6),
        when: words,
        rows: z
          .array(
            z.strictObject({
              number: z.number().int().min(1),
              name: requiredLine('Dit mag niet leeg zijn.', 800),
            }),
          )
          .min(1)
          .max(5000),
      }),
    )
    .min(1)
    .max(400),
})

/** By the name of the paper. */
export const listPapers = { classList, missingSheet, attendanceList }

export type ClassList = z.infer<typeof classList>
export type MissingSheet = z.infer<typeof missingSheet>
