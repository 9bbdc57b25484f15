// What is offered at the board: where a family could go by a swap, in the whole year, and who stands by with a number.
import { readCallable } from '#db/queries/meeting-calls'
import { findTurn, readYearTurns, type TurnRow } from '#db/queries/rota-facts'
import { readYearReserves } from '#db/queries/rota-reserves'
import type { OperationOutput } from '#domain/contract/operations'
import type { IsoDate } from '#domain/kernel/date'
import { fullName } from '#domain/kernel/name'
import { formatPhone } from '#domain/kernel/phone'
import { fail, ok } from '#domain/kernel/result'
import type { ConflictShown } from '#domain/rota/board-contract'
import { compareText } from '#domain/rota/chance'
import { yearOf } from '#domain/rota/task'
import type { ReadContext, SliceHandlers } from '../app/context.ts'
import { candidatesFor, type Look, lookAt, lowestFirst } from './rota-board.ts'
import { ownPlace, type PlaceRow } from './rota-board-write.ts'
import { conflictsOf } from './rota-conflicts.ts'
import { STANDING } from './rota-facts.ts'
import { maySeeFamily } from './rota-names.ts'
import { mayPlan } from './rota-own-group.ts'

type Offers = OperationOutput<'rota.swapOffers'>

export const rotaOffersHandlers: Pick<SliceHandlers<'rota'>, 'rota.swapOffers' | 'rota.reserves'> = {
  'rota.swapOffers': (context, { placeId }) => {
    const place = ownPlace(context, placeId)
    if (place === 'NOT_OWN') return fail('NOT_OWN_GROUP')
    const row = place === null ? null : findTurn(context.reader, place.turnId)
    if (place === null || row === null || !STANDING.includes(place.state)) return fail('NOT_FOUND')
    return ok(offersFor(context, { place, row, look: lookAt(context, yearOf(row.task)) }))
  },
  'rota.reserves': (context, { turnId }) => {
    const row = findTurn(context.reader, turnId)
    if (row === null) return fail('NOT_FOUND')
    if (!mayPlan(context.actor, row.turn.groupId)) return fail('NOT_OWN_GROUP')
    return ok({ families: reservesOf(context, row) })
  },
}

interface Offered {
  readonly place: PlaceRow
  readonly row: TurnRow
  readonly look: Look
}

/** Only what nothing hard stands against, for both sides. */
function offersFor(context: ReadContext, offered: Offered): Offers {
  const { actor, reader, today } = context
  const { place, row, look } = offered
  const others = readYearTurns(reader, yearOf(row.task)).filter(
    ({ turn }) =>
      turn.id !== place.turnId &&
      turn.cancelledOn === null &&
      turn.date >= today &&
      mayPlan(actor, turn.groupId),
  )
  const takers = candidatesFor(look, context, { turnId: place.turnId, without: place.id })
  return {
    load: look.loads.get(place.householdId) ?? 0,
    short: bestFirst(row.task.name, shortOf(offered, others)),
    swaps: bestFirst(row.task.name, swapsOf(context, offered, others)),
    takers: takers
      .filter(({ householdId, conflicts }) => householdId !== place.householdId && canBe(conflicts))
      .map(({ householdId, name, load, conflicts }) => ({ householdId, name, load, conflicts })),
  }
}

function canBe(conflicts: readonly ConflictShown[]): boolean {
  return !conflicts.some(({ hard }) => hard)
}

/** First without a remark, then the same task, then by date. */
function bestFirst<Offer extends Pick<Offers['short'][number], 'conflicts' | 'date' | 'task'>>(
  task: string,
  offers: readonly Offer[],
): Offer[] {
  const rank = (offer: Offer) => (offer.conflicts.length === 0 ? 0 : 2) + (offer.task === task ? 0 : 1)
  return offers
    .filter(({ conflicts }) => canBe(conflicts))
    .sort((one, other) => rank(one) - rank(other) || compareText(one.date, other.date))
}

/** Turns that are short of people. */
function shortOf({ place, look: { board } }: Offered, others: readonly TurnRow[]): Offers['short'] {
  const { turnId: from, householdId } = place
  return others.flatMap((other) => {
    const turnId = other.turn.id
    const open = other.turn.places - (board.plan.onTurn.get(turnId)?.length ?? 0)
    if (open <= 0) return []
    const conflicts = conflictsOf(board, { turnId, householdId }, [{ turnId: from, familyId: householdId }])
    return [{ ...turnOffered(other), open, conflicts }]
  })
}

/** Turns of other families that could take this one in return. */
function swapsOf(
  { actor }: ReadContext,
  { place, look: { board, names, loads } }: Offered,
  others: readonly TurnRow[],
): Offers['swaps'] {
  const byTurn = new Map(others.map((other) => [other.turn.id, other]))
  return board.rows.flatMap(({ id: placeId, turnId, householdId, state }) => {
    const other = byTurn.get(turnId)
    const groupIds = board.plan.families.get(householdId)?.groupIds ?? []
    if (other === undefined || householdId === place.householdId || !STANDING.includes(state)) return []
    if (!maySeeFamily(actor, groupIds)) return []
    const both = [
      { turnId: place.turnId, familyId: place.householdId },
      { turnId, familyId: householdId },
    ]
    const mine = conflictsOf(board, { turnId, householdId: place.householdId }, both)
    // a year has many turns: the other side is only asked where this one can
    if (!canBe(mine)) return []
    const conflicts = [...mine, ...conflictsOf(board, { turnId: place.turnId, householdId }, both)]
    const family = { householdId, name: names.withSurname(householdId), load: loads.get(householdId) ?? 0 }
    return [{ ...turnOffered(other), ...family, placeId, conflicts }]
  })
}

function turnOffered({ turn, task, group }: TurnRow) {
  const { id: turnId, date, beginsAt } = turn
  return { turnId, date: date as IsoDate, beginsAt, task: task.name, group }
}

/** With the numbers of its adults; one that is secret is not shown (rota.md 10). */
function reservesOf(context: ReadContext, row: TurnRow): OperationOutput<'rota.reserves'>['families'] {
  const { reader, actor } = context
  const { board, names, loads } = lookAt(context, yearOf(row.task))
  const standBy = readYearReserves(reader, yearOf(row.task)).get(row.turn.id) ?? []
  const adults = readCallable(reader, standBy)
  return lowestFirst(standBy, loads).map((householdId) => {
    const isSeen = maySeeFamily(actor, board.plan.families.get(householdId)?.groupIds ?? [])
    const own = isSeen ? adults.filter((adult) => adult.householdId === householdId) : []
    return {
      householdId,
      name: names.withSurname(householdId),
      load: loads.get(householdId) ?? 0,
      conflicts: conflictsOf(board, { turnId: row.turn.id, householdId }),
      phones: own.flatMap(({ number, secret, name, letterName }) =>
        number === null || secret ? [] : [{ who: fullName(name) || letterName, number: formatPhone(number) }],
      ),
      secretNumber: own.some(({ secret }) => secret),
    }
  })
}
