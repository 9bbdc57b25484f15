import { describe, expect, test } from 'vitest'
import type { PairShown, WishShown } from '#domain/buddies/contract'
import { isoDate } from '#domain/kernel/date'
import { runningText } from '../../../renderer/buddies/buddy-words.ts'

const since = isoDate.parse('2026-09-14')
const family = { householdId: 'one', name: 'Bos', parents: [], children: ['Noor (3A)'], groups: ['3A'] }

const wish = (side: WishShown['side'], most = 1, running = 0): WishShown => ({
  ...{ wishId: 'wish', revision: 1, family, side, languages: ['nl'], nearby: true, sameGroup: true },
  ...{ most, note: '', since, running, gone: false },
})

const pair = (side: WishShown['side'], state: PairShown['state']): PairShown => {
  const other = { ...family, householdId: 'other' }
  return {
    ...{ pairId: 'pair', revision: 1, state, proposedOn: since, needAgreedOn: null, offerAgreedOn: null },
    ...(side === 'needs' ? { need: family, offer: other } : { need: other, offer: family }),
    fits: { languages: [], sameStreet: false, sameNeighbourhood: false, groups: [] },
    ...{ coupledOn: null, followUpDue: null, followedUpOn: null, needAnswer: null, offerAnswer: null },
    ...{ followUpNote: '', endedOn: null, endedBy: null },
  }
}

describe('how far a need or an offer is', () => {
  test.each([
    ['zoekt een buddy', wish('needs'), []],
    ['zoekt een buddy', wish('needs'), [pair('needs', 'ended'), pair('offers', 'coupled')]],
    ['er loopt een voorstel', wish('needs', 1, 1), [pair('needs', 'proposed')]],
    ['heeft een buddy', wish('needs', 1, 1), [pair('needs', 'coupled')]],
    ['kan 1 gezin helpen', wish('offers'), [pair('offers', 'ended')]],
    ['kan 3 gezinnen helpen', wish('offers', 3), []],
    ['helpt 1 gezin', wish('offers', 1, 1), [pair('offers', 'coupled')]],
    ['helpt 1 gezin, kan er nog 1 helpen', wish('offers', 2, 1), [pair('offers', 'coupled')]],
    [
      'helpt 1 gezin, er lopen 2 voorstellen',
      wish('offers', 3, 3),
      [pair('offers', 'coupled'), pair('offers', 'proposed'), pair('offers', 'proposed')],
    ],
    ['van school', { ...wish('needs'), gone: true }, []],
  ])('is “%s”', (text, of, pairs) => {
    expect(runningText(of, pairs)).toBe(text)
  })
})
