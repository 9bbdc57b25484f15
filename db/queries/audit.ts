// The logbook: pages of it, filtered, and what of a month deserves a look.
import type { AuditKind } from '../domain/audit/contract.ts'
import type { Touched } from '../domain/audit/touched.ts'
import type { Reader } from '../reader.ts'

export interface EntryRow {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly operation: string
  readonly touched: readonly Touched[]
  readonly kind: AuditKind
}

export interface EntryFilter {
  /** UTC instants; from inclusive, until exclusive. */
  readonly from: string | null
  readonly until: string | null
  readonly actor: string | null
  readonly kind: AuditKind | null
  /** Entries with a lower number. */
  readonly before: number | null
  readonly limit: number
}

/** Which kind an entry is: what it notes goes before the name of its operation. */
const KIND = `CASE
  WHEN instr(touched, '"what":"refused"') THEN 'refusals'
  WHEN instr(touched, '"what":"signIn"') OR instr(touched, '"what":"signInFailed"') OR instr(touched, '"what":"lock"')
    OR operation IN ('access.signIn', 'access.lock', 'access.confirm', 'access.recoverHead') THEN 'signIns'
  WHEN instr(touched, '"what":"export"') THEN 'exports'
  WHEN instr(touched, '"what":"alone"')
    OR operation IN ('access.propose', 'access.approve', 'access.refuse') THEN 'proposals'
  WHEN instr(touched, '"what":"print"') OR operation LIKE 'printing.%' THEN 'prints'
  WHEN instr(touched, '"did":"view"') THEN 'views'
  WHEN operation LIKE 'backups.%' OR operation LIKE 'keys.%' OR operation LIKE 'audit.%'
    OR operation LIKE 'programme.%' OR operation LIKE 'access.%' OR instr(touched, '"what":"backup"')
    OR instr(touched, '"what":"restore"') THEN 'safety'
  ELSE 'changes' END`

const WHERE = `(:from IS NULL OR at >= :from) AND (:until IS NULL OR at < :until)
  AND (:actor IS NULL OR actor = :actor) AND (:kind IS NULL OR ${KIND} = :kind)`

/** The newest first, and how many there are in all. */
export function readEntries({ sqlite }: Reader, filter: EntryFilter): { entries: EntryRow[]; total: number } {
  const { limit, before, ...where } = filter
  const total = sqlite
    .prepare<[typeof where], number>(`SELECT count(*) FROM audit WHERE ${WHERE}`)
    .pluck()
    .get(where)
  const rows = sqlite
    .prepare<[EntryFilter], Omit<EntryRow, 'touched'> & { touched: string }>(
      `SELECT seq, at, actor, operation, touched, ${KIND} kind FROM audit
       WHERE (:before IS NULL OR seq < :before) AND ${WHERE} ORDER BY seq DESC LIMIT :limit`,
    )
    .all({ ...where, before, limit })
  const entries = rows.map((row) => ({ ...row, touched: JSON.parse(row.touched) as Touched[] }))
  return { entries, total: total ?? 0 }
}

/** How many entries of a period note something. */
export function countNotes({ sqlite }: Reader, { from, until }: Period, what: string): number {
  return (
    sqlite
      .prepare<[string, string, string], number>(
        `SELECT count(*) FROM audit WHERE at >= ? AND at < ? AND instr(touched, '"what":"' || ? || '"') > 0`,
      )
      .pluck()
      .get(from, until, what) ?? 0
  )
}

/** When something secret was looked at in a period. */
export function momentsOfViews({ sqlite }: Reader, { from, until }: Period): string[] {
  return sqlite
    .prepare<[string, string], string>(
      `SELECT at FROM audit WHERE at >= ? AND at < ? AND instr(touched, '"did":"view"') > 0`,
    )
    .pluck()
    .all(from, until)
}

/** UTC instants; `until` is no longer part of it. */
export interface Period {
  readonly from: string
  readonly until: string
}
