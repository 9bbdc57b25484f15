// Why a family was not there, and what is offered to who was never reached. Reaching, never blaming.
import * as z from 'zod'
import { isoDate } from '../kernel/date.ts'
import { longText } from '../kernel/text.ts'

export const ABSENCE_REASONS = [
  'work',
  'childcare',
  'language',
  'time',
  'ill',
  'transport',
  'forgotten',
  'notInterested',
  'unknown',
] as const
export type AbsenceReason = (typeof ABSENCE_REASONS)[number]

export const OFFER_KINDS = ['talk', 'homeVisit', 'phone', 'otherTime', 'interpreter', 'plan'] as const
export type OfferKind = (typeof OFFER_KINDS)[number]
export const OFFER_STATES = ['offered', 'accepted', 'declined', 'done'] as const
/** wants = would like a buddy; offers = would like to be one. Consent of both comes later. */
export const BUDDY_WISHES = ['notAsked', 'no', 'wants', 'offers'] as const

/** A second offer to a family, as the head fills it in. */
export const offerDetails = z.strictObject({
  kind: z.enum(OFFER_KINDS),
  state: z.enum(OFFER_STATES),
  offeredOn: isoDate,
  plan: longText(2000),
  buddy: z.enum(BUDDY_WISHES),
  result: longText(2000),
  reviewOn: isoDate.nullable(),
})
export type OfferDetails = z.infer<typeof offerDetails>
