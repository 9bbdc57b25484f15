// Buddies (buddy’s): families that would like one, families that would like to be one, and the pairs they become.
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { FOLLOW_UP_ANSWERS, PAIR_ENDS } from '../domain/buddies/pair.ts'
import { BUDDY_SIDES } from '../domain/buddies/wish.ts'
import { dateCheck, idColumn, jsonCheck, listCheck, stampColumns } from './columns.ts'
import { household } from './people.ts'

/** A family that would like a buddy, or would like to be one. */
export const buddyWish = sqliteTable(
  'buddy_wish',
  {
    id: idColumn(),
    householdId: text('household_id')
      .notNull()
      .references(() => household.id, { onDelete: 'restrict' }),
    side: text('side', { enum: BUDDY_SIDES }).notNull(),
    /** Codes (ISO 639) of the languages it is about. */
    languages: text('languages', { mode: 'json' }).$type<string[]>().notNull().default([]),
    /** The school may look at street and neighbourhood. */
    nearby: integer('nearby', { mode: 'boolean' }).notNull().default(true),
    /** The school may look at the groups of the children. */
    sameGroup: integer('same_group', { mode: 'boolean' }).notNull().default(true),
    /** Families at one time; 1 for a need. */
    most: integer('most').notNull().default(1),
    note: text('note').notNull().default(''),
    since: text('since').notNull(),
    /** The family asked no more, or offers no more; its pairs stay. */
    endedOn: text('ended_on'),
    ...stampColumns(),
  },
  (table) => [
    index('buddy_wish_household').on(table.householdId),
    listCheck('buddy_wish_side', table.side, BUDDY_SIDES),
    jsonCheck('buddy_wish_languages_json', table.languages),
    check('buddy_wish_most', sql`${table.most} BETWEEN 1 AND 5`),
    dateCheck('buddy_wish_since', table.since),
    dateCheck('buddy_wish_ended_on', table.endedOn),
  ],
)

/** A need and an offer that were brought together: asked apart, coupled when both said yes. */
export const buddyPair = sqliteTable(
  'buddy_pair',
  {
    id: idColumn(),
    needId: text('need_id')
      .notNull()
      .references(() => buddyWish.id, { onDelete: 'restrict' }),
    offerId: text('offer_id')
      .notNull()
      .references(() => buddyWish.id, { onDelete: 'restrict' }),
    proposedOn: text('proposed_on').notNull(),
    /** The day on which each family said yes; NULL: not yet. */
    needAgreedOn: text('need_agreed_on'),
    offerAgreedOn: text('offer_agreed_on'),
    /** Both said yes; from here on they know of each other. */
    coupledOn: text('coupled_on'),
    /** When both are asked how it goes; NULL: no more. */
    followUpDue: text('follow_up_due'),
    /** The day of the last answer. */
    followedUpOn: text('followed_up_on'),
    needAnswer: text('need_answer', { enum: FOLLOW_UP_ANSWERS }),
    offerAnswer: text('offer_answer', { enum: FOLLOW_UP_ANSWERS }),
    followUpNote: text('follow_up_note').notNull().default(''),
    endedOn: text('ended_on'),
    endedBy: text('ended_by', { enum: PAIR_ENDS }),
    ...stampColumns(),
  },
  (table) => [
    index('buddy_pair_need').on(table.needId),
    index('buddy_pair_offer').on(table.offerId),
    listCheck('buddy_pair_need_answer', table.needAnswer, FOLLOW_UP_ANSWERS),
    listCheck('buddy_pair_offer_answer', table.offerAnswer, FOLLOW_UP_ANSWERS),
    listCheck('buddy_pair_ended_by', table.endedBy, PAIR_ENDS),
    dateCheck('buddy_pair_proposed_on', table.proposedOn),
    dateCheck('buddy_pair_need_agreed_on', table.needAgreedOn),
    dateCheck('buddy_pair_offer_agreed_on', table.offerAgreedOn),
    dateCheck('buddy_pair_coupled_on', table.coupledOn),
    dateCheck('buddy_pair_follow_up_due', table.followUpDue),
    dateCheck('buddy_pair_followed_up_on', table.followedUpOn),
    dateCheck('buddy_pair_ended_on', table.endedOn),
    check(
      'buddy_pair_both_agreed',
      sql`${table.coupledOn} IS NULL OR (${table.needAgreedOn} IS NOT NULL AND ${table.offerAgreedOn} IS NOT NULL)`,
    ),
    check('buddy_pair_ended', sql`(${table.endedOn} IS NULL) = (${table.endedBy} IS NULL)`),
  ],
)
