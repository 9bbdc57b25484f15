import { expect, test } from 'vitest'
import { planAttendanceLists } from '#domain/meetings/attendance-list'
import { day } from '../../support/leave.ts'
import { aName } from '../../support/people.ts'

const evening = (date: string, groupIds: string[] = []) => ({
  date: day(date),
  beginsAt: '19:30',
  endsAt: '21:00',
  groups: groupIds.map((id) => ({ id })),
})
const group = (id: string, years: number[] = [Number(id[0])]) => ({ id, name: id, years })
const pupil = (id: string, groupId: string | null, name = id, parent = '') => ({
  ...{ id, groupId, parent },
  name: aName(name),
})

test('a list per group in the order of the desk, each with its own evening, and at the end who has no group', () => {
  const lists = planAttendanceLists({
    pupils: [pupil('Ali', null), pupil('Bo', '5/6'), pupil('Cas', '3A'), pupil('Dik', '3A')],
    groups: [group('5/6', [5, 6]), group('3A'), group('1')],
    parts: [evening('2026-09-01', ['3A']), evening('2026-09-03', ['5/6'])],
  })
  expect(lists).toEqual([
    {
      groupId: '3A',
      title: 'Groep 3A',
      when: 'dinsdag 1 september 2026, van 19.30 tot 21.00 uur',
      rows: [
        { number: 1, pupilId: 'Cas', name: 'Cas' },
        { number: 2, pupilId: 'Dik', name: 'Dik' },
      ],
    },
    {
      groupId: '5/6',
      title: 'Groep 5/6',
      when: 'donderdag 3 september 2026, van 19.30 tot 21.00 uur',
      rows: [{ number: 1, pupilId: 'Bo', name: 'Bo' }],
    },
    {
      groupId: null,
      title: 'Zonder groep',
      when: 'dinsdag 1 september 2026, van 19.30 tot 21.00 uur',
      rows: [{ number: 1, pupilId: 'Ali', name: 'Ali' }],
    },
  ])
})

test('names stand as the desk orders them; a child without any name stands last, never first', () => {
  const [list] = planAttendanceLists({
    pupils: [
      pupil('nameless', '3A', ''),
      pupil('noor', '3A', 'Noor van den Berg'),
      pupil('yara', '3A', 'Yara'),
    ],
    groups: [group('3A')],
    parts: [evening('2026-09-01')],
  })
  expect(list?.rows.map(({ number, name }) => [number, name])).toEqual([
    [1, 'Berg, Noor van den'],
    [2, 'Yara'],
    [3, 'naam onbekend'],
  ])
})

test('two children of one name in a group are told apart by a parent, as far as one is known', () => {
  const [list] = planAttendanceLists({
    pupils: [
      pupil('a', '3A', 'Lieke Zwart', 'Eva Vos'),
      pupil('b', '3A', 'Lieke Zwart', 'Jan Zwart'),
      pupil('c', '3A', 'Lieke Zwart'),
      pupil('d', '3A', 'Tom Zwart', 'Eva Vos'),
    ],
    groups: [group('3A')],
    parts: [evening('2026-09-01')],
  })
  expect(list?.rows.map(({ name }) => name)).toEqual([
    'Zwart, Lieke (kind van Eva Vos)',
    'Zwart, Lieke (kind van Jan Zwart)',
    'Zwart, Lieke',
    'Zwart, Tom',
  ])
})
