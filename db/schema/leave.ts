// Leave: requests with their children, decisions, objections, and the policy of the school.
import { sql } from 'drizzle-orm'
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import type { Asked, AskedPeriod } from '../domain/leave/facts.ts'
import type { LeavePolicy } from '../domain/leave/policy.ts'
import {
  APPLICANTS,
  DECISION_ARTICLES,
  DECISION_OUTCOMES,
  type GrantedDay,
  LEAVE_STATES,
  type LeaveDetails,
  OBJECTION_OUTCOMES,
  OTHER_PARENT,
  WAYS_IN,
  WAYS_OUT,
} from '../domain/leave/request.ts'
import { dateCheck, idColumn, jsonCheck, listCheck, stampColumns } from './columns.ts'
import { household, person, pupil } from './people.ts'
import { printRun } from './printing.ts'

/** A municipality and where its leerplichtambtenaar is written to; never the name of an officer. */
export const municipality = sqliteTable(
  'municipality',
  {
    id: idColumn(),
    name: text('name').notNull(),
    /** Places whose children live in it. */
    towns: text('towns', { mode: 'json' }).$type<string[]>().notNull(),
    office: text('office').notNull().default(''),
    street: text('street').notNull().default(''),
    postcode: text('postcode').notNull().default(''),
    town: text('town').notNull().default(''),
    email: text('email').notNull().default(''),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('municipality_name').on(table.name),
    jsonCheck('municipality_towns_json', table.towns),
  ],
)

/** What is policy and not law, and who decides: one row once the school set something. */
export const leaveSetting = sqliteTable(
  'leave_setting',
  {
    id: idColumn(),
    policy: text('policy', { mode: 'json' }).$type<LeavePolicy>().notNull(),
    /** Who signs "namens" the head, with a mandate. */
    deputy: text('deputy').notNull().default(''),
    committee: integer('committee', { mode: 'boolean' }).notNull().default(false),
    ...stampColumns(),
  },
  (table) => [
    listCheck('leave_setting_one_row', table.id, ['leave']),
    jsonCheck('leave_setting_policy_json', table.policy),
  ],
)

