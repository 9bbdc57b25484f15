// LPW art. 11 onder e, 13 and 13b: religion or conviction. BWBR0002628, version 2026-08-01.
//
// Art. 13: "Een beroep op vrijstelling wegens vervulling van plichten voortvloeiend uit godsdienst of levensovertuiging kan
// slechts worden gedaan indien daarvan uiterlijk twee dagen vóór de verhindering aan het hoofd kennis is gegeven."
// A notice, not a request: the head only checks the time and the ground, and grants or refuses nothing.
import { tableDate } from '../kernel/date-text.ts'
import { judgeArticle14 } from './article-14.ts'
import { noticeBy } from './awb-terms.ts'
import { daysText, takeDays } from './counting.ts'
import type { CircumstanceAsked } from './facts.ts'
import type { Feast } from './feasts.ts'
import { type AskedDay, type Case, type Piece, piece, type Ruling, ruling } from './judgement.ts'

/** The days of the duty are a notice; what is no duty of the child itself is judged by article 14. */
export function judgeArticle13(given: Case): Ruling {
  const { asked, policy } = given.request
  if (asked.kind !== 'religion') return ruling([])
  const feast = policy.feasts.find(({ id }) => id === asked.feast) ?? null
  if (asked.ownDuty === false || feast?.religious === false) return asCelebration(given)
  const { taken, others } = takeDays(given.days, feast?.days ?? policy.daysPerDuty)
  return ruling([duty(given, taken, feast), beyondDuty(others, feast?.days ?? policy.daysPerDuty)])
}

function duty({ request, days }: Case, taken: readonly AskedDay[], feast: Feast | null): Piece {
  const last = noticeBy((days[0] ?? { date: request.today }).date)
  const inTime = request.receivedOn !== null && request.receivedOn <= last
  const facts = { inTime, receivedOn: request.receivedOn, noticeBy: last, feastListed: feast !== null }
  if (feast === null && inTime) {
    return piece('DIRECTEUR_BEOORDEELT', taken, {
      code: 'RELIGION_GROUND_UNKNOWN',
      article: 'LPW 11 onder e, 13',
      basis: 'praktijk',
      facts,
      sentence:
        'Deze dag staat niet op de lijst van de school. De directeur kijkt of het een plicht is van godsdienst of levensovertuiging. Elk geloof en elke stroming telt.',
    })
  }
  return piece('KENNISGEVING', taken, {
    code: inTime ? 'RELIGION_NOTICE' : 'RELIGION_NOTICE_LATE',
    article: 'LPW 11 onder e, 13',
    basis: 'wet',
    facts,
    sentence: inTime
      ? 'Voor deze plicht hebt u geen toestemming nodig. Uw bericht is genoeg.'
      : `Het bericht is te laat. De wet vraagt het uiterlijk twee dagen van tevoren: hier op ${tableDate(last)}. De school bespreekt dit met u.`,
  })
}

function beyondDuty(days: readonly AskedDay[], perDuty: number): Piece {
  return piece('AFWIJZEN', days, {
    code: 'RELIGION_MORE_DAYS',
    article: 'LPW 11 onder e, 13',
    basis: 'praktijk',
    facts: { perDuty },
    sentence: `De vrijstelling is voor de dag van de plicht zelf: ${daysText(perDuty)}. Voor extra dagen om te vieren of te reizen geldt zij niet.`,
  })
}

function asCelebration(given: Case): Ruling {
  const asked: CircumstanceAsked = { kind: 'circumstance', circumstance: 'celebration' }
  return judgeArticle14({ ...given, request: { ...given.request, asked } })
}
