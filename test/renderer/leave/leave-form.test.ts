// From what stands in the form to the request that is judged and saved, and back.
import { describe, expect, test } from 'vitest'
import { judgeLeave } from '#domain/leave/judge'
import { NATIONAL_POLICY } from '#domain/leave/policy'
import type { LeaveDetails } from '#domain/leave/request'
import { leaveEntry } from '#domain/leave/request'
import { factsOf } from '#domain/leave/request-facts'
import {
  circumstanceChoice,
  FAMILY_CIRCUMSTANCES,
  OTHER_CIRCUMSTANCES,
} from '../../../renderer/leave/intake/circumstance-fields.ts'
import { errorsOf, neededToJudge } from '../../../renderer/leave/intake/form-check.ts'
import { askedOf, asksProof, detailsOf, elsewhereOf } from '../../../renderer/leave/intake/form-request.ts'
import {
  EMPTY_PERIOD,
  hasYoungChild,
  type Intake,
  newValues,
  takenValues,
} from '../../../renderer/leave/intake/form-start.ts'
import { type LeaveValues, type NeedValues, OTHER_FEAST } from '../../../renderer/leave/intake/form-values.ts'
import { CALENDAR, day, year } from '../../domain/leave/leave-facts.ts'

const NOOR = '00000000-0000-4000-8000-000000000001'
const SEM = '00000000-0000-4000-8000-000000000002'
const MOTHER = '00000000-0000-4000-8000-000000000003'
const HOME = '00000000-0000-4000-8000-000000000004'
const TOWN = '00000000-0000-4000-8000-000000000005'
const REFUSED = '00000000-0000-4000-8000-000000000006'

const child = { groupId: null, group: '6A', earlier: [], unauthorised: [] }

/** A family of two, of whom Sem is four, with one mother in the file. */
function intake(more: Partial<Intake> = {}): Intake {
  return {
    householdId: HOME,
    title: 'Berg',
    today: day('2026-11-23'),
    calendar: CALENDAR as Intake['calendar'],
    policy: NATIONAL_POLICY as Intake['policy'],
    children: [
      { ...child, id: NOOR, name: 'Noor Berg', birthDate: day('2016-09-19') },
      { ...child, id: SEM, name: 'Sem Berg', birthDate: day('2022-03-10') },
    ],
    elsewhere: [],
    applicants: [
      {
        id: MOTHER,
        name: 'Ria Berg',
        tie: 'moeder van Noor en Sem',
        applicant: 'custody',
        email: 'ria@voorbeeld.nl',
      },
    ],
    municipalities: [],
    municipalityId: TOWN,
    refused: [{ id: REFUSED, numberText: '2026-0001', refusedOn: day('2026-10-01') }],
    open: [],
    ...more,
  }
}

type Parts = { readonly [Part in keyof LeaveValues]?: Partial<LeaveValues[Part]> }

/** The empty form with something filled in. */
function filled(parts: Parts, family = intake()): LeaveValues {
  const empty = newValues(family, null)
  return {
    need: { ...empty.need, ...parts.need },
    children: { ...empty.children, ...parts.children },
    days: { ...empty.days, ...parts.days },
    reason: { ...empty.reason, ...parts.reason },
    applicant: { ...empty.applicant, ...parts.applicant },
  }
}

const WEDDING = { what: 'leave', kind: 'family', circumstance: 'wedding', relation: 'uncleOrAunt' } as const
const ONE_DAY = { periods: [{ ...EMPTY_PERIOD, from: day('2026-12-04') }] }

function wedding(more: Parts = {}): LeaveValues {
  return filled({ need: WEDDING, children: { pupilIds: [NOOR] }, days: ONE_DAY, ...more })
}

