// Builders of letters about leave at an invented school, and the sheet as somebody reads it.
import { schoolYearOf } from '#domain/kernel/school-year'
import { completionLetter } from '#domain/leave/letters/completion-letter'
import { decisionLetter } from '#domain/leave/letters/decision-letter'
import { type LetterAddressee, type LetterPaper, letterPaper } from '#domain/leave/letters/letter-paper'
import type {
  LetterChild,
  LetterDecision,
  LetterRequest,
  LetterText,
} from '#domain/leave/letters/letter-text'
import { municipalityLetter } from '#domain/leave/letters/municipality-letter'
import { type DecidedObjection, objectionLetter } from '#domain/leave/letters/objection-letter'
import type { GrantedDay } from '#domain/leave/request'
import { circumstance, day, profession } from '../leave-facts.ts'

export const SCHOOL = {
  name: 'De Wilgentuin',
  head: 'W. Bos',
  address: 'Beukenplein 1, 1741 AB Schagen',
}

export const ADDRESSEE: LetterAddressee = {
  lines: ['Mevrouw A.J. Jansen-de Jong', 'Dorpsstraat 12 A', '1741 AB  SCHAGEN'],
  salutation: 'Geachte mevrouw Jansen,',
  handOut: 'per post',
  largePrint: false,
  copyOf: '',
}

export const SEM: LetterChild = {
  name: 'Sem van den Berg',
  callName: 'Sem',
  birthDate: day('2017-06-18'),
  group: '6',
}

export const schoolDays = (...dates: string[]): GrantedDay[] =>
  dates.map((date) => ({ date: day(date), part: 'whole', weight: 1 }))

export const TWO_DAYS = schoolDays('2026-12-03', '2026-12-04')

export function aRequest(more: Partial<LetterRequest> = {}): LetterRequest {
  return {
    asked: circumstance('wedding', { relation: 'uncleOrAunt', place: 'near' }),
    periods: [{ from: day('2026-12-03'), to: day('2026-12-04') }],
    receivedOn: day('2026-11-16'),
    municipality: 'Schagen',
    ...more,
  }
}

/** Two days granted for a wedding, unless said otherwise; one day was granted before. */
export function aDecision(more: Partial<LetterDecision> = {}): LetterDecision {
  const asked = more.asked ?? TWO_DAYS
  return {
    outcome: 'granted',
    article: '14',
    days: TWO_DAYS,
    asked,
    before: [{ schoolYear: schoolYearOf(day('2026-12-03')), days: 1 }],
    reasons: 'Uw zus trouwt op vrijdag 4 december 2026.',
    conditions: 'U laat ons na afloop de trouwkaart zien.',
    deviation: '',
    boundFrom: null,
    backOn: day('2026-12-07'),
    replaces: null,
    sentOn: day('2026-11-23'),
    objectBy: day('2027-01-04'),
    ...more,
  }
}

export const aDecisionLetter = (
  more: Partial<LetterDecision> = {},
  request: Partial<LetterRequest> = {},
): LetterText =>
  decisionLetter({ school: SCHOOL, child: SEM, request: aRequest(request), decision: aDecision(more) })

/** The sheet of a letter. */
export const aSheet = (
  text: LetterText,
  more: { addressee?: Partial<LetterAddressee>; onBehalf?: boolean } = {},
): LetterPaper =>
  letterPaper({
    text,
    addressee: { ...ADDRESSEE, ...more.addressee },
    school: SCHOOL,
    signer: { name: more.onBehalf ? 'J. Smit' : 'W. Bos', onBehalf: more.onBehalf ?? false },
    numberText: '2026-0012',
    sentOn: day('2026-11-23'),
  })

/** All words of a sheet, in reading order. */
export function wordsOf(sheet: LetterPaper): string {
  return [
    ...sheet.addressLines,
    sheet.handOut,
    sheet.date,
    sheet.reference,
    sheet.copy,
    sheet.subject,
    ...sheet.facts.flatMap(({ label, value }) => [label, value]),
    sheet.salutation,
    ...sheet.parts.flatMap(wordsOfPart),
    sheet.closing,
    ...sheet.signature,
    ...(sheet.clause === null ? [] : wordsOfPart(sheet.clause)),
  ].join('\n')
}

function wordsOfPart({ title, lead, rows, paragraphs }: LetterPaper['parts'][number]): string[] {
  return [title, lead, ...rows.flatMap(({ label, value }) => [label, value]), ...paragraphs]
}

const REFUSED = {
  outcome: 'refused',
  days: [],
  conditions: '',
  reasons: 'U wilt eerder op vakantie. Een vakantie is geen gewichtige omstandigheid.',
} as const

