// Trips at random, small enough to try every way, or as large as a class.
import fc from 'fast-check'
import type { Car, Rider, Trip } from '#domain/rota/car-rules'

export const aCar = (id: string, car: Partial<Car> = {}): Car => ({
  ...{ id, seats: 4, boosters: 0, ownChildren: [], keptApart: [] },
  ...car,
})

export const aRider = (id: string, rider: Partial<Rider> = {}): Rider => ({
  ...{ id, transport: 'yes', under135: false, friendId: null, lockedIn: null },
  ...rider,
})

interface Size {
  readonly children: number
  readonly cars: number
  readonly seats: number
}

/** Own children, permissions, heights and friends as they come; sometimes a locked seat. */
export function anyTrip({ children, cars, seats }: Size): fc.Arbitrary<Trip> {
  const childAt = fc.integer({ min: 0, max: children - 1 })
  const car = fc.record({
    seats: fc.integer({ min: 0, max: seats }),
    boosters: fc.integer({ min: 0, max: 2 }),
    own: fc.array(childAt, { maxLength: 2 }),
    apart: fc.option(childAt, { freq: 8 }),
  })
  const rider = fc.record({
    transport: fc.constantFrom(
      'yes' as const,
      'yes' as const,
      'yes' as const,
      'no' as const,
      'unknown' as const,
    ),
    under135: fc.constantFrom(true, false, null),
    friend: fc.option(childAt, { freq: 2 }),
    locked: fc.option(fc.integer({ min: 0, max: cars - 1 }), { freq: 10 }),
  })
  return fc
    .record({
      cars: fc.array(car, { minLength: 1, maxLength: cars }),
      riders: fc.array(rider, { minLength: 1, maxLength: children }),
      kilometres: fc.constantFrom(10, 60),
      alwaysBoosters: fc.boolean(),
    })
    .map(({ cars: some, riders, ...rules }) => ({
      cars: some.map(({ own, apart, ...one }, index) => ({
        ...{ ...one, id: `car${index}` },
        ownChildren: own.map((at) => `child${at}`),
        keptApart: apart === null ? [] : [`child${apart}`],
      })),
      riders: riders.map(({ friend, locked, ...one }, index) => ({
        ...{ ...one, id: `child${index}` },
        friendId: friend === null ? null : `child${friend}`,
        lockedIn: locked === null ? null : `car${locked}`,
      })),
      rules: { ...rules, boosterKilometres: 50 },
    }))
}
