// Writing: every row goes through here, so that its stamp, its audit line, its copy for undoing and its
// place in the search index can never be forgotten.
import { getTableColumns, getTableName, type InferInsertModel, type InferSelectModel } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { BEFORE_IMAGE, type SealedTable, type Tally } from './content-seal.ts'
import type { AuditNote, Noted, Touched } from './domain/audit/touched.ts'
import type { Sqlite } from './open.ts'

/** A table of ours: text key `id` and the two stamps. */
export type StampedTable = SQLiteTable

/** The columns a caller gives: all but the stamps. */
export type NewRow<T extends StampedTable> = Omit<InferInsertModel<T>, 'createdIn' | 'changedIn'>
export type RowPatch<T extends StampedTable> = Partial<Omit<NewRow<T>, 'id'>>
type Raw = Record<string, unknown>

/** A touched row as the database holds it, before and after; for keeping derived things in step. */
export interface TouchedRow {
  readonly table: string
  readonly before: Raw | null
  readonly after: Raw | null
}

export interface Change {
  /** Number of the audit row of this change. */
  readonly seq: number
  insert<T extends StampedTable>(table: T, row: NewRow<T>): void
  /** Many rows at once with one prepared statement; audited as a number of rows. */
  insertMany<T extends StampedTable>(table: T, rows: readonly NewRow<T>[]): void
  /** Writes only what differs. @returns the names of the changed fields; [] when all was the same */
  update<T extends StampedTable>(table: T, id: string, patch: RowPatch<T>): string[]
  remove(table: StampedTable, id: string): void
  /** Many rows at once; audited as a number of rows. */
  removeMany(table: StampedTable, ids: readonly string[]): void
  /** Puts a row back as it was (undo); inserts it when it is gone. */
  restore(table: StampedTable, row: Raw): void
  /** Notes in the audit that something protected was looked at. */
  viewed(table: StampedTable, id: string): void
  /** Removes the copies that another change kept for undoing it. @returns how many */
  forgetCopies(seq: number): number
  /** Removes the copies of rows for which `isGone` answers true, whichever change kept them. @returns how many */
  forgetCopiesOf(isGone: (table: string, row: Raw) => boolean): number
  /** Stamps rows as touched by this change without changing them: a term begins. */
  touch(table: StampedTable, ids: readonly string[]): void
  /** Notes an event that touches no row: a print, an export with its number of rows, a sign-in, a refused call. */
  noted(what: AuditNote, about?: Omit<Noted, 'did' | 'what'>): void
  readonly touched: readonly Touched[]
  readonly rows: Iterable<TouchedRow>
}

interface ChangeOptions {
  readonly seq: number
  /** Keep a copy of each row that is updated or deleted, for restore points. */
  readonly keepBefore: boolean
  /** Keeps the seal of the content in step. */
  readonly tally: Tally
}

