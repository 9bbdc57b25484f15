import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  daysBetween,
  daysFrom,
  type IsoDate,
  weekday,
} from '#domain/kernel/date'

const START = Temporal.PlainDate.from('0001-01-01')
const anyDay = fc.integer({ min: 0, max: 3_652_000 })
const plain = (days: number) => START.add({ days })
const iso = (days: number) => plain(days).toString() as IsoDate

test('counting days equals Temporal over ten thousand years', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (from, to) => {
      expect(addDays(iso(from), to - from)).toBe(iso(to))
      expect(daysBetween(iso(from), iso(to))).toBe(to - from)
      expect(weekday(iso(from))).toBe(plain(from).dayOfWeek)
    }),
    { numRuns: 2000 },
  )
})

test('adding months and years equals Temporal, also where a month is shorter', () => {
  const months = fc.oneof(fc.integer({ min: -40, max: 40 }), fc.constantFrom(-12, 12, 48, 60))
  fc.assert(
    fc.property(fc.integer({ min: 40_000, max: 3_600_000 }), months, (at, more) => {
      expect(addMonths(iso(at), more)).toBe(plain(at).add({ months: more }).toString())
      expect(addYears(iso(at), more)).toBe(plain(at).add({ years: more }).toString())
    }),
    { numRuns: 2000 },
  )
  const leapDay = '2024-02-29' as IsoDate
  expect([addYears(leapDay, 1), addYears(leapDay, 4), addMonths('2027-01-31' as IsoDate, 1)]).toEqual([
    '2025-02-28',
    '2028-02-29',
    '2027-02-28',
  ])
})

test('no day is missing or twice around leap days and the turns of years and centuries', () => {
  for (const year of [1900, 1999, 2000, 2027, 2028, 2100]) {
    const from = Temporal.PlainDate.from({ year, month: 1, day: 1 })
    const days = Array.from({ length: from.daysInYear + 1 }, (_, index) =>
      from.add({ days: index }).toString(),
    )
    expect(daysFrom(days[0] as IsoDate, days.at(-1) as IsoDate)).toEqual(days)
  }
})
