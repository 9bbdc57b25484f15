// The letters about one request that were not made yet: which they are, in which order, and to whom each copy goes.
import {
  decisionsOf,
  findLeaveRequest,
  holdingDecisions,
  type LeaveChildRow,
  type LeaveDecisionRow,
  type LeaveObjectionRow,
  leaveChildrenOf,
  objectionsOf,
} from '#db/queries/leave'
import { fail, ok } from '#domain/kernel/result'
import { completionLetter } from '#domain/leave/letters/completion-letter'
import { decisionLetter } from '#domain/leave/letters/decision-letter'
import { type LetterSigner, letterPaper } from '#domain/leave/letters/letter-paper'
import type { LetterText } from '#domain/leave/letters/letter-text'
import { type DecidedObjection, objectionLetter } from '#domain/leave/letters/objection-letter'
import { requestNumberText } from '#domain/leave/request-number'
import type { DecisionRecipient, SpokenTo } from '#domain/printing/decision-recipients'
import type { ReadContext } from '../app/context.ts'
import {
  applicantOf,
  type LetterCase,
  type LetterSheet,
  lastDayToObject,
  letterCase,
  letterChild,
  letterDecision,
  objectorOf,
  recipientsFor,
  type Sending,
} from './leave-letter-facts.ts'
import { forwardedSheet } from './leave-municipality.ts'
import { asDay } from './people-around.ts'

/** The rows that these letters announce. */
export interface Announced {
  readonly decisionIds: readonly string[]
  readonly objectionIds: readonly string[]
  readonly completion: boolean
}

export interface LetterRun {
  readonly title: string
  readonly sheets: readonly LetterSheet[]
  readonly announced: Announced
}

/** What still has to be written about a request; refuses e-mail without consent, and when everything was made. */
export function planLetterRun(context: ReadContext, id: string, sending: Sending) {
  const row = findLeaveRequest(context.reader, id)
  if (row === null) return fail('NOT_FOUND')
  if (sending.way === 'email' && row.emailConsent === '') return fail('NO_EMAIL_CONSENT')
  if (row.state === 'withdrawn') return fail('NOTHING_TO_PRINT')
  const about = letterCase(context, row, sending)
  const links = leaveChildrenOf(context.reader, 'request', [id])
  const letters = [
    ...completionLetters(about, links),
    ...links.flatMap((link) => childLetters(context, about, link)),
  ]
  if (letters.length === 0) return fail('NOTHING_TO_PRINT')
  return ok<LetterRun>({
    title: `Brief over verlof ${requestNumberText(row.number, row.takenAt)}`,
    sheets: letters.flatMap(({ sheets }) => sheets),
    announced: {
      decisionIds: letters.flatMap(({ decisionIds }) => decisionIds),
      objectionIds: letters.flatMap(({ objectionIds }) => objectionIds),
      completion: letters.some(({ completion }) => completion),
    },
  })
}

interface MadeLetter extends Announced {
  readonly sheets: readonly LetterSheet[]
}

const NOTHING: Announced = { decisionIds: [], objectionIds: [], completion: false }

/** Awb 4:5: one letter about all children, to who applied and nobody else. */
function completionLetters(about: LetterCase, links: readonly LeaveChildRow[]): MadeLetter[] {
  const { row, request, school } = about
  const [first] = links
  const until = asDay(row.completionUntil)
  if (row.state !== 'completing' || row.completionRunId !== null || until === null || first === undefined)
    return []
  const text = completionLetter({
    children: links.map(({ pupilId }) => letterChild(about, pupilId)),
    request,
    what: row.completionFor,
    until,
  })
  const [recipient] = recipientsFor(about, first.pupilId, applicantOf(about))
  const signer = { name: school.head, onBehalf: false }
  const sheets =
    recipient === undefined ? [] : [sheetOf(about, { pupilId: first.pupilId, text, signer, recipient })]
  return [{ ...NOTHING, completion: true, sheets }]
}

