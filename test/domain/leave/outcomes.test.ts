// What the judge makes of the parts: one outcome, what is overridable, the counters, the terms, the remarks.
import { describe, expect, test } from 'vitest'
import type { Asked, LeaveRequest, PupilFacts } from '#domain/leave/facts'
import { judgeLeave } from '#domain/leave/judge'
import { NATIONAL_POLICY } from '#domain/leave/policy'
import {
  circumstance,
  day,
  earlier,
  fateOf,
  judgeOne,
  profession,
  pupil,
  request,
  year,
} from './leave-facts.ts'

const withPupil = (more: Partial<PupilFacts>) => ({ pupils: [pupil(more)] })
const told = (on: string | null) => ({ receivedOn: on === null ? null : day(on) })
const codes = (facts: LeaveRequest) => judgeOne(facts).remarks.map(({ code }) => code)
const TOGETHER = { ...NATIONAL_POLICY, counters: 'together' } as const
const moving = circumstance('moving')
const illness = circumstance('illness', { relation: 'parent', proof: 'seen' })
const SUMMER = '2027-07-05 2027-08-27'
const next = { schoolYear: year('2027-2028') }

describe('one outcome for parts that differ: what must happen first', () => {
  test.each([
    [
      'forwarded, though the days of the next school year can be granted',
      request(SUMMER, illness, withPupil({ earlier: [earlier('14', 6)] })),
      'DOORSTUREN',
    ],
    [
      'forwarded, though a paper is missing for the days of the next school year',
      request(SUMMER, { ...illness, proof: 'missing' }, withPupil({ earlier: [earlier('14', 6)] })),
      'DOORSTUREN',
    ],
    [
      'to complete, though days in the first lesson weeks are refused',
      request('2026-08-27 2026-09-01', profession({ proof: 'missing' })),
      'AANVULLEN',
    ],
    [
      'for the director, though days in the first lesson weeks are refused',
      request('2026-08-27 2026-09-01', profession({ nature: 'unclear' })),
      'DIRECTEUR_BEOORDEELT',
    ],
    [
      'for the director where a child turns six, though the days after that are refused',
      request(
        '2027-01-12 2027-01-13',
        { kind: 'fiveYearOld' },
        withPupil({ birthDate: day('2021-01-13'), group: '2' }),
      ),
      'DIRECTEUR_BEOORDEELT',
    ],
    ['granted and refused is in part', request('2026-12-01 2026-12-02', moving), 'DEELS'],
    [
      'noted and refused is in part',
      request('2027-03-10 2027-03-11', { kind: 'religion', feast: 'eidAlFitr' }),
      'DEELS',
    ],
    [
      'days before the child is bound do not count against a grant',
      request('2026-11-30 2026-12-01', moving, withPupil({ birthDate: day('2021-11-20') })),
      'TOEKENNEN',
    ],
  ])('%s', (_, facts, outcome) => {
    expect(judgeOne(facts).outcome).toBe(outcome)
  })
})

describe('the director may deviate from policy, never from the law', () => {
  const FIVE = withPupil({ birthDate: day('2021-01-13'), group: '2' })
  const absent = (reason: 'unknown' | 'holiday'): Asked => ({ kind: 'absence', reason })
  const overridable = (facts: LeaveRequest) => judgeOne(facts).parts.map((part) => part.overridable)

  test.each([
    ['a grant by law', request('2027-01-18', profession())],
    ['a refusal by policy', request('2026-12-01', circumstance('convoy'))],
    ['a paper that is missing', request('2026-12-01', { ...illness, proof: 'missing' })],
    ['a signature that is missing', request('2026-12-01', moving, { signed: false })],
    [
      'more hours for a child of five',
      request('2026-12-14 2026-12-15', { kind: 'fiveYearOld', hoursPerDay: 5 }, FIVE),
    ],
    ['what the director weighs', request('2027-01-18', profession({ nature: 'unclear' }))],
    ['a possible school holiday', request('2027-01-18', profession({ proof: 'insufficient' }))],
    ['hours below the report duty', request('2026-12-01', absent('unknown'), told(null))],
    ['luxury absence', request('2026-12-01', absent('holiday'), told(null))],
  ])('yes: %s', (_, facts) => {
    expect(overridable(facts)).toEqual([true])
  })

  test.each([
    ['a closed school', request('2026-10-07', moving)],
    ['a visit to a doctor', request('2026-12-01', { kind: 'medicalVisit' })],
    ['a child that is not bound', request('2026-12-01', moving, withPupil({ birthDate: day('2022-03-10') }))],
    ['a notice of illness', request('2026-12-01', { kind: 'illness' })],
    ['a notice of religion', request('2027-03-22', { kind: 'religion', feast: 'holi' })],
    ['hours that need no leave', request('2026-12-16', { kind: 'fiveYearOld' }, FIVE)],
    ['more than ten hours a week', request('2026-12-14 2026-12-15', { kind: 'fiveYearOld' }, FIVE)],
    ['the sixth birthday', request('2027-01-13', { kind: 'fiveYearOld' }, FIVE)],
    ['the first two lesson weeks', request('2026-08-17', profession())],
    ['a second time', request('2027-01-18', profession(), withPupil({ earlier: [earlier('13a', 1)] }))],
    ['a holiday asked afterwards', request('2027-01-18', profession(), told('2027-01-19'))],
    ['above ten days', request('2026-12-01', illness, withPupil({ earlier: [earlier('14', 10)] }))],
    ['told too late', request('2026-12-01', illness, told('2026-12-04'))],
  ])('no: %s', (_, facts) => {
    expect(overridable(facts)).toEqual([false])
  })

  test('no, when one of two school years goes to the officer by law and the other by policy', () => {
    const facts = request(SUMMER, illness, {
      ...withPupil({ earlier: [earlier('14', 9), earlier('13a', 8, next)] }),
      policy: TOGETHER,
    })
    const { parts } = judgeOne(facts)
    expect(parts.map(({ outcome, count, overridable: open }) => [outcome, count, open])).toEqual([
      ['DOORSTUREN', 10, false],
    ])
    expect(parts[0]?.findings.map(({ basis }) => basis)).toEqual(['wet', 'beleid'])
  })
})

