import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareGroups, type OrderedGroup } from '#domain/kernel/group-order'

const group = (name: string, ...years: number[]): OrderedGroup => ({ name, years })

test('groups stand by year, a combination after the single group, then by name', () => {
  const inOrder = [
    group('Peuters', 0),
    group('1/2 Uilen', 1, 2),
    group('1/2 Vlinders', 2, 1),
    group('3A', 3),
    group('3b', 3),
    group('4 lokaal 2', 4),
    group('4 lokaal 10', 4),
    group('5', 5),
    group('5/6', 5, 6),
    group('5/6/7', 5, 6, 7),
    group('6', 6),
    group('Groep 8', 8),
    group('SBO', 9),
    group('Aangemeld'),
  ]
  expect([...inOrder].reverse().sort(compareGroups)).toEqual(inOrder)
})

test('the order is total: only the same group compares as equal', () => {
  const anyGroup = fc.record({
    name: fc.string({ unit: 'grapheme', maxLength: 6 }),
    years: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 3 }),
  })
  fc.assert(
    fc.property(anyGroup, anyGroup, anyGroup, (a, b, c) => {
      expect(Math.sign(compareGroups(a, b)) + Math.sign(compareGroups(b, a))).toBe(0)
      expect(compareGroups(a, { ...a, years: [...a.years, ...a.years].reverse() })).toBe(0)
      expect(a.name === b.name || compareGroups(a, b) !== 0).toBe(true)
      const [first, second, third] = [a, b, c].sort(compareGroups)
      expect(
        first && second && third && compareGroups(first, third) <= 0 && compareGroups(second, third) <= 0,
      ).toBe(true)
    }),
  )
})
