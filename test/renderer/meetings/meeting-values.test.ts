import { describe, expect, test } from 'vitest'
import { isoDate } from '#domain/kernel/date'
import { MEETING_KINDS, meetingDetails } from '#domain/meetings/meeting'
import {
  detailsOf,
  errorsOf,
  type MeetingValues,
  newMeeting,
  withFirstDay,
  withinGroups,
  withKind,
} from '../../../renderer/meetings/meeting-values.ts'

const day = (text: string) => isoDate.parse(text)
const GROUP = '0b0e4d0a-0000-4000-8000-000000000009'

/** The reception with a day: all that must be filled in. */
const RECEPTION = withFirstDay(newMeeting('reception'), day('2026-09-01'))

describe('the form of a meeting', () => {
  test('a new reception needs a day and no more', () => {
    expect(errorsOf(newMeeting('reception'))).toEqual({ 'parts.0.date': 'Vul de datum in.' })
    expect(meetingDetails.parse(detailsOf(RECEPTION))).toMatchObject({
      ...{ name: 'Nieuwjaarsreceptie', obligatory: true, scope: 'school', countsFor: 'family', target: 80 },
      parts: [{ date: '2026-09-01', beginsAt: '19:30', endsAt: '21:00', groupIds: [] }],
      answerBy: '2026-08-25',
    })
  })

  test.each(MEETING_KINDS)('a new meeting of the kind %s needs no more than its day and a word', (kind) => {
    const values = withFirstDay(newMeeting(kind), day('2026-09-01'))
    const words = kind === 'own' ? ['name', 'ownKind'] : []
    expect(Object.keys(errorsOf(values)).sort()).toEqual(words)
  })

  test('another kind brings its own defaults, but leaves what was chosen', () => {
    const chosen: MeetingValues = { ...RECEPTION, name: 'Welkom!', obligatory: false }
    const walkIn = withKind(withKind(chosen, 'information'), 'walkIn')
    expect(walkIn).toMatchObject({ kind: 'walkIn', name: 'Welkom!', obligatory: false, countsFor: 'group' })
    expect(walkIn.parts).toMatchObject([{ date: '2026-09-01', beginsAt: '08:30', endsAt: '09:00' }])
    expect(withKind(RECEPTION, 'theme')).toMatchObject({ name: 'Thema-avond', countsFor: 'family' })
  })

  test('the day to answer moves along with the first evening until the office chose one', () => {
    const later = withFirstDay(RECEPTION, day('2026-09-08'))
    expect(later.answerBy).toBe('2026-09-01')
    const own = withFirstDay({ ...later, answerBy: day('2026-08-31') }, day('2026-09-15'))
    expect(own.answerBy).toBe('2026-08-31')
    expect(withFirstDay(later, null).answerBy).toBe(null)
  })

  test('rows that stayed empty are not sent, nor groups where the whole school comes', () => {
    const values: MeetingValues = {
      ...RECEPTION,
      parts: RECEPTION.parts.map((part) => ({ ...part, groupIds: [GROUP] })),
      topics: [
        { text: ' ', proposedBy: 'team' },
        { text: 'Lezen', proposedBy: 'parent' },
      ],
      helpers: [{ name: '', task: 'koffie' }],
    }
    expect(detailsOf(values)).toMatchObject({
      parts: [{ groupIds: [] }],
      topics: [{ text: 'Lezen' }],
      helpers: [],
    })
  })

  test.each<[string, Partial<MeetingValues>, Record<string, string>]>([
    ['no group', { scope: 'groups' }, { parts: 'Kies een groep.' }],
    ['no name', { name: ' ' }, { name: 'Vul de naam van de bijeenkomst in.' }],
    [
      'an answer afterwards',
      { answerBy: day('2026-09-02') },
      { answerBy: 'Deze dag ligt na de bijeenkomst.' },
    ],
    ['an empty target', { target: '' }, { target: 'Vul een heel getal in van 1 tot en met 99.' }],
    [
      'an end before the begin',
      { parts: RECEPTION.parts.map((part) => ({ ...part, endsAt: '19:00' })) },
      { 'parts.0.endsAt': 'De eindtijd ligt voor de begintijd.' },
    ],
  ])('%s is said at its field', (_, wrong, errors) => {
    expect(errorsOf({ ...RECEPTION, ...wrong })).toEqual(errors)
  })

  test('a day in another school year takes off the groups that are not there then', () => {
    const values: MeetingValues = {
      ...RECEPTION,
      parts: RECEPTION.parts.map((part) => ({ ...part, groupIds: [GROUP] })),
    }
    expect(withinGroups(values, [{ id: GROUP }])).toBe(values)
    expect(withinGroups(values, []).parts[0]?.groupIds).toEqual([])
  })
})
