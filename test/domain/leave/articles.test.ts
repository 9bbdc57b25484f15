// The edges of each article, beside the worked examples.
import { describe, expect, test } from 'vitest'
import { schoolCalendarOf } from '#domain/calendar/school-calendar'
import { birthdayAt, boundFrom } from '#domain/leave/article-3'
import { circumstanceLabel } from '#domain/leave/circumstances'
import { daysText } from '#domain/leave/counting'
import type { Asked, LeaveRequest, Occasion, PupilFacts } from '#domain/leave/facts'
import { judgeLeave } from '#domain/leave/judge'
import { NATIONAL_POLICY } from '#domain/leave/policy'
import { degreeOf, RELATIONS, relationLabel } from '#domain/leave/relations'
import {
  CALENDAR,
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

const fate = (period: string, asked: Asked, more: Partial<LeaveRequest> = {}) =>
  fateOf(judgeOne(request(period, asked, more)))
const withPupil = (more: Partial<PupilFacts>) => ({ pupils: [pupil(more)] })
const codes = (period: string, asked: Asked, more: Partial<LeaveRequest> = {}) =>
  judgeOne(request(period, asked, more)).remarks.map(({ code }) => code)
const TOGETHER = { ...NATIONAL_POLICY, counters: 'together' } as const

describe('article 3: from when a child is bound', () => {
  test.each([
    ['the month after the birthday', '2022-03-10', '2027-04-01'],
    ['a birthday on the first', '2021-10-01', '2026-11-02'],
    ['a month that begins in the holiday', '2021-12-31', '2027-01-04'],
    ['a birthday in June: after the summer', '2022-06-15', '2027-07-01'],
    ['a month without a school day', '2022-07-15', '2027-08-23'],
    ['turned five long ago', '2016-09-19', '2021-10-01'],
  ])('%s', (_, born, from) => {
    const calendar = { ...CALENDAR, holidays: CALENDAR.holidays }
    expect(boundFrom(day(born), calendar, NATIONAL_POLICY)).toBe(from)
  })

  test('born on 29 February: the office chooses the day in a common year', () => {
    const born = day('2024-02-29')
    const settings = ['03-01', '02-28'].map((one) => ({ leapDayBirthday: one as '03-01' | '02-28' }))
    expect(settings.map((one) => birthdayAt(born, 5, one))).toEqual(['2029-03-01', '2029-02-28'])
    expect(settings.map((one) => boundFrom(born, CALENDAR, one))).toEqual(['2029-04-03', '2029-03-01'])
    expect(birthdayAt(born, 4, settings[0]!)).toBe('2028-02-29')
  })

  test('a period over that day is split: the days before need no leave', () => {
    const born = { birthDate: day('2021-11-20') }
    expect(fate('2026-11-30 2026-12-02', circumstance('convoy'), withPupil(born))).toBe(
      'GEEN_VERLOF_NODIG 2026-11-30 · AFWIJZEN 2026-12-01 2026-12-02',
    )
    expect(judgeOne(request('2026-11-30 2026-12-01', circumstance('moving'), withPupil(born)))).toMatchObject(
      {
        outcome: 'TOEKENNEN',
        count: 1,
        granted: 1,
      },
    )
  })
})

describe('article 11a: the five-year-old', () => {
  const five = withPupil({ birthDate: day('2021-01-13'), group: '2' })
  const hours = (perDay: number | null) => ({ kind: 'fiveYearOld', hoursPerDay: perDay }) as const
  test.each([
    ['five hours in a week', '2026-12-14 2026-12-15', 2.5, 'KENNISGEVING 2026-12-14 2026-12-15'],
    ['a little more', '2026-12-14 2026-12-15', 2.75, 'DIRECTEUR_BEOORDEELT 2026-12-14 2026-12-15'],
    ['ten hours', '2026-12-14 2026-12-15', 5, 'DIRECTEUR_BEOORDEELT 2026-12-14 2026-12-15'],
    ['more than ten', '2026-12-14 2026-12-15', 5.25, 'AFWIJZEN 2026-12-14 2026-12-15'],
    ['a whole day is 5.5 hours', '2026-12-15', null, 'DIRECTEUR_BEOORDEELT 2026-12-15'],
    ['never more hours than there are lessons', '2026-12-16', 8, 'KENNISGEVING 2026-12-16'],
    ['each week by itself', '2026-12-11 2026-12-14', 5, 'KENNISGEVING 2026-12-11 2026-12-14'],
    ['until the sixth birthday', '2027-01-12 2027-01-13', 2, 'KENNISGEVING 2027-01-12 · AFWIJZEN 2027-01-13'],
  ])('%s', (_, period, perDay, expected) => {
    expect(fate(period, hours(perDay), five)).toBe(expected)
  })

  test('counts in neither counter', () => {
    const { counters } = judgeOne(request('2026-12-15', hours(null), five))
    expect(counters.map(({ asked, granted }) => asked + granted)).toEqual([0, 0])
  })
})

test.each([
  ['2026-12-03', 'ILLNESS_NOTICE'],
  ['2026-12-04', 'ILLNESS_NOTICE_LATE'],
  [null, 'ILLNESS_NOTICE_LATE'],
] as const)('article 12: illness on 1 December, told on %s', (told, code) => {
  const judgement = judgeOne(
    request('2026-12-01', { kind: 'illness' }, { receivedOn: told === null ? null : day(told) }),
  )
  expect(judgement.outcome).toBe('KENNISGEVING')
  expect(judgement.parts[0]?.findings[0]?.code).toBe(code)
})

describe('article 13: religion', () => {
  const feast = (id: string | null) => ({ kind: 'religion', feast: id }) as const
  const told = (on: string) => ({ receivedOn: day(on) })
  test.each([
    ['a day too late is still no refusal', 'holi', '2027-03-22', '2027-03-21', 'KENNISGEVING 2027-03-22'],
    ['a Saturday is in time for a Monday', 'holi', '2027-03-22', '2027-03-20', 'KENNISGEVING 2027-03-22'],
    [
      'one day per duty',
      'eidAlFitr',
      '2027-03-10 2027-03-11',
      '2027-03-01',
      'KENNISGEVING 2027-03-10 · AFWIJZEN 2027-03-11',
    ],
    [
      'a feast of two days',
      'pesach',
      '2027-04-22 2027-04-23',
      '2027-04-01',
      'KENNISGEVING 2027-04-22 2027-04-23',
    ],
    ['a feast outside the list', null, '2027-03-10', '2027-03-01', 'DIRECTEUR_BEOORDEELT 2027-03-10'],
    ['a feast outside the list, too late', null, '2027-03-10', '2027-03-09', 'KENNISGEVING 2027-03-10'],
    ['a celebration without a duty', 'carnival', '2027-03-10', '2027-03-01', 'AFWIJZEN 2027-03-10'],
  ])('%s', (_, id, period, on, expected) => {
    expect(fate(period, feast(id), told(on))).toBe(expected)
  })

  test('a late notice says that it is not valid', () => {
    const { parts } = judgeOne(request('2027-03-22', feast('holi'), told('2027-03-21')))
    expect(parts[0]?.findings[0]).toMatchObject({
      code: 'RELIGION_NOTICE_LATE',
      facts: { inTime: false, noticeBy: '2027-03-20' },
    })
  })

  test('how many days per duty is a setting', () => {
    const policy = { ...NATIONAL_POLICY, daysPerDuty: 2 }
    expect(fate('2027-03-10 2027-03-11', feast('eidAlFitr'), { policy })).toBe(
      'KENNISGEVING 2027-03-10 2027-03-11',
    )
  })
})

describe('article 13a: profession', () => {
  const grants = (period: string, more: Partial<LeaveRequest> = {}) => {
    const { outcome, granted } = judgeOne(request(period, profession(), more))
    return `${outcome} ${granted}`
  }
  test.each([
    ['above ten the rest is refused, never forwarded', '2027-01-11 2027-01-26', {}, 'DEELS 10'],
    ['a period out of the second lesson week', '2026-08-27 2026-09-01', {}, 'DEELS 2'],
    ['the last day of the second lesson week', '2026-08-28', {}, 'AFWIJZEN 0'],
    ['the first day of the third', '2026-08-31', {}, 'TOEKENNEN 1'],
    [
      'a grant of last year does not count',
      '2027-01-18',
      withPupil({ earlier: [earlier('13a', 10, { schoolYear: year('2025-2026') })] }),
      'TOEKENNEN 1',
    ],
    [
      'days of article 14 do not count',
      '2027-01-18 2027-01-29',
      withPupil({ earlier: [earlier('14', 9)] }),
      'TOEKENNEN 10',
    ],
    [
      'unless the school counts together',
      '2027-01-18 2027-01-29',
      { ...withPupil({ earlier: [earlier('14', 9)] }), policy: TOGETHER },
      'DEELS 1',
    ],
    [
      'days that were over when it was asked',
      '2027-01-18 2027-01-20',
      { receivedOn: day('2027-01-19') },
      'DEELS 2',
    ],
    ['asked by an aunt', '2027-01-18', { applicant: 'other' }, 'AANVULLEN 0'],
    ['without a signature', '2027-01-18', { signed: false }, 'AANVULLEN 0'],
    [
      'asked again without new facts',
      '2027-01-18',
      { refusedBefore: { on: day('2026-11-01'), newFacts: false } },
      'AFWIJZEN 0',
    ],
    [
      'asked again with new facts',
      '2027-01-18',
      { refusedBefore: { on: day('2026-11-01'), newFacts: true } },
      'TOEKENNEN 1',
    ],
  ] satisfies [string, string, Partial<LeaveRequest>, string][])('%s', (_, period, more, expected) => {
    expect(grants(period, more)).toBe(expected)
  })

  test.each([
    ['organisation', 'AFWIJZEN'],
    ['turnover', 'AFWIJZEN'],
    ['none', 'AFWIJZEN'],
    ['peak', 'TOEKENNEN'],
    ['unclear', 'DIRECTEUR_BEOORDEELT'],
  ] as const)('a profession by its nature: %s', (nature, outcome) => {
    expect(judgeOne(request('2027-01-18', profession({ nature }))).outcome).toBe(outcome)
  })

  test('one unclear holiday is for the director to weigh', () => {
    const holidays = { ...profession().holidays, may: 'unclear' } as const
    expect(judgeOne(request('2027-01-18', profession({ holidays }))).outcome).toBe('DIRECTEUR_BEOORDEELT')
  })

  test('counting together never opens a way past the ten of the law', () => {
    const facts = request('2027-01-11 2027-01-26', profession(), {
      ...withPupil({ earlier: [earlier('14', 3)] }),
      policy: TOGETHER,
    })
    expect(
      judgeOne(facts).parts.map(({ outcome, count, overridable }) => [outcome, count, overridable]),
    ).toEqual([
      ['AFWIJZEN', 2, false],
      ['AFWIJZEN', 3, true],
      ['TOEKENNEN', 7, true],
    ])
  })

  test('a first lesson day that the office corrected: the days before it are free, the weeks begin there', () => {
    const calendar = {
      ...CALENDAR,
      lessonStarts: [
        {
          schoolYear: year('2026-2027'),
          firstLessonDay: day('2026-08-19'),
          endOfSecondLessonWeek: day('2026-09-01'),
        },
      ],
    }
    expect(fate('2026-08-17 2026-08-20', profession(), { calendar })).toBe('AFWIJZEN 2026-08-19 2026-08-20')
    expect(fate('2026-09-01 2026-09-02', profession(), { calendar })).toBe(
      'AFWIJZEN 2026-09-01 · TOEKENNEN 2026-09-02',
    )
  })

  test('a holiday without a parent is none of article 11 under f', () => {
    const { parts } = judgeOne(request('2027-01-18', profession({ withCarer: false })))
    expect(parts).toMatchObject([{ outcome: 'AFWIJZEN', overridable: false }])
  })

  test('hard limits cannot be overridden, also where policy refuses the other days', () => {
    const { parts } = judgeOne(request('2026-08-28 2026-08-31', profession({ nature: 'roster' })))
    expect(parts.map(({ days, overridable }) => ({ days, overridable }))).toEqual([
      { days: ['2026-08-28'], overridable: false },
      { days: ['2026-08-31'], overridable: true },
    ])
  })

  test.each([
    ['late, but never refused for it', '2026-12-28', {}, ['LATE_REQUEST']],
    ['exactly eight weeks', '2026-11-23', {}, []],
    [
      'more than ten days with those of article 14',
      '2026-11-01',
      withPupil({ earlier: [earlier('14', 10)] }),
      ['TOGETHER_ABOVE_TEN'],
    ],
  ] satisfies [string, string, Partial<LeaveRequest>, string[]][])(
    'a remark: %s',
    (_, on, more, expected) => {
      expect(codes('2027-01-18', profession(), { receivedOn: day(on), ...more })).toEqual(expected)
    },
  )
})

describe('article 14: by policy', () => {
  const wedding = (more = {}) => circumstance('wedding', { relation: 'uncleOrAunt', ...more })
  test.each([
    [
      'the day of the event, when not all can be granted',
      '2026-12-02 2026-12-04',
      wedding({ eventOn: day('2026-12-04') }),
      'TOEKENNEN 2026-12-04 · AFWIJZEN 2026-12-02 2026-12-03',
    ],
    [
      'the day before rather than the day after',
      '2026-12-02 2026-12-04',
      wedding({ place: 'far', eventOn: day('2026-12-03') }),
      'TOEKENNEN 2026-12-02 2026-12-03 · AFWIJZEN 2026-12-04',
    ],
    [
      'a partnership is as a wedding',
      '2026-12-04',
      circumstance('partnership', { relation: 'sibling' }),
      'TOEKENNEN 2026-12-04',
    ],
    [
      'the wedding of a friend',
      '2026-12-04',
      wedding({ relation: 'friendOrNeighbour' }),
      'AFWIJZEN 2026-12-04',
    ],
    [
      'a jubilee of thirty years',
      '2026-12-04',
      circumstance('weddingJubilee', { relation: 'parent', years: 30 }),
      'AFWIJZEN 2026-12-04',
    ],
    [
      'a jubilee of twelve and a half',
      '2026-12-04',
      circumstance('weddingJubilee', { relation: 'parent', years: 12.5 }),
      'TOEKENNEN 2026-12-04',
    ],
    [
      'the jubilee of an aunt',
      '2026-12-04',
      circumstance('serviceJubilee', { relation: 'uncleOrAunt', years: 25 }),
      'AFWIJZEN 2026-12-04',
    ],
    [
      'a funeral abroad',
      '2026-12-01 2026-12-04',
      circumstance('death', { relation: 'cousin', place: 'abroad' }),
      'TOEKENNEN 2026-12-01 2026-12-02 2026-12-03 2026-12-04',
    ],
    [
      'a farther relative',
      '2026-12-01',
      circumstance('death', { relation: 'fartherRelative' }),
      'DIRECTEUR_BEOORDEELT 2026-12-01',
    ],
    [
      'nobody named: what the table gives to all',
      '2026-12-01 2026-12-02',
      circumstance('death'),
      'TOEKENNEN 2026-12-01 · AFWIJZEN 2026-12-02',
    ],
    [
      'an illness without a statement',
      '2026-12-01',
      circumstance('illness', { relation: 'parent', proof: 'missing' }),
      'AANVULLEN 2026-12-01',
    ],
    [
      'a statement that says too little',
      '2026-12-01',
      circumstance('illness', { relation: 'parent', proof: 'insufficient' }),
      'DIRECTEUR_BEOORDEELT 2026-12-01',
    ],
    [
      'another illness, near',
      '2026-12-01',
      circumstance('illness', { relation: 'parent', lifeThreatening: false }),
      'DIRECTEUR_BEOORDEELT 2026-12-01',
    ],
    [
      'a legal duty that can be met after school',
      '2026-12-01',
      circumstance('legalDuty', { outsideSchoolHours: true }),
      'AFWIJZEN 2026-12-01',
    ],
    ['a legal duty', '2026-12-01', circumstance('legalDuty'), 'TOEKENNEN 2026-12-01'],
    [
      'outside school hours says nothing about a move',
      '2026-12-01',
      circumstance('moving', { outsideSchoolHours: true }),
      'TOEKENNEN 2026-12-01',
    ],
    [
      'life-threatening or not says nothing about a death',
      '2026-12-01',
      circumstance('death', { relation: 'parent', place: 'abroad', lifeThreatening: false }),
      'TOEKENNEN 2026-12-01',
    ],
    [
      'a card that may follow is not waited for',
      '2026-12-01',
      wedding({ proof: 'missing' }),
      'TOEKENNEN 2026-12-01',
    ],
  ])('%s', (_, period, asked, expected) => {
    expect(fate(period, asked)).toBe(expected)
  })

  test('a row that is off, a wish that is not on the list: for the director', () => {
    const rows = NATIONAL_POLICY.rows.map((row) => ({ ...row, on: row.circumstance !== 'birth' }))
    const never = NATIONAL_POLICY.never.filter(({ wish }) => wish !== 'sportOrCulture')
    const policy = { ...NATIONAL_POLICY, rows, never }
    expect(fate('2026-12-01', circumstance('birth'), { policy })).toBe('DIRECTEUR_BEOORDEELT 2026-12-01')
    expect(fate('2026-12-01', circumstance('sportOrCulture'), { policy })).toBe(
      'DIRECTEUR_BEOORDEELT 2026-12-01',
    )
  })

  const funeral = circumstance('death', { relation: 'grandparent', eventOn: day('2026-12-03') })
  const grantedFor = (occasion: Occasion | null) => withPupil({ earlier: [earlier('14', 2, { occasion })] })
  const theSame = funeral.eventOn ?? null
  test.each([
    ['the same', { circumstance: 'death', relation: 'grandparent', eventOn: theSame }, 'AFWIJZEN'],
    [
      'the same, without its day',
      { circumstance: 'death', relation: 'grandparent', eventOn: null },
      'AFWIJZEN',
    ],
    [
      'of another day',
      { circumstance: 'death', relation: 'grandparent', eventOn: day('2026-11-03') },
      'TOEKENNEN',
    ],
    [
      'of another relative',
      { circumstance: 'death', relation: 'uncleOrAunt', eventOn: theSame },
      'TOEKENNEN',
    ],
    ['of another kind', { circumstance: 'illness', relation: 'grandparent', eventOn: theSame }, 'TOEKENNEN'],
    ['unknown', null, 'TOEKENNEN'],
  ] satisfies [string, Occasion | null, string][])(
    'two days were granted for an occasion: %s',
    (_, occasion, outcome) => {
      expect(fate('2026-12-03', funeral, grantedFor(occasion))).toBe(`${outcome} 2026-12-03`)
    },
  )

  test('an occasion whose day is not told is the same as one whose day is', () => {
    const { eventOn: _, ...dayless } = funeral
    const known = grantedFor({ circumstance: 'death', relation: 'grandparent', eventOn: theSame })
    expect(fate('2026-12-03', dayless, known)).toBe('AFWIJZEN 2026-12-03')
  })

  test('what is left of an occasion is granted', () => {
    const abroad = circumstance('death', { relation: 'grandparent', place: 'abroad', eventOn: theSame })
    const occasion = { circumstance: 'death', relation: 'grandparent', eventOn: theSame } as const
    expect(fate('2026-12-01 2026-12-04', abroad, grantedFor(occasion))).toBe(
      'TOEKENNEN 2026-12-02 2026-12-03 2026-12-04 · AFWIJZEN 2026-12-01',
    )
  })
})

describe('article 14: the ten days of the head', () => {
  const illness = circumstance('illness', { relation: 'parent', proof: 'seen' })
  const used = (days: number, more: Partial<LeaveRequest> = {}) => ({
    ...withPupil({ earlier: [earlier('14', days)] }),
    ...more,
  })
  test.each([
    ['exactly ten', '2026-12-01', used(9), 'TOEKENNEN 2026-12-01'],
    ['half a day above', '2026-12-01', used(9.5), 'DOORSTUREN 2026-12-01'],
    [
      'all of a new request goes, not only the rest',
      '2026-12-01 2026-12-02',
      used(9),
      'DOORSTUREN 2026-12-01 2026-12-02',
    ],
    [
      'leave of article 13a has its own ten',
      '2026-12-01',
      withPupil({ earlier: [earlier('13a', 10)] }),
      'TOEKENNEN 2026-12-01',
    ],
    [
      'unless the school counts together',
      '2026-12-01',
      { ...withPupil({ earlier: [earlier('13a', 10)] }), policy: TOGETHER },
      'DOORSTUREN 2026-12-01',
    ],
  ])('%s', (_, period, more, expected) => {
    expect(fate(period, illness, more)).toBe(expected)
  })

  test('half days count as the school set it', () => {
    const half = { periods: [{ from: day('2026-12-01'), to: day('2026-12-01'), part: 'morning' as const }] }
    const counted = [NATIONAL_POLICY, { ...NATIONAL_POLICY, halfDays: 'whole' as const }].map((policy) =>
      judgeOne(request('2026-12-01', illness, { ...used(9.5), ...half, policy })),
    )
    expect(counted.map(({ outcome, count }) => `${outcome} ${count}`)).toEqual([
      'TOEKENNEN 0.5',
      'DOORSTUREN 1',
    ])
  })

  test('the counter and the municipality of residence stand with a forwarded request', () => {
    const { parts, counters } = judgeOne(
      request('2026-12-01 2026-12-02', illness, {
        pupils: [pupil({ municipality: 'Hollands Kroon', earlier: [earlier('14', 9)] })],
      }),
    )
    expect(parts[0]).toMatchObject({
      overridable: false,
      findings: [{ facts: { municipality: 'Hollands Kroon', total: 11 } }],
    })
    expect(counters[1]).toEqual({
      schoolYear: '2026-2027',
      article: '14',
      before: 9,
      asked: 2,
      granted: 0,
      limit: 10,
    })
  })

  test('forwarding because of counting together is policy of the school', () => {
    const facts = request('2026-12-01', illness, {
      ...withPupil({ earlier: [earlier('13a', 10)] }),
      policy: TOGETHER,
    })
    expect(judgeOne(facts).parts[0]?.overridable).toBe(true)
  })

  test('a period over two school years has a counter for each', () => {
    const facts = request('2027-07-05 2027-08-27', illness, withPupil({ earlier: [earlier('14', 5)] }))
    expect(judgeOne(facts).counters.filter(({ article }) => article === '14')).toMatchObject([
      { schoolYear: '2026-2027', before: 5, asked: 5, granted: 5 },
      { schoolYear: '2027-2028', before: 0, asked: 5, granted: 5 },
    ])
  })
})

describe('article 14: told afterwards', () => {
  const death = circumstance('death', { relation: 'parent', proof: 'seen' })
  test.each([
    ['in time over a weekend', '2027-03-04', '2027-03-08', 'TOEKENNEN 2027-03-04'],
    ['a day later it is too late', '2027-03-04', '2027-03-09', 'AFWIJZEN 2027-03-04'],
    [
      'the days still to come are asked in time',
      '2026-12-01 2026-12-07',
      '2026-12-04',
      'AFWIJZEN 2026-12-01 2026-12-02 2026-12-03 · TOEKENNEN 2026-12-04 2026-12-07',
    ],
  ])('%s', (_, period, on, expected) => {
    expect(fate(period, death, { receivedOn: day(on) })).toBe(expected)
  })

  test('too late is law', () => {
    const { parts } = judgeOne(request('2026-12-01', death, { receivedOn: day('2026-12-08') }))
    expect(parts).toMatchObject([{ overridable: false, findings: [{ article: 'LPW 14 lid 2' }] }])
  })
})

test('article 14: a statement that nobody spoke of is a condition, no reason to wait', () => {
  const illness = circumstance('illness', { relation: 'parent' })
  expect(codes('2026-12-01', illness)).toEqual(['PROOF_TO_SEE'])
  expect(judgeOne(request('2026-12-01', illness)).outcome).toBe('TOEKENNEN')
})

describe('article 14: a paper that is shown', () => {
  const illness = circumstance('illness', { relation: 'parent' })
  const death = circumstance('death', { relation: 'parent' })
  test.each([
    ['seen: no condition', { ...illness, proof: 'seen' }, []],
    ['asked for first: no condition of a grant', { ...illness, proof: 'missing' }, []],
    ['too little, so for the director: no condition', { ...illness, proof: 'insufficient' }, []],
    ['a card that was seen', { ...death, proof: 'seen' }, []],
    ['a card that may follow', { ...death, proof: 'missing' }, ['PROOF_AFTERWARDS']],
    ['a card that says too little', { ...death, proof: 'insufficient' }, ['PROOF_AFTERWARDS']],
    ['nothing to show for a move', circumstance('moving'), []],
    ['nothing is granted', circumstance('wedding', { relation: 'cousin' }), []],
  ] satisfies [string, Asked, string[]][])('%s', (_, asked, expected) => {
    expect(codes('2026-12-01', asked)).toEqual(expected)
  })

  test('no condition for days that are refused', () => {
    const used = earlier('14', 5, {
      occasion: { circumstance: 'death', relation: 'parent', eventOn: null },
    })
    expect(fate('2026-12-01', death, withPupil({ earlier: [used] }))).toBe('AFWIJZEN 2026-12-01')
    expect(codes('2026-12-01', death, withPupil({ earlier: [used] }))).toEqual([])
  })
})

test('article 14: remarks never change the outcome', () => {
  const wedding = circumstance('wedding', { relation: 'uncleOrAunt' })
  expect(codes('2026-08-20', wedding)).toEqual(['PROOF_AFTERWARDS', 'FIRST_WEEKS_WITH_CARE'])
  expect(judgeOne(request('2026-08-20', wedding)).outcome).toBe('TOEKENNEN')
  const late = {
    policy: { ...NATIONAL_POLICY, leadTimes: { ...NATIONAL_POLICY.leadTimes, circumstance: 42 } },
  }
  expect(
    codes('2026-12-04', { ...wedding, proof: 'seen' }, { ...late, receivedOn: day('2026-11-20') }),
  ).toEqual(['LATE_REQUEST'])
})

describe('article 21a: absence without leave', () => {
  const absent = (reason: 'holiday' | 'unknown', hours: readonly [string, number][]) =>
    judgeOne(
      request(
        '2026-12-01',
        { kind: 'absence', reason },
        withPupil({
          unauthorised: hours.map(([date, missed]) => ({ date: day(date), hours: missed })),
        }),
      ),
    ).outcome
  test.each([
    ['a holiday, from the first day', 'holiday', [], 'MELDEN'],
    ['one day', 'unknown', [], 'DIRECTEUR_BEOORDEELT'],
    [
      'sixteen hours in four weeks',
      'unknown',
      [
        ['2026-11-10', 5.5],
        ['2026-11-17', 5],
      ],
      'MELDEN',
    ],
    [
      'a quarter less',
      'unknown',
      [
        ['2026-11-10', 5.5],
        ['2026-11-17', 4.75],
      ],
      'DIRECTEUR_BEOORDEELT',
    ],
    [
      'sixteen hours in five weeks',
      'unknown',
      [
        ['2026-11-03', 5.5],
        ['2026-11-17', 5],
      ],
      'DIRECTEUR_BEOORDEELT',
    ],
  ] satisfies [string, 'holiday' | 'unknown', [string, number][], string][])(
    '%s',
    (_, reason, hours, outcome) => {
      expect(absent(reason, hours)).toBe(outcome)
    },
  )

  test.each([
    ['in any order', '2026-12-01', ['2026-11-17', '2026-11-10'], 'MELDEN 16.5'],
    ['on a Monday', '2026-11-30', ['2026-11-09', '2026-11-17'], 'MELDEN 16.5'],
    [
      'on a day that was noted before counts once',
      '2026-12-01',
      ['2026-12-01', '2026-11-17'],
      'DIRECTEUR_BEOORDEELT 11',
    ],
    [
      'sixteen hours longer ago were judged then',
      '2026-12-01',
      ['2026-10-19', '2026-10-20', '2026-10-22'],
      'DIRECTEUR_BEOORDEELT 5.5',
    ],
    [
      'after four lesson weeks they no longer count',
      '2026-11-16',
      ['2026-10-19', '2026-10-20', '2026-10-22'],
      'DIRECTEUR_BEOORDEELT 5.5',
    ],
    [
      'in the fourth lesson week they do',
      '2026-11-09',
      ['2026-10-19', '2026-10-20', '2026-10-22'],
      'MELDEN 22',
    ],
  ])('days missed: %s', (_, last, dates, expected) => {
    const unauthorised = dates.map((date) => ({ date: day(date), hours: 5.5 }))
    const facts = request(last, { kind: 'absence', reason: 'unknown' }, withPupil({ unauthorised }))
    const { outcome, parts } = judgeOne(facts)
    expect(`${outcome} ${parts[0]?.findings[0]?.facts.hours}`).toBe(expected)
  })

  test('a holiday is no lesson week: four weeks reach over it', () => {
    const missed = ['2026-12-08', '2026-12-15'].map((date) => ({ date: day(date), hours: 5.5 }))
    const facts = request(
      '2027-01-05',
      { kind: 'absence', reason: 'unknown' },
      withPupil({ unauthorised: missed }),
    )
    expect(judgeOne(facts).outcome).toBe('MELDEN')
  })
})

test('the example in the docstring of the judge', () => {
  const judgement = judgeOne({
    today: day('2026-11-22'),
    receivedOn: day('2026-11-16'),
    asked: {
      kind: 'circumstance',
      circumstance: 'wedding',
      relation: 'uncleOrAunt',
      place: 'near',
      eventOn: day('2026-12-04'),
      proof: 'seen',
    },
    periods: [{ from: day('2026-12-03'), to: day('2026-12-04') }],
    pupils: [
      {
        id: 'p1',
        birthDate: day('2017-06-18'),
        group: '6',
        municipality: 'Schagen',
        earlier: [{ article: '14', schoolYear: year('2026-2027'), days: 2 }],
      },
    ],
    calendar: { ...schoolCalendarOf('noord'), studyDays: [day('2026-10-07')] },
    policy: NATIONAL_POLICY,
  })
  expect(judgement).toMatchObject({
    outcome: 'DEELS',
    count: 2,
    granted: 1,
    parts: [
      {
        outcome: 'TOEKENNEN',
        days: ['2026-12-04'],
        count: 1,
        overridable: true,
        findings: [{ code: 'POLICY_GRANT' }],
      },
      {
        outcome: 'AFWIJZEN',
        days: ['2026-12-03'],
        count: 1,
        overridable: true,
        findings: [{ code: 'ABOVE_POLICY' }],
      },
    ],
    remarks: [],
  })
})

describe('a form for a family', () => {
  test('each child has its own outcome and count', () => {
    const { pupils } = judgeLeave(
      request('2026-12-17 2026-12-18', circumstance('wedding', { relation: 'sibling', place: 'far' }), {
        pupils: [
          pupil({ id: 'Noor', birthDate: day('2022-03-10'), group: '1' }),
          pupil({ id: 'Sem', group: '1' }),
          pupil({ id: 'Lotte' }),
          pupil({ id: 'Daan', earlier: [earlier('14', 9)] }),
        ],
      }),
    )
    expect(pupils.map(({ pupilId, outcome, count }) => `${pupilId} ${outcome} ${count}`)).toEqual([
      'Noor GEEN_VERLOF_NODIG 0',
      'Sem TOEKENNEN 1',
      'Lotte TOEKENNEN 2',
      'Daan DOORSTUREN 2',
    ])
  })

  test('terms are those of the kind', () => {
    const terms = (asked: Asked) =>
      judgeLeave(request('2026-12-14', asked, { receivedOn: day('2026-11-30') })).terms
    expect(terms(circumstance('other'))).toEqual({
      noticeBy: null,
      tellBy: '2026-12-16',
      targetBy: '2026-12-07',
      decideBy: '2027-01-25',
    })
    expect(terms({ kind: 'religion', feast: 'holi' })).toEqual({
      noticeBy: '2026-12-12',
      tellBy: null,
      targetBy: null,
      decideBy: null,
    })
    expect(terms({ kind: 'medicalVisit' })).toEqual({
      noticeBy: null,
      tellBy: null,
      targetBy: null,
      decideBy: null,
    })
  })

  test('a year without holidays in the calendar is pointed out', () => {
    expect(codes('2031-03-04', circumstance('other'), { calendar: schoolCalendarOf('noord') })).toEqual([
      'CALENDAR_UNKNOWN',
    ])
  })

  test('two halves of a day are one day, and a day asked twice counts once', () => {
    const tuesday = { from: day('2026-12-01'), to: day('2026-12-01') }
    const periods = [
      { ...tuesday, part: 'morning' as const },
      { ...tuesday, part: 'afternoon' as const },
      tuesday,
    ]
    expect(judgeOne(request('2026-12-01', circumstance('other'), { periods })).count).toBe(1)
  })
})

test('relations have the degree of the civil code, counted from the child', () => {
  expect(RELATIONS.map(({ id }) => degreeOf(id)).join()).toBe('1,1,1,2,2,2,3,3,3,3,4,4,4,5,')
  expect([relationLabel('uncleOrAunt'), relationLabel(null)]).toEqual(['oom of tante', 'iemand'])
})

test('words for counts and circumstances', () => {
  expect([0.5, 1, 1.5, 10].map(daysText)).toEqual([
    'een halve schooldag',
    '1 schooldag',
    '1,5 schooldagen',
    '10 schooldagen',
  ])
  expect([circumstanceLabel('wedding'), circumstanceLabel('convoy')]).toEqual([
    'een huwelijk',
    'samen reizen of in konvooi rijden',
  ])
})
