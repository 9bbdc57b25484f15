// Ouderhulp: tasks with their turns, who helps when, the settings, and draws.
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { LOCKS, PLACE_STATES, type TurnMoment } from '../domain/rota/place.ts'
import { CHANGE_RULES } from '../domain/rota/rota-setting.ts'
import { ICONS, TASK_RHYTHMS } from '../domain/rota/task.ts'
import { dateCheck, idColumn, jsonCheck, listCheck, stampColumns } from './columns.ts'
import { schoolGroup } from './groups.ts'
import { household, person } from './people.ts'
import { printRun } from './printing.ts'

/** A task of a school year: luizencontrole, leesouders, schoolreis; what it needs and how heavy it is. */
export const rotaTask = sqliteTable(
  'rota_task',
  {
    id: idColumn(),
    /** '2026-2027'. */
    schoolYear: text('school_year').notNull(),
    name: text('name').notNull(),
    icon: text('icon', { enum: ICONS }).notNull(),
    explanation: text('explanation').notNull().default(''),
    rhythm: text('rhythm', { enum: TASK_RHYTHMS }).notNull(),
    /** Each group has its own turns; else they are of the whole school. */
    perGroup: integer('per_group', { mode: 'boolean' }).notNull(),
    /** For how many turns one turn counts. */
    weight: integer('weight').notNull().default(1),
    places: integer('places').notNull().default(2),
    needsVog: integer('needs_vog', { mode: 'boolean' }).notNull().default(false),
    needsDriver: integer('needs_driver', { mode: 'boolean' }).notNull().default(false),
    needsFirstAid: integer('needs_first_aid', { mode: 'boolean' }).notNull().default(false),
    /** Also for who speaks little Dutch. */
    withoutDutch: integer('without_dutch', { mode: 'boolean' }).notNull().default(false),
    /** More want it than can: places are drawn. */
    popular: integer('popular', { mode: 'boolean' }).notNull().default(false),
    /** Days between two turns of one family. */
    restDays: integer('rest_days').notNull().default(7),
    /** Days before a turn until which a family can cancel by itself. */
    cancelDays: integer('cancel_days').notNull().default(3),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('rota_task_name').on(table.schoolYear, table.name),
    listCheck('rota_task_icon', table.icon, ICONS),
    listCheck('rota_task_rhythm', table.rhythm, TASK_RHYTHMS),
    check('rota_task_weight', sql`${table.weight} BETWEEN 1 AND 4`),
    check('rota_task_places', sql`${table.places} BETWEEN 1 AND 40`),
  ],
)

/** A turn (beurt) of a task: a day and time with places for families. */
export const rotaTurn = sqliteTable(
  'rota_turn',
  {
    id: idColumn(),
    taskId: text('task_id')
      .notNull()
      .references(() => rotaTask.id, { onDelete: 'restrict' }),
    groupId: text('group_id').references(() => schoolGroup.id, { onDelete: 'restrict' }),
    date: text('date').notNull(),
    beginsAt: text('begins_at').notNull(),
    endsAt: text('ends_at').notNull(),
    places: integer('places').notNull(),
    note: text('note').notNull().default(''),
    cancelledOn: text('cancelled_on'),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('rota_turn_once').on(table.taskId, table.groupId, table.date, table.beginsAt),
    index('rota_turn_group').on(table.groupId, table.date),
    index('rota_turn_date').on(table.date),
    dateCheck('rota_turn_date_real', table.date),
    dateCheck('rota_turn_cancelled_on', table.cancelledOn),
    check('rota_turn_places', sql`${table.places} BETWEEN 0 AND 40`),
  ],
)

