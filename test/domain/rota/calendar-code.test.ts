import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#domain/kernel/date'
import { calendarCodes } from '#domain/rota/calendar-code'
import { bytesOf } from '#domain/rota/calendar-text'

const aTurn = (changes: Partial<Parameters<typeof calendarCodes>[0][number]> = {}) => ({
  ...{ date: '2027-01-12' as IsoDate, beginsAt: '08:30', endsAt: '09:30' },
  ...{ task: 'Leesouders', group: '3A', note: 'bij de kast' },
  ...changes,
})
const SCHOOL = 'Basisschool De Boomhut'

describe('the code of a slip', () => {
  test('holds the appointment and nothing of the family', () => {
    expect(calendarCodes([aTurn()], SCHOOL)).toEqual({
      codes: [
        {
          lines: [
            'BEGIN:VCALENDAR',
            'VERSION:2.0',
            'BEGIN:VEVENT',
            'DTSTART:20270112T083000',
            'DTEND:20270112T093000',
            'SUMMARY:Leesouders\\, groep 3A',
            'LOCATION:Basisschool De Boomhut',
            'END:VEVENT',
            'END:VCALENDAR',
          ],
          caption: 'di 12 jan',
        },
      ],
      words: 'Uw beurt in uw agenda? Richt de camera van uw telefoon op de code. Internet is niet nodig.',
    })
  })

  test.each([
    [1, ['di 12 jan'], 'Uw beurt in'],
    [2, ['di 12 jan', 'di 19 jan'], 'Uw beurten in'],
    [3, ['di 12 jan'], 'Uw eerste beurt in'],
  ])('is there for each of one or two turns, else for the next (%i)', (count, captions, words) => {
    const days = ['2027-01-12', '2027-01-19', '2027-01-26'] as IsoDate[]
    const found = calendarCodes(
      days.slice(0, count).map((date) => aTurn({ date })),
      SCHOOL,
    )
    expect(found.codes.map(({ caption }) => caption)).toEqual(captions)
    expect(found.words).toContain(words)
  })

  test('ends on the next day where a turn goes past midnight', () => {
    const [code] = calendarCodes([aTurn({ beginsAt: '22:00', endsAt: '00:30' })], SCHOOL).codes
    expect(code?.lines).toContain('DTEND:20270113T003000')
  })

  test('stays small whatever a task or a school is called, with whole signs only', () => {
    const [code] = calendarCodes(
      [aTurn({ task: 'Łódź, '.repeat(30), group: '' })],
      'Школа Ніч; '.repeat(10),
    ).codes
    const [, , , , , summary = '', location = ''] = code?.lines ?? []
    expect(bytesOf(summary)).toBeLessThanOrEqual(54)
    expect(bytesOf(location)).toBeLessThanOrEqual(41)
    expect(summary).toMatch(/^SUMMARY:(Łódź\\, ?)+(Ł?ó?d?ź?)$/)
    expect(location).toMatch(/^LOCATION:Школа Ніч\\; Школа?/)
  })
})
