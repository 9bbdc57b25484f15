// A journal that somebody cut, damaged or removed after a crash (T7; data-safety, fact 18): SQLite then may keep half a
// transaction and pass every check. What was written is held against the seal of the content and the logbook.
import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type AuditHead, verifyChain } from '#db/audit-chain'
import type { Change } from '#db/change'
import { sealedTables, verifySeal } from '#db/content-seal'
import { newDataKey } from '#db/keys'
import { migrate, shippedMigrations } from '#db/migrate'
import { openDatabase, type Sqlite } from '#db/open'
import { createStore } from '#db/store'
import { parseIsoDate } from '#domain/kernel/date'
import { fillPracticeSchool } from '#electron/services/practice-school'

const NOTE = { at: '2026-11-21T09:00:00.000Z', actor: 'test', operation: 'test', requestId: null }

export interface CrashedSchool {
  readonly folder: string
  readonly key: Uint8Array
  readonly auditKey: Uint8Array
  /** The file as it was before the change, closed. */
  readonly committed: Uint8Array
  /** The file and its journal as they were on the disk in the middle of a change. */
  readonly database: Uint8Array
  readonly journal: Uint8Array
  /** Everything in the file before the change, and after it. */
  readonly before: string
  readonly after: string
  /** Head of the logbook before the change. */
  readonly anchor: AuditHead
  remove(): void
}

/**
 * A school that stopped in the middle of a change, with pages of it in the file already. `when` = before the change is
 * sealed, or after it, just before it is committed.
 */
