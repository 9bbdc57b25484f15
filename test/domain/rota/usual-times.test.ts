import { expect, test } from 'vitest'
import { isoDate } from '#domain/kernel/date'
import { usualTimes } from '#domain/rota/usual-times'

const turn = (date: string, beginsAt = '08:30', endsAt = '09:00') => ({
  date: isoDate.parse(date),
  beginsAt,
  endsAt,
})

test.each([
  ['of none are not known', [], null],
  [
    'are those of most, and a day that was moved once is no day of the week of it',
    [
      ...['2027-01-05', '2027-01-12', '2027-01-19', '2027-01-26'].map((date) => turn(date)),
      ...['2027-01-07', '2027-01-14'].map((date) => turn(date)),
      turn('2027-02-01', '13:00', '14:00'),
    ],
    { beginsAt: '08:30', endsAt: '09:00', weekdays: [2, 4] },
  ],
  [
    'on a Saturday have no weekday',
    [turn('2027-01-09')],
    { beginsAt: '08:30', endsAt: '09:00', weekdays: [] },
  ],
])('the usual times %s', (_, turns, expected) => {
  expect(usualTimes(turns)).toEqual(expected)
})
