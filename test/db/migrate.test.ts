import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { newDataKey } from '#db/keys'
import { type Migration, MigrationError, migrate } from '#db/migrate'
import { openDatabase, type Sqlite } from '#db/open'
import { openTestStore } from '../support/store.ts'

const NOW = '2026-11-21T09:00:00.000Z'

const step = (number: number, sql: string, mayChange: string[] = []): Migration => ({
  number,
  name: `${number}_test.sql`,
  sql,
  sha256: `sha-${number}-${sql.length}`,
  mayChange,
})

const PARENT = step(0, 'CREATE TABLE parent (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;')
const CHILD = step(
  1,
  `CREATE TABLE child (id TEXT PRIMARY KEY, parent_id TEXT NOT NULL REFERENCES parent(id) ON DELETE CASCADE) STRICT;
   INSERT INTO parent VALUES ('p', 'Noor'); INSERT INTO child VALUES ('c1', 'p'), ('c2', 'p');`,
  ['parent', 'child'],
)

function opened(...steps: Migration[]): Sqlite {
  const folder = mkdtempSync(join(tmpdir(), 'ouderloket-migrate-'))
  const sqlite = openDatabase(join(folder, 'school.db'), newDataKey(), { create: true })
  onTestFinished(() => {
    sqlite.close()
    rmSync(folder, { recursive: true })
  })
  migrate(sqlite, steps, '0.0.0', NOW)
  return sqlite
}

const codeOf = (work: () => void) => {
  try {
    work()
  } catch (error) {
    return error instanceof MigrationError ? error.code : error
  }
  return 'migrated'
}

describe('the migration runner', () => {
  test('keeps the children when a parent table is made anew', () => {
    const rebuild = step(
      2,
      `PRAGMA foreign_keys=OFF;
       CREATE TABLE new_parent (id TEXT PRIMARY KEY, name TEXT NOT NULL DEFAULT '?') STRICT;
       INSERT INTO new_parent SELECT id, name FROM parent;
       DROP TABLE parent; ALTER TABLE new_parent RENAME TO parent;`,
    )
    const sqlite = opened(PARENT, CHILD)
    migrate(sqlite, [PARENT, CHILD, rebuild], '0.0.0', NOW)
    expect(sqlite.prepare('SELECT count(*) FROM child').pluck().get()).toBe(2)
    expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
  })

  test.each([
    ['a statement that fails', `DELETE FROM child; SELECT nothing FROM nowhere;`],
    ['rows lost without leave', 'DELETE FROM child;'],
    ['children that point at nothing', `UPDATE child SET parent_id = 'gone';`],
  ])('undoes a step with %s and keeps everything as it was', (_, sql) => {
    const sqlite = opened(PARENT, CHILD)
    expect(codeOf(() => migrate(sqlite, [PARENT, CHILD, step(2, sql)], '0.0.0', NOW))).toBe('STEP_FAILED')
    expect(sqlite.prepare('SELECT id, parent_id FROM child ORDER BY id').all()).toEqual([
      { id: 'c1', parent_id: 'p' },
      { id: 'c2', parent_id: 'p' },
    ])
    expect(sqlite.pragma('user_version', { simple: true })).toBe(2)
  })

  test('refuses a file of a newer programme', () => {
    const sqlite = opened(PARENT, CHILD)
    expect(codeOf(() => migrate(sqlite, [PARENT], '0.0.0', NOW))).toBe('DATABASE_NEWER_THAN_APP')
  })

  test('refuses a migration that was edited after it was applied', () => {
    const sqlite = opened(PARENT)
    const edited = { ...PARENT, sha256: 'other' }
    expect(codeOf(() => migrate(sqlite, [edited, CHILD], '0.0.0', NOW))).toBe('HISTORY_DIFFERS')
  })

  test('does nothing to a file that is up to date', () => {
    const sqlite = opened(PARENT, CHILD)
    migrate(sqlite, [PARENT, CHILD], '0.0.0', NOW)
    expect(sqlite.prepare('SELECT count(*) FROM migration').pluck().get()).toBe(2)
  })
})

describe('the schema', () => {
  const schemaText = (sqlite: Sqlite) =>
    sqlite
      .prepare<[], string>(
        `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search_words_%' ORDER BY type, name`,
      )
      .pluck()
      .all()
      .map((sql) => `${sql};`)
      .join('\n\n')

  test('is the one of db/schema-snapshot.sql, triggers included', async () => {
    const { sqlite } = openTestStore()
    await expect(`${schemaText(sqlite)}\n`).toMatchFileSnapshot('../../db/schema-snapshot.sql')
  })

  test('has only STRICT tables', () => {
    const { sqlite } = openTestStore()
    const loose = sqlite
      .prepare(
        `SELECT name FROM pragma_table_list
         WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`,
      )
      .all()
    expect(loose).toEqual([])
  })

  test('has no foreign key that deletes or empties by itself, and none sets NULL', () => {
    const { sqlite } = openTestStore()
    const tables = sqlite
      .prepare<[], string>(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'`)
      .pluck()
      .all()
    const keys = tables.flatMap((table) =>
      (sqlite.pragma(`foreign_key_list("${table}")`) as { on_delete: string; from: string }[]).map((key) => ({
        table,
        ...key,
      })),
    )
    expect(keys.length).toBeGreaterThan(10)
    expect(keys.filter(({ on_delete }) => on_delete !== 'RESTRICT')).toEqual([])
  })

  test('refuses a day that does not exist and a word outside a closed list', () => {
    const { sqlite } = openTestStore()
    const insert = (firstDay: string) =>
      sqlite
        .prepare(
          'INSERT INTO school_year (id, label, first_school_day, created_in, changed_in) VALUES (?, ?, ?, 1, 1)',
        )
        .run('y', '2026-2027', firstDay)
    expect(() => insert('2026-02-30')).toThrow(/CHECK/)
    expect(() => insert('2026-08-24')).not.toThrow()
    expect(() => sqlite.prepare(`UPDATE school_year SET closed = 'ja'`).run()).toThrow()
  })

  test('is what the tables of db/schema declare: no migration is missing', () => {
    const root = join(import.meta.dirname, '../..')
    const out = mkdtempSync(join(tmpdir(), 'ouderloket-drift-'))
    onTestFinished(() => rmSync(out, { recursive: true }))
    cpSync(join(root, 'db/migrations'), out, { recursive: true })
    const generator = join(root, 'node_modules/drizzle-kit/bin.cjs')
    const args = ['generate', '--dialect=sqlite', '--schema=./db/schema/*.ts', `--out=${relative(root, out)}`]
    // the generator exits with 0 even when it fails: only its words tell
    const said = execFileSync(process.execPath, [generator, ...args], { cwd: root, encoding: 'utf8' })
    expect(said).toContain('No schema changes')
  })
})
