// How long data stay, what holds them longer, the proof of cleaning up, and requests to see what is kept.
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { ACCESS_REQUEST_STATES, RETENTION_KINDS } from '../domain/privacy/privacy.ts'
import { dateCheck, idColumn, listCheck, stampColumns } from './columns.ts'
import { person, pupil } from './people.ts'
import { printRun } from './printing.ts'

/** The term of one kind of data, where the school set another one than the default; `id` is the kind. */
export const retentionRule = sqliteTable(
  'retention_rule',
  {
    id: idColumn(),
    months: integer('months').notNull(),
    basis: text('basis').notNull(),
    source: text('source').notNull(),
    checkedOn: text('checked_on'),
    ...stampColumns(),
  },
  (table) => [
    listCheck('retention_rule_kind', table.id, RETENTION_KINDS),
    dateCheck('retention_rule_checked_on', table.checkedOn),
  ],
)

/** A running complaint, objection or court case: the data of this child or this person stay. */
export const retentionHold = sqliteTable(
  'retention_hold',
  {
    id: idColumn(),
    pupilId: text('pupil_id').references(() => pupil.id, { onDelete: 'restrict' }),
    personId: text('person_id').references(() => person.id, { onDelete: 'restrict' }),
    reason: text('reason').notNull(),
    setOn: text('set_on').notNull(),
    liftedOn: text('lifted_on'),
    ...stampColumns(),
  },
  (table) => [
    index('retention_hold_pupil').on(table.pupilId),
    index('retention_hold_person').on(table.personId),
    check('retention_hold_subject', sql`(${table.pupilId} IS NULL) <> (${table.personId} IS NULL)`),
    dateCheck('retention_hold_set_on', table.setOn),
    dateCheck('retention_hold_lifted_on', table.liftedOn),
  ],
)

/** Proof of a clean-up: date, number, rule, by whom; no names. */
export const cleanUpProof = sqliteTable(
  'clean_up_proof',
  {
    id: idColumn(),
    kind: text('kind', { enum: RETENTION_KINDS }).notNull(),
    onDate: text('on_date').notNull(),
    rows: integer('rows').notNull(),
    /** The rule as it was: months, basis and source in words. */
    rule: text('rule').notNull(),
    actor: text('actor').notNull(),
    secondActor: text('second_actor').notNull().default(''),
    ...stampColumns(),
  },
  (table) => [
    listCheck('clean_up_proof_kind', table.kind, RETENTION_KINDS),
    dateCheck('clean_up_proof_on_date', table.onDate),
  ],
)

/** Inzage: somebody asks what the school keeps of them; one month, to be extended by two (AVG 12(3)). */
export const accessRequest = sqliteTable(
  'access_request',
  {
    id: idColumn(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'restrict' }),
    receivedOn: text('received_on').notNull(),
    dueOn: text('due_on').notNull(),
    extendedOn: text('extended_on'),
    extensionReason: text('extension_reason').notNull().default(''),
    state: text('state', { enum: ACCESS_REQUEST_STATES }).notNull().default('open'),
    closedOn: text('closed_on'),
    /** The answer as it was given. */
    printRunId: text('print_run_id').references(() => printRun.id, { onDelete: 'restrict' }),
    ...stampColumns(),
  },
  (table) => [
    index('access_request_person').on(table.personId),
    index('access_request_print_run').on(table.printRunId),
    listCheck('access_request_state', table.state, ACCESS_REQUEST_STATES),
    dateCheck('access_request_received_on', table.receivedOn),
    dateCheck('access_request_due_on', table.dueOn),
    dateCheck('access_request_extended_on', table.extendedOn),
    dateCheck('access_request_closed_on', table.closedOn),
  ],
)
