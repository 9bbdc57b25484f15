import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#domain/kernel/date'
import { type PlaceToTell, whatToTell } from '#domain/rota/change-notice'

/** A place that was settled in change 5 and told of on a slip in change 6. */
const aPlace = (placeId: string, changes: Partial<PlaceToTell> = {}): PlaceToTell => ({
  placeId,
  state: 'planned',
  told: true,
  takenOver: false,
  backOn: false,
  toldMoment: null,
  turnCancelled: false,
  changedIn: 6,
  paperIn: 6,
  ...changes,
})
const idsOf = (places: PlaceToTell[]) => {
  const told = whatToTell(places)
  const ids = (of: readonly PlaceToTell[]) => of.map(({ placeId }) => placeId)
  return told && { moved: ids(told.moved), was: ids(told.was), now: ids(told.now) }
}
const toldMoment = { date: '2027-01-12' as IsoDate, beginsAt: '08:30', endsAt: '09:30' }

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
      { moved: [], was: ['a'], now: ['b'] },
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
      { moved: [], was: ['a'], now: [] },
    ],
    [
      'a turn taken over by a family that never had a paper',
      [aPlace('b', { paperIn: null, takenOver: true }), aPlace('c', { paperIn: null })],
      { moved: [], was: [], now: ['b'] },
    ],
    [
      'nothing of a place that only the proposal knew',
      [aPlace('a', { state: 'swapped', told: false, paperIn: null })],
      null,
    ],
    [
      'that a turn does not go on, although its place is as it was',
      [aPlace('a', { turnCancelled: true, changedIn: 8 })],
      { moved: [], was: ['a'], now: [] },
    ],
    [
      'another day of its turn, whether a slip told the first one or the rota did',
      [aPlace('a', { toldMoment, changedIn: 9 }), aPlace('b', { toldMoment, paperIn: null, changedIn: 9 })],
      { moved: ['a', 'b'], was: [], now: [] },
    ],
    [
      'that a turn of another day does not go on at all',
      [aPlace('a', { toldMoment, turnCancelled: true, changedIn: 9 })],
      { moved: [], was: ['a'], now: [] },
    ],
    [
      'that a turn goes on again, and nothing of what the slips tell',
      [aPlace('a', { backOn: true, paperIn: null, changedIn: 9 }), aPlace('b', { paperIn: null })],
      { moved: [], was: [], now: ['a'] },
    ],
    [
      'a turn that came later, when it had a slip before',
      [aPlace('a'), aPlace('b', { paperIn: null, changedIn: 9 })],
      { moved: [], was: [], now: ['b'] },
    ],
    ['nothing of who came or did not come', [aPlace('a', { state: 'absent', changedIn: 9 })], null],
  ])('%s', (_, places, told) => {
    expect(idsOf(places)).toEqual(told)
  })
})
