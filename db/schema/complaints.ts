// Klachten en ideeën: what was reported, what was done with it, and the counts of a school year.
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { COMPLAINT_CATEGORIES } from '../domain/complaints/categories.ts'
import {
  COMPLAINT_KINDS,
  COMPLAINT_OUTCOMES,
  COMPLAINT_ROUTES,
  COMPLAINT_STATES,
  CONTACT_WISHES,
  GIVERS,
  RUNGS,
  SATISFACTIONS,
  WAYS_IN,
} from '../domain/complaints/complaint.ts'
import { FILE_PARTS, STEP_KINDS } from '../domain/complaints/handling.ts'
import type { ComplaintSettings } from '../domain/complaints/settings.ts'
import { account } from './access.ts'
import { dateCheck, idColumn, jsonCheck, listCheck, stampColumns } from './columns.ts'
import { schoolGroup, staff } from './groups.ts'
import { household, person, pupil } from './people.ts'
import { printRun } from './printing.ts'

/** A report: klacht, signaal, idee, compliment, or the bare dates of a committee complaint. */
export const complaint = sqliteTable(
  'complaint',
  {
    id: idColumn(),
    /** Counted per school: '2026-012' on paper. */
    number: integer('number').notNull(),
    /** Of the day it came in: '2026-2027'. */
    schoolYear: text('school_year').notNull(),
    kind: text('kind', { enum: COMPLAINT_KINDS }).notNull(),
    route: text('route', { enum: COMPLAINT_ROUTES }),
    headOnly: integer('head_only', { mode: 'boolean' }).notNull().default(false),
    state: text('state', { enum: COMPLAINT_STATES }).notNull(),
    receivedOn: text('received_on').notNull(),
    way: text('way', { enum: WAYS_IN }).notNull(),
    giver: text('giver', { enum: GIVERS }).notNull(),
    householdId: text('household_id').references(() => household.id, { onDelete: 'restrict' }),
    personId: text('person_id').references(() => person.id, { onDelete: 'restrict' }),
    pupilId: text('pupil_id').references(() => pupil.id, { onDelete: 'restrict' }),
    staffId: text('staff_id').references(() => staff.id, { onDelete: 'restrict' }),
    giverName: text('giver_name').notNull().default(''),
    contactWish: text('contact_wish', { enum: CONTACT_WISHES }).notNull(),
    contactAt: text('contact_at').notNull().default(''),
    category: text('category', { enum: COMPLAINT_CATEGORIES }),
    tags: text('tags', { mode: 'json' }).$type<string[]>().notNull(),
    subject: text('subject').notNull().default(''),
    groupId: text('group_id').references(() => schoolGroup.id, { onDelete: 'restrict' }),
    place: text('place').notNull().default(''),
    facts: text('facts').notNull().default(''),
    opinion: text('opinion').notNull().default(''),
    /** The view of the other side, on what is said to have happened. */
    otherView: text('other_view').notNull().default(''),
    rung: text('rung', { enum: RUNGS }).notNull(),
    handledBy: text('handled_by').references(() => account.id, { onDelete: 'restrict' }),
    nextWhat: text('next_what').notNull().default(''),
    nextWho: text('next_who').notNull().default(''),
    nextOn: text('next_on'),
    committeeNumber: text('committee_number').notNull().default(''),
    committeeStatus: text('committee_status').notNull().default(''),
    /** The board answers later, told with reasons and a new term (WPO 14 lid 7). */
    boardDelayUntil: text('board_delay_until'),
    boardDelayReason: text('board_delay_reason').notNull().default(''),
    outcome: text('outcome', { enum: COMPLAINT_OUTCOMES }),
    closedOn: text('closed_on'),
    satisfied: text('satisfied', { enum: SATISFACTIONS }),
    lesson: text('lesson').notNull().default(''),
    /** Not cleaned up: a procedure still runs. */
    heldUntil: text('held_until'),
    heldBecause: text('held_because').notNull().default(''),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('complaint_number').on(table.number),
    index('complaint_school_year').on(table.schoolYear, table.state),
    index('complaint_household').on(table.householdId),
    index('complaint_giver_person').on(table.personId),
    index('complaint_pupil').on(table.pupilId),
    index('complaint_staff').on(table.staffId),
    index('complaint_group').on(table.groupId),
    index('complaint_handled_by').on(table.handledBy),
    listCheck('complaint_kind', table.kind, COMPLAINT_KINDS),
    listCheck('complaint_route', table.route, COMPLAINT_ROUTES),
    listCheck('complaint_state', table.state, COMPLAINT_STATES),
    listCheck('complaint_way', table.way, WAYS_IN),
    listCheck('complaint_giver', table.giver, GIVERS),
    listCheck('complaint_contact_wish', table.contactWish, CONTACT_WISHES),
    listCheck('complaint_category', table.category, COMPLAINT_CATEGORIES),
    listCheck('complaint_rung', table.rung, RUNGS),
    listCheck('complaint_outcome', table.outcome, COMPLAINT_OUTCOMES),
    listCheck('complaint_satisfied', table.satisfied, SATISFACTIONS),
    jsonCheck('complaint_tags_json', table.tags),
    dateCheck('complaint_received_on', table.receivedOn),
    dateCheck('complaint_next_on', table.nextOn),
    dateCheck('complaint_board_delay_until', table.boardDelayUntil),
    dateCheck('complaint_closed_on', table.closedOn),
    dateCheck('complaint_held_until', table.heldUntil),
    check(
      'complaint_ended',
      sql`(${table.state} = 'closed') = (${table.closedOn} IS NOT NULL AND ${table.outcome} IS NOT NULL AND ${table.outcome} <> 'withdrawn')`,
    ),
    // of kind B and of a committee complaint no story ever stands at the counter's end of the file
    check('complaint_route_of_complaint', sql`${table.route} IS NULL OR ${table.kind} = 'complaint'`),
  ],
)

