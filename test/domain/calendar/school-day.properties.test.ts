import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { type SchoolCalendar, schoolCalendarOf } from '#domain/calendar/school-calendar'
import { schoolDaysIn } from '#domain/calendar/school-day'
import { addDays, daysBetween, daysFrom, type IsoDate, mondayOf, weekday } from '#domain/kernel/date'
import { REGIONS } from '#domain/school/school'

afterEach(() => vi.unstubAllEnvs())

const START = '2024-09-02' as IsoDate
const anyDay = fc.integer({ min: 0, max: 2100 }).map((days) => addDays(START, days))
const anyPeriod = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 60 }))
  .map(([from, days]) => ({ from, to: addDays(from, days) }))
const anyCalendar: fc.Arbitrary<SchoolCalendar> = fc
  .record({
    region: fc.constantFrom(...REGIONS),
    studyDays: fc.array(anyDay, { maxLength: 40 }),
    dates: fc.array(anyDay, { maxLength: 40 }),
    weekdays: fc.subarray([1, 2, 3, 4, 5]),
  })
  .map(({ region, studyDays, dates, weekdays }) => ({
    ...schoolCalendarOf(region),
    studyDays,
    groupFree: [{ group: '1', dates, weekdays }],
  }))

/** Another way to count: seconds since 1970, in UTC, and the list of closed days written out. */
function countByHand(calendar: SchoolCalendar, period: { from: string; to: string }): number {
  const closed = new Set<string>([...calendar.studyDays, ...(calendar.groupFree[0]?.dates ?? [])])
  for (const { from, to } of calendar.holidays) {
    for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) closed.add(text(at))
  }
  for (const one of FREE) closed.add(one)
  let count = 0
  for (let at = Date.parse(period.from); at <= Date.parse(period.to); at += 86_400_000) {
    const dayOfWeek = new Date(at).getUTCDay()
    const groupIsFree = calendar.groupFree[0]?.weekdays.includes(dayOfWeek) === true
    if (dayOfWeek % 6 !== 0 && !groupIsFree && !closed.has(text(at))) count += 1
  }
  return count
}

const text = (at: number) => new Date(at).toISOString().slice(0, 10)

/** The recognised holidays outside the weekend, written out. */
const FREE = [
  ...['2024-12-25', '2024-12-26', '2025-01-01', '2025-04-18', '2025-04-21', '2025-05-05', '2025-05-29'],
  ...['2025-06-09', '2025-12-25', '2025-12-26', '2026-01-01', '2026-04-03', '2026-04-06', '2026-04-27'],
  ...['2026-05-05', '2026-05-14', '2026-05-25', '2026-12-25', '2027-01-01', '2027-03-26', '2027-03-29'],
  ...['2027-04-27', '2027-05-05', '2027-05-06', '2027-05-17', '2028-04-14', '2028-04-17', '2028-04-27'],
  ...['2028-05-05', '2028-05-25', '2028-06-05', '2028-12-25', '2028-12-26', '2029-01-01', '2029-03-30'],
  ...['2029-04-02', '2029-04-27', '2029-05-10', '2029-05-21', '2029-12-25', '2029-12-26', '2030-01-01'],
  ...['2030-04-19', '2030-04-22', '2030-05-30', '2030-06-10'],
]

test.each(['UTC', 'Europe/Amsterdam', 'Pacific/Auckland'])(
  'the count equals a count by hand in %s',
  (zone) => {
    vi.stubEnv('TZ', zone)
    fc.assert(
      fc.property(anyCalendar, anyPeriod, (calendar, period) => {
        expect(schoolDaysIn(calendar, '1', period)).toHaveLength(countByHand(calendar, period))
      }),
      { numRuns: 150 },
    )
  },
)

test('a week over the change of the clock has as many days as any other', () => {
  const weeks = ['2026-10-19', '2027-03-15'].map((monday) => ({
    from: monday as IsoDate,
    to: addDays(monday as IsoDate, 13),
  }))
  expect(weeks.map((week) => schoolDaysIn(schoolCalendarOf('noord'), null, week).length)).toEqual([10, 9])
})

test('cutting a period in two never changes the count', () => {
  fc.assert(
    fc.property(anyCalendar, anyPeriod, fc.nat(60), (calendar, { from, to }, at) => {
      const cut = addDays(from, Math.min(at, daysBetween(from, to)))
      const halves = [
        schoolDaysIn(calendar, '1', { from, to: cut }),
        schoolDaysIn(calendar, '1', { from: addDays(cut, 1), to }),
      ]
      expect(halves.flat()).toEqual(schoolDaysIn(calendar, '1', { from, to }))
    }),
    { numRuns: 100 },
  )
})

test('the days between two days are a run without holes, and a Monday is never later than its day', () => {
  fc.assert(
    fc.property(anyPeriod, ({ from, to }) => {
      const days = daysFrom(from, to)
      expect(days).toHaveLength(daysBetween(from, to) + 1)
      expect([days[0], days.at(-1)]).toEqual([from, to])
      expect([weekday(mondayOf(from)), daysBetween(mondayOf(from), from)]).toEqual([1, weekday(from) - 1])
    }),
  )
  expect(daysFrom(START, addDays(START, -1))).toEqual([])
})
