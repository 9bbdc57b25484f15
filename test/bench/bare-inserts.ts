// The alternative to every writing of ours: the same rows, ready-made, through bare prepared statements.
import type { Sqlite } from '#db/open'
import { timedNow } from './measure.ts'
import { openEmptyFile } from './school.ts'

/** What an import or a filling writes, in the order of the keys. */
export const ROW_TABLES = [
  'school_year',
  'household',
  'person',
  'phone',
  'pupil',
  'pupil_household',
  'family_tie',
  'school_group',
  'staff',
  'group_staff',
  'placement',
]
export const INDEX_TABLES = ['search_entry', 'search_words']

export interface TableContents {
  readonly insert: string
  readonly rows: readonly unknown[][]
}

/** What stands in the tables, as values for bare inserts. */
export function tableContents(sqlite: Sqlite, tables: readonly string[]): TableContents[] {
  return tables.map((table) => {
    const columns = sqlite.pragma(`table_info(${table})`) as { name: string }[]
    const names = [...(table === 'search_words' ? ['rowid'] : []), ...columns.map(({ name }) => name)]
    const list = names.join(', ')
    return {
      insert: `INSERT INTO ${table} (${list}) VALUES (${names.map(() => '?').join(', ')})`,
      rows: sqlite.prepare(`SELECT ${list} FROM ${table}`).raw().all() as unknown[][],
    }
  })
}

/** The alternative: one transaction, one prepared statement per table, the values ready-made. */
export function insertBare(contents: readonly TableContents[]): number {
  const { sqlite, close } = openEmptyFile()
  const took = timedNow(() =>
    sqlite.transaction(() => {
      for (const { insert, rows } of contents) {
        const statement = sqlite.prepare(insert)
        for (const row of rows) statement.run(...row)
      }
    })(),
  )
  close()
  return took
}
