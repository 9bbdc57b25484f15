// Reads what a template reported about its pages: the answer of a Typst query for `<paper-end>`.
import * as z from 'zod'
import type { PageFacts } from './engine-types.ts'

const answer = z
  .array(
    z.object({
      value: z.object({
        starts: z.array(z.number().int()),
        pages: z.number().int(),
      }),
    }),
  )
  .length(1)

/** The page facts out of a query's answer; null when a template forgot `#paper-end()`. */
export function readPageFacts(queried: unknown): PageFacts | null {
  return answer.safeParse(queried).data?.[0]?.value ?? null
}

/** What the log says about such a template. */
export const NO_PAPER_END = 'the template does not end with #paper-end()'
