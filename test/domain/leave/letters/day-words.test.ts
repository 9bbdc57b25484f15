import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#domain/kernel/date'
import { daysFrom, weekday } from '#domain/kernel/date'
import { daysInWords, type LetterDay, periodsInWords } from '#domain/leave/letters/day-words'
import { day } from '../leave-facts.ts'

const whole = (...dates: string[]): LetterDay[] => dates.map((date) => ({ date: day(date), part: 'whole' }))
const fridays = (from: string, to: string): LetterDay[] =>
  daysFrom(from as IsoDate, to as IsoDate)
    .filter((date) => weekday(date) === 5)
    .map((date) => ({ date, part: 'whole' }))

describe('days in words', () => {
  test.each([
    ['one day', whole('2026-12-03'), 'op donderdag 3 december 2026'],
    ['two days', whole('2026-12-03', '2026-12-04'), 'op donderdag 3 en vrijdag 4 december 2026'],
    [
      'a row over a weekend',
      whole('2026-12-03', '2026-12-04', '2026-12-07'),
      'van donderdag 3 tot en met maandag 7 december 2026',
    ],
    ['two months', whole('2026-11-30', '2026-12-01'), 'op maandag 30 november en dinsdag 1 december 2026'],
    ['two years', whole('2026-12-18', '2027-01-04'), 'op vrijdag 18 december 2026 en maandag 4 januari 2027'],
    [
      'a row of two years',
      whole('2026-12-30', '2026-12-31', '2027-01-01'),
      'van woensdag 30 december 2026 tot en met vrijdag 1 januari 2027',
    ],
    [
      'a row beside a single day',
      whole('2026-12-07', '2026-12-08', '2026-12-09', '2026-12-18'),
      'van maandag 7 tot en met woensdag 9 december 2026 en op vrijdag 18 december 2026',
    ],
    [
      'half days',
      [
        { date: day('2026-12-03'), part: 'afternoon' },
        { date: day('2026-12-04'), part: 'whole' },
      ] satisfies LetterDay[],
      'op de middag van donderdag 3 december 2026 en op vrijdag 4 december 2026',
    ],
    [
      'the same weekday for months',
      fridays('2027-01-08', '2027-04-02'),
      'op elke vrijdag van 8 januari 2027 tot en met 2 april 2027',
    ],
  ])('%s', (_, days, words) => {
    expect(daysInWords(days)).toBe(words)
  })

  test('never says "elke vrijdag" when a Friday that was asked is not among them', () => {
    const all = fridays('2027-01-08', '2027-04-02')
    expect(daysInWords([...all.slice(0, 3), ...all.slice(4, 9)], all)).not.toContain('elke')
  })

  test('half days stand apart, so that nobody reads the part for the next day too', () => {
    const days: LetterDay[] = [
      { date: day('2026-12-01'), part: 'morning' },
      { date: day('2026-12-02'), part: 'morning' },
      { date: day('2026-12-03'), part: 'morning' },
    ]
    expect(daysInWords(days)).toBe(
      'op de ochtend van dinsdag 1, de ochtend van woensdag 2 en de ochtend van donderdag 3 december 2026',
    )
  })
})

describe('asked periods in words', () => {
  test.each([
    [{ from: day('2026-12-03'), to: day('2026-12-03') }, 'op donderdag 3 december 2026'],
    [
      { from: day('2026-12-03'), to: day('2026-12-04') },
      'van donderdag 3 tot en met vrijdag 4 december 2026',
    ],
    [
      { from: day('2026-12-03'), to: day('2026-12-03'), part: 'morning' as const },
      'op de ochtend van donderdag 3 december 2026',
    ],
    [
      { from: day('2027-01-08'), to: day('2027-07-02'), weekdays: [5] },
      'elke vrijdag van vrijdag 8 januari tot en met vrijdag 2 juli 2027',
    ],
    [
      { from: day('2027-01-08'), to: day('2027-07-02'), weekdays: [5], part: 'morning' as const },
      'elke vrijdagochtend van vrijdag 8 januari tot en met vrijdag 2 juli 2027',
    ],
  ])('%j', (period, words) => {
    expect(periodsInWords([period])).toBe(words)
  })
})
