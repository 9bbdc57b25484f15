import { describe, expect, test } from 'vitest'
import { openDaysOf, takeDays } from '#domain/leave/counting'
import type { AskedPeriod } from '#domain/leave/facts'
import { NATIONAL_POLICY } from '#domain/leave/policy'
import { circumstance, day, fateOf, judgeOne, pupil, request } from './leave-facts.ts'

/** '2026-12-01', '2026-12-01 morning' or '2026-12-01 2026-12-04' to a period. */
function periodOf(text: string): AskedPeriod {
  const [from = '', second = from] = text.split(' ')
  if (second !== 'morning' && second !== 'afternoon') return { from: day(from), to: day(second) }
  return { from: day(from), to: day(from), part: second }
}

/** The days that count, each with its weight and its hours: '2026-12-01 1 5.5'. */
function counted(periods: readonly AskedPeriod[], group = '6'): string[] {
  const asked = request('2026-12-01', circumstance('other'), { periods })
  return openDaysOf(asked, pupil({ group })).map(({ date, weight, hours }) => `${date} ${weight} ${hours}`)
}

describe('the days of a form', () => {
  test.each([
    [
      'periods in any order: the days in the order of the year',
      ['2026-12-08', '2026-12-01', '2026-12-10', '2026-12-03', '2026-12-02'],
      ['2026-12-01 1 5.5', '2026-12-02 1 3.75', '2026-12-03 1 5.5', '2026-12-08 1 5.5', '2026-12-10 1 5.5'],
    ],
    ['a period twice counts once', ['2026-12-01', '2026-12-01'], ['2026-12-01 1 5.5']],
    [
      'the same half twice is half a day',
      ['2026-12-01 morning', '2026-12-01 morning'],
      ['2026-12-01 0.5 3.5'],
    ],
    ['both halves are a day', ['2026-12-01 morning', '2026-12-01 afternoon'], ['2026-12-01 1 5.5']],
    ['half of a whole day adds nothing', ['2026-12-01', '2026-12-01 morning'], ['2026-12-01 1 5.5']],
    ['an afternoon without lessons is no day', ['2026-12-02 afternoon'], []],
    ['the only half with lessons is a whole day', ['2026-12-02 morning'], ['2026-12-02 1 3.75']],
    [
      'weekends and study days are no days',
      ['2027-02-04 2027-02-08'],
      ['2027-02-04 1 5.5', '2027-02-08 1 5.5'],
    ],
  ])('%s', (_, periods, expected) => {
    expect(counted(periods.map(periodOf))).toEqual(expected)
  })

  test('only the days of the week that are asked', () => {
    const periods = [{ from: day('2026-11-25'), to: day('2026-12-09'), weekdays: [3] }]
    expect(counted(periods)).toEqual(['2026-11-25 1 3.75', '2026-12-02 1 3.75', '2026-12-09 1 3.75'])
  })

  test('a day on which only this group is free is no day', () => {
    const friday = [periodOf('2026-12-03 2026-12-04')]
    expect(counted(friday, '1')).toEqual(['2026-12-03 1 5.5'])
  })

  test('a form for an afternoon without lessons needs no leave', () => {
    const periods = [periodOf('2026-12-02 afternoon')]
    const judgement = judgeOne(request('2026-12-02', circumstance('other'), { periods }))
    expect([judgement.outcome, judgement.count]).toEqual(['GEEN_VERLOF_NODIG', 0])
  })
})

describe('which days are taken when not all can be', () => {
  const wedding = (on: string | null, place: 'near' | 'far' | 'abroad') =>
    circumstance('wedding', { relation: 'sibling', place, eventOn: on === null ? null : day(on) })
  const week = '2026-12-07 2026-12-11'
  test.each([
    ['the last two before an event at the end', '2026-12-11', 'far', '2026-12-10 2026-12-11'],
    ['the first two from an event at the beginning', '2026-12-07', 'far', '2026-12-07 2026-12-08'],
    ['the day itself', '2026-12-09', 'near', '2026-12-09'],
    ['the day before rather than the day after', '2026-12-09', 'far', '2026-12-08 2026-12-09'],
    ['the last days before an event after the period', '2026-12-13', 'far', '2026-12-10 2026-12-11'],
    ['the first days after an event before the period', '2026-12-05', 'far', '2026-12-07 2026-12-08'],
    ['from the beginning when no day is named', null, 'far', '2026-12-07 2026-12-08'],
    ['all when they fit', '2026-12-09', 'abroad', '2026-12-07 2026-12-08 2026-12-09 2026-12-10 2026-12-11'],
  ] as const)('%s', (_, on, place, taken) => {
    const [granted] = fateOf(judgeOne(request(week, wedding(on, place)))).split(' · ')
    expect(granted).toBe(`TOEKENNEN ${taken}`)
  })

  test('a day that does not fit is passed over for half a day that does', () => {
    const periods = [periodOf('2026-12-09'), periodOf('2026-12-10'), periodOf('2026-12-11 morning')]
    const rows = NATIONAL_POLICY.rows.map((row) => ({ ...row, maxDays: 1.5 }))
    const facts = request(week, wedding('2026-12-09', 'near'), {
      periods,
      policy: { ...NATIONAL_POLICY, rows },
    })
    expect(fateOf(judgeOne(facts))).toBe('TOEKENNEN 2026-12-09 2026-12-11 · AFWIJZEN 2026-12-10')
  })
})

describe('as many days as there is room for', () => {
  const days = (text: string) =>
    text.split(' ').map((weight, index) => ({
      date: day(`2026-12-${String(index + 1).padStart(2, '0')}`),
      part: 'whole' as const,
      weight: Number(weight),
      hours: 5.5,
    }))

  test.each([
    ['from the beginning', '1 1 1', 2, [1, 2]],
    ['half a day of room is no room for a whole one', '1 1', 1.5, [1]],
    ['a half day makes room for a whole one: in pieces that could be had too', '0.5 1 1', 2, [2, 3]],
    ['the farthest half day goes', '0.5 0.5 0.5 1 1', 2, [1, 2, 4]],
    ['nothing is left to make room for', '0.5 0.5', 2, [1, 2]],
  ])('%s', (_, weights, limit, taken) => {
    expect(takeDays(days(weights), limit).taken.map(({ date }) => Number(date.slice(-2)))).toEqual(taken)
  })

  test('the days nearest to the event', () => {
    const { taken, others } = takeDays(days('1 1 1 1'), 2, day('2026-12-03'))
    expect([taken, others].map((some) => some.map(({ date }) => date))).toEqual([
      ['2026-12-02', '2026-12-03'],
      ['2026-12-01', '2026-12-04'],
    ])
  })
})
