import { describe, expect, test } from 'vitest'
import { PHRASE_LANGUAGES, paperWordsIn, standardInvitation } from '#domain/meetings/invitation-phrases'
import { MEETING_KINDS } from '#domain/meetings/meeting'
import { day } from '../../support/leave.ts'
import { aMeeting, anEvening, TWO_EVENINGS } from './on-paper.ts'

const whenIn = (language: string, date: string) =>
  standardInvitation(language, aMeeting({ place: '', evenings: [anEvening(date)] }))?.paragraphs[1]

describe('standard phrases', () => {
  test.each([
    ['ar', 'متى: الثلاثاء 1 سبتمبر/أيلول 2026، من الساعة 19:30 إلى الساعة 21:00'],
    ['bg', 'Кога: вторник, 1 септември 2026 г., от 19:30 до 21:00 ч.'],
    ['de', 'Wann: Dienstag, 1. September 2026, 19:30 bis 21:00 Uhr'],
    ['en', 'When: Tuesday 1 September 2026, from 19:30 to 21:00'],
    ['es', 'Cuándo: martes, 1 de septiembre de 2026, de 19:30 a 21:00 h'],
    ['fr', 'Quand: mardi 1er septembre 2026, de 19:30 à 21:00'],
    ['pl', 'Kiedy: wtorek, 1 września 2026 r., godz. 19:30–21:00'],
    ['ro', 'Când: marți, 1 septembrie 2026, între orele 19:30 și 21:00'],
    ['tr', 'Ne zaman: 1 Eylül 2026 Salı, saat 19:30–21:00'],
    ['uk', 'Коли: вівторок, 1 вересня 2026 р., з 19:30 до 21:00'],
  ])('in %s write the day in that language', (language, text) => {
    expect(whenIn(language, '2026-09-01')).toBe(text)
  })

  test.each(PHRASE_LANGUAGES)('in %s leave no field open, for any kind of meeting', (language) => {
    for (const kind of MEETING_KINDS) {
      const meeting = aMeeting({ kind, evenings: TWO_EVENINGS, answerBy: day('2026-08-28') })
      const words = standardInvitation(language, meeting)
      expect(JSON.stringify(words)).not.toMatch(/[{}]{1}\w+\}|undefined|\.\./)
      expect(words?.paragraphs).toHaveLength(4)
      expect(words?.paragraphs[0]).toContain('Welkomstreceptie')
      expect(words?.paragraphs[1]).toMatch(/1\/2A, 3: .*\n.* 5\/6, 8: .*\n.*: aula$/)
      expect(words?.paragraphs[2]).toContain('2026')
    }
  })

  test.each(PHRASE_LANGUAGES)(
    'in %s know twelve months and seven days, and fit beside the Dutch labels',
    (language) => {
      const months = Array.from({ length: 12 }, (_, at) =>
        whenIn(language, `2026-${String(at + 1).padStart(2, '0')}-02`),
      )
      const days = Array.from({ length: 7 }, (_, at) => whenIn(language, `2026-09-0${at + 1}`))
      expect(new Set([...months, ...days].filter(Boolean)).size).toBe(18)
      const words = paperWordsIn(language)
      const labels = [...Object.values(words?.facts ?? {}), ...Object.values(words?.slip ?? {})]
      expect(labels).toHaveLength(12)
      expect(labels.filter((label) => label === '' || label.length > 45)).toEqual([])
    },
  )

  test('a name with signs of a pattern stays as it is', () => {
    expect(standardInvitation('en', aMeeting({ name: 'Kosten $1 {date}' }))?.paragraphs[0]).toContain(
      'Kosten $1 {date}.',
    )
  })

  test('there are none in a language that nobody here wrote down', () => {
    expect([standardInvitation('ti', aMeeting()), paperWordsIn('ti')]).toEqual([null, null])
  })
})
