// What a parent gets to see about the leave and absence of a child: what was asked, decided, objected to and noted.
// What somebody else asked or wrote may say something about that other person: it is covered unless it is uncovered.
import type { Row } from '#db/change'
import {
  decisionsOf,
  elsewhereRowsOf,
  type LeaveChildRow,
  type LeaveDecisionRow,
  type LeaveElsewhereRow,
  type LeaveObjectionRow,
  type LeaveRequestRow,
  leaveChildrenOf,
  leaveRequestsById,
  objectionsOf,
} from '#db/queries/leave'
import { readAbsenceOf } from '#db/queries/person-traces'
import type { Reader } from '#db/reader'
import type { absence } from '#db/schema/absence'
import { ABSENCE_TEXTS } from '#domain/absence/absence'
import type { IsoDate } from '#domain/kernel/date'
import { longDate, tableDate } from '#domain/kernel/date-text'
import { askedText } from '#domain/leave/asked-text'
import { daysText, sumOf } from '#domain/leave/counting'
import type { Asked } from '#domain/leave/facts'
import { OBJECTION_TEXTS, OUTCOME_TEXTS } from '#domain/leave/request'
import type { Fact } from '#domain/privacy/access-answer'
import {
  type Columns,
  day,
  ELSEWHERE,
  FREE,
  factsOfRow,
  OWN_KEY,
  plain,
  STAMPS,
  word,
  yes,
} from './privacy-columns.ts'

const BY_THE_SCHOOL = 'opgeschreven door de school'
const ABOUT_STAFF = { leftOut: 'gaat over het personeel' }
/** Reasons are for who decides, once the request was handed over. */
const HEAD = { forHead: true } as const
const periods = (rows: LeaveRequestRow['periods']) =>
  rows.map(({ from, to }) => `${tableDate(from)} tot en met ${tableDate(to)}`).join('; ')

const REQUEST: Columns<LeaveRequestRow> = {
  id: OWN_KEY,
  number: { label: 'Aanvraag nummer', text: String },
  state: {
    label: 'Stand',
    text: word({
      taken: 'aangenomen',
      handedOver: 'bij de directeur',
      completing: 'wacht op aanvulling',
      decided: 'beslist',
      withdrawn: 'ingetrokken',
    }),
  },
  householdId: ELSEWHERE,
  applicantId: ELSEWHERE,
  applicantName: { label: 'Aangevraagd door', text: plain, aboutOthers: true },
  applicant: {
    label: 'Vraagt aan als',
    text: word({ custody: 'ouder met gezag', actualCarer: 'verzorger', other: 'iemand anders' }),
    aboutOthers: true,
  },
  municipalityId: ELSEWHERE,
  asked: { ...HEAD, label: 'Gevraagd wegens', text: (asked: Asked) => askedText(asked), aboutOthers: true },
  periods: { label: 'Gevraagde dagen', text: periods },
  reason: { ...HEAD, label: 'Reden', ...FREE },
  place: { ...HEAD, label: 'Plaats', ...FREE },
  receivedOn: { label: 'Aanvraag ontvangen op', text: day },
  way: ELSEWHERE,
  signed: { label: 'Ondertekend', text: yes },
  proofSeen: { ...HEAD, label: 'Gezien bewijs', ...FREE },
  proofSeenOn: { label: 'Bewijs gezien op', text: day },
  proofSeenBy: ABOUT_STAFF,
  emailConsent: { label: 'Besluit per e-mail naar', text: plain, aboutOthers: true },
  otherParent: {
    ...HEAD,
    label: 'Andere ouder met gezag',
    text: word({ none: '', knows: 'weet ervan', unknown: 'niet bekend', objects: 'is het niet eens' }),
    aboutOthers: true,
  },
  siblingsElsewhere: {
    ...HEAD,
    label: 'Kinderen op een andere school',
    text: (rows: LeaveRequestRow['siblingsElsewhere']) => rows.map(({ name }) => name).join(', '),
    aboutOthers: true,
  },
  repeatsId: ELSEWHERE,
  newFacts: { label: 'Nieuwe feiten genoemd', text: yes },
  completionFor: { ...HEAD, label: 'Gevraagd om aanvulling', ...FREE },
  completionAskedOn: { label: 'Om aanvulling gevraagd op', text: day },
  completionUntil: { label: 'Aanvullen kon tot en met', text: day },
  completedOn: { label: 'Aangevuld op', text: day },
  completionRunId: ELSEWHERE,
  heardOn: { label: 'Gehoord op', text: day },
  hearing: { ...HEAD, label: 'Verslag van het gesprek', ...FREE },
  takenBy: ABOUT_STAFF,
  takenAt: ELSEWHERE,
  withdrawnOn: { label: 'Ingetrokken op', text: day },
  ...STAMPS,
}

const CHILD: Columns<LeaveChildRow> = {
  id: OWN_KEY,
  requestId: { label: 'Verlof aangevraagd', text: () => 'ja' },
  pupilId: OWN_KEY,
  ...STAMPS,
}