const ELEVEN_DAYS = schoolDays(
  ...['2027-01-11', '2027-01-12', '2027-01-13', '2027-01-14', '2027-01-15', '2027-01-18', '2027-01-19'],
  ...['2027-01-20', '2027-01-21', '2027-01-22', '2027-01-25'],
)
const LONG = { asked: ELEVEN_DAYS, days: [] }
const LONG_PERIOD = { periods: [{ from: day('2027-01-11'), to: day('2027-01-25') }] }
const FEAST = schoolDays('2027-03-10')
const FEAST_REQUEST: Partial<LetterRequest> = {
  asked: { kind: 'religion', feast: 'eidAlFitr' },
  periods: [{ from: day('2027-03-10'), to: day('2027-03-10') }],
}
const YOUNG: Partial<LetterRequest> = { asked: { kind: 'fiveYearOld' } }

/** One letter of every kind, by what became of it. */
export const LETTERS = {
  granted: aDecisionLetter(),
  partly: aDecisionLetter({
    outcome: 'partly',
    days: schoolDays('2026-12-04'),
    reasons: 'Voor een huwelijk in de buurt geeft de school één dag verlof.',
  }),
  refused: aDecisionLetter({ ...REFUSED }, { asked: circumstance('holiday') }),
  grantedProfession: aDecisionLetter({ article: '13a', before: [] }, { asked: profession() }),
  refusedProfession: aDecisionLetter(
    { ...REFUSED, article: '13a', reasons: 'Uit uw stukken blijkt niet dat de herfstvakantie niet kan.' },
    { asked: profession() },
  ),
  partlyFive: aDecisionLetter(
    { outcome: 'partly', article: '11a', days: schoolDays('2026-12-04'), conditions: '', before: [] },
    YOUNG,
  ),
  forwarded: aDecisionLetter(
    { ...LONG, outcome: 'forwarded', reasons: '', conditions: '', backOn: null },
    LONG_PERIOD,
  ),
  notedReligion: aDecisionLetter(
    {
      outcome: 'noted',
      article: '13',
      days: FEAST,
      asked: schoolDays('2027-03-10', '2027-03-11'),
      reasons: '',
      conditions: '',
      before: [],
      backOn: day('2027-03-11'),
    },
    FEAST_REQUEST,
  ),
  notedIllness: aDecisionLetter(
    { outcome: 'noted', article: '12', reasons: '', conditions: '', before: [] },
    { asked: { kind: 'illness' } },
  ),
  notedFive: aDecisionLetter(
    { outcome: 'noted', article: '11a', reasons: '', conditions: '', before: [] },
    YOUNG,
  ),
  doctor: aDecisionLetter(
    { outcome: 'notNeeded', article: '11', days: [], reasons: '', conditions: '', before: [] },
    { asked: { kind: 'medicalVisit' } },
  ),
  notNeeded: aDecisionLetter({
    outcome: 'notNeeded',
    article: '3',
    days: [],
    reasons: '',
    conditions: '',
    before: [],
    boundFrom: day('2027-04-01'),
  }),
  closed: aDecisionLetter({
    outcome: 'notNeeded',
    article: '11',
    days: [],
    reasons: '',
    conditions: '',
    before: [],
  }),
  completion: completionLetter({
    children: [SEM],
    request: aRequest(),
    what: 'De trouwkaart. Daarop staan de namen en de datum.',
    until: day('2026-12-07'),
  }),
  municipality: municipalityLetter({
    child: SEM,
    request: aRequest(LONG_PERIOD),
    decision: aDecision({ ...LONG, outcome: 'forwarded' }),
    facts: {
      applicantName: 'A.J. Jansen-de Jong',
      address: 'Dorpsstraat 12 A, 1741 AB Schagen',
      reason: 'Onze familie in Marokko heeft hulp nodig.',
      place: 'Marokko',
      proofSeen: 'verklaring van een arts',
      proofSeenOn: day('2026-11-17'),
      opinion: 'Ik vind de reden voldoende. Sem loopt niet achter met leren.',
      withForm: true,
      schoolYear: schoolYearOf(day('2027-01-11')),
      granted: [{ when: 'op vrijdag 9 oktober 2026', days: 1, article: '14' }],
      missed: [{ kind: 'Te laat', times: 3, hours: 0.75 }],
    },
  }),
  ...objectionLetters(),
}

function objectionLetters() {
  const objection = (outcome: DecidedObjection['outcome'], more: Partial<DecidedObjection> = {}) =>
    objectionLetter({
      child: SEM,
      request: aRequest(),
      objection: {
        outcome,
        receivedOn: day('2026-12-01'),
        heardOn: day('2026-12-08'),
        hearing: 'U vertelde dat de bruiloft twee dagen duurt.',
        reasons: 'De bruiloft duurt twee dagen. Dat staat op de kaart.',
        ...more,
      },
      decision:
        outcome === 'dismissed' ? aDecision({ ...REFUSED }) : aDecision({ replaces: day('2026-11-23') }),
      decidedOn: day('2026-11-23'),
      appealBy: day('2027-01-25'),
    })
  return {
    objectionUpheld: objection('upheld'),
    objectionPartly: objection('partlyUpheld'),
    objectionDismissed: objection('dismissed'),
    objectionInadmissible: objection('inadmissible', { heardOn: null, hearing: '' }),
  }
}
