// A family that left long ago, with a trace in every table that can name it. Each text about it holds CANARY.
import { randomUUID } from 'node:crypto'
import { absence } from '#db/schema/absence'
import { draft, proposal } from '#db/schema/access'
import { restorePoint } from '#db/schema/audit'
import { rememberedChoice } from '#db/schema/importing'
import { leaveChild, leaveDecision, leaveElsewhere, leaveObjection, leaveRequest } from '#db/schema/leave'
import { familyCode, familyTie, person, phone, pupil } from '#db/schema/people'
import { printCopy, printRun } from '#db/schema/printing'
import { accessRequest, retentionHold } from '#db/schema/privacy'
import {
  addAnswer,
  addContact,
  addList,
  addMeeting,
  addNote,
  addOffer,
  addVisit,
  evening,
} from './meetings.ts'
import { addGroup, addHousehold, addPerson, addPupil, addTie } from './people.ts'
import {
  addCar,
  addCertificate,
  addCorrection,
  addDraw,
  addExemption,
  addForm,
  addPlace,
  addReserve,
  addSeat,
  addTask,
  addTransport,
  addTrip,
  addTurn,
  addWish,
} from './rota.ts'
import { PEOPLE, type TestDesk } from './store.ts'

export const CANARY = 'Kwikstaart'

export interface Leavers {
  readonly pupilId: string
  readonly personId: string
  readonly householdId: string
  readonly groupId: string
  readonly requestId: string
  readonly runId: string
}

/** Noor left on `leftOn`; the paper, the import and everything else around her are of that time. */
export function addLeavers(desk: TestDesk, leftOn = '2023-07-31'): Leavers {
  const at = `${leftOn}T09:00:00.000Z`
  const householdId = addHousehold(desk, { street: `${CANARY}laan`, remark: `${CANARY} belt` })
  const personId = addPerson(desk, `Eva ${CANARY}`, {
    householdId,
    email: `eva@${CANARY.toLowerCase()}.nl`,
    remark: `${CANARY} werkt laat`,
    phones: [{ number: '+31612345678', remark: `${CANARY} werk` }],
  })
  const groupId = addGroup(desk, '8A', { coordinatorId: personId })
  const pupilId = addPupil(desk, `Noor ${CANARY}`, {
    in: [householdId],
    group: groupId,
    leftOn,
    remark: `${CANARY} leest graag`,
    imported: { familyName: CANARY },
  })
  addTie(desk, pupilId, personId, { role: 'mother', custody: 'yes', custodySource: `gezien door ${CANARY}` })
  const runId = randomUUID()
  const requestId = randomUUID()
  desk.change((change) => {
    const run = {
      number: 1,
      kind: 'letter' as const,
      title: 'Schoolreis',
      printedOn: leftOn,
      at,
      actor: 'balie',
    }
    change.insert(printRun, { ...run, id: runId, pages: 1, sha256: '', pdf: Buffer.from(`%PDF ${CANARY}`) })
    const copy = { id: randomUUID(), runId, householdId, carrierId: pupilId, groupId }
    change.insert(printCopy, { ...copy, channel: 'paper', addressee: `Mevrouw E. ${CANARY}` })
    change.insert(familyCode, { id: randomUUID(), code: 'K7P', householdId })
    const request = { personId, receivedOn: leftOn, dueOn: leftOn, closedOn: leftOn, extensionReason: CANARY }
    change.insert(accessRequest, { ...request, id: requestId, state: 'answered', printRunId: runId })
    const hold = { reason: `klacht van ${CANARY}`, setOn: leftOn, liftedOn: leftOn }
    change.insert(retentionHold, { id: randomUUID(), pupilId, ...hold })
    change.insert(retentionHold, { id: randomUUID(), personId, ...hold })
    const key = `${CANARY} eva\n${personId}`
    change.insert(rememberedChoice, { id: randomUUID(), kind: 'lists.separate', key, answer: 'separate' })
    const account = { accountId: PEOPLE.head.id, at }
    change.insert(draft, {
      ...account,
      id: randomUUID(),
      path: `/leerlingen/${pupilId}`,
      form: 'pupil',
      content: { familyName: CANARY },
    })
    const asked = {
      operation: 'privacy.export',
      input: { id: requestId },
      title: `Alles uitgeven aan Eva ${CANARY}`,
    }
    change.insert(proposal, {
      ...asked,
      id: randomUUID(),
      reason: `${CANARY} vroeg het`,
      madeBy: PEOPLE.head.id,
      at,
      expiresOn: leftOn,
      state: 'done',
    })
  })
  keepCopies(desk, { pupilId, personId })
  return { pupilId, personId, householdId, groupId, requestId, runId }
}

