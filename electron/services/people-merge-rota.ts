// Two cards of one person, and two homes that become one: what the ouderhulp knows of the second goes to the first.
import { rotaRowsOfHousehold, rotaRowsOfPerson, seatsInCar } from '#db/queries/rota-uses'
import { rotaDrawTicket, rotaPlace, rotaReserve } from '#db/schema/rota'
import { rotaCertificate, rotaCorrection, rotaExemption, rotaForm, rotaWish } from '#db/schema/rota-families'
import { rotaCar, rotaSeat } from '#db/schema/rota-trips'
import type { PlaceState } from '#domain/rota/place'
import type { ChangeContext } from '../app/context.ts'

/** Moves every row of ouderhulp from one household to another; of two forms or wishes the last one counts. */
export function moveRota(context: ChangeContext, fromId: string, toId: string): void {
  const { change, reader } = context
  movePlaces(context, fromId, toId)
  moveForms(context, fromId, toId)
  const [rows, own] = [rotaRowsOfHousehold(reader, fromId), rotaRowsOfHousehold(reader, toId)]
  const stoodBy = new Set(own.reserves.map(({ turnId }) => turnId))
  for (const { id, turnId } of rows.reserves) {
    if (stoodBy.has(turnId)) change.remove(rotaReserve, id)
    else change.update(rotaReserve, id, { householdId: toId })
  }
  moveWishes(context, fromId, toId)
  for (const { id } of rows.exemptions) change.update(rotaExemption, id, { householdId: toId })
  for (const { id } of rows.corrections) change.update(rotaCorrection, id, { householdId: toId })
  const drawn = new Set(own.tickets.map(({ drawId }) => drawId))
  for (const { id, drawId } of rows.tickets) {
    if (drawn.has(drawId)) change.remove(rotaDrawTicket, id)
    else change.update(rotaDrawTicket, id, { householdId: toId })
  }
}

function moveWishes({ change, reader }: ChangeContext, fromId: string, toId: string): void {
  const [rows, own] = [rotaRowsOfHousehold(reader, fromId), rotaRowsOfHousehold(reader, toId)]
  const wishes = new Map(own.wishes.map((wish) => [wish.taskId, wish]))
  for (const { id, taskId, wish, changedIn } of rows.wishes) {
    const there = wishes.get(taskId)
    if (there === undefined) change.update(rotaWish, id, { householdId: toId })
    else {
      change.remove(rotaWish, id)
      if (changedIn > there.changedIn) change.update(rotaWish, there.id, { wish })
    }
  }
}

/** One family stands on a turn once. */
function movePlaces({ change, reader }: ChangeContext, fromId: string, toId: string): void {
  const own = rotaRowsOfHousehold(reader, toId).places
  const standing = new Set(
    own.flatMap(({ turnId, householdId, state }) =>
      householdId === toId && STANDING.has(state) ? turnId : [],
    ),
  )
  for (const { id, turnId, householdId, takenOverBy, state } of rotaRowsOfHousehold(reader, fromId).places) {
    if (householdId === fromId && STANDING.has(state) && standing.has(turnId)) change.remove(rotaPlace, id)
    else {
      const moved = (household: string) => (household === fromId ? toId : household)
      change.update(rotaPlace, id, {
        householdId: moved(householdId),
        takenOverBy: takenOverBy === null ? null : moved(takenOverBy),
      })
    }
  }
}

const STANDING: ReadonlySet<PlaceState> = new Set(['proposed', 'planned', 'done'])

function moveForms({ change, reader }: ChangeContext, fromId: string, toId: string): void {
  const own = rotaRowsOfHousehold(reader, toId).forms.filter(({ householdId }) => householdId === toId)
  const formOf = new Map(own.map((form) => [form.schoolYear, form]))
  for (const form of rotaRowsOfHousehold(reader, fromId).forms) {
    const { id, createdIn: _, changedIn, ...content } = form
    // nobody helps together with itself
    const togetherWithId = content.togetherWithId === fromId ? toId : content.togetherWithId
    const householdId = content.householdId === fromId ? toId : content.householdId
    const moved = {
      ...content,
      householdId,
      togetherWithId: togetherWithId === householdId ? null : togetherWithId,
    }
    const there = form.householdId === fromId ? formOf.get(form.schoolYear) : undefined
    if (there === undefined) change.update(rotaForm, id, moved)
    else {
      change.remove(rotaForm, id)
      if (changedIn > there.changedIn) change.update(rotaForm, there.id, moved)
    }
  }
}

/** Moves turns, papers and cars from one card to the other; of two papers of a kind the one seen last stays. */
export function moveRotaOfPerson(
  { change, reader }: ChangeContext,
  { keepId, dropId }: { readonly keepId: string; readonly dropId: string },
): void {
  const [rows, own] = [rotaRowsOfPerson(reader, dropId), rotaRowsOfPerson(reader, keepId)]
  for (const id of rows.placeIds) change.update(rotaPlace, id, { personId: keepId })
  for (const { id, kind, seenOn, seenBy, validUntil } of rows.certificates) {
    const there = own.certificates.find((one) => one.kind === kind)
    if (there === undefined) change.update(rotaCertificate, id, { personId: keepId })
    else {
      change.remove(rotaCertificate, id)
      if (seenOn > there.seenOn) change.update(rotaCertificate, there.id, { seenOn, seenBy, validUntil })
    }
  }
  for (const { id, tripId } of rows.cars) {
    const there = own.cars.find((one) => one.tripId === tripId)
    if (there === undefined) change.update(rotaCar, id, { personId: keepId })
    else {
      for (const seatId of seatsInCar(reader, id)) change.update(rotaSeat, seatId, { carId: there.id })
      change.remove(rotaCar, id)
    }
  }
}
