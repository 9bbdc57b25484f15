import { useMemo, useState } from 'react'
import type { DecisionDetails } from '#domain/leave/request'
import { factsOf } from '#domain/leave/request-facts'
import type { RequestShown } from '#domain/leave/shown'
import { useDraft } from '../../ui/drafts.tsx'
import type { Closing } from './ConcludeFields.tsx'
import { casesOf, startOf } from './decision-values.ts'
import type { Reasons } from './use-reasons.ts'

export interface DecisionValues extends Closing {
  /** By the id of the child on the request; null until an outcome is chosen. */
  readonly decisions: Readonly<Record<string, DecisionDetails | null>>
}

/** The decisions about all children while they are filled in; kept over a lock. */
export function useDecisions(request: RequestShown, reasons: Reasons) {
  const cases = useMemo(
    () => casesOf(request, reasons.children, factsOf(reasons.details, reasons)),
    [request, reasons],
  )
  const [start] = useState<DecisionValues>(() => ({
    decisions: startOf(cases),
    heardOn: request.heardOn,
    hearing: reasons.hearing,
    onBehalf: false,
  }))
  const [values, change] = useState(start)
  useDraft(`decide:${request.id}:${reasons.revision}`, {
    isDirty: () => values !== start,
    values: () => ({ ...values }),
    restore: (kept) => change({ ...start, ...(kept as Partial<DecisionValues>) }),
  })
  return {
    cases,
    values,
    /** Hearing and signature. */
    conclude: (closing: Closing) => change({ ...values, ...closing }),
    setDecision: (childId: string, decision: DecisionDetails) =>
      change({ ...values, decisions: { ...values.decisions, [childId]: decision } }),
  }
}
