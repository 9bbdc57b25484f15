// Leave and absence of children who left: five years, with the absence administration (complaints-and-retention 9).
// Their letters have no term of their own: they go with the request that they answer.
import type { CleanUpFacts, IsPast, LeavePlan } from './clean-up-facts.ts'
import { heldPupils } from './held.ts'

/** What of leave and absence goes; a hold on a child, or on a parent of it, keeps it. */
export function planLeave(facts: CleanUpFacts, past: IsPast): LeavePlan {
  const { leave, leavers } = facts
  const known = new Set(leave.pupilIds)
  const held = heldPupils(facts)
  const over = leavers.filter(({ id, leftOn }) => known.has(id) && past('leave', leftOn))
  const pupils = new Set(over.filter(({ id }) => !held.has(id)).map(({ id }) => id))
  const staying = new Set(
    leave.children.filter(({ pupilId }) => !pupils.has(pupilId)).map(({ requestId }) => requestId),
  )
  const requests = new Set(
    leave.children.map(({ requestId }) => requestId).filter((requestId) => !staying.has(requestId)),
  )
  const isGoing = ({ requestId, pupilId }: CleanUpFacts['leave']['runs'][number]) =>
    (requestId !== null && requests.has(requestId)) || (pupilId !== null && pupils.has(pupilId))
  return {
    pupilIds: [...pupils],
    requestIds: [...requests],
    runIds: [...new Set(leave.runs.filter(isGoing).map(({ runId }) => runId))],
    kept: over.filter(({ id }) => held.has(id)).map(({ name }) => ({ name, why: 'bewaring verlengd' })),
  }
}
