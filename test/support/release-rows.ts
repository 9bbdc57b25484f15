// One row and more in the tables that the generator of the Oefenschool leaves empty, for a filled file of a release.

import type { Change } from '#db/change'
import { absence } from '#db/schema/absence'
import { accountGroup, deskSetting, draft, proposal } from '#db/schema/access'
import { restorePoint } from '#db/schema/audit'
import { calendarDay, calendarSetting, calendarYear, groupFree } from '#db/schema/calendar'
import { listMapping, rememberedChoice } from '#db/schema/importing'
import {
  leaveChild,
  leaveDecision,
  leaveElsewhere,
  leaveObjection,
  leaveRequest,
  leaveSetting,
  municipality,
} from '#db/schema/leave'
import {
  meeting,
  meetingAnswer,
  meetingContact,
  meetingFamily,
  meetingGroup,
  meetingList,
  meetingListRow,
  meetingPart,
  meetingTranslation,
  meetingVisit,
  meetingVisitChild,
  secondOffer,
} from '#db/schema/meetings'
import { familyCode, household, phone } from '#db/schema/people'
import { printCopy, printRun } from '#db/schema/printing'
import { accessRequest, cleanUpProof, retentionHold, retentionRule } from '#db/schema/privacy'
import {
  rotaDraw,
  rotaDrawTicket,
  rotaPlace,
  rotaReserve,
  rotaSetting,
  rotaTask,
  rotaTurn,
} from '#db/schema/rota'
import { rotaCertificate, rotaCorrection, rotaExemption, rotaForm, rotaWish } from '#db/schema/rota-families'
import { rotaCar, rotaChild, rotaSeat, rotaTrip } from '#db/schema/rota-trips'
import { ORDINARY_LESSON_HOURS } from '#domain/calendar/school-calendar'
import type { IsoDate } from '#domain/kernel/date'
import type { AskedPeriod } from '#domain/leave/facts'
import { NATIONAL_POLICY } from '#domain/leave/policy'
import type { GrantedDay } from '#domain/leave/request'
import type { Turnout } from '#domain/meetings/turnout'

/** Rows that the new rows point at. */
export interface Known {
  readonly householdId: string
  readonly pupilId: string
  readonly personId: string
  readonly phoneId: string
  readonly groupId: string
  readonly accountId: string
  readonly at: string
}

/** What every release since the first has tables for; an undoable change, so that there are copies of rows too. */
export function addFirstRows(change: Change, { householdId, pupilId, phoneId, groupId, at }: Known): void {
  change.update(household, householdId, {
    remark: 'Belt liever dan mailt. Komt uit Zeeland (’s-Heer Arendskerke).',
  })
  change.remove(phone, phoneId)
  change.insert(listMapping, {
    id: 'mapping-1',
    name: 'Lijst van de juf',
    mapping: { Roepnaam: 'givenName' },
  })
  change.insert(rememberedChoice, { id: 'choice-1', kind: 'mergeHouseholds', key: 'a|b', answer: 'no' })
  change.insert(printRun, {
    id: 'run-1',
    number: 1,
    kind: 'letter',
    title: 'Informatieavond',
    printedOn: '2026-11-21',
    at,
    actor: 'balie',
    pages: 1,
    sha256: '0'.repeat(64),
    pdf: Buffer.from('%PDF-1.7 a paper'),
  })
  change.insert(printCopy, {
    id: 'copy-1',
    runId: 'run-1',
    householdId,
    carrierId: pupilId,
    groupId,
    channel: 'paper',
    addressee: 'Aan de ouders/verzorgers van Łukasz',
    firstPage: 1,
    lastPage: 1,
  })
  change.insert(restorePoint, {
    id: 'point-1',
    seq: change.seq,
    kind: 'import',
    label: 'Proeflijst',
    at,
    report: { kind: 'lists' },
  })
}

