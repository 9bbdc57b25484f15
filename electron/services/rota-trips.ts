// Trips by car: which children sit in which car, chosen by hand or by the rules, and never against them.
import { findTurn } from '#db/queries/rota-facts'
import {
  carsOfTrip,
  findCar,
  readTrips,
  seatsInCars,
  seatsOfTrip,
  tripOfTurn,
  turnsWithoutTrip,
} from '#db/queries/rota-trips'
import { rotaCar, rotaSeat, rotaTrip } from '#db/schema/rota-trips'
import { longDate } from '#domain/kernel/date-text'
import { fail, ok } from '#domain/kernel/result'
import { nextSchoolYear, schoolYearOf } from '#domain/kernel/school-year'
import { refuseSeat } from '#domain/rota/car-rules'
import { fillCars } from '#domain/rota/cars'
import { yearOf } from '#domain/rota/task'
import { seatText, tripProblems } from '#domain/rota/trip-texts'
import type { ChangeContext, ReadContext, SliceHandlers } from '../app/context.ts'
import { asDay } from './people-around.ts'
import { keepInBin, keepRestorePoint } from './restore-point.ts'
import { mayPlan, refuseGroups } from './rota-own-group.ts'
import { saveTransport } from './rota-transport.ts'
import { childrenOfTrip, puzzleOf, type TripFacts, tripFacts } from './rota-trip-facts.ts'

type TripHandlers = Pick<
  SliceHandlers<'rota'>,
  | 'rota.trips'
  | 'rota.trip'
  | 'rota.saveTrip'
  | 'rota.removeTrip'
  | 'rota.saveRiders'
  | 'rota.saveCar'
  | 'rota.removeCar'
  | 'rota.saveSeat'
  | 'rota.fillCars'
>

export const rotaTripsHandlers: TripHandlers = {
  'rota.trips': (context) => ok(listTrips(context)),
  'rota.trip': (context, { tripId }) => {
    const found = tripFacts(context, tripId)
    return found.ok ? ok(showTrip(found.value)) : found
  },
  'rota.saveTrip': ({ change, reader, actor, newId }, { tripId, details }) => {
    const turn = findTurn(reader, details.turnId)?.turn
    // the children of a trip are those of its group
    if (turn === undefined || turn.groupId === null) return fail('NOT_FOUND')
    const refused = refuseGroups(actor, [turn.groupId])
    if (refused !== null) return refused
    const known = tripOfTurn(reader, turn.id)
    if (tripId !== null && known?.id !== tripId) return fail('NOT_FOUND')
    if (known !== null) {
      change.update(rotaTrip, known.id, details)
      return ok({ tripId: known.id })
    }
    const id = newId()
    change.insert(rotaTrip, { id, ...details })
    return ok({ tripId: id })
  },
  'rota.removeTrip': {
    undoable: true,
    commit(context, { tripId }) {
      const found = tripFacts(context, tripId)
      if (!found.ok) return found
      const { trip, turn } = found.value
      for (const { id } of seatsOfTrip(context.reader, tripId)) context.change.remove(rotaSeat, id)
      for (const { id } of carsOfTrip(context.reader, tripId)) context.change.remove(rotaCar, id)
      context.change.remove(rotaTrip, tripId)
      return ok(keepInBin(context, `Reis ${trip.name} op ${longDate(asDay(turn.date))}`))
    },
  },
  'rota.saveRiders': {
    undoable: true,
    commit(context, { tripId, children }) {
      const found = tripFacts(context, tripId)
      if (!found.ok) return fail('NOT_FOUND')
      const { trip, task, children: known } = found.value
      const ids = new Set(known.map(({ id }) => id))
      if (children.some(({ pupilId }) => !ids.has(pupilId))) return fail('NOT_FOUND')
      const changed = saveTransport(context, { schoolYear: yearOf(task), children })
      if (changed === 0) return ok({ changed, restorePointId: null })
      const label = `Toestemming voor meerijden: ${trip.name} (${changed})`
      return ok({ changed, restorePointId: keepRestorePoint(context, { kind: 'rota', label, report: {} }) })
    },
  },
  'rota.saveCar': (context, { tripId, personId, seats, boosters }) => {
    const found = tripFacts(context, tripId)
    if (!found.ok) return found
    const driver = found.value.drivers.find((one) => one.personId === personId)
    if (driver === undefined) return fail('NOT_FOUND')
    if (!driver.confirmed) return fail('NOT_CONFIRMED', { name: driver.name })
    const known = found.value.cars.find((car) => car.personId === personId)
    if (known !== undefined) {
      context.change.update(rotaCar, known.id, { seats, boosters })
      return ok({ carId: known.id })
    }
    const carId = context.newId()
    context.change.insert(rotaCar, { id: carId, tripId, personId, seats, boosters })
    return ok({ carId })
  },
  'rota.removeCar': {
    undoable: true,
    commit(context, { carId }) {
      const car = findCar(context.reader, carId)
      if (car === null) return fail('NOT_FOUND')
      const found = tripFacts(context, car.tripId)
      if (!found.ok) return found
      for (const { id } of seatsInCars(context.reader, [carId])) {
        context.change.update(rotaSeat, id, { carId: null, locked: false })
      }
      context.change.remove(rotaCar, carId)
      const driver = found.value.cars.find(({ id }) => id === carId)?.driver ?? ''
      return ok(keepInBin(context, `Auto van ${driver} bij ${found.value.trip.name}`))
    },
  },
  'rota.saveSeat': (context, { tripId, pupilId, carId, friendId, locked, otherwise }) => {
    const found = tripFacts(context, tripId)
    if (!found.ok) return found
    const child = found.value.children.find(({ id }) => id === pupilId)
    const isFriend = found.value.children.some(({ id }) => id === friendId && id !== pupilId)
    if (child === undefined || (friendId !== null && !isFriend)) return fail('NOT_FOUND')
    if (carId !== null) {
      const car = found.value.cars.find(({ id }) => id === carId)
      if (car === undefined) return fail('NOT_FOUND')
      const inCar = found.value.children.filter((one) => one.carId === carId)
      const refusal = carId === child.carId ? null : refuseSeat(found.value, child, { car, inCar })
      if (refusal !== null) return fail('MAY_NOT_RIDE', { text: `${seatText(child.name, refusal)}.` })
    }
    const kept = carId === null ? { locked: false, otherwise } : { locked, otherwise: '' }
    putSeat(context, { tripId, seatId: child.seatId, pupilId }, { carId, friendId, ...kept })
    return ok({})
  },
  'rota.fillCars': {
    undoable: true,
    commit(context, { tripId }) {
      const found = tripFacts(context, tripId)
      if (!found.ok) return found
      const { trip, turn, children, cars, rules } = found.value
      const riders = children.filter(({ otherwise }) => otherwise === '')
      const { carOf, left, proven } = fillCars({ cars, riders, rules })
      for (const { id: pupilId, seatId, carId } of riders) {
        const to = carOf.get(pupilId) ?? null
        if (to !== carId) putSeat(context, { tripId, seatId, pupilId }, { carId: to })
      }
      const nameOf = new Map(children.map(({ id, name }) => [id, name]))
      const label = `Kinderen in auto’s: ${trip.name}, ${longDate(asDay(turn.date))}`
      return ok({
        placed: carOf.size,
        proven,
        left: left.map(({ riderId, reason }) => seatText(nameOf.get(riderId) ?? '', reason)),
        restorePointId: keepRestorePoint(context, { kind: 'rota', label, report: { placed: carOf.size } }),
      })
    },
  },
}