describe('an empty form', () => {
  test('was received today, and has chosen what there is only one of', () => {
    const { children, days, applicant } = newValues(intake(), null)
    expect(children.pupilIds).toEqual([])
    expect(days.receivedOn).toBe('2026-11-23')
    expect(applicant).toMatchObject({ applicantId: MOTHER, name: 'Ria Berg', municipalityId: TOWN })
  })

  test('has chosen the pupil it was opened at, or the only child', () => {
    expect(newValues(intake(), SEM).children.pupilIds).toEqual([SEM])
    const one = intake({ children: intake().children.slice(0, 1) })
    expect(newValues(one, null).children.pupilIds).toEqual([NOOR])
  })

  test('leaves the choice between several parents open', () => {
    const [mother] = intake().applicants
    const two = intake({ applicants: [mother!, { ...mother!, id: HOME, name: 'Jan Berg' }] })
    expect(newValues(two, null).applicant).toMatchObject({ applicantId: null, name: '' })
  })
})

describe('what is needed to judge', () => {
  test('is told in words, and gets less with every answer', () => {
    expect(neededToJudge(filled({}))).toEqual(['waar het voor is', 'voor welk kind', 'de eerste dag'])
    expect(neededToJudge(filled({ need: WEDDING }))).toEqual(['voor welk kind', 'de eerste dag'])
    expect(neededToJudge(filled({ need: { what: 'leave', kind: 'family' } }))[0]).toBe('waar het voor is')
    expect(neededToJudge(wedding())).toEqual([])
  })

  test.each([
    ['before the first day', '2026-12-01'],
    ['a year typed wrong', '2062-12-04'],
  ])('a last day that is %s is not judged', (_, to) => {
    const values = wedding({ days: { periods: [{ ...EMPTY_PERIOD, from: day('2026-12-04'), to: day(to) }] } })
    expect(neededToJudge(values)).toEqual(['een laatste dag die bij de eerste past'])
    expect(errorsOf(values, intake())).toHaveProperty(['days.periods.0.to'])
  })
})

describe('what is asked', () => {
  const need = (more: Partial<NeedValues>) => filled({ need: { what: 'leave', ...more } }).need

  test('has only what was asked about this kind; what was typed for another one is left out', () => {
    const typed = need({
      ...WEDDING,
      placeName: 'Utrecht',
      years: 25,
      lifeThreatening: true,
      feast: 'eidAlFitr',
      hoursPerDay: 2,
    })
    expect(askedOf(typed, 'seen')).toEqual({
      kind: 'circumstance',
      circumstance: 'wedding',
      relation: 'uncleOrAunt',
      place: 'near',
      eventOn: null,
      proof: 'seen',
    })
    expect(askedOf({ ...typed, circumstance: 'holiday', kind: 'other' }, 'seen')).toEqual({
      kind: 'circumstance',
      circumstance: 'holiday',
    })
  })

  test.each([
    ['illness', { what: 'illness' }, { kind: 'illness' }],
    ['a visit to a doctor', { what: 'medicalVisit' }, { kind: 'medicalVisit' }],
    [
      'a feast of the list',
      { kind: 'religion', feast: 'eidAlFitr' },
      { kind: 'religion', feast: 'eidAlFitr' },
    ],
    [
      'another feast that the child celebrates along',
      { kind: 'religion', feast: OTHER_FEAST, ownDuty: false },
      { kind: 'religion', feast: null, ownDuty: false },
    ],
    [
      'hours of a child of five',
      { kind: 'fiveYearOld', hoursPerDay: 2.5, savedUp: true },
      { kind: 'fiveYearOld', hoursPerDay: 2.5, savedUp: true },
    ],
    ['whole days of a child of five', { kind: 'fiveYearOld' }, { kind: 'fiveYearOld' }],
    [
      'illness in the family of which nobody said how serious',
      { kind: 'family', circumstance: 'illness', relation: 'grandparent' },
      { kind: 'circumstance', circumstance: 'illness', relation: 'grandparent', place: 'near' },
    ],
    [
      'a legal duty that can be met after school',
      { kind: 'other', circumstance: 'legalDuty', outsideSchoolHours: true },
      { kind: 'circumstance', circumstance: 'legalDuty', eventOn: null, outsideSchoolHours: true },
    ],
  ] as const)('%s', (_, more, asked) => expect(askedOf(need(more), null)).toEqual(asked))

  test('without proof of a profession there is none', () => {
    const asked = askedOf(need({ kind: 'profession', nature: 'season', withCarer: false }), null)
    expect(asked).toMatchObject({ kind: 'profession', nature: 'season', proof: 'missing', withCarer: false })
  })

  test.each([
    [{}],
    [{ what: 'leave' }],
    [{ what: 'leave', kind: 'religion' }],
    [{ what: 'leave', kind: 'family' }],
  ] as const)('nothing yet with %j', (more) => expect(askedOf(filled({ need: more }).need, null)).toBeNull())

  test('proof is asked after where the policy of the school has one', () => {
    const asks = (more: Partial<NeedValues>) => asksProof(need(more), NATIONAL_POLICY)
    expect(asks({ kind: 'family', circumstance: 'wedding' })).toBe(true)
    expect(asks({ kind: 'family', circumstance: 'partnership' })).toBe(true)
    expect(asks({ kind: 'profession' })).toBe(true)
    expect(asks({ kind: 'family', circumstance: 'moving' })).toBe(false)
    expect(asks({ kind: 'other', circumstance: 'holiday' })).toBe(false)
    expect(asks({ kind: 'religion', feast: 'eidAlFitr' })).toBe(false)
    expect(asksProof(need({ what: 'illness', kind: 'profession' }), NATIONAL_POLICY)).toBe(false)
  })

  test('every circumstance and every wish can be chosen, in one of the two lists', () => {
    const all = [...FAMILY_CIRCUMSTANCES, ...OTHER_CIRCUMSTANCES]
    expect(new Set(all).size).toBe(all.length)
    expect(all.length).toBe(30)
    expect(all.map(circumstanceChoice).every((label) => /^[A-Z]/.test(label))).toBe(true)
  })
})

