// Panels of parents and pupils: members with a term, draws with their lots, meetings, and topics from proposal to feedback.
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { CHOSEN, DRAW_ANSWERS, PANEL_KINDS } from '../domain/panels/panel.ts'
import { FEEDBACK_WAYS, OUTCOMES, PROPOSERS } from '../domain/panels/topic.ts'
import { dateCheck, idColumn, jsonCheck, listCheck, stampColumns } from './columns.ts'
import { complaint } from './complaints.ts'
import { household, person, pupil } from './people.ts'

/** A panel of parents, or of pupils of the groups 5 to 8. */
export const panel = sqliteTable(
  'panel',
  {
    id: idColumn(),
    kind: text('kind', { enum: PANEL_KINDS }).notNull(),
    name: text('name').notNull(),
    goal: text('goal').notNull().default(''),
    seats: integer('seats').notNull(),
    /** School years that a new member sits. */
    termYears: integer('term_years').notNull(),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('panel_name').on(table.name),
    listCheck('panel_kind', table.kind, PANEL_KINDS),
    check('panel_seats', sql`${table.seats} BETWEEN 2 AND 40`),
    check('panel_term_years', sql`${table.termYears} BETWEEN 1 AND 4`),
  ],
)

/** A draw: its seed, its places and who was there. Its lots stand in panel_draw_ticket (protocol van de loting). */
export const panelDraw = sqliteTable(
  'panel_draw',
  {
    id: idColumn(),
    panelId: text('panel_id')
      .notNull()
      .references(() => panel.id, { onDelete: 'restrict' }),
    drawnOn: text('drawn_on').notNull(),
    seed: text('seed').notNull(),
    places: integer('places').notNull(),
    /** The term of who is drawn. */
    fromDate: text('from_date').notNull(),
    untilDate: text('until_date').notNull(),
    witnesses: text('witnesses').notNull(),
    /** Members that each group had already when the lots were drawn, by the name of the group. */
    seated: text('seated', { mode: 'json' }).$type<Record<string, number>>().notNull(),
    ...stampColumns(),
  },
  (table) => [
    index('panel_draw_panel').on(table.panelId),
    check('panel_draw_places', sql`${table.places} BETWEEN 1 AND 40`),
    dateCheck('panel_draw_drawn_on', table.drawnOn),
    dateCheck('panel_draw_from_date', table.fromDate),
    dateCheck('panel_draw_until_date', table.untilDate),
    jsonCheck('panel_draw_seated_json', table.seated),
  ],
)

/**
 * A lot of a draw: of a household, for a panel of parents, or of a pupil. All that decides stands here as it was on the day
 * and without a key: number, groups, homes. So anybody can draw again, also after somebody left.
 */
export const panelDrawTicket = sqliteTable(
  'panel_draw_ticket',
  {
    id: idColumn(),
    drawId: text('draw_id')
      .notNull()
      .references(() => panelDraw.id, { onDelete: 'restrict' }),
    /** Its number on the list of this draw. */
    number: integer('number').notNull(),
    householdId: text('household_id').references(() => household.id, { onDelete: 'restrict' }),
    pupilId: text('pupil_id').references(() => pupil.id, { onDelete: 'restrict' }),
    /** Names of the groups it stands for, on the day. */
    groups: text('groups', { mode: 'json' }).$type<string[]>().notNull(),
    /** Numbers of the homes on the list of this draw: equal numbers live together. */
    homes: text('homes', { mode: 'json' }).$type<number[]>().notNull(),
    /** Terms in a panel before this draw. */
    terms: integer('terms').notNull(),
    /** Draws lost since the last one won. */
    plus: integer('plus').notNull(),
    /** Drawn on the day, and not as reserve. */
    won: integer('won', { mode: 'boolean' }).notNull(),
    answer: text('answer', { enum: DRAW_ANSWERS }).notNull().default('open'),
    answeredOn: text('answered_on'),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('panel_draw_ticket_number').on(table.drawId, table.number),
    index('panel_draw_ticket_household').on(table.householdId),
    index('panel_draw_ticket_pupil').on(table.pupilId),
    listCheck('panel_draw_ticket_answer', table.answer, DRAW_ANSWERS),
    dateCheck('panel_draw_ticket_answered_on', table.answeredOn),
    jsonCheck('panel_draw_ticket_groups_json', table.groups),
    jsonCheck('panel_draw_ticket_homes_json', table.homes),
  ],
)

