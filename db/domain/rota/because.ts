// What is kept with a place for "waarom ik?": the sentence as it was true on that day, from the facts of the choice itself.
import * as z from 'zod'
import { isoDate } from '../kernel/date.ts'

export const BECAUSE = z.strictObject({
  on: isoDate,
  by: z.enum(['proposal', 'draw']),
  sentence: z.string(),
})
export type Because = z.infer<typeof BECAUSE>
