import { blob, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { PAPER_CHANNELS, PRINT_KINDS } from '../domain/printing/print-run.ts'
import { dateCheck, idColumn, listCheck, stampColumns } from './columns.ts'
import { schoolGroup } from './groups.ts'
import { household, pupil } from './people.ts'

/** One print as it was made: the PDF itself and its hash, so that a later template cannot change it. */
export const printRun = sqliteTable(
  'print_run',
  {
    id: idColumn(),
    /** Number on the paper, counted per school. */
    number: integer('number').notNull(),
    kind: text('kind', { enum: PRINT_KINDS }).notNull(),
    title: text('title').notNull(),
    printedOn: text('printed_on').notNull(),
    at: text('at').notNull(),
    actor: text('actor').notNull(),
    pages: integer('pages').notNull(),
    sha256: text('sha256').notNull(),
    pdf: blob('pdf', { mode: 'buffer' }).$type<Uint8Array>(),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('print_run_number').on(table.number),
    listCheck('print_run_kind', table.kind, PRINT_KINDS),
    dateCheck('print_run_printed_on', table.printedOn),
  ],
)

/** Who got what in a run: answers "wat kreeg dit gezin?". */
export const printCopy = sqliteTable(
  'print_copy',
  {
    id: idColumn(),
    runId: text('run_id')
      .notNull()
      .references(() => printRun.id, { onDelete: 'restrict' }),
    /** NULL for a child without a known address (L22). */
    householdId: text('household_id').references(() => household.id, { onDelete: 'restrict' }),
    /** The child that carries the letter home. */
    carrierId: text('carrier_id').references(() => pupil.id, { onDelete: 'restrict' }),
    groupId: text('group_id').references(() => schoolGroup.id, { onDelete: 'restrict' }),
    channel: text('channel', { enum: PAPER_CHANNELS }).notNull(),
    addressee: text('addressee').notNull(),
    firstPage: integer('first_page'),
    lastPage: integer('last_page'),
    ...stampColumns(),
  },
  (table) => [
    index('print_copy_run').on(table.runId),
    index('print_copy_household').on(table.householdId),
    index('print_copy_carrier').on(table.carrierId),
    index('print_copy_group').on(table.groupId),
    listCheck('print_copy_channel', table.channel, PAPER_CHANNELS),
  ],
)
