import { describe, expect, it } from 'vitest'
import { calledNumbers, drawPanel, type Lot, plusOf } from '#domain/panels/draw'

const lot = (number: number, groups: string[], more: Partial<Lot> = {}): Lot => ({
  number,
  groups,
  homes: [number],
  terms: 0,
  plus: 0,
  ...more,
})
const numbers = (lots: readonly { number: number }[]) => lots.map(({ number }) => number)
const waiting = (number: number, answer: 'open' | 'yes' | 'no' = 'open', homes = [number]) => ({
  ...{ number, homes },
  answer,
})

describe('a draw of a panel', () => {
  it('begins with the groups of which nobody sits yet', () => {
    const lots = [lot(1, ['3']), lot(2, ['3']), lot(3, ['4'])]
    for (let seed = 0; seed < 20; seed += 1) {
      const [first, second] = drawPanel({ seed, places: 2, seated: { '3': 1 }, lots })
      expect(first?.number).toBe(3)
      expect(second?.groups).toEqual(['3'])
    }
  })

  it('counts a family for every group in which it has a child', () => {
    const lots = [lot(1, ['3', '4']), lot(2, ['3']), lot(3, ['5'])]
    const order = numbers(drawPanel({ seed: 7, places: 3, seated: {}, lots }))
    // once family 1 sits, group 5 comes before a second one of group 3
    expect(order.indexOf(1) < order.indexOf(2) ? order.indexOf(3) < order.indexOf(2) : true).toBe(true)
  })

  it('gives one place to children who share a home, also one of two homes', () => {
    const lots = [lot(1, ['5'], { homes: [1, 2] }), lot(2, ['6'], { homes: [2] }), lot(3, ['5'])]
    for (let seed = 0; seed < 20; seed += 1) {
      const first = numbers(drawPanel({ seed, places: 2, seated: {}, lots }).slice(0, 2))
      expect(first).toContain(3)
    }
  })

  it('gives who lost before more chance, and who sat before less', () => {
    const lots = [lot(1, ['3'], { plus: 2 }), lot(2, ['3']), lot(3, ['3'], { terms: 1 })]
    const wins = [0, 0, 0, 0]
    for (let seed = 0; seed < 2000; seed += 1) {
      const [first] = drawPanel({ seed, places: 1, seated: {}, lots })
      wins[first?.number ?? 0] = (wins[first?.number ?? 0] ?? 0) + 1
    }
    // tickets 4, 2 and 1 of 7
    expect(wins.map((won) => Math.round((won / 2000) * 7))).toEqual([0, 4, 2, 1])
  })
})

describe('who is called', () => {
  it('is as many as there are places, in the order of the draw', () => {
    expect(calledNumbers([waiting(4), waiting(2), waiting(9)], 2)).toEqual([4, 2])
  })

  it('is followed by the next reserve when somebody says no', () => {
    expect(calledNumbers([waiting(4, 'no'), waiting(2, 'yes'), waiting(9)], 2)).toEqual([4, 2, 9])
  })

  it('leaves out who lives with somebody that is asked, until that one says no', () => {
    expect(calledNumbers([waiting(4, 'yes', [1]), waiting(2, 'open', [1]), waiting(9)], 2)).toEqual([4, 9])
    expect(calledNumbers([waiting(4, 'no', [1]), waiting(2, 'open', [1]), waiting(9)], 1)).toEqual([4, 2])
  })

  it('ends when nobody is left', () => {
    expect(calledNumbers([waiting(4, 'no')], 3)).toEqual([4])
  })
})

describe('the plus of who loses', () => {
  it.each([
    ['nobody drew before', [], 0],
    ['lost twice', ['lost', 'lost'], 2],
    ['won the last time', ['lost', 'won'], 0],
    ['came up as reserve and said no', ['lost', 'reserve'], 0],
    ['lost again after winning', ['won', 'lost'], 1],
  ] as const)('%s: %s → %i', (_, draws, plus) => {
    const earlier = draws.map((one) => ({
      won: one === 'won',
      answer: one === 'reserve' ? ('no' as const) : ('open' as const),
    }))
    expect(plusOf(earlier)).toBe(plus)
  })
})
