// Paper that is kept: what was read in, the key of the file, and what somebody asked to see.
import * as z from 'zod'
import { line, longText, requiredLine } from '#domain/kernel/text'
import { paperSchool, printed, words } from './paper-parts.ts'

/** What an import read, refused and did: proof for the AVG file that no more was read than needed. */
const importReport = z.strictObject({
  school: paperSchool,
  printed,
  file: z.strictObject({ name: words, kind: words, fingerprint: line(128) }),
  counts: z.array(z.strictObject({ label: words, count: z.number().int().min(0) })).max(40),
  readColumns: z.array(z.strictObject({ column: words, field: words })).max(200),
  refusedColumns: z.array(z.strictObject({ column: words, reason: words })).max(200),
  /** `line` 0: about the file as a whole. */
  problems: z
    .array(
      z.strictObject({
        line: z.number().int().min(0),
        sentence: requiredLine('Dit mag niet leeg zijn.', 2000),
      }),
    )
    .max(5000),
  statement: longText(4000),
})

/** The printed key of the school file, in groups of signs; what stands on it is nowhere else. */
const recoveryKey = z.strictObject({
  school: paperSchool,
  printed,
  groups: z
    .array(z.string().regex(/^[0-9A-Z]{1,6}$/))
    .min(4)
    .max(12),
})

/** Answer to a person who asked what is kept of them; only what is shown is in it. */
const accessAnswer = z.strictObject({
  school: paperSchool,
  printed,
  name: words,
  receivedOn: words,
  statement: z.array(longText(1000)).max(10),
  sections: z
    .array(
      z.strictObject({
        title: words,
        facts: z
          .array(z.strictObject({ label: words, value: longText(2000), source: words }))
          .min(1)
          .max(2000),
      }),
    )
    .max(200),
  /** How many facts are covered and why; '' when none is. */
  hidden: line(300),
})

/** By the name of the paper. */
export const proofPapers = { importReport, recoveryKey, accessAnswer }

export type ImportReport = z.infer<typeof importReport>
