import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { barrier, needsBooster, type Trip } from '#domain/rota/car-rules'
import { fillCars } from '#domain/rota/cars'
import { anyTrip } from './any-trip.ts'

type Seats = ReadonlyMap<string, string>

/** Children, own children and friends' wishes, the most important first. */
function worthOf({ cars, riders }: Trip, carOf: Seats): number[] {
  const own = riders.filter(({ id }) =>
    cars.find((car) => car.id === carOf.get(id))?.ownChildren.includes(id),
  )
  const met = riders.filter(
    ({ id, friendId }) =>
      friendId !== null && friendId !== id && carOf.has(id) && carOf.get(id) === carOf.get(friendId),
  )
  return [carOf.size, own.length, met.length]
}

/** Free children sit where they may, and cars hold no more of them than what is left beside who is locked. */
function isAllowed({ cars, riders, rules }: Trip, carOf: Seats): boolean {
  return cars.every((car) => {
    const inCar = riders.filter(({ id }) => carOf.get(id) === car.id)
    const free = inCar.filter(({ lockedIn }) => lockedIn !== car.id)
    const high = inCar.filter((one) => needsBooster(one, car, rules))
    return (
      free.every((one) => barrier(one, car) === null) &&
      (free.length === 0 || inCar.length <= car.seats) &&
      (free.every((one) => !needsBooster(one, car, rules)) || high.length <= car.boosters)
    )
  })
}

/** The best of every way there is. */
function bestOfAll(trip: Trip): number[] {
  const ids = new Set(trip.cars.map(({ id }) => id))
  const locked = trip.riders.flatMap(({ id, lockedIn }) =>
    lockedIn !== null && ids.has(lockedIn) ? [[id, lockedIn] as const] : [],
  )
  const isLocked = new Set(locked.map(([id]) => id))
  const free = trip.riders.filter(({ id }) => !isLocked.has(id))
  let ways: Map<string, string>[] = [new Map(locked)]
  for (const { id } of free) {
    ways = ways.flatMap((way) => [way, ...trip.cars.map((car) => new Map([...way, [id, car.id]]))])
  }
  return (
    ways
      .filter((way) => isAllowed(trip, way))
      .map((way) => worthOf(trip, way))
      .sort(
        (a, b) => (b[0] ?? 0) - (a[0] ?? 0) || (b[1] ?? 0) - (a[1] ?? 0) || (b[2] ?? 0) - (a[2] ?? 0),
      )[0] ?? []
  )
}

const small = anyTrip({ children: 6, cars: 3, seats: 3 })
const aClass = anyTrip({ children: 35, cars: 10, seats: 5 })

test('no other way seats more children, own children or friends', () => {
  fc.assert(
    fc.property(small, (trip) => {
      const { carOf, proven } = fillCars(trip)
      expect(proven).toBe(true)
      expect(worthOf(trip, carOf)).toEqual(bestOfAll(trip))
    }),
    { numRuns: 150 },
  )
})

describe('of a class with ten cars', () => {
  test('every seat is allowed, who is locked stays, and who has no car is named', () => {
    fc.assert(
      fc.property(aClass, (trip) => {
        const { carOf, left } = fillCars(trip)
        const ids = new Set(trip.cars.map(({ id }) => id))
        expect(isAllowed(trip, carOf)).toBe(true)
        for (const { id, lockedIn } of trip.riders) {
          if (lockedIn !== null && ids.has(lockedIn)) expect(carOf.get(id)).toBe(lockedIn)
        }
        expect(left.map(({ riderId }) => riderId).sort()).toEqual(
          trip.riders.flatMap(({ id }) => (carOf.has(id) ? [] : id)).sort(),
        )
      }),
      { numRuns: 40 },
    )
  })

  test('the order in which cars and children come does not matter', () => {
    fc.assert(
      fc.property(aClass, (trip) => {
        const turned = { ...trip, cars: [...trip.cars].reverse(), riders: [...trip.riders].reverse() }
        expect(fillCars(turned)).toEqual(fillCars(trip))
      }),
      { numRuns: 20 },
    )
  })
})