describe('the counters', () => {
  const counted = (facts: LeaveRequest) =>
    judgeOne(facts).counters.map(
      ({ article, before, asked, granted }) => `${article} ${before} ${asked} ${granted}`,
    )

  test.each([
    ['profession', request('2027-01-18 2027-01-19', profession()), ['13a 0 2 2', '14 0 0 0']],
    ['circumstances', request('2026-12-01 2026-12-02', moving), ['13a 0 0 0', '14 0 2 1']],
    ['religion', request('2027-03-22', { kind: 'religion', feast: 'holi' }), ['13a 0 0 0', '14 0 0 0']],
    [
      'a celebration that came in as religion',
      request('2027-03-10', { kind: 'religion', feast: 'carnival' }),
      ['13a 0 0 0', '14 0 0 0'],
    ],
    [
      'leave that was granted before',
      request(
        '2026-12-01',
        moving,
        withPupil({
          earlier: [earlier('13a', 4), earlier('14', 1), earlier('14', 1.5), earlier('14', 9, next)],
        }),
      ),
      ['13a 4 0 0', '14 2.5 1 1'],
    ],
  ])('%s: article, used, asked, granted', (_, facts, expected) => {
    expect(counted(facts)).toEqual(expected)
  })

  test.each([
    ['all', request('2027-01-18 2027-01-19', profession()), 2],
    ['ten of twelve', request('2027-01-11 2027-01-26', profession()), 10],
    ['what waits for a paper', request('2027-01-18', profession({ proof: 'missing' })), 1],
    ['what the director weighs', request('2027-01-18', profession({ nature: 'unclear' })), 1],
    ['none of what is refused', request('2027-01-18', profession({ nature: 'roster' })), 0],
    ['a day of three for moving', request('2026-12-01 2026-12-03', moving), 1],
    ['none of a wish', request('2026-12-01 2026-12-03', circumstance('convoy')), 0],
    [
      'one day until ten',
      request('2026-12-01 2026-12-03', illness, withPupil({ earlier: [earlier('14', 9)] })),
      1,
    ],
    ['none above ten for a wish', request('2027-01-11 2027-01-26', circumstance('convoy')), 0],
  ])('what could be granted if less were asked: %s', (_, facts, most) => {
    expect(judgeOne(facts).grantableIfCut).toBe(most)
  })
})

describe('counting both articles together', () => {
  const used = (profess: number, circum: number) => ({
    ...withPupil({ earlier: [earlier('13a', profess), earlier('14', circum)] }),
    policy: TOGETHER,
  })
  test.each([
    ['within ten', request('2026-12-01', illness, used(3, 2)), 'TOEKENNEN 2026-12-01'],
    ['exactly ten', request('2026-12-01', illness, used(7, 2)), 'TOEKENNEN 2026-12-01'],
    ['above ten', request('2026-12-01', illness, used(7, 3)), 'DOORSTUREN 2026-12-01'],
    [
      'the last day that article 14 leaves',
      request('2026-12-01', illness, used(3, 9)),
      'DOORSTUREN 2026-12-01',
    ],
  ])('%s', (_, facts, expected) => {
    expect(fateOf(judgeOne(facts))).toBe(expected)
  })

  test('above the ten of article 14 itself it is the law that forwards, with its own count', () => {
    const [part] = judgeOne(request('2026-12-01 2026-12-02', illness, used(3, 9))).parts
    expect(part?.findings[0]).toMatchObject({ basis: 'wet', facts: { earlier: 9, asked: 2, total: 11 } })
  })

  test('a sum above ten is said when it counts for nothing, and not when it already decided', () => {
    const apart = { policy: NATIONAL_POLICY }
    expect(judgeOne(request('2026-12-01', illness, { ...used(6, 4), ...apart })).remarks).toMatchObject([
      { code: 'TOGETHER_ABOVE_TEN', facts: { together: 11, limit: 10 } },
    ])
    expect(codes(request('2026-12-01', illness, { ...used(5, 4), ...apart }))).toEqual([])
    const twelve = withPupil({ earlier: [earlier('14', 12)] })
    expect(codes(request('2027-01-18', profession(), twelve))).toEqual(['TOGETHER_ABOVE_TEN'])
    expect(codes(request('2027-01-18', profession(), { ...twelve, policy: TOGETHER }))).toEqual([])
  })
})

