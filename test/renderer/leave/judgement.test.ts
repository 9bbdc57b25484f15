// What the screen makes of a judgement: the weeks with their days, the counters and the terms in words.
import { describe, expect, test } from 'vitest'
import type { AskedPeriod } from '#domain/leave/facts'
import { judgeLeave } from '#domain/leave/judge'
import type { Counter } from '#domain/leave/judgement'
import { counterText, schoolDaysText } from '../../../renderer/leave/judgement/outcome-words.ts'
import { stripOf } from '../../../renderer/leave/judgement/strip-days.ts'
import { termLines } from '../../../renderer/leave/judgement/term-lines.ts'
import { CALENDAR, circumstance, day, judgeOne, request, year } from '../../domain/leave/leave-facts.ts'

const period = (from: string, to = from): AskedPeriod => ({ from: day(from), to: day(to) })

function strip(periods: readonly AskedPeriod[], groupId: string | null = null) {
  return stripOf({ periods, calendar: CALENDAR, groupId, judged: null })
}

/** 'ma 5: gevraagd' for every day about which there is something to say. */
function told(periods: readonly AskedPeriod[], groupId: string | null = null): string[] {
  return strip(periods, groupId).weeks.flatMap(({ days }) =>
    days.filter(({ text }) => text !== '').map(({ date, text }) => `${date} ${text}`),
  )
}

describe('the strip of weeks', () => {
  test('has every week of the request once, Monday to Friday, and no week between two periods', () => {
    const { weeks, more } = strip([period('2026-12-04', '2026-12-07'), period('2027-01-13')])
    expect(weeks.map(({ monday }) => monday)).toEqual(['2026-11-30', '2026-12-07', '2027-01-11'])
    expect(weeks.every(({ days }) => days.length === 5)).toBe(true)
    expect(more).toBe(0)
  })

  test('says of each day whether it is asked, and why there is no school', () => {
    expect(told([period('2026-10-06', '2026-10-12')])).toEqual([
      '2026-10-06 gevraagd',
      '2026-10-07 geen school: studiedag',
      '2026-10-08 gevraagd',
      '2026-10-09 gevraagd',
      '2026-10-12 geen school: herfstvakantie',
      '2026-10-13 geen school: herfstvakantie',
      '2026-10-14 geen school: herfstvakantie',
      '2026-10-15 geen school: herfstvakantie',
      '2026-10-16 geen school: herfstvakantie',
    ])
  })

  test('knows the free day of this group only, and asks only the chosen days of the week', () => {
    const fridays = { ...period('2026-11-30', '2026-12-11'), weekdays: [4, 5] }
    expect(told([fridays], '1')).toEqual([
      '2026-12-03 gevraagd',
      '2026-12-04 geen school: deze groep is vrij',
      '2026-12-10 gevraagd',
      '2026-12-11 geen school: deze groep is vrij',
    ])
    expect(told([fridays], '6')).toContain('2026-12-04 gevraagd')
  })

  test('tells what becomes of a day', () => {
    const asked = circumstance('wedding', {
      relation: 'uncleOrAunt',
      place: 'near',
      eventOn: day('2026-12-04'),
      proof: 'seen',
    })
    const facts = request('2026-12-03 2026-12-04', asked)
    const judged = judgeOne(facts)
    const { weeks } = stripOf({ periods: facts.periods, calendar: CALENDAR, groupId: '6', judged })
    expect(weeks[0]?.days.slice(3).map(({ text, outcome }) => [text, outcome])).toEqual([
      ['gevraagd: kan niet', 'AFWIJZEN'],
      ['gevraagd: kan worden toegekend', 'TOEKENNEN'],
    ])
  })

  test('does not fill the screen with a year: sixteen weeks, and how many more', () => {
    const { weeks, more } = strip([period('2026-08-31', '2027-03-05')])
    expect([weeks.length, more]).toEqual([16, 11])
    expect(strip([period('2026-12-04', '2062-12-04')]).weeks).toEqual([])
  })
})

test.each([
  [0, 'geen schooldag'],
  [0.5, 'een halve schooldag'],
  [1, '1 schooldag'],
  [2.5, '2,5 schooldagen'],
])('%s is read as %s', (count, text) => expect(schoolDaysText(count)).toBe(text))

test('a counter says what was had, what is asked, and of how many', () => {
  const counter: Counter = {
    schoolYear: year('2026-2027'),
    article: '14',
    before: 8,
    asked: 2.5,
    granted: 0,
    limit: 10,
  }
  expect(counterText(counter)).toBe('Al gehad: 8. Nu gevraagd: 2,5. Samen 10,5 van hoogstens 10.')
  expect(counterText({ ...counter, before: 0 })).toBe(
    'Nog niets gehad. Nu gevraagd: 2,5. Samen 2,5 van hoogstens 10.',
  )
})

describe('the terms in words', () => {
  const terms = (period: string, receivedOn: string) =>
    judgeLeave(request(period, circumstance('death'), { receivedOn: day(receivedOn) })).terms

  test('of a request in advance: what the school means to do and what the law says', () => {
    const lines = termLines(terms('2027-02-11', '2027-01-04'), {
      firstDay: day('2027-02-11'),
      today: day('2027-01-05'),
    })
    expect(lines).toEqual([
      'De school wil beslissen op uiterlijk maandag 11 januari 2027.',
      'Volgens de wet moet er een besluit zijn op uiterlijk maandag 1 maart 2027.',
    ])
  })

  test('of days that have begun: also until when the reason can be told', () => {
    const lines = termLines(terms('2027-03-04', '2027-03-05'), {
      firstDay: day('2027-03-04'),
      today: day('2027-03-05'),
    })
    expect(lines[0]).toBe('Laten weten waarom kan tot en met maandag 8 maart 2027.')
  })
})