/** What came with the second release: sign-in, four eyes, retention. */
export function addSecondRows(change: Change, { pupilId, personId, groupId, accountId, at }: Known): void {
  change.insert(accountGroup, { id: 'account-group-1', accountId, groupId })
  change.insert(deskSetting, {
    id: 'desk',
    idleMinutes: 7,
    secondPlace: 'E:\\Reserve',
    restoreTriedOn: '2026-11-02',
  })
  change.insert(draft, {
    id: 'draft-1',
    accountId,
    path: '/gezinnen',
    form: 'gezin',
    content: { street: 'Dorpsstr' },
    at,
  })
  change.insert(proposal, {
    id: 'proposal-1',
    operation: 'access.deactivate',
    input: { id: accountId },
    title: 'Een gebruiker op non-actief zetten',
    reason: 'Werkt hier niet meer',
    madeBy: accountId,
    at,
    expiresOn: '2026-12-05',
  })
  change.insert(accessRequest, { id: 'request-1', personId, receivedOn: '2026-11-20', dueOn: '2026-12-20' })
  change.insert(cleanUpProof, {
    id: 'proof-1',
    kind: 'prints',
    onDate: '2026-11-21',
    rows: 3,
    rule: 'Kopieën van brieven: 12 maanden',
    actor: accountId,
  })
  change.insert(retentionHold, { id: 'hold-1', pupilId, reason: 'Loopt nog een klacht', setOn: '2026-11-21' })
  change.insert(retentionRule, { id: 'prints', months: 12, basis: 'eigen afspraak', source: 'AVG art. 5' })
}

/** What came with the third release: the calendar, leave and absence. */
export function addThirdRows(change: Change, known: Known): void {
  const { householdId, pupilId, personId, groupId, accountId, at } = known
  const on = '2026-11-20'
  change.insert(familyCode, { id: 'code-1', code: 'K7P', householdId })
  change.insert(calendarYear, { id: 'year-1', schoolYear: '2026-2027', secondMayWeek: 'after' })
  change.insert(calendarDay, { id: 'day-1', date: '2027-02-05', kind: 'studyDay', name: 'studiedag' })
  change.insert(groupFree, { id: 'free-1', groupId, weekday: 5 })
  change.insert(calendarSetting, { id: 'calendar', lessonHours: [...ORDINARY_LESSON_HOURS] })
  change.insert(municipality, { id: 'municipality-1', name: 'Zandermeer', towns: ['Zandermeer'] })
  change.insert(leaveSetting, { id: 'leave', policy: NATIONAL_POLICY, deputy: 'Samira', committee: true })
  change.insert(leaveRequest, {
    id: 'leave-1',
    number: 1,
    state: 'decided',
    householdId,
    applicantId: personId,
    applicantName: 'Eva de Boer',
    applicant: 'custody',
    municipalityId: 'municipality-1',
    asked: { kind: 'circumstance', circumstance: 'moving', proof: 'seen' },
    periods: [{ from: '2026-12-03', to: '2026-12-04' }] as AskedPeriod[],
    reason: 'Wij verhuizen.',
    receivedOn: on,
    way: 'paper',
    signed: true,
    otherParent: 'knows',
    siblingsElsewhere: [],
    completionRunId: 'run-1',
    takenBy: 'Joke',
    takenAt: at,
  })
  change.insert(leaveChild, { id: 'child-1', requestId: 'leave-1', pupilId })
  const elsewhere = { pupilId, schoolYear: '2026-2027', article: '14' as const, days: 2.5 }
  change.insert(leaveElsewhere, { id: 'elsewhere-1', ...elsewhere })
  const decision = { childId: 'child-1', article: '14' as const, findings: [], decidedOn: on }
  const decided = { ...decision, decidedBy: accountId, signer: 'Wilma', reasons: 'Een dag is genoeg.' }
  change.insert(leaveDecision, { id: 'decision-1', outcome: 'refused', days: [], ...decided, runId: 'run-1' })
  change.insert(leaveDecision, {
    id: 'decision-2',
    outcome: 'partly',
    days: [{ date: '2026-12-04', part: 'whole', weight: 1 }] as GrantedDay[],
    ...decided,
    replacesId: 'decision-1',
  })
  const objection = { byName: 'Eva de Boer', receivedOn: on, grounds: 'Het kan niet anders.' }
  change.insert(leaveObjection, { id: 'objection-1', decisionId: 'decision-1', ...objection })
  const missed = { pupilId, date: '2026-12-03', part: 'whole' as const, kind: 'luxury' as const, hours: 5.5 }
  change.insert(absence, { id: 'absence-1', ...missed, requestId: 'leave-1', notedBy: 'Joke' })
}

