import { describe, expect, test } from 'vitest'
import { type CalendarChoices, calendarOf } from '#domain/calendar/choices'
import { ORDINARY_LESSON_HOURS } from '#domain/calendar/school-calendar'
import { periodText, planYearSheet } from '#domain/calendar/year-paper'
import {
  freePeriodsOf,
  holidaysIn,
  monthsOf,
  publicHolidaysIn,
  type YearSource,
  yearTotals,
} from '#domain/calendar/year-plan'
import { daysFrom, type IsoDate } from '#domain/kernel/date'
import type { SchoolYear } from '#domain/kernel/school-year'

const day = (text: string) => text as IsoDate
const YEAR = '2026-2027' as SchoolYear

interface Own {
  readonly days?: YearSource['days']
  readonly groupFree?: YearSource['groupFree']
  readonly lessonHours?: CalendarChoices['lessonHours']
}

/** The year of a school in region Noord, with its own days. */
function aYear(more: Own = {}): YearSource {
  const { days = [], groupFree = [] } = more
  const calendar = calendarOf('noord', {
    years: [],
    days: [...days],
    groupFree: [],
    lessonHours: more.lessonHours ?? [...ORDINARY_LESSON_HOURS],
  })
  return { calendar, schoolYear: YEAR, days, groupFree }
}
const studyDay = (date: string, name = 'Studiedag') => ({ date: day(date), kind: 'studyDay' as const, name })
const free = (group: string, date: string, name = '') => ({
  group,
  date: day(date),
  name,
  groupId: 'x',
  weekday: null,
})

const dayOf = (source: YearSource, date: string) =>
  monthsOf(source)
    .flatMap(({ weeks }) => weeks.flat())
    .find((one) => one?.date === date)

describe('the months of a school year', () => {
  test('go from August to July', () => {
    expect(monthsOf(aYear()).map(({ name }) => name)).toEqual([
      'augustus 2026',
      'september 2026',
      'oktober 2026',
      'november 2026',
      'december 2026',
      'januari 2027',
      'februari 2027',
      'maart 2027',
      'april 2027',
      'mei 2027',
      'juni 2027',
      'juli 2027',
    ])
  })

  test('hold every day of the year once, each under its day of the week', () => {
    const weeks = monthsOf(aYear()).flatMap((month) => month.weeks)
    const dates = weeks.flatMap((week) => week.flatMap((one) => (one === null ? [] : [one.date])))
    expect(dates).toEqual(daysFrom(day('2026-08-01'), day('2027-07-31')))
    expect(weeks.every((week) => week.length === 7)).toBe(true)
    // 1 August 2026 is a Saturday, 1 February 2027 a Monday and 28 February 2027 a Sunday
    expect(monthsOf(aYear())[0]?.weeks[0]?.map((one) => one?.day ?? 0)).toEqual([0, 0, 0, 0, 0, 1, 2])
    expect(monthsOf(aYear())[6]?.weeks.map((week) => week.map((one) => one?.day))).toEqual([
      [1, 2, 3, 4, 5, 6, 7],
      [8, 9, 10, 11, 12, 13, 14],
      [15, 16, 17, 18, 19, 20, 21],
      [22, 23, 24, 25, 26, 27, 28],
    ])
  })

  test.each([
    ['2026-10-09', 'school', ''],
    ['2026-10-12', 'holiday', 'Herfstvakantie'],
    ['2026-10-17', 'weekend', 'Herfstvakantie'],
    ['2026-12-25', 'holiday', 'Kerstvakantie, Eerste Kerstdag'],
    ['2027-03-29', 'publicHoliday', 'Tweede Paasdag'],
    ['2027-03-26', 'publicHoliday', 'Goede Vrijdag'],
    ['2026-11-20', 'studyDay', 'Studiedag rekenen'],
    ['2026-11-23', 'studyDay', 'Vrije dag'],
    ['2026-11-24', 'groupFree', 'Groep 3A vrij: uitje'],
    ['2026-11-25', 'groupFree', 'Groep 3A vrij, Groep 4 vrij'],
  ])('say of %s that it is %s: %s', (date, status, name) => {
    const source = aYear({
      days: [studyDay('2026-11-20', 'Studiedag rekenen'), studyDay('2026-11-23', '')],
      groupFree: [
        free('Groep 3A', '2026-11-24', 'uitje'),
        free('Groep 3A', '2026-11-25'),
        free('Groep 4', '2026-11-25'),
      ],
    })
    expect(dayOf(source, date)).toMatchObject({ status, name })
  })

  test('show a holiday of the school’s choice with lessons as a school day with its name', () => {
    const source = aYear({ days: [{ date: day('2027-03-26'), kind: 'openPublicHoliday', name: '' }] })
    expect(dayOf(source, '2027-03-26')).toMatchObject({
      status: 'school',
      name: 'Goede Vrijdag (wel school)',
    })
  })
})