interface SeatOf {
  readonly tripId: string
  readonly pupilId: string
  readonly seatId: string | null
}

interface SeatPatch {
  readonly carId: string | null
  readonly friendId?: string | null
  readonly locked?: boolean
  readonly otherwise?: string
}

function putSeat({ change, newId }: ChangeContext, { seatId, ...of }: SeatOf, patch: SeatPatch): void {
  if (seatId === null) change.insert(rotaSeat, { id: newId(), ...of, ...patch })
  else change.update(rotaSeat, seatId, patch)
}

/** Of this school year and the next; a coordinator sees those of the own groups. */
function listTrips(context: ReadContext) {
  const { reader, actor, today } = context
  const years = [schoolYearOf(today), nextSchoolYear(schoolYearOf(today))]
  const trips = years.flatMap((year) =>
    readTrips(reader, year).flatMap((row) => {
      const { trip, turn, group } = row
      if (!mayPlan(actor, turn.groupId)) return []
      const children = childrenOfTrip(reader, row)
      const withoutCar = children.filter(({ carId, otherwise }) => carId === null && otherwise === '')
      return {
        ...{ tripId: trip.id, name: trip.name, date: asDay(turn.date), group },
        ...{ children: children.length, withoutCar: withoutCar.length },
      }
    }),
  )
  const turns = years.flatMap((year) =>
    turnsWithoutTrip(reader, year).flatMap(({ groupId, date, ...turn }) =>
      mayPlan(actor, groupId) && date >= today ? { ...turn, date: asDay(date) } : [],
    ),
  )
  return { trips, turns }
}

function showTrip(facts: TripFacts) {
  const { trip, turn, group, cars, children, drivers } = facts
  const here = new Set(children.map(({ id }) => id))
  const driving = new Set(cars.map(({ personId }) => personId))
  // one car for each family, unless somebody adds a second adult by name on the board
  const homes = new Set(drivers.flatMap((one) => (driving.has(one.personId) ? one.householdId : [])))
  return {
    ...{ tripId: trip.id, turnId: turn.id, name: trip.name, address: trip.address, route: trip.route },
    ...{ kilometres: trip.kilometres, schoolPhone: trip.schoolPhone },
    ...{ date: asDay(turn.date), beginsAt: turn.beginsAt, endsAt: turn.endsAt, group },
    cars: cars.map(({ id, keptApart, ownChildren, onTurn, ...car }) => ({
      ...{ ...car, carId: id },
      ownChildren: ownChildren.filter((pupilId) => here.has(pupilId)),
    })),
    drivers: drivers
      .filter(({ householdId }) => householdId === null || !homes.has(householdId))
      .map(({ householdId, onTurn, ...driver }) => driver),
    children: children.map(({ id, seatId, lockedIn, ...child }) => ({ ...child, pupilId: id })),
    problems: [
      ...(turn.cancelledOn === null ? [] : ['De beurt van deze reis gaat niet door']),
      ...tripProblems(puzzleOf(facts)),
    ],
  }
}
