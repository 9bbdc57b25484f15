// Two homes that become one: their needs, offers and pairs of buddies go along.
import { pairsOfWish, type WishRow, wishesOfHousehold } from '#db/queries/buddies'
import { buddyPair, buddyWish } from '#db/schema/buddies'
import type { ChangeContext } from '../app/context.ts'

/** Moves every need and offer from one household to another; of two that are open on one side the older one stays. */
export function moveBuddies(context: ChangeContext, fromId: string, toId: string): void {
  const { change, reader } = context
  for (const wish of wishesOfHousehold(reader, fromId)) {
    const there = wishesOfHousehold(reader, toId).find(
      ({ side, endedOn }) => side === wish.side && endedOn === null,
    )
    if (there === undefined || wish.endedOn !== null) change.update(buddyWish, wish.id, { householdId: toId })
    else joinWishes(context, wish, there)
  }
  endOwnPairs(context, toId)
}

function joinWishes({ change, reader }: ChangeContext, wish: WishRow, there: WishRow): void {
  for (const { id } of pairsOfWish(reader, wish.id)) {
    change.update(buddyPair, id, wish.side === 'needs' ? { needId: there.id } : { offerId: there.id })
  }
  change.update(buddyWish, there.id, {
    languages: [...new Set([...there.languages, ...wish.languages])],
    since: [wish.since, there.since].sort()[0] ?? there.since,
    most: Math.max(wish.most, there.most),
    note: [there.note, wish.note]
      .filter((note) => note !== '')
      .join('\n')
      .slice(0, 500),
  })
  change.remove(buddyWish, wish.id)
}

/** Nobody is a buddy of the own family. */
function endOwnPairs({ change, reader, today }: ChangeContext, householdId: string): void {
  const own = wishesOfHousehold(reader, householdId)
  const offers = new Set(own.filter(({ side }) => side === 'offers').map(({ id }) => id))
  for (const { id: needId, side } of own) {
    if (side !== 'needs') continue
    for (const { id, offerId, endedOn } of pairsOfWish(reader, needId)) {
      if (offers.has(offerId) && endedOn === null) {
        change.update(buddyPair, id, { endedOn: today, endedBy: 'other', followUpDue: null })
      }
    }
  }
}