describe('the totals of a year', () => {
  test('equal a count by hand of the weeks with lessons in region Noord', () => {
    // 17-08 to 09-10 (8 weeks), 19-10 to 18-12 (9), 04-01 to 19-02 (7), 01-03 to 23-04 (8), 03-05 to 09-07 (10): 210
    // days; off Good Friday, Easter Monday, 5 May, Ascension and Whit Monday
    expect(yearTotals(aYear().calendar, YEAR).schoolDays).toBe(210 - 5)
  })

  test('count one day and its hours less for a study day, and nothing for one in a holiday', () => {
    const before = yearTotals(aYear().calendar, YEAR)
    const withDays = aYear({ days: [studyDay('2026-11-20'), studyDay('2026-10-12')] })
    expect(yearTotals(withDays.calendar, YEAR)).toEqual({
      schoolDays: before.schoolDays - 1,
      lessonHours: before.lessonHours - 5.5,
    })
  })

  test('do not count a day of the week without lessons', () => {
    const lessonHours = ORDINARY_LESSON_HOURS.map((one, index) =>
      index === 4 ? { morning: 0, afternoon: 0 } : one,
    )
    const { schoolDays } = yearTotals(aYear({ lessonHours }).calendar, YEAR)
    // 42 weeks with lessons, of whose Fridays one is Good Friday
    expect(schoolDays).toBe(205 - 41)
  })
})

test('the holidays of a year are those that touch it, whole, in order', () => {
  expect(holidaysIn(aYear().calendar, YEAR).map(({ name, from, to }) => `${name} ${from} ${to}`)).toEqual([
    'Zomervakantie 2026-07-04 2026-08-16',
    'Herfstvakantie 2026-10-10 2026-10-18',
    'Kerstvakantie 2026-12-19 2027-01-03',
    'Voorjaarsvakantie 2027-02-20 2027-02-28',
    'Meivakantie 2027-04-24 2027-05-02',
    'Zomervakantie 2027-07-10 2027-08-22',
  ])
})

test('the public holidays of a year tell whether they give a free day', () => {
  expect(publicHolidaysIn(aYear().calendar, YEAR).map(({ date, closure }) => [date, closure])).toEqual([
    ['2026-12-25', 'holiday'],
    ['2026-12-26', 'weekend'],
    ['2027-01-01', 'holiday'],
    ['2027-03-26', 'publicHoliday'],
    ['2027-03-29', 'publicHoliday'],
    ['2027-04-27', 'holiday'],
    ['2027-05-05', 'publicHoliday'],
    ['2027-05-06', 'publicHoliday'],
    ['2027-05-17', 'publicHoliday'],
  ])
})

test('free days with one name on weekdays in a row are one line, also over a weekend; others are not', () => {
  const days = [
    studyDay('2026-11-26', 'Kamp'),
    studyDay('2026-11-27', 'Kamp'),
    studyDay('2026-11-30', 'Kamp'),
    studyDay('2026-12-02', 'Kamp'),
    studyDay('2026-12-01', 'Studiedag'),
  ]
  const groupFree = [free('Groep 8', '2026-11-27', 'Kamp'), { ...free('Groep 8', '2026-11-27'), date: null }]
  expect(
    freePeriodsOf({ days, groupFree }).map(({ from, to, name, group }) => [from, to, name, group]),
  ).toEqual([
    ['2026-11-26', '2026-11-30', 'Kamp', ''],
    ['2026-11-27', '2026-11-27', 'Kamp', 'Groep 8'],
    ['2026-12-01', '2026-12-01', 'Studiedag', ''],
    ['2026-12-02', '2026-12-02', 'Kamp', ''],
  ])
})

test.each([
  ['2026-11-20', '2026-11-20', 'vr 20 nov 2026'],
  ['2026-10-10', '2026-10-18', 'za 10 t/m zo 18 okt 2026'],
  ['2027-04-24', '2027-05-02', 'za 24 apr t/m zo 2 mei 2027'],
  ['2026-12-19', '2027-01-03', 'za 19 dec 2026 t/m zo 3 jan 2027'],
])('the period %s to %s reads «%s»', (from, to, text) => {
  expect(periodText({ from: day(from), to: day(to) })).toBe(text)
})

describe('the sheet for parents', () => {
  test('explains only the signs that stand on it', () => {
    const signs = (source: YearSource) => planYearSheet(source).legend.map(({ sign }) => sign)
    expect(signs(aYear())).toEqual(['V', 'F', ''])
    expect(signs(aYear({ days: [studyDay('2026-11-20')] }))).toEqual(['V', 'F', 'S', ''])
  })

  test('lists what is free in words, and no list that is empty', () => {
    const source = {
      ...aYear({ days: [studyDay('2026-11-20', '')] }),
      groupFree: [free('Groep 3A', '2026-11-24', 'uitje')],
    }
    const lists = planYearSheet(source).lists
    expect(lists.map(({ title }) => title)).toEqual([
      'Vakanties',
      'Feestdagen zonder school',
      'Studiedagen en vrije dagen',
      'Vrij voor één groep',
    ])
    expect(lists[0]?.rows.slice(0, 2)).toEqual([
      { when: 'za 4 jul t/m zo 16 aug 2026', what: 'Zomervakantie' },
      { when: 'ma 17 aug 2026', what: 'Eerste schooldag' },
    ])
    expect(lists.slice(1).map(({ rows }) => rows)).toEqual([
      [
        { when: 'vr 26 mrt 2027', what: 'Goede Vrijdag' },
        { when: 'ma 29 mrt 2027', what: 'Tweede Paasdag' },
        { when: 'wo 5 mei 2027', what: 'Bevrijdingsdag' },
        { when: 'do 6 mei 2027', what: 'Hemelvaartsdag' },
        { when: 'ma 17 mei 2027', what: 'Tweede Pinksterdag' },
      ],
      [{ when: 'vr 20 nov 2026', what: 'Vrije dag' }],
      [{ when: 'di 24 nov 2026', what: 'Groep 3A: uitje' }],
    ])
    expect(planYearSheet(aYear()).lists.map(({ title }) => title)).toEqual([
      'Vakanties',
      'Feestdagen zonder school',
    ])
  })
})
