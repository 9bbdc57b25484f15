import { expect, test } from 'vitest'
import { balanceText, languagesOf } from '../../../renderer/rota/families/family-words.ts'
import { filledText } from '../../../renderer/rota/trips/trip-words.ts'

test('a balance names the turns where their weight makes another sum', () => {
  const balance = { asked: 4, corrected: 0, done: 3, planned: 1, left: 0 }
  expect(balanceText(balance, { done: 1, planned: 1 })).toBe(
    'nog te doen 0 · gedaan 3 (1 beurt) · ingedeeld 1',
  )
  expect(balanceText(balance, { done: 3, planned: 1 })).toBe('nog te doen 0 · gedaan 3 · ingedeeld 1')
})

test.each([
  [{ asked: 2, corrected: 0, done: 0, planned: 0, left: 2 }, 'nog te doen 2'],
  [{ asked: 2, corrected: 0, done: 3, planned: 0, left: -1 }, '1 meer dan gevraagd · gedaan 3'],
  [{ asked: 0, corrected: 0, done: 0, planned: 0, left: 0 }, 'gedaan 0'],
])('a balance %j reads %s', (balance, words) => {
  expect(balanceText(balance, balance)).toBe(words)
})

test.each([
  ['Arabisch, frans', ['Arabisch', 'Frans']],
  ['Tigrinya en Engels; nederlands', ['Tigrinya', 'Engels', 'Nederlands']],
  ['Engels', ['Engels']],
  ['', []],
])('%s is %j', (languages, expected) => {
  expect(languagesOf({ languages })).toEqual(expected)
})

test('filling cars says who is left, and when a better way may be there', () => {
  expect(filledText({ placed: 24, left: [], proven: true })).toBe('24 kinderen in een auto.')
  expect(filledText({ placed: 1, left: ['Sem', 'Noor'], proven: false })).toMatch(
    /^1 kind in een auto, 2 nog niet\. Misschien/,
  )
})
