// Every finding the rules can make: under which article, how firmly, on which facts, and in which words.
import { describe, expect, test } from 'vitest'
import { judgeObjection } from '#domain/leave/awb-terms'
import type { LeaveRequest, PupilFacts } from '#domain/leave/facts'
import { judgeLeave } from '#domain/leave/judge'
import type { Basis, Finding, Outcome } from '#domain/leave/judgement'
import { NATIONAL_POLICY } from '#domain/leave/policy'
import { CALENDAR, circumstance, day, earlier, profession, pupil, request } from './leave-facts.ts'

type Row = readonly [
  code: string,
  outcome: Outcome | null,
  article: string,
  basis: Basis,
  facts: Finding['facts'],
  asked: LeaveRequest,
]

const withPupil = (more: Partial<PupilFacts>) => ({ pupils: [pupil(more)] })
const told = (on: string | null) => ({ receivedOn: on === null ? null : day(on) })
const TOGETHER = { ...NATIONAL_POLICY, counters: 'together' } as const
const FIVE = withPupil({ birthDate: day('2021-01-13'), group: '2' })
const moving = circumstance('moving')
const illness = circumstance('illness', { relation: 'parent', proof: 'seen' })
const unshown = { ...illness, proof: 'missing' } as const
const asking = { askedOn: day('2026-11-11'), until: day('2026-11-25'), completedOn: null }

const BOUND: readonly Row[] = [
  [
    'NOT_YET_BOUND',
    'GEEN_VERLOF_NODIG',
    'LPW 3 lid 1',
    'wet',
    { boundFrom: '2027-04-01' },
    request('2026-12-01', moving, withPupil({ birthDate: day('2022-03-10') })),
  ],
  [
    'NOT_YET_BOUND',
    'GEEN_VERLOF_NODIG',
    'LPW 3 lid 1',
    'wet',
    { boundFrom: null },
    request('2026-12-01', moving, {
      ...withPupil({ birthDate: day('2022-03-10') }),
      calendar: {
        ...CALENDAR,
        holidays: [{ name: 'dicht', from: day('2027-04-01'), to: day('2029-01-01') }],
      },
    }),
  ],
  [
    'SCHOOL_CLOSED',
    'GEEN_VERLOF_NODIG',
    'LPW 11 onder a',
    'wet',
    { group: '6' },
    request('2026-10-07', moving),
  ],
  [
    'MEDICAL_VISIT',
    'GEEN_VERLOF_NODIG',
    'LPW 11 onder d',
    'praktijk',
    {},
    request('2026-12-01', { kind: 'medicalVisit' }),
  ],
  [
    'CALENDAR_UNKNOWN',
    null,
    'schoolkalender',
    'advies',
    {},
    request('2031-03-04', moving, withPupil({ birthDate: day('2022-03-10') })),
  ],
  [
    'SIBLINGS_ELSEWHERE',
    null,
    'praktijk',
    'praktijk',
    {},
    request('2026-12-01', moving, { siblingsElsewhere: true }),
  ],
]

const PART_TIME: readonly Row[] = [
  [
    'ELEVEN_A_NOTICE',
    'KENNISGEVING',
    'LPW 11a lid 1',
    'wet',
    { hours: 5, byNotice: 5, most: 10, savedUp: false },
    request('2026-12-14 2026-12-15', { kind: 'fiveYearOld', hoursPerDay: 2.5 }, FIVE),
  ],
  [
    'ELEVEN_A_MORE_HOURS',
    'DIRECTEUR_BEOORDEELT',
    'LPW 11a lid 2',
    'wet',
    { hours: 10, byNotice: 5, most: 10, savedUp: false },
    request('2026-12-14 2026-12-15', { kind: 'fiveYearOld', hoursPerDay: 5 }, FIVE),
  ],
  [
    'ELEVEN_A_TOO_MANY_HOURS',
    'AFWIJZEN',
    'LPW 11a',
    'wet',
    { hours: 11, byNotice: 5, most: 10, savedUp: false },
    request('2026-12-14 2026-12-15', { kind: 'fiveYearOld' }, FIVE),
  ],
  [
    'ELEVEN_A_TOO_MANY_HOURS',
    'AFWIJZEN',
    'LPW 11a',
    'wet',
    { hours: 1, byNotice: 5, most: 10, savedUp: true },
    request('2026-12-15', { kind: 'fiveYearOld', hoursPerDay: 1, savedUp: true }, FIVE),
  ],
  [
    'ELEVEN_A_SIX_YEARS_OLD',
    'AFWIJZEN',
    'LPW 11a lid 1',
    'wet',
    { sixthBirthday: '2027-01-13' },
    request('2027-01-13', { kind: 'fiveYearOld', hoursPerDay: 1 }, FIVE),
  ],
]

