import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { dateOf, isoDate } from '#domain/kernel/date'
import {
  endOfSchoolYear,
  nextSchoolYear,
  parseSchoolYear,
  previousSchoolYear,
  schoolYear,
  schoolYearOf,
  startOfSchoolYear,
  startYear,
} from '#domain/kernel/school-year'

const year = schoolYear.parse('2026-2027')

describe('parseSchoolYear', () => {
  test.each(['2026-2027', '2026/2027', '2026 / 2027', ' 26/27 ', '26-27', '2026–2027', '2026/27'])(
    'reads %s (E02)',
    (text) => {
      expect(parseSchoolYear(text)).toBe('2026-2027')
    },
  )

  test.each([
    '',
    '2026',
    '2026-2028',
    '2027-2026',
    '27/26',
    '2026 2027',
    '0000-0001',
    '202-203',
    'schooljaar',
  ])('refuses %s', (text) => {
    expect(parseSchoolYear(text)).toBeNull()
  })

  it('reads its own form back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2500 }), (start) => {
        expect(parseSchoolYear(`${start}-${start + 1}`)).toBe(`${start}-${start + 1}`)
      }),
    )
  })
})

test('the schema gives one form, and a Dutch sentence when it cannot', () => {
  expect(schoolYear.parse('26/27')).toBe('2026-2027')
  expect(schoolYear.safeParse('2026').error?.issues.map((issue) => issue.message)).toEqual([
    'Dit is geen schooljaar. Bijvoorbeeld: 2026-2027.',
  ])
})

test('the school year turns on 1 August (E03)', () => {
  expect([schoolYearOf(isoDate.parse('2026-07-31')), schoolYearOf(isoDate.parse('2026-08-01'))]).toEqual([
    '2025-2026',
    '2026-2027',
  ])
})

test('a school year knows its days and neighbours', () => {
  expect([
    startYear(year),
    startOfSchoolYear(year),
    endOfSchoolYear(year),
    nextSchoolYear(year),
    previousSchoolYear(year),
  ]).toEqual([2026, '2026-08-01', '2027-07-31', '2027-2028', '2025-2026'])
})

test('every day lies between the ends of its own school year', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1950, max: 2099 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      (y, m, d) => {
        const date = dateOf(y, m, d) ?? isoDate.parse('')
        const own = schoolYearOf(date)
        expect(startOfSchoolYear(own) <= date && date <= endOfSchoolYear(own)).toBe(true)
      },
    ),
  )
})
