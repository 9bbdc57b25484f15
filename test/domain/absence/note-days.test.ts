import { describe, expect, test } from 'vitest'
import { daysToNote, type NoteFacts } from '#domain/absence/note-days'
import { refusedDaysToCheck } from '#domain/absence/refused-days'
import { schoolCalendarOf } from '#domain/calendar/school-calendar'
import type { IsoDate } from '#domain/kernel/date'

const day = (text: string) => text as IsoDate
const CALENDAR = {
  ...schoolCalendarOf('noord'),
  groupFree: [{ group: '1', dates: [], weekdays: [5] }],
}
const FACTS: NoteFacts = {
  calendar: CALENDAR,
  groupOn: () => '6',
  enrolledOn: null,
  leftOn: null,
  noted: [],
}

type Entry = Parameters<typeof daysToNote>[0]
/** '2026-11-03 5.5 · +1': what is noted with its hours, and how many days were noted before. */
function noted(period: string, more: Partial<Entry> = {}, facts: Partial<NoteFacts> = {}) {
  const [from = '', to = from] = period.split(' ')
  const entry = { from: day(from), to: day(to), part: 'whole' as const, hours: null, ...more }
  const found = daysToNote(entry, { ...FACTS, ...facts })
  if (!found.ok) return found.error.code
  return [...found.value.days.map(({ date, hours }) => `${date} ${hours}`), `+${found.value.already}`].join(
    ' · ',
  )
}

describe('the days to note', () => {
  test('are the school days with their lesson hours, weekend and holiday left out', () => {
    expect(noted('2026-10-07 2026-10-19')).toBe(
      '2026-10-07 3.75 · 2026-10-08 5.5 · 2026-10-09 5.5 · 2026-10-19 5.5 · +0',
    )
  })

  test('of an afternoon leave out the Wednesday, which has none', () => {
    expect(noted('2026-11-03 2026-11-05', { part: 'afternoon' })).toBe('2026-11-03 2 · 2026-11-05 2 · +0')
    expect(noted('2026-11-04', { part: 'afternoon' })).toBe('NO_SCHOOL_DAY')
  })

  test('have the hours that were given, never more than the lessons', () => {
    expect(noted('2026-11-03', { part: 'morning', hours: 0.25 })).toBe('2026-11-03 0.25 · +0')
    expect(noted('2026-11-04', { hours: 8 })).toBe('2026-11-04 3.75 · +0')
  })

  test('follow the group of the child on each day', () => {
    const groupOn = (date: IsoDate) => (date < '2026-11-10' ? '1' : '6')
    expect(noted('2026-11-05 2026-11-13', {}, { groupOn })).toBe(
      '2026-11-05 5.5 · 2026-11-09 5.5 · 2026-11-10 5.5 · 2026-11-11 3.75 · 2026-11-12 5.5 · 2026-11-13 5.5 · +0',
    )
  })

  test('lie between the first and the last day at school', () => {
    const facts = { enrolledOn: day('2026-11-03'), leftOn: day('2026-11-05') }
    expect(noted('2026-11-01 2026-11-09', {}, facts)).toBe(
      '2026-11-03 5.5 · 2026-11-04 3.75 · 2026-11-05 5.5 · +0',
    )
    expect(noted('2026-11-06', {}, facts)).toBe('NO_SCHOOL_DAY')
  })

  test('that were noted before stay as they are; the other half of a day may come beside it', () => {
    const before = [
      { date: day('2026-11-02'), part: 'whole' as const },
      { date: day('2026-11-03'), part: 'morning' as const },
    ]
    expect(noted('2026-11-02 2026-11-04', {}, { noted: before })).toBe('2026-11-04 3.75 · +2')
    expect(noted('2026-11-02 2026-11-03', { part: 'afternoon' }, { noted: before })).toBe('2026-11-03 2 · +1')
  })

  test('of more than a year are refused', () => {
    expect(noted('2026-08-17 2027-08-18')).not.toBe('PERIOD_TOO_LONG')
    expect(noted('2026-08-17 2027-08-19')).toBe('PERIOD_TOO_LONG')
  })
})

describe('the refused days to check', () => {
  const asked = ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12'].map((date) => ({
    date: day(date),
    part: 'whole' as const,
  }))
  const check = (more: Partial<Parameters<typeof refusedDaysToCheck>[0]> = {}, until = '2026-11-22') =>
    refusedDaysToCheck(
      { asked, granted: [], noted: new Set(), ...more },
      { from: day('2026-11-10'), until: day(until) },
    )

  test('have come, are not too long ago, and have nothing noted', () => {
    expect(check()).toEqual(['2026-11-10', '2026-11-11', '2026-11-12'])
    expect(check({}, '2026-11-10')).toEqual(['2026-11-10'])
    expect(check({ noted: new Set([day('2026-11-11')]) })).toEqual(['2026-11-10', '2026-11-12'])
  })

  test('leave out what was granted, also when more of the day was granted than asked', () => {
    const granted = [
      { date: day('2026-11-10'), part: 'whole' as const },
      { date: day('2026-11-11'), part: 'morning' as const },
    ]
    expect(check({ granted })).toEqual(['2026-11-11', '2026-11-12'])
    const half = [{ date: day('2026-11-10'), part: 'afternoon' as const }]
    expect(check({ asked: half, granted })).toEqual([])
  })
})
