// Buddies: families that would like one or would like to be one, proposals, and what came of it.
import * as z from 'zod'
import { defineOperation } from '../contract/operation.ts'
import { PRINTER_ERRORS, printedPaper } from '../contract/paper.ts'
import { removed } from '../contract/removed.ts'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { longText } from '../kernel/text.ts'
import { FOLLOW_UP_ANSWERS, PAIR_ENDS, PAIR_STATES } from './pair.ts'
import { BUDDY_SIDES, wishDetails } from './wish.ts'

const nothing = z.strictObject({})
const kept = { kind: 'change', right: 'keepBuddies', touches: ['buddies', 'undo'] } as const

/** Somebody else changed it since it was shown; nothing was saved. */
const BUDDY_CHANGED = nothing
/** The pair is over. */
const PAIR_ENDED = nothing
const BUDDY_PAIRED = nothing
/** A day that has not come yet. */
const DAY_TO_COME = nothing

/** Why two families fit. The street is never a reason where one of them has a secret address. */
const fits = z.strictObject({
  languages: z.array(z.string()),
  sameStreet: z.boolean(),
  sameNeighbourhood: z.boolean(),
  groups: z.array(z.string()),
})

/** A family as the list names it; never its address. */
const familyShown = z.strictObject({
  householdId: id,
  name: z.string(),
  parents: z.array(z.string()),
  children: z.array(z.string()),
  groups: z.array(z.string()),
})

const wishShown = z.strictObject({
  wishId: id,
  revision: z.number(),
  family: familyShown,
  ...wishDetails.shape,
  languages: z.array(z.string()),
  note: z.string(),
  /** Pairs that run: asked or coupled. */
  running: z.number(),
  /** No child of the family is at school any more. */
  gone: z.boolean(),
})
export type WishShown = z.infer<typeof wishShown>

const pairShown = z.strictObject({
  pairId: id,
  revision: z.number(),
  state: z.enum(PAIR_STATES),
  need: familyShown,
  offer: familyShown,
  fits,
  proposedOn: isoDate,
  needAgreedOn: isoDate.nullable(),
  offerAgreedOn: isoDate.nullable(),
  coupledOn: isoDate.nullable(),
  followUpDue: isoDate.nullable(),
  followedUpOn: isoDate.nullable(),
  needAnswer: z.enum(FOLLOW_UP_ANSWERS).nullable(),
  offerAnswer: z.enum(FOLLOW_UP_ANSWERS).nullable(),
  followUpNote: z.string(),
  endedOn: isoDate.nullable(),
  endedBy: z.enum(PAIR_ENDS).nullable(),
})
export type PairShown = z.infer<typeof pairShown>

/** A family that said something of it elsewhere, and has no need or offer here yet. */
const familyToAsk = z.strictObject({
  family: familyShown,
  side: z.enum(BUDDY_SIDES),
  /** form = languages on the form of September; secondOffer = agreed with the head, and shown to the head only. */
  from: z.enum(['form', 'secondOffer']),
  /** As the family wrote it; '' when it wrote nothing. */
  languages: z.string(),
})
export type FamilyToAsk = z.infer<typeof familyToAsk>

