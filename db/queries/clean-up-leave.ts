// Leave and absence as a clean-up looks at them: which children, requests and letters belong together.
import type { CleanUpFacts } from '../domain/privacy/clean-up-facts.ts'
import type { Reader } from '../reader.ts'

/** Papers that go with the leave or absence they are about, as a subquery. */
export const LEAVE_RUNS = `
  SELECT completion_run_id FROM leave_request WHERE completion_run_id IS NOT NULL
  UNION SELECT run_id FROM leave_decision WHERE run_id IS NOT NULL
  UNION SELECT run_id FROM leave_objection WHERE run_id IS NOT NULL
  UNION SELECT invitation_run_id FROM absence WHERE invitation_run_id IS NOT NULL`

interface Around {
  readonly pupilIds: readonly string[]
  readonly personIds: readonly string[]
  readonly householdIds: readonly string[]
}

/** Leave of these children, and requests that name these persons or households. */
export function readLeaveToCleanUp({ sqlite }: Reader, around: Around): CleanUpFacts['leave'] {
  const among = <Row>(sql: string, ids: readonly string[]): Row[] =>
    sqlite
      .prepare<{ ids: string }, Row>(sql.replaceAll('IDS', 'SELECT value FROM json_each(:ids)'))
      .all({ ids: JSON.stringify(ids) })
  const pupilIds = among<{ id: string }>(
    `SELECT pupil_id id FROM leave_child WHERE pupil_id IN (IDS)
     UNION SELECT pupil_id FROM leave_elsewhere WHERE pupil_id IN (IDS)
     UNION SELECT pupil_id FROM absence WHERE pupil_id IN (IDS)`,
    around.pupilIds,
  ).map(({ id }) => id)
  const requests = among<CleanUpFacts['leave']['requests'][number]>(
    `SELECT id, household_id householdId, applicant_id applicantId FROM leave_request
     WHERE household_id IN (IDS) OR applicant_id IN (IDS)
       OR id IN (SELECT request_id FROM leave_child WHERE pupil_id IN (IDS)) ORDER BY rowid DESC`,
    [...around.pupilIds, ...around.personIds, ...around.householdIds],
  )
  const requestIds = requests.map(({ id }) => id)
  return {
    pupilIds,
    requests,
    children: among(
      'SELECT request_id requestId, pupil_id pupilId FROM leave_child WHERE request_id IN (IDS)',
      requestIds,
    ),
    runs: [
      ...among<CleanUpFacts['leave']['runs'][number]>(
        `SELECT completion_run_id runId, id requestId, NULL pupilId FROM leave_request
           WHERE completion_run_id IS NOT NULL AND id IN (IDS)
         UNION SELECT d.run_id, c.request_id, NULL FROM leave_decision d JOIN leave_child c ON c.id = d.child_id
           WHERE d.run_id IS NOT NULL AND c.request_id IN (IDS)
         UNION SELECT o.run_id, c.request_id, NULL FROM leave_objection o
           JOIN leave_decision d ON d.id = o.decision_id JOIN leave_child c ON c.id = d.child_id
           WHERE o.run_id IS NOT NULL AND c.request_id IN (IDS)`,
        requestIds,
      ),
      ...among<CleanUpFacts['leave']['runs'][number]>(
        `SELECT DISTINCT invitation_run_id runId, NULL requestId, pupil_id pupilId FROM absence
         WHERE invitation_run_id IS NOT NULL AND pupil_id IN (IDS)`,
        pupilIds,
      ),
    ],
  }
}
