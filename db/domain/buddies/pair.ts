// Two families that may become buddies: asked apart, coupled when both said yes, asked after six weeks how it goes.
import { addDays, type IsoDate } from '../kernel/date.ts'

/** Why a pair ended. A refusal is an end too: the other family hears that it did not work out, and not who said so. */
export const PAIR_ENDS = ['declined', 'enough', 'noMatch', 'noTime', 'left', 'other'] as const
export type PairEnd = (typeof PAIR_ENDS)[number]

/** What a family answered after six weeks. */
export const FOLLOW_UP_ANSWERS = ['well', 'somewhat', 'notAtAll', 'notReached'] as const
export type FollowUpAnswer = (typeof FOLLOW_UP_ANSWERS)[number]

/** proposed = both are still asked; coupled = both said yes; ended = over, or never begun. */
export const PAIR_STATES = ['proposed', 'coupled', 'ended'] as const
export type PairState = (typeof PAIR_STATES)[number]

const FOLLOW_UP_DAYS = 42

/** The day on which both families are asked how it goes: six weeks after they were coupled. */
export function followUpDay(coupledOn: IsoDate): IsoDate {
  return addDays(coupledOn, FOLLOW_UP_DAYS)
}

/** How far a pair is. */
export function pairState(pair: { coupledOn: string | null; endedOn: string | null }): PairState {
  if (pair.endedOn !== null) return 'ended'
  return pair.coupledOn === null ? 'proposed' : 'coupled'
}
