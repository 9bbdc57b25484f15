// What a family would like of another family, or offers to another: help with the language, a push, the way in.
import * as z from 'zod'
import { isoDate } from '../kernel/date.ts'
import { line, longText } from '../kernel/text.ts'

/** needs = would like a buddy; offers = would like to be one. */
export const BUDDY_SIDES = ['needs', 'offers'] as const
export type BuddySide = (typeof BUDDY_SIDES)[number]

/** What is typed about a need or an offer. */
export const wishDetails = z.strictObject({
  side: z.enum(BUDDY_SIDES),
  /** Codes (ISO 639): what the family speaks well enough to help, or be helped, in. */
  languages: z.array(line(10)).max(12),
  /** The school may look for a family in the same street or neighbourhood. Never for a secret address. */
  nearby: z.boolean(),
  /** The school may look for a family with a child in the same group. */
  sameGroup: z.boolean(),
  /** How many families an offer can take at one time; a need always has one. */
  most: z.number().int().min(1).max(5),
  note: longText(500),
  since: isoDate,
})
export type WishDetails = z.infer<typeof wishDetails>
