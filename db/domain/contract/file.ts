import * as z from 'zod'

/** The largest file the programme takes in: 10 MB (security: input hygiene). */
export const MAX_FILE_BYTES = 10 * 1024 * 1024

/** Bytes as they cross the border in both directions. */
export const bytes = z.instanceof(Uint8Array)

/** A file the office chose: its name is only shown, never used as a path. */
export const chosenFile = z.strictObject({
  name: z.string().max(260),
  bytes: bytes.refine((value) => value.byteLength <= MAX_FILE_BYTES, 'Dit bestand is groter dan 10 MB.'),
})

/** A PDF that was made: the bytes for the preview and the address at which the viewer can print it. */
export const pdfResult = z.strictObject({
  bytes,
  fileName: z.string(),
  pages: z.number(),
  ticket: z.string(),
})
