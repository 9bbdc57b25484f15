import type { DecisionArticle, DecisionOutcome } from './request.ts'

/** A notice, a message that no leave is needed and sending on to the officer decide nothing (Awb 1:3, 2:3; LPW 13b). */
const OUTCOMES: ReadonlySet<DecisionOutcome> = new Set(['granted', 'partly', 'refused'])
const ARTICLES: ReadonlySet<DecisionArticle> = new Set(['11a', '13a', '14'])

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
  const { outcome, article, sentOn, replacesId } = decision
  return OUTCOMES.has(outcome) && ARTICLES.has(article) && sentOn !== null && replacesId === null
}
