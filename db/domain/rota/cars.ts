// The rijpuzzel: children to cars by belts, boosters, permission, the own child and friends (rota 9, R-V2 to R-V6).
import { barrier, needsBooster, type Rider, type SeatRefusal, type Trip } from './car-rules.ts'
import { bestSeats } from './car-search.ts'

/** Why a child has no car: it may not ride with others, nobody asked yet, no booster is left, no belt is left. */
export type LeftReason = Exclude<SeatRefusal, 'keptApart'>

export interface FilledCars {
  readonly carOf: ReadonlyMap<string, string>
  readonly left: readonly { readonly riderId: string; readonly reason: LeftReason }[]
  /** No other way is better; false when looking for one took too long. */
  readonly proven: boolean
}

/**
 * Everybody in a car by the rules: first as many children as can, then own children with their parent, then friends
 * together. Who is locked stays. The order of the input does not matter.
 */
export function fillCars(trip: Trip): FilledCars {
  const sorted = { ...trip, cars: byId(trip.cars), riders: byId(trip.riders) }
  const { carOf, proven } = bestSeats(sorted)
  const left = sorted.riders
    .filter(({ id }) => !carOf.has(id))
    .map((rider) => ({ riderId: rider.id, reason: leftReason(sorted, rider, carOf) }))
  return { carOf, left, proven }
}

function leftReason({ cars, riders, rules }: Trip, rider: Rider, carOf: FilledCars['carOf']): LeftReason {
  const reachable = cars.filter((car) => barrier(rider, car) === null)
  if (reachable.length === 0 && rider.transport !== 'yes') {
    return rider.transport === 'no' ? 'noPermission' : 'notAsked'
  }
  const withRoom = reachable.filter(
    ({ id, seats }) => riders.filter((one) => carOf.get(one.id) === id).length < seats,
  )
  return withRoom.some((car) => needsBooster(rider, car, rules)) ? 'noBooster' : 'noSeat'
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : 1))
}
