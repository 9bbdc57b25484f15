import { expect, test } from 'vitest'
import { askedPlace, inOrderOfAsking } from '#domain/rota/asked-first'
import { carriedOverText, familyDaysText } from '#domain/rota/family-texts'

const family = (
  name: string,
  done: number,
  planned: number,
  askNot = false,
  exemptUntil: string | null = null,
) => ({
  ...{ name, askNot, exemptUntil },
  balance: { done, planned },
})

test('who has not helped yet is asked first; who helped although exempt has helped', () => {
  const families = [
    family('helped', 1, 1),
    family('exempt', 0, 0, false, '2027-01-31'),
    family('planned', 0, 1),
    family('not', 0, 0, true),
    family('free', 0, 0),
  ]
  expect(inOrderOfAsking(families).map(({ name }) => name)).toEqual([
    'free',
    'planned',
    'helped',
    'exempt',
    'not',
  ])
  expect(askedPlace(family('both', 1, 0, true, '2027-01-31'))).toBe('helped')
})

test('days are said in the order of the week', () => {
  expect(familyDaysText([])).toBe('elke dag')
  expect(
    familyDaysText([
      { weekday: 4, part: 'evening' },
      { weekday: 1, part: 'afternoon' },
      { weekday: 1, part: 'morning' },
    ]),
  ).toBe('ma ochtend en middag, do avond')
})

test('what was taken along is named with its number', () => {
  expect([1, 12].map((families) => carriedOverText('2027-2028', families))).toEqual([
    'Standen ouderhulp meegenomen naar 2027-2028 (1 gezin)',
    'Standen ouderhulp meegenomen naar 2027-2028 (12 gezinnen)',
  ])
})
