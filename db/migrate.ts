// Forward-only runner over the SQL that drizzle-kit generates. drizzle's own migrate() silently deletes
// child rows and skips older-dated files (data-safety, facts 1 and 2); this one checks instead.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sqlite } from './open.ts'

export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
  readonly sha256: string
  /** Tables whose number of rows this migration may change, with the reason (migrations/manifest.json). */
  readonly mayChange: readonly string[]
}

/** Why a file was not migrated; nothing of the failing step is kept. */
export class MigrationError extends Error {
  readonly code: 'DATABASE_NEWER_THAN_APP' | 'HISTORY_DIFFERS' | 'STEP_FAILED'
  constructor(code: MigrationError['code'], message: string) {
    super(message)
    this.code = code
  }
}

/** The shipped migrations in order; numbers run from 0 without holes. */
export function shippedMigrations(folder: string): Migration[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<
    string,
    { mayChange: Record<string, string> }
  >
  return readdirSync(folder)
    .filter((name) => /^\d{4}_.+\.sql$/.test(name))
    .sort()
    .map((name, number) => {
      if (Number(name.slice(0, 4)) !== number) throw new Error(`migration ${name}: number ${number} expected`)
      const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
      const sha256 = createHash('sha256').update(sql).digest('hex')
      return { number, name, sql, sha256, mayChange: Object.keys(manifest[name]?.mayChange ?? {}) }
    })
}

/**
 * Brings the file to the newest shipped schema, each migration in one transaction with foreign keys off
 * outside it, and checks afterwards: foreign keys, row counts, log.
 * @throws MigrationError with the file as it was before the failing step
 */
export function migrate(db: Sqlite, shipped: readonly Migration[], appVersion: string, now: string): void {
  const version = db.pragma('user_version', { simple: true }) as number
  if (version > shipped.length) {
    throw new MigrationError('DATABASE_NEWER_THAN_APP', `file ${version}, programme ${shipped.length}`)
  }
  const applied = appliedMigrations(db)
  applied.forEach((entry, index) => {
    if (shipped[index]?.sha256 !== entry.sha256) throw new MigrationError('HISTORY_DIFFERS', entry.name)
  })
  if (applied.length !== version)
    throw new MigrationError('HISTORY_DIFFERS', `log ${applied.length}, ${version}`)
  const pending = shipped.slice(version)
  if (pending.length === 0) return
  setForeignKeys(db, false)
  try {
    for (const migration of pending) applyOne(db, migration, { appVersion, now })
  } finally {
    setForeignKeys(db, true)
  }
}

function appliedMigrations(db: Sqlite): { name: string; sha256: string }[] {
  db.exec(`CREATE TABLE IF NOT EXISTS migration (
    number INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL,
    applied_at TEXT NOT NULL, app_version TEXT NOT NULL) STRICT`)
  return db
    .prepare<[], { name: string; sha256: string }>('SELECT name, sha256 FROM migration ORDER BY number')
    .all()
}

function applyOne(db: Sqlite, migration: Migration, stamp: { appVersion: string; now: string }): void {
  const run = db.transaction(() => {
    const before = rowCounts(db)
    db.exec(migration.sql.replace(/^\s*PRAGMA [^;]*;.*$/gim, ''))
    const broken = db.pragma('foreign_key_check') as unknown[]
    if (broken.length > 0) throw new Error(`${broken.length} rows point at nothing`)
    const after = rowCounts(db)
    for (const [table, rows] of before) {
      if (!migration.mayChange.includes(table) && after.get(table) !== rows) {
        throw new Error(`${table}: ${rows} rows before, ${after.get(table) ?? 'no table'} after`)
      }
    }
    db.prepare('INSERT INTO migration VALUES (?, ?, ?, ?, ?)').run(
      migration.number,
      migration.name,
      migration.sha256,
      stamp.now,
      stamp.appVersion,
    )
    db.pragma(`user_version = ${migration.number + 1}`)
  })
  try {
    run.immediate()
  } catch (error) {
    throw new MigrationError('STEP_FAILED', `${migration.name}: ${(error as Error).message}`)
  }
}

function rowCounts(db: Sqlite): Map<string, number> {
  const tables = db
    .prepare<[], { name: string }>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'
       AND name <> 'migration'`,
    )
    .all()
  return new Map(
    tables.map(({ name }) => [
      name,
      db.prepare<[], number>(`SELECT count(*) FROM "${name}"`).pluck().get() ?? 0,
    ]),
  )
}

function setForeignKeys(db: Sqlite, on: boolean): void {
  db.pragma(`foreign_keys = ${on ? 'ON' : 'OFF'}`)
  if (db.pragma('foreign_keys', { simple: true }) !== (on ? 1 : 0)) {
    throw new MigrationError('STEP_FAILED', 'foreign_keys')
  }
}
