// The queue and the register: which requests fit a question, and how many wait.
import type { IsoDate } from '../domain/kernel/date.ts'
import { fold } from '../domain/kernel/fold.ts'
import type { Asked } from '../domain/leave/facts.ts'
import type { LEAVE_VIEWS } from '../domain/leave/intake-contract.ts'
import type { DecisionOutcome } from '../domain/leave/request.ts'
import { requestNumberText } from '../domain/leave/request-number.ts'
import type { Sqlite } from '../open.ts'
import type { Reader } from '../reader.ts'
import { NAME_COLUMNS, type NameRow } from './name-row.ts'
import { onceFor } from './prepared.ts'
import { nameWords } from './search-words.ts'

export type LeaveView = (typeof LEAVE_VIEWS)[number]

export interface LeaveListQuestion {
  readonly view: LeaveView
  /** Every word is the beginning of a name of a child or of who asks, or of the number; '' for all. */
  readonly text: string
  /** The first day asked lies in this period; null for all. */
  readonly within: { readonly from: IsoDate; readonly to: IsoDate } | null
  readonly kind: Asked['kind'] | null
  /** Only requests whose kind may be told: all of them, or those that were not handed over yet. */
  readonly kindOf: 'all' | 'taken'
  readonly outcome: DecisionOutcome | null
  readonly today: IsoDate
}

export interface LeaveListRow {
  readonly id: string
  readonly firstDay: IsoDate
  /** When the oldest objection without a decision came in; null without one. */
  readonly objectedOn: IsoDate | null
}

/** All requests that fit, the newest first. */
export function listLeave({ sqlite }: Reader, { text, ...question }: LeaveListQuestion): LeaveListRow[] {
  const { within, kind, kindOf, outcome, today } = question
  const rows = statements(sqlite).list[question.view].all({
    ...{ today, kind, kindOf, outcome },
    from: within?.from ?? null,
    to: within?.to ?? null,
  })
  return rows.filter(textFilter(sqlite, text))
}

/** How many requests each view of the queue holds. */
export function countLeave({ sqlite }: Reader, today: IsoDate): Record<Exclude<LeaveView, 'all'>, number> {
  const counts = statements(sqlite).counts.get({ today })
  return counts ?? { toDecide: 0, taken: 0, toSend: 0, objections: 0 }
}

/** Letters that still have to be made, and objections without a decision, by request. */
export function waitingOf(
  { sqlite }: Reader,
  requestIds: readonly string[],
): Map<string, { lettersToSend: number; openObjections: number }> {
  const rows = statements(sqlite).waiting.all(JSON.stringify(requestIds))
  return new Map(rows.map(({ id, ...waiting }) => [id, waiting]))
}

interface StoredRow extends LeaveListRow {
  readonly number: number
  readonly takenAt: string
  readonly applicantName: string
}

function textFilter(sqlite: Sqlite, text: string): (row: StoredRow) => boolean {
  const wanted = fold(text).split(' ').filter(Boolean)
  if (wanted.length === 0) return () => text.trim() === ''
  const children = new Map<string, string>()
  for (const { requestId, ...name } of statements(sqlite).names.all()) {
    children.set(requestId, `${children.get(requestId) ?? ''} ${nameWords(name)}`)
  }
  return ({ id, number, takenAt, applicantName }) => {
    const own = `${fold(applicantName)} ${fold(requestNumberText(number, takenAt))} ${number}`
    const words = `${own} ${children.get(id) ?? ''}`.split(' ')
    return wanted.every((beginning) => words.some((word) => word.startsWith(beginning)))
  }
}

const OF_REQUEST = 'FROM leave_child c JOIN leave_decision d ON d.child_id = c.id'
const HOLDS = 'NOT EXISTS (SELECT 1 FROM leave_decision n WHERE n.replaces_id = d.id)'
const LETTER_DUE = `o.outcome IS NOT NULL AND o.outcome <> 'withdrawn' AND o.run_id IS NULL`

