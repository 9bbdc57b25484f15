import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fewestFamilies } from '#domain/meetings/shortfall'

/** Pupils by the letters of their homes: 'A', 'A', 'AB'. */
const homes = (text: string) => text.split(' ').map((letters) => [...letters])

describe('the fewest families that close a gap', () => {
  test.each([
    ['nothing is missing', 'A B', 0, 0],
    ['one child each', 'A B C', 2, 2],
    ['the twins first', 'A B B C', 2, 1],
    ['the three, then the two', 'A A B B B C', 5, 2],
    ['two homes of one child are not two children', 'AB C', 2, 2],
    ['of two homes that share a child, the one with the brother', 'AB B C', 2, 1],
    ['twins and their half brother: father, for all three', 'MF MF F', 3, 1],
    ['the largest family first would take four', 'AB AB AC AC AD AD B C D', 9, 3],
    ['the same beside a family of two', 'AB AB AC AC AD AD B C D E E', 11, 4],
    ['the same twice', 'AB AB AC AC AD AD B C D VW VW VX VX VY VY W X Y', 18, 6],
    ['one of the two that could be taken so', 'AB AB AC AC AD AD B C D VW VW VX VX VY VY W X Y', 15, 4],
    ['round in a ring', 'AB BC CD DE EA', 5, 3],
  ])('%s', (_, absent, gap, families) => expect(fewestFamilies(homes(absent), gap)).toBe(families))

  test('children without a home on file are families of their own', () =>
    expect(fewestFamilies([[], [], ['A'], ['A']], 4)).toBe(3))

  test('a home that is named twice for one child is one', () =>
    expect(fewestFamilies([['A', 'A'], ['A']], 2)).toBe(1))
})

/** Each set of homes is tried. */
function byTrying(absent: readonly (readonly string[])[], gap: number): number {
  const names = [...new Set(absent.flat())]
  const bit = new Map(names.map((name, index) => [name, 1 << index]))
  const masks = absent.map((ids) => ids.reduce((mask, id) => mask | (bit.get(id) ?? 0), 0))
  let fewest = names.length
  for (let chosen = 0; chosen < 1 << names.length; chosen += 1) {
    const size = names.filter((name) => (chosen & (bit.get(name) ?? 0)) !== 0).length
    if (size < fewest && masks.filter((mask) => (mask & chosen) !== 0).length >= gap) fewest = size
  }
  return fewest
}

/** So many pupils, each with one to three of so many homes. */
function anyAbsent(pupils: number, families: number) {
  const home = fc.integer({ min: 1, max: families }).map((number) => `home ${number}`)
  return fc.array(fc.array(home, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: pupils })
}

test('it is the fewest of all that could come, for any homes', () => {
  fc.assert(
    fc.property(anyAbsent(16, 9), (absent) => {
      for (let gap = 1; gap <= absent.length; gap += 1) {
        expect(fewestFamilies(absent, gap)).toBe(byTrying(absent, gap))
      }
    }),
    { numRuns: 150 },
  )
})

test('also for a whole group whose homes are all interwoven', () => {
  fc.assert(
    fc.property(anyAbsent(35, 13), fc.nat(), (absent, at) => {
      const gap = 1 + (at % absent.length)
      expect(fewestFamilies(absent, gap)).toBe(byTrying(absent, gap))
    }),
    { numRuns: 30 },
  )
})

test.each([35, 400])('a ring of %i homes, in each of which live two children of two homes', (size) => {
  const ring = Array.from({ length: size }, (_, index) => [`${index}`, `${(index + 1) % size}`])
  expect(fewestFamilies(ring, size)).toBe(Math.ceil(size / 2))
  expect(fewestFamilies(ring, 9)).toBe(5)
})

test('more homes interwoven than a school has still have an answer, and never one that is too low', () => {
  const absent = Array.from({ length: 120 }, (_, index) => [
    `${index % 60}`,
    `${(index * 7) % 60}`,
    `${(index * 11 + Math.floor(index / 60)) % 60}`,
  ])
  const sizes = Array.from({ length: 60 }, (_, id) => absent.filter((ids) => ids.includes(`${id}`)).length)
  const largest = Math.max(...sizes)
  const answers = [1, largest, largest + 1, 60, 120].map((gap) => fewestFamilies(absent, gap))
  expect(answers.slice(0, 3)).toEqual([1, 1, 2])
  expect(answers[3]).toBeGreaterThanOrEqual(60 / largest)
  expect(answers[3]).toBeLessThanOrEqual(Math.ceil(60 / 3))
  expect(answers[4]).toBeLessThanOrEqual(60)
})
