// Reads what a template reported about its pages: the answer of a Typst query for `<paper-end>`.
import * as z from 'zod'
import type { PageFacts } from './engine.ts'

const answer = z
  .array(
    z.object({
      value: z.object({
        starts: z.array(z.number().int()),
        pages: z.number().int(),
        addressTooLong: z.array(z.number().int()),
      }),
    }),
  )
  .length(1)

/** The page facts out of a query's answer; throws when a template forgot `#paper-end()`. */
export function readPageFacts(queried: unknown): PageFacts {
  const [end] = answer.parse(queried)
  if (!end) throw new Error('the template does not end with #paper-end()')
  return end.value
}
