// What stands in the way of a trip, in sentences: on the screen and in an answer after the cars were filled.
import { joinNames } from '../kernel/salutation.ts'
import {
  barrier,
  type Car,
  needsBooster,
  type Rider,
  refuseSeat,
  type SeatRefusal,
  type Trip,
} from './car-rules.ts'

export interface NamedTrip extends Trip {
  readonly cars: readonly (Car & {
    readonly driver: string
    readonly confirmed: boolean
    /** The driver still comes. */
    readonly onTurn: boolean
  })[]
  /** Only children that go by car; `carId` is where they sit now. */
  readonly riders: readonly (Rider & { readonly name: string; readonly carId: string | null })[]
}

/** Everything that must be settled before the trip, what concerns most first; nothing before there is a car. */
export function tripProblems(trip: NamedTrip): string[] {
  if (trip.cars.length === 0) return []
  const seats = trip.cars.reduce((sum, car) => sum + car.seats, 0)
  // who may sit in no car at all is named, and needs no place
  const riding = trip.riders.filter((rider) => trip.cars.some((car) => barrier(rider, car) === null))
  const short = riding.length - seats
  return [
    ...(short > 0 ? [short === 1 ? '1 plaats te weinig' : `${short} plaatsen te weinig`] : []),
    ...trip.cars.flatMap((car) => carProblems(trip, car)),
    ...ridersProblems(trip),
  ]
}

/** Child by child; but whom nobody asked yet is said once, with all their names. */
function ridersProblems(trip: NamedTrip): string[] {
  const refused = trip.riders.flatMap((rider) => {
    const refusal = riderRefusal(trip, rider)
    return refusal === null ? [] : [{ name: rider.name, refusal }]
  })
  const notAsked = refused.filter(({ refusal }) => refusal === 'notAsked').map(({ name }) => name)
  const isMany = notAsked.length > MOST_APART
  return [
    ...refused
      .filter(({ refusal }) => !(isMany && refusal === 'notAsked'))
      .map(({ name, refusal }) => seatText(name, refusal)),
    ...(isMany
      ? [`Voor ${notAsked.length} kinderen is nog geen toestemming om mee te rijden: ${joinNames(notAsked)}`]
      : []),
  ]
}

const MOST_APART = 2

/** Why a child has no place in a car: 'Sem Bos heeft een verhoger nodig'. */
export function seatText(name: string, refusal: SeatRefusal): string {
  switch (refusal) {
    case 'keptApart':
      return `${name} kan niet in deze auto`
    case 'noPermission':
      return `${name} mag niet met een andere ouder meerijden`
    case 'notAsked':
      return `Voor ${name} is nog geen toestemming om mee te rijden`
    case 'noBooster':
      return `${name} heeft een verhoger nodig en die is er niet`
    case 'noSeat':
      return `Voor ${name} is er geen plaats`
  }
}

type NamedCar = NamedTrip['cars'][number]
type NamedRider = NamedTrip['riders'][number]

function carProblems({ riders, rules }: NamedTrip, car: NamedCar): string[] {
  const inCar = riders.filter(({ carId }) => carId === car.id)
  const small = inCar.filter((rider) => needsBooster(rider, car, rules)).length
  const whose = `auto van ${car.driver}`
  return [
    ...(car.onTurn ? [] : [`${car.driver} staat niet meer op deze beurt`]),
    ...(car.confirmed ? [] : [`${car.driver} is niet bevestigd als rijder`]),
    ...(inCar.length > car.seats
      ? [`In de ${whose} zitten ${inCar.length} kinderen en zijn er ${car.seats} gordels`]
      : []),
    ...(small > car.boosters
      ? [`In de ${whose} zijn ${small} verhogers nodig en zijn er ${car.boosters}`]
      : []),
  ]
}

/** A child in a car where it may not be, or one that no car can take. That belts are short is said once for all. */
function riderRefusal(trip: NamedTrip, rider: NamedRider): SeatRefusal | null {
  const car = trip.cars.find(({ id }) => id === rider.carId)
  if (car !== undefined) {
    return barrier(rider, car)
  }
  const refusals = trip.cars.map((one) =>
    refuseSeat(trip, rider, { car: one, inCar: trip.riders.filter(({ carId }) => carId === one.id) }),
  )
  const refusal = RISING.find((one) => refusals.includes(one))
  return refusals.includes(null) || refusal === undefined || refusal === 'noSeat' ? null : refusal
}

/** What is said of a child when each car has a reason of its own: what the school can settle goes first. */
const RISING = ['noBooster', 'noSeat', 'noPermission', 'notAsked', 'keptApart'] as const
