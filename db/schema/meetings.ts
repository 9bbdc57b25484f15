// Meetings (bijeenkomsten): what is planned, who was invited, what was answered, who was there.
import { sql } from 'drizzle-orm'
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { ANSWER_WAYS, ANSWERS } from '../domain/meetings/answer.ts'
import { CALL_RESULTS, CONTACT_KINDS, CONTACT_WAYS } from '../domain/meetings/contact.ts'

import { COUNTS_FOR, type Helper, MEETING_KINDS, SCOPES, type Topic } from '../domain/meetings/meeting.ts'
import { ABSENCE_REASONS, BUDDY_WISHES, OFFER_KINDS, OFFER_STATES } from '../domain/meetings/reaching.ts'
import type { Turnout } from '../domain/meetings/turnout.ts'
import { ENTRY_WAYS, type Who } from '../domain/meetings/visit.ts'
import { dateCheck, idColumn, jsonCheck, listCheck, stampColumns } from './columns.ts'
import { schoolGroup } from './groups.ts'
import { household, pupil } from './people.ts'
import { printRun } from './printing.ts'

/** A moment for parents, with the goal of the evening and what counts as reached. */
export const meeting = sqliteTable(
  'meeting',
  {
    id: idColumn(),
    kind: text('kind', { enum: MEETING_KINDS }).notNull(),
    /** The school's own word where `kind` is 'own'. */
    ownKind: text('own_kind').notNull().default(''),
    name: text('name').notNull(),
    obligatory: integer('obligatory', { mode: 'boolean' }).notNull(),
    /** For the whole school, or for the groups in meeting_group. */
    scope: text('scope', { enum: SCOPES }).notNull(),
    countsFor: text('counts_for', { enum: COUNTS_FOR }).notNull(),
    place: text('place').notNull().default(''),
    /** What the evening is for; stands on the invitation. */
    goal: text('goal').notNull().default(''),
    /** Percentage of pupils to be represented: more than this is reached. */
    target: integer('target').notNull().default(80),
    answerBy: text('answer_by'),
    onBehalfCounts: integer('on_behalf_counts', { mode: 'boolean' }).notNull().default(true),
    onlineCounts: integer('online_counts', { mode: 'boolean' }).notNull().default(false),
    topics: text('topics', { mode: 'json' }).$type<Topic[]>().notNull(),
    helpers: text('helpers', { mode: 'json' }).$type<Helper[]>().notNull(),
    /** Families were checked in at the door: then every group has a kept list. */
    doorKept: integer('door_kept', { mode: 'boolean' }).notNull().default(false),
    cancelledOn: text('cancelled_on'),
    copiedFromId: text('copied_from_id').references((): AnySQLiteColumn => meeting.id, {
      onDelete: 'restrict',
    }),
    /** Counts without names, kept when who was there is cleaned up; NULL while they follow from the rows. */
    figures: text('figures', { mode: 'json' }).$type<Turnout>(),
    ...stampColumns(),
  },
  (table) => [
    index('meeting_copied_from').on(table.copiedFromId),
    listCheck('meeting_kind', table.kind, MEETING_KINDS),
    listCheck('meeting_scope', table.scope, SCOPES),
    listCheck('meeting_counts_for', table.countsFor, COUNTS_FOR),
    check('meeting_target', sql`${table.target} BETWEEN 1 AND 99`),
    dateCheck('meeting_answer_by', table.answerBy),
    dateCheck('meeting_cancelled_on', table.cancelledOn),
    jsonCheck('meeting_topics_json', table.topics),
    jsonCheck('meeting_helpers_json', table.helpers),
    jsonCheck('meeting_figures_json', table.figures),
  ],
)

/** One evening of a meeting: groups 1 to 4 on Tuesday, 5 to 8 on Thursday. */
export const meetingPart = sqliteTable(
  'meeting_part',
  {
    id: idColumn(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meeting.id, { onDelete: 'restrict' }),
    date: text('date').notNull(),
    /** '19:30'. */
    beginsAt: text('begins_at').notNull(),
    endsAt: text('ends_at').notNull(),
    position: integer('position').notNull().default(1),
    ...stampColumns(),
  },
  (table) => [
    index('meeting_part_meeting').on(table.meetingId),
    index('meeting_part_date').on(table.date),
    dateCheck('meeting_part_date_real', table.date),
  ],
)

