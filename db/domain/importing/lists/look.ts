// The first look at a list: what was found in the file, before a row is read. Plain JSON for the wizard's first steps.
import * as z from 'zod'
import { listMapping, refusedColumn } from './columns.ts'
import { listKind } from './plan.ts'
import { SEPARATORS, TEXT_ENCODINGS } from './reading-choices.ts'

const count = z.number().int()

export const listLook = z.strictObject({
  kind: z.enum(['csv', 'xlsx']),
  sheet: z.string(),
  sheets: z.array(z.strictObject({ name: z.string(), hidden: z.boolean(), empty: z.boolean() })),
  encoding: z.enum(TEXT_ENCODINGS).nullable(),
  separator: z.enum(SEPARATORS).nullable(),
  /** What the reader has to say: hidden rows, broken quotes, lines that are left out. */
  notes: z.array(z.string()),
  /** Index of the cells; line = index + 1. Null: no header. */
  headerRow: count.nullable(),
  /** The top of the sheet, to choose the header from; without refused data. */
  firstRows: z.array(z.array(z.string())),
  /** Rows with data. */
  rows: count,
  /** C03: at most five names with the other reading; empty when there is nothing to ask. */
  accents: z.array(z.strictObject({ line: count, text: z.string(), other: z.string() })),
  otherEncoding: z.enum(TEXT_ENCODINGS).nullable(),
  mapping: listMapping,
  doubtful: z.array(count),
  refused: z.array(refusedColumn),
  /** A few values per column of the mapping. */
  examples: z.array(z.strictObject({ column: count, values: z.array(z.string()) })),
  savedNames: z.array(z.string()),
  /** The saved mapping that was laid over this list; null without. */
  savedName: z.string().nullable(),
  /** What changed since the last time (C22). */
  differences: z.array(z.string()),
  listName: z.string(),
  listKind,
})
export type ListLook = z.infer<typeof listLook>
