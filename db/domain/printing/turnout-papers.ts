// The papers of presence: the report of a meeting, the trend over the years and the poster of thanks. No names of persons.
import * as z from 'zod'
import { line } from '#domain/kernel/text'
import { labelled, paperSchool, printed, words } from './paper-parts.ts'

/** Length of a bar or height of a point, in percent; only drawn, never read. */
const share = z.number().min(0).max(100)

const reportRow = z.strictObject({
  name: words,
  /** Null where no list was kept: no bar, and `state` says so. */
  share: share.nullable(),
  reached: z.boolean(),
  percent: line(12),
  pupils: line(40),
  withoutExcused: line(30),
  families: line(40),
  persons: line(12),
  state: line(40),
  /** The split of a combination group, a line for each leerjaar. */
  split: z.array(line(80)).max(10),
})

/** One A4 per meeting: bars with the line of the target, and what stands beside them. */
const turnoutReport = z.strictObject({
  school: paperSchool,
  printed,
  title: words,
  under: line(400),
  headline: words,
  comparison: line(300),
  target: z.number().int().min(1).max(99),
  facts: z.array(labelled).max(10),
  rows: z.array(reportRow).max(400),
  total: reportRow.nullable(),
  blocks: z
    .array(z.strictObject({ title: words, note: line(300), rows: z.array(labelled).min(1).max(20) }))
    .max(4),
  notes: z.array(line(4000)).max(10),
  rule: words,
  source: line(200),
})

const trendCell = z.strictObject({ text: line(12), reached: z.boolean() })

/** One A4: the school as a line of points, and below it each group and each year in the columns of the same meetings. */
const turnoutTrend = z
  .strictObject({
    school: paperSchool,
    printed,
    title: words,
    under: line(300),
    columns: z
      .array(
        z.strictObject({
          name: words,
          date: words,
          target: z.number().int().min(1).max(99),
          /** Of the school. */
          share,
          percent: words,
          reached: z.boolean(),
        }),
      )
      .min(1)
      .max(12),
    sections: z
      .array(
        z.strictObject({
          title: words,
          note: line(300),
          rows: z.array(z.strictObject({ label: words, cells: z.array(trendCell) })).max(200),
        }),
      )
      .max(3),
    note: line(300),
    rule: words,
  })
  .refine(
    ({ columns, sections }) =>
      sections.every(({ rows }) => rows.every(({ cells }) => cells.length === columns.length)),
    { path: ['sections'], message: 'Elke rij heeft precies één vak per bijeenkomst.' },
  )

/** 'Groep 4: 93 % — dank u wel!', for the corridor. */
const thanksPoster = z.strictObject({
  school: paperSchool,
  printed,
  size: z.enum(['A3', 'A4']),
  group: words,
  percent: words,
  thanks: words,
  sentence: words,
  meeting: words,
})

/** By the name of the paper. */
export const turnoutPapers = { turnoutReport, turnoutTrend, thanksPoster }