/** A group that is invited, or that comes to another part than the first. */
export const meetingGroup = sqliteTable(
  'meeting_group',
  {
    id: idColumn(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meeting.id, { onDelete: 'restrict' }),
    partId: text('part_id')
      .notNull()
      .references(() => meetingPart.id, { onDelete: 'restrict' }),
    groupId: text('group_id')
      .notNull()
      .references(() => schoolGroup.id, { onDelete: 'restrict' }),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('meeting_group_once').on(table.meetingId, table.groupId),
    index('meeting_group_part').on(table.partId),
    index('meeting_group_group').on(table.groupId),
  ],
)

/** A time that a family was invited, reminded, called or spoken to (contactmoment). */
export const meetingContact = sqliteTable(
  'meeting_contact',
  {
    id: idColumn(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meeting.id, { onDelete: 'restrict' }),
    householdId: text('household_id')
      .notNull()
      .references(() => household.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: CONTACT_KINDS }).notNull(),
    way: text('way', { enum: CONTACT_WAYS }).notNull(),
    contactedOn: text('contacted_on').notNull(),
    /** What came of a call; NULL for what is sent. */
    result: text('result', { enum: CALL_RESULTS }),
    note: text('note').notNull().default(''),
    /** When to try again, and what suits the family best: 'na 16.00 uur'. */
    tryAgainOn: text('try_again_on'),
    bestTime: text('best_time').notNull().default(''),
    runId: text('run_id').references(() => printRun.id, { onDelete: 'restrict' }),
    ...stampColumns(),
  },
  (table) => [
    index('meeting_contact_meeting').on(table.meetingId, table.householdId),
    index('meeting_contact_household').on(table.householdId),
    index('meeting_contact_run').on(table.runId),
    listCheck('meeting_contact_kind', table.kind, CONTACT_KINDS),
    listCheck('meeting_contact_way', table.way, CONTACT_WAYS),
    listCheck('meeting_contact_result', table.result, CALL_RESULTS),
    dateCheck('meeting_contact_contacted_on', table.contactedOn),
    dateCheck('meeting_contact_try_again_on', table.tryAgainOn),
  ],
)

/** What a family answered. The last one counts; earlier ones stay. */
export const meetingAnswer = sqliteTable(
  'meeting_answer',
  {
    id: idColumn(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meeting.id, { onDelete: 'restrict' }),
    householdId: text('household_id')
      .notNull()
      .references(() => household.id, { onDelete: 'restrict' }),
    answer: text('answer', { enum: ANSWERS }).notNull(),
    adults: integer('adults').notNull().default(0),
    interpreter: integer('interpreter', { mode: 'boolean' }).notNull().default(false),
    childcare: integer('childcare', { mode: 'boolean' }).notNull().default(false),
    way: text('way', { enum: ANSWER_WAYS }).notNull(),
    /** The moment it was typed in; orders the answers of a family. */
    at: text('at').notNull(),
    ...stampColumns(),
  },
  (table) => [
    index('meeting_answer_meeting').on(table.meetingId, table.householdId),
    index('meeting_answer_household').on(table.householdId),
    listCheck('meeting_answer_answer', table.answer, ANSWERS),
    listCheck('meeting_answer_way', table.way, ANSWER_WAYS),
    check('meeting_answer_adults', sql`${table.adults} BETWEEN 0 AND 20`),
  ],
)

/** What the office knows of a family and one meeting: excused by the head, or why nobody came. */
export const meetingFamily = sqliteTable(
  'meeting_family',
  {
    id: idColumn(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meeting.id, { onDelete: 'restrict' }),
    householdId: text('household_id')
      .notNull()
      .references(() => household.id, { onDelete: 'restrict' }),
    excused: integer('excused', { mode: 'boolean' }).notNull().default(false),
    reason: text('reason', { enum: ABSENCE_REASONS }),
    note: text('note').notNull().default(''),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('meeting_family_once').on(table.meetingId, table.householdId),
    index('meeting_family_household').on(table.householdId),
    listCheck('meeting_family_reason', table.reason, ABSENCE_REASONS),
  ],
)

/** Somebody came in (aanwezig). A mistake is struck through, never erased. */
export const meetingVisit = sqliteTable(
  'meeting_visit',
  {
    id: idColumn(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meeting.id, { onDelete: 'restrict' }),
    /** NULL for a guest tied to a child and to no household. */
    householdId: text('household_id').references(() => household.id, { onDelete: 'restrict' }),
    adults: integer('adults').notNull(),
    who: text('who', { mode: 'json' }).$type<Who[]>().notNull(),
    online: integer('online', { mode: 'boolean' }).notNull().default(false),
    entered: text('entered', { enum: ENTRY_WAYS }).notNull(),
    at: text('at').notNull(),
    struckAt: text('struck_at'),
    ...stampColumns(),
  },
  (table) => [
    index('meeting_visit_meeting').on(table.meetingId, table.householdId),
    index('meeting_visit_household').on(table.householdId),
    listCheck('meeting_visit_entered', table.entered, ENTRY_WAYS),
    check('meeting_visit_adults', sql`${table.adults} BETWEEN 0 AND 20`),
    jsonCheck('meeting_visit_who_json', table.who),
  ],
)

