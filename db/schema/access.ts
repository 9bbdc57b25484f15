// Who works with the programme, what they had half typed, and what waits for a second person.
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { PROPOSAL_STATES } from '../domain/access/account.ts'
import { ROLES } from '../domain/access/rights.ts'
import { dateCheck, idColumn, jsonCheck, listCheck, stampColumns } from './columns.ts'
import { schoolGroup } from './groups.ts'

/** Somebody at the desk. Never removed, because the logbook names accounts; only made inactive. */
export const account = sqliteTable(
  'account',
  {
    id: idColumn(),
    name: text('name').notNull(),
    role: text('role', { enum: ROLES }).notNull(),
    /** argon2id in PHC form; a PIN or password, never the key of the file. */
    secretHash: text('secret_hash').notNull(),
    mustChoose: integer('must_choose', { mode: 'boolean' }).notNull().default(false),
    active: integer('active', { mode: 'boolean' }).notNull().default(true),
    /** Wrong secrets in a row, and the instant of the last one: delays survive a restart. */
    failures: integer('failures').notNull().default(0),
    failedAt: text('failed_at'),
    /** The Oefenschool shows its secrets on the sign-in screen. */
    practiceSecret: text('practice_secret'),
    ...stampColumns(),
  },
  (table) => [uniqueIndex('account_name').on(table.name), listCheck('account_role', table.role, ROLES)],
)

/** The own groups of a coordinator. */
export const accountGroup = sqliteTable(
  'account_group',
  {
    id: idColumn(),
    accountId: text('account_id')
      .notNull()
      .references(() => account.id, { onDelete: 'restrict' }),
    groupId: text('group_id')
      .notNull()
      .references(() => schoolGroup.id, { onDelete: 'restrict' }),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('account_group_pair').on(table.accountId, table.groupId),
    index('account_group_group').on(table.groupId),
  ],
)

/** A half-filled form of an account, kept when the screen locked. */
export const draft = sqliteTable(
  'draft',
  {
    id: idColumn(),
    accountId: text('account_id')
      .notNull()
      .references(() => account.id, { onDelete: 'restrict' }),
    path: text('path').notNull(),
    form: text('form').notNull(),
    content: text('content', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    at: text('at').notNull(),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('draft_place').on(table.accountId, table.path, table.form),
    jsonCheck('draft_content_json', table.content),
  ],
)

/** What waits for a second person, or was done alone with a reason (security-and-privacy 7). */
export const proposal = sqliteTable(
  'proposal',
  {
    id: idColumn(),
    operation: text('operation').notNull(),
    /** The exact input; it holds the hash of the list it is about, so that changed content is noticed. */
    input: text('input', { mode: 'json' }).$type<unknown>().notNull(),
    title: text('title').notNull(),
    reason: text('reason').notNull(),
    madeBy: text('made_by')
      .notNull()
      .references(() => account.id, { onDelete: 'restrict' }),
    at: text('at').notNull(),
    expiresOn: text('expires_on').notNull(),
    state: text('state', { enum: PROPOSAL_STATES }).notNull().default('open'),
    alone: integer('alone', { mode: 'boolean' }).notNull().default(false),
    decidedBy: text('decided_by').references(() => account.id, { onDelete: 'restrict' }),
    decidedAt: text('decided_at'),
    ...stampColumns(),
  },
  (table) => [
    index('proposal_made_by').on(table.madeBy),
    index('proposal_decided_by').on(table.decidedBy),
    jsonCheck('proposal_input_json', table.input),
    listCheck('proposal_state', table.state, PROPOSAL_STATES),
    dateCheck('proposal_expires_on', table.expiresOn),
  ],
)

/** Settings of the desk: exactly one row. */
export const deskSetting = sqliteTable(
  'desk_setting',
  {
    id: idColumn(),
    /** Minutes without a key until the screen locks. */
    idleMinutes: integer('idle_minutes').notNull().default(5),
    /** Folder that gets a copy of each backup; '' = none. */
    secondPlace: text('second_place').notNull().default(''),
    /** When restoring was last tried out (evidence of continuity), and the whole chain last verified. */
    restoreTriedOn: text('restore_tried_on'),
    verifiedOn: text('verified_on'),
    ...stampColumns(),
  },
  (table) => [
    listCheck('desk_setting_one_row', table.id, ['desk']),
    dateCheck('desk_setting_restore_tried_on', table.restoreTriedOn),
    dateCheck('desk_setting_verified_on', table.verifiedOn),
  ],
)
