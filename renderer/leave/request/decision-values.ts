// The decisions of one request while they are filled in, child by child.
import type { LeaveRequest } from '#domain/leave/facts'
import { type ProposalCase, proposeDecision } from '#domain/leave/propose'
import type { DecisionDetails } from '#domain/leave/request'
import type { ChildFacts } from '#domain/leave/request-facts'
import type { RequestShown } from '#domain/leave/shown'
import { problemOf } from './decision-choices.ts'

export type ChildCase = ProposalCase

/** The children that can be judged, with the facts of the whole form; one without a birth date is left out. */
export function casesOf(
  { children }: Pick<RequestShown, 'children'>,
  facts: readonly ChildFacts[],
  request: LeaveRequest,
): ChildCase[] {
  return children.flatMap(({ id, pupilId, name }) => {
    if (request.pupils.every((pupil) => pupil.id !== pupilId)) return []
    const pupilName = facts.find((child) => child.id === pupilId)?.name ?? name
    return [{ request, pupilId, pupilName, childId: id }]
  })
}

/** What the rules propose for each child; null where only the head can say. */
export function startOf(cases: readonly ChildCase[]): Record<string, DecisionDetails | null> {
  return Object.fromEntries(cases.map((one) => [one.childId, proposeDecision(one)]))
}

/** The first child whose decision cannot be recorded yet; null when all can. */
export function undecided(
  cases: readonly ChildCase[],
  decisions: Readonly<Record<string, DecisionDetails | null>>,
): string | null {
  const open = cases.find((one) => {
    const decision = decisions[one.childId] ?? null
    return decision === null || problemOf(one, decision) !== null
  })
  return open?.childId ?? null
}
