// What an import did, kept with its restore point and printable as proof for the AVG file (data exchange §7).
import * as z from 'zod'

/** How many rows of one kind were written. */
export const writtenCounts = z.strictObject({
  added: z.number(),
  changed: z.number(),
})

export const importReport = z.strictObject({
  fileName: z.string(),
  /** Wall clock of the other system; null when the file does not tell it. */
  createdAt: z.string().nullable(),
  written: z.strictObject({
    pupils: writtenCounts,
    groups: writtenCounts,
    staff: writtenCounts,
    persons: writtenCounts,
    households: writtenCounts,
  }),
  /** Dutch sentences, as the preview showed them. */
  notices: z.array(z.string()),
  /** "Niet overgenomen: 5 BSN, …", zeros included. */
  refused: z.string(),
})

export type ImportReport = z.infer<typeof importReport>
