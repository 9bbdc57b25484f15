// Against which decisions somebody can object now.
import type { DecisionShown, RequestShown } from '#domain/leave/shown'

export interface ObjectableDecision {
  readonly decision: DecisionShown
  readonly pupilName: string
}

/** The decisions that hold, were sent, and against which no objection runs; notices and forwarding are no decision. */
export function mayObject({ children, objections }: RequestShown): ObjectableDecision[] {
  return children.flatMap(({ name, decisions }) => {
    const [decision] = decisions
    if (decision === undefined || decision.objectBy === null || decision.sentOn === null) return []
    const runs = objections.some((one) => one.decisionId === decision.id && one.outcome === null)
    return runs ? [] : [{ decision, pupilName: name }]
  })
}
