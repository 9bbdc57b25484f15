// T12: days are days of Amsterdam, whatever the zone of the computer, and through the changes of the clocks.
import { afterEach, describe, expect, test, vi } from 'vitest'
import { addDays, daysBetween, type IsoDate, localMoment, startOfDay } from '#domain/kernel/date'
import { systemClock } from '#electron/app/clock'
import { addHousehold } from '../support/people.ts'
import { testDesk } from '../support/store.ts'

const ZONES = ['Europe/Amsterdam', 'Pacific/Kiritimati', 'America/Adak']
/** UTC, and what the clock on the wall says in Amsterdam. */
const MOMENTS: readonly (readonly [string, string, string])[] = [
  ['2026-10-24T21:59:59.000Z', '2026-10-24', '23:59'],
  ['2026-10-25T00:59:00.000Z', '2026-10-25', '02:59'],
  ['2026-10-25T01:00:00.000Z', '2026-10-25', '02:00'],
  ['2026-10-25T22:59:00.000Z', '2026-10-25', '23:59'],
  ['2027-03-28T00:59:00.000Z', '2027-03-28', '01:59'],
  ['2027-03-28T01:00:00.000Z', '2027-03-28', '03:00'],
  ['2028-02-28T23:30:00.000Z', '2028-02-29', '00:30'],
  ['2026-12-31T22:59:59.000Z', '2026-12-31', '23:59'],
  ['2026-12-31T23:00:00.000Z', '2027-01-01', '00:00'],
]

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

describe.each(ZONES)('on a computer in %s', (zone) => {
  test.each(MOMENTS)('%s is %s at %s', (instant, day, time) => {
    vi.stubEnv('TZ', zone)
    vi.useFakeTimers({ now: new Date(instant), toFake: ['Date'] })
    const clock = systemClock(undefined)
    expect([clock.today(), clock.time(), clock.now()]).toEqual([day, time, instant])
    expect(localMoment(instant)).toEqual({ date: day, hour: Number(time.slice(0, 2)) })
  })

  test('every day of four years comes once, and begins when the day before it ends', () => {
    vi.stubEnv('TZ', zone)
    const first = '2026-01-01' as IsoDate
    const days = Array.from({ length: 1461 }, (_, number) => addDays(first, number))
    expect(new Set(days).size).toBe(1461)
    expect([days[58], days[789], days.at(-1)]).toEqual(['2026-02-28', '2028-02-29', '2029-12-31'])
    expect(daysBetween(first, '2029-12-31' as IsoDate)).toBe(1460)
    const hours = days.map(
      (day) => (Date.parse(startOfDay(addDays(day, 1))) - Date.parse(startOfDay(day))) / 3_600_000,
    )
    const odd = days.filter((_, number) => hours[number] !== 24)
    expect(odd).toEqual([
      '2026-03-29',
      '2026-10-25',
      '2027-03-28',
      '2027-10-31',
      '2028-03-26',
      '2028-10-29',
      '2029-03-25',
      '2029-10-28',
    ])
  })
})

test('the logbook goes by number, also when the clock goes back a year', async () => {
  const desk = testDesk({ role: 'head' })
  const first = desk.store.head().entries
  for (const at of ['2026-11-21T09:00:00.000Z', '2025-11-21T09:00:00.000Z', '2026-11-21T09:00:01.000Z']) {
    desk.store.change({ at, actor: 'test', operation: 'test', requestId: null }, (change) =>
      change.noted('seen'),
    )
  }
  addHousehold(desk)
  const ALL = { from: null, until: null, accountId: null, kind: null, before: null, limit: 50 }
  const { entries } = await desk.value('audit.entries', ALL)
  expect(entries.slice(0, 4).map(({ seq }) => seq - first)).toEqual([4, 3, 2, 1])
  expect(desk.reader.verify()).toEqual({ brokenAt: null, differing: [] })
})
