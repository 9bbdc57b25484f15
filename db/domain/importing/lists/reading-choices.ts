// How the office wants a chosen file to be read.
import * as z from 'zod'
import type { TextEncoding } from '#domain/importing/decode'
import type { Separator } from './table-shape.ts'

export const TEXT_ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
] as const satisfies TextEncoding[]
export const SEPARATORS = [';', ',', '\t', '|'] as const satisfies Separator[]

/** Null = as the programme proposes. `headerRow` is an index of the cells; 'none': every row is data. */
export const readingChoices = z.strictObject({
  sheet: z.string().max(100).nullable(),
  encoding: z.enum(TEXT_ENCODINGS).nullable(),
  separator: z.enum(SEPARATORS).nullable(),
  headerRow: z.union([z.number().int().min(0).max(60_000), z.literal('none')]).nullable(),
})
export type ReadingChoices = z.infer<typeof readingChoices>
