import { expect, test } from 'vitest'
import { countReasons } from '#domain/meetings/reasons'

/** 'work 4 · ill 1–2' */
const told = (reasons: readonly string[], smallest?: number) =>
  countReasons(reasons, smallest)
    .map(({ reason, countText }) => `${reason} ${countText}`)
    .join(' · ')

const times = (reason: string, count: number) => new Array<string>(count).fill(reason)

test('fewer than three is told as 1–2, and the order does not tell which', () => {
  const reasons = [...times('work', 2), ...times('time', 3), ...times('ill', 1), ...times('childcare', 12)]
  expect(told(reasons)).toBe('childcare 12 · time 3 · ill 1–2 · work 1–2')
})

test('without reasons there are no lines', () => expect(countReasons([])).toEqual([]))

test('another smallest number', () => {
  const reasons = [...times('work', 4), ...times('ill', 1)]
  expect([told(reasons, 5), told(reasons, 2), told(reasons, 1)]).toEqual([
    'ill 1–4 · work 1–4',
    'work 4 · ill 1',
    'work 4 · ill 1',
  ])
})
