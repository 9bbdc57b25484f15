import { describe, expect, test } from 'vitest'
import { checkDecision } from '#domain/leave/decide'
import type { Asked, LeaveRequest } from '#domain/leave/facts'
import { NATIONAL_POLICY } from '#domain/leave/policy'
import type { DecisionDetails } from '#domain/leave/request'
import { circumstance, day, earlier, profession, pupil, request } from './leave-facts.ts'

type Details = Partial<Omit<DecisionDetails, 'days'>> & { days?: string }

/** 'granted', or the code with its article: what becomes of a decision. Days: '2026-12-03 2026-12-04/morning'. */
function fateOf(facts: LeaveRequest, details: Details): string {
  const checked = check(facts, details)
  if (checked.ok) return `ok ${checked.value.map(({ date, weight }) => `${date}=${weight}`).join(' ')}`.trim()
  const { code, details: about } = checked.error
  return code === 'AGAINST_THE_LAW' ? `${code} ${about.article}` : code
}

function check(facts: LeaveRequest, { days = '', ...details }: Details) {
  const decision: DecisionDetails = {
    childId: 'kind',
    outcome: 'granted',
    article: '14',
    reasons: '',
    conditions: '',
    deviation: '',
    opinion: '',
    ...details,
    days: days
      .split(' ')
      .filter((one) => one !== '')
      .map((one) => {
        const [date = '', part = 'whole'] = one.split('/')
        return { date: day(date), part: part as 'whole' }
      }),
  }
  return checkDecision({ request: facts, pupilId: 'leerling', pupilName: 'Noor de Wit', decision })
}

/** All ten school days of two weeks of November 2026, and more after them. */
const TEN =
  '2026-11-02 2026-11-03 2026-11-04 2026-11-05 2026-11-06 2026-11-09 2026-11-10 2026-11-11 2026-11-12 2026-11-13'
const LAST_TEN =
  '2026-11-04 2026-11-05 2026-11-06 2026-11-09 2026-11-10 2026-11-11 2026-11-12 2026-11-13 2026-11-16 2026-11-17'
const TEN_DAYS = '2026-11-02 2026-11-13'
const TWELVE_DAYS = '2026-11-02 2026-11-17'

const why = { reasons: 'Daarom.' }
const because = { ...why, deviation: 'Zo is het hier.' }
const wedding = circumstance('wedding', {
  relation: 'uncleOrAunt',
  place: 'near',
  eventOn: day('2026-12-04'),
})
const two = request('2026-12-03 2026-12-04', wedding)
const both = '2026-12-03 2026-12-04'

describe('the days of a decision', () => {
  const cases: [string, LeaveRequest, Details, string][] = [
    [
      'that follow the policy are weighed',
      two,
      { outcome: 'partly', days: '2026-12-04', ...why },
      'ok 2026-12-04=1',
    ],
    ['stand in order', two, { days: '2026-12-04 2026-12-03', ...because }, 'ok 2026-12-03=1 2026-12-04=1'],
    ['must be asked', two, { outcome: 'partly', days: '2026-12-07', ...because }, 'DAYS_DO_NOT_FIT'],
    [
      'must be school days',
      request('2026-12-04 2026-12-07', wedding),
      { days: '2026-12-05', ...because },
      'DAYS_DO_NOT_FIT',
    ],
    [
      'stand there once',
      two,
      { outcome: 'partly', days: '2026-12-04 2026-12-04', ...why },
      'DAYS_DO_NOT_FIT',
    ],
    [
      'can be a half of what was asked',
      two,
      { outcome: 'partly', days: '2026-12-04/morning', ...because },
      'ok 2026-12-04=0.5',
    ],
    [
      'are never more of a day than was asked',
      request('', wedding, {
        periods: [{ from: day('2026-12-04'), to: day('2026-12-04'), part: 'morning' }],
      }),
      { days: '2026-12-04' },
      'DAYS_DO_NOT_FIT',
    ],
    [
      'are no afternoon without lessons',
      request('2026-12-02', wedding),
      { days: '2026-12-02/afternoon' },
      'DAYS_DO_NOT_FIT',
    ],
    [
      'are the whole of a Wednesday by its morning',
      request('2026-12-02', wedding),
      { days: '2026-12-02/morning' },
      'ok 2026-12-02=1',
    ],
    [
      'each part counts for a day where the school has it so',
      { ...two, policy: { ...NATIONAL_POLICY, halfDays: 'whole' } },
      { outcome: 'partly', days: '2026-12-04/morning', ...because },
      'ok 2026-12-04=1',
    ],
  ]
  test.each(cases)('%s', (_, facts, details, fate) => {
    expect(fateOf(facts, details)).toBe(fate)
  })

  test('of a child that is bound halfway are the days after that', () => {
    // five in November 2026: bound from Tuesday 1 December
    const facts = request('2026-11-30 2026-12-01', circumstance('moving'), {
      pupils: [pupil({ birthDate: day('2021-11-10') })],
    })
    expect(fateOf(facts, { days: '2026-12-01' })).toBe('ok 2026-12-01=1')
    expect(fateOf(facts, { days: '2026-11-30 2026-12-01' })).toBe('DAYS_DO_NOT_FIT')
    expect(fateOf(facts, { outcome: 'notNeeded', article: '3' })).toBe('OUTCOME_DOES_NOT_FIT')
  })
})