const NOTICES: readonly Row[] = [
  [
    'ILLNESS_NOTICE',
    'KENNISGEVING',
    'LPW 12',
    'wet',
    { inTime: true, receivedOn: '2026-12-03', tellBy: '2026-12-03' },
    request('2026-12-01', { kind: 'illness' }, told('2026-12-03')),
  ],
  [
    'ILLNESS_NOTICE_LATE',
    'KENNISGEVING',
    'LPW 12',
    'wet',
    { inTime: false, receivedOn: null, tellBy: '2026-12-03' },
    request('2026-12-01', { kind: 'illness' }, told(null)),
  ],
  [
    'RELIGION_NOTICE',
    'KENNISGEVING',
    'LPW 11 onder e, 13',
    'wet',
    { inTime: true, receivedOn: '2027-03-20', noticeBy: '2027-03-20', feastListed: true },
    request('2027-03-22', { kind: 'religion', feast: 'holi' }, told('2027-03-20')),
  ],
  [
    'RELIGION_NOTICE_LATE',
    'KENNISGEVING',
    'LPW 11 onder e, 13',
    'wet',
    { inTime: false, receivedOn: '2027-03-21', noticeBy: '2027-03-20', feastListed: true },
    request('2027-03-22', { kind: 'religion', feast: 'holi' }, told('2027-03-21')),
  ],
  [
    'RELIGION_NOTICE_LATE',
    'KENNISGEVING',
    'LPW 11 onder e, 13',
    'wet',
    { inTime: false, receivedOn: null, noticeBy: '2027-03-20', feastListed: false },
    request('2027-03-22', { kind: 'religion', feast: null }, told(null)),
  ],
  [
    'RELIGION_GROUND_UNKNOWN',
    'DIRECTEUR_BEOORDEELT',
    'LPW 11 onder e, 13',
    'praktijk',
    { inTime: true, receivedOn: '2027-03-19', noticeBy: '2027-03-20', feastListed: false },
    request('2027-03-22', { kind: 'religion', feast: 'een eigen feest' }, told('2027-03-19')),
  ],
  [
    'RELIGION_MORE_DAYS',
    'AFWIJZEN',
    'LPW 11 onder e, 13',
    'praktijk',
    { perDuty: 1 },
    request('2027-03-10 2027-03-11', { kind: 'religion', feast: 'eidAlFitr' }),
  ],
  [
    'RELIGION_MORE_DAYS',
    'AFWIJZEN',
    'LPW 11 onder e, 13',
    'praktijk',
    { perDuty: 2 },
    request('2027-04-19 2027-04-21', { kind: 'religion', feast: 'pesach' }),
  ],
]

const APPLICATIONS: readonly Row[] = [
  [
    'NOT_BY_A_PARENT',
    'AANVULLEN',
    'LPW 2 lid 1; Awb 4:5',
    'wet',
    { applicant: 'other' },
    request('2026-12-01', moving, { applicant: 'other' }),
  ],
  [
    'NOT_SIGNED',
    'AANVULLEN',
    'Awb 4:2, 4:5',
    'wet',
    { signed: false },
    request('2026-12-01', moving, { signed: false }),
  ],
  [
    'REPEATED_WITHOUT_NEW_FACTS',
    'AFWIJZEN',
    'Awb 4:6',
    'beleid',
    { refusedOn: '2026-05-04' },
    request('2026-12-01', moving, { refusedBefore: { on: day('2026-05-04'), newFacts: false } }),
  ],
  [
    'PROOF_MISSING',
    'AANVULLEN',
    'Awb 4:5, 4:15',
    'wet',
    { document: 'een doktersverklaring', asked: false },
    request('2026-12-01', unshown),
  ],
  [
    'PROOF_MISSING',
    'AANVULLEN',
    'Awb 4:5, 4:15',
    'wet',
    { document: 'een verklaring van de werkgever, of van uzelf als ondernemer met cijfers', asked: true },
    request('2027-01-18', profession({ proof: 'missing' }), { completion: asking }),
  ],
  [
    'NOT_COMPLETED',
    'AFWIJZEN',
    'LPW 14; Awb 4:5',
    'beleid',
    { document: 'een doktersverklaring', until: '2026-11-25' },
    request('2026-12-01', unshown, { completion: asking, today: day('2026-11-26') }),
  ],
  [
    'NOT_COMPLETED',
    'AFWIJZEN',
    'LPW 13a; Awb 4:5',
    'beleid',
    {
      document: 'een verklaring van de werkgever, of van uzelf als ondernemer met cijfers',
      until: '2026-11-25',
    },
    request('2027-01-18', profession({ proof: 'missing' }), {
      completion: { ...asking, completedOn: day('2026-11-20') },
    }),
  ],
  [
    'LATE_REQUEST',
    null,
    'beleid van de school',
    'praktijk',
    { receivedOn: '2026-12-28', ahead: 21, leadTime: 56 },
    request('2027-01-18', profession(), told('2026-12-28')),
  ],
  [
    'TOGETHER_ABOVE_TEN',
    null,
    'LPW 13a lid 2, 14 lid 3',
    'advies',
    { together: 11, limit: 10 },
    request('2027-01-18', profession(), withPupil({ earlier: [earlier('14', 10)] })),
  ],
]

