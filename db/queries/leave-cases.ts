// What was decided before in like cases.
import type { Asked } from '../domain/leave/facts.ts'
import type { DecisionOutcome, GrantedDay } from '../domain/leave/request.ts'
import type { Sqlite } from '../open.ts'
import type { Reader } from '../reader.ts'
import { onceFor } from './prepared.ts'

export interface LikeCaseRow {
  readonly requestId: string
  readonly applicantName: string
  readonly firstDay: string
  readonly outcome: DecisionOutcome
  readonly days: readonly GrantedDay[]
  /** School days that were asked, as they were counted then; null when that was not kept. */
  readonly asked: number | null
  readonly reasons: string
  readonly deviation: string
}

export interface LikeCaseQuestion {
  readonly asked: Asked
  /** The request that the question is about. */
  readonly except: string
  /** First leave day of the oldest case. */
  readonly since: string
  readonly most: number
}

/**
 * Decisions that hold about requests of the same kind and, for article 14, the same circumstance; the newest first. What the
 * parents withdrew is no case.
 */
export function likeCasesOf(
  { sqlite }: Reader,
  { asked, except, since, most }: LikeCaseQuestion,
): LikeCaseRow[] {
  const circumstance = asked.kind === 'circumstance' ? asked.circumstance : null
  return statement(sqlite)
    .all({ kind: asked.kind, circumstance, except, since, most })
    .map(({ days, ...row }) => ({ ...row, days: JSON.parse(days) as GrantedDay[] }))
}

type Stored = Omit<LikeCaseRow, 'days'> & { readonly days: string }

const statement = onceFor(prepare)

function prepare(sqlite: Sqlite) {
  return sqlite.prepare<
    { kind: string; circumstance: string | null; except: string; since: string; most: number },
    Stored
  >(
    `SELECT * FROM (
       SELECT r.id requestId, r.applicant_name applicantName,
         (SELECT min(json_extract(value, '$.from')) FROM json_each(r.periods)) firstDay,
         d.outcome, d.days, json_extract(d.findings, '$.count') asked, d.reasons, d.deviation,
         d.decided_on decidedOn, d.created_in createdIn
       FROM leave_decision d JOIN leave_child c ON c.id = d.child_id JOIN leave_request r ON r.id = c.request_id
       WHERE r.id <> :except AND r.state <> 'withdrawn' AND json_extract(r.asked, '$.kind') = :kind
         AND (:circumstance IS NULL OR json_extract(r.asked, '$.circumstance') = :circumstance)
         AND NOT EXISTS (SELECT 1 FROM leave_decision n WHERE n.replaces_id = d.id)
     ) WHERE firstDay >= :since ORDER BY decidedOn DESC, createdIn DESC LIMIT :most`,
  )
}
