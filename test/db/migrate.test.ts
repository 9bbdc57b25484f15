import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { newDataKey } from '#db/keys'
import { type Migration, MigrationError, migrate, pendingMigrations, schemaText } from '#db/migrate'
import { openDatabase, type Sqlite } from '#db/open'
import { MIGRATIONS, openTestStore } from '../support/store.ts'

const RUN = { appVersion: '0.0.0', now: '2026-11-21T09:00:00.000Z' }

const step = (number: number, sql: string, mayChange: string[] = []): Migration => ({
  number,
  name: `${number}_test.sql`,
  sql,
  sha256: `sha-${number}-${sql.length}`,
  mayChange,
  drops: [],
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
  migrate(sqlite, steps, RUN)
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
    migrate(sqlite, [PARENT, CHILD, rebuild], RUN)
    expect(sqlite.prepare('SELECT count(*) FROM child').pluck().get()).toBe(2)
    expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
  })

  test.each([
    ['a statement that fails', `DELETE FROM child; SELECT nothing FROM nowhere;`],
    ['rows lost without leave', 'DELETE FROM child;'],
    ['a name changed without leave', `UPDATE parent SET name = 'Sem';`],
    ['a column lost without leave', 'ALTER TABLE parent DROP COLUMN name;'],
    ['a table lost without leave', 'DROP TABLE child;'],
    ['children that point at nothing', `UPDATE child SET parent_id = 'gone';`],
  ])('undoes a step with %s and keeps everything as it was', (_, sql) => {
    const sqlite = opened(PARENT, CHILD)
    expect(codeOf(() => migrate(sqlite, [PARENT, CHILD, step(2, sql)], RUN))).toBe('STEP_FAILED')
    expect(sqlite.prepare('SELECT id, parent_id FROM child ORDER BY id').all()).toEqual([
      { id: 'c1', parent_id: 'p' },
      { id: 'c2', parent_id: 'p' },
    ])
    expect(sqlite.pragma('user_version', { simple: true })).toBe(2)
  })

  test('refuses a file of a newer programme', () => {
    const sqlite = opened(PARENT, CHILD)
    expect(codeOf(() => migrate(sqlite, [PARENT], RUN))).toBe('DATABASE_NEWER_THAN_APP')
  })

  test('refuses a migration that was edited after it was applied', () => {
    const sqlite = opened(PARENT)
    const edited = { ...PARENT, sha256: 'other' }
    expect(codeOf(() => migrate(sqlite, [edited, CHILD], RUN))).toBe('HISTORY_DIFFERS')
  })

  test('lets a step change what its line in the manifest names', () => {
    const sqlite = opened(PARENT, CHILD)
    const renaming = step(2, `UPDATE parent SET name = 'Sem';`, ['parent'])
    expect(migrate(sqlite, [PARENT, CHILD, renaming], RUN)).toBe(1)
  })

  test('keeps none of the steps when the last of them fails, and seals nothing', () => {
    const sqlite = opened(PARENT)
    let sealed = false
    const seal = () => {
      sealed = true
    }
    const failing = step(2, 'SELECT nothing FROM nowhere;')
    expect(codeOf(() => migrate(sqlite, [PARENT, CHILD, failing], { ...RUN, seal }))).toBe('STEP_FAILED')
    expect(sealed).toBe(false)
    expect(sqlite.prepare('SELECT count(*) FROM parent').pluck().get()).toBe(0)
    expect(sqlite.pragma('user_version', { simple: true })).toBe(1)
    expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
  })

  test('undoes everything when the schema is not that of a new file', () => {
    const sqlite = opened(PARENT, CHILD)
    sqlite.exec('DROP TABLE child; CREATE TABLE child (id TEXT PRIMARY KEY) STRICT')
    const more = step(2, 'CREATE TABLE more (id TEXT PRIMARY KEY) STRICT;')
    expect(codeOf(() => migrate(sqlite, [PARENT, CHILD, more], RUN))).toBe('STEP_FAILED')
    expect(sqlite.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'more'`).all()).toEqual([])
  })

  test('tells what a file still needs without writing to it', () => {
    const sqlite = opened(PARENT)
    const before = sqlite.prepare('SELECT total_changes() n').pluck().get()
    expect(pendingMigrations(sqlite, [PARENT, CHILD])).toEqual([CHILD])
    expect(sqlite.prepare('SELECT total_changes() n').pluck().get()).toBe(before)
  })

  test('does nothing to a file that is up to date', () => {
    const sqlite = opened(PARENT, CHILD)
    expect(migrate(sqlite, [PARENT, CHILD], RUN)).toBe(0)
    expect(sqlite.prepare('SELECT count(*) FROM migration').pluck().get()).toBe(2)
  })
})

describe('the shipped migrations', () => {
  /** Tables that a migration drops without a line, and lines without a drop. */
  const undeclared = ({ sql, drops }: Pick<Migration, 'sql' | 'drops'>) => {
    const dropped = [...sql.matchAll(/^\s*DROP TABLE\s+(?:IF EXISTS\s+)?[`"[]?(\w+)/gim)].map(
      (found) => found[1],
    )
    const kept = drops.filter((table) => !dropped.includes(table))
    return [...dropped.filter((table) => table === undefined || !drops.includes(table)), ...kept]
  }

  test('say in the manifest which tables they drop, and why', () => {
    expect(MIGRATIONS.flatMap((migration) => undeclared(migration))).toEqual([])
  })

  test('are held against the manifest by a gate that sees a planted drop', () => {
    expect(undeclared({ sql: 'SELECT 1;\n  drop table `pupil`;', drops: [] })).toEqual(['pupil'])
    expect(undeclared({ sql: 'SELECT 1;', drops: ['pupil'] })).toEqual(['pupil'])
  })

  test('have a line in the manifest for each file, and no line for a file that is not there', () => {
    const folder = join(import.meta.dirname, '../../db/migrations')
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<
      string,
      unknown
    >
    expect(Object.keys(manifest)).toEqual(MIGRATIONS.map(({ name }) => name))
  })
})

describe('the schema', () => {
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
