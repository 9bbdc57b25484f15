import { describe, expect, it } from 'vitest'
import { schoolCalendarOf } from '#domain/calendar/school-calendar'
import type { IsoDate } from '#domain/kernel/date'
import type { SchoolYear } from '#domain/kernel/school-year'
import type { Asked, LeaveRequest } from '#domain/leave/facts'
import { NATIONAL_POLICY } from '#domain/leave/policy'
import { draftDecision } from '#domain/leave/propose'
import type { DecisionDetails } from '#domain/leave/request'
import {
  dayChoices,
  leavesPolicy,
  offersFor,
  problemOf,
  switchOutcome,
  withDays,
} from '../../../renderer/leave/request/decision-choices.ts'

const day = (text: string) => text as IsoDate
const YEAR = '2026-2027' as SchoolYear

const WEDDING: Asked = {
  kind: 'circumstance',
  circumstance: 'wedding',
  relation: 'uncleOrAunt',
  place: 'near',
  eventOn: day('2026-12-04'),
  proof: 'seen',
}
const SEASON: Asked = {
  kind: 'profession',
  nature: 'season',
  holidays: {
    autumn: 'impossible',
    christmas: 'impossible',
    spring: 'impossible',
    may: 'impossible',
    summer: 'impossible',
  },
  proof: 'seen',
}

interface Given {
  readonly asked?: Asked
  readonly from?: string
  readonly to?: string
  readonly used?: number
  readonly receivedOn?: string
}

/** A child of nine whose parents ask for two days around a wedding nearby: the policy grants one. */
function given({
  asked = WEDDING,
  from = '2026-12-03',
  to = '2026-12-04',
  used = 0,
  receivedOn,
}: Given = {}) {
  const request: LeaveRequest = {
    today: day('2026-11-23'),
    receivedOn: day(receivedOn ?? '2026-11-16'),
    asked,
    periods: [{ from: day(from), to: day(to) }],
    pupils: [
      {
        id: 'p1',
        birthDate: day('2017-06-18'),
        group: '6',
        municipality: 'Schagen',
        earlier: used === 0 ? [] : [{ article: '14', schoolYear: YEAR, days: used }],
      },
    ],
    calendar: schoolCalendarOf('noord'),
    policy: NATIONAL_POLICY,
  }
  return { request, pupilId: 'p1', pupilName: 'Noor de Wit', childId: 'c1' }
}

function draft(of: ReturnType<typeof given>, outcome: DecisionDetails['outcome']): DecisionDetails {
  const made = draftDecision(of, outcome)
  if (made === null) throw new Error('no draft')
  return made
}

describe('what the head can choose', () => {
  it('is everything within the law, also what leaves the policy', () => {
    const { outcomes, forbidden } = offersFor(given())
    expect(outcomes).toEqual(['granted', 'partly', 'refused'])
    expect([...forbidden.keys()]).toEqual([])
  })

  it('is only forwarding above ten days, and tells why not the rest', () => {
    const { outcomes, forbidden } = offersFor(given({ used: 9 }))
    expect(outcomes).toEqual(['forwarded'])
    expect([...forbidden.keys()]).toEqual(['granted', 'partly', 'refused'])
    expect(forbidden.get('granted')?.article).toContain('LPW 14 lid 3')
  })

  it('is refusing what lies wholly in the first two lesson weeks, for a holiday by profession', () => {
    const first = given({ asked: SEASON, from: '2026-08-24', to: '2026-08-25', receivedOn: '2026-06-01' })
    const { outcomes, forbidden } = offersFor(first)
    expect(outcomes).toEqual(['refused'])
    expect([...forbidden.keys()]).toEqual(['granted', 'partly'])
  })

  it('is noting for a notice of religion: nobody grants it', () => {
    const feast = given({ asked: { kind: 'religion', feast: 'divali', ownDuty: true }, to: '2026-12-03' })
    expect(offersFor(feast).outcomes).toEqual(['noted'])
  })
})

describe('the days of a decision in part', () => {
  it('bar a day on which the law gives no leave, with its reason', () => {
    const over = given({ asked: SEASON, from: '2026-08-27', to: '2026-09-01', receivedOn: '2026-06-01' })
    const choices = dayChoices(over, draft(over, 'partly'))
    expect(choices.map(({ day: { date }, barred }) => [date, barred !== null])).toEqual([
      ['2026-08-27', true],
      ['2026-08-28', true],
      ['2026-08-31', false],
      ['2026-09-01', false],
    ])
  })

  it('are only those that are ticked, in order', () => {
    const two = given()
    const ticked = withDays(two, draft(two, 'partly'), ['2026-12-04', '2026-12-03', '2026-12-25'])
    expect(ticked.days).toEqual([
      { date: '2026-12-03', part: 'whole' },
      { date: '2026-12-04', part: 'whole' },
    ])
    expect(problemOf(two, ticked)?.code).toBe('OUTCOME_DOES_NOT_FIT')
  })
})

describe('leaving the policy', () => {
  it('asks for a reason when more is granted than the policy gives', () => {
    const two = given()
    const all = draft(two, 'granted')
    expect(leavesPolicy(two, all)).toBe(true)
    expect(leavesPolicy(two, draft(two, 'partly'))).toBe(false)
    expect(problemOf(two, { ...all, deviation: 'De reis duurt een dag.' })).toBeNull()
  })

  it('also asks when reasons are still to be written', () => {
    const one = given({ to: '2026-12-04', from: '2026-12-04' })
    const refused = draft(one, 'refused')
    expect(refused.reasons).toBe('')
    expect(leavesPolicy(one, refused)).toBe(true)
  })
})

describe('another outcome', () => {
  it('is filled in anew from the findings', () => {
    const two = given()
    expect(switchOutcome(two, draft(two, 'granted'), 'partly')).toEqual(draft(two, 'partly'))
  })

  it('keeps what the head typed', () => {
    const two = given()
    const typed = { ...draft(two, 'partly'), reasons: 'Zelf geschreven.', deviation: 'Anders.' }
    expect(switchOutcome(two, typed, 'refused')).toMatchObject({
      outcome: 'refused',
      reasons: 'Zelf geschreven.',
      deviation: 'Anders.',
      days: [],
    })
  })

  it('pressed again changes nothing', () => {
    const two = given()
    const typed = withDays(two, draft(two, 'partly'), ['2026-12-03'])
    expect(switchOutcome(two, typed, 'partly')).toBe(typed)
  })
})
