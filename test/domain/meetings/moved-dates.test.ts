import { describe, expect, test } from 'vitest'
import { type SchoolCalendar, schoolCalendarOf } from '#domain/calendar/school-calendar'
import { isoDate } from '#domain/kernel/date'
import { schoolYear } from '#domain/kernel/school-year'
import { moveDates } from '#domain/meetings/moved-dates'

const days = (...dates: string[]) => dates.map((date) => isoDate.parse(date))

function moved(dates: string[], calendar: SchoolCalendar, [from, to] = ['2025-2026', '2026-2027']): string[] {
  const move = { calendar, from: schoolYear.parse(from), to: schoolYear.parse(to) }
  return moveDates(days(...dates), move).map(({ date }) => date)
}

describe('a day in another school year', () => {
  const midden = schoolCalendarOf('midden')
  const noord = schoolCalendarOf('noord')

  test.each<[string, string[], string[], SchoolCalendar]>([
    ['the Tuesday of the first week', ['2025-09-02'], ['2026-09-01'], midden],
    ['the same where the summer ends a week earlier', ['2025-08-26'], ['2026-08-18'], noord],
    ['a Thursday in the ninth week', ['2025-11-06'], ['2026-11-05'], midden],
    ['a Wednesday that is in the spring holiday now', ['2026-02-25'], ['2027-03-01'], midden],
    ['Whit Monday now: on to Tuesday', ['2026-05-18'], ['2027-05-18'], midden],
    ['a Saturday stays a Saturday', ['2025-11-08'], ['2026-11-07'], midden],
    ['a Saturday that is in a holiday now goes on by weeks', ['2026-02-28'], ['2027-03-06'], midden],
    ['in the last week of the summer holiday it stays', ['2025-08-28'], ['2026-08-27'], midden],
    [
      'two evenings in a holiday now: on two days after it',
      ['2026-02-24', '2026-02-26'],
      ['2027-03-01', '2027-03-02'],
      midden,
    ],
    [
      'two evenings on one day stay on one day',
      ['2025-11-06', '2025-11-06'],
      ['2026-11-05', '2026-11-05'],
      midden,
    ],
    ['evenings in any order keep it', ['2025-11-06', '2025-11-04'], ['2026-11-05', '2026-11-03'], midden],
  ])('%s', (_, dates, expected, calendar) => {
    expect(moved(dates, calendar)).toEqual(expected)
  })

  test('what would fall in the summer holiday comes back to the last days of school', () => {
    const calendar: SchoolCalendar = {
      ...midden,
      holidays: midden.holidays.map((one) =>
        one.from === '2027-07-17' ? { ...one, from: isoDate.parse('2027-07-05') } : one,
      ),
    }
    expect(moved(['2026-07-13', '2026-07-16'], calendar)).toEqual(['2027-07-01', '2027-07-02'])
  })

  test('study days of the new year are passed over', () => {
    const calendar = { ...midden, studyDays: days('2026-11-05', '2026-11-06') }
    expect(moved(['2025-11-06'], calendar)).toEqual(['2026-11-09'])
  })

  test('lessons that begin in the middle of a week wait for the first day of school', () => {
    const calendar: SchoolCalendar = {
      ...midden,
      lessonStarts: [
        {
          schoolYear: schoolYear.parse('2026-2027'),
          firstLessonDay: isoDate.parse('2026-09-03'),
          endOfSecondLessonWeek: null,
        },
      ],
    }
    expect(moved(['2025-09-02'], calendar)).toEqual(['2026-09-03'])
  })

  test('a school year without holidays in the calendar is 52 weeks later', () => {
    expect(moved(['2025-09-02'], midden, ['2025-2026', '2049-2050'])).toEqual(['2049-08-31'])
  })

  test('the fitting day tells where it would have been', () => {
    const move = {
      calendar: midden,
      from: schoolYear.parse('2025-2026'),
      to: schoolYear.parse('2026-2027'),
    }
    expect(moveDates(days('2026-02-25'), move)).toEqual([{ date: '2027-03-01', fitting: '2027-02-24' }])
  })
})
