import * as z from 'zod'
import { pdfResult } from '../contract/file.ts'
import { id } from '../kernel/id.ts'

/** A paper that was printed and kept. */
export const printedPaper = z.strictObject({
  ...pdfResult.shape,
  runId: id,
  printNumber: z.string(),
  sha256: z.string(),
})