describe('the request', () => {
  test('of a filled form is one that can be saved', () => {
    const details = detailsOf(wedding(), intake())
    expect(errorsOf(wedding(), intake())).toEqual({})
    expect(leaveEntry.safeParse(details).success).toBe(true)
    expect(details).toMatchObject({
      householdId: HOME,
      applicantName: 'Ria Berg',
      periods: [{ from: '2026-12-04', to: '2026-12-04' }],
      proofSeen: '',
      emailConsent: '',
      repeatsId: null,
    })
  })

  test('holds days of the week only for a child of five, and consent and proof only when they were given', () => {
    const periods = [{ ...EMPTY_PERIOD, from: day('2026-12-01'), to: day('2026-12-11'), weekdays: [5, 3] }]
    const values = wedding({
      days: { periods },
      applicant: { mayEmail: true },
      reason: { proof: 'seen', proofSeen: 'trouwkaart', proofSeenOn: day('2026-11-23') },
    })
    expect(detailsOf(values, intake())).toMatchObject({
      periods: [{ from: '2026-12-01', to: '2026-12-11' }],
      emailConsent: 'ria@voorbeeld.nl',
      proofSeen: 'trouwkaart',
    })
    const hours = { ...values, need: { ...values.need, kind: 'fiveYearOld' as const } }
    expect(detailsOf(hours, intake())).toMatchObject({ periods: [{ weekdays: [3, 5] }], proofSeen: '' })
  })

  test('leaves an unfinished row about another school out of the judgement, and rows of other children', () => {
    const row = { pupilId: NOOR, schoolYear: year('2026-2027'), article: '14', school: 'De Linde' } as const
    const elsewhere = [
      { ...row, days: 8 },
      { ...row, days: null },
      { ...row, pupilId: SEM, days: 2 },
    ]
    const values = wedding({ children: { pupilIds: [NOOR], elsewhere } })
    expect(elsewhereOf(values)).toEqual([{ ...row, days: 8 }])
    expect(Object.keys(errorsOf(values, intake()))).toEqual(['children.elsewhere.1.days'])
  })

  test('is judged for each child: the youngest needs no leave', () => {
    const family = intake()
    const values = wedding({ children: { pupilIds: [NOOR, SEM] } })
    const facts = factsOf(detailsOf(values, family)!, {
      ...family,
      elsewhere: elsewhereOf(values),
      municipality: null,
      completion: null,
      refusedOn: null,
    })
    expect(judgeLeave(facts).pupils.map(({ outcome }) => outcome)).toEqual(['TOEKENNEN', 'GEEN_VERLOF_NODIG'])
  })

  test('comes back into the form as it was', () => {
    const values = wedding({
      children: { pupilIds: [NOOR], siblings: [{ name: 'Bo', birthDate: null, school: 'De Linde' }] },
      need: { ...WEDDING, place: 'abroad', placeName: 'Antwerpen', eventOn: day('2026-12-04') },
      reason: {
        reason: 'Mijn broer trouwt.',
        proof: 'seen',
        proofSeen: 'kaart',
        proofSeenOn: day('2026-11-23'),
      },
      applicant: { repeatsId: REFUSED, newFacts: true, otherParent: 'knows', mayEmail: true },
    })
    expect(roundTrip(values)).toEqual(detailsOf(values, intake()))
    expect(takenValues(intake(), { details: detailsOf(values, intake())!, elsewhere: [] })).toEqual(values)
  })

  test.each([
    [{ kind: 'religion', feast: OTHER_FEAST, ownDuty: false }],
    [{ kind: 'fiveYearOld', hoursPerDay: 2 }],
    [{ kind: 'profession', nature: 'peak', withCarer: false }],
    [{ kind: 'other', circumstance: 'sabbatical' }],
    [{ kind: 'family', circumstance: 'weddingJubilee', relation: 'grandparent', years: 12.5 }],
    [{ what: 'illness' }],
  ] as const)('of %j comes back too', (more) => {
    const values = wedding({ need: { what: 'leave', ...more } })
    expect(roundTrip(values)).toEqual(detailsOf(values, intake()))
  })

  test('of somebody who is not in the file keeps the name', () => {
    const applicant = {
      applicantId: null,
      somebodyElse: true,
      name: 'Oma Berg',
      applicant: 'actualCarer',
    } as const
    expect(roundTrip(wedding({ applicant }))).toMatchObject({ applicantName: 'Oma Berg', applicantId: null })
  })
})

