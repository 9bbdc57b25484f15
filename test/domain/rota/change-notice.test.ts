import { describe, expect, test } from 'vitest'
import { type PlaceToTell, whatToTell } from '#domain/rota/change-notice'

/** A place that was settled in change 5 and told of on a slip in change 6. */
const aPlace = (placeId: string, changes: Partial<PlaceToTell> = {}): PlaceToTell => ({
  placeId,
  state: 'planned',
  told: true,
  takenOver: false,
  moved: false,
  turnCancelled: false,
  changedIn: 6,
  paperIn: 6,
  ...changes,
})
const idsOf = (places: PlaceToTell[]) => {
  const told = whatToTell(places)
  return told && { was: told.was.map(({ placeId }) => placeId), now: told.now.map(({ placeId }) => placeId) }
}

describe('what a family still has to hear', () => {
  test.each<[string, PlaceToTell[], ReturnType<typeof idsOf>]>([
    ['nothing when its slip told it all', [aPlace('a')], null],
    ['nothing before the first slip: that tells it', [aPlace('a', { paperIn: null, changedIn: 5 })], null],
    [
      'a swap: the old turn and the new one',
      [
        aPlace('a', { state: 'swapped', changedIn: 9 }),
        aPlace('b', { paperIn: null, changedIn: 9, takenOver: true }),
      ],
      { was: ['a'], now: ['b'] },
    ],
    [
      'a swap that is told already, is not told again',
      [
        aPlace('a', { state: 'swapped', changedIn: 10, paperIn: 10 }),
        aPlace('b', { changedIn: 10, paperIn: 10 }),
      ],
      null,
    ],
    [
      'a turn that was given away, also without a slip before',
      [aPlace('a', { state: 'swapped', changedIn: 9, paperIn: null })],
      { was: ['a'], now: [] },
    ],
    [
      'a turn taken over by a family that never had a paper',
      [aPlace('b', { paperIn: null, takenOver: true }), aPlace('c', { paperIn: null })],
      { was: [], now: ['b'] },
    ],
    [
      'nothing of a place that only the proposal knew',
      [aPlace('a', { state: 'swapped', told: false, paperIn: null })],
      null,
    ],
    [
      'that a turn does not go on, although its place is as it was',
      [aPlace('a', { turnCancelled: true, changedIn: 8 })],
      { was: ['a'], now: [] },
    ],
    [
      'another day of its turn',
      [aPlace('a', { moved: true, paperIn: null, changedIn: 9 }), aPlace('b', { paperIn: null })],
      { was: [], now: ['a'] },
    ],
    [
      'a turn that came later, when it had a slip before',
      [aPlace('a'), aPlace('b', { paperIn: null, changedIn: 9 })],
      { was: [], now: ['b'] },
    ],
    ['nothing of who came or did not come', [aPlace('a', { state: 'absent', changedIn: 9 })], null],
  ])('%s', (_, places, told) => {
    expect(idsOf(places)).toEqual(told)
  })
})
