import { sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { idColumn, jsonCheck, stampColumns } from './columns.ts'

/** Which column of a list means what, remembered under the name of the list ("Ouderlijst ParnasSys"). */
export const listMapping = sqliteTable(
  'list_mapping',
  {
    id: idColumn(),
    name: text('name').notNull(),
    mapping: text('mapping', { mode: 'json' }).$type<unknown>().notNull(),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('list_mapping_name').on(table.name),
    jsonCheck('list_mapping_mapping_json', table.mapping),
  ],
)

/** An answer of the office that must not be asked again: a refused merge of groups or households (E35, E88). */
export const rememberedChoice = sqliteTable(
  'remembered_choice',
  {
    id: idColumn(),
    kind: text('kind').notNull(),
    key: text('key').notNull(),
    answer: text('answer').notNull(),
    ...stampColumns(),
  },
  (table) => [uniqueIndex('remembered_choice_key').on(table.kind, table.key)],
)
