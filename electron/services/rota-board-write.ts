// What a person changes on the board by hand: who helps, what stays, who came, who stands by.
import { findPlace, findTurn, readYearPlaces } from '#db/queries/rota-facts'
import { findReserve } from '#db/queries/rota-reserves'
import { rotaPlace, rotaReserve } from '#db/schema/rota'
import { fail, ok } from '#domain/kernel/result'
import type { Lock } from '#domain/rota/place'
import { yearOf } from '#domain/rota/task'
import type { ChangeContext, ReadContext, SliceHandlers } from '../app/context.ts'
import { checkWanted, hardAgainst, isKnownFamily } from './rota-conflicts.ts'
import { STANDING } from './rota-facts.ts'
import { mayPlan } from './rota-own-group.ts'

export const rotaBoardWriteHandlers: Pick<
  SliceHandlers<'rota'>,
  'rota.place' | 'rota.move' | 'rota.lock' | 'rota.report' | 'rota.addDone' | 'rota.reserve'
> = {
  'rota.place': (context, { turnId, householdId, locked, overrule }) => {
    const checked = checkWanted(context, { turnId, householdId, overrule, without: [] })
    if (!checked.ok) return checked
    const lock: Lock = locked === 'family' || locked === '' ? locked : 'hand'
    return ok({ placeId: addPlace(context, { turnId, householdId, locked: lock, overrule }) })
  },
  'rota.move': (context, { placeId, turnId, overrule }) => {
    const place = ownPlace(context, placeId)
    if (place === 'NOT_OWN') return fail('NOT_OWN_GROUP')
    if (place === null || !STANDING.includes(place.state)) return fail('NOT_FOUND')
    if (turnId === place.turnId) return ok({})
    if (turnId !== null) {
      const without = [{ turnId: place.turnId, familyId: place.householdId }]
      const wanted = { turnId, householdId: place.householdId, overrule, without }
      const checked = checkWanted(context, wanted)
      if (!checked.ok) return checked
    }
    takeOff(context, place)
    if (turnId === null) return ok({})
    addPlace(context, { ...place, turnId, locked: 'hand', overrule, toldBefore: place.publishedOn !== null })
    return ok({})
  },
  'rota.lock': (context, { placeId, locked }) => {
    const place = ownPlace(context, placeId)
    if (place === null) return fail('NOT_FOUND')
    if (place === 'NOT_OWN') return fail('NOT_OWN_GROUP')
    const loose: Lock = place.publishedOn === null ? '' : 'published'
    const fixed: Lock = place.locked === '' || place.locked === 'published' ? 'hand' : place.locked
    context.change.update(rotaPlace, placeId, { locked: locked ? fixed : loose })
    return ok({})
  },
  'rota.report': (context, { placeId, state, toldOn }) => {
    const place = ownPlace(context, placeId)
    if (place === null) return fail('NOT_FOUND')
    if (place === 'NOT_OWN') return fail('NOT_OWN_GROUP')
    // what went to another family by a swap is not this one's to report on
    if (place.state === 'swapped') return fail('NOT_FOUND')
    if (state !== 'planned') {
      const told = { done: null, absent: toldOn, cancelled: toldOn ?? context.today }[state]
      context.change.update(rotaPlace, placeId, { state, toldOn: told })
      return ok({})
    }
    const against = textsAgainstPuttingBack(context, place)
    if (against.length > 0) return fail('CANNOT_HELP', { texts: against })
    const again = place.publishedOn === null ? 'proposed' : 'planned'
    context.change.update(rotaPlace, placeId, { state: again, toldOn: null })
    return ok({})
  },
  'rota.addDone': (context, { turnId, householdId }) => {
    const row = findTurn(context.reader, turnId)
    if (row === null) return fail('NOT_FOUND')
    if (!mayPlan(context.actor, row.turn.groupId)) return fail('NOT_OWN_GROUP')
    if (!isKnownFamily(context, row, householdId)) return fail('NOT_FOUND')
    const standing = readYearPlaces(context.reader, yearOf(row.task)).find(
      (place) => place.turnId === turnId && place.householdId === householdId && place.state !== 'swapped',
    )
    if (standing !== undefined) {
      context.change.update(rotaPlace, standing.id, { state: 'done', toldOn: null })
      return ok({ placeId: standing.id })
    }
    const placeId = context.newId()
    const done = { state: 'done', locked: 'hand', because: null } as const
    context.change.insert(rotaPlace, { id: placeId, turnId, householdId, ...done })
    return ok({ placeId })
  },
  'rota.reserve': (context, { turnId, householdId, standsBy }) => {
    const row = findTurn(context.reader, turnId)
    if (row === null) return fail('NOT_FOUND')
    if (!mayPlan(context.actor, row.turn.groupId)) return fail('NOT_OWN_GROUP')
    const standing = findReserve(context.reader, { turnId, householdId })
    if (standsBy && standing === null) {
      if (!isKnownFamily(context, row, householdId)) return fail('NOT_FOUND')
      context.change.insert(rotaReserve, { id: context.newId(), turnId, householdId })
    }
    if (!standsBy && standing !== null) context.change.remove(rotaReserve, standing)
    return ok({})
  },
}

/** Somebody else stands there meanwhile, or the family helps elsewhere by now. On a day that is over nothing is in the way. */
function textsAgainstPuttingBack(context: ChangeContext, { turnId, householdId, state }: PlaceRow): string[] {
  const row = findTurn(context.reader, turnId)
  if (row === null || STANDING.includes(state) || row.turn.date < context.today) return []
  return hardAgainst(context, row, householdId)
}

export type PlaceRow = NonNullable<ReturnType<typeof findPlace>>

/** A place on a turn that this person may plan; null when it is not there. */
export function ownPlace(
  { reader, actor }: Pick<ReadContext, 'reader' | 'actor'>,
  placeId: string,
): PlaceRow | 'NOT_OWN' | null {
  const place = findPlace(reader, placeId)
  const row = place === null ? null : findTurn(reader, place.turnId)
  if (place === null || row === null) return null
  return mayPlan(actor, row.turn.groupId) ? place : 'NOT_OWN'
}

interface NewPlace {
  readonly turnId: string
  readonly householdId: string
  readonly locked: Lock
  readonly overrule: string
  /** It comes in the place of one that was told: the family gets a change notice. */
  readonly toldBefore?: boolean
}

/** Writes a family on a turn; who stood by for it is no longer a reserve. @returns the id of the place */
export function addPlace(
  { change, reader, newId, today }: ChangeContext,
  { turnId, householdId, locked, overrule, toldBefore = false }: NewPlace,
): string {
  const id = newId()
  change.insert(rotaPlace, {
    id,
    turnId,
    householdId,
    locked,
    overrule,
    because: null,
    state: toldBefore ? 'planned' : 'proposed',
    publishedOn: toldBefore ? today : null,
  })
  const reserve = findReserve(reader, { turnId, householdId })
  if (reserve !== null) change.remove(rotaReserve, reserve)
  return id
}

/** Off the board: what was told to a family stays as cancelled, so that it gets a notice; what was not simply goes. */
export function takeOff(
  { change, today }: Pick<ChangeContext, 'change' | 'today'>,
  { id, publishedOn }: Pick<PlaceRow, 'id' | 'publishedOn'>,
): void {
  if (publishedOn === null) change.remove(rotaPlace, id)
  else change.update(rotaPlace, id, { state: 'cancelled', toldOn: today })
}
