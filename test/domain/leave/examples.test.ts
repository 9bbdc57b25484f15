// Worked examples of requests, as data: one table per article. Names are invented; the facts are those of the cases.
import { describe, expect, test } from 'vitest'
import type { Asked, EarlierLeave, LeaveRequest } from '#domain/leave/facts'
import type { Outcome, PupilJudgement } from '#domain/leave/judgement'
import { NATIONAL_POLICY } from '#domain/leave/policy'
import { circumstance, day, earlier, judgeOne, profession, pupil, request, year } from './leave-facts.ts'

interface Example {
  readonly title: string
  readonly born: string
  readonly group?: string
  readonly asked: Asked
  readonly period: string
  readonly received: string | null
  readonly earlier?: readonly EarlierLeave[]
  readonly more?: Partial<LeaveRequest>
  readonly expected: { outcome: Outcome; count: number; granted?: number; article?: string }
  readonly also?: Partial<PupilJudgement>
}

function judged(example: Example): PupilJudgement {
  const { born, group = '6', asked, period, received } = example
  return judgeOne(
    request(period, asked, {
      receivedOn: received === null ? null : day(received),
      pupils: [pupil({ birthDate: day(born), group, earlier: example.earlier ?? [] })],
      ...example.more,
    }),
  )
}

function examples(title: string, table: readonly Example[]): void {
  describe(title, () => {
    test.each(table)('$title', (example) => {
      const { expected, also = {} } = example
      const judgement = judged(example)
      const { outcome, count, granted } = judgement
      const articles = judgement.parts.flatMap(({ findings }) => findings.map(({ article }) => article))
      expect({ outcome, count, granted }).toEqual({
        outcome: expected.outcome,
        count: expected.count,
        granted: expected.granted ?? (expected.outcome === 'TOEKENNEN' ? expected.count : 0),
      })
      expect(judgement).toMatchObject(also)
      if (expected.article !== undefined) expect(articles.join()).toContain(expected.article)
    })
  })
}

examples('A. bound or not, and the five-year-old', [
  {
    title: 'a child of four on holiday needs no leave',
    born: '2022-03-10',
    group: '1',
    asked: circumstance('holiday'),
    period: '2026-11-30 2026-12-11',
    received: '2026-11-16',
    expected: { outcome: 'GEEN_VERLOF_NODIG', count: 0, article: 'LPW 3 lid 1' },
    also: { boundFrom: day('2027-04-01') },
  },
  {
    title: 'five in August, away in the first two lesson weeks: not bound until September',
    born: '2021-08-20',
    group: '2',
    asked: circumstance('holiday'),
    period: '2026-08-17 2026-08-28',
    received: '2026-07-01',
    expected: { outcome: 'GEEN_VERLOF_NODIG', count: 0, article: 'LPW 3' },
    also: { boundFrom: day('2026-09-01') },
  },
  {
    title: 'a tired child of five at home on Wednesday mornings: a notice',
    born: '2021-04-15',
    group: '2',
    asked: { kind: 'fiveYearOld' },
    period: '2026-11-25 2026-12-16',
    received: '2026-11-20',
    more: {
      periods: [{ from: day('2026-11-25'), to: day('2026-12-16'), part: 'morning', weekdays: [3] }],
    },
    expected: { outcome: 'KENNISGEVING', count: 4, article: 'LPW 11a lid 1' },
  },
  {
    title: 'hours of four weeks saved up for a holiday park',
    born: '2021-04-15',
    group: '2',
    asked: { kind: 'fiveYearOld', savedUp: true },
    period: '2027-01-11 2027-01-14',
    received: '2026-12-10',
    expected: { outcome: 'AFWIJZEN', count: 4, article: 'LPW 11a' },
  },
])

