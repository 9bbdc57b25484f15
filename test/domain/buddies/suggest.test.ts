import { describe, expect, test } from 'vitest'
import { followUpDay } from '#domain/buddies/pair'
import { type Compared, fitOf, type Home, pairKey, suggestOffers, type Wish } from '#domain/buddies/suggest'
import { fitTexts } from '#domain/buddies/texts'
import { isoDate } from '#domain/kernel/date'

function wish(id: string, differs: Partial<Wish> = {}): Wish {
  return {
    ...{ id, householdId: `home of ${id}`, languages: [], nearby: true, sameGroup: true, most: 1 },
    since: '2026-09-14',
    ...differs,
  }
}

function home(differs: Partial<Home> = {}): Home {
  return { secret: false, street: '', neighbourhood: '', groups: [], pupilIds: ['a child'], ...differs }
}

/** A need and some offers, each with its home. */
function compared(homes: Record<string, Home>, differs: Partial<Compared> = {}): Compared {
  const entries = Object.entries(homes).map(([id, one], at) => {
    const pupilIds = one.pupilIds.map((pupil) => (pupil === 'a child' ? `child ${at}` : pupil))
    return [`home of ${id}`, { ...one, pupilIds }] as const
  })
  return { homes: new Map(entries), running: new Map(), tried: new Set(), ...differs }
}

const namesOf = (need: Wish, offers: Wish[], facts: Compared) =>
  suggestOffers(need, offers, facts).map(({ offer }) => offer.id)

describe('a proposal', () => {
  test('puts the own language first, then the street, the neighbourhood, the group, and Dutch last', () => {
    const near = { street: 'dorpsstraat rotterdam', neighbourhood: '1234' }
    const need = wish('need', { languages: ['ar', 'nl'] })
    const offers = [
      wish('dutch', { languages: ['nl'] }),
      wish('group'),
      wish('neighbourhood'),
      wish('street'),
      wish('language', { languages: ['ar'] }),
      wish('language and group', { languages: ['ar'] }),
    ]
    const facts = compared({
      need: home({ ...near, groups: ['3A'] }),
      dutch: home(),
      group: home({ groups: ['3A', '5B'] }),
      neighbourhood: home({ street: 'beukenplein rotterdam', neighbourhood: '1234' }),
      street: home(near),
      language: home(),
      'language and group': home({ groups: ['3A'] }),
    })
    expect(namesOf(need, offers, facts)).toEqual([
      ...['language and group', 'language', 'street', 'group', 'neighbourhood', 'dutch'],
    ])
  })

  test('puts who waits longest first among equals', () => {
    const offers = [wish('later'), wish('first', { since: '2026-09-01' })]
    const facts = compared({ need: home(), later: home(), first: home() })
    expect(namesOf(wish('need'), offers, facts)).toEqual(['first', 'later'])
  })

  test.each([
    ['in the own home', { homes: { offer: home() }, offer: { householdId: 'home of need' } }],
    ['of the other home of the own child', { homes: { offer: home({ pupilIds: ['child 0'] }) } }],
    ['without a child at school', { homes: { offer: home({ pupilIds: [] }) } }],
    ['without room', { homes: { offer: home() }, running: new Map([['offer', 1]]) }],
    ['tried before', { homes: { offer: home() }, tried: new Set([pairKey('need', 'offer')]) }],
  ] as const)('leaves out an offer %s', (_, { homes, ...differs }) => {
    const { offer = {}, ...facts } = { offer: {}, ...differs }
    expect(
      namesOf(wish('need'), [wish('offer', offer)], compared({ need: home(), ...homes }, facts)),
    ).toEqual([])
  })

  test('keeps an offer with room for one more family', () => {
    const facts = compared({ need: home(), offer: home() }, { running: new Map([['offer', 1]]) })
    expect(namesOf(wish('need'), [wish('offer', { most: 2 })], facts)).toEqual(['offer'])
  })

  test('is empty for a need that has a buddy', () => {
    const facts = compared({ need: home(), offer: home() }, { running: new Map([['need', 1]]) })
    expect(namesOf(wish('need'), [wish('offer')], facts)).toEqual([])
  })
})

describe('why two families fit', () => {
  const near = { street: 'dorpsstraat rotterdam', neighbourhood: '1234', groups: ['3A'] }

  test('never says the street of a family with a secret address', () => {
    for (const [need, offer] of [
      [true, false],
      [false, true],
      [true, true],
    ] as const) {
      const { homes } = compared({
        need: home({ ...near, secret: need }),
        offer: home({ ...near, secret: offer }),
      })
      expect(fitOf(wish('need'), wish('offer'), homes)).toEqual({
        ...{ languages: [], sameStreet: false, sameNeighbourhood: false, groups: ['3A'] },
      })
    }
  })

  test('looks at the street and the groups only where both families allow it', () => {
    const { homes } = compared({ need: home(near), offer: home(near) })
    expect(fitOf(wish('need', { nearby: false }), wish('offer', { sameGroup: false }), homes)).toEqual({
      ...{ languages: [], sameStreet: false, sameNeighbourhood: false, groups: [] },
    })
  })

  test('takes an unknown street for no street', () => {
    const { homes } = compared({ need: home(), offer: home() })
    expect(fitOf(wish('need'), wish('offer'), homes).sameStreet).toBe(false)
  })

  test('is told in words', () => {
    const fit = { languages: ['ar', 'tr'], sameStreet: true, sameNeighbourhood: true, groups: ['3A', '5B'] }
    expect(fitTexts(fit)).toEqual([
      ...['spreken allebei Arabisch en Turks', 'zelfde straat', 'kinderen in groep 3A en 5B'],
    ])
  })
})

test('both families are asked six weeks after they were coupled, also over the change of the clock', () => {
  expect(followUpDay(isoDate.parse('2026-09-28'))).toBe('2026-11-09')
})
