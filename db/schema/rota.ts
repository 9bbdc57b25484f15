// Ouderhulp: tasks with their turns, what families can and want, who helps when, and children in cars.
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { CORRECTION_KINDS } from '../domain/rota/family-balance.ts'
import {
  CERTIFICATES,
  EXEMPTION_KINDS,
  type FamilyDay,
  TRANSPORT,
  WISHES,
} from '../domain/rota/family-form.ts'
import { LOCKS, PLACE_STATES } from '../domain/rota/place.ts'
import { CHANGE_RULES } from '../domain/rota/rota-setting.ts'
import { ICONS, TASK_RHYTHMS } from '../domain/rota/task.ts'
import { dateCheck, idColumn, jsonCheck, listCheck, stampColumns } from './columns.ts'
import { schoolGroup } from './groups.ts'
import { household, person, pupil } from './people.ts'
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

/** What a parent allows for a child in a car of others, asked once a year. */
export const rotaChild = sqliteTable(
  'rota_child',
  {
    id: idColumn(),
    schoolYear: text('school_year').notNull(),
    pupilId: text('pupil_id')
      .notNull()
      .references(() => pupil.id, { onDelete: 'restrict' }),
    transport: text('transport', { enum: TRANSPORT }).notNull(),
    /** Smaller than 1.35 m: never the height itself. NULL: not known. */
    under135: integer('under_135', { mode: 'boolean' }),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('rota_child_once').on(table.schoolYear, table.pupilId),
    index('rota_child_pupil').on(table.pupilId),
    listCheck('rota_child_transport', table.transport, TRANSPORT),
  ],
)

/** A trip by car: its drivers stand on a turn. */
export const rotaTrip = sqliteTable(
  'rota_trip',
  {
    id: idColumn(),
    turnId: text('turn_id')
      .notNull()
      .references(() => rotaTurn.id, { onDelete: 'restrict' }),
    name: text('name').notNull(),
    address: text('address').notNull().default(''),
    route: text('route').notNull().default(''),
    /** One way. */
    kilometres: integer('kilometres').notNull(),
    schoolPhone: text('school_phone').notNull().default(''),
    ...stampColumns(),
  },
  (table) => [uniqueIndex('rota_trip_turn').on(table.turnId)],
)

/** A car of a trip, with what the driver said of it and the school confirmed. */
export const rotaCar = sqliteTable(
  'rota_car',
  {
    id: idColumn(),
    tripId: text('trip_id')
      .notNull()
      .references(() => rotaTrip.id, { onDelete: 'restrict' }),
    /** The driver. */
    personId: text('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'restrict' }),
    /** Belts for children, without the driver. */
    seats: integer('seats').notNull(),
    boosters: integer('boosters').notNull(),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('rota_car_driver').on(table.tripId, table.personId),
    index('rota_car_person').on(table.personId),
  ],
)

/** A child that goes along, and in which car. */
export const rotaSeat = sqliteTable(
  'rota_seat',
  {
    id: idColumn(),
    tripId: text('trip_id')
      .notNull()
      .references(() => rotaTrip.id, { onDelete: 'restrict' }),
    pupilId: text('pupil_id')
      .notNull()
      .references(() => pupil.id, { onDelete: 'restrict' }),
    /** NULL: no car yet. */
    carId: text('car_id').references(() => rotaCar.id, { onDelete: 'restrict' }),
    /** A friend to sit with. */
    friendId: text('friend_id').references(() => pupil.id, { onDelete: 'restrict' }),
    locked: integer('locked', { mode: 'boolean' }).notNull().default(false),
    /** What happens to who cannot ride along. */
    otherwise: text('otherwise').notNull().default(''),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('rota_seat_once').on(table.tripId, table.pupilId),
    index('rota_seat_pupil').on(table.pupilId),
    index('rota_seat_car').on(table.carId),
    index('rota_seat_friend').on(table.friendId),
  ],
)