/**
 * Letters of request r that were not made yet: asking to complete it, its decisions, and decisions on objections, whose
 * letter tells the new decision too. Who withdrew gets none.
 */
const LETTERS = `CASE WHEN r.state = 'withdrawn' THEN 0 ELSE
  (r.state = 'completing' AND r.completion_run_id IS NULL)
  + (SELECT count(*) ${OF_REQUEST} WHERE c.request_id = r.id AND d.run_id IS NULL AND ${HOLDS}
      AND NOT EXISTS (SELECT 1 FROM leave_objection o WHERE o.decision_id = d.replaces_id AND ${LETTER_DUE}))
  + (SELECT count(*) ${OF_REQUEST} JOIN leave_objection o ON o.decision_id = d.id
      WHERE c.request_id = r.id AND ${LETTER_DUE}) END`

const OPEN_OBJECTIONS = `(SELECT count(*) ${OF_REQUEST} JOIN leave_objection o ON o.decision_id = d.id
  WHERE c.request_id = r.id AND o.outcome IS NULL)`

/** What stands in each view. A request whose parents let the term to complete it pass is for the head to decide. */
const VIEWS: Readonly<Record<LeaveView, string>> = {
  toDecide: `(r.state = 'handedOver'
    OR (r.state = 'completing' AND r.completion_until IS NOT NULL AND r.completion_until < :today))`,
  taken: `r.state IN ('taken', 'completing')`,
  toSend: `${LETTERS} > 0`,
  objections: `${OPEN_OBJECTIONS} > 0`,
  all: '1',
}

const FIRST_DAY = `(SELECT min(json_extract(value, '$.from')) FROM json_each(r.periods))`

const LIST = (view: LeaveView) => `
  SELECT r.id, r.number, r.taken_at takenAt, r.applicant_name applicantName, ${FIRST_DAY} firstDay,
    (SELECT min(o.received_on) ${OF_REQUEST} JOIN leave_objection o ON o.decision_id = d.id
      WHERE c.request_id = r.id AND o.outcome IS NULL) objectedOn
  FROM leave_request r
  WHERE ${VIEWS[view]}
    AND (:from IS NULL OR ${FIRST_DAY} BETWEEN :from AND :to)
    AND (:kind IS NULL OR (json_extract(r.asked, '$.kind') = :kind AND (:kindOf = 'all' OR r.state = 'taken')))
    AND (:outcome IS NULL OR EXISTS (SELECT 1 ${OF_REQUEST}
      WHERE c.request_id = r.id AND d.outcome = :outcome AND ${HOLDS}))
  ORDER BY r.number DESC`

interface ListInput {
  readonly today: string
  readonly from: string | null
  readonly to: string | null
  readonly kind: string | null
  readonly kindOf: string
  readonly outcome: string | null
}

const statements = onceFor(prepareStatements)

function prepareStatements(sqlite: Sqlite) {
  const list = (view: LeaveView) => sqlite.prepare<ListInput, StoredRow>(LIST(view))
  const sum = (view: LeaveView) => `coalesce(sum(${VIEWS[view]}), 0) "${view}"`
  return {
    list: {
      toDecide: list('toDecide'),
      taken: list('taken'),
      toSend: list('toSend'),
      objections: list('objections'),
      all: list('all'),
    },
    counts: sqlite.prepare<{ today: string }, Record<Exclude<LeaveView, 'all'>, number>>(
      `SELECT ${sum('toDecide')}, ${sum('taken')}, ${sum('toSend')}, ${sum('objections')} FROM leave_request r`,
    ),
    waiting: sqlite.prepare<[string], { id: string; lettersToSend: number; openObjections: number }>(
      `SELECT r.id, ${LETTERS} lettersToSend, ${OPEN_OBJECTIONS} openObjections FROM leave_request r
       WHERE r.id IN (SELECT value FROM json_each(?))`,
    ),
    names: sqlite.prepare<[], NameRow & { requestId: string }>(
      `SELECT c.request_id requestId, ${NAME_COLUMNS} FROM leave_child c JOIN pupil p ON p.id = c.pupil_id`,
    ),
  }
}