/** One form: one reason and one period, for one or more children of a family. */
export const leaveRequest = sqliteTable(
  'leave_request',
  {
    id: idColumn(),
    /** Number on the letters, counted per school. */
    number: integer('number').notNull(),
    state: text('state', { enum: LEAVE_STATES }).notNull(),
    householdId: text('household_id').references(() => household.id, { onDelete: 'restrict' }),
    applicantId: text('applicant_id').references(() => person.id, { onDelete: 'restrict' }),
    applicantName: text('applicant_name').notNull(),
    applicant: text('applicant', { enum: APPLICANTS }).notNull(),
    municipalityId: text('municipality_id').references(() => municipality.id, { onDelete: 'restrict' }),
    asked: text('asked', { mode: 'json' }).$type<Asked>().notNull(),
    periods: text('periods', { mode: 'json' }).$type<AskedPeriod[]>().notNull(),
    reason: text('reason').notNull().default(''),
    place: text('place').notNull().default(''),
    receivedOn: text('received_on'),
    way: text('way', { enum: WAYS_IN }).notNull(),
    signed: integer('signed', { mode: 'boolean' }).notNull(),
    /** Gezien: what, on which day, by whom. The paper itself is never kept. */
    proofSeen: text('proof_seen').notNull().default(''),
    proofSeenOn: text('proof_seen_on'),
    proofSeenBy: text('proof_seen_by').notNull().default(''),
    emailConsent: text('email_consent').notNull().default(''),
    otherParent: text('other_parent', { enum: OTHER_PARENT }).notNull(),
    siblingsElsewhere: text('siblings_elsewhere', { mode: 'json' })
      .$type<LeaveDetails['siblingsElsewhere']>()
      .notNull(),
    repeatsId: text('repeats_id').references((): AnySQLiteColumn => leaveRequest.id, {
      onDelete: 'restrict',
    }),
    newFacts: integer('new_facts', { mode: 'boolean' }).notNull().default(false),
    /** Awb 4:5: what was asked to complete, when, until when, and when it came. */
    completionFor: text('completion_for').notNull().default(''),
    completionAskedOn: text('completion_asked_on'),
    completionUntil: text('completion_until'),
    completedOn: text('completed_on'),
    completionRunId: text('completion_run_id').references(() => printRun.id, { onDelete: 'restrict' }),
    /** Awb 4:7 and 4:8: who was heard before the decision, when and what was said. */
    heardOn: text('heard_on'),
    hearing: text('hearing').notNull().default(''),
    takenBy: text('taken_by').notNull(),
    takenAt: text('taken_at').notNull(),
    withdrawnOn: text('withdrawn_on'),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('leave_request_number').on(table.number),
    index('leave_request_state').on(table.state),
    index('leave_request_household').on(table.householdId),
    index('leave_request_applicant').on(table.applicantId),
    index('leave_request_municipality').on(table.municipalityId),
    index('leave_request_repeats').on(table.repeatsId),
    index('leave_request_completion_run').on(table.completionRunId),
    listCheck('leave_request_state_list', table.state, LEAVE_STATES),
    listCheck('leave_request_applicant_list', table.applicant, APPLICANTS),
    listCheck('leave_request_way', table.way, WAYS_IN),
    listCheck('leave_request_other_parent', table.otherParent, OTHER_PARENT),
    jsonCheck('leave_request_asked_json', table.asked),
    jsonCheck('leave_request_periods_json', table.periods),
    jsonCheck('leave_request_siblings_json', table.siblingsElsewhere),
    dateCheck('leave_request_received_on', table.receivedOn),
    dateCheck('leave_request_proof_seen_on', table.proofSeenOn),
    dateCheck('leave_request_completion_asked_on', table.completionAskedOn),
    dateCheck('leave_request_completion_until', table.completionUntil),
    dateCheck('leave_request_completed_on', table.completedOn),
    dateCheck('leave_request_heard_on', table.heardOn),
    dateCheck('leave_request_withdrawn_on', table.withdrawnOn),
  ],
)

/** A child on a request: count, judgement and decision are its own. */
export const leaveChild = sqliteTable(
  'leave_child',
  {
    id: idColumn(),
    requestId: text('request_id')
      .notNull()
      .references(() => leaveRequest.id, { onDelete: 'restrict' }),
    pupilId: text('pupil_id')
      .notNull()
      .references(() => pupil.id, { onDelete: 'restrict' }),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('leave_child_pair').on(table.requestId, table.pupilId),
    index('leave_child_pupil').on(table.pupilId),
  ],
)

/** Leave that another school granted in the same school year; it counts here too. */
export const leaveElsewhere = sqliteTable(
  'leave_elsewhere',
  {
    id: idColumn(),
    pupilId: text('pupil_id')
      .notNull()
      .references(() => pupil.id, { onDelete: 'restrict' }),
    schoolYear: text('school_year').notNull(),
    article: text('article', { enum: ['13a', '14'] }).notNull(),
    /** School days, in halves. */
    days: real('days').notNull(),
    school: text('school').notNull().default(''),
    ...stampColumns(),
  },
  (table) => [
    index('leave_elsewhere_pupil').on(table.pupilId),
    listCheck('leave_elsewhere_article', table.article, ['13a', '14']),
    check('leave_elsewhere_days', sql`${table.days} > 0`),
  ],
)

