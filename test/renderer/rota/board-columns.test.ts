import { expect, test } from 'vitest'
import { isoDate } from '#domain/kernel/date'
import type { TurnShown } from '#domain/rota/board-contract'
import { weekColumns } from '../../../renderer/rota/board/board-columns.ts'

const MONDAY = isoDate.parse('2027-03-08')

function turnOn(date: string): TurnShown {
  return {
    ...{
      turnId: date,
      revision: 1,
      taskId: 'garden',
      task: 'Tuin',
      icon: 'garden',
      groupId: null,
      group: '',
    },
    ...{
      date: isoDate.parse(date),
      beginsAt: '09:00',
      endsAt: '10:00',
      places: 2,
      note: '',
      cancelled: false,
    },
    ...{ own: true, cancelUntil: MONDAY, filled: [], reserves: [] },
  }
}

const daysOf = (...dates: string[]) =>
  weekColumns(dates.map(turnOn), MONDAY).map(({ turns }) => turns.map(({ date }) => date))

test('a week has five days, also without turns', () => {
  expect(daysOf('2027-03-10')).toEqual([[], [], ['2027-03-10'], [], []])
})

test('a Saturday with a turn is a day of its own', () => {
  expect(daysOf('2027-03-13')).toEqual([[], [], [], [], [], ['2027-03-13']])
})
