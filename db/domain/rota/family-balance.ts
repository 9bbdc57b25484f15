// The balance of a family as its slip tells it.
import * as z from 'zod'

/** Turns taken off what is asked: another role, carried over from last year, came in the year, or otherwise. */
export const CORRECTION_KINDS = ['role', 'carriedOver', 'arrival', 'other'] as const

/** verplicht − correctie − gedaan − ingedeeld = nog te doen; may be below zero. */
export const balanceShown = z.strictObject({
  asked: z.number(),
  corrected: z.number(),
  done: z.number(),
  planned: z.number(),
  left: z.number(),
})
