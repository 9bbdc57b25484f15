// What stands in the tables, as numbers that can be compared: before and after a migration, and in fixtures.
import { createHash } from 'node:crypto'
import type { Sqlite } from './open.ts'
import { hashOf } from './sha256.ts'

export interface TableContent {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: number
  /** SHA-256 over these columns of all rows, in the order of their values. */
  readonly hash: string
}

/**
 * Counts and hashes of every plain table but the log of migrations and the seal that follows from the rows. With
 * `of` only that table, over the columns it had then: a lost column is an error. [] when the table is gone.
 */
export function tableContents(
  db: Sqlite,
  of?: Pick<TableContent, 'name' | 'columns'>,
): readonly TableContent[] {
  return tableNames(db)
    .filter((name) => of === undefined || name === of.name)
    .map((name) => contentOf(db, name, of?.columns ?? columnsOf(db, name)))
}

function tableNames(db: Sqlite): string[] {
  return db
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'
       AND name NOT IN ('migration', 'content_seal') ORDER BY name`,
    )
    .pluck()
    .all()
}

function columnsOf(db: Sqlite, table: string): string[] {
  return db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table)
}

function contentOf(db: Sqlite, name: string, columns: readonly string[]): TableContent {
  const list = columns.map((column) => `t."${column}"`).join(', ')
  const order = columns.map((_, index) => index + 1).join(', ')
  const hash = createHash('sha256')
  let rows = 0
  for (const row of db
    .prepare<[], unknown[]>(`SELECT ${list} FROM "${name}" t ORDER BY ${order}`)
    .raw()
    .iterate()) {
    hash.update(JSON.stringify(row.map(plainValue)))
    hash.update('\n')
    rows += 1
  }
  return { name, columns, rows, hash: hash.digest('hex') }
}

/** A blob by its hash: papers are long. */
function plainValue(value: unknown): unknown {
  return value instanceof Uint8Array ? { blob: hashOf(value) } : value
}
