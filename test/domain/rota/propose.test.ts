import { describe, expect, test } from 'vitest'
import { addDays } from '#domain/kernel/date'
import type { Place, RotaFacts } from '#domain/rota/facts'
import { proposalSteps, proposeRota } from '#domain/rota/propose'
import { day, family, rotaFacts, turn } from './rota-facts.ts'

const text = (places: readonly Place[]) => places.map(({ turnId, familyId }) => `${turnId}: ${familyId}`)
const published = ({ turnId, familyId }: Place) => ({ turnId, familyId, published: true })
const kept = ({ turnId, familyId }: Place) => ({ turnId, familyId, published: false })

/** Six reading turns on six days, for four families. */
const DAYS = ['11', '12', '13', '14', '15', '18'].map((number) => day(`2027-01-${number}`))
const READING = rotaFacts({
  families: ['Aa', 'Bos', 'Cools', 'Dirk'].map((id) => family(id)),
  turns: DAYS.map((date) => turn(`reading ${date.slice(8)}`, { date })),
})

describe('a proposal', () => {
  test('fills every place and gives nobody two turns more than another', () => {
    const { open, loads, proof } = proposeRota(READING)
    expect({ open, proof, loads: [...loads.values()].sort() }).toEqual({
      open: [],
      proof: 'optimal',
      loads: [1, 1, 2, 2],
    })
  })

  test('looks at what was done before: who did most gets least', () => {
    const families = READING.families.map((one, at) => ({ ...one, load: at === 0 ? 3 : 0 }))
    const { loads } = proposeRota({ ...READING, families })
    expect(Object.fromEntries(loads)).toEqual({ Aa: 3, Bos: 2, Cools: 2, Dirk: 2 })
  })

  test('never lets wishes beat fairness', () => {
    const families = READING.families.map((one, at) =>
      family(one.id, { wishes: [{ taskId: 'reading', wish: at === 0 ? 'likes' : 'ratherNot' }] }),
    )
    expect([...proposeRota({ ...READING, families }).loads.values()].sort()).toEqual([1, 1, 2, 2])
  })

  test('divides points, not turns, where a turn weighs more', () => {
    const turns = READING.turns.map((one, at) => ({ ...one, weight: at === 0 ? 3 : 1 }))
    expect([...proposeRota({ ...READING, turns }).loads.values()].sort()).toEqual([1, 2, 2, 3])
  })

  test('passes turns on along a chain of families to fill the last place', () => {
    const [monday, tuesday] = [turn('first', { date: DAYS[0]! }), turn('second', { date: DAYS[1]! })]
    const facts = rotaFacts({
      turns: [monday, tuesday],
      families: [family('Both', { maximum: 1 }), family('First only', { maximum: 1, cannot: ['second'] })],
    })
    expect(text(proposeRota(facts).places)).toEqual(['first: First only', 'second: Both'])
  })

  test('does not plan a family without a VOG for a task that needs one (R-V1)', () => {
    const turns = [turn('lice', { needs: ['vog'], date: DAYS[3]! })]
    const families = [
      family('None'),
      family('Too old', { certificates: [{ kind: 'vog', until: DAYS[2]! }] }),
      family('Good until that day', { certificates: [{ kind: 'vog', until: DAYS[3]! }], load: 9 }),
    ]
    expect(text(proposeRota(rotaFacts({ turns, families })).places)).toEqual(['lice: Good until that day'])
    expect(proposeRota(rotaFacts({ turns, families: families.slice(0, 2) })).open).toEqual([
      { turnId: 'lice', places: 1 },
    ])
  })

  test('asks other groups only where the own group is not enough', () => {
    const settings = { groups: 'preferred', movePublished: 'never' } as const
    const families = [family('Own'), family('Other', { groupIds: ['5'] })]
    const one = rotaFacts({ settings, families, turns: [turn('one')] })
    const two = rotaFacts({ settings, families, turns: [turn('two', { places: 2 })] })
    expect(text(proposeRota(one).places)).toEqual(['one: Own'])
    expect(text(proposeRota(two).places).sort()).toEqual(['two: Other', 'two: Own'])
  })

  test('says how far it is, and can be left at any moment', () => {
    const turns = Array.from({ length: 120 }, (_, at) =>
      turn(`turn ${at}`, { begin: `08:${10 + (at % 50)}`, end: '09:00' }),
    )
    const steps = proposalSteps(rotaFacts({ turns, families: turns.map(({ id }) => family(`of ${id}`)) }))
    expect([steps.next().value, steps.next().value]).toEqual([
      { round: 1, given: 50, places: 120 },
      { round: 1, given: 100, places: 120 },
    ])
  })
})