describe('the outcome must fit', () => {
  const holi: Asked = { kind: 'religion', feast: 'holi' }
  const cases: [string, LeaveRequest, Details, string][] = [
    ['granted is all days', two, { days: '2026-12-04', ...because }, 'OUTCOME_DOES_NOT_FIT'],
    ['partly is not all days', two, { outcome: 'partly', days: both, ...because }, 'OUTCOME_DOES_NOT_FIT'],
    ['partly is at least a day', two, { outcome: 'partly', ...because }, 'OUTCOME_DOES_NOT_FIT'],
    [
      'refused is no day',
      two,
      { outcome: 'refused', days: '2026-12-04', ...because },
      'OUTCOME_DOES_NOT_FIT',
    ],
    ['forwarded is above ten days only', two, { outcome: 'forwarded', ...why }, 'OUTCOME_DOES_NOT_FIT'],
    [
      'an application is not noted',
      two,
      { outcome: 'noted', article: '13', days: both },
      'OUTCOME_DOES_NOT_FIT',
    ],
    ['an application needs leave', two, { outcome: 'notNeeded', article: '11' }, 'OUTCOME_DOES_NOT_FIT'],
    ['leave is not granted by article 12', two, { article: '12', days: both }, 'OUTCOME_DOES_NOT_FIT'],
    [
      'leave is not granted by article 11a to who is no five-year-old',
      two,
      { article: '11a', days: both },
      'OUTCOME_DOES_NOT_FIT',
    ],
    [
      'a feast is not granted',
      request('2027-03-22', holi),
      { days: '2027-03-22', ...because },
      'OUTCOME_DOES_NOT_FIT',
    ],
    [
      'a feast is not refused',
      request('2027-03-22', holi),
      { outcome: 'refused', ...because },
      'OUTCOME_DOES_NOT_FIT',
    ],
    [
      'a feast is noted',
      request('2027-03-22', holi),
      { outcome: 'noted', article: '13', days: '2027-03-22' },
      'ok 2027-03-22=1',
    ],
    [
      'illness is noted',
      request('2026-12-03', { kind: 'illness' }),
      { outcome: 'noted', article: '12', days: '2026-12-03' },
      'ok 2026-12-03=1',
    ],
    [
      'illness is not granted',
      request('2026-12-03', { kind: 'illness' }),
      { article: '14', days: '2026-12-03', ...because },
      'OUTCOME_DOES_NOT_FIT',
    ],
    [
      'illness is noted by its own article',
      request('2026-12-03', { kind: 'illness' }),
      { outcome: 'noted', article: '13', days: '2026-12-03' },
      'OUTCOME_DOES_NOT_FIT',
    ],
    [
      'a visit to a doctor is noted',
      request('2026-12-03', { kind: 'medicalVisit' }),
      { outcome: 'noted', article: '11', days: '2026-12-03' },
      'ok 2026-12-03=1',
    ],
    [
      'or needs no leave',
      request('2026-12-03', { kind: 'medicalVisit' }),
      { outcome: 'notNeeded', article: '11' },
      'ok',
    ],
    [
      'an absence without leave is no request',
      request('2026-12-03', { kind: 'absence', reason: 'holiday' }),
      { outcome: 'refused', ...because },
      'OUTCOME_DOES_NOT_FIT',
    ],
    [
      'a closed school needs no leave',
      request('2026-12-05', wedding),
      { outcome: 'notNeeded', article: '11' },
      'ok',
    ],
    [
      'and not by article 3',
      request('2026-12-05', wedding),
      { outcome: 'notNeeded', article: '3' },
      'OUTCOME_DOES_NOT_FIT',
    ],
    [
      'a child of four needs no leave, whatever is asked',
      request('2026-12-03', wedding, { pupils: [pupil({ birthDate: day('2022-06-01') })] }),
      { outcome: 'notNeeded', article: '3' },
      'ok',
    ],
    [
      'so it is not refused to a child of four',
      request('2026-12-03', wedding, { pupils: [pupil({ birthDate: day('2022-06-01') })] }),
      { outcome: 'refused', ...because },
      'OUTCOME_DOES_NOT_FIT',
    ],
    [
      'a child that is not on the form is not decided about',
      { ...two, pupils: [] },
      { days: both },
      'OUTCOME_DOES_NOT_FIT',
    ],
  ]
  test.each(cases)('%s', (_, facts, details, fate) => {
    expect(fateOf(facts, details)).toBe(fate)
  })

  test('a refusal rests on the article of the request (ECLI:NL:RBSGR:2007:BA9127)', () => {
    const facts = request(TEN_DAYS, profession({ proof: 'insufficient' }))
    expect(fateOf(facts, { outcome: 'refused', article: '14', ...because })).toBe('OUTCOME_DOES_NOT_FIT')
    expect(fateOf(facts, { outcome: 'refused', article: '13a', ...why })).toBe('ok')
  })

  test('more days of a feast than the list says are noted when the head says why', () => {
    const facts = request('2027-03-22 2027-03-23', { kind: 'religion', feast: 'holi' })
    const noted = { outcome: 'noted', article: '13' } as const
    expect(fateOf(facts, { ...noted, days: '2027-03-22 2027-03-23' })).toBe('DEVIATION_REASON_NEEDED')
    expect(fateOf(facts, { ...noted, ...because, days: '2027-03-22 2027-03-23' })).toBe(
      'ok 2027-03-22=1 2027-03-23=1',
    )
    expect(fateOf(facts, { ...noted, days: '2027-03-22' })).toBe('REASONS_NEEDED')
    expect(fateOf(facts, { ...noted, ...why, days: '2027-03-22' })).toBe('ok 2027-03-22=1')
    expect(fateOf(facts, { ...noted, ...why })).toBe('ok')
  })

  test('a feast that was told too late is noted without its day, or with it when the head says why', () => {
    const facts = request(
      '2027-03-22',
      { kind: 'religion', feast: 'holi' },
      { receivedOn: day('2027-03-21') },
    )
    const noted = { outcome: 'noted', article: '13', ...why } as const
    expect(fateOf(facts, noted)).toBe('ok')
    expect(fateOf(facts, { ...noted, days: '2027-03-22' })).toBe('DEVIATION_REASON_NEEDED')
    expect(fateOf(facts, { ...noted, ...because, days: '2027-03-22' })).toBe('ok 2027-03-22=1')
    expect(fateOf(facts, { ...because, days: '2027-03-22' })).toBe('OUTCOME_DOES_NOT_FIT')
  })

  test('beside a feast other days can be granted, never the feast itself', () => {
    const facts = request('2027-03-22 2027-03-23', { kind: 'religion', feast: 'holi' })
    const partly = { outcome: 'partly', ...because } as const
    expect(fateOf(facts, { ...partly, days: '2027-03-22' })).toBe('OUTCOME_DOES_NOT_FIT')
    expect(fateOf(facts, { ...partly, days: '2027-03-23' })).toBe('ok 2027-03-23=1')
    expect(fateOf(facts, { ...because, days: '2027-03-22 2027-03-23' })).toBe('OUTCOME_DOES_NOT_FIT')
  })

  test('a celebration of more than ten days is not noted: the officer decides', () => {
    const facts = request('2027-03-01 2027-03-16', { kind: 'religion', feast: 'carnival' })
    const noted = { outcome: 'noted', article: '13', ...because } as const
    expect(fateOf(facts, { ...noted, days: '2027-03-01' })).toBe('OUTCOME_DOES_NOT_FIT')
    expect(fateOf(facts, { outcome: 'forwarded', ...why })).toBe('ok')
    const together = request(
      '2027-03-01 2027-03-02',
      { kind: 'religion', feast: 'carnival' },
      {
        pupils: [pupil({ earlier: [earlier('13a', 9)] })],
        policy: { ...NATIONAL_POLICY, counters: 'together' },
      },
    )
    const both = '2027-03-01 2027-03-02'
    expect(fateOf(together, { outcome: 'noted', article: '13', days: both })).toBe('DEVIATION_REASON_NEEDED')
    expect(fateOf(together, { ...noted, days: both })).toBe('ok 2027-03-01=1 2027-03-02=1')
    const short = request('2027-03-01', { kind: 'religion', feast: 'carnival' })
    expect(fateOf(short, { ...noted, days: '2027-03-01' })).toBe('ok 2027-03-01=1')
    expect(fateOf(short, noted)).toBe('OUTCOME_DOES_NOT_FIT')
  })

  test('nothing is noted of a day without school, and no day stands with what needs no leave', () => {
    expect(
      fateOf(request('2026-12-05', { kind: 'illness' }), { outcome: 'noted', article: '12', ...why }),
    ).toBe('OUTCOME_DOES_NOT_FIT')
    const visit = request('2026-12-03', { kind: 'medicalVisit' })
    expect(fateOf(visit, { outcome: 'notNeeded', article: '11', days: '2026-12-03' })).toBe(
      'OUTCOME_DOES_NOT_FIT',
    )
  })

  test('of a child that is bound halfway, article 3 or article 11 says why no leave is needed', () => {
    const facts = request(
      '2026-11-30 2026-12-01',
      { kind: 'medicalVisit' },
      { pupils: [pupil({ birthDate: day('2021-11-10') })] },
    )
    expect(fateOf(facts, { outcome: 'notNeeded', article: '3' })).toBe('ok')
    expect(fateOf(facts, { outcome: 'notNeeded', article: '11' })).toBe('ok')
    expect(fateOf(facts, { outcome: 'noted', article: '11', days: '2026-12-01' })).toBe('ok 2026-12-01=1')
  })

  test('a day that is on no list is a duty or a wish, as the head sees it', () => {
    const facts = request('2027-03-25', { kind: 'religion', feast: null })
    expect(fateOf(facts, { outcome: 'noted', article: '13', days: '2027-03-25' })).toBe('ok 2027-03-25=1')
    expect(fateOf(facts, { outcome: 'noted', article: '13', ...why })).toBe('OUTCOME_DOES_NOT_FIT')
    expect(fateOf(facts, { outcome: 'refused', ...why })).toBe('ok')
  })

  test('hours of a five-year-old are noted up to five, decided above, and never above ten (LPW 11a)', () => {
    const five = [pupil({ birthDate: day('2021-06-01') })]
    const hours = (hoursPerDay: number) =>
      request('2026-11-16 2026-11-20', { kind: 'fiveYearOld', hoursPerDay }, { pupils: five })
    const week = '2026-11-16 2026-11-17 2026-11-18 2026-11-19 2026-11-20'
    const all = '2026-11-16=1 2026-11-17=1 2026-11-18=1 2026-11-19=1 2026-11-20=1'
    expect(fateOf(hours(1), { outcome: 'noted', article: '11a', days: week })).toBe(`ok ${all}`)
    expect(fateOf(hours(1), { article: '11a', days: week })).toBe('OUTCOME_DOES_NOT_FIT')
    expect(fateOf(hours(2), { outcome: 'noted', article: '11a', days: week })).toBe('OUTCOME_DOES_NOT_FIT')
    expect(fateOf(hours(2), { article: '11a', days: week })).toBe(`ok ${all}`)
    expect(fateOf(hours(3), { article: '11a', days: week, ...because })).toBe('AGAINST_THE_LAW LPW 11a')
    // a Wednesday by notice, and a week that is too much
    const mixed = request(
      '',
      { kind: 'fiveYearOld' },
      {
        pupils: five,
        periods: [
          { from: day('2026-11-11'), to: day('2026-11-11') },
          { from: day('2026-11-16'), to: day('2026-11-20') },
        ],
      },
    )
    expect(fateOf(mixed, { outcome: 'noted', article: '11a', days: '2026-11-11', ...because })).toBe(
      'OUTCOME_DOES_NOT_FIT',
    )
    expect(fateOf(mixed, { outcome: 'partly', article: '11a', days: '2026-11-11', ...why })).toBe(
      'ok 2026-11-11=1',
    )
    // three of the five days are nine hours
    const three = { outcome: 'partly', article: '11a', days: '2026-11-16 2026-11-17 2026-11-19' } as const
    expect(fateOf(hours(3), { ...three, ...because })).toBe('ok 2026-11-16=1 2026-11-17=1 2026-11-19=1')
  })
})

