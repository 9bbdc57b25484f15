// The print log: which papers were made and who got which pages.
import { groupTitle } from '../domain/groups/texts.ts'
import { fullName } from '../domain/kernel/name.ts'
import { type PaperChannel, type PrintKind, printNumberText } from '../domain/printing/print-run.ts'
import type { Reader } from '../reader.ts'
import { NAME_COLUMNS, type NameRow, nameOf } from './name-row.ts'

export interface RunRow {
  id: string
  printNumber: string
  kind: PrintKind
  title: string
  printedOn: string
  at: string
  actor: string
  pages: number
  sha256: string
  paper: number
  email: number
  none: number
}

export interface CopyRow {
  householdId: string | null
  carrierId: string | null
  carrier: string
  group: string
  channel: PaperChannel
  addressee: string
  firstPage: number | null
  lastPage: number | null
}

/** The highest number given to a print so far; 0 at the beginning. */
export function lastPrintNumber({ sqlite }: Reader): number {
  return sqlite.prepare<[], number>('SELECT coalesce(max(number), 0) FROM print_run').pluck().get() ?? 0
}

/** The number of the last change of the file: equal numbers mean that nothing changed in between. */
export function lastChange({ sqlite }: Reader): number {
  return sqlite.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM audit').pluck().get() ?? 0
}

/** The newest runs first, without `hidden` ones. */
export function readRuns({ sqlite }: Reader, limit: number, hidden: readonly string[] = []): RunRow[] {
  return sqlite
    .prepare<{ hidden: string; limit: number }, StoredRun>(
      `${RUNS} WHERE r.id NOT IN (SELECT value FROM json_each(:hidden)) ORDER BY r.number DESC LIMIT :limit`,
    )
    .all({ hidden: JSON.stringify(hidden), limit })
    .map(withNumber)
}

/** Runs of these kinds, whoever may see them. */
export function runsOfKinds(
  { sqlite }: Reader,
  kinds: readonly PrintKind[],
): { id: string; kind: PrintKind }[] {
  return sqlite
    .prepare<[string], { id: string; kind: PrintKind }>(
      'SELECT id, kind FROM print_run WHERE kind IN (SELECT value FROM json_each(?))',
    )
    .all(JSON.stringify(kinds))
}

/** One run; null when there is none with this id. */
export function readRun({ sqlite }: Reader, runId: string): RunRow | null {
  const row = sqlite.prepare<[string], StoredRun>(`${RUNS} WHERE r.id = ?`).get(runId)
  return row === undefined ? null : withNumber(row)
}

/** The PDF as it was kept; null when it is gone from the file. */
export function readPdf({ sqlite }: Reader, runId: string): Uint8Array | null {
  const find = sqlite.prepare<[string], Uint8Array | null>('SELECT pdf FROM print_run WHERE id = ?').pluck()
  return find.get(runId) ?? null
}

/** Who got what in a run, in the order of its pages; who got no pages last. */
export function readCopies({ sqlite }: Reader, runId: string): CopyRow[] {
  return sqlite
    .prepare<[string], StoredCopy>(
      `${COPIES} WHERE c.run_id = ? ORDER BY c.first_page IS NULL, c.first_page, c.id`,
    )
    .all(runId)
    .map(copyOf)
}

/** What a household got, the newest first. */
export function readReceived({ sqlite }: Reader, householdId: string): { run: RunRow; copy: CopyRow }[] {
  const copies = sqlite
    .prepare<[string], StoredCopy>(
      `${COPIES} WHERE c.household_id = ? ORDER BY c.created_in DESC, c.first_page, c.id`,
    )
    .all(householdId)
  const find = sqlite.prepare<[string], StoredRun>(`${RUNS} WHERE r.id = ?`)
  return copies.flatMap((row) => {
    const run = find.get(row.runId)
    return run === undefined ? [] : [{ run: withNumber(run), copy: copyOf(row) }]
  })
}

/** The households that a run reached, on paper or by e-mail. */
export function reachedHouseholds({ sqlite }: Reader, runId: string): string[] {
  return sqlite
    .prepare<[string], string>(
      `SELECT DISTINCT household_id FROM print_copy
       WHERE run_id = ? AND household_id IS NOT NULL AND channel <> 'none'`,
    )
    .pluck()
    .all(runId)
}

const counted = (channel: PaperChannel) =>
  `(SELECT count(*) FROM print_copy c WHERE c.run_id = r.id AND c.channel = '${channel}') "${channel}"`

const RUNS = `SELECT r.id, r.number, r.kind, r.title, r.printed_on printedOn, r.at, r.actor, r.pages, r.sha256,
  ${counted('paper')}, ${counted('email')}, ${counted('none')} FROM print_run r`

const COPIES = `SELECT c.run_id runId, c.household_id householdId, c.carrier_id carrierId, c.channel, c.addressee,
  c.first_page firstPage, c.last_page lastPage, g.name groupName, ${NAME_COLUMNS}
  FROM print_copy c LEFT JOIN pupil p ON p.id = c.carrier_id LEFT JOIN school_group g ON g.id = c.group_id`

type StoredRun = Omit<RunRow, 'printNumber'> & { number: number }
type StoredCopy = Omit<CopyRow, 'carrier' | 'group'> & NameRow & { runId: string; groupName: string | null }

function withNumber({ number, ...run }: StoredRun): RunRow {
  return { ...run, printNumber: printNumberText(number, run.printedOn) }
}

function copyOf(row: StoredCopy): CopyRow {
  return {
    householdId: row.householdId,
    carrierId: row.carrierId,
    carrier: row.carrierId === null ? '' : fullName(nameOf(row)),
    group: row.groupName === null ? '' : groupTitle(row.groupName),
    channel: row.channel,
    addressee: row.addressee,
    firstPage: row.firstPage,
    lastPage: row.lastPage,
  }
}
