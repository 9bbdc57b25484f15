import { describe, expect, test } from 'vitest'
import { schoolCalendarOf } from '#domain/calendar/school-calendar'
import { isoDate } from '#domain/kernel/date'
import { type KnownDays, remarksOn } from '#domain/meetings/dates'
import { dateRemarkText } from '#domain/meetings/texts'

const day = (text: string) => isoDate.parse(text)

const KNOWN: KnownDays = {
  calendar: {
    ...schoolCalendarOf('midden'),
    studyDays: [day('2026-11-06'), day('2026-11-13')],
    lessonStarts: [
      { schoolYear: '2026-2027' as never, firstLessonDay: day('2026-09-02'), endOfSecondLessonWeek: null },
    ],
  },
  studyDays: [
    { date: day('2026-11-06'), name: 'Studiedag rekenen' },
    { date: day('2026-11-13'), name: '' },
  ],
  meetings: [{ id: 'panel', name: 'Panel', dates: [day('2026-10-20'), day('2026-10-08')] }],
}

describe('remarks on the day of a meeting', () => {
  test.each([
    ['an ordinary Thursday', '2026-10-15', []],
    ['a Saturday', '2026-10-03', ['Dit is een zaterdag.']],
    ['a Sunday', '2026-10-04', ['Dit is een zondag.']],
    ['a Saturday in a holiday', '2026-10-24', ['Er is dan geen school: Herfstvakantie.']],
    ['a public holiday', '2027-05-17', ['Er is dan geen school: Tweede Pinksterdag.']],
    ['a study day by its name', '2026-11-06', ['Er is dan geen school: Studiedag rekenen.']],
    ['a study day without a name', '2026-11-13', ['Er is dan geen school: vrije dag.']],
    ['before the lessons begin', '2026-09-01', ['Er is dan geen school: Zomervakantie.']],
    ['another meeting on that day', '2026-10-08', ['Op deze dag is ook: Panel.']],
    [
      'a holiday with another meeting',
      '2026-10-20',
      ['Er is dan geen school: Herfstvakantie.', 'Op deze dag is ook: Panel.'],
    ],
  ])('%s', (_, date, expected) => {
    expect(remarksOn(KNOWN, day(date), null).map(dateRemarkText)).toEqual(expected)
  })

  test('a meeting is no remark on its own day', () => {
    expect(remarksOn(KNOWN, day('2026-10-08'), 'panel')).toEqual([])
  })
})
