import { expect, test } from 'vitest'
import { makeFamilyCode, normaliseFamilyCode } from '#domain/people/family-code'

test('a code has one digit or more, so that it is never a word, and no two signs that look alike', () => {
  const codes = new Set<string>()
  for (let seed = 0; seed < 3 * 5 * 23 * 23; seed += 1) {
    let rest = seed
    const code = makeFamilyCode((limit) => {
      const number = rest % limit
      rest = Math.floor(rest / limit)
      return number
    })
    expect(code).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{3}$/)
    expect(code).toMatch(/\d/)
    codes.add(code)
  }
  // all of them: 23³ with any sign, but for 18³ of letters only
  expect(codes.size).toBe(23 ** 3 - 18 ** 3)
})

test.each([
  [' k7m ', 'K7M'],
  ['K 7-M', 'K7M'],
  ['k.7.m', 'K7M'],
  ['Ｋ７Ｍ', 'K7M'],
  ['', ''],
])('%j typed over from paper is %j', (typed, code) => {
  expect(normaliseFamilyCode(typed)).toBe(code)
})
