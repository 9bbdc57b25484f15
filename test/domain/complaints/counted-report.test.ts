// What is kept of a file that goes: the same row of every table, and no day by which it could be known.
import { describe, expect, test } from 'vitest'
import { countedReport, keptCount, keptCounts } from '#domain/complaints/counted-report'
import { countYear } from '#domain/complaints/year-counts'
import { yearOnPaper } from '#domain/complaints/year-paper'
import { publishYear } from '#domain/complaints/year-report'
import { addDays, isoDate } from '#domain/kernel/date'

const RECEIVED = isoDate.parse('2025-10-01')

const closedAfter = (days: number | null) =>
  countedReport({
    ...{ kind: 'complaint', route: 'organisation', category: 'safety', schoolYear: '2025-2026' },
    outcome: days === null ? null : 'solved',
    receivedOn: RECEIVED,
    closedOn: days === null ? null : addDays(RECEIVED, days),
  })

describe('a count that is kept', () => {
  test.each([0, 1, 13, 14, 15, 28, 29, 56, 57, 58, 400, null])(
    'of %s days stands in the same rows',
    (days) => {
      const report = closedAfter(days)
      const kept = keptCount(report)
      expect(countYear([kept], '2025-2026')).toEqual(countYear([report], '2025-2026'))
      expect([14, 28, 56, 57, null]).toContain(kept.days)
      expect(keptCounts(JSON.parse(JSON.stringify([kept])) as unknown[])).toEqual([kept])
    },
  )
})

test('a day of closing before the day it came in counts as that day', () => {
  expect(closedAfter(-3).days).toBe(0)
})

test('years stand beside each other in one order of kinds, also where a year has its complaints together', () => {
  const many = Array.from({ length: 12 }, () => closedAfter(10))
  const publish = (reports: typeof many) =>
    publishYear(countYear(reports, '2025-2026'), { schoolYear: '2025-2026', threshold: 3, secret: 'x' })
  const { kinds, instead, tables } = yearOnPaper(publish(many), [publish(many.slice(0, 4))])
  expect(kinds.slice(0, 3)).toEqual([
    { label: 'Klachten', cells: ['4', '–'] },
    { label: 'Klachten over organisatie of onderwijs', cells: ['–', '12'] },
    { label: 'Klachten over gedrag', cells: ['–', '0'] },
  ])
  expect([instead, tables.length]).toEqual(['', 3])
  const few = yearOnPaper(publish(many.slice(0, 4)), [])
  expect([few.instead === '', few.tables.length]).toEqual([false, 0])
})