/** Starts recording a change inside an open transaction. */
export function beginChange(db: Sqlite, { seq, keepBefore, tally }: ChangeOptions): Change {
  const touched: Touched[] = []
  const rows: (TouchedRow | ManyRows)[] = []
  const statements = statementCache(db)

  const remember = (table: string, before: Raw) => {
    if (!keepBefore) return
    const content = JSON.stringify(before)
    const { lastInsertRowid } = statements
      .get('INSERT INTO before_image (seq, table_name, row_id, content) VALUES (?, ?, ?, ?)')
      .run(seq, table, before.id, content)
    tally.add(BEFORE_IMAGE, [content, Number(lastInsertRowid), before.id, seq, table])
  }
  const readRow = (table: string, id: string): Raw => {
    const row = statements.get(`SELECT * FROM "${table}" WHERE id = ?`).get(id) as Raw | undefined
    if (row === undefined) throw new Error(`no row in ${table}`)
    return row
  }

  return {
    seq,
    touched,
    rows: { [Symbol.iterator]: () => eachRow(rows, seq) },
    insert(table, row) {
      const shape = shapeOf(table)
      const values = newValues(shape, row, seq)
      statements.get(insertSql(shape)).run(...values)
      tally.add(shape.sealed, values)
      const after = nameValues(shape, values)
      touched.push({ table: shape.name, id: String(after.id), did: 'insert' })
      rows.push({ table: shape.name, before: null, after })
    },
    insertMany(table, many) {
      if (many.length === 0) return
      const shape = shapeOf(table)
      const statement = statements.get(insertSql(shape))
      for (const row of many) {
        const values = newValues(shape, row, seq)
        statement.run(...values)
        tally.add(shape.sealed, values)
      }
      rows.push({ shape, inserted: many })
      touched.push({ table: shape.name, did: 'insert', rows: many.length })
    },
    update(table, id, patch) {
      const shape = shapeOf(table)
      const before = readRow(shape.name, id)
      const given = toRaw(shape, patch as Raw)
      const fields = Object.keys(given).filter((name) => given[name] !== before[name])
      if (fields.length === 0) return []
      remember(shape.name, before)
      const sets = [...fields, 'changed_in'].map((name) => `"${name}" = ?`).join(', ')
      statements
        .get(`UPDATE "${shape.name}" SET ${sets} WHERE id = ?`)
        .run(...fields.map((name) => given[name]), seq, id)
      const after = { ...before, ...given, changed_in: seq }
      tally.takeOff(shape.sealed, valuesOf(shape, before))
      tally.add(shape.sealed, valuesOf(shape, after))
      touched.push({ table: shape.name, id, did: 'update', fields })
      rows.push({ table: shape.name, before, after })
      return fields
    },
    remove(table, id) {
      const shape = shapeOf(table)
      const { name } = shape
      const before = readRow(name, id)
      remember(name, before)
      statements.get(`DELETE FROM "${name}" WHERE id = ?`).run(id)
      tally.takeOff(shape.sealed, valuesOf(shape, before))
      touched.push({ table: name, id, did: 'delete' })
      rows.push({ table: name, before, after: null })
    },
    removeMany(table, ids) {
      if (ids.length === 0) return
      const shape = shapeOf(table)
      const { name } = shape
      const removal = statements.get(`DELETE FROM "${name}" WHERE id = ?`)
      for (const id of ids) {
        const before = readRow(name, id)
        remember(name, before)
        removal.run(id)
        tally.takeOff(shape.sealed, valuesOf(shape, before))
        rows.push({ table: name, before, after: null })
      }
      touched.push({ table: name, did: 'delete', rows: ids.length })
    },
    restore(table, row) {
      const shape = shapeOf(table)
      const { name } = shape
      const id = String(row.id)
      const before = statements.get(`SELECT * FROM "${name}" WHERE id = ?`).get(id) as Raw | undefined
      const after: Raw = { ...row, changed_in: seq }
      const columns = Object.keys(after)
      if (before === undefined) {
        statements
          .get(`INSERT INTO "${name}" (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
          .run(...columns.map((column) => after[column]))
      } else {
        statements
          .get(`UPDATE "${name}" SET ${columns.map((column) => `"${column}" = ?`).join(', ')} WHERE id = ?`)
          .run(...columns.map((column) => after[column]), id)
      }
      // read again: the copy may be older than a column
      const restored = readRow(name, id)
      if (before !== undefined) tally.takeOff(shape.sealed, valuesOf(shape, before))
      tally.add(shape.sealed, valuesOf(shape, restored))
      touched.push({ table: name, id, did: before === undefined ? 'insert' : 'update', fields: columns })
      rows.push({ table: name, before: before ?? null, after: restored })
    },
    viewed(table, id) {
      touched.push({ table: getTableName(table), id, did: 'view' })
    },
    forgetCopies(of) {
      const names = BEFORE_IMAGE.columns.map((name) => `"${name}"`).join(', ')
      const copies = db
        .prepare<[number], unknown[]>(`SELECT ${names} FROM before_image WHERE seq = ?`)
        .raw()
        .all(of)
      for (const values of copies) tally.takeOff(BEFORE_IMAGE, values)
      db.prepare('DELETE FROM before_image WHERE seq = ?').run(of)
      if (copies.length > 0) touched.push({ table: BEFORE_IMAGE.name, did: 'delete', rows: copies.length })
      return copies.length
    },
    forgetCopiesOf(isGone) {
      const names = BEFORE_IMAGE.columns.map((name) => `"${name}"`).join(', ')
      const copies = db.prepare<[], unknown[]>(`SELECT ${names} FROM before_image`).raw().iterate()
      const gone: unknown[][] = []
      for (const values of copies) {
        const [content, , , , table] = values
        if (isGone(String(table), JSON.parse(String(content)) as Raw)) gone.push(values)
      }
      const removal = statements.get('DELETE FROM before_image WHERE id = ?')
      for (const values of gone) {
        removal.run(values[1])
        tally.takeOff(BEFORE_IMAGE, values)
      }
      if (gone.length > 0) touched.push({ table: BEFORE_IMAGE.name, did: 'delete', rows: gone.length })
      return gone.length
    },
    touch(table, ids) {
      const shape = shapeOf(table)
      for (const id of ids) {
        const before = readRow(shape.name, id)
        statements.get(`UPDATE "${shape.name}" SET changed_in = ? WHERE id = ?`).run(seq, id)
        tally.takeOff(shape.sealed, valuesOf(shape, before))
        tally.add(shape.sealed, valuesOf(shape, { ...before, changed_in: seq }))
        touched.push({ table: shape.name, id, did: 'update', fields: [] })
      }
    },
    noted(what, about = {}) {
      touched.push({ did: 'note', what, ...about })
    },
  }
}

/** Columns in alphabetical order, as the seal wants them. */
interface Shape {
  readonly name: string
  readonly sealed: SealedTable
  readonly columns: readonly {
    readonly key: string
    readonly name: string
    readonly toRaw: (value: unknown) => unknown
    readonly fallback: unknown
  }[]
}

const shapes = new WeakMap<StampedTable, Shape>()

function shapeOf(table: StampedTable): Shape {
  const known = shapes.get(table)
  if (known !== undefined) return known
  const columns = Object.entries(getTableColumns(table))
    .map(([key, column]) => ({
      key,
      name: column.name,
      toRaw: (value: unknown) =>
        value === null || value === undefined ? null : column.mapToDriverValue(value),
      fallback: column.default ?? null,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const name = getTableName(table)
  const shape = { name, sealed: { name, columns: columns.map((column) => column.name) }, columns }
  shapes.set(table, shape)
  return shape
}

/** camelCase values → column names and driver values; only the keys that are given. */
function toRaw(shape: Shape, values: Raw): Raw {
  const raw: Raw = {}
  for (const column of shape.columns) {
    const value = values[column.key]
    if (value !== undefined) raw[column.name] = column.toRaw(value)
  }
  return raw
}

/** The driver values of a whole row in the order of its columns, stamped, defaults filled. */
function newValues(shape: Shape, row: Raw, seq: number): unknown[] {
  return shape.columns.map(({ key, toRaw, fallback }) => {
    if (key === 'createdIn' || key === 'changedIn') return seq
    const value = row[key]
    return toRaw(value === undefined ? fallback : value)
  })
}

/** The values of a raw row in the order of the columns. */
function valuesOf({ columns }: Shape, row: Raw): unknown[] {
  return columns.map(({ name }) => row[name])
}

function nameValues({ columns }: Shape, values: readonly unknown[]): Raw {
  return Object.fromEntries(columns.map(({ name }, index) => [name, values[index]]))
}

/** Rows of one `insertMany`, as they were given: of an import of 40,000 pupils most are never looked at again. */
interface ManyRows {
  readonly shape: Shape
  readonly inserted: readonly Raw[]
}

function* eachRow(rows: readonly (TouchedRow | ManyRows)[], seq: number): Generator<TouchedRow> {
  for (const one of rows) {
    if (!('shape' in one)) {
      yield one
      continue
    }
    const { shape, inserted } = one
    for (const row of inserted) {
      yield { table: shape.name, before: null, after: nameValues(shape, newValues(shape, row, seq)) }
    }
  }
}

function insertSql(shape: Shape): string {
  const names = shape.columns.map(({ name }) => `"${name}"`).join(', ')
  return `INSERT INTO "${shape.name}" (${names}) VALUES (${shape.columns.map(() => '?').join(', ')})`
}

type Prepared = ReturnType<typeof prepareAny>
const prepareAny = (db: Sqlite, sql: string) => db.prepare<unknown[]>(sql)

function statementCache(db: Sqlite): { get(sql: string): Prepared } {
  const prepared = new Map<string, Prepared>()
  return {
    get(sql) {
      let statement = prepared.get(sql)
      if (statement === undefined) {
        statement = prepareAny(db, sql)
        prepared.set(sql, statement)
      }
      return statement
    },
  }
}

/** A row as drizzle gives it back. */
export type Row<T extends StampedTable> = InferSelectModel<T>