/** What came with the fourth release: meetings, before and after they were cleaned up. */
export function addMeetingRows(change: Change, { householdId, pupilId, groupId, at }: Known): void {
  const details = { kind: 'reception', scope: 'groups', countsFor: 'family', obligatory: true } as const
  const named = {
    name: 'Welkomstreceptie (’s avonds)',
    topics: [{ text: 'Kennismaken', proposedBy: 'parent' }],
  } as const
  const planned = {
    ...details,
    ...named,
    topics: [...named.topics],
    place: 'aula',
    goal: 'Elkaar leren kennen.',
  }
  change.insert(meeting, {
    ...planned,
    id: 'meeting-1',
    helpers: [],
    doorKept: true,
    figures: NOBODY_CAME,
  })
  change.insert(meeting, {
    ...planned,
    id: 'meeting-2',
    helpers: [{ name: 'Łukasz de Boer', task: 'koffie' }],
    answerBy: '2026-08-28',
    copiedFromId: 'meeting-1',
  })
  const on = { date: '2026-09-01', beginsAt: '19:30', endsAt: '21:00' }
  change.insert(meetingPart, { id: 'part-1', meetingId: 'meeting-1', ...on, date: '2025-09-02' })
  change.insert(meetingPart, { id: 'part-2', meetingId: 'meeting-2', ...on })
  change.insert(meetingGroup, { id: 'meeting-group-1', meetingId: 'meeting-2', partId: 'part-2', groupId })
  const of = { meetingId: 'meeting-2', householdId }
  const invited = { kind: 'invited', way: 'paper', contactedOn: '2026-08-20', runId: 'run-1' } as const
  change.insert(meetingContact, { id: 'contact-1', ...of, ...invited })
  const called = { kind: 'called', way: 'phone', contactedOn: '2026-08-28', result: 'voicemail' } as const
  change.insert(meetingContact, {
    id: 'contact-2',
    ...of,
    ...called,
    tryAgainOn: '2026-08-31',
    bestTime: 'na 16.00 uur',
  })
  change.insert(meetingAnswer, { id: 'answer-1', ...of, answer: 'maybe', adults: 2, way: 'slip', at })
  change.insert(meetingFamily, { id: 'family-1', ...of, reason: 'childcare', note: 'Oppas was ziek.' })
  const came = { adults: 1, who: ['mother' as const], entered: 'door' as const, at }
  change.insert(meetingVisit, { id: 'visit-1', ...of, ...came, struckAt: at })
  change.insert(meetingVisit, { id: 'visit-2', ...of, ...came, householdId: null, who: ['grandparent'] })
  change.insert(meetingVisitChild, { id: 'visit-child-1', visitId: 'visit-2', pupilId })
  const typed = { processedOn: '2026-09-02', processedBy: 'Joke' }
  change.insert(meetingList, {
    id: 'list-1',
    meetingId: 'meeting-2',
    groupId,
    runId: 'run-1',
    printedOn: '2026-08-31',
    ...typed,
  })
  change.insert(meetingListRow, { id: 'list-row-1', listId: 'list-1', number: 1, pupilId })
  change.insert(meetingTranslation, {
    id: 'translation-1',
    meetingId: 'meeting-2',
    language: 'ar',
    salutation: 'أهلا وسهلا',
    paragraphs: ['مرحبا بكم في المدرسة'],
    dutchHash: '0'.repeat(64),
  })
  const offer = { kind: 'homeVisit', state: 'accepted', offeredOn: '2026-10-01', buddy: 'wants' } as const
  change.insert(secondOffer, {
    id: 'offer-1',
    householdId,
    ...offer,
    plan: 'Met een tolk.',
    reviewOn: '2026-12-01',
  })
}

