// Ouderhulp: what a family can and wants, what was seen of it, and what was forgiven.
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { CORRECTION_KINDS } from '../domain/rota/family-balance.ts'
import { CERTIFICATES, EXEMPTION_KINDS, type FamilyDay, WISHES } from '../domain/rota/family-form.ts'
import { dateCheck, idColumn, jsonCheck, listCheck, stampColumns } from './columns.ts'
import { household, person } from './people.ts'
import { rotaTask } from './rota.ts'

/** What a family filled in in September. */
export const rotaForm = sqliteTable(
  'rota_form',
  {
    id: idColumn(),
    schoolYear: text('school_year').notNull(),
    householdId: text('household_id')
      .notNull()
      .references(() => household.id, { onDelete: 'restrict' }),
    /** Parts of the week in which somebody can help; none named is every one. */
    days: text('days', { mode: 'json' }).$type<FamilyDay[]>().notNull(),
    /** "Vraag mij niet": respected, no reason asked. */
    askNot: integer('ask_not', { mode: 'boolean' }).notNull().default(false),
    /** Most turns in this year; NULL: no wish. */
    most: integer('most'),
    togetherWithId: text('together_with_id').references(() => household.id, { onDelete: 'restrict' }),
    seats: integer('seats').notNull().default(0),
    boosters: integer('boosters').notNull().default(0),
    languages: text('languages').notNull().default(''),
    takenOn: text('taken_on').notNull(),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('rota_form_once').on(table.schoolYear, table.householdId),
    index('rota_form_household').on(table.householdId),
    index('rota_form_together_with').on(table.togetherWithId),
    jsonCheck('rota_form_days_json', table.days),
    dateCheck('rota_form_taken_on', table.takenOn),
    check('rota_form_seats', sql`${table.seats} BETWEEN 0 AND 9 AND ${table.boosters} BETWEEN 0 AND 9`),
  ],
)

/** A task that a family likes, or would rather not do. */
export const rotaWish = sqliteTable(
  'rota_wish',
  {
    id: idColumn(),
    taskId: text('task_id')
      .notNull()
      .references(() => rotaTask.id, { onDelete: 'restrict' }),
    householdId: text('household_id')
      .notNull()
      .references(() => household.id, { onDelete: 'restrict' }),
    wish: text('wish', { enum: WISHES }).notNull(),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('rota_wish_once').on(table.taskId, table.householdId),
    index('rota_wish_household').on(table.householdId),
    listCheck('rota_wish_wish', table.wish, WISHES),
  ],
)

/** A paper that the school saw: VOG, rijbevestiging, EHBO. Never the paper itself, never its number. */
export const rotaCertificate = sqliteTable(
  'rota_certificate',
  {
    id: idColumn(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: CERTIFICATES }).notNull(),
    seenOn: text('seen_on').notNull(),
    seenBy: text('seen_by').notNull(),
    /** Policy of the school; NULL: no end. */
    validUntil: text('valid_until'),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('rota_certificate_once').on(table.personId, table.kind),
    listCheck('rota_certificate_kind', table.kind, CERTIFICATES),
    dateCheck('rota_certificate_seen_on', table.seenOn),
    dateCheck('rota_certificate_valid_until', table.validUntil),
  ],
)

/** A family that is not asked for a while. The reason is private. */
export const rotaExemption = sqliteTable(
  'rota_exemption',
  {
    id: idColumn(),
    householdId: text('household_id')
      .notNull()
      .references(() => household.id, { onDelete: 'restrict' }),
    fromDate: text('from_date').notNull(),
    untilDate: text('until_date').notNull(),
    kind: text('kind', { enum: EXEMPTION_KINDS }).notNull(),
    reason: text('reason').notNull().default(''),
    /** Entered after its first day, which is asked about and kept as such (R-B6). */
    afterwards: integer('afterwards', { mode: 'boolean' }).notNull().default(false),
    ...stampColumns(),
  },
  (table) => [
    index('rota_exemption_household').on(table.householdId),
    listCheck('rota_exemption_kind', table.kind, EXEMPTION_KINDS),
    dateCheck('rota_exemption_from_date', table.fromDate),
    dateCheck('rota_exemption_until_date', table.untilDate),
  ],
)

/** Turns taken off or added to what a family is asked for: another role, carried over, came in the year. */
export const rotaCorrection = sqliteTable(
  'rota_correction',
  {
    id: idColumn(),
    schoolYear: text('school_year').notNull(),
    householdId: text('household_id')
      .notNull()
      .references(() => household.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: CORRECTION_KINDS }).notNull(),
    /** Positive: fewer turns are asked. */
    turns: integer('turns').notNull(),
    note: text('note').notNull().default(''),
    ...stampColumns(),
  },
  (table) => [
    index('rota_correction_household').on(table.householdId, table.schoolYear),
    listCheck('rota_correction_kind', table.kind, CORRECTION_KINDS),
  ],
)