examples('B. holiday because of a profession', [
  {
    title: 'a beach pavilion, shown that no holiday is possible',
    born: '2017-05-04',
    asked: profession(),
    period: '2027-01-18 2027-01-29',
    received: '2026-11-16',
    expected: { outcome: 'TOEKENNEN', count: 10, article: '13a' },
    also: { remarks: [] },
  },
  {
    title: 'all proof, but in the second lesson week',
    born: '2017-05-04',
    asked: profession(),
    period: '2026-08-24 2026-08-28',
    received: '2026-06-08',
    expected: { outcome: 'AFWIJZEN', count: 5, article: 'LPW 13a lid 2' },
  },
  {
    title: 'a second time in one year, even within ten days',
    born: '2018-02-11',
    asked: profession(),
    period: '2027-03-08 2027-03-12',
    received: '2027-01-05',
    earlier: [earlier('13a', 5)],
    expected: { outcome: 'AFWIJZEN', count: 5, article: 'LPW 13a lid 2' },
  },
  {
    title: 'the roster of a nurse',
    born: '2016-10-03',
    asked: profession({ nature: 'roster', proof: 'missing' }),
    period: '2027-03-01 2027-03-05',
    received: '2026-12-21',
    expected: { outcome: 'AFWIJZEN', count: 5, article: 'Beleidsregel' },
  },
  {
    title: 'the deadlines of an accountant, which do not show that every holiday is impossible',
    born: '2018-06-06',
    asked: profession({ nature: 'organisation', proof: 'insufficient' }),
    period: '2027-06-14 2027-06-18',
    received: '2027-04-01',
    expected: { outcome: 'AFWIJZEN', count: 5, article: '13a' },
  },
  {
    title: 'a parent who admits that a school holiday is possible',
    born: '2018-03-03',
    asked: profession({ holidays: { ...profession().holidays, spring: 'possible' } }),
    period: '2027-03-08 2027-03-12',
    received: '2027-01-04',
    expected: { outcome: 'AFWIJZEN', count: 5, article: 'LPW 11 onder f' },
  },
  {
    title: 'cabin crew without the refusals of the employer',
    born: '2018-07-07',
    asked: profession({ nature: 'unclear', proof: 'missing' }),
    period: '2027-01-11 2027-01-22',
    received: '2026-11-10',
    expected: { outcome: 'AANVULLEN', count: 10, article: 'Awb 4:5' },
  },
  {
    title: 'the same when the term to complete passed unused',
    born: '2018-07-07',
    asked: profession({ nature: 'unclear', proof: 'missing' }),
    period: '2027-01-11 2027-01-22',
    received: '2026-11-10',
    more: { completion: { askedOn: day('2026-11-11'), until: day('2026-11-21'), completedOn: null } },
    expected: { outcome: 'AFWIJZEN', count: 10, article: 'Awb 4:5' },
  },
  {
    title: 'no statement of the employer, five weeks ahead',
    born: '2018-10-10',
    asked: profession({ proof: 'missing' }),
    period: '2027-02-01 2027-02-04',
    received: '2026-12-28',
    expected: { outcome: 'AANVULLEN', count: 4, article: 'Awb 4:5, 4:15' },
  },
])

const TO_FOURTH = {
  ...NATIONAL_POLICY,
  rows: NATIONAL_POLICY.rows.map((row) =>
    row.circumstance === 'wedding' ? { ...row, degrees: [1, 2, 3, 4] } : row,
  ),
}

examples('C. weddings', [
  {
    title: 'an uncle, in the neighbourhood',
    born: '2017-06-18',
    asked: circumstance('wedding', { relation: 'uncleOrAunt', proof: 'seen' }),
    period: '2026-12-04',
    received: '2026-11-16',
    expected: { outcome: 'TOEKENNEN', count: 1, article: 'Beleidsregel art. 2' },
    also: { remarks: [] },
  },
  {
    title: 'an aunt, far away, on the second day',
    born: '2017-06-18',
    asked: circumstance('wedding', { relation: 'uncleOrAunt', place: 'far', eventOn: day('2026-12-11') }),
    period: '2026-12-10 2026-12-11',
    received: '2026-11-16',
    expected: { outcome: 'TOEKENNEN', count: 2 },
  },
  {
    title: 'a cousin, with the table of the Minister',
    born: '2018-09-01',
    asked: circumstance('wedding', { relation: 'cousin' }),
    period: '2026-12-11',
    received: '2026-11-16',
    expected: { outcome: 'AFWIJZEN', count: 1, article: 'Beleidsregel art. 2' },
  },
  {
    title: 'a cousin, at a school that goes to the fourth degree',
    born: '2018-09-01',
    asked: circumstance('wedding', { relation: 'cousin' }),
    period: '2026-12-11',
    received: '2026-11-16',
    more: { policy: TO_FOURTH },
    expected: { outcome: 'TOEKENNEN', count: 1 },
  },
  {
    title: 'an uncle in Morocco, twelve days: the officer, or cut to five',
    born: '2016-11-11',
    asked: circumstance('wedding', { relation: 'uncleOrAunt', place: 'abroad' }),
    period: '2027-01-11 2027-01-26',
    received: '2026-11-12',
    expected: { outcome: 'DOORSTUREN', count: 12, article: 'LPW 14 lid 3' },
    also: { grantableIfCut: 5 },
  },
])

