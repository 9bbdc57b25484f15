import { expect, test } from 'vitest'
import { dayRunsOf } from '#domain/absence/day-runs'
import type { IsoDate } from '#domain/kernel/date'

test.each([
  ['2026-11-19', '2026-11-19…2026-11-19'],
  ['2026-11-19 2026-11-20 2026-11-23', '2026-11-19…2026-11-23'],
  ['2026-11-19 2026-11-23', '2026-11-19…2026-11-19 2026-11-23…2026-11-23'],
  ['2026-11-13 2026-11-20', '2026-11-13…2026-11-13 2026-11-20…2026-11-20'],
  ['', ''],
])('%s are the periods %s', (days, periods) => {
  const dates = days.split(' ').filter((day) => day !== '') as IsoDate[]
  expect(
    dayRunsOf(dates)
      .map(({ from, to }) => `${from}…${to}`)
      .join(' '),
  ).toBe(periods)
})
