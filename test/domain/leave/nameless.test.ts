import { expect, test } from 'vitest'
import { withoutNames } from '#domain/leave/nameless'

const NAMES = ['Noor van den Berg', 'mevrouw E. de Vries-Jansen', 'Émile Ø. (Mil)']

const cases: [string, string][] = [
  ['De opa van Noor trouwt.', 'De opa van … trouwt.'],
  ['Noors opa, en noor’s oma; NOOR', '… opa, en … oma; …'],
  ['Mevrouw De Vries-Jansen van den Berg', 'Mevrouw De … van den …'],
  ['Noordwijk en bergen blijven', 'Noordwijk en bergen blijven'],
  ['Émile en (Mil) gaan', '… en … gaan'],
  ['', ''],
]
test.each(cases)('%s → %s', (text, expected) => {
  expect(withoutNames(text, NAMES)).toBe(expected)
})

test('without names nothing changes', () => {
  expect(withoutNames('Een huwelijk in de buurt.', ['', 'van'])).toBe('Een huwelijk in de buurt.')
})