examples('D. jubilees and parties', [
  {
    title: 'grandparents forty years married',
    born: '2019-02-14',
    asked: circumstance('weddingJubilee', { relation: 'grandparent', years: 40 }),
    period: '2026-11-26',
    received: '2026-11-10',
    expected: { outcome: 'TOEKENNEN', count: 1 },
  },
  {
    title: 'a grandfather who turns eighty',
    born: '2019-02-14',
    asked: circumstance('milestoneBirthday', { relation: 'grandparent', place: 'abroad' }),
    period: '2027-01-15',
    received: '2026-12-10',
    expected: { outcome: 'AFWIJZEN', count: 1, article: 'Beleidsregel art. 2' },
  },
  {
    title: 'a father twenty-five years in service',
    born: '2019-02-14',
    asked: circumstance('serviceJubilee', { relation: 'parent', years: 25 }),
    period: '2027-01-21',
    received: '2026-12-10',
    expected: { outcome: 'TOEKENNEN', count: 1 },
  },
])

examples('E. illness and death', [
  {
    title: 'the funeral of a grandmother',
    born: '2016-05-25',
    asked: circumstance('death', { relation: 'grandparent', eventOn: day('2026-12-01') }),
    period: '2026-11-30 2026-12-01',
    received: '2026-11-28',
    expected: { outcome: 'TOEKENNEN', count: 2 },
  },
  {
    title: 'the funeral of a neighbour, an afternoon',
    born: '2016-05-25',
    asked: circumstance('death', { relation: 'friendOrNeighbour' }),
    period: '2026-12-01',
    received: '2026-11-27',
    more: { periods: [{ from: day('2026-12-01'), to: day('2026-12-01'), part: 'afternoon' }] },
    expected: { outcome: 'DIRECTEUR_BEOORDEELT', count: 0.5 },
  },
  {
    title: 'a grandfather abroad who will not recover, with a statement',
    born: '2017-01-29',
    asked: circumstance('illness', {
      relation: 'grandparent',
      place: 'abroad',
      lifeThreatening: true,
      proof: 'seen',
    }),
    period: '2026-11-30 2026-12-11',
    received: '2026-11-26',
    expected: { outcome: 'TOEKENNEN', count: 10 },
  },
  {
    title: 'a grandmother abroad with a broken hip',
    born: '2017-01-29',
    asked: circumstance('illness', { relation: 'grandparent', place: 'abroad', lifeThreatening: false }),
    period: '2026-12-07 2026-12-11',
    received: '2026-11-26',
    expected: { outcome: 'AFWIJZEN', count: 5, article: 'Beleidsregel art. 2' },
  },
  {
    title: 'a death told two days after the absence began',
    born: '2018-04-18',
    asked: circumstance('death'),
    period: '2026-12-01',
    received: '2026-12-03',
    expected: { outcome: 'TOEKENNEN', count: 1 },
    also: { remarks: [expect.objectContaining({ code: 'TOLD_IN_TIME' }), expect.anything()] },
  },
])

examples('F. other circumstances and the list of never', [
  {
    title: 'moving house, three days asked',
    born: '2018-12-24',
    asked: circumstance('moving'),
    period: '2027-01-06 2027-01-08',
    received: '2026-12-14',
    expected: { outcome: 'DEELS', count: 3, granted: 1 },
  },
  {
    title: 'a father who returns from a mission',
    born: '2018-12-24',
    asked: circumstance('missionReturn', { relation: 'parent' }),
    period: '2027-01-20',
    received: '2027-01-11',
    expected: { outcome: 'TOEKENNEN', count: 1 },
  },
  {
    title: 'a specialist in hospital, a morning',
    born: '2018-12-24',
    asked: { kind: 'medicalVisit' },
    period: '2027-01-12',
    received: '2027-01-06',
    more: { periods: [{ from: day('2027-01-12'), to: day('2027-01-12'), part: 'morning' }] },
    expected: { outcome: 'GEEN_VERLOF_NODIG', count: 0.5, article: 'LPW 11 onder d' },
  },
  {
    title: 'tickets that are booked',
    born: '2015-06-01',
    asked: circumstance('ticketsBooked'),
    period: '2027-02-19',
    received: '2027-01-15',
    expected: { outcome: 'AFWIJZEN', count: 1 },
  },
  {
    title: 'driving in convoy',
    born: '2017-03-30',
    asked: circumstance('convoy'),
    period: '2027-07-07 2027-07-09',
    received: '2027-05-10',
    expected: { outcome: 'AFWIJZEN', count: 3 },
  },
])