/** What the head decided for one child. Never changed: a new decision replaces it (Awb 7:11). */
export const leaveDecision = sqliteTable(
  'leave_decision',
  {
    id: idColumn(),
    childId: text('child_id')
      .notNull()
      .references(() => leaveChild.id, { onDelete: 'restrict' }),
    outcome: text('outcome', { enum: DECISION_OUTCOMES }).notNull(),
    article: text('article', { enum: DECISION_ARTICLES }).notNull(),
    /** The granted or noted days with what each counts for. */
    days: text('days', { mode: 'json' }).$type<GrantedDay[]>().notNull(),
    reasons: text('reasons').notNull(),
    conditions: text('conditions').notNull().default(''),
    deviation: text('deviation').notNull().default(''),
    opinion: text('opinion').notNull().default(''),
    /** The findings that the head saw, as they were. */
    findings: text('findings', { mode: 'json' }).$type<unknown>().notNull(),
    decidedOn: text('decided_on').notNull(),
    decidedBy: text('decided_by').notNull(),
    /** The name under the letter, and whether it is signed "namens" the head. */
    signer: text('signer').notNull(),
    onBehalf: integer('on_behalf', { mode: 'boolean' }).notNull().default(false),
    /** Once printed: the kept letter, the day it was sent and how. */
    runId: text('run_id').references(() => printRun.id, { onDelete: 'restrict' }),
    sentOn: text('sent_on'),
    sentBy: text('sent_by', { enum: WAYS_OUT }),
    replacesId: text('replaces_id').references((): AnySQLiteColumn => leaveDecision.id, {
      onDelete: 'restrict',
    }),
    ...stampColumns(),
  },
  (table) => [
    index('leave_decision_child').on(table.childId),
    index('leave_decision_run').on(table.runId),
    uniqueIndex('leave_decision_replaces').on(table.replacesId),
    listCheck('leave_decision_outcome', table.outcome, DECISION_OUTCOMES),
    listCheck('leave_decision_article', table.article, DECISION_ARTICLES),
    jsonCheck('leave_decision_days_json', table.days),
    jsonCheck('leave_decision_findings_json', table.findings),
    listCheck('leave_decision_sent_by', table.sentBy, WAYS_OUT),
    dateCheck('leave_decision_decided_on', table.decidedOn),
    dateCheck('leave_decision_sent_on', table.sentOn),
  ],
)

/** Bezwaar against a decision (Awb 6 and 7). */
export const leaveObjection = sqliteTable(
  'leave_objection',
  {
    id: idColumn(),
    decisionId: text('decision_id')
      .notNull()
      .references(() => leaveDecision.id, { onDelete: 'restrict' }),
    byName: text('by_name').notNull(),
    receivedOn: text('received_on').notNull(),
    /** The day of the postmark; NULL when it was not posted. */
    postedOn: text('posted_on'),
    grounds: text('grounds').notNull(),
    committee: integer('committee', { mode: 'boolean' }).notNull().default(false),
    /** Put off by at most six weeks (Awb 7:10 lid 3). */
    postponedUntil: text('postponed_until'),
    heardOn: text('heard_on'),
    hearing: text('hearing').notNull().default(''),
    outcome: text('outcome', { enum: OBJECTION_OUTCOMES }),
    reasons: text('reasons').notNull().default(''),
    decidedOn: text('decided_on'),
    decidedBy: text('decided_by').notNull().default(''),
    signer: text('signer').notNull().default(''),
    onBehalf: integer('on_behalf', { mode: 'boolean' }).notNull().default(false),
    runId: text('run_id').references(() => printRun.id, { onDelete: 'restrict' }),
    sentOn: text('sent_on'),
    sentBy: text('sent_by', { enum: WAYS_OUT }),
    ...stampColumns(),
  },
  (table) => [
    index('leave_objection_decision').on(table.decisionId),
    index('leave_objection_run').on(table.runId),
    listCheck('leave_objection_outcome', table.outcome, OBJECTION_OUTCOMES),
    listCheck('leave_objection_sent_by', table.sentBy, WAYS_OUT),
    dateCheck('leave_objection_received_on', table.receivedOn),
    dateCheck('leave_objection_posted_on', table.postedOn),
    dateCheck('leave_objection_postponed_until', table.postponedUntil),
    dateCheck('leave_objection_heard_on', table.heardOn),
    dateCheck('leave_objection_decided_on', table.decidedOn),
    dateCheck('leave_objection_sent_on', table.sentOn),
  ],
)