const PROFESSION: readonly Row[] = [
  [
    'PROFESSION_GRANT',
    'TOEKENNEN',
    'LPW 11 onder f, 13a',
    'wet',
    { nature: 'season', days: 2, limit: 10 },
    request('2027-01-18 2027-01-19', profession()),
  ],
  [
    'PROFESSION_ONCE',
    'AFWIJZEN',
    'LPW 13a lid 2',
    'wet',
    { earlierGrants: 1, earlierDays: 5 },
    request('2027-03-08', profession(), withPupil({ earlier: [earlier('13a', 5)] })),
  ],
  [
    'PROFESSION_FIRST_WEEKS',
    'AFWIJZEN',
    'LPW 13a lid 2',
    'wet',
    { from: '2026-08-17', to: '2026-08-28' },
    request('2026-08-28', profession()),
  ],
  [
    'PROFESSION_AFTERWARDS',
    'AFWIJZEN',
    'LPW 13a lid 1',
    'wet',
    { receivedOn: '2027-01-19' },
    request('2027-01-18', profession(), told('2027-01-19')),
  ],
  [
    'PROFESSION_ABOVE_TEN',
    'AFWIJZEN',
    'LPW 13a lid 2',
    'wet',
    { limit: 10, above: 2 },
    request('2027-01-11 2027-01-26', profession()),
  ],
  [
    'PROFESSION_ABOVE_TEN_TOGETHER',
    'AFWIJZEN',
    'LPW 13a lid 2; beleid van de school',
    'beleid',
    { limit: 10, room: 1, above: 2 },
    request('2027-01-18 2027-01-20', profession(), {
      ...withPupil({ earlier: [earlier('14', 9)] }),
      policy: TOGETHER,
    }),
  ],
  [
    'PROFESSION_WITHOUT_CARER',
    'AFWIJZEN',
    'LPW 11 onder f',
    'wet',
    { withCarer: false },
    request('2027-01-18', profession({ withCarer: false })),
  ],
  [
    'PROFESSION_HOLIDAY_POSSIBLE',
    'AFWIJZEN',
    'LPW 11 onder f, 13a',
    'rechtspraak',
    { possible: 'autumn, christmas, spring, may, summer' },
    request(
      '2027-01-18',
      profession({
        holidays: {
          autumn: 'possible',
          christmas: 'possible',
          spring: 'possible',
          may: 'possible',
          summer: 'possible',
        },
      }),
    ),
  ],
  ...(['roster', 'organisation', 'turnover', 'none'] as const).map(
    (nature): Row => [
      'PROFESSION_NATURE',
      'AFWIJZEN',
      'LPW 11 onder f, 13a; Beleidsregel art. 1',
      'beleid',
      { nature },
      request('2027-01-18', profession({ nature })),
    ],
  ),
  [
    'PROFESSION_NOT_SHOWN',
    'AFWIJZEN',
    'LPW 11 onder f, 13a',
    'beleid',
    { proof: 'insufficient' },
    request('2027-01-18', profession({ proof: 'insufficient' })),
  ],
  [
    'PROFESSION_TO_WEIGH',
    'DIRECTEUR_BEOORDEELT',
    'LPW 11 onder f, 13a',
    'wet',
    { unclear: 'spring, summer', nature: 'season' },
    request(
      '2027-01-18',
      profession({ holidays: { ...profession().holidays, spring: 'unclear', summer: 'unclear' } }),
    ),
  ],
  [
    'PROFESSION_TO_WEIGH',
    'DIRECTEUR_BEOORDEELT',
    'LPW 11 onder f, 13a',
    'wet',
    { unclear: '', nature: 'unclear' },
    request('2027-01-18', profession({ nature: 'unclear' })),
  ],
]

