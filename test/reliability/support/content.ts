// What a school file holds, as one short text to compare; and everything that must hold of a file after a fault.
import { createHash } from 'node:crypto'
import type { Sqlite } from '#db/open'
import { allAtOnce, entryReader } from '#db/queries/search-entries'
import type { Reader } from '#db/reader'
import type { Store } from '#db/store'
import type { SearchKind } from '#domain/people/search'

/** Written behind the work of a change (audit, seal, search index), or grown by every change: looked at in other ways. */
const BESIDE = /^(audit|before_image|content_seal|search_entry|search_words.*|migration|sqlite_.*)$/

export type Contents = Readonly<Record<string, string>>

/** A fingerprint of all rows of every table that holds content. */
export function contentsOf(sqlite: Sqlite, tables: readonly string[] = contentTables(sqlite)): Contents {
  return Object.fromEntries(tables.map((table) => [table, tablePrint(sqlite, table)]))
}

export function contentTables(sqlite: Sqlite): string[] {
  return sqlite
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name`,
    )
    .pluck()
    .all()
    .filter((name) => !BESIDE.test(name))
}

/** One text of it. */
export function printOf(contents: Contents): string {
  const text = JSON.stringify(Object.entries(contents).sort(([a], [b]) => (a < b ? -1 : 1)))
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}

function tablePrint(sqlite: Sqlite, table: string): string {
  const rows = sqlite.prepare<[], unknown[]>(`SELECT * FROM "${table}" ORDER BY 1, 2`).raw().all()
  return createHash('sha256').update(JSON.stringify(rows)).digest('base64url').slice(0, 22)
}

/**
 * A store that says, before each change is kept, what the file will hold with it: `announce(requestId, print)`. Only
 * the tables that a change touched are read again.
 */
export function announcing(store: Store, announce: (requestId: string | null, print: string) => void): Store {
  const { sqlite } = store.reader
  // Null after a change that threw: the disk may have kept it all the same.
  let known: Contents | null = null
  return {
    ...store,
    change(note, work) {
      const before = known ?? contentsOf(sqlite)
      let next = before
      known = null
      const value = store.change(note, (change, reader) => {
        const made = work(change, reader)
        const named = change.touched.flatMap((one) => ('table' in one ? [one.table] : []))
        const touched = [...new Set(named)].filter((name) => name in before)
        if (change.touched.length === 0) return made
        next = { ...before, ...contentsOf(reader.sqlite, touched) }
        announce(note.requestId, printOf(next))
        return made
      })
      known = next
      return value
    },
  }
}

export interface Expected {
  /** Request ids that were acknowledged: each must be there, once. */
  readonly kept: readonly string[]
  /** What the file may hold: as after the last acknowledged change, or as with the one that was under way; by its id. */
  readonly prints: readonly (readonly [requestId: string, print: string])[]
}

export interface Verdict {
  readonly lost: number
  /** Not the rows of whole changes, a change without its audit row or with two, or a search index that is not theirs. */
  readonly partial: number
  readonly corrupt: number
  /** In words, for the message of a failing test. */
  readonly found: readonly string[]
}

/** Holds an opened file against what was acknowledged. */
export function judge({ reader }: Store, expected: Expected): Verdict {
  const { sqlite } = reader
  const corrupt = [
    ...check(sqlite, 'integrity_check').filter((line) => line !== 'ok'),
    ...check(sqlite, 'foreign_key_check').map((row) => `foreign key ${row}`),
    ...searchProblems(sqlite),
    ...sealProblems(reader),
  ]
  const rowsOf = sqlite.prepare<[string], number>('SELECT count(*) FROM audit WHERE request_id = ?').pluck()
  const lost = expected.kept.filter((id) => rowsOf.get(id) !== 1)
  const partial = partialProblems(sqlite, expected)
  return {
    lost: lost.length,
    partial: partial.length,
    corrupt: corrupt.length,
    found: [...corrupt, ...lost.map((id) => `lost ${id}`), ...partial],
  }
}

function check(sqlite: Sqlite, pragma: string): string[] {
  return (sqlite.pragma(pragma) as Record<string, unknown>[]).map((row) => Object.values(row).join(' '))
}

/** The programme's own look at its logbook and at what the rows add up to. */
function sealProblems(reader: Reader): string[] {
  const { brokenAt, differing } = reader.verify()
  return [
    ...(brokenAt === null ? [] : [`logbook broken at ${brokenAt}`]),
    ...differing.map((table) => `seal of ${table}`),
  ]
}

/** The rows must be those of one of the expected states, and the audit of the same one. */
function partialProblems(sqlite: Sqlite, { prints }: Expected): string[] {
  const now = printOf(contentsOf(sqlite))
  const match = prints.filter(([, print]) => print === now)
  if (match.length === 0) return ['the rows are of no whole change']
  const numbers = sqlite.prepare<[], Numbers>('SELECT count(*) count, max(seq) highest FROM audit').get()
  if (numbers?.count !== numbers?.highest)
    return [`${numbers?.count} audit rows, the last is ${numbers?.highest}`]
  const last = lastRequestOf(sqlite)
  return match.some(([id]) => id === last) ? [] : [`the last audit row is of ${last}`]
}

interface Numbers {
  readonly count: number
  readonly highest: number
}

/** The request id of the newest audit row; 'none' for a change of the programme itself. */
export function lastRequestOf(sqlite: Sqlite): string {
  const id = sqlite
    .prepare<[], string | null>('SELECT request_id FROM audit ORDER BY seq DESC LIMIT 1')
    .pluck()
  return id.get() ?? 'none'
}

/** Every subject stands in the index with its words, and nothing else does. */
function searchProblems(sqlite: Sqlite): string[] {
  const read = entryReader(allAtOnce(sqlite))
  const found = new Map(
    sqlite
      .prepare<[], { id: string; text: string }>(
        `SELECT subject_id id, kind || ' ' || words || ' ' || (kinds LIKE '% family') text
         FROM search_entry JOIN search_words ON search_words.rowid = place`,
      )
      .all()
      .map(({ id, text }) => [id, text]),
  )
  const problems: string[] = []
  for (const [kind, table] of Object.entries(SUBJECTS) as [SearchKind, string][]) {
    for (const id of sqlite.prepare<[], string>(`SELECT id FROM ${table}`).pluck().all()) {
      const entry = read({ kind, id })
      const text = entry === null ? undefined : `${kind} ${entry.words} ${Number(entry.family)}`
      if (found.get(id) !== text) problems.push(`search index: ${kind} ${id}`)
      found.delete(id)
    }
  }
  return [...problems, ...[...found.keys()].map((id) => `search index: ${id} is no more`)]
}

const SUBJECTS: Readonly<Record<SearchKind, string>> = {
  pupil: 'pupil',
  person: 'person',
  household: 'household',
  group: 'school_group',
}