/** A family on a turn. What was told to the family stays when it changes: a row of its own. */
export const rotaPlace = sqliteTable(
  'rota_place',
  {
    id: idColumn(),
    turnId: text('turn_id')
      .notNull()
      .references(() => rotaTurn.id, { onDelete: 'restrict' }),
    householdId: text('household_id')
      .notNull()
      .references(() => household.id, { onDelete: 'restrict' }),
    /** Which adult comes, once that is known. */
    personId: text('person_id').references(() => person.id, { onDelete: 'restrict' }),
    state: text('state', { enum: PLACE_STATES }).notNull(),
    /** Why a new proposal leaves it where it is. */
    locked: text('locked', { enum: LOCKS }).notNull(),
    /** The facts by which the proposal chose this family, for "waarom ik?"; NULL when somebody chose by hand. */
    because: text('because', { mode: 'json' }).$type<unknown>(),
    /** Why the coordinator set aside what stood against it; '' when nothing did. */
    overrule: text('overrule').notNull().default(''),
    publishedOn: text('published_on'),
    /** Cancelled, told beforehand. */
    toldOn: text('told_on'),
    /** The family that took it over by a swap. */
    takenOverBy: text('taken_over_by').references(() => household.id, { onDelete: 'restrict' }),
    /** The change notice that went home; NULL: still to give. */
    noticeRunId: text('notice_run_id').references(() => printRun.id, { onDelete: 'restrict' }),
    /** When the family was told to come, while the turn has moved since; NULL: as the turn says. */
    toldMoment: text('told_moment', { mode: 'json' }).$type<TurnMoment>(),
    ...stampColumns(),
  },
  (table) => [
    index('rota_place_turn').on(table.turnId),
    index('rota_place_household').on(table.householdId),
    index('rota_place_person').on(table.personId),
    index('rota_place_taken_over_by').on(table.takenOverBy),
    index('rota_place_notice_run').on(table.noticeRunId),
    listCheck('rota_place_state', table.state, PLACE_STATES),
    listCheck('rota_place_locked', table.locked, LOCKS),
    jsonCheck('rota_place_because_json', table.because),
    jsonCheck('rota_place_told_moment_json', table.toldMoment),
    dateCheck('rota_place_published_on', table.publishedOn),
    dateCheck('rota_place_told_on', table.toldOn),
  ],
)

/** Who stands by for a turn, in the order of asking. */
export const rotaReserve = sqliteTable(
  'rota_reserve',
  {
    id: idColumn(),
    turnId: text('turn_id')
      .notNull()
      .references(() => rotaTurn.id, { onDelete: 'restrict' }),
    householdId: text('household_id')
      .notNull()
      .references(() => household.id, { onDelete: 'restrict' }),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('rota_reserve_once').on(table.turnId, table.householdId),
    index('rota_reserve_household').on(table.householdId),
  ],
)

/** What the school chose for a year. */
export const rotaSetting = sqliteTable(
  'rota_setting',
  {
    id: idColumn(),
    schoolYear: text('school_year').notNull(),
    /** Turns asked of each family; 0: only what was done is shown. */
    asked: integer('asked').notNull().default(1),
    /** Carried over to the next year at most, both ways. */
    mostCarried: integer('most_carried').notNull().default(2),
    most: integer('most').notNull().default(4),
    changeRule: text('change_rule', { enum: CHANGE_RULES }).notNull().default('never'),
    ownGroupOnly: integer('own_group_only', { mode: 'boolean' }).notNull().default(true),
    /** Kilometres one way from which every child needs its own booster. */
    boosterKilometres: integer('booster_kilometres').notNull().default(50),
    alwaysBoosters: integer('always_boosters', { mode: 'boolean' }).notNull().default(false),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('rota_setting_school_year').on(table.schoolYear),
    listCheck('rota_setting_change_rule', table.changeRule, CHANGE_RULES),
  ],
)

/** A draw for popular turns: its seed and its list are kept (protocol van de loting). */
export const rotaDraw = sqliteTable(
  'rota_draw',
  {
    id: idColumn(),
    taskId: text('task_id')
      .notNull()
      .references(() => rotaTask.id, { onDelete: 'restrict' }),
    drawnOn: text('drawn_on').notNull(),
    seed: text('seed').notNull(),
    ...stampColumns(),
  },
  (table) => [index('rota_draw_task').on(table.taskId), dateCheck('rota_draw_drawn_on', table.drawnOn)],
)

/** A family in a draw, with its tickets, and whether it won. Who lost has a plus at the next one. */
export const rotaDrawTicket = sqliteTable(
  'rota_draw_ticket',
  {
    id: idColumn(),
    drawId: text('draw_id')
      .notNull()
      .references(() => rotaDraw.id, { onDelete: 'restrict' }),
    householdId: text('household_id')
      .notNull()
      .references(() => household.id, { onDelete: 'restrict' }),
    tickets: integer('tickets').notNull(),
    /** The turn it won; NULL: lost. */
    turnId: text('turn_id').references(() => rotaTurn.id, { onDelete: 'restrict' }),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('rota_draw_ticket_once').on(table.drawId, table.householdId),
    index('rota_draw_ticket_household').on(table.householdId),
    index('rota_draw_ticket_turn').on(table.turnId),
  ],
)