describe('the law is never overridden, whatever the head writes', () => {
  const cases: [string, LeaveRequest, Details, string][] = [
    [
      'ten days of article 13a',
      request(TWELVE_DAYS, profession()),
      { article: '13a', days: `${TEN} 2026-11-16 2026-11-17`, ...because },
      'AGAINST_THE_LAW LPW 13a lid 2',
    ],
    [
      'nor by article 14 in its place',
      request(TWELVE_DAYS, profession()),
      { article: '14', days: `${TEN} 2026-11-16 2026-11-17`, ...because },
      'AGAINST_THE_LAW LPW 13a lid 2',
    ],
    [
      'once a year, also when article 14 is chosen',
      request('2026-11-02', profession(), { pupils: [pupil({ earlier: [earlier('13a', 2)] })] }),
      { article: '14', days: '2026-11-02', ...because },
      'AGAINST_THE_LAW LPW 13a lid 2',
    ],
    [
      'never in the first two lesson weeks, also when article 14 is chosen',
      request('2026-08-20', profession()),
      { article: '14', days: '2026-08-20', ...because },
      'AGAINST_THE_LAW LPW 13a lid 2',
    ],
    [
      'nor when article 13a is chosen for another request',
      request('2026-08-20', circumstance('other')),
      { article: '13a', days: '2026-08-20', ...because },
      'AGAINST_THE_LAW LPW 13a lid 2',
    ],
    [
      'article 13a is once a year, for what was asked as article 14 too',
      request('2026-11-02', circumstance('other'), { pupils: [pupil({ earlier: [earlier('13a', 2)] })] }),
      { article: '13a', days: '2026-11-02', ...because },
      'AGAINST_THE_LAW LPW 13a lid 2',
    ],
    [
      'ten days of article 14 when it is chosen for a holiday',
      request('2026-11-02 2026-11-04', profession(), { pupils: [pupil({ earlier: [earlier('14', 8)] })] }),
      { article: '14', days: '2026-11-02 2026-11-03 2026-11-04', ...because },
      'AGAINST_THE_LAW LPW 14 lid 3; Awb 2:3',
    ],
    [
      'a holiday without a parent',
      request('2026-11-02', profession({ withCarer: false })),
      { article: '13a', days: '2026-11-02', ...because },
      'AGAINST_THE_LAW LPW 11 onder f',
    ],
    [
      'above ten days of article 14 the head does not grant',
      request('2026-12-03', circumstance('other'), { pupils: [pupil({ earlier: [earlier('14', 10)] })] }),
      { days: '2026-12-03', ...because },
      'AGAINST_THE_LAW LPW 14 lid 3; Awb 2:3',
    ],
    [
      'not even the part within ten days',
      request(TEN_DAYS, circumstance('other'), { pupils: [pupil({ earlier: [earlier('14', 2)] })] }),
      { outcome: 'partly', days: '2026-11-02', ...because },
      'AGAINST_THE_LAW LPW 14 lid 3; Awb 2:3',
    ],
    [
      'and does not refuse: the officer decides',
      request(TEN_DAYS, circumstance('other'), { pupils: [pupil({ earlier: [earlier('14', 2)] })] }),
      { outcome: 'refused', ...because },
      'AGAINST_THE_LAW LPW 14 lid 3; Awb 2:3',
    ],
    [
      'nor by article 13a in its place',
      request(TEN_DAYS, circumstance('other'), { pupils: [pupil({ earlier: [earlier('14', 2)] })] }),
      { article: '13a', days: TEN, ...because },
      'AGAINST_THE_LAW LPW 14 lid 3; Awb 2:3',
    ],
    [
      'days that were over when the school heard of them too late',
      request('2026-11-02 2026-11-05', circumstance('death', { relation: 'parent' }), {
        receivedOn: day('2026-11-05'),
      }),
      { outcome: 'partly', days: '2026-11-03 2026-11-04', ...because },
      'AGAINST_THE_LAW LPW 14 lid 2',
    ],
    [
      'days of article 13a that were over when they were asked',
      request('2026-11-02 2026-11-05', profession(), { receivedOn: day('2026-11-04') }),
      { article: '13a', days: '2026-11-02 2026-11-03 2026-11-04 2026-11-05', ...because },
      'AGAINST_THE_LAW LPW 13a lid 1',
    ],
  ]
  test.each(cases)('%s', (_, facts, details, fate) => {
    expect(fateOf(facts, details)).toBe(fate)
  })

  test('which ten of the twelve days the head chooses is free, with a reason', () => {
    const facts = request(TWELVE_DAYS, profession())
    const later = { outcome: 'partly', article: '13a', days: LAST_TEN, ...why } as const
    expect(fateOf(facts, later)).toBe('DEVIATION_REASON_NEEDED')
    expect(fateOf(facts, { ...later, ...because })).toMatch(/^ok 2026-11-04=1 .* 2026-11-17=1$/)
  })

  test('the sentence of the finding says why', () => {
    const facts = request('2026-08-20', profession())
    expect(check(facts, { article: '13a', days: '2026-08-20', ...because })).toEqual({
      ok: false,
      error: {
        code: 'AGAINST_THE_LAW',
        details: {
          pupil: 'Noor de Wit',
          article: 'LPW 13a lid 2',
          sentence: 'In de eerste twee lesweken van het schooljaar mag de school dit verlof nooit geven.',
        },
      },
    })
  })
})