/** Changes of late that can still be put back, so that only the people themselves take their copies along. */
function keepCopies(desk: TestDesk, { pupilId, personId }: { pupilId: string; personId: string }): void {
  const note = {
    at: '2026-11-20T09:00:00.000Z',
    actor: 'test',
    operation: 'test',
    requestId: null,
    undoable: true,
  }
  desk.store.change(note, (change) => {
    change.update(pupil, pupilId, { remark: `${CANARY} nieuw` })
    change.update(person, personId, { remark: `${CANARY} nieuw` })
    const tieId = desk.sqlite.prepare('SELECT id FROM family_tie WHERE pupil_id = ?').pluck().get(pupilId)
    change.update(familyTie, String(tieId), { custodySource: `${CANARY} gaf het op` })
    const phoneId = desk.sqlite.prepare('SELECT id FROM phone WHERE person_id = ?').pluck().get(personId)
    change.remove(phone, String(phoneId))
    change.insert(phone, { id: randomUUID(), personId, number: '+31611111111', remark: CANARY })
    const point = { id: randomUUID(), seq: change.seq, at: note.at, kind: 'merge' as const }
    change.insert(restorePoint, { ...point, label: `Twee personen samengevoegd: ${CANARY}, Eva`, report: {} })
  })
  desk.store.change({ ...note, undoable: false }, (change) => {
    const counts = { added: 0, changed: 1 }
    const written = { pupils: counts, groups: counts, staff: counts, persons: counts, households: counts }
    const notices = [`Noor ${CANARY} staat niet meer in het bestand.`, 'Groep 3A is nieuw.']
    const report = { fileName: 'leerlingen.xml', createdAt: null, written, notices, refused: '' }
    const point = { id: randomUUID(), seq: change.seq, at: note.at, kind: 'import' as const }
    change.insert(restorePoint, { ...point, label: 'Import leerlingen.xml 20-11-2026', report })
  })
}

/** A refused holiday of that child, with everything that can hang on it; the letters are prints of that time. */
export function addLeaveOf(
  desk: TestDesk,
  { pupilId, personId, householdId }: Pick<Leavers, 'pupilId' | 'personId' | 'householdId'>,
  on = '2021-03-01',
): void {
  const at = `${on}T09:00:00.000Z`
  const requestId = randomUUID()
  const childId = randomUUID()
  const firstId = randomUUID()
  const [letter, invitation] = [randomUUID(), randomUUID()]
  desk.change((change) => {
    for (const [number, id] of [letter, invitation].entries()) {
      const run = {
        id,
        number: number + 900,
        kind: 'leaveLetter' as const,
        title: 'Brief over verlof',
        pages: 1,
      }
      const pdf = Buffer.from(`%PDF verlof ${CANARY}`)
      change.insert(printRun, { ...run, printedOn: on, at, actor: 'head', sha256: '', pdf })
    }
    const copy = { id: randomUUID(), runId: letter, householdId, carrierId: pupilId }
    change.insert(printCopy, { ...copy, channel: 'paper', addressee: `Mevrouw E. ${CANARY}` })
    change.insert(leaveRequest, {
      id: requestId,
      number: 1,
      state: 'decided',
      householdId,
      applicantId: personId,
      applicantName: `Eva ${CANARY}`,
      applicant: 'custody',
      asked: { kind: 'circumstance', circumstance: 'holiday' },
      periods: [],
      reason: `naar oma ${CANARY}`,
      receivedOn: on,
      way: 'paper',
      signed: true,
      otherParent: 'none',
      siblingsElsewhere: [],
      takenBy: 'Joke',
      takenAt: at,
    })
    change.insert(leaveChild, { id: childId, requestId, pupilId })
    const decision = { childId, outcome: 'refused' as const, article: '14' as const, days: [], findings: [] }
    const decided = { reasons: `omdat ${CANARY}`, decidedOn: on, decidedBy: 'head', signer: 'Wilma' }
    change.insert(leaveDecision, { id: firstId, ...decision, ...decided, runId: letter, sentOn: on })
    change.insert(leaveDecision, { id: randomUUID(), ...decision, ...decided, replacesId: firstId })
    const objection = { decisionId: firstId, byName: CANARY, receivedOn: on, grounds: CANARY }
    change.insert(leaveObjection, { id: randomUUID(), ...objection })
    const elsewhere = { pupilId, schoolYear: '2020-2021', article: '14' as const, days: 2, school: CANARY }
    change.insert(leaveElsewhere, { id: randomUUID(), ...elsewhere })
    const missed = { pupilId, date: on, part: 'whole' as const, kind: 'luxury' as const, hours: 5.5 }
    const noted = { note: CANARY, requestId, notedBy: 'Joke', invitationRunId: invitation }
    change.insert(absence, { id: randomUUID(), ...missed, ...noted })
  })
}

