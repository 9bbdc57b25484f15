import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  afterDone,
  afterHandOver,
  afterNoShow,
  afterSpontaneous,
  balanceOf,
  balanceText,
  carriedOver,
  isEnteredAfterwards,
  loadOf,
  obligedFor,
} from '#domain/rota/balance'
import { differenceOf } from '#domain/rota/difference'
import { type DrawLine, drawLots, drawnAgain, type Entrant } from '#domain/rota/lots'
import { day } from './rota-facts.ts'

const BALANCE = { obliged: 4, corrected: 1, done: 1, planned: 1 }

describe('the balance of a family', () => {
  test('is asked less corrected, done and planned (R-B1)', () => expect(balanceOf(BALANCE)).toBe(1))

  test('goes below zero for who did more, and next year then asks one less (R-B2)', () => {
    const more = { obliged: 4, corrected: 0, done: 5, planned: 0 }
    expect([balanceOf(more), carriedOver(more, 2)]).toEqual([-1, 1])
    expect(balanceOf({ obliged: 4, corrected: carriedOver(more, 2), done: 0, planned: 0 })).toBe(3)
  })

  test.each([
    [9, 2],
    [5, 1],
    [4, 0],
    [0, -2],
  ])('carries over within limits: %i done of four asked is %i', (done, carried) => {
    expect(carriedOver({ obliged: 4, corrected: 0, done, planned: 0 }, 2)).toBe(carried)
  })

  test('stays when a planned turn is done (R-B3)', () => {
    expect(afterDone(BALANCE, 1)).toEqual({ ...BALANCE, done: 2, planned: 0 })
    expect(balanceOf(afterDone(BALANCE, 1))).toBe(balanceOf(BALANCE))
  })

  test('follows a swap on both sides (R-B4)', () => {
    const { from, to } = afterHandOver({ from: BALANCE, to: BALANCE }, 2)
    expect([balanceOf(from), balanceOf(to)]).toEqual([3, -1])
  })

  test('does not count who did not come, and nothing more (R-B5)', () => {
    expect(afterNoShow(BALANCE, 1)).toEqual({ ...BALANCE, planned: 0 })
    expect(balanceOf(afterNoShow(BALANCE, 1))).toBe(2)
  })

  test('counts help that was not planned', () => expect(balanceOf(afterSpontaneous(BALANCE, 1))).toBe(0))

  test.each([
    ['2027-01-11', true],
    ['2027-01-12', false],
    ['2027-01-13', false],
  ])('an exemption from %s is entered afterwards: %s (R-B6)', (from, expected) => {
    expect(isEnteredAfterwards({ from: day(from) }, day('2027-01-12'))).toBe(expected)
  })

  test.each([
    [4, 10, 4],
    [4, 5, 2],
    [3, 5, 2],
    [4, 1, 0],
    [4, 12, 4],
    [4, -1, 0],
  ])('asks %i a year of who is there %i months: %i', (aYear, months, asked) => {
    expect(obligedFor(aYear, months)).toBe(asked)
  })

  test('who is asked less begins higher in the division, by as much', () => {
    const whole = { obliged: 4, corrected: 0, done: 1, planned: 0 }
    expect([
      loadOf(whole, 4),
      loadOf({ ...whole, obliged: 2 }, 4),
      loadOf({ ...whole, corrected: -1 }, 4),
    ]).toEqual([1, 3, 0])
  })

  test.each([
    [BALANCE, 'Verplicht 4 − correctie 1 − gedaan 1 − ingedeeld 1 = nog te doen 1'],
    [
      { obliged: 4, corrected: -1, done: 6, planned: 0 },
      'Verplicht 4 + correctie 1 − gedaan 6 − ingedeeld 0 = 1 meer gedaan dan gevraagd',
    ],
    [
      { obliged: 0, corrected: 0, done: 2, planned: 1 },
      'Er wordt geen aantal gevraagd. Gedaan 2, ingedeeld 1.',
    ],
  ])('reads as a sum', (balance, text) => expect(balanceText(balance)).toBe(text))
})

