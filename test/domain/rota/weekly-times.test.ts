import { expect, it } from 'vitest'
import { weeklyTimes } from '#domain/rota/weekly-times'

it('is always when nothing is ticked', () => {
  expect(weeklyTimes([])).toBeNull()
})

it('joins parts that touch, so that a turn over noon fits, and leaves morning and evening apart', () => {
  expect(
    weeklyTimes([
      { weekday: 2, part: 'afternoon' },
      { weekday: 2, part: 'morning' },
      { weekday: 4, part: 'evening' },
      { weekday: 4, part: 'morning' },
    ]),
  ).toEqual([
    { weekday: 2, begin: '00:00', end: '18:00' },
    { weekday: 4, begin: '00:00', end: '13:00' },
    { weekday: 4, begin: '17:00', end: '24:00' },
  ])
})