/** A reception at which that family was, with everything that can hang on it. @returns its id */
export function addMeetingOf(
  desk: TestDesk,
  {
    pupilId,
    householdId,
    groupId,
    runId,
  }: Pick<Leavers, 'pupilId' | 'householdId'> & { groupId: string | null; runId?: string },
  on = '2022-09-06',
): string {
  const at = `${on}T17:35:00.000Z`
  const meetingId = addMeeting(
    desk,
    { parts: [evening(on)], helpers: [{ name: `Eva ${CANARY}`, task: 'koffie' }] },
    { doorKept: true },
  )
  const of = { meetingId, householdId }
  const run = runId === undefined ? {} : { runId }
  addContact(desk, of, { contactedOn: on, ...run })
  addContact(desk, of, { kind: 'called', way: 'phone', contactedOn: on, result: 'spoken', note: CANARY })
  addAnswer(desk, of, { at })
  addNote(desk, of, { excused: true, reason: 'work', note: `${CANARY} werkt laat` })
  addVisit(desk, { ...of, pupilIds: [pupilId] }, { at, who: ['mother'], struckAt: at })
  addVisit(desk, { ...of, pupilIds: [pupilId] }, { at, who: ['mother'] })
  addVisit(desk, { meetingId, householdId: null, pupilIds: [pupilId] }, { at, who: ['grandparent'] })
  addList(desk, { meetingId, groupId, pupilIds: [pupilId] }, { printedOn: on, ...run })
  addOffer(desk, householdId, { offeredOn: on, plan: `thuis bij ${CANARY}`, result: CANARY, reviewOn: on })
  return meetingId
}

/** Ouderhulp of that family in a school year, a row in every table that can name it. @returns the trip and its turn */
export function addRotaOf(
  desk: TestDesk,
  {
    pupilId,
    personId,
    householdId,
    noticeRunId,
  }: Record<'pupilId' | 'personId' | 'householdId', string> & {
    noticeRunId?: string
  },
  schoolYear = '2021-2022',
) {
  const date = `${schoolYear.slice(0, 4)}-10-05`
  const taskId = addTask(desk, { schoolYear, name: `Schoolreis ${schoolYear}` })
  const turnId = addTurn(desk, taskId, { date })
  const of = { turnId, householdId }
  const notice = noticeRunId === undefined ? {} : { noticeRunId }
  addPlace(desk, of, { state: 'done', personId, overrule: CANARY, because: { name: CANARY }, ...notice })
  addReserve(desk, of)
  addForm(desk, householdId, { schoolYear, languages: CANARY, takenOn: date })
  addWish(desk, { taskId, householdId })
  addCertificate(desk, personId, { seenOn: date, validUntil: date })
  addExemption(desk, householdId, { fromDate: date, untilDate: date, reason: CANARY })
  addCorrection(desk, householdId, { schoolYear, note: CANARY })
  addDraw(desk, taskId, [{ householdId, tickets: 2, turnId }])
  addTransport(desk, pupilId, { schoolYear })
  const tripId = addTrip(desk, turnId)
  const carId = addCar(desk, { tripId, personId })
  addSeat(desk, { tripId, pupilId }, { carId, otherwise: CANARY })
  return { taskId, turnId, tripId, carId }
}