examples('G. religion or conviction', [
  {
    title: 'Suikerfeest, told exactly two days before',
    born: '2017-10-05',
    asked: { kind: 'religion', feast: 'eidAlFitr' },
    period: '2027-03-10',
    received: '2027-03-08',
    expected: { outcome: 'KENNISGEVING', count: 1, article: '13' },
  },
  {
    title: 'Holi on a Monday, told on the Friday',
    born: '2019-03-17',
    asked: { kind: 'religion', feast: 'holi' },
    period: '2027-03-22',
    received: '2027-03-19',
    expected: { outcome: 'KENNISGEVING', count: 1 },
  },
  {
    title: 'Chinese New Year on a study day',
    born: '2019-03-17',
    asked: { kind: 'religion', feast: 'chineseNewYear' },
    period: '2027-02-05',
    received: '2027-01-25',
    expected: { outcome: 'GEEN_VERLOF_NODIG', count: 0, article: 'LPW 11 onder a' },
  },
  {
    title: 'the communion party of a cousin, open to the director',
    born: '2019-03-17',
    asked: { kind: 'religion', feast: null, ownDuty: false },
    period: '2027-06-03',
    received: '2027-05-10',
    expected: { outcome: 'AFWIJZEN', count: 1 },
    also: { parts: [expect.objectContaining({ overridable: true })] },
  },
])

examples('H. counting and the limit of ten', [
  {
    title: 'seven days used and four asked: the officer, or one day less',
    born: '2016-09-19',
    asked: circumstance('illness', { relation: 'grandparent', proof: 'seen' }),
    period: '2027-01-12 2027-01-15',
    received: '2027-01-11',
    earlier: [earlier('14', 7)],
    expected: { outcome: 'DOORSTUREN', count: 4, article: 'LPW 14 lid 3' },
    also: { grantableIfCut: 3 },
  },
  {
    title: 'a week with a study day',
    born: '2016-09-19',
    asked: circumstance('other'),
    period: '2027-02-01 2027-02-05',
    received: '2027-01-28',
    expected: { outcome: 'DIRECTEUR_BEOORDEELT', count: 4 },
  },
  {
    title: 'nine days last school year do not count in this one',
    born: '2017-07-21',
    asked: circumstance('other'),
    period: '2026-09-02 2026-09-04',
    received: '2026-08-24',
    earlier: [earlier('14', 9, { schoolYear: year('2025-2026') })],
    expected: { outcome: 'DIRECTEUR_BEOORDEELT', count: 3 },
  },
  {
    title: 'a sister at another school: own pupils only, and the schools agree',
    born: '2017-07-21',
    asked: circumstance('other'),
    period: '2027-01-21',
    received: '2027-01-04',
    more: { siblingsElsewhere: true },
    expected: { outcome: 'DIRECTEUR_BEOORDEELT', count: 1 },
    also: { remarks: [expect.objectContaining({ code: 'SIBLINGS_ELSEWHERE' })] },
  },
])

examples('I. absence and who asks', [
  {
    title: 'back two days late after granted leave',
    born: '2016-02-28',
    asked: { kind: 'absence', reason: 'stayedAway' },
    period: '2027-02-01 2027-02-02',
    received: null,
    earlier: [earlier('14', 5)],
    expected: { outcome: 'MELDEN', count: 2 },
  },
  {
    title: 'a stepfather who actually cares for the child',
    born: '2018-05-05',
    asked: circumstance('wedding', { relation: 'uncleOrAunt' }),
    period: '2027-01-14',
    received: '2026-12-14',
    more: { applicant: 'actualCarer' },
    expected: { outcome: 'TOEKENNEN', count: 1 },
  },
])
