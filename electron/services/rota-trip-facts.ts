// A trip with everything the rijpuzzel needs: cars, children, and the rules of the school.

import { readRotaSetting } from '#db/queries/rota-facts'
import { certificatesOf, transportOf } from '#db/queries/rota-families'
import {
  carsOfTrip,
  type DriverRow,
  findTrip,
  readDrivers,
  readOwnChildren,
  readPassengers,
  seatsOfTrip,
  type TripRow,
} from '#db/queries/rota-trips'
import type { Reader } from '#db/reader'
import { fullName } from '#domain/kernel/name'
import { type Failure, fail, ok, type Result } from '#domain/kernel/result'
import type { SchoolYear } from '#domain/kernel/school-year'
import { type CarRules, isConfirmed, type Rider } from '#domain/rota/car-rules'
import { ordinarySettings } from '#domain/rota/rota-setting'
import { yearOf } from '#domain/rota/task'
import type { NamedTrip } from '#domain/rota/trip-texts'
import type { ReadContext } from '../app/context.ts'
import { asDay } from './people-around.ts'
import { refuseGroups } from './rota-own-group.ts'

export interface TripDriver {
  readonly personId: string
  readonly householdId: string | null
  readonly name: string
  readonly seats: number
  readonly boosters: number
  /** The school saw the rijbevestiging, and it holds on the day. */
  readonly confirmed: boolean
  /** False: no longer comes, and still has a car. */
  readonly onTurn: boolean
}

export type TripCar = NamedTrip['cars'][number] & { readonly personId: string }

export interface TripChild extends Rider {
  readonly name: string
  readonly carId: string | null
  readonly locked: boolean
  readonly otherwise: string
  /** Null: never saved. */
  readonly seatId: string | null
}

export interface TripFacts extends TripRow {
  readonly cars: readonly TripCar[]
  readonly drivers: readonly TripDriver[]
  readonly children: readonly TripChild[]
  readonly rules: CarRules
}

type NoDetails = Record<string, never>
type TripRefusal = Failure<'NOT_FOUND', NoDetails> | Failure<'NOT_OWN_GROUP', NoDetails>

/** A trip of a group that this person may plan. */
export function tripFacts(
  { reader, actor }: Pick<ReadContext, 'reader' | 'actor'>,
  tripId: string,
): Result<TripFacts, TripRefusal> {
  const row = findTrip(reader, tripId)
  if (row === null) return fail('NOT_FOUND')
  const refused = refuseGroups(actor, [row.turn.groupId])
  if (refused !== null) return refused
  const drivers = driversOf(reader, row)
  return ok({
    ...row,
    drivers,
    cars: carsOf(reader, row, drivers),
    children: childrenOfTrip(reader, row),
    rules: { kilometres: row.trip.kilometres, ...boosterRules(reader, yearOf(row.task)) },
  })
}

/** The trip as the puzzle sees it: without who goes another way. */
export function puzzleOf({ cars, children, rules }: Pick<TripFacts, 'cars' | 'children' | 'rules'>) {
  const riders = children.filter(({ carId, otherwise }) => carId !== null || otherwise === '')
  return { cars, riders, rules }
}

/** Who can drive on a turn, by name. */
function driversOf(reader: Reader, { turn, task }: TripRow): TripDriver[] {
  const rows = readDrivers(reader, { turnId: turn.id, schoolYear: task.schoolYear })
  const seen = new Map(
    certificatesOf(
      reader,
      rows.map(({ personId }) => personId),
    ).flatMap(({ kind, personId, validUntil }) =>
      kind === 'driver' ? [[personId, { until: validUntil }] as const] : [],
    ),
  )
  return rows.map(({ name, letterName, ...row }: DriverRow) => ({
    ...row,
    name: fullName(name) || letterName,
    confirmed: isConfirmed(seen.get(row.personId), asDay(turn.date)),
  }))
}

function carsOf(reader: Reader, { trip }: TripRow, drivers: readonly TripDriver[]): TripCar[] {
  const rows = carsOfTrip(reader, trip.id)
  const own = readOwnChildren(
    reader,
    rows.map(({ personId }) => personId),
  )
  const order = new Map(drivers.map(({ personId }, index) => [personId, index]))
  const childrenOfDriver = (personId: string, apart: boolean) =>
    own.flatMap((one) => (one.personId === personId && one.apart === apart ? one.pupilId : []))
  return rows
    .map(({ id, personId, seats, boosters }) => {
      const driver = drivers.find((one) => one.personId === personId)
      return {
        ...{ id, personId, seats, boosters },
        driver: driver?.name ?? '',
        confirmed: driver?.confirmed ?? false,
        onTurn: driver?.onTurn ?? false,
        ownChildren: childrenOfDriver(personId, false),
        keptApart: childrenOfDriver(personId, true),
      }
    })
    .sort((a, b) => (order.get(a.personId) ?? 0) - (order.get(b.personId) ?? 0))
}

/** The children of the group on the day, each with what is known of it and where it sits. */
export function childrenOfTrip(reader: Reader, { trip, turn, task }: TripRow): TripChild[] {
  const { groupId } = turn
  if (groupId === null) return []
  const passengers = readPassengers(reader, { groupId, on: asDay(turn.date) })
  const ids = passengers.map(({ pupilId }) => pupilId)
  const asked = new Map(transportOf(reader, yearOf(task), ids).map((row) => [row.pupilId, row]))
  const seats = new Map(seatsOfTrip(reader, trip.id).map((row) => [row.pupilId, row]))
  return passengers.map(({ pupilId, name }) => {
    const seat = seats.get(pupilId)
    const [said, carId] = [asked.get(pupilId), seat?.carId ?? null]
    const locked = (seat?.locked ?? false) && carId !== null
    return {
      ...{ id: pupilId, name: fullName(name), carId, locked },
      ...{ seatId: seat?.id ?? null, friendId: seat?.friendId ?? null, otherwise: seat?.otherwise ?? '' },
      lockedIn: locked ? carId : null,
      transport: said?.transport ?? 'unknown',
      under135: said?.under135 ?? null,
    }
  })
}

function boosterRules(reader: Reader, year: SchoolYear): Omit<CarRules, 'kilometres'> {
  const { boosterKilometres, alwaysBoosters } = readRotaSetting(reader, year) ?? ordinarySettings(year)
  return { boosterKilometres, alwaysBoosters }
}