/** Who the complaint is about, and who was let into the file. */
export const complaintPerson = sqliteTable(
  'complaint_person',
  {
    id: idColumn(),
    complaintId: text('complaint_id')
      .notNull()
      .references(() => complaint.id, { onDelete: 'restrict' }),
    part: text('part', { enum: FILE_PARTS }).notNull(),
    accountId: text('account_id').references(() => account.id, { onDelete: 'restrict' }),
    staffId: text('staff_id').references(() => staff.id, { onDelete: 'restrict' }),
    name: text('name').notNull().default(''),
    ...stampColumns(),
  },
  (table) => [
    index('complaint_person_complaint').on(table.complaintId),
    index('complaint_person_account').on(table.accountId),
    index('complaint_person_staff').on(table.staffId),
    listCheck('complaint_person_part', table.part, FILE_PARTS),
    check('complaint_person_reader', sql`${table.part} <> 'reader' OR ${table.accountId} IS NOT NULL`),
  ],
)

/** A step that is planned or was done. A mistake is struck through and stays. */
export const complaintStep = sqliteTable(
  'complaint_step',
  {
    id: idColumn(),
    complaintId: text('complaint_id')
      .notNull()
      .references(() => complaint.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: STEP_KINDS }).notNull(),
    plannedOn: text('planned_on'),
    doneOn: text('done_on'),
    rung: text('rung', { enum: RUNGS }).notNull(),
    who: text('who').notNull().default(''),
    facts: text('facts').notNull().default(''),
    opinion: text('opinion').notNull().default(''),
    /** The letter that was made for it. */
    printRunId: text('print_run_id').references(() => printRun.id, { onDelete: 'restrict' }),
    notedBy: text('noted_by')
      .notNull()
      .references(() => account.id, { onDelete: 'restrict' }),
    struckOn: text('struck_on'),
    ...stampColumns(),
  },
  (table) => [
    index('complaint_step_complaint').on(table.complaintId),
    index('complaint_step_print_run').on(table.printRunId),
    index('complaint_step_noted_by').on(table.notedBy),
    listCheck('complaint_step_kind', table.kind, STEP_KINDS),
    listCheck('complaint_step_rung', table.rung, RUNGS),
    dateCheck('complaint_step_planned_on', table.plannedOn),
    dateCheck('complaint_step_done_on', table.doneOn),
    dateCheck('complaint_step_struck_on', table.struckOn),
  ],
)

/** What was agreed to do, and what it improved. */
export const complaintMeasure = sqliteTable(
  'complaint_measure',
  {
    id: idColumn(),
    complaintId: text('complaint_id')
      .notNull()
      .references(() => complaint.id, { onDelete: 'restrict' }),
    what: text('what').notNull(),
    who: text('who').notNull().default(''),
    dueOn: text('due_on'),
    doneOn: text('done_on'),
    evaluatedOn: text('evaluated_on'),
    evaluation: text('evaluation').notNull().default(''),
    improvement: text('improvement').notNull().default(''),
    struckOn: text('struck_on'),
    ...stampColumns(),
  },
  (table) => [
    index('complaint_measure_complaint').on(table.complaintId),
    dateCheck('complaint_measure_due_on', table.dueOn),
    dateCheck('complaint_measure_done_on', table.doneOn),
    dateCheck('complaint_measure_evaluated_on', table.evaluatedOn),
    dateCheck('complaint_measure_struck_on', table.struckOn),
  ],
)

/** Terms and addresses: one row once the school set something. */
export const complaintSetting = sqliteTable(
  'complaint_setting',
  {
    id: idColumn(),
    settings: text('settings', { mode: 'json' }).$type<ComplaintSettings>().notNull(),
    ...stampColumns(),
  },
  (table) => [
    listCheck('complaint_setting_one_row', table.id, ['complaints']),
    jsonCheck('complaint_setting_json', table.settings),
  ],
)

/** A school year without names: what was counted of files that are gone, and the report that was given out. */
export const complaintYear = sqliteTable(
  'complaint_year',
  {
    id: idColumn(),
    schoolYear: text('school_year').notNull(),
    /** Of cleaned files: one line each, with what is counted and nothing else. */
    counted: text('counted', { mode: 'json' }).$type<unknown[]>().notNull(),
    /** As given out; NULL while the report is a draft. A later report must not open what this one hides. */
    report: text('report', { mode: 'json' }).$type<unknown>(),
    givenOutOn: text('given_out_on'),
    /** General words of the head for the yearly report. */
    lessons: text('lessons').notNull().default(''),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('complaint_year_once').on(table.schoolYear),
    jsonCheck('complaint_year_counted_json', table.counted),
    jsonCheck('complaint_year_report_json', table.report),
    dateCheck('complaint_year_given_out_on', table.givenOutOn),
  ],
)
