import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { SEARCH_KINDS } from '../domain/people/search.ts'
import { listCheck } from './columns.ts'

/**
 * What the search box can find. `place` is the row's place in name order, computed from the name itself
 * (db/queries/search-place.ts), so that the full-text index answers in name order without sorting.
 * The words stand in the FTS5 table `search_words` (rowid = place), made by hand in the migration.
 */
export const searchEntry = sqliteTable(
  'search_entry',
  {
    place: integer('place').primaryKey(),
    kind: text('kind', { enum: SEARCH_KINDS }).notNull(),
    subjectId: text('subject_id').notNull(),
  },
  (table) => [
    uniqueIndex('search_entry_subject').on(table.subjectId),
    listCheck('search_entry_kind', table.kind, SEARCH_KINDS),
  ],
)