/** What came with the fifth release: ouderhulp. */
export function addRotaRows(change: Change, { householdId, pupilId, personId, groupId }: Known): void {
  const schoolYear = '2026-2027'
  change.insert(rotaSetting, { id: 'rota-setting-1', schoolYear, asked: 2, changeRule: 'twoMore' })
  change.insert(rotaTask, {
    id: 'task-1',
    schoolYear,
    name: 'Rijden naar ’t zwembad',
    icon: 'driving',
    rhythm: 'chosen',
    perGroup: true,
    weight: 2,
    needsDriver: true,
  })
  const turn = { taskId: 'task-1', beginsAt: '08:30', endsAt: '12:00', places: 2 }
  change.insert(rotaTurn, { id: 'turn-1', ...turn, groupId, date: '2026-12-01' })
  change.insert(rotaTurn, {
    id: 'turn-2',
    ...turn,
    groupId: null,
    date: '2026-12-08',
    cancelledOn: '2026-11-20',
  })
  const of = { turnId: 'turn-1', householdId }
  change.insert(rotaPlace, {
    id: 'place-1',
    ...of,
    personId,
    state: 'planned',
    locked: 'published',
    because: { lowest: 0, group: '3A' },
    overrule: 'Wil graag met de bus mee.',
    publishedOn: '2026-11-20',
    noticeRunId: 'run-1',
    toldMoment: { date: '2026-12-01' as IsoDate, beginsAt: '08:30', endsAt: '09:30' },
  })
  change.insert(rotaReserve, { id: 'reserve-1', ...of, turnId: 'turn-2' })
  change.insert(rotaForm, {
    id: 'form-1',
    schoolYear,
    householdId,
    days: [{ weekday: 2, part: 'morning' }],
    most: 3,
    seats: 4,
    boosters: 1,
    languages: 'Arabisch, Türkçe',
    takenOn: '2026-09-10',
  })
  change.insert(rotaWish, { id: 'wish-1', taskId: 'task-1', householdId, wish: 'likes' })
  const seen = { kind: 'driver', seenOn: '2026-09-10', seenBy: 'Joke', validUntil: '2027-07-31' } as const
  change.insert(rotaCertificate, { id: 'certificate-1', personId, ...seen })
  const free = {
    fromDate: '2027-01-01',
    untilDate: '2027-02-28',
    kind: 'pregnancy',
    reason: 'Bevalling.',
  } as const
  change.insert(rotaExemption, { id: 'exemption-1', householdId, ...free, afterwards: true })
  const carried = { kind: 'carriedOver', turns: -1, note: 'Vorig jaar bleef er een over.' } as const
  change.insert(rotaCorrection, { id: 'correction-1', schoolYear, householdId, ...carried })
  change.insert(rotaDraw, { id: 'draw-1', taskId: 'task-1', drawnOn: '2026-10-01', seed: '42' })
  change.insert(rotaDrawTicket, {
    id: 'ticket-1',
    drawId: 'draw-1',
    householdId,
    tickets: 3,
    turnId: 'turn-1',
  })
  change.insert(rotaChild, { id: 'ride-1', schoolYear, pupilId, transport: 'yes', under135: true })
  change.insert(rotaTrip, { id: 'trip-1', turnId: 'turn-1', name: 'Zwembad De Wijde Wereld', kilometres: 12 })
  change.insert(rotaCar, { id: 'car-1', tripId: 'trip-1', personId, seats: 4, boosters: 1 })
  change.insert(rotaSeat, { id: 'seat-1', tripId: 'trip-1', pupilId, carId: 'car-1', locked: true })
}

const NOBODY = {
  represented: 0,
  pupils: 0,
  needed: 0,
  reached: false,
  shortfall: { pupils: 0, families: 0 },
  excused: 0,
  withoutExcused: { represented: 0, pupils: 0 },
  families: { represented: 0, all: 0 },
  persons: 0,
  bothParents: { reached: 0, all: 0 },
  online: { pupils: 0, persons: 0 },
}

const NOBODY_CAME: Turnout = {
  target: 80,
  groups: [],
  withoutList: [],
  withoutGroup: { pupils: 0, figures: null },
  perYear: [],
  school: NOBODY,
}
