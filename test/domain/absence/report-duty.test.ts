import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterWorkingDays, type MissedTime, reportDuties } from '#domain/absence/report-duty'
import { type SchoolCalendar, schoolCalendarOf } from '#domain/calendar/school-calendar'
import { closureOn } from '#domain/calendar/school-day'
import { addDays, type IsoDate, mondayOf } from '#domain/kernel/date'
import { parametersOn } from '#domain/leave/parameters'

const day = (text: string) => text as IsoDate
const CALENDAR = schoolCalendarOf('noord')
const LAW = parametersOn(day('2026-11-22'))

/** '2026-11-02 unauthorised 5.5' per row; the first word twice or more makes rows of one day. */
function missed(...rows: string[]): MissedTime[] {
  return rows.map((row, index) => {
    const [date = '', kind = '', hours = '', reportedOn] = row.split(' ')
    return {
      id: String(index),
      date: day(date),
      kind: kind as MissedTime['kind'],
      hours: Number(hours),
      reportedOn: reportedOn === undefined ? null : day(reportedOn),
    }
  })
}

const duties = (rows: readonly MissedTime[], more: Partial<Parameters<typeof reportDuties>[1]> = {}) =>
  reportDuties(rows, {
    ...{ today: day('2027-07-01'), calendar: CALENDAR, group: null, boundFrom: null, law: LAW },
    ...more,
  })

describe('sixteen hours in four lesson weeks', () => {
  test('are reported within five working days of the day that makes them full', () => {
    const rows = missed(
      '2026-11-02 unauthorised 5.5',
      '2026-11-12 unauthorised 5.5',
      '2026-11-27 unauthorised 5',
    )
    expect(duties(rows)).toEqual([
      {
        reason: 'sixteenHours',
        hours: 16,
        from: '2026-11-02',
        until: '2026-11-27',
        reportBy: '2026-12-04',
        absenceIds: ['0', '1', '2'],
      },
    ])
  })

  test.each([
    ['a quarter less is none', ['2026-11-02 unauthorised 8', '2026-11-27 unauthorised 7.75']],
    ['in a fifth week is none', ['2026-11-02 unauthorised 8', '2026-11-30 unauthorised 8']],
    ['of which ill is none', ['2026-11-02 unauthorised 8', '2026-11-03 ill 5.5', '2026-11-04 late 8']],
    [
      'of which some was reported is none',
      ['2026-11-02 unauthorised 8 2026-11-03', '2026-11-03 unauthorised 8'],
    ],
    ['with a holiday without leave is none', ['2026-11-02 luxury 8 2026-11-03', '2026-11-03 unauthorised 8']],
  ])('that %s', (_, rows) => {
    expect(duties(missed(...rows))).toEqual([])
  })

  test('run on over a holiday, which is no lesson week', () => {
    // The autumn holiday of Noord lies from 10 to 18 October 2026.
    const rows = missed('2026-09-28 unauthorised 8', '2026-10-28 unauthorised 8')
    expect(duties(rows)).toMatchObject([{ from: '2026-09-28', until: '2026-10-28' }])
    expect(duties(missed('2026-09-21 unauthorised 8', '2026-10-28 unauthorised 8'))).toEqual([])
  })

  test('pass over a week in which only this group is free', () => {
    const dates = ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13'].map(day)
    const calendar = { ...CALENDAR, groupFree: [{ group: '1', dates, weekdays: [] }] }
    const rows = missed('2026-11-02 unauthorised 8', '2026-12-04 unauthorised 8')
    expect(duties(rows, { calendar, group: '1' })).toHaveLength(1)
    expect(duties(rows, { calendar, group: '2' })).toEqual([])
  })

  test('begin anew after each sixteen', () => {
    const rows = missed(
      '2026-11-02 unauthorised 8',
      '2026-11-03 unauthorised 8',
      '2026-11-04 unauthorised 8',
      '2026-11-05 unauthorised 8',
      '2026-11-06 unauthorised 8',
    )
    expect(duties(rows).map(({ absenceIds }) => absenceIds)).toEqual([
      ['0', '1'],
      ['2', '3'],
    ])
  })

  test('of small pieces add up to the hundredth', () => {
    const rows = missed(
      ...Array.from({ length: 19 }, () => '2026-11-02 unauthorised 0.8'),
      '2026-11-03 unauthorised 0.8',
    )
    expect(duties(rows)).toMatchObject([{ hours: 16, reportBy: '2026-11-10' }])
  })

  test('of a child that was not bound, or of days to come, are none', () => {
    const rows = missed('2026-11-02 unauthorised 8', '2026-11-03 unauthorised 8')
    expect(duties(rows, { boundFrom: day('2026-11-03') })).toEqual([])
    expect(duties(rows, { boundFrom: day('2026-11-02') })).toHaveLength(1)
    expect(duties(rows, { today: day('2026-11-02') })).toEqual([])
  })
})