function roundTrip(values: LeaveValues): LeaveDetails | null {
  const details = detailsOf(values, intake())
  return details && detailsOf(takenValues(intake(), { details, elsewhere: [] }), intake())
}

describe('messages at the fields', () => {
  test('an empty form says what to choose, in Dutch', () => {
    expect(errorsOf(filled({}), intake({ applicants: [] }))).toEqual({
      'need.what': 'Kies of het kind ziek is of vrij vraagt.',
      'children.pupilIds': 'Kies een kind.',
      'days.periods.0.from': 'Vul de eerste dag in.',
    })
    expect(errorsOf(wedding(), intake())).toEqual({})
  })

  test.each([
    ['the kind', { need: { what: 'leave' } }, 'need.kind'],
    ['the feast', { need: { what: 'leave', kind: 'religion' } }, 'need.feast'],
    ['what there is', { need: { what: 'leave', kind: 'other' } }, 'need.circumstance'],
    ['who asks', { applicant: { applicantId: null, name: '' } }, 'applicant.applicantId'],
    [
      'the name of somebody else',
      { applicant: { somebodyElse: true, applicantId: null, name: ' ' } },
      'applicant.name',
    ],
    ['an address to mail to', { applicant: { mayEmail: true, email: 'ria' } }, 'applicant.email'],
    ['when it was received', { days: { ...ONE_DAY, receivedOn: null } }, 'days.receivedOn'],
    ['when the proof was seen', { reason: { proof: 'seen', proofSeen: 'kaart' } }, 'reason.proofSeenOn'],
  ] as const)('asks for %s', (_, parts, field) => {
    expect(errorsOf(wedding(parts as Parts), intake())).toHaveProperty([field])
  })

  test('illness asks for no parent and no reason', () => {
    const values = wedding({ need: { what: 'illness' }, applicant: { applicantId: null, name: '' } })
    expect(errorsOf(values, intake())).toEqual({})
  })
})

test('hours at home are offered when a child is under six, or its birth date is not known', () => {
  const [noor, sem] = intake().children
  const young = (children: Intake['children']) => hasYoungChild(intake({ children }), day('2026-11-23'))
  expect([young([noor!]), young([noor!, sem!]), young([{ ...noor!, birthDate: null }])]).toEqual([
    false,
    true,
    true,
  ])
})