const DECISION: Columns<LeaveDecisionRow> = {
  id: OWN_KEY,
  childId: OWN_KEY,
  outcome: { label: 'Besluit', text: word(OUTCOME_TEXTS) },
  article: { ...HEAD, label: 'Artikel van de Leerplichtwet', text: plain },
  days: {
    label: 'Verleende dagen',
    text: (days: LeaveDecisionRow['days']) => (days.length === 0 ? '' : daysText(sumOf(days))),
  },
  reasons: { ...HEAD, label: 'Redenen van het besluit', ...FREE },
  conditions: { ...HEAD, label: 'Voorwaarden', ...FREE },
  deviation: { ...HEAD, label: 'Waarom anders dan het beleid', ...FREE },
  opinion: { ...HEAD, label: 'Advies aan de leerplichtambtenaar', ...FREE },
  findings: { leftOut: 'de berekening; de uitkomst staat in het besluit' },
  decidedOn: { label: 'Besloten op', text: day },
  decidedBy: ABOUT_STAFF,
  signer: ABOUT_STAFF,
  onBehalf: ABOUT_STAFF,
  runId: ELSEWHERE,
  sentOn: { label: 'Brief verstuurd op', text: day },
  sentBy: {
    label: 'Verstuurd',
    text: word({ post: 'met de post', hand: 'meegegeven', email: 'per e-mail' }),
  },
  replacesId: { label: 'Vervangt een eerder besluit', text: () => 'ja' },
  ...STAMPS,
}

const OBJECTION: Columns<LeaveObjectionRow> = {
  id: OWN_KEY,
  decisionId: OWN_KEY,
  byName: { label: 'Bezwaar van', text: plain, aboutOthers: true },
  receivedOn: { label: 'Bezwaar ontvangen op', text: day },
  postedOn: { label: 'Op de post gedaan op', text: day },
  grounds: { ...HEAD, label: 'Gronden van het bezwaar', ...FREE },
  committee: { label: 'Met een commissie', text: yes },
  postponedUntil: { label: 'Beslissing uitgesteld tot', text: day },
  heardOn: { label: 'Gehoord op', text: day },
  hearing: { ...HEAD, label: 'Verslag van het hoorgesprek', ...FREE },
  outcome: {
    label: 'Beslissing op het bezwaar',
    text: word(OBJECTION_TEXTS),
  },
  reasons: { ...HEAD, label: 'Redenen van die beslissing', ...FREE },
  decidedOn: { label: 'Beslist op', text: day },
  decidedBy: ABOUT_STAFF,
  signer: ABOUT_STAFF,
  onBehalf: ABOUT_STAFF,
  runId: ELSEWHERE,
  sentOn: { label: 'Brief verstuurd op', text: day },
  sentBy: ELSEWHERE,
  ...STAMPS,
}

const AT_ANOTHER_SCHOOL: Columns<LeaveElsewhereRow> = {
  id: OWN_KEY,
  pupilId: OWN_KEY,
  schoolYear: { label: 'Verlof op een andere school in', text: plain },
  article: { label: 'Artikel van de Leerplichtwet', text: plain },
  days: { label: 'Dagen', text: daysText },
  school: { label: 'School', text: plain },
  ...STAMPS,
}

const ABSENCE: Columns<Row<typeof absence>> = {
  id: OWN_KEY,
  pupilId: OWN_KEY,
  date: { label: 'Afwezig op', text: (date: string) => longDate(date as IsoDate) },
  part: {
    label: 'Deel van de dag',
    text: word({ whole: 'hele dag', morning: 'ochtend', afternoon: 'middag' }),
  },
  kind: { label: 'Soort verzuim', text: word(ABSENCE_TEXTS) },
  hours: { label: 'Uren', text: String },
  note: { label: 'Opmerking', ...FREE },
  requestId: ELSEWHERE,
  notedBy: ABOUT_STAFF,
  reportedOn: { label: 'Gemeld op', text: day },
  invitationRunId: ELSEWHERE,
  ...STAMPS,
}

/** Leave and absence of one child, the newest request first. */
export function leaveFacts(reader: Reader, pupilId: string): Fact[] {
  const source = BY_THE_SCHOOL
  const children = leaveChildrenOf(reader, 'pupil', [pupilId])
  const requests = leaveRequestsById(
    reader,
    children.map(({ requestId }) => requestId),
  )
  const childIds = children.map(({ id }) => id)
  const decisions = decisionsOf(reader, childIds)
  const objections = objectionsOf(
    reader,
    decisions.map(({ id }) => id),
  )
  return [
    ...children.flatMap((row) => factsOfRow('leave_child', row, { columns: CHILD, source })),
    ...requests.flatMap((row) =>
      factsOfRow('leave_request', row, { columns: REQUEST, source, open: row.state === 'taken' }),
    ),
    ...decisions.flatMap((row) => factsOfRow('leave_decision', row, { columns: DECISION, source })),
    ...objections.flatMap((row) => factsOfRow('leave_objection', row, { columns: OBJECTION, source })),
    ...elsewhereRowsOf(reader, [pupilId]).flatMap((row) =>
      factsOfRow('leave_elsewhere', row, { columns: AT_ANOTHER_SCHOOL, source }),
    ),
    ...readAbsenceOf(reader, pupilId).flatMap((row) =>
      factsOfRow('absence', row, { columns: ABSENCE, source }),
    ),
  ]
}
