// LPW art. 12: illness. BWBR0002628, version 2026-08-01.
//
// Art. 12: "Een beroep op vrijstelling wegens ziekte van de jongere kan slechts worden gedaan, indien daarvan binnen twee
// dagen na het ontstaan van de verhindering aan het hoofd kennis is gegeven, zo mogelijk met opgave van de aard van de
// ziekte."
import { tableDate } from '../kernel/date-text.ts'
import { tellBy } from './awb-terms.ts'
import { type Case, piece, type Ruling, ruling } from './judgement.ts'

/** A notice, in time or not; nobody grants or refuses it. */
export function judgeArticle12({ request, days }: Case): Ruling {
  const first = days[0]
  if (first === undefined) return ruling([])
  const last = tellBy(first.date, request.calendar)
  const inTime = request.receivedOn !== null && request.receivedOn <= last
  return ruling([
    piece('KENNISGEVING', days, {
      code: inTime ? 'ILLNESS_NOTICE' : 'ILLNESS_NOTICE_LATE',
      article: 'LPW 12',
      basis: 'wet',
      facts: { inTime, receivedOn: request.receivedOn, tellBy: last },
      sentence: inTime
        ? 'U hebt uw kind ziek gemeld. U hebt geen toestemming nodig.'
        : `Een ziekmelding moet binnen twee dagen: hier uiterlijk op ${tableDate(last)}. De school belt u hierover.`,
    }),
  ])
}
