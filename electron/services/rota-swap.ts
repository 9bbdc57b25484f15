// Ruilen: two families change turns, or one takes over a turn. What each was told stays as it was; both balances follow.
import { rotaPlace } from '#db/schema/rota'
import { fail, ok } from '#domain/kernel/result'
import type { ChangeContext, SliceHandlers } from '../app/context.ts'
import { addPlace, ownPlace, type PlaceRow } from './rota-board-write.ts'
import { type Conflict, checkWanted, type Wanted } from './rota-conflicts.ts'
import { STANDING } from './rota-facts.ts'

export const rotaSwapHandlers: Pick<SliceHandlers<'rota'>, 'rota.swap'> = {
  'rota.swap': (context, { placeId, withPlaceId, householdId, overrule }) => {
    const place = ownPlace(context, placeId)
    const other = withPlaceId === null ? null : ownPlace(context, withPlaceId)
    if (place === 'NOT_OWN' || other === 'NOT_OWN') return fail('NOT_OWN_GROUP')
    if (!isStanding(place) || (withPlaceId !== null && !isStanding(other))) return fail('NOT_FOUND')
    const taker = other?.householdId ?? householdId
    // a family does not change turns with itself
    if (taker === null || taker === place.householdId) return fail('NOT_FOUND')
    const without = [place, other].flatMap((one) =>
      one === null ? [] : { turnId: one.turnId, familyId: one.householdId },
    )
    const wanted: Wanted[] = [{ turnId: place.turnId, householdId: taker, overrule, without }]
    if (other !== null) {
      wanted.push({ turnId: other.turnId, householdId: place.householdId, overrule, without })
    }
    const refused = refusalOf(context, wanted)
    if (refused !== null) return refused
    handOver(context, place, { to: taker, overrule })
    if (other !== null) handOver(context, other, { to: place.householdId, overrule })
    return ok({})
  },
}

function isStanding(place: PlaceRow | null): place is PlaceRow {
  return place !== null && STANDING.includes(place.state)
}

/** What stands against both sides is said at once: hard before soft, so that nobody explains in vain. */
function refusalOf(context: ChangeContext, wanted: readonly Wanted[]): Conflict | null {
  const refused = wanted.flatMap((one) => {
    const checked = checkWanted(context, one)
    return checked.ok ? [] : checked
  })
  const textsOf = (code: 'CANNOT_HELP' | 'OVERRULE_REASON') =>
    refused.flatMap((one) => (one.error.code === code ? one.error.details.texts : []))
  const other = refused.find(({ error }) => error.code === 'NOT_FOUND' || error.code === 'NOT_OWN_GROUP')
  if (other !== undefined) return other
  const hard = textsOf('CANNOT_HELP')
  if (hard.length > 0) return fail('CANNOT_HELP', { texts: hard })
  const soft = textsOf('OVERRULE_REASON')
  return soft.length > 0 ? fail('OVERRULE_REASON', { texts: soft }) : null
}

function handOver(
  context: ChangeContext,
  place: PlaceRow,
  { to, overrule }: { readonly to: string; readonly overrule: string },
): void {
  context.change.update(rotaPlace, place.id, { state: 'swapped', takenOverBy: to })
  addPlace(context, {
    turnId: place.turnId,
    householdId: to,
    locked: 'family',
    overrule,
    toldBefore: place.publishedOn !== null,
  })
}