/** The decision that holds and was not announced, and every decision on an objection (with its new decision). */
function childLetters({ reader }: ReadContext, about: LetterCase, link: LeaveChildRow): MadeLetter[] {
  const decisions = decisionsOf(reader, [link.id])
  const objections = objectionsOf(
    reader,
    decisions.map(({ id }) => id),
  ).filter(({ outcome, runId }) => outcome !== null && outcome !== 'withdrawn' && runId === null)
  const onObjection = objections.flatMap((objection) =>
    objectionSheets(about, { pupilId: link.pupilId, objection, decisions }),
  )
  const told = new Set(onObjection.flatMap(({ decisionIds }) => decisionIds))
  const own = holdingDecisions(decisions)
    .filter(({ id, runId }) => runId === null && !told.has(id))
    .map((decision) => decisionSheets(reader, about, { pupilId: link.pupilId, decision, decisions }))
  return [...own, ...onObjection]
}

interface OfChild {
  readonly pupilId: string
  /** All decisions about the child, the newest first. */
  readonly decisions: readonly LeaveDecisionRow[]
}

function decisionSheets(
  reader: ReadContext['reader'],
  about: LetterCase,
  { pupilId, decision, decisions }: OfChild & { decision: LeaveDecisionRow },
): MadeLetter {
  const replaced = decisions.find(({ id }) => id === decision.replacesId) ?? null
  const facts = letterDecision(about, pupilId, decision, replaced)
  const child = letterChild(about, pupilId)
  const text = decisionLetter({ school: about.school, child, request: about.request, decision: facts })
  const signer = { name: decision.signer, onBehalf: decision.onBehalf }
  const sheets = toAll(about, { pupilId, text, signer, to: applicantOf(about) })
  const forwarded =
    decision.outcome === 'forwarded'
      ? [forwardedSheet(reader, about, { pupilId, decision: facts, opinion: decision.opinion, signer })]
      : []
  return { ...NOTHING, decisionIds: [decision.id], sheets: [...sheets, ...forwarded] }
}

function objectionSheets(
  about: LetterCase,
  { pupilId, objection, decisions }: OfChild & { objection: LeaveObjectionRow },
): MadeLetter[] {
  const before = decisions.find(({ id }) => id === objection.decisionId)
  const decided = decidedObjection(objection)
  if (before === undefined || decided === null) return []
  const renewed = decisions.find(({ replacesId, runId }) => replacesId === before.id && runId === null)
  const text = objectionLetter({
    child: letterChild(about, pupilId),
    request: about.request,
    objection: decided,
    decision: letterDecision(about, pupilId, renewed ?? before, null),
    decidedOn: asDay(before.sentOn ?? before.decidedOn),
    appealBy: lastDayToObject(about),
  })
  const signer = { name: objection.signer, onBehalf: objection.onBehalf }
  return [
    {
      ...NOTHING,
      objectionIds: [objection.id],
      decisionIds: renewed === undefined ? [] : [renewed.id],
      sheets: toAll(about, { pupilId, text, signer, to: objectorOf(about, objection.byName) }),
    },
  ]
}

function decidedObjection(row: LeaveObjectionRow): DecidedObjection | null {
  const { outcome, hearing, reasons } = row
  if (outcome === null || outcome === 'withdrawn') return null
  return { outcome, hearing, reasons, receivedOn: asDay(row.receivedOn), heardOn: asDay(row.heardOn) }
}

interface Addressed {
  readonly pupilId: string
  readonly text: LetterText
  readonly signer: LetterSigner
}

function toAll(about: LetterCase, letter: Addressed & { readonly to: SpokenTo }): LetterSheet[] {
  return recipientsFor(about, letter.pupilId, letter.to).map((recipient) =>
    sheetOf(about, { ...letter, recipient }),
  )
}

function sheetOf(
  { row, school, sending, children }: LetterCase,
  { pupilId, text, signer, recipient }: Addressed & { readonly recipient: DecisionRecipient },
): LetterSheet {
  const paper = letterPaper({
    ...{ text, signer, school },
    addressee: recipient,
    numberText: requestNumberText(row.number, row.takenAt),
    sentOn: sending.sentOn,
  })
  return {
    paper,
    copy: {
      householdId: recipient.householdId,
      carrierId: pupilId,
      groupId: children.get(pupilId)?.group?.id ?? null,
      channel: recipient.channel,
      addressee: recipient.lines[0] ?? '',
    },
  }
}