/** A child for whom somebody came. */
export const meetingVisitChild = sqliteTable(
  'meeting_visit_child',
  {
    id: idColumn(),
    visitId: text('visit_id')
      .notNull()
      .references(() => meetingVisit.id, { onDelete: 'restrict' }),
    pupilId: text('pupil_id')
      .notNull()
      .references(() => pupil.id, { onDelete: 'restrict' }),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('meeting_visit_child_once').on(table.visitId, table.pupilId),
    index('meeting_visit_child_pupil').on(table.pupilId),
  ],
)

/** A printed attendance list of one group: its numbers are fixed with this print. */
export const meetingList = sqliteTable(
  'meeting_list',
  {
    id: idColumn(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meeting.id, { onDelete: 'restrict' }),
    /** NULL: the children without a group. */
    groupId: text('group_id').references(() => schoolGroup.id, { onDelete: 'restrict' }),
    runId: text('run_id').references(() => printRun.id, { onDelete: 'restrict' }),
    printedOn: text('printed_on').notNull(),
    /** "Lijst verwerkt door … op …"; NULL until it was typed back as a whole. */
    processedOn: text('processed_on'),
    processedBy: text('processed_by').notNull().default(''),
    ...stampColumns(),
  },
  (table) => [
    index('meeting_list_meeting').on(table.meetingId, table.groupId),
    index('meeting_list_group').on(table.groupId),
    index('meeting_list_run').on(table.runId),
    dateCheck('meeting_list_printed_on', table.printedOn),
    dateCheck('meeting_list_processed_on', table.processedOn),
  ],
)

/** A numbered row of a printed list. */
export const meetingListRow = sqliteTable(
  'meeting_list_row',
  {
    id: idColumn(),
    listId: text('list_id')
      .notNull()
      .references(() => meetingList.id, { onDelete: 'restrict' }),
    number: integer('number').notNull(),
    pupilId: text('pupil_id')
      .notNull()
      .references(() => pupil.id, { onDelete: 'restrict' }),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('meeting_list_row_number').on(table.listId, table.number),
    index('meeting_list_row_pupil').on(table.pupilId),
  ],
)

/** The invitation in another language beside the Dutch one. */
export const meetingTranslation = sqliteTable(
  'meeting_translation',
  {
    id: idColumn(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meeting.id, { onDelete: 'restrict' }),
    language: text('language').notNull(),
    salutation: text('salutation').notNull(),
    paragraphs: text('paragraphs', { mode: 'json' }).$type<string[]>().notNull(),
    closing: text('closing').notNull().default(''),
    /** "Vertaling nagezien door … op …"; '' until somebody did. */
    checkedBy: text('checked_by').notNull().default(''),
    checkedOn: text('checked_on'),
    /** The Dutch text it belongs to, as a hash: another one makes the translation out of date. */
    dutchHash: text('dutch_hash').notNull(),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('meeting_translation_once').on(table.meetingId, table.language),
    dateCheck('meeting_translation_checked_on', table.checkedOn),
    jsonCheck('meeting_translation_paragraphs_json', table.paragraphs),
  ],
)

/** What is agreed with a family that was never reached: a second offer, a plan of its own, a buddy. For the head. */
export const secondOffer = sqliteTable(
  'second_offer',
  {
    id: idColumn(),
    householdId: text('household_id')
      .notNull()
      .references(() => household.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: OFFER_KINDS }).notNull(),
    state: text('state', { enum: OFFER_STATES }).notNull(),
    offeredOn: text('offered_on').notNull(),
    plan: text('plan').notNull().default(''),
    buddy: text('buddy', { enum: BUDDY_WISHES }).notNull(),
    result: text('result').notNull().default(''),
    reviewOn: text('review_on'),
    ...stampColumns(),
  },
  (table) => [
    index('second_offer_household').on(table.householdId),
    listCheck('second_offer_kind', table.kind, OFFER_KINDS),
    listCheck('second_offer_state', table.state, OFFER_STATES),
    listCheck('second_offer_buddy', table.buddy, BUDDY_WISHES),
    dateCheck('second_offer_offered_on', table.offeredOn),
    dateCheck('second_offer_review_on', table.reviewOn),
  ],
)
