import { expect, test } from 'vitest'
import { schoolYear } from '#domain/kernel/school-year'
import { yearsToCarry } from '#domain/rota/carry-over'

const [before, year, after] = ['2025-2026', '2026-2027', '2027-2028'].map((text) => schoolYear.parse(text))
const always = { hasTasks: () => true, isCarriedTo: () => false }

test.each([
  ['2026-09-01', year, { from: before, to: year }],
  ['2027-01-31', year, { from: before, to: year }],
  ['2027-02-01', year, null],
  ['2027-05-31', year, null],
  ['2027-06-01', year, { from: year, to: after }],
  ['2027-10-01', year, { from: year, to: after }],
  ['2028-02-01', year, null],
  ['2027-06-01', after, { from: year, to: after }],
  ['2027-05-31', after, null],
])('on %s who looks at %s can take along %j', (today, shown, expected) => {
  expect(yearsToCarry(shown ?? schoolYear.parse('2026-2027'), today, always)).toEqual(expected)
})

test('nothing goes along from a year without tasks, or twice', () => {
  const shown = schoolYear.parse('2026-2027')
  expect(yearsToCarry(shown, '2026-09-01', { ...always, hasTasks: () => false })).toBeNull()
  expect(yearsToCarry(shown, '2026-09-01', { ...always, isCarriedTo: () => true })).toBeNull()
})
