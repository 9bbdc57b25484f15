import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { dateOf, type IsoDate, isoDate } from '#domain/kernel/date'
import {
  longDate,
  longDateWithWeekday,
  narrowDate,
  parseBirthDateInput,
  parseDateInput,
  tableDate,
  timeInText,
  timeRangeInText,
} from '#domain/kernel/date-text'
import { endOfSchoolYear, schoolYear, startOfSchoolYear } from '#domain/kernel/school-year'

const day = (text: string): IsoDate => isoDate.parse(text)
const saturday = day('2026-11-21')
const context = { today: saturday, schoolYear: schoolYear.parse('2026-2027') }

const anyDay = fc
  .record({
    year: fc.integer({ min: 1950, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map((parts) => dateOf(parts.year, parts.month, parts.day))
  .filter((date) => date !== null)

test('a day is written as its place asks (§5)', () => {
  const monday = day('2026-11-23')
  expect([longDate(saturday), longDateWithWeekday(monday), tableDate(saturday), narrowDate(monday)]).toEqual([
    '21 november 2026',
    'maandag 23 november 2026',
    '21-11-2026',
    'ma 23 nov',
  ])
  expect([longDate(day('2027-03-01')), narrowDate(day('2027-03-07'))]).toEqual(['1 maart 2027', 'zo 7 mrt'])
})

test('a time in text has a point and uur', () => {
  expect([timeInText('19:30'), timeRangeInText('19:30', '21:00')]).toEqual([
    '19.30 uur',
    'van 19.30 tot 21.00 uur',
  ])
})

describe('parseDateInput', () => {
  test.each([
    ['21-11', '2026-11-21'],
    ['21-3', '2027-03-21'],
    ['1-8', '2026-08-01'],
    ['31-7', '2027-07-31'],
    ['21/11/26', '2026-11-21'],
    ['21.11.2026', '2026-11-21'],
    ['21 11 2026', '2026-11-21'],
    ['21 nov', '2026-11-21'],
    ['21 nov. 2026', '2026-11-21'],
    ["21 nov '27", '2027-11-21'],
    ['21nov', '2026-11-21'],
    ['21 NOVEMBER 2026', '2026-11-21'],
    ['3 mrt', '2027-03-03'],
    ['3 maart', '2027-03-03'],
    ['3 sept', '2026-09-03'],
    ['21112026', '2026-11-21'],
    ['211126', '2026-11-21'],
    ['2026-11-21', '2026-11-21'],
    [' vandaag ', '2026-11-21'],
    ['Morgen', '2026-11-22'],
    ['overmorgen', '2026-11-23'],
    ['gisteren', '2026-11-20'],
    ['ma', '2026-11-23'],
    ['vrijdag', '2026-11-27'],
    ['za', '2026-11-21'],
    ['ma 23 nov', '2026-11-23'],
    ['maandag 23 november 2026', '2026-11-23'],
  ])('reads %s', (text, expected) => {
    expect(parseDateInput(text, context)).toBe(expected)
  })

  test.each([
    '',
    '21',
    '30 februari',
    '29-2',
    '31-11',
    '11/21/2026',
    '21 ju',
    '21-11-026',
    '21-11-1850',
    '21-11-2026 19:30',
    'di 23 nov',
    'm',
    'ma di',
    'week 48',
    '½-11',
    '٢١-11',
    'constructor',
    '__proto__',
  ])('refuses %s', (text) => {
    expect(parseDateInput(text, context)).toBeNull()
  })

  it('knows 29 February in a school year that has one', () => {
    expect(parseDateInput('29-2', { today: saturday, schoolYear: schoolYear.parse('2027-2028') })).toBe(
      '2028-02-29',
    )
  })

  it('reads every written form back as the same day', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const forms = [
          longDate(date),
          longDateWithWeekday(date),
          tableDate(date),
          date,
          tableDate(date).replaceAll('-', ''),
        ]
        expect(forms.map((form) => parseDateInput(form, context))).toEqual(forms.map(() => date))
      }),
    )
  })

  it('keeps a day without a year within the school year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), (dayOfMonth, month) => {
        const date = parseDateInput(`${dayOfMonth}-${month}`, context) ?? ''
        expect(
          date >= startOfSchoolYear(context.schoolYear) && date <= endOfSchoolYear(context.schoolYear),
        ).toBe(true)
      }),
    )
  })

  it('never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 25 }), (text) => {
        const date = parseDateInput(text, context)
        expect(date === null || isoDate.safeParse(date).success).toBe(true)
      }),
    )
  })
})

describe('parseBirthDateInput', () => {
  test.each([
    ['14-3-2017', '2017-03-14'],
    ['14 maart 17', '2017-03-14'],
    ['140317', '2017-03-14'],
    ['21-11-26', '2026-11-21'],
    ['22-11-06', '2006-11-22'],
    ['14-3-1985', '1985-03-14'],
  ])('reads %s', (text, expected) => {
    expect(parseBirthDateInput(text, { today: saturday })).toBe(expected)
  })

  test.each(['22-11-26', '21-11-06', '14-3-85', '14-3', 'vandaag', 'ma', '0-0-2016', '2016'])(
    'refuses %s',
    (text) => {
      expect(parseBirthDateInput(text, { today: saturday })).toBeNull()
    },
  )

  it('crosses the turn of a century', () => {
    expect(parseBirthDateInput('1-5-95', { today: day('2101-06-01') })).toBe('2095-05-01')
  })
})
