import { describe, expect, test } from 'vitest'
import {
  eveningLines,
  eveningsOfFamily,
  familyEveningLines,
  groupsText,
  whoText,
} from '#domain/meetings/evenings'
import { aMeeting, anEvening, TWO_EVENINGS } from './on-paper.ts'

const child = (callName: string, groupId: string | null) => ({ callName, groupId })
const linesFor = (meeting: ReturnType<typeof aMeeting>, children: ReturnType<typeof child>[]) =>
  familyEveningLines(eveningsOfFamily(meeting, children))

describe('the evenings of a family', () => {
  test('one evening needs no names', () => {
    expect(linesFor(aMeeting(), [child('Sem', '3'), child('Noor', '8')])).toEqual([
      'dinsdag 1 september 2026, van 19.30 tot 21.00 uur',
    ])
  })

  test('only the evenings of its own children, each with whom it is for', () => {
    const meeting = aMeeting({ evenings: TWO_EVENINGS })
    expect(linesFor(meeting, [child('Sem', '5/6')])).toEqual([
      'donderdag 3 september 2026, van 19.30 tot 21.00 uur',
    ])
    expect(linesFor(meeting, [child('Sem', '5/6'), child('Noor', '3'), child('Ali', '8')])).toEqual([
      'Noor: dinsdag 1 september 2026, van 19.30 tot 21.00 uur',
      'Sem en Ali: donderdag 3 september 2026, van 19.30 tot 21.00 uur',
    ])
  })

  test('a child in a group without an evening comes to the first, as it is counted there', () => {
    const meeting = aMeeting({ evenings: TWO_EVENINGS })
    expect(linesFor(meeting, [child('Sem', '7'), child('Noor', null)])).toEqual([
      'dinsdag 1 september 2026, van 19.30 tot 21.00 uur',
    ])
  })

  test('of a meeting for some groups it is not invented for a child in none of them', () => {
    const meeting = aMeeting({ scope: 'groups', evenings: TWO_EVENINGS })
    expect(eveningsOfFamily(meeting, [child('Sem', '7')])).toHaveLength(2)
  })

  test('all of them where no group has an evening of its own', () => {
    const meeting = aMeeting({ evenings: [anEvening('2026-09-01'), anEvening('2026-09-03')] })
    expect(linesFor(meeting, [child('Sem', '3')])).toHaveLength(2)
  })
})

describe('the evenings for everybody', () => {
  test('say which groups come when', () => {
    expect(
      eveningLines({ evenings: [anEvening('2026-09-01'), anEvening('2026-09-03', ['8', '5/6'])] }),
    ).toEqual([
      'Andere groepen: dinsdag 1 september 2026, van 19.30 tot 21.00 uur',
      'Groep 5/6 en 8: donderdag 3 september 2026, van 19.30 tot 21.00 uur',
    ])
  })

  test.each([
    [['8', '1/2A', '3'], 'groep 1/2A, 3 en 8'],
    [['3'], 'groep 3'],
    [['Kabouters', '3'], 'groep 3 en Kabouters'],
    [['Groep 3/4'], 'groep 3/4'],
  ])('groups %j are called %s', (names, text) => {
    expect(groupsText(anEvening('2026-09-01', names).groups)).toBe(text)
  })

  test('who is invited', () => {
    expect(whoText(aMeeting())).toBe('alle groepen')
    expect(whoText(aMeeting({ evenings: TWO_EVENINGS }))).toBe('alle groepen')
    expect(whoText(aMeeting({ evenings: TWO_EVENINGS }), [TWO_EVENINGS[1]!])).toBe('groep 5/6 en 8')
    expect(whoText(aMeeting({ scope: 'groups', evenings: TWO_EVENINGS }))).toBe('groep 1/2A, 3, 5/6 en 8')
  })
})