export function crashedSchool(
  work: (change: Change, ids: Ids) => void,
  when: 'halfway' | 'sealed',
): CrashedSchool {
  const folder = mkdtempSync(join(tmpdir(), 'ouderloket-side-'))
  const file = join(folder, 'school.db')
  const { key, auditKey } = copySchool(file)
  const sqlite = openDatabase(file, key)
  const store = createStore(sqlite, auditKey)
  const before = contentOf(sqlite)
  const anchor = store.head()
  const ids: Ids = (table) => sqlite.prepare<[], string>(`SELECT id FROM ${table} ORDER BY id`).pluck().all()
  const committed = copyLive(folder, file).database
  // a small cache writes pages of a running change into the file
  sqlite.pragma('cache_size = 8')
  let after = ''
  let taken: { database: Uint8Array; journal: Uint8Array } | null = null
  const take = () => {
    taken = copyLive(folder, file)
  }
  const crash = sqlite.transaction(() => {
    store.change(NOTE, (change) => {
      work(change, ids)
      if (when === 'halfway') take()
    })
    if (when === 'sealed') take()
    after = contentOf(sqlite)
    throw new Error('crash')
  })
  try {
    crash.immediate()
  } catch (error) {
    if ((error as Error).message !== 'crash') throw error
  }
  sqlite.close()
  if (taken === null) throw new Error('nothing was taken')
  const { database, journal } = taken as { database: Uint8Array; journal: Uint8Array }
  return {
    folder,
    key,
    auditKey,
    committed,
    database,
    journal,
    before,
    after,
    anchor,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

type Ids = (table: 'household' | 'person' | 'pupil') => string[]

export interface SideFiles {
  /** Without it the file as the crash left it. */
  readonly database?: Uint8Array
  readonly journal: Uint8Array | null
  readonly wal?: Uint8Array
}

/**
 * Opens the file with these side files as the programme does after a crash.
 * right = the last committed state (or the whole change); found = refused or named by a check; wrong = other content that
 * nothing noticed.
 */
export function openWith(
  school: CrashedSchool,
  { database = school.database, journal, wal }: SideFiles,
): Looked {
  const folder = mkdtempSync(join(school.folder, 'case-'))
  const file = join(folder, 'school.db')
  writeFileSync(file, database)
  if (journal !== null) writeFileSync(`${file}-journal`, journal)
  if (wal !== undefined) writeFileSync(`${file}-wal`, wal)
  try {
    return look(school, file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export interface Looked {
  /** With our own checks. */
  readonly ours: Outcome
  /** With those of SQLite alone, for comparison. */
  readonly sqliteSees: Outcome
}
export type Outcome = 'right' | 'found' | 'wrong'

function look(school: CrashedSchool, file: string): Looked {
  let sqlite: Sqlite
  try {
    sqlite = openDatabase(file, school.key)
  } catch {
    return { ours: 'found', sqliteSees: 'found' }
  }
  try {
    const isDamaged =
      sqlite.pragma('integrity_check', { simple: true }) !== 'ok' ||
      (sqlite.pragma('foreign_key_check') as unknown[]).length > 0
    if (isDamaged) return { ours: 'found', sqliteSees: 'found' }
    const content = contentOf(sqlite)
    const sqliteSees = content === school.before || content === school.after ? 'right' : 'wrong'
    const holder = { sqlite }
    const isSound =
      verifyChain(holder, school.auditKey, { anchor: school.anchor }) === null &&
      verifySeal(holder, school.auditKey).length === 0
    return { ours: isSound ? sqliteSees : 'found', sqliteSees }
  } catch {
    return { ours: 'found', sqliteSees: 'found' }
  } finally {
    sqlite.close()
  }
}

export interface Damage {
  /** Places at which the journal is cut, from nothing of it to nearly all. */
  readonly cuts: number
  /** Bits that are turned, one in each case, spread over the whole journal. */
  readonly flips: number
}

/** How it went with every damaged journal, and with none. */
export function damageJournal(school: CrashedSchool, { cuts, flips }: Damage): Record<keyof Looked, Tally> {
  const { journal } = school
  const cases: (Uint8Array | null)[] = [null]
  for (let part = 0; part < cuts; part += 1) {
    cases.push(journal.subarray(0, Math.round((journal.length * part) / cuts)))
  }
  for (let flip = 0; flip < flips; flip += 1) cases.push(withFlippedBit(journal, flip))
  const ours = { right: 0, found: 0, wrong: 0 }
  const sqliteSees = { ...ours }
  for (const damaged of cases) {
    const looked = openWith(school, { journal: damaged })
    ours[looked.ours] += 1
    sqliteSees[looked.sqliteSees] += 1
  }
  return { ours, sqliteSees }
}

export type Tally = Record<Outcome, number>

function withFlippedBit(journal: Uint8Array, index: number): Uint8Array {
  const damaged = new Uint8Array(journal)
  const at = Math.floor((index * GOLDEN * damaged.length) % damaged.length)
  damaged[at] = (damaged[at] ?? 0) ^ (1 << (index % 8))
  return damaged
}
/** Steps of this part of a whole come near every place of it. */
const GOLDEN = 0.618_033_988

/** The write-ahead log that another programme left behind when it wrote into an older copy of the file. */
export function strayWal(school: CrashedSchool): Uint8Array {
  const folder = mkdtempSync(join(school.folder, 'wal-'))
  const file = join(folder, 'school.db')
  writeFileSync(file, school.committed)
  const other = new Database(file)
  other.pragma(`cipher = 'sqlcipher'`)
  other.pragma(`key = "x'${Buffer.from(school.key).toString('hex')}'"`)
  other.pragma('journal_mode = WAL')
  other.exec(`UPDATE household SET remark = 'buiten het programma om'`)
  const left = new Uint8Array(readFileSync(`${file}-wal`))
  other.close()
  return left
}

interface ClosedSchool {
  readonly bytes: Uint8Array
  readonly key: Uint8Array
  readonly auditKey: Uint8Array
}
/** Every crash happens in a copy of the same school: filling one costs most of a second. */
let closed: ClosedSchool | undefined

/** Closed, in `file`. @returns how it is opened */
function copySchool(file: string): ClosedSchool {
  closed ??= makeSchool(file)
  writeFileSync(file, closed.bytes)
  // closing leaves it behind, empty
  writeFileSync(`${file}-journal`, '')
  return closed
}

function makeSchool(file: string): ClosedSchool {
  const [key, auditKey] = [newDataKey(), newDataKey()]
  const sqlite = openDatabase(file, key, { create: true })
  migrate(sqlite, shippedMigrations(join(import.meta.dirname, '../../db/migrations')), {
    appVersion: '0.0.0',
    now: NOTE.at,
  })
  const store = createStore(sqlite, auditKey)
  const today = parseIsoDate('2026-11-21')
  if (today === null) throw new Error('no such day')
  fillPracticeSchool(store, { at: NOTE.at, today, newId: randomUUID, pupils: 200 })
  sqlite.close()
  return { bytes: readFileSync(file), key, auditKey }
}

/** Every row of every sealed table, the logbook and the seals. */
function contentOf(sqlite: Sqlite): string {
  const tables = [...sealedTables(sqlite).map(({ name }) => name), 'audit', 'content_seal', 'search_entry']
  return JSON.stringify(
    tables.map((table) => [table, sqlite.prepare(`SELECT * FROM "${table}" ORDER BY 1`).raw().all()]),
  )
}

/** As a crash would leave the files. Reading them drops SQLite's locks (fact 7), which nobody else wants here. */
function copyLive(folder: string, file: string): { database: Uint8Array; journal: Uint8Array } {
  const read = (name: string) => {
    const copy = join(folder, 'taken')
    cpSync(name, copy)
    return new Uint8Array(readFileSync(copy))
  }
  return { database: read(file), journal: read(`${file}-journal`) }
}