describe('a holiday without leave', () => {
  test('is reported at once, apart from the other hours, the first term in front', () => {
    const rows = missed(
      '2026-11-02 unauthorised 8',
      '2026-11-03 unauthorised 8',
      '2026-10-30 luxury 5.5',
      '2026-11-02 luxury 5.5',
      '2026-11-20 luxury 5.5 2026-11-23',
    )
    expect(duties(rows).map(({ reason, hours, reportBy }) => `${reason} ${hours} ${reportBy}`)).toEqual([
      'luxury 11 2026-11-06',
      'sixteenHours 16 2026-11-10',
    ])
  })
})

test.each([
  ['2026-11-20', 5, '2026-11-27'],
  ['2026-11-22', 1, '2026-11-23'],
  // Christmas on a Friday and Saturday, New Year on a Friday.
  ['2026-12-23', 5, '2026-12-31'],
  ['2026-12-31', 1, '2027-01-04'],
])('%s and %i working days is %s', (from, days, by) => {
  expect(afterWorkingDays(day(from), days)).toBe(by)
})

describe('for any absence', () => {
  const anyDate = fc.integer({ min: 0, max: 330 }).map((days) => addDays(day('2026-08-17'), days))
  const anyRows = fc
    .array(
      fc.record({
        date: anyDate,
        hours: fc.integer({ min: 1, max: 32 }).map((quarters) => quarters / 4),
        kind: fc.constantFrom<MissedTime['kind']>('unauthorised', 'unauthorised', 'ill', 'luxury'),
        reportedOn: fc.constantFrom(null, null, null, day('2027-07-20')),
      }),
      { maxLength: 40 },
    )
    .map((rows) => rows.map((row, index) => ({ ...row, id: String(index) })))

  test('there is a duty exactly when some four lesson weeks hold sixteen hours, counted by force', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const found = duties(rows, { today: day('2027-07-31') }).some(
          ({ reason }) => reason === 'sixteenHours',
        )
        expect(found).toBe(mostByForce(rows, CALENDAR) >= 16)
      }),
    )
  })

  test('every duty is just full, lies in four lesson weeks, and no row is reported twice', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const found = duties(rows, { today: day('2027-07-31') })
        const ids = found.flatMap(({ absenceIds }) => absenceIds)
        expect(new Set(ids).size).toBe(ids.length)
        for (const duty of found.filter(({ reason }) => reason === 'sixteenHours')) {
          const own = rows.filter(({ id }) => duty.absenceIds.includes(id))
          const before = duty.absenceIds.slice(0, -1)
          const sum = (ids: readonly string[]) =>
            own.filter(({ id }) => ids.includes(id)).reduce((total, { hours }) => total + hours, 0)
          expect(sum(duty.absenceIds)).toBe(duty.hours)
          expect(duty.hours).toBeGreaterThanOrEqual(16)
          expect(sum(before)).toBeLessThan(16)
          expect(lessonWeeksByForce(CALENDAR, duty.from, duty.until).length).toBeLessThanOrEqual(4)
        }
      }),
    )
  })

  test('nothing is left to report when all of it was reported', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const reported = new Set(duties(rows).flatMap(({ absenceIds }) => absenceIds))
        const after = rows.map((row) =>
          reported.has(row.id) ? { ...row, reportedOn: day('2027-07-20') } : row,
        )
        expect(duties(after)).toEqual([])
      }),
    )
  })
})

/** The most hours in any four lesson weeks in a row, each Monday tried as the first. */
function mostByForce(rows: readonly MissedTime[], calendar: SchoolCalendar): number {
  const weeks = lessonWeeksByForce(calendar, day('2026-08-17'), day('2027-07-31'))
  const hoursIn = (mondays: readonly IsoDate[]) =>
    rows
      .filter(({ kind, reportedOn }) => kind === 'unauthorised' && reportedOn === null)
      .filter(({ date }) => mondays.includes(mondayOf(date)))
      .reduce((sum, { hours }) => sum + hours, 0)
  return Math.max(...weeks.map((_, index) => hoursIn(weeks.slice(index, index + 4))))
}

function lessonWeeksByForce(calendar: SchoolCalendar, from: IsoDate, to: IsoDate): IsoDate[] {
  const mondays = new Set<IsoDate>()
  for (let date = mondayOf(from); date <= addDays(mondayOf(to), 6); date = addDays(date, 1)) {
    if (closureOn(calendar, null, date) === null) mondays.add(mondayOf(date))
  }
  return [...mondays]
}
