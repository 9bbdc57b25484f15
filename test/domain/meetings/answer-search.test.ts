import { describe, expect, test } from 'vitest'
import { familyOfCode, findFamilies, indexFamilies, looksLikeCode } from '#domain/meetings/answer-search'

const family = (name: string, people: { parents?: string[]; children?: string[]; code?: string } = {}) => ({
  name,
  parents: people.parents ?? [],
  children: (people.children ?? []).map((child) => ({ name: child })),
  code: people.code ?? '',
})

const FAMILIES = [
  family('Bakkali, El', { parents: ['Samira El Bakkali'], children: ['Yassin El Bakkali'], code: 'K7P' }),
  family('Bakker', { parents: ['Jan Bakker'], children: ['Fleur Bakker'], code: 'Q4X' }),
  family('Berg, van den · Yılmaz', {
    parents: ['Ayşe Yılmaz', 'Tom van den Berg'],
    children: ['Noor van den Berg', 'Zoë van den Berg'],
    code: 'A3C',
  }),
  family('Bak', { parents: ['Ria Bak'], code: 'A3CD' }),
]
const index = indexFamilies(FAMILIES)
const found = (typed: string) => findFamilies(index, typed, 8).map(({ name }) => name)

describe('finding a family by name', () => {
  test.each([
    ['bak', ['Bak', 'Bakkali, El', 'Bakker']],
    ['bakker', ['Bakker']],
    ['BAKK', ['Bakkali, El', 'Bakker']],
    ['van den berg', ['Berg, van den · Yılmaz']],
    ['vandenberg', ['Berg, van den · Yılmaz']],
    ['vd berg', ['Berg, van den · Yılmaz']],
    ['v.d. berg', ['Berg, van den · Yılmaz']],
    ['berg noor', ['Berg, van den · Yılmaz']],
    ['yilmaz', ['Berg, van den · Yılmaz']],
    ['zoe', ['Berg, van den · Yılmaz']],
    ['elbakkali', ['Bakkali, El']],
    ['bakker noor', []],
    ['', []],
    ['  -', []],
  ])('%j finds %j', (typed, expected) => {
    expect(found(typed)).toEqual(expected)
  })

  test('gives no more than asked, and none twice', () => {
    expect(findFamilies(index, 'b', 2)).toHaveLength(2)
    expect(found('b')).toHaveLength(4)
  })
})

describe('finding a family by the code of its slip', () => {
  test.each(['K7P', 'k7p', ' k7-p '])('%j is the family of that code', (typed) => {
    expect(familyOfCode(index, typed)?.name).toBe('Bakkali, El')
    expect(found(typed)).toEqual(['Bakkali, El'])
  })

  test('a code with which a longer one begins is not chosen by itself, but found', () => {
    expect(familyOfCode(index, 'a3c')).toBeNull()
    expect(found('a3c')).toEqual(['Berg, van den · Yılmaz'])
    expect(familyOfCode(index, 'a3cd')?.name).toBe('Bak')
  })

  test('part of a code and a code of nobody find nobody', () => {
    expect([familyOfCode(index, 'k7'), familyOfCode(index, ''), familyOfCode(index, '9XX')]).toEqual([
      null,
      null,
      null,
    ])
    expect([found('k7'), found('9XX')]).toEqual([[], []])
  })

  test('only a code has a digit', () => {
    expect(['k7p', 'bakker', ''].map(looksLikeCode)).toEqual([true, false, false])
  })
})
