import { describe, expect, test } from 'vitest'
import { extendedTerm } from '#domain/calendar/legal-term'
import {
  completionPassed,
  decideBy,
  judgeObjection,
  leaveAsideBy,
  noticeBy,
  targetBy,
  tellBy,
} from '#domain/leave/awb-terms'
import { CALENDAR, day } from './leave-facts.ts'

describe('terms counted forwards end on a working day', () => {
  test.each([
    ['a Saturday', '2027-03-06', '2027-03-08'],
    ['a Sunday', '2027-03-07', '2027-03-08'],
    ['Good Friday, with Easter behind it', '2027-03-26', '2027-03-30'],
    ['a day that a decree puts on a par', '2027-05-07', '2027-05-10'],
    ['5 May, with Ascension and that day behind it', '2027-05-05', '2027-05-10'],
    ['a school holiday is no recognised holiday', '2027-02-23', '2027-02-23'],
    ['New Year’s Eve', '2026-12-31', '2026-12-31'],
  ])('%s', (_, from, to) => {
    expect(extendedTerm(day(from), CALENDAR)).toBe(to)
  })

  test('told afterwards: two days, shifted where they end on a closed day', () => {
    const absent = ['2026-12-01', '2027-03-04', '2027-03-24'].map((one) => tellBy(day(one), CALENDAR))
    expect(absent).toEqual(['2026-12-03', '2027-03-08', '2027-03-30'])
  })
})

test('a notice is counted backwards and never shifts, not even to a Saturday', () => {
  expect(['2027-01-07', '2027-03-22', '2027-03-10'].map((one) => noticeBy(day(one)))).toEqual([
    '2027-01-05',
    '2027-03-20',
    '2027-03-08',
  ])
})

describe('the term to decide', () => {
  const received = day('2027-01-04')
  const asked = { askedOn: day('2027-01-08'), until: day('2027-01-22') }
  test.each([
    ['eight weeks after receipt', null, '2027-03-01'],
    ['stands still until it is completed', { ...asked, completedOn: day('2027-01-15') }, '2027-03-08'],
    ['or until the term passed unused', { ...asked, completedOn: null }, '2027-03-15'],
    ['a completion after the term helps no more', { ...asked, completedOn: day('2027-02-01') }, '2027-03-15'],
  ])('%s', (_, completion, last) => {
    expect(decideBy(received, completion, CALENDAR)).toBe(last)
  })

  test('leaving it aside: four weeks after the completion or its unused end', () => {
    const ends = [null, day('2027-01-15')].map((completedOn) =>
      leaveAsideBy({ ...asked, completedOn }, CALENDAR),
    )
    expect(ends).toEqual(['2027-02-19', '2027-02-12'])
  })

  test('the chance to complete is over the day after its end, or when it was used', () => {
    const open = { ...asked, completedOn: null }
    expect(completionPassed(open, day('2027-01-22'))).toBe(false)
    expect(completionPassed(open, day('2027-01-23'))).toBe(true)
    expect(completionPassed({ ...asked, completedOn: day('2027-01-09') }, day('2027-01-10'))).toBe(true)
    expect(completionPassed(null, day('2027-01-23'))).toBe(false)
  })

  test.each([
    ['five school days', '2026-11-16', null, '2026-11-23'],
    ['over the holiday', '2026-12-16', null, '2027-01-06'],
    ['before the first leave day', '2026-11-16', '2026-11-19', '2026-11-18'],
    ['the day it came in, when the leave begins the next', '2026-11-16', '2026-11-17', '2026-11-16'],
    ['not before it came in', '2026-11-19', '2026-11-17', '2026-11-26'],
  ])('the target: %s', (_, from, first, target) => {
    const firstMissed = first === null ? null : day(first)
    expect(targetBy(day(from), { schoolDays: 5, firstMissed, calendar: CALENDAR })).toBe(target)
  })
})

test('the target in a calendar without school: it stops looking after a year', () => {
  const calendar = {
    ...CALENDAR,
    holidays: [{ name: 'dicht', from: day('2026-01-01'), to: day('2030-01-01') }],
  }
  const target = targetBy(day('2027-01-04'), { schoolDays: 5, firstMissed: null, calendar })
  expect(target).toBe('2028-01-05')
})

describe('an objection', () => {
  const objection = (sent: string, received: string, more: { postedOn?: string; committee?: boolean } = {}) =>
    judgeObjection({
      sentOn: day(sent),
      receivedOn: day(received),
      postedOn: more.postedOn === undefined ? null : day(more.postedOn),
      committee: more.committee ?? false,
      calendar: CALENDAR,
    })

  test.each([
    ['on the last day', '2026-11-23', '2027-01-04', {}, true, '2027-01-04'],
    ['handed in on day 43', '2026-11-23', '2027-01-05', {}, false, '2027-01-04'],
    ['posted in time', '2026-11-23', '2027-01-11', { postedOn: '2027-01-04' }, true, '2027-01-04'],
    [
      'posted in time, but a week too slow',
      '2026-11-23',
      '2027-01-12',
      { postedOn: '2027-01-04' },
      false,
      '2027-01-04',
    ],
    ['posted too late', '2026-11-23', '2027-01-07', { postedOn: '2027-01-05' }, false, '2027-01-04'],
    ['a last day that is Easter Monday', '2027-02-15', '2027-03-30', {}, true, '2027-03-30'],
  ] as const)('%s', (_, sent, received, more, inTime, objectBy) => {
    expect(objection(sent, received, more)).toMatchObject({ inTime, objectBy })
  })

  test('too late is for the director to weigh, and says so', () => {
    expect(objection('2026-11-23', '2027-01-05').article).toContain('6:11')
  })

  test('is decided six weeks after its term, twelve with a committee', () => {
    const both = [false, true].map(
      (committee) => objection('2026-11-23', '2026-12-01', { committee }).decideBy,
    )
    expect(both).toEqual(['2027-02-15', '2027-03-30'])
  })
})