describe('the difference of two plans', () => {
  const place = (turnId: string, familyId: string) => ({ turnId, familyId })

  test('pairs who goes with who comes, and counts what stays', () => {
    const before = [place('a', 'Aa'), place('a', 'Bos'), place('b', 'Bos'), place('c', 'Dirk')]
    const places = [place('a', 'Bos'), place('a', 'Cools'), place('b', 'Bos'), place('d', 'Aa')]
    expect(differenceOf(before, { places })).toEqual({
      same: 2,
      moved: [{ turnId: 'a', from: 'Aa', to: 'Cools' }],
      added: [place('d', 'Aa')],
      dropped: [place('c', 'Dirk')],
      affected: ['Aa', 'Cools', 'Dirk'],
      text: '1 wisseling, 2 gelijk, 1 nieuw, 1 vervallen',
    })
  })

  test('of a plan and itself is nothing', () => {
    const places = [place('a', 'Aa'), place('b', 'Bos')]
    expect(differenceOf(places, { places }).text).toBe('0 wisselingen, 2 gelijk')
  })
})

describe('lots', () => {
  const entrant = (familyId: string, load = 0, plus = 0): Entrant => ({ familyId, load, plus })
  const five = ['Aa', 'Bos', 'Cools', 'Dirk', 'Eva'].map((id) => entrant(id))

  test('the same seed draws the same, whatever the order of the list; another seed another', () => {
    const draw = { rule: 'lowestFirst', places: 2, seed: 5, entrants: five } as const
    expect(drawLots({ ...draw, entrants: [...five].reverse() })).toEqual(drawLots(draw))
    const winners = Array.from({ length: 20 }, (_, seed) => drawLots({ ...draw, seed }).winners.join())
    expect(new Set(winners).size).toBeGreaterThan(5)
  })

  test('the lowest balance comes first; a lost draw counts as one less', () => {
    const entrants = [entrant('One', 1), entrant('Two', 2), entrant('Lost twice', 2, 2), entrant('Three', 3)]
    const { winners, reserves, plus } = drawLots({ rule: 'lowestFirst', places: 2, seed: 1, entrants })
    expect({ winners, reserves, plus: Object.fromEntries(plus) }).toEqual({
      winners: ['Lost twice', 'One'],
      reserves: ['Two', 'Three'],
      plus: { 'Lost twice': 0, One: 0, Two: 1, Three: 1 },
    })
  })

  test('with tickets, who did less has a larger chance, in proportion', () => {
    const entrants = [entrant('None', 0), entrant('Two', 2)]
    const wins = Array.from(
      { length: 4000 },
      (_, seed) => drawLots({ rule: 'tickets', places: 1, seed, entrants }).winners[0],
    )
    const share = wins.filter((one) => one === 'None').length / wins.length
    expect(share).toBeGreaterThan(0.72)
    expect(share).toBeLessThan(0.78)
  })

  test('the protocol is enough to draw again', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record({ familyId: fc.string(), load: fc.integer({ min: -2, max: 5 }), plus: fc.nat(3) }),
          {
            selector: ({ familyId }) => familyId,
          },
        ),
        fc.constantFrom('lowestFirst', 'tickets'),
        fc.nat(),
        (entrants, rule, seed) => {
          const { protocol, winners, reserves } = drawLots({ rule, places: 3, seed, entrants })
          expect(drawLots({ ...protocol, entrants: protocol.lines }).winners).toEqual(winners)
          const kept = [...protocol.lines].reverse().map(({ familyId, tickets }) => ({ familyId, tickets }))
          if (rule === 'tickets') expect(drawnAgain(seed, kept)).toMatchObject(protocol.lines.map(asDrawn))
          expect([...winners, ...reserves].sort()).toEqual(entrants.map(({ familyId }) => familyId).sort())
        },
      ),
    )
  })
})

const asDrawn = ({ familyId, tickets, lot, rank }: DrawLine) => ({ familyId, tickets, lot, rank })