const TEN_DAYS: readonly Row[] = [
  [
    'ABOVE_TEN',
    'DOORSTUREN',
    'LPW 14 lid 3; Awb 2:3',
    'wet',
    { earlier: 9, asked: 2, total: 11, limit: 10, municipality: 'Schagen' },
    request('2026-12-01 2026-12-02', illness, withPupil({ earlier: [earlier('14', 9)] })),
  ],
  [
    'ABOVE_TEN',
    'DOORSTUREN',
    'LPW 14 lid 3; Awb 2:3',
    'beleid',
    { earlier: 12, asked: 1, total: 13, limit: 10, municipality: null },
    request('2026-12-01', illness, {
      pupils: [pupil({ municipality: null, earlier: [earlier('13a', 9), earlier('14', 3)] })],
      policy: TOGETHER,
    }),
  ],
  [
    'OPINION_OF_THE_HEAD',
    null,
    'LPW 14 lid 3',
    'beleid',
    {},
    request('2026-12-01 2026-12-02', illness, withPupil({ earlier: [earlier('14', 9)] })),
  ],
  [
    'OPINION_OF_THE_HEAD',
    null,
    'LPW 14 lid 3',
    'beleid',
    {},
    request('2026-12-01', illness, withPupil({ earlier: [earlier('14', 10)] })),
  ],
  [
    'TOLD_IN_TIME',
    null,
    'LPW 14 lid 2',
    'wet',
    { receivedOn: '2026-12-03', tellBy: '2026-12-03' },
    request('2026-12-01', illness, told('2026-12-03')),
  ],
  [
    'TOLD_TOO_LATE',
    'AFWIJZEN',
    'LPW 14 lid 2',
    'wet',
    { receivedOn: '2026-12-04', tellBy: '2026-12-03' },
    request('2026-12-01', illness, told('2026-12-04')),
  ],
  [
    'FIRST_WEEKS_WITH_CARE',
    null,
    'Beleidsregel art. 2',
    'beleid',
    { from: '2026-08-17', to: '2026-08-28' },
    request('2026-08-20', moving),
  ],
]

const GROUND = 'LPW 11 onder g, 14; Beleidsregel art. 2'
const RULE = 'Beleidsregel art. 2 (BWBR0031787)'

