// Column groups that several tables share, so that a name or a stamp looks the same everywhere.
import { type SQL, sql } from 'drizzle-orm'
import { type AnySQLiteColumn, check, integer, text } from 'drizzle-orm/sqlite-core'

/** Text key: a UUID made by the service. */
export const idColumn = () => text('id').primaryKey()

/**
 * Which change made the row and which touched it last: the `seq` of the audit row written in the same
 * transaction. They answer "may this import still be undone?" without a copy of every row.
 */
export const stampColumns = () => ({
  createdIn: integer('created_in').notNull(),
  changedIn: integer('changed_in').notNull(),
})

/** The parts of a Dutch name; '' where unknown. `sortKey` is computed from them (db/domain/kernel/name). */
export const nameColumns = () => ({
  givenName: text('given_name').notNull().default(''),
  firstNames: text('first_names').notNull().default(''),
  initials: text('initials').notNull().default(''),
  prefix: text('prefix').notNull().default(''),
  familyName: text('family_name').notNull().default(''),
  keepAsIs: integer('keep_as_is', { mode: 'boolean' }).notNull().default(false),
  sortKey: text('sort_key').notNull(),
})

/**
 * What the pupil system says of a row: its keys there (never temporary ones, E64), and the values of its last
 * file by field, so that a change made by hand here can be told from one made there (E88).
 */
export const sourceColumns = () => ({
  sourceKeys: text('source_keys', { mode: 'json' }).$type<string[]>().notNull().default([]),
  imported: text('imported', { mode: 'json' }).$type<Record<string, string>>().notNull().default({}),
})

/** Refuses a day that does not exist, such as 2026-02-30; NULL passes. */
export function dateCheck(name: string, column: AnySQLiteColumn) {
  return check(name, sql`date(${column}) IS ${column}`)
}

/** Refuses a word outside a closed list. */
export function listCheck(name: string, column: AnySQLiteColumn, words: readonly string[]) {
  const list: SQL = sql.raw(words.map((word) => `'${word}'`).join(', '))
  return check(name, sql`${column} IN (${list})`)
}

/** Refuses text that is not JSON. */
export function jsonCheck(name: string, column: AnySQLiteColumn) {
  return check(name, sql`json_valid(${column})`)
}
