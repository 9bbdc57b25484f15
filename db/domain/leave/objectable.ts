import { isDecision } from './letters/decision-words.ts'
import type { DecisionArticle, DecisionOutcome } from './request.ts'

/**
 * May parents object to it? Only to a decision, and only once it was announced (Awb 3:40, 6:7). Against a decision on an
 * objection they go to court (Awb 7:1, 8:1).
 */
export function isObjectable(decision: {
  readonly outcome: DecisionOutcome
  readonly article: DecisionArticle
  readonly sentOn: string | null
  readonly replacesId: string | null
}): boolean {
  return isDecision(decision) && decision.sentOn !== null && decision.replacesId === null
}
