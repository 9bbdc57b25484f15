import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calledNumbers, type DrawnLot, drawPanel, isWhole, type Lot } from '#domain/panels/draw'

const GROUPS = ['3', '4', '5', '5/6', '7']

const anyLots = fc
  .array(
    fc.record({
      groups: fc.uniqueArray(fc.constantFrom(...GROUPS), { maxLength: 3 }),
      homes: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 0, maxLength: 2 }),
      terms: fc.nat(3),
      plus: fc.nat(4),
    }),
    { maxLength: 25 },
  )
  .map((lots): Lot[] => lots.map((one, at) => ({ ...one, number: at + 1 })))

const anyDraw = fc.record({
  seed: fc.integer({ min: 0, max: 0xffffffff }),
  places: fc.integer({ min: 1, max: 10 }),
  seated: fc.dictionary(fc.constantFrom(...GROUPS), fc.nat(3)),
  lots: anyLots,
})

const called = (order: readonly DrawnLot[], places: number) =>
  calledNumbers(
    order.map((one) => ({ ...one, answer: 'open' as const })),
    places,
  )
const meet = (one: Lot, other: Lot) => one.homes.some((home) => other.homes.includes(home))

describe('any draw of a panel', () => {
  it('gives everybody one line, whatever the order of the list', () => {
    fc.assert(
      fc.property(anyDraw, (draw) => {
        const order = drawPanel(draw)
        expect(order.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
          draw.lots.map(({ number }) => number),
        )
        expect(drawPanel({ ...draw, lots: [...draw.lots].reverse() })).toEqual(order)
      }),
    )
  })

  it('is drawn again from its own protocol with the same outcome', () => {
    fc.assert(
      fc.property(anyDraw, (draw) => {
        const order = drawPanel(draw)
        expect(drawPanel({ ...draw, lots: order })).toEqual(order)
      }),
    )
  })

  it('is known to be whole, and no longer when a lot before another is gone', () => {
    fc.assert(
      fc.property(anyDraw, (draw) => {
        const won = new Set(called(drawPanel(draw), draw.places))
        const kept = { ...draw, lots: draw.lots.map((one) => ({ ...one, won: won.has(one.number) })) }
        expect(isWhole(kept)).toBe(kept.lots.length > 0)
        for (const gone of kept.lots.filter(({ number }) => number < kept.lots.length)) {
          expect(isWhole({ ...kept, lots: kept.lots.filter((one) => one !== gone) })).toBe(false)
        }
      }),
    )
  })

  it('never calls two that share a home, and leaves no place empty while somebody else can sit', () => {
    fc.assert(
      fc.property(anyDraw, (draw) => {
        const order = drawPanel(draw)
        const byNumber = new Map(order.map((one) => [one.number, one]))
        const seats = called(order, draw.places).map((number) => byNumber.get(number) as DrawnLot)
        expect(seats.some((one, at) => seats.slice(at + 1).some((other) => meet(one, other)))).toBe(false)
        const left = order.filter((one) => !seats.includes(one) && !seats.some((seat) => meet(seat, one)))
        expect(seats.length === draw.places || left.length === 0).toBe(true)
      }),
    )
  })

  it('gives each place to a group with the fewest members that somebody can still stand for', () => {
    fc.assert(
      fc.property(anyDraw, ({ seated, ...draw }) => {
        const members = new Map(Object.entries(seated))
        const groupsOf = ({ groups }: Lot) => (groups.length === 0 ? [''] : groups)
        const fewest = (one: Lot) => Math.min(...groupsOf(one).map((group) => members.get(group) ?? 0))
        const order = drawPanel({ ...draw, seated })
        const seats: DrawnLot[] = []
        for (const seat of order) {
          const free = order.filter((one) => !seats.includes(one) && !seats.some((other) => meet(one, other)))
          // behind these come only those who live with somebody called before
          if (!free.includes(seat)) break
          expect(fewest(seat)).toBe(Math.min(...free.map(fewest)))
          const equals = free.filter((one) => fewest(one) === fewest(seat))
          expect(seat.lot).toBe(Math.max(...equals.map(({ lot }) => lot)))
          for (const group of groupsOf(seat)) members.set(group, (members.get(group) ?? 0) + 1)
          seats.push(seat)
        }
      }),
    )
  })

  it('lets a no change nothing for who was asked before', () => {
    fc.assert(
      fc.property(anyDraw, fc.nat(24), (draw, at) => {
        const order = drawPanel(draw).map((one) => ({ ...one, answer: 'open' as const }))
        const before = calledNumbers(order, draw.places)
        const refuser = before[at % Math.max(1, before.length)]
        const after = calledNumbers(
          order.map((one) => (one.number === refuser ? { ...one, answer: 'no' as const } : one)),
          draw.places,
        )
        const refused = order.find(({ number }) => number === refuser)
        // who lived with the refuser may now come up, and who lives with that one not any more
        const sharesHome = order.some((one) => refused !== undefined && one !== refused && meet(one, refused))
        if (!sharesHome) expect(after.filter((number) => before.includes(number))).toEqual(before)
        expect(after.filter((number) => number !== refuser).length).toBeLessThanOrEqual(draw.places)
      }),
    )
  })

  it('gives equal lots an equal chance', () => {
    const lots: Lot[] = Array.from({ length: 8 }, (_, at) => ({
      ...{ number: at + 1, groups: ['3'], homes: [at + 1] },
      ...{ terms: 0, plus: 0 },
    }))
    const wins = new Map<number, number>()
    for (let seed = 0; seed < 8000; seed += 1) {
      for (const { number } of drawPanel({ seed, places: 2, seated: {}, lots }).slice(0, 2)) {
        wins.set(number, (wins.get(number) ?? 0) + 1)
      }
    }
    // 2000 each; three standard deviations of 8000 draws at a quarter is 116
    for (const won of wins.values()) expect(Math.abs(won - 2000)).toBeLessThan(117)
  })
})
