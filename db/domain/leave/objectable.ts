// What is a decision of the head, and whether parents can object to it (Awb BWBR0005537, version 2026-01-01).
import type { DecisionArticle, DecisionOutcome } from './request.ts'

interface Ruled {
  readonly outcome: DecisionOutcome
  readonly article: DecisionArticle
}

/**
 * Whether there is something to object to: granted, partly granted and refused leave by the articles on which the head
 * decides (11a lid 2, 13a, 14). A notice is no decision (LPW 13b), and forwarding neither: the officer will decide.
 */
export function isDecision({ outcome, article }: Ruled): boolean {
  const decides = outcome === 'granted' || outcome === 'partly' || outcome === 'refused'
  return decides && (article === '11a' || article === '13a' || article === '14')
}

/**
 * May parents object to it? Only to a decision, and only once it was announced (Awb 3:40, 6:7). Against a decision on an
 * objection they go to court (Awb 7:1, 8:1).
 */
export function isObjectable(
  decision: Ruled & { readonly sentOn: string | null; readonly replacesId: string | null },
): boolean {
  return isDecision(decision) && decision.sentOn !== null && decision.replacesId === null
}
