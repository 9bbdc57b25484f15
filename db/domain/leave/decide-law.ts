// The limits of the law around a decision: nobody decides past them, with whatever reason.
//
// LPW (BWBR0002628, version 2026-08-01) art. 27: a fine for the head personally who "in strijd handelt met artikel 13a, tweede
// lid, of artikel 14, derde lid, eerste volzin".
import { fail } from '../kernel/result.ts'
import { type DecisionRefusal, judgePupilOf, type WeighedDecision } from './decision-case.ts'
import type { Asked, LeaveRequest, ProfessionAsked } from './facts.ts'
import type { Part } from './judgement.ts'
import type { DecisionArticle } from './request.ts'

/**
 * Why the law itself forbids to grant these days, or to decide at all; null when it does not. Three questions:
 * is the head the one who decides (14 lid 3); does a day lie where the law gives no leave; and would these days alone, asked
 * under the article that was chosen, pass a limit of that article.
 */
export function againstTheLaw(weighed: WeighedDecision, isOwnArticle: boolean): DecisionRefusal | null {
  const { judgement, request, pupilId, pupilName, decision, chosen } = weighed
  const forbidden =
    judgement.parts.find((part) => part.outcome === 'DOORSTUREN' && isHard(part)) ??
    judgement.parts.find(
      (part) =>
        isHard(part) &&
        !(isOwnArticle && limitsNumber(part)) &&
        chosen.some(({ date }) => part.days.includes(date)),
    ) ??
    judgePupilOf(askedAs(request, decision.article, chosen), pupilId)?.judgement.parts.find(isHard)
  const finding = forbidden?.findings[0]
  if (finding === undefined) return null
  const { article, sentence } = finding
  return fail('AGAINST_THE_LAW', { pupil: pupilName, article, sentence })
}

function isHard({ outcome, overridable }: Part): boolean {
  return !overridable && (outcome === 'AFWIJZEN' || outcome === 'DOORSTUREN')
}

/** A limit to how much, not to which days: others of the days asked can be granted in their place. */
function limitsNumber({ findings }: Part): boolean {
  return ['PROFESSION_ABOVE_TEN', 'ELEVEN_A_TOO_MANY_HOURS'].includes(findings[0]?.code ?? '')
}

/** The form as if only these days had been asked, under this article. */
function askedAs(
  request: LeaveRequest,
  article: DecisionArticle,
  days: WeighedDecision['chosen'],
): LeaveRequest {
  return {
    ...request,
    asked: askedUnder(request.asked, article),
    periods: days.map(({ date, part }) => ({ from: date, to: date, part })),
  }
}

function askedUnder(asked: Asked, article: DecisionArticle): Asked {
  if (article === '14' && asked.kind !== 'circumstance')
    return { kind: 'circumstance', circumstance: 'other' }
  return article === '13a' && asked.kind !== 'profession' ? UNKNOWN_PROFESSION : asked
}

/** Of a profession nothing was told, so only the limits of article 13a say something. */
const UNKNOWN_PROFESSION: ProfessionAsked = {
  kind: 'profession',
  nature: 'unclear',
  holidays: {
    autumn: 'unclear',
    christmas: 'unclear',
    spring: 'unclear',
    may: 'unclear',
    summer: 'unclear',
  },
  proof: 'seen',
}
