import { describe, expect, test } from 'vitest'
import { schoolCalendarOf } from '#domain/calendar/school-calendar'
import { isoDate } from '#domain/kernel/date'
import { schoolYear } from '#domain/kernel/school-year'
import { type GroupOfYear, type NewYear, proposeMeeting } from '#domain/meetings/propose-year'
import { evening, meetingDetails } from '../../support/meetings.ts'

const group = (id: string, name: string, ...years: number[]): GroupOfYear => ({ id, name, years })

const THEN = [
  group('then3', '3', 3),
  group('then4', '4a', 4),
  group('then56', '5/6', 5, 6),
  group('thenK', 'Kabouters'),
]

function newYear(groupsNow: readonly GroupOfYear[]): NewYear {
  return {
    calendar: schoolCalendarOf('midden'),
    from: schoolYear.parse('2025-2026'),
    to: schoolYear.parse('2026-2027'),
    groupsThen: THEN,
    groupsNow,
  }
}

const reception = meetingDetails({ parts: [evening('2025-09-02')] })

describe('a meeting as last year', () => {
  test('the reception stays what it was, on the fitting day', () => {
    const { details, dates } = proposeMeeting(reception, newYear([]))
    expect(details).toEqual({ ...reception, parts: [evening('2026-09-01')] })
    expect(dates).toEqual([{ date: '2026-09-01', fitting: '2026-09-01' }])
  })

  test('topics and helpers are asked anew, the day to answer lies as long before', () => {
    const then = meetingDetails({
      parts: [evening('2025-11-06')],
      answerBy: isoDate.parse('2025-10-30'),
      topics: [{ text: 'Lezen', proposedBy: 'parent' }],
      helpers: [{ name: 'Sanne', task: 'koffie' }],
    })
    expect(proposeMeeting(then, newYear([])).details).toMatchObject({
      answerBy: '2026-10-29',
      topics: [],
      helpers: [],
    })
  })

  test.each([
    ['Informatieavond 2025', 'Informatieavond 2026'],
    ['Receptie 2025-2026', 'Receptie 2026-2027'],
    ['Receptie 2025/2026', 'Receptie 2026/2027'],
    ['Terug naar 2010', 'Terug naar 2010'],
    ['Zaal 20256', 'Zaal 20256'],
  ])('%s is called %s', (name, expected) => {
    expect(proposeMeeting({ ...reception, name }, newYear([])).details?.name).toBe(expected)
  })

  test.each<[string, string[], GroupOfYear[], string[], string[]]>([
    ['the group of the same name, also in capitals', ['then4'], [group('now4', '4A', 4)], ['now4'], []],
    [
      'by its name, also with other years',
      ['then3'],
      [group('now3', '3', 3, 4), group('x', 'Zee', 3)],
      ['now3'],
      [],
    ],
    [
      'else all groups of the same years',
      ['then3'],
      [group('a', '3A', 3), group('b', '3B', 3)],
      ['a', 'b'],
      [],
    ],
    [
      'what is not there is named',
      ['then3', 'then56'],
      [group('now3', '3', 3), group('x', '5', 5)],
      ['now3'],
      ['5/6'],
    ],
    [
      'without years only the name fits',
      ['then3', 'thenK'],
      [group('now3', '3', 3), group('m', 'Muizen')],
      ['now3'],
      ['Kabouters'],
    ],
  ])('groups: %s', (_, then, now, ids, missing) => {
    const evenings = meetingDetails({ scope: 'groups', parts: [evening('2025-11-06', then)] })
    const { details, groupsMissing } = proposeMeeting(evenings, newYear(now))
    expect(details?.parts[0]?.groupIds).toEqual(ids)
    expect(groupsMissing).toEqual(missing)
  })

  test('a group stands at one evening only, also when two groups became one', () => {
    const then = meetingDetails({
      scope: 'groups',
      parts: [evening('2025-11-04', ['then3']), evening('2025-11-06', ['then4', 'then3x'])],
    })
    const year = {
      ...newYear([group('now3', '3', 3), group('now4', '4A', 4)]),
      groupsThen: [...THEN, group('then3x', '3b', 3)],
    }
    expect(proposeMeeting(then, year).details?.parts.map(({ groupIds }) => groupIds)).toEqual([
      ['now3'],
      ['now4'],
    ])
  })

  test('without any of its groups there is nothing to plan yet, but its days are known', () => {
    const then = meetingDetails({ scope: 'groups', parts: [evening('2025-11-06', ['then3'])] })
    expect(proposeMeeting(then, newYear([]))).toEqual({
      name: 'Welkomstreceptie',
      details: null,
      dates: [{ date: '2026-11-05', fitting: '2026-11-05' }],
      groupsMissing: ['3'],
    })
  })
})
