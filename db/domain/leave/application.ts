// What holds for every application to the head, before its ground is looked at (Awb BWBR0005537, version 2026-01-01).
//
// LPW 13a lid 1 and 14 lid 1: leave is granted "op aanvraag van de in artikel 2, eerste lid, bedoelde personen".
// Awb 4:2 lid 1: an application is signed and has name, address, date and what is asked.
// Awb 4:5 lid 1: it may be left aside only after "de aanvrager de gelegenheid heeft gehad de aanvraag binnen een door het
// bestuursorgaan gestelde termijn aan te vullen".
// Awb 4:6: a repeated application names new facts; without them it may be refused by pointing to the earlier decision.
import { daysBetween } from '../kernel/date.ts'
import { completionPassed } from './awb-terms.ts'
import {
  type AskedDay,
  type Case,
  type Finding,
  type Piece,
  piece,
  type Reason,
  remark,
} from './judgement.ts'

/** What stands in the way of judging the ground; null when nothing does. */
export function judgeApplication({ request }: Case, days: readonly AskedDay[]): Piece | null {
  const { applicant = 'custody', signed = true, refusedBefore = null } = request
  if (applicant === 'other') return piece('AANVULLEN', days, NOT_BY_A_PARENT)
  if (!signed) return piece('AANVULLEN', days, NOT_SIGNED)
  if (refusedBefore === null || refusedBefore.newFacts) return null
  return piece('AFWIJZEN', days, {
    code: 'REPEATED_WITHOUT_NEW_FACTS',
    article: 'Awb 4:6',
    basis: 'beleid',
    facts: { refusedOn: refusedBefore.on },
    sentence:
      'U vroeg dit al eerder en noemt geen nieuwe feiten. De school verwijst naar het eerdere besluit.',
  })
}

/** Proof that must be there before a decision: a chance to complete; unused, there is nothing to grant on. */
export function judgeMissingProof(
  { request }: Case,
  days: readonly AskedDay[],
  { article, document }: { article: string; document: string },
): Piece {
  const { completion = null, today } = request
  if (completionPassed(completion, today)) {
    return piece('AFWIJZEN', days, {
      code: 'NOT_COMPLETED',
      article: `${article}; Awb 4:5`,
      basis: 'beleid',
      facts: { document, until: completion?.until ?? null },
      sentence: `De school heeft gevraagd om ${document}. U hebt dit niet op tijd gegeven. De reden voor het verlof is daarom niet aangetoond.`,
    })
  }
  return piece('AANVULLEN', days, {
    code: 'PROOF_MISSING',
    article: 'Awb 4:5, 4:15',
    basis: 'wet',
    facts: { document, asked: completion !== null },
    sentence: `De school kan nog niet beslissen. Wilt u ons ${document} laten zien? Tot die tijd staat de beslistermijn stil.`,
  })
}

/** A remark when the request came later than the school likes; never a refusal. */
export function lateRemark({ request, days }: Case, leadTime: number): Finding[] {
  const first = days[0]
  if (first === undefined || request.receivedOn === null) return []
  const ahead = daysBetween(request.receivedOn, first.date)
  if (ahead >= leadTime || ahead < 0) return []
  return [
    remark(days, {
      code: 'LATE_REQUEST',
      article: 'beleid van de school',
      basis: 'praktijk',
      facts: { receivedOn: request.receivedOn, ahead, leadTime },
      sentence: `De school vraagt u verlof ${leadTime} dagen van tevoren aan te vragen. Een besluit vooraf is daarom niet zeker.`,
    }),
  ]
}

/** A remark when the two counters together pass ten and the school counts them apart. */
export function togetherRemark(days: readonly AskedDay[], together: number, limit: number): Finding[] {
  if (together <= limit) return []
  return [
    remark(days, {
      code: 'TOGETHER_ABOVE_TEN',
      article: 'LPW 13a lid 2, 14 lid 3',
      basis: 'advies',
      facts: { together, limit },
      sentence: `Het verlof volgens artikel 13a en artikel 14 samen komt boven ${limit} dagen. Volgens de wet tellen zij apart.`,
    }),
  ]
}

const NOT_BY_A_PARENT: Reason = {
  code: 'NOT_BY_A_PARENT',
  article: 'LPW 2 lid 1; Awb 4:5',
  basis: 'wet',
  facts: { applicant: 'other' },
  sentence: 'Verlof vraagt iemand met gezag aan, of wie het kind dagelijks verzorgt. Wilt u dat laten doen?',
}

const NOT_SIGNED: Reason = {
  code: 'NOT_SIGNED',
  article: 'Awb 4:2, 4:5',
  basis: 'wet',
  facts: { signed: false },
  sentence: 'Er staat nog geen handtekening onder de aanvraag. Wilt u de aanvraag ondertekenen?',
}
