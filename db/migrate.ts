// Forward-only runner over the SQL that drizzle-kit generates. drizzle's own migrate() silently deletes
// child rows and skips older-dated files (data-safety, facts 1 and 2); this one checks instead.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openInMemory, type Sqlite } from './open.ts'
import { type TableContent, tableContents } from './table-contents.ts'

export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
  readonly sha256: string
  /** Tables whose rows this migration may change or lose, with the reason (migrations/manifest.json). */
  readonly mayChange: readonly string[]
  /** Tables it drops, because it makes them anew. */
  readonly drops: readonly string[]
}

export interface MigrationRun {
  readonly appVersion: string
  /** UTC instant for the log. */
  readonly now: string
  /** Called in the same transaction when the new schema stands: the content gets its seal. */
  readonly seal?: (db: Sqlite) => void
}

/** Why a file was not migrated. */
export class MigrationError extends Error {
  readonly code: 'DATABASE_NEWER_THAN_APP' | 'HISTORY_DIFFERS' | 'STEP_FAILED'
  /** The file is no longer as it was: the backup must come in its place. Else it is exactly as it was. */
  readonly committed: boolean
  constructor(code: MigrationError['code'], message: string, committed = false) {
    super(message)
    this.code = code
    this.committed = committed
  }
}

interface Manifest {
  readonly [file: string]: { mayChange: Record<string, string>; drops?: Record<string, string> }
}

/** The shipped migrations in order; numbers run from 0 without holes. */
export function shippedMigrations(folder: string): Migration[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest
  return readdirSync(folder)
    .filter((name) => /^\d{4}_.+\.sql$/.test(name))
    .sort()
    .map((name, number) => {
      if (Number(name.slice(0, 4)) !== number) throw new Error(`migration ${name}: number ${number} expected`)
      const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
      const sha256 = createHash('sha256').update(sql).digest('hex')
      const { mayChange = {}, drops = {} } = manifest[name] ?? {}
      return { number, name, sql, sha256, mayChange: Object.keys(mayChange), drops: Object.keys(drops) }
    })
}

/**
 * What this file still needs, [] when it is up to date; only looks.
 * @throws MigrationError when the file is newer, or when what was applied is not what is shipped
 */
export function pendingMigrations(db: Sqlite, shipped: readonly Migration[]): readonly Migration[] {
  const version = db.pragma('user_version', { simple: true }) as number
  if (version > shipped.length) {
    throw new MigrationError('DATABASE_NEWER_THAN_APP', `file ${version}, programme ${shipped.length}`)
  }
  const applied = appliedMigrations(db)
  applied.forEach((entry, index) => {
    if (shipped[index]?.sha256 !== entry.sha256) throw new MigrationError('HISTORY_DIFFERS', entry.name)
  })
  if (applied.length !== version) {
    throw new MigrationError('HISTORY_DIFFERS', `log ${applied.length}, ${version}`)
  }
  return shipped.slice(version)
}

/**
 * Brings the file to the newest shipped schema in one transaction, with foreign keys off outside it. Before it is
 * kept: foreign keys, counts and contents per step, then the schema against a fresh one and integrity_check.
 * @returns how many steps were applied
 * @throws MigrationError
 */
export function migrate(db: Sqlite, shipped: readonly Migration[], run: MigrationRun): number {
  const pending = pendingMigrations(db, shipped)
  if (pending.length === 0) return 0
  setForeignKeys(db, false)
  try {
    db.transaction(() => applyAll(db, { shipped, pending, run })).immediate()
  } finally {
    setForeignKeys(db, true)
  }
  if (db.pragma('quick_check', { simple: true }) !== 'ok') {
    throw new MigrationError('STEP_FAILED', 'damaged after migrating', true)
  }
  return pending.length
}

/** The whole schema as text, triggers included, without the inner tables of the search index. */
export function schemaText(db: Sqlite): string {
  return db
    .prepare<[], string>(
      `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search_words_%' ORDER BY type, name`,
    )
    .pluck()
    .all()
    .map((sql) => `${sql};`)
    .join('\n\n')
}

interface Steps {
  readonly shipped: readonly Migration[]
  readonly pending: readonly Migration[]
  readonly run: MigrationRun
}

function applyAll(db: Sqlite, { shipped, pending, run }: Steps): void {
  db.exec(LOG_TABLE)
  for (const migration of pending) {
    try {
      applyOne(db, migration, run)
    } catch (error) {
      throw new MigrationError('STEP_FAILED', `${migration.name}: ${(error as Error).message}`)
    }
  }
  run.seal?.(db)
  if (plain(schemaText(db)) !== plain(freshSchema(shipped))) {
    throw new MigrationError('STEP_FAILED', 'another schema than that of a new file')
  }
  if (db.pragma('integrity_check', { simple: true }) !== 'ok') {
    throw new MigrationError('STEP_FAILED', 'integrity_check')
  }
}

function applyOne(db: Sqlite, migration: Migration, { now, appVersion }: MigrationRun): void {
  const before = tableContents(db)
  execute(db, migration)
  const broken = db.pragma('foreign_key_check') as unknown[]
  if (broken.length > 0) throw new Error(`${broken.length} rows point at nothing`)
  for (const table of before) {
    if (!migration.mayChange.includes(table.name)) demandSame(db, table)
  }
  db.prepare('INSERT INTO migration VALUES (?, ?, ?, ?, ?)').run(
    migration.number,
    migration.name,
    migration.sha256,
    now,
    appVersion,
  )
  db.pragma(`user_version = ${migration.number + 1}`)
}

function demandSame(db: Sqlite, before: TableContent): void {
  const [after] = tableContents(db, before)
  if (after === undefined) throw new Error(`${before.name}: ${before.rows} rows before, no table after`)
  if (after.rows !== before.rows) {
    throw new Error(`${before.name}: ${before.rows} rows before, ${after.rows} after`)
  }
  if (after.hash !== before.hash) throw new Error(`${before.name}: other contents`)
}

/** PRAGMA lines are the generator's; here foreign keys are off already. */
function execute(db: Sqlite, { sql }: Migration): void {
  db.exec(sql.replace(/^\s*PRAGMA [^;]*;.*$/gim, ''))
}

function freshSchema(shipped: readonly Migration[]): string {
  const fresh = openInMemory()
  try {
    fresh.pragma('foreign_keys = OFF')
    fresh.exec(LOG_TABLE)
    for (const migration of shipped) execute(fresh, migration)
    return schemaText(fresh)
  } finally {
    fresh.close()
  }
}

/** Quotes and white space are written differently by different versions of SQLite. */
const plain = (sql: string) => sql.replace(/["`\s]/g, '')

const LOG_TABLE = `CREATE TABLE IF NOT EXISTS migration (
    number INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL,
    applied_at TEXT NOT NULL, app_version TEXT NOT NULL) STRICT`

function appliedMigrations(db: Sqlite): { name: string; sha256: string }[] {
  const isThere = db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'migration'`).get() !== undefined
  if (!isThere) return []
  return db
    .prepare<[], { name: string; sha256: string }>('SELECT name, sha256 FROM migration ORDER BY number')
    .all()
}

function setForeignKeys(db: Sqlite, on: boolean): void {
  db.pragma(`foreign_keys = ${on ? 'ON' : 'OFF'}`)
  if (db.pragma('foreign_keys', { simple: true }) !== (on ? 1 : 0)) {
    throw new MigrationError('STEP_FAILED', 'foreign_keys', on)
  }
}
