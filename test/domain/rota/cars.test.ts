import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#domain/kernel/date'
import { type CarRules, isConfirmed, refuseSeat, type Trip } from '#domain/rota/car-rules'
import { fillCars } from '#domain/rota/cars'
import { aCar, aRider } from './any-trip.ts'

const rules = { kilometres: 12, boosterKilometres: 50, alwaysBoosters: false }
const far: CarRules = { ...rules, kilometres: 60 }
const trip = (some: Partial<Trip>): Trip => ({ cars: [], riders: [], rules, ...some })
const seatsOf = (some: Partial<Trip>) => Object.fromEntries(fillCars(trip(some)).carOf)
const leftOf = (some: Partial<Trip>) => fillCars(trip(some)).left
const many = (count: number, rider = {}) => Array.from({ length: count }, (_, at) => aRider(`${at}`, rider))

test('31 children and 7 cars of 4 leave 3 without a place (R-V2)', () => {
  const cars = Array.from({ length: 7 }, (_, at) => aCar(`${at}`))
  expect(leftOf({ cars, riders: many(31) }).map(({ reason }) => reason)).toEqual([
    'noSeat',
    'noSeat',
    'noSeat',
  ])
})

describe('a child smaller than 1.35 m', () => {
  const small = aRider('small', { under135: true })
  const car = aCar('car')
  test.each<[string, CarRules, { car: typeof car; rider: typeof small }, boolean]>([
    ['has no place without a booster on 60 km (R-V3)', far, { car, rider: small }, false],
    ['rides along on 40 km (R-V4)', { ...rules, kilometres: 40 }, { car, rider: small }, true],
    [
      'not so where the school always wants boosters (R-V4)',
      { ...rules, alwaysBoosters: true },
      { car, rider: small },
      false,
    ],
    [
      'needs one from the kilometres of the school on',
      { ...rules, kilometres: 50 },
      { car, rider: small },
      false,
    ],
    ['with a booster rides along', far, { car: aCar('car', { boosters: 1 }), rider: small }, true],
    [
      'in the car of its own parent always needs one (R-V5)',
      rules,
      { car: aCar('car', { ownChildren: ['small'] }), rider: small },
      false,
    ],
    ['counts as such when nobody knows', far, { car, rider: aRider('small', { under135: null }) }, false],
    [
      'is known by its own parent',
      far,
      { car: aCar('car', { ownChildren: ['small'] }), rider: aRider('small', { under135: null }) },
      true,
    ],
  ])('%s', (_, of, { car: only, rider }, rides) => {
    expect(leftOf({ cars: [only], riders: [rider], rules: of })).toEqual(
      rides ? [] : [{ riderId: 'small', reason: 'noBooster' }],
    )
  })
})

describe('without permission', () => {
  test.each([
    ['no', 'noPermission'],
    ['unknown', 'notAsked'],
  ] as const)(
    '%s: a child sits in no car of others, and does in that of its parent (R-V6)',
    (transport, reason) => {
      const riders = [aRider('child', { transport })]
      expect(leftOf({ cars: [aCar('car')], riders })).toEqual([{ riderId: 'child', reason }])
      expect(seatsOf({ cars: [aCar('car', { ownChildren: ['child'] })], riders })).toEqual({ child: 'car' })
    },
  )

  test('a driver who may know nothing of a child never has it in the car, also when it is the own one', () => {
    const cars = [aCar('car', { ownChildren: ['child'], keptApart: ['child'] })]
    expect(leftOf({ cars, riders: [aRider('child')] })).toEqual([{ riderId: 'child', reason: 'noSeat' }])
  })
})

describe('who sits where', () => {
  const cars = [aCar('a', { seats: 2, ownChildren: ['1'] }), aCar('b', { seats: 2 })]

  test('the own child with its parent goes before friends, friends before nothing', () => {
    const riders = [
      aRider('1', { friendId: '4' }),
      aRider('2', { lockedIn: 'b' }),
      aRider('3', { lockedIn: 'b' }),
      aRider('4'),
    ]
    expect(seatsOf({ cars, riders })).toEqual({ '1': 'a', '2': 'b', '3': 'b', '4': 'a' })
    expect(
      seatsOf({ cars, riders: [aRider('1', { friendId: '2' }), aRider('2', { lockedIn: 'b' })] }),
    ).toEqual({
      '1': 'a',
      '2': 'b',
    })
  })

  test('two pairs of friends sit together', () => {
    const riders = [aRider('1', { friendId: '3' }), aRider('2', { friendId: '4' }), aRider('3'), aRider('4')]
    expect(seatsOf({ cars, riders })).toEqual({ '1': 'a', '3': 'a', '2': 'b', '4': 'b' })
  })

  test('more locked children than belts stay where they are, and nobody comes beside them', () => {
    const riders = many(4).map((one) => ({ ...one, lockedIn: Number(one.id) < 3 ? 'b' : null }))
    expect(seatsOf({ cars: [aCar('b', { seats: 2 })], riders })).toEqual({ '0': 'b', '1': 'b', '2': 'b' })
  })
})

test('a class of 35 with friends in ten cars is settled for certain', () => {
  const cars = Array.from({ length: 10 }, (_, at) =>
    aCar(`${at}`, { seats: 3 + (at % 2), boosters: at % 3, ownChildren: [`${at}`] }),
  )
  const riders = many(35).map((one, at) => ({
    ...one,
    under135: at % 5 === 0,
    transport: at % 17 === 16 ? ('no' as const) : ('yes' as const),
    friendId: at % 4 === 3 ? null : `${at % 2 === 0 ? Math.min(34, at + 1) : (at * 7) % 35}`,
  }))
  expect(fillCars(trip({ cars, riders, rules: far }))).toMatchObject({ proven: true })
})

describe('a seat chosen by hand', () => {
  const car = aCar('car', { seats: 2, boosters: 1 })
  const small = { under135: true }
  test.each([
    ['is free', aRider('x'), [aRider('1')], rules, null],
    ['is not there', aRider('x'), [aRider('1'), aRider('2')], rules, 'noSeat'],
    ['is its own', aRider('x'), [aRider('x'), aRider('2')], rules, null],
    ['has no booster left', aRider('x', small), [aRider('1', small)], far, 'noBooster'],
    ['needs permission', aRider('x', { transport: 'no' }), [], rules, 'noPermission'],
  ] as const)('%s', (_, rider, inCar, of, refusal) => {
    expect(refuseSeat(trip({ rules: of }), rider, { car, inCar })).toBe(refusal)
  })
})

test.each([
  [undefined, false],
  [{ until: null }, true],
  [{ until: '2027-01-12' }, true],
  [{ until: '2027-01-11' }, false],
])('a driver whose paper holds until %j is confirmed: %s', (seen, confirmed) => {
  expect(isConfirmed(seen, '2027-01-12' as IsoDate)).toBe(confirmed)
})
