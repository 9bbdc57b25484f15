import * as z from 'zod'

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
