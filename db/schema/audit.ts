// What happened to the data: one row per change, restore points and the rows as they were.
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Touched } from '../domain/audit/touched.ts'
import { UNDO_KINDS } from '../domain/undo/terms.ts'
import { idColumn, jsonCheck, listCheck, stampColumns } from './columns.ts'

/** One row per change, written in the same transaction; names of fields, never content. Append-only by trigger. */
export const audit = sqliteTable(
  'audit',
  {
    seq: integer('seq').primaryKey(),
    at: text('at').notNull(),
    actor: text('actor').notNull(),
    operation: text('operation').notNull(),
    requestId: text('request_id'),
    touched: text('touched', { mode: 'json' }).$type<Touched[]>().notNull(),
    /** HMAC over the hash before it and this row (db/audit-chain); '' in rows older than the chain. */
    hash: text('hash').notNull().default(''),
  },
  (table) => [
    uniqueIndex('audit_request').on(table.requestId),
    jsonCheck('audit_touched_json', table.touched),
  ],
)

/**
 * What the living rows of a table add up to: their number and the sum of a keyed hash of each. A half-written
 * transaction that every check of SQLite passes does not add up (data-safety, fact 18).
 */
export const contentSeal = sqliteTable('content_seal', {
  tableName: text('table_name').primaryKey(),
  rows: integer('rows').notNull(),
  /** 256 bits in hexadecimals. */
  sum: text('sum').notNull(),
})

/** A change that can be undone as a whole, as long as nothing later touched its rows. */
export const restorePoint = sqliteTable(
  'restore_point',
  {
    id: idColumn(),
    seq: integer('seq').notNull(),
    kind: text('kind', { enum: UNDO_KINDS }).notNull(),
    label: text('label').notNull(),
    at: text('at').notNull(),
    report: text('report', { mode: 'json' }).$type<unknown>().notNull(),
    undoneIn: integer('undone_in'),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('restore_point_seq').on(table.seq),
    listCheck('restore_point_kind', table.kind, UNDO_KINDS),
    jsonCheck('restore_point_report_json', table.report),
  ],
)

/** A row as it was before an undoable change updated or deleted it; inserted rows need none (see stampColumns). */
export const beforeImage = sqliteTable(
  'before_image',
  {
    id: integer('id').primaryKey(),
    seq: integer('seq').notNull(),
    tableName: text('table_name').notNull(),
    rowId: text('row_id').notNull(),
    content: text('content').notNull(),
  },
  (table) => [index('before_image_seq').on(table.seq), jsonCheck('before_image_content_json', table.content)],
)