describe('a second run', () => {
  const first = proposeRota(READING)

  test('without change is identical (R-L1)', () => {
    expect(proposeRota({ ...READING, previous: first.places.map(kept), seed: 99 }).places).toEqual(
      first.places.map((place) => ({ ...place })),
    )
  })

  test('after one family dropped out moves only its turns (R-L2)', () => {
    const gone = 'Bos'
    const facts: RotaFacts = {
      ...READING,
      families: READING.families.filter(({ id }) => id !== gone),
      previous: first.places.map(kept),
    }
    const stayed = first.places.filter(({ familyId }) => familyId !== gone)
    const second = proposeRota(facts)
    expect(text(second.places)).toEqual(expect.arrayContaining(text(stayed)))
    expect(second.places).toHaveLength(first.places.length)
  })

  test('with a turn more moves nothing else (R-L3)', () => {
    const turns = [...READING.turns, turn('extra', { date: day('2027-01-19') })]
    const second = proposeRota({ ...READING, turns, previous: first.places.map(published) })
    expect(text(second.places)).toEqual([...text(first.places), expect.stringMatching(/^extra: /)])
  })

  test('leaves what has been as it was, and gives nobody a turn of yesterday', () => {
    const [yesterday = '', unfilled = ''] = READING.turns.map(({ id }) => id)
    const previous = [{ turnId: yesterday, familyId: 'Aa', published: false }]
    const { places, open } = proposeRota({ ...READING, previous, today: DAYS[2]! })
    expect(places[0]).toEqual({ turnId: yesterday, familyId: 'Aa', locked: true })
    expect([...places, ...open].filter(({ turnId }) => turnId === unfilled)).toEqual([])
  })

  test('keeps an unfair choice that is locked (R-L4)', () => {
    const locked = READING.turns.slice(0, 4).map(({ id }) => ({ turnId: id, familyId: 'Aa' }))
    expect(Object.fromEntries(proposeRota({ ...READING, locked }).loads)).toMatchObject({ Aa: 4 })
  })

  test('moves what was published only when that is allowed, and then what is worth it', () => {
    const previous = READING.turns.map(({ id }) => ({ turnId: id, familyId: 'Aa', published: true }))
    const loadsWith = (movePublished: RotaFacts['settings']['movePublished']) =>
      [
        ...proposeRota({ ...READING, previous, settings: { groups: 'own', movePublished } }).loads.values(),
      ].sort()
    expect([loadsWith('never'), loadsWith(2), loadsWith(3)]).toEqual([
      [0, 0, 0, 6],
      [1, 1, 2, 2],
      [1, 1, 1, 3],
    ])
  })
})

describe('rest and company', () => {
  const tasks = [{ id: 'reading', name: 'lezen', restDays: 7 }]

  test('a week of rest is kept where another is as fair', () => {
    const turns = ['2027-01-12', '2027-01-14', '2027-01-26', '2027-01-28'].map((date) =>
      turn(date, { date: day(date) }),
    )
    for (let seed = 0; seed < 20; seed += 1) {
      const facts = rotaFacts({ tasks, turns, families: [family('Aa'), family('Bos')], seed })
      expect(proposeRota(facts).remaining).toEqual([])
    }
  })

  test('families that wish it come together, those that do not stay apart', () => {
    const turns = DAYS.slice(0, 2).map((date) => turn(date, { date, places: 2 }))
    const families = ['Aa', 'Bos', 'Cools', 'Dirk'].map((id) => family(id))
    for (let seed = 0; seed < 20; seed += 1) {
      for (const kind of ['together', 'apart'] as const) {
        const { places, remaining } = proposeRota(
          rotaFacts({ turns, families, pairs: [{ kind, families: ['Aa', 'Bos'] }], seed }),
        )
        const [one, other] = ['Aa', 'Bos'].map((id) => places.find(({ familyId }) => familyId === id)?.turnId)
        expect([one === other, remaining]).toEqual([kind === 'together', []])
      }
    }
  })

  test('seven days after is a week of rest, six is not', () => {
    const remainingOf = (date: string) => {
      const turns = ['2027-01-12', date].map((one) => turn(one, { date: day(one) }))
      return proposeRota(rotaFacts({ tasks, turns, families: [family('Aa')] })).remaining.length
    }
    expect([remainingOf('2027-01-18'), remainingOf('2027-01-19')]).toEqual([1, 0])
  })

  test('a turn that was done counts as well', () => {
    const done = [{ taskId: 'reading', date: day('2027-01-08') }]
    const facts = rotaFacts({ tasks, turns: [turn('here')], families: [family('Aa', { done })] })
    expect(proposeRota(facts).remaining).toEqual([{ kind: 'rest', familyId: 'Aa', turnIds: ['here'] }])
  })

  test('what cannot be kept is said', () => {
    const turns = DAYS.slice(0, 2).map((date) => turn(date, { date }))
    const { remaining } = proposeRota(rotaFacts({ tasks, turns, families: [family('Aa')] }))
    expect(remaining).toEqual([{ kind: 'rest', familyId: 'Aa', turnIds: DAYS.slice(0, 2) }])
  })
})

test.each([
  [25, 40],
  [120, 90],
  [700, 600],
])(
  'of %i families that can always, %i turns go round with one turn between any two at most',
  (families, turns) => {
    const dates = Array.from({ length: 40 }, (_, week) => addDays(day('2026-09-01'), 7 * week))
    const facts = rotaFacts({
      today: day('2026-08-31'),
      families: Array.from({ length: families }, (_, at) => family(`family ${at}`)),
      turns: Array.from({ length: turns }, (_, at) =>
        turn(`turn ${at}`, { date: dates[at % dates.length]!, places: 1 + (at % 3) }),
      ),
    })
    const { open, loads, proof } = proposeRota(facts)
    const all = [...loads.values()]
    expect({ open, proof }).toEqual({ open: [], proof: 'optimal' })
    expect(Math.max(...all) - Math.min(...all)).toBeLessThanOrEqual(1)
  },
)