describe('remarks', () => {
  const policy = {
    ...NATIONAL_POLICY,
    leadTimes: { profession: 56, circumstance: 10, overTen: 42 },
  }
  test.each([
    ['none about a notice', request('2026-12-01', { kind: 'illness' }), []],
    ['early enough', request('2026-12-11', moving, { policy, ...told('2026-12-01') }), []],
    [
      'a day later than the school likes',
      request('2026-12-11', moving, { policy, ...told('2026-12-02') }),
      ['LATE_REQUEST'],
    ],
    [
      'asked on the day itself',
      request('2026-12-01', moving, { policy, ...told('2026-12-01') }),
      ['LATE_REQUEST'],
    ],
    [
      'told afterwards is in time, not late',
      request('2026-12-01', moving, { policy, ...told('2026-12-02') }),
      ['TOLD_IN_TIME'],
    ],
    ['told by nobody', request('2026-12-01', moving, { policy, ...told(null) }), []],
    ['told too late', request('2026-12-01', moving, { policy, ...told('2026-12-04') }), []],
    [
      'above ten days the officer wants to know earlier',
      request('2026-12-01', illness, {
        ...withPupil({ earlier: [earlier('14', 10)] }),
        ...told('2026-10-21'),
      }),
      ['OPINION_OF_THE_HEAD', 'LATE_REQUEST'],
    ],
    ['the first lesson day', request('2026-08-17', moving), ['FIRST_WEEKS_WITH_CARE']],
    ['the last day of the second lesson week', request('2026-08-28', moving), ['FIRST_WEEKS_WITH_CARE']],
    ['the first day of the third', request('2026-08-31', moving), []],
    ['no care for a day that is refused', request('2026-08-28', circumstance('convoy')), []],
  ])('%s', (_, facts, expected) => {
    expect(codes(facts)).toEqual(expected)
  })

  test('a finding names the days it is about', () => {
    const { parts, remarks } = judgeOne(request('2026-08-27 2026-09-01', moving))
    expect(parts.map(({ findings }) => findings.map(({ code, days }) => [code, ...days].join(' ')))).toEqual([
      ['POLICY_GRANT 2026-08-27'],
      ['ABOVE_POLICY 2026-08-28 2026-08-31 2026-09-01'],
    ])
    expect(remarks.map(({ code, days }) => [code, ...days].join(' '))).toEqual([
      'FIRST_WEEKS_WITH_CARE 2026-08-27',
    ])
  })

  test('a closed school is a part without days', () => {
    expect(judgeOne(request('2026-10-07', moving)).parts).toMatchObject([{ days: [], count: 0 }])
  })
})

describe('the terms of a form', () => {
  const NONE = { noticeBy: null, tellBy: null, targetBy: null, decideBy: null }
  const terms = (asked: Asked, more: Partial<LeaveRequest> = {}) =>
    judgeLeave(request('2026-12-14', asked, { ...told('2026-11-30'), ...more })).terms

  test.each([
    ['illness: told within two days', { kind: 'illness' }, { ...NONE, tellBy: '2026-12-16' }],
    [
      'a child of five: an application',
      { kind: 'fiveYearOld' },
      { ...NONE, targetBy: '2026-12-07', decideBy: '2027-01-25' },
    ],
    ['profession: an application', profession(), { ...NONE, targetBy: '2026-12-07', decideBy: '2027-01-25' }],
    ['absence: none', { kind: 'absence', reason: 'unknown' }, NONE],
  ] satisfies [string, Asked, object][])('%s', (_, asked, expected) => {
    expect(terms(asked)).toEqual(expected)
  })

  test('nothing is to be decided in time when nobody asked', () => {
    expect(terms(moving, told(null))).toEqual({ ...NONE, tellBy: '2026-12-16' })
  })

  test('without a school day only the target and the last day count', () => {
    const onClosedDay = request('2026-10-07', moving, told('2026-10-01'))
    expect(judgeLeave(onClosedDay).terms).toEqual({ ...NONE, targetBy: '2026-10-09', decideBy: '2026-11-26' })
  })

  test('a request to complete stops the clock', () => {
    const completion = { askedOn: day('2026-12-01'), until: day('2026-12-08'), completedOn: null }
    expect(terms(profession(), { completion }).decideBy).toBe('2027-02-01')
  })

  test('count from the first day that any of the children misses', () => {
    const children = [pupil({ id: 'kleuter', group: '1' }), pupil({ id: 'grote', group: '6' })]
    const facts = request('2026-12-04 2026-12-10', { kind: 'illness' }, { pupils: children })
    const reversed = { ...facts, pupils: [...children].reverse() }
    expect([facts, reversed].map((one) => judgeLeave(one).terms.tellBy)).toEqual(['2026-12-07', '2026-12-07'])
  })
})