/** A member, from the first day of the term to the last. */
export const panelMember = sqliteTable(
  'panel_member',
  {
    id: idColumn(),
    panelId: text('panel_id')
      .notNull()
      .references(() => panel.id, { onDelete: 'restrict' }),
    personId: text('person_id').references(() => person.id, { onDelete: 'restrict' }),
    pupilId: text('pupil_id').references(() => pupil.id, { onDelete: 'restrict' }),
    fromDate: text('from_date').notNull(),
    untilDate: text('until_date').notNull(),
    chosen: text('chosen', { enum: CHOSEN }).notNull(),
    /** The lot by which a member was chosen. */
    ticketId: text('ticket_id').references(() => panelDrawTicket.id, { onDelete: 'restrict' }),
    ...stampColumns(),
  },
  (table) => [
    index('panel_member_panel').on(table.panelId),
    index('panel_member_person').on(table.personId),
    index('panel_member_pupil').on(table.pupilId),
    index('panel_member_ticket').on(table.ticketId),
    listCheck('panel_member_chosen', table.chosen, CHOSEN),
    check('panel_member_who', sql`(${table.personId} IS NULL) <> (${table.pupilId} IS NULL)`),
    dateCheck('panel_member_from_date', table.fromDate),
    dateCheck('panel_member_until_date', table.untilDate),
  ],
)

/** A meeting of a panel: agenda, input, decision and feedback to the members. */
export const panelMeeting = sqliteTable(
  'panel_meeting',
  {
    id: idColumn(),
    panelId: text('panel_id')
      .notNull()
      .references(() => panel.id, { onDelete: 'restrict' }),
    date: text('date').notNull(),
    beginsAt: text('begins_at').notNull(),
    endsAt: text('ends_at').notNull(),
    place: text('place').notNull().default(''),
    agenda: text('agenda').notNull().default(''),
    input: text('input').notNull().default(''),
    decision: text('decision').notNull().default(''),
    feedbackOn: text('feedback_on'),
    /** How many were there; NULL: not noted. */
    present: integer('present'),
    ...stampColumns(),
  },
  (table) => [
    index('panel_meeting_panel').on(table.panelId, table.date),
    index('panel_meeting_date').on(table.date),
    dateCheck('panel_meeting_date_real', table.date),
    dateCheck('panel_meeting_feedback_on', table.feedbackOn),
  ],
)

/** A topic from proposal to feedback; says by what kind of person it was proposed, never by whom. */
export const panelTopic = sqliteTable(
  'panel_topic',
  {
    id: idColumn(),
    title: text('title').notNull(),
    said: text('said').notNull().default(''),
    proposedBy: text('proposed_by', { enum: PROPOSERS }).notNull(),
    proposedOn: text('proposed_on').notNull(),
    /** The idea of the register it came from. */
    ideaId: text('idea_id').references(() => complaint.id, { onDelete: 'restrict' }),
    outcome: text('outcome', { enum: OUTCOMES }).notNull().default('open'),
    decision: text('decision').notNull().default(''),
    did: text('did').notNull().default(''),
    decidedOn: text('decided_on'),
    doneOn: text('done_on'),
    feedbackOn: text('feedback_on'),
    feedbackWay: text('feedback_way', { enum: FEEDBACK_WAYS }),
    /** Stands on the list and the poster "U zei – wij deden". */
    shown: integer('shown', { mode: 'boolean' }).notNull().default(false),
    ...stampColumns(),
  },
  (table) => [
    index('panel_topic_idea').on(table.ideaId),
    index('panel_topic_proposed_on').on(table.proposedOn),
    listCheck('panel_topic_proposed_by', table.proposedBy, PROPOSERS),
    listCheck('panel_topic_outcome', table.outcome, OUTCOMES),
    listCheck('panel_topic_feedback_way', table.feedbackWay, FEEDBACK_WAYS),
    dateCheck('panel_topic_proposed_on_real', table.proposedOn),
    dateCheck('panel_topic_decided_on', table.decidedOn),
    dateCheck('panel_topic_done_on', table.doneOn),
    dateCheck('panel_topic_feedback_on', table.feedbackOn),
  ],
)

/** What a panel said of a topic at a meeting: the voices of parents and pupils stand beside each other. */
export const panelVoice = sqliteTable(
  'panel_voice',
  {
    id: idColumn(),
    topicId: text('topic_id')
      .notNull()
      .references(() => panelTopic.id, { onDelete: 'restrict' }),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => panelMeeting.id, { onDelete: 'restrict' }),
    /** '' while it only stands on the agenda. */
    said: text('said').notNull().default(''),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('panel_voice_once').on(table.topicId, table.meetingId),
    index('panel_voice_meeting').on(table.meetingId),
  ],
)
