// What the living rows of each table add up to: their number and the sum, modulo 2^256, of a keyed hash of each row.
// A change adds the rows it writes and takes off the rows it replaces, in its own transaction. Half a transaction that
// every check of SQLite passes (data-safety, fact 18) then no longer adds up, and nothing is kept of removed people.
import { auditHead, auditWriter, hmacSha256 } from './audit-chain.ts'
import type { Sqlite } from './open.ts'
import { hashOf } from './sha256.ts'

/** A table and its columns in alphabetical order. */
export interface SealedTable {
  readonly name: string
  readonly columns: readonly string[]
}

/** What one change adds and takes off; `values` are driver values in the order of the table's columns. */
export interface Tally {
  add(table: SealedTable, values: readonly unknown[]): void
  takeOff(table: SealedTable, values: readonly unknown[]): void
  /** Writes the new sums. @returns a digest of all of them, for the row of the logbook */
  keep(): string
}

/** Copies of rows for undoing have no stamps of their own, but count as well. */
export const BEFORE_IMAGE: SealedTable = {
  name: 'before_image',
  columns: ['content', 'id', 'row_id', 'seq', 'table_name'],
}

/** Begins a tally inside an open transaction, one for each change. */
export function tallies(sqlite: Sqlite, auditKey: Uint8Array): () => Tally {
  const hashers = rowHashers(auditKey)
  const read = sqlite.prepare<[string], Seal>(
    'SELECT table_name "table", rows, sum FROM content_seal WHERE table_name = ?',
  )
  const write = sqlite.prepare(
    `INSERT INTO content_seal (table_name, rows, sum) VALUES (?, ?, ?)
     ON CONFLICT (table_name) DO UPDATE SET rows = excluded.rows, sum = excluded.sum`,
  )
  const digest = digester(sqlite)
  return () => {
    const sums = new Map<string, RunningSum>()
    const of = ({ name }: SealedTable) => {
      let sum = sums.get(name)
      if (sum === undefined) {
        sum = emptySum()
        sums.set(name, sum)
      }
      return sum
    }
    return {
      add: (table, values) => count(of(table), hashers(table)(values), 1),
      takeOff: (table, values) => count(of(table), hashers(table)(values), -1),
      keep() {
        for (const [name, sum] of sums) {
          const before = read.get(name)
          if (before !== undefined) addHexadecimal(sum, before)
          write.run(name, sum.rows, hexadecimal(sum))
        }
        return digest()
      },
    }
  }
}

/**
 * Adds up all rows of the file anew.
 * @returns tables that do not add up to what was kept; 'content_seal' when the sums are not those of the newest change
 */
export function verifySeal({ sqlite }: { readonly sqlite: Sqlite }, auditKey: Uint8Array): string[] {
  const kept = new Map(
    sqlite
      .prepare<[], Seal>('SELECT table_name "table", rows, sum FROM content_seal')
      .all()
      .map((seal) => [seal.table, seal]),
  )
  const differing = sealsOf(sqlite, auditKey)
    .filter(({ table, rows, sum }) => {
      const before = kept.get(table)
      kept.delete(table)
      return before === undefined ? rows > 0 : before.rows !== rows || before.sum !== sum
    })
    .map(({ table }) => table)
  const { head } = auditHead({ sqlite })
  const isOfHead = head === '' || head.startsWith(`${digester(sqlite)()}.`)
  return [...differing, ...kept.keys(), ...(isOfHead ? [] : ['content_seal'])]
}

/**
 * Seals the file as it stands, with a row in the logbook, in the caller's transaction: after a migration, once the old
 * seal was verified. A file in which nothing ever changed has nothing to seal.
 */
export function reseal(sqlite: Sqlite, auditKey: Uint8Array, at: string): void {
  const { entries } = auditHead({ sqlite })
  if (entries === 0) return
  sqlite.exec('DELETE FROM content_seal')
  const write = sqlite.prepare('INSERT INTO content_seal (table_name, rows, sum) VALUES (?, ?, ?)')
  for (const { table, rows, sum } of sealsOf(sqlite, auditKey)) write.run(table, rows, sum)
  const row = {
    seq: entries + 1,
    at,
    actor: 'programma',
    operation: 'programme.seal',
    requestId: null,
    touched: '[{"did":"note","what":"sealed"}]',
  }
  auditWriter(sqlite, auditKey)(row, digester(sqlite)())
}

/** Tables whose rows carry the stamps of a change, and the copies for undoing, as the file has them. */
export function sealedTables(sqlite: Sqlite): SealedTable[] {
  const columns = sqlite
    .prepare<[], { table: string; name: string }>(
      `SELECT tables.name "table", columns.name FROM pragma_table_list tables, pragma_table_info(tables.name) columns
       WHERE tables.schema = 'main' AND tables.type = 'table' ORDER BY tables.name, columns.name`,
    )
    .all()
  const tables = new Map<string, string[]>()
  for (const { table, name } of columns) tables.set(table, [...(tables.get(table) ?? []), name])
  return [...tables]
    .map(([name, names]) => ({ name, columns: names.sort() }))
    .filter((table) => table.columns.includes('changed_in') || table.name === BEFORE_IMAGE.name)
}