export const buddiesOperations = {
  /** Every family with a child at school, to choose one. */
  'buddies.families': defineOperation({
    name: 'buddies.families',
    kind: 'read',
    right: 'keepBuddies',
    input: nothing,
    output: z.strictObject({
      families: z.array(
        z.strictObject({
          family: familyShown,
          /** Codes of the languages on its cards. */
          languages: z.array(z.string()),
          /** Needs and offers that are there. */
          sides: z.array(z.enum(BUDDY_SIDES)),
        }),
      ),
    }),
  }),
  'buddies.list': defineOperation({
    name: 'buddies.list',
    kind: 'read',
    right: 'keepBuddies',
    input: nothing,
    output: z.strictObject({
      today: isoDate,
      wishes: z.array(wishShown),
      pairs: z.array(pairShown),
      toAsk: z.array(familyToAsk),
    }),
  }),
  /** `wishId` null adds one; `revision` is what the screen showed, 0 for a new one. */
  'buddies.saveWish': defineOperation({
    ...kept,
    name: 'buddies.saveWish',
    input: z.strictObject({
      wishId: id.nullable(),
      revision: z.number().int(),
      householdId: id,
      details: wishDetails,
    }),
    output: z.strictObject({ wishId: id }),
    errors: {
      BUDDY_CHANGED,
      /** The family has this need or offer already. */
      WISH_THERE: nothing,
      /** Pairs run on it: its side stays, and it takes no fewer families than that. */
      BUDDY_PAIRED,
    },
  }),
  /** One that was never proposed is removed; another one ends, and its pairs stay. */
  'buddies.removeWish': defineOperation({
    ...kept,
    name: 'buddies.removeWish',
    input: z.strictObject({ wishId: id, revision: z.number().int() }),
    output: removed,
    errors: { BUDDY_CHANGED, BUDDY_PAIRED },
  }),
  /** Offers for one need, the best first. */
  'buddies.propose': defineOperation({
    name: 'buddies.propose',
    kind: 'read',
    right: 'keepBuddies',
    input: z.strictObject({ needId: id }),
    output: z.strictObject({
      offers: z.array(
        z.strictObject({
          offerId: id,
          family: familyShown,
          fits,
          /** Fits in nothing that is known: the office may still choose it. */
          loose: z.boolean(),
          note: z.string(),
        }),
      ),
    }),
  }),
  /** Both families are asked from here on; neither is told of the other yet. */
  'buddies.pair': defineOperation({
    ...kept,
    name: 'buddies.pair',
    input: z.strictObject({ needId: id, offerId: id }),
    output: z.strictObject({ pairId: id }),
    errors: {
      /** The offer has no room, the need has a buddy, one of them ended, or they share a child. */
      PAIR_NOT_POSSIBLE: nothing,
    },
  }),
  /** What one family answered. Both yes: coupled, and a follow-up after six weeks. One no: the pair ends. */
  'buddies.consent': defineOperation({
    ...kept,
    name: 'buddies.consent',
    input: z.strictObject({
      pairId: id,
      revision: z.number().int(),
      side: z.enum(BUDDY_SIDES),
      agrees: z.boolean(),
      on: isoDate,
    }),
    output: z.strictObject({ state: z.enum(PAIR_STATES) }),
    errors: { BUDDY_CHANGED, PAIR_ENDED, DAY_TO_COME },
  }),
  /** `again` is the day on which both are asked once more; null: that is no longer needed. */
  'buddies.followUp': defineOperation({
    ...kept,
    name: 'buddies.followUp',
    input: z.strictObject({
      pairId: id,
      revision: z.number().int(),
      on: isoDate,
      needAnswer: z.enum(FOLLOW_UP_ANSWERS).nullable(),
      offerAnswer: z.enum(FOLLOW_UP_ANSWERS).nullable(),
      note: longText(500),
      again: isoDate.nullable(),
    }),
    output: nothing,
    errors: { BUDDY_CHANGED, PAIR_ENDED, DAY_TO_COME, NOT_COUPLED: nothing },
  }),
  'buddies.endPair': defineOperation({
    ...kept,
    name: 'buddies.endPair',
    input: z.strictObject({ pairId: id, revision: z.number().int(), by: z.enum(PAIR_ENDS), on: isoDate }),
    output: nothing,
    errors: { BUDDY_CHANGED, PAIR_ENDED, DAY_TO_COME },
  }),
  /** For pairs whose follow-up is due: slips to take home, or a list to call by. Secret numbers stay off it. */
  'buddies.followUpPaper': defineOperation({
    ...kept,
    name: 'buddies.followUpPaper',
    input: z.strictObject({ paper: z.enum(['slips', 'callList']), pairIds: z.array(id).min(1).max(400) }),
    output: printedPaper,
    errors: { ...PRINTER_ERRORS, NOTHING_TO_PRINT: nothing, PLAN_OUTDATED: nothing },
    touches: ['buddies', 'printing'],
  }),
}