describe('above ten days of article 14', () => {
  const above = (municipality: string | null) =>
    request(TEN_DAYS, circumstance('other'), {
      pupils: [pupil({ municipality, earlier: [earlier('14', 2)] })],
    })

  test('the request goes to the municipality where the child lives', () => {
    expect(fateOf(above('Schagen'), { outcome: 'forwarded', ...why })).toBe('ok')
    expect(fateOf(above(null), { outcome: 'forwarded', ...why })).toBe('MUNICIPALITY_MISSING')
    expect(fateOf(above('Schagen'), { outcome: 'forwarded' })).toBe('REASONS_NEEDED')
    expect(fateOf(above('Schagen'), { outcome: 'forwarded', article: '13a', ...why })).toBe(
      'OUTCOME_DOES_NOT_FIT',
    )
  })

  test('no day stands with it, and days before the child is bound do not stand in its way', () => {
    expect(fateOf(above('Schagen'), { outcome: 'forwarded', days: '2026-11-02', ...why })).toBe(
      'OUTCOME_DOES_NOT_FIT',
    )
    const halfway = request('2026-11-27 2026-12-18', circumstance('other'), {
      pupils: [pupil({ birthDate: day('2021-11-10') })],
    })
    expect(fateOf(halfway, { outcome: 'forwarded', ...why })).toBe('ok')
  })

  test('each child of the form by itself: where it lives, and how much it had', () => {
    const facts = request(TEN_DAYS, circumstance('other'), {
      pupils: [
        pupil({ id: 'broer', municipality: 'Schagen' }),
        pupil({ municipality: null, earlier: [earlier('14', 2)] }),
      ],
    })
    expect(fateOf(facts, { outcome: 'forwarded', ...why })).toBe('MUNICIPALITY_MISSING')
  })

  test('an application by article 13a is never forwarded', () => {
    const facts = request(TWELVE_DAYS, profession())
    expect(fateOf(facts, { outcome: 'forwarded', article: '13a', ...why })).toBe('OUTCOME_DOES_NOT_FIT')
    expect(fateOf(facts, { outcome: 'forwarded', article: '14', ...why })).toBe('OUTCOME_DOES_NOT_FIT')
  })

  test('where only the school counts both articles together, the head can decide himself, with a reason', () => {
    const facts = request('2026-11-02 2026-11-04', circumstance('other'), {
      pupils: [pupil({ earlier: [earlier('13a', 9)] })],
      policy: { ...NATIONAL_POLICY, counters: 'together' },
    })
    const days = '2026-11-02 2026-11-03 2026-11-04'
    expect(fateOf(facts, { outcome: 'forwarded', ...why })).toBe('ok')
    expect(fateOf(facts, { days })).toBe('DEVIATION_REASON_NEEDED')
    expect(fateOf(facts, { days, ...because })).toBe('ok 2026-11-02=1 2026-11-03=1 2026-11-04=1')
    expect(fateOf(facts, { outcome: 'refused', ...why })).toBe('DEVIATION_REASON_NEEDED')
  })
})

