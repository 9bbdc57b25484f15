// What every operation that prints answers, and how it can fail.
import * as z from 'zod'
import { id } from '../kernel/id.ts'
import { pdfResult } from './file.ts'

/** A paper that was printed and kept. */
export const printedPaper = z.strictObject({
  ...pdfResult.shape,
  runId: id,
  printNumber: z.string(),
  sha256: z.string(),
})

/** What can go wrong in the printer of any paper. */
export const PRINTER_ERRORS = {
  /** Signs that no bundled font has, with the household or child they belong to ('' for the paper itself). */
  SIGN_NOT_PRINTABLE: z.strictObject({
    signs: z.array(
      z.strictObject({ owner: z.string(), sign: z.string(), codePoint: z.string(), text: z.string() }),
    ),
  }),
  /** The print worker ended; nothing was printed or kept. */
  PRINTER_STOPPED: z.strictObject({}),
  /** The envelope window of the school lies outside what a letter allows. */
  WINDOW_OUT_OF_SHEET: z.strictObject({}),
}