const POLICY: readonly Row[] = [
  [
    'POLICY_GRANT',
    'TOEKENNEN',
    GROUND,
    'beleid',
    { circumstance: 'moving', relation: null, degree: null, maxDays: 1, grantedBefore: 0, source: RULE },
    request('2026-12-01', moving),
  ],
  [
    'ABOVE_POLICY',
    'AFWIJZEN',
    GROUND,
    'beleid',
    {
      circumstance: 'wedding',
      relation: 'uncleOrAunt',
      degree: 3,
      maxDays: 2,
      grantedBefore: 1,
      source: RULE,
    },
    request(
      '2026-12-01 2026-12-03',
      circumstance('wedding', { relation: 'uncleOrAunt', place: 'far' }),
      withPupil({
        earlier: [
          earlier('14', 1, {
            occasion: { circumstance: 'wedding', relation: 'uncleOrAunt', eventOn: null },
          }),
        ],
      }),
    ),
  ],
  [
    'OUTSIDE_POLICY',
    'AFWIJZEN',
    GROUND,
    'beleid',
    { circumstance: 'weddingJubilee', relation: 'grandparent', degree: 2, years: 30 },
    request('2026-12-01', circumstance('weddingJubilee', { relation: 'grandparent', years: 30 })),
  ],
  [
    'OUTSIDE_POLICY',
    'AFWIJZEN',
    GROUND,
    'beleid',
    { circumstance: 'serviceJubilee', relation: null, degree: null, years: null },
    request('2026-12-01', circumstance('serviceJubilee')),
  ],
  [
    'NEVER_WEIGHTY',
    'AFWIJZEN',
    GROUND,
    'beleid',
    { wish: 'convoy', source: RULE },
    request('2026-12-01', circumstance('convoy')),
  ],
  [
    'NEVER_WEIGHTY',
    'AFWIJZEN',
    GROUND,
    'beleid',
    { wish: 'familyVisitAbroad', source: RULE },
    request('2026-12-01', circumstance('illness', { place: 'abroad', lifeThreatening: false })),
  ],
  [
    'NEVER_WEIGHTY',
    'AFWIJZEN',
    GROUND,
    'beleid',
    { wish: 'celebration', source: 'praktijk van scholen' },
    request('2027-03-10', { kind: 'religion', feast: 'carnival' }),
  ],
  [
    'DIRECTOR_WEIGHS',
    'DIRECTEUR_BEOORDEELT',
    GROUND,
    'beleid',
    {},
    request('2026-12-01', circumstance('other')),
  ],
  [
    'DUTY_OUTSIDE_SCHOOL_HOURS',
    'AFWIJZEN',
    GROUND,
    'beleid',
    { outsideSchoolHours: true },
    request('2026-12-01', circumstance('legalDuty', { outsideSchoolHours: true })),
  ],
  [
    'PROOF_TO_SEE',
    null,
    'Beleidsregel art. 2',
    'beleid',
    { document: 'een doktersverklaring' },
    request('2026-12-01', circumstance('illness', { relation: 'parent' })),
  ],
  [
    'PROOF_AFTERWARDS',
    null,
    'Beleidsregel art. 2',
    'beleid',
    { document: 'de rouwkaart' },
    request('2026-12-01', circumstance('death', { relation: 'parent' })),
  ],
]

const ABSENCE: readonly Row[] = [
  [
    'LUXURY_ABSENCE',
    'MELDEN',
    'LPW 2, 21a; Stcrt. 2017, 29777',
    'beleid',
    { reason: 'stayedAway' },
    request('2026-12-01', { kind: 'absence', reason: 'stayedAway' }, told(null)),
  ],
  [
    'REPORT_DUTY',
    'MELDEN',
    'LPW 21a lid 1; WRO 12 lid 3',
    'wet',
    { hours: 16.5, limit: 16, lessonWeeks: 4 },
    request(
      '2026-11-30 2026-12-01',
      { kind: 'absence', reason: 'unknown' },
      {
        ...told(null),
        ...withPupil({ unauthorised: [{ date: day('2026-11-17'), hours: 5.5 }] }),
      },
    ),
  ],
  [
    'BELOW_REPORT_DUTY',
    'DIRECTEUR_BEOORDEELT',
    'LPW 21a lid 1; WRO 12 lid 3',
    'wet',
    { hours: 5.5, limit: 16, lessonWeeks: 4 },
    request('2026-12-01', { kind: 'absence', reason: 'unknown' }, told(null)),
  ],
]

const TABLES = [BOUND, PART_TIME, NOTICES, APPLICATIONS, PROFESSION, TEN_DAYS, POLICY, ABSENCE]

/** The finding with this code, wherever it stands in the judgement. */
function findingOf(asked: LeaveRequest, code: string): Finding | undefined {
  return judgeLeave(asked)
    .pupils.flatMap(({ parts, remarks }) => [...parts.flatMap(({ findings }) => findings), ...remarks])
    .find((one) => one.code === code)
}

describe('a finding names its article, how firm it is, and the facts that were used', () => {
  test.each(TABLES.flat())('%s: %s by %s (%s)', (code, outcome, article, basis, facts, asked) => {
    const { days, sentence, ...rest } = findingOf(asked, code) ?? { days: [], sentence: '' }
    expect(rest).toEqual({ code, outcome, article, basis, facts })
  })
})

test('the sentences that parents read stand in sentences.snapshot: read a change there before you accept it', async () => {
  const rows = TABLES.flat().map(([code, , , , , asked]) => `${code}\n  ${findingOf(asked, code)?.sentence}`)
  const objections = ['2027-01-04', '2027-01-05'].map((on) =>
    judgeObjection({ sentOn: day('2026-11-23'), receivedOn: day(on), calendar: CALENDAR }),
  )
  const text = [...rows, ...objections.map(({ article, sentence }) => `${article}\n  ${sentence}`)].join('\n')
  await expect(`${text}\n`).toMatchFileSnapshot('sentences.snapshot')
})
