// Needs and offers written down, and pairs on their way: proposed, agreed to by both, asked about, ended.
import {
  findPair,
  findWish,
  type PairRow,
  pairsOfWish,
  type WishRow,
  wishesOfHousehold,
} from '#db/queries/buddies'
import { findHousehold } from '#db/queries/people'
import type { Reader } from '#db/reader'
import { buddyPair, buddyWish } from '#db/schema/buddies'
import { followUpDay, pairState } from '#domain/buddies/pair'
import { isPossible, pairKey } from '#domain/buddies/suggest'
import type { IsoDate } from '#domain/kernel/date'
import { fail, ok } from '#domain/kernel/result'
import type { ChangeContext, SliceHandlers } from '../app/context.ts'
import { buddyFacts } from './buddies-facts.ts'
import { asDay } from './people-around.ts'
import { keepInBin } from './restore-point.ts'

type WriteHandlers = Pick<
  SliceHandlers<'buddies'>,
  | 'buddies.saveWish'
  | 'buddies.removeWish'
  | 'buddies.pair'
  | 'buddies.consent'
  | 'buddies.followUp'
  | 'buddies.endPair'
>

export const buddiesWriteHandlers: WriteHandlers = {
  'buddies.saveWish': ({ change, reader, newId }, { wishId, revision, householdId, details }) => {
    const row = wishId === null ? null : openWish(reader, wishId)
    if (findHousehold(reader, householdId) === null) return fail('NOT_FOUND')
    if (wishId !== null && (row === null || row.householdId !== householdId)) return fail('NOT_FOUND')
    if (row !== null && row.changedIn !== revision) return fail('BUDDY_CHANGED')
    const isThere = wishesOfHousehold(reader, householdId).some(
      ({ id, side, endedOn }) => id !== wishId && side === details.side && endedOn === null,
    )
    if (isThere) return fail('WISH_THERE')
    const columns = { ...details, most: details.side === 'needs' ? 1 : details.most }
    if (row === null) {
      const id = newId()
      change.insert(buddyWish, { ...columns, id, householdId })
      return ok({ wishId: id })
    }
    const pairs = pairsOfWish(reader, row.id)
    const isTurned = row.side !== columns.side && pairs.length > 0
    if (isTurned || runningOf(pairs) > columns.most) return fail('BUDDY_PAIRED')
    change.update(buddyWish, row.id, columns)
    return ok({ wishId: row.id })
  },
  'buddies.removeWish': {
    undoable: true,
    commit(context, { wishId, revision }) {
      const { change, reader, today } = context
      const row = openWish(reader, wishId)
      if (row === null) return fail('NOT_FOUND')
      if (row.changedIn !== revision) return fail('BUDDY_CHANGED')
      const pairs = pairsOfWish(reader, wishId)
      if (runningOf(pairs) > 0) return fail('BUDDY_PAIRED')
      if (pairs.length === 0) change.remove(buddyWish, wishId)
      else change.update(buddyWish, wishId, { endedOn: today })
      return ok(keepInBin(context, row.side === 'needs' ? 'Vraag om een buddy' : 'Aanbod van een buddy'))
    },
  },
  'buddies.pair': (context, { needId, offerId }) => {
    const { change, newId, today } = context
    const { wishes, compared } = buddyFacts(context)
    const need = wishes.find(({ id, side }) => id === needId && side === 'needs')
    const offer = wishes.find(({ id, side }) => id === offerId && side === 'offers')
    if (need === undefined || offer === undefined) return fail('NOT_FOUND')
    // a family is not asked twice for the same other family
    const isTried = compared.tried.has(pairKey(needId, offerId))
    if (isTried || !isPossible(need, offer, compared)) return fail('PAIR_NOT_POSSIBLE')
    const pairId = newId()
    change.insert(buddyPair, { id: pairId, needId, offerId, proposedOn: today })
    return ok({ pairId })
  },
  'buddies.consent': (context, { pairId, revision, side, agrees, on }) => {
    const checked = runningPair(context, { pairId, revision, on })
    if (!checked.ok) return checked
    const pair = checked.value
    if (!agrees) {
      context.change.update(buddyPair, pairId, { endedOn: on, endedBy: 'declined', followUpDue: null })
      return ok({ state: 'ended' })
    }
    const agreed = side === 'needs' ? { needAgreedOn: on } : { offerAgreedOn: on }
    const { needAgreedOn, offerAgreedOn } = { ...pair, ...agreed }
    // the day on which the second one said yes; a day that is put right later leaves the follow-up where it is
    const isCoupled = pair.coupledOn === null && needAgreedOn !== null && offerAgreedOn !== null
    const coupledOn = isCoupled ? asDay([needAgreedOn, offerAgreedOn].sort()[1] ?? on) : null
    const coupled = coupledOn === null ? {} : { coupledOn, followUpDue: followUpDay(coupledOn) }
    context.change.update(buddyPair, pairId, { ...agreed, ...coupled })
    return ok({ state: pairState({ ...pair, ...coupled }) })
  },
  'buddies.followUp': (context, { pairId, revision, on, needAnswer, offerAnswer, note, again }) => {
    const checked = runningPair(context, { pairId, revision, on })
    if (!checked.ok) return checked
    if (checked.value.coupledOn === null) return fail('NOT_COUPLED')
    context.change.update(buddyPair, pairId, {
      ...{ followedUpOn: on, needAnswer, offerAnswer, followUpNote: note, followUpDue: again },
    })
    return ok({})
  },
  'buddies.endPair': (context, { pairId, revision, by, on }) => {
    const checked = runningPair(context, { pairId, revision, on })
    if (!checked.ok) return checked
    context.change.update(buddyPair, pairId, { endedOn: on, endedBy: by, followUpDue: null })
    return ok({})
  },
}

function openWish(reader: Reader, id: string): WishRow | null {
  const row = findWish(reader, id)
  return row === null || row.endedOn !== null ? null : row
}

function runningOf(pairs: readonly PairRow[]): number {
  return pairs.filter(({ endedOn }) => endedOn === null).length
}

/** The pair as the screen showed it, not over, on a day that has come. */
function runningPair(
  { reader, today }: ChangeContext,
  { pairId, revision, on }: { readonly pairId: string; readonly revision: number; readonly on: IsoDate },
) {
  const pair = findPair(reader, pairId)
  if (pair === null) return fail('NOT_FOUND')
  if (pair.changedIn !== revision) return fail('BUDDY_CHANGED')
  if (pair.endedOn !== null) return fail('PAIR_ENDED')
  return on > today ? fail('DAY_TO_COME') : ok(pair)
}