interface Seal {
  readonly table: string
  readonly rows: number
  readonly sum: string
}

function sealsOf(sqlite: Sqlite, auditKey: Uint8Array): Seal[] {
  const hashers = rowHashers(auditKey)
  return sealedTables(sqlite).map((table) => {
    const rowHash = hashers(table)
    const sum = emptySum()
    const names = table.columns.map((name) => `"${name}"`).join(', ')
    const rows = sqlite.prepare<[], unknown[]>(`SELECT ${names} FROM "${table.name}"`).raw()
    for (const values of rows.iterate()) count(sum, rowHash(values), 1)
    return { table: table.name, rows: sum.rows, sum: hexadecimal(sum) }
  })
}

/** A digest of all sums; 128 bits, for the hash of the audit row covers it with a key. */
function digester(sqlite: Sqlite): () => string {
  const read = sqlite.prepare('SELECT table_name, rows, sum FROM content_seal ORDER BY table_name').raw()
  return () => hashOf(JSON.stringify(read.all())).slice(0, 32)
}

type RowHash = (values: readonly unknown[]) => string

/**
 * The keyed hash of a row, 32 bytes as text. Each table has a key of its own (from its name and columns), 64
 * characters: one block of SHA-256, so that the rest runs from a secret state. Prefix-keyed SHA-256 is a sound
 * pseudo-random function for inputs of which none begins another (Bellare, Canetti, Krawczyk 1996), and a JSON array
 * never begins another one. One native call: a tenth of the time of createHmac; BLAKE2 is missing in Electron.
 */
function rowHashers(auditKey: Uint8Array): (table: SealedTable) => RowHash {
  const hmac = hmacSha256(auditKey)
  const known = new WeakMap<SealedTable, RowHash>()
  return (table) => {
    let rowHash = known.get(table)
    if (rowHash === undefined) {
      const key = hmac(JSON.stringify(['seal', table.name, ...table.columns]))
      rowHash = (values) => hashOf(key + canonical(values), 'binary')
      known.set(table, rowHash)
    }
    return rowHash
  }
}

/** The values as SQLite gives them back: a blob by its hash, a broken surrogate as the sign that stands for it. */
function canonical(values: readonly unknown[]): string {
  const text = JSON.stringify(values.some(isBlob) ? values.map(blobByHash) : values)
  if (!text.includes('\\ud')) return text
  return JSON.stringify(
    values.map((value) => (typeof value === 'string' ? Buffer.from(value).toString() : blobByHash(value))),
  )
}

const isBlob = (value: unknown): value is Uint8Array => value instanceof Uint8Array
const blobByHash = (value: unknown) => (isBlob(value) ? { blob: hashOf(value) } : value)

/** A sum in eight words of 32 bits, the lowest first; carries wait until it is written. */
interface RunningSum {
  rows: number
  readonly words: Float64Array
  waiting: number
}

const WORDS = 8
const WORD = 2 ** 32
/** So many words of 32 bits fit into the 53 bits of a number. */
const CARRY_AFTER = 2 ** 20

const emptySum = (): RunningSum => ({ rows: 0, words: new Float64Array(WORDS), waiting: 0 })

function count(sum: RunningSum, bytes: string, sign: 1 | -1): void {
  for (let word = 0, at = 0; word < WORDS; word += 1, at += 4) {
    const high = bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1)
    const low = bytes.charCodeAt(at + 2) * 256 + bytes.charCodeAt(at + 3)
    sum.words[word] = (sum.words[word] ?? 0) + sign * (high * 65_536 + low)
  }
  sum.rows += sign
  sum.waiting += 1
  if (sum.waiting >= CARRY_AFTER) carry(sum)
}

function addHexadecimal(sum: RunningSum, seal: Seal): void {
  carry(sum)
  for (let word = 0; word < WORDS; word += 1) {
    const start = (WORDS - 1 - word) * 8
    sum.words[word] = (sum.words[word] ?? 0) + Number.parseInt(seal.sum.slice(start, start + 8), 16)
  }
  sum.rows += seal.rows
}

/** Brings every word back to 32 bits; what leaves the highest one is dropped (modulo 2^256). */
function carry(sum: RunningSum): void {
  let carried = 0
  for (let word = 0; word < WORDS; word += 1) {
    const value = (sum.words[word] ?? 0) + carried
    carried = Math.floor(value / WORD)
    sum.words[word] = value - carried * WORD
  }
  sum.waiting = 0
}

function hexadecimal(sum: RunningSum): string {
  carry(sum)
  return [...sum.words]
    .reverse()
    .map((word) => word.toString(16).padStart(8, '0'))
    .join('')
}