describe('what must be written down', () => {
  const never = request('2026-12-03', circumstance('holiday'))
  const weigh = request('2026-12-03', circumstance('other'))
  const unsigned = (more: Partial<LeaveRequest> = {}) => ({ ...two, signed: false, ...more })
  const passed = { askedOn: day('2026-11-02'), until: day('2026-11-16'), completedOn: null }
  const cases: [string, LeaveRequest, Details, string][] = [
    ['reasons of a refusal', never, { outcome: 'refused' }, 'REASONS_NEEDED'],
    ['no more than that where the policy refuses', never, { outcome: 'refused', ...why }, 'ok'],
    ['reasons of a grant in part', two, { outcome: 'partly', days: '2026-12-04' }, 'REASONS_NEEDED'],
    [
      'nothing for a grant by the policy',
      request('2026-12-04', wedding),
      { days: '2026-12-04' },
      'ok 2026-12-04=1',
    ],
    ['why the policy is left for a day it refuses', two, { days: both, ...why }, 'DEVIATION_REASON_NEEDED'],
    [
      'why the policy is left for a day it gives',
      two,
      { outcome: 'refused', ...why },
      'DEVIATION_REASON_NEEDED',
    ],
    [
      'also for a part of that day',
      two,
      { outcome: 'partly', days: '2026-12-04/morning', ...why },
      'DEVIATION_REASON_NEEDED',
    ],
    ['with it, all of that is for the head', two, { outcome: 'refused', ...because }, 'ok'],
    ['what the head must weigh leaves no policy', weigh, { days: '2026-12-03' }, 'ok 2026-12-03=1'],
    ['in no direction', weigh, { outcome: 'refused', ...why }, 'ok'],
    [
      'another article than that of the request',
      weigh,
      { article: '13a', days: '2026-12-03', ...why },
      'DEVIATION_REASON_NEEDED',
    ],
    ['granting what is not complete', unsigned(), { days: both, ...why }, 'DEVIATION_REASON_NEEDED'],
    [
      'refusing before the parents could complete it',
      unsigned(),
      { outcome: 'refused', ...why },
      'DEVIATION_REASON_NEEDED',
    ],
    [
      'not after they let it pass (Awb 4:5)',
      unsigned({ completion: passed }),
      { outcome: 'refused', ...why },
      'ok',
    ],
  ]
  test.each(cases)('%s', (_, facts, details, fate) => {
    expect(fateOf(facts, details)).toBe(fate)
  })
})
