// What the school chose about its own calendar; the national holidays are no rows (db/domain/calendar).
import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { CALENDAR_DAY_KINDS, SECOND_MAY_WEEKS } from '../domain/calendar/choices.ts'
import type { LessonHours } from '../domain/calendar/school-calendar.ts'
import { dateCheck, idColumn, jsonCheck, listCheck, stampColumns } from './columns.ts'
import { schoolGroup } from './groups.ts'

/** The choices of one school year; without a row the national dates hold. */
export const calendarYear = sqliteTable(
  'calendar_year',
  {
    id: idColumn(),
    /** '2026-2027'; also years that have no row in school_year yet. */
    schoolYear: text('school_year').notNull(),
    secondMayWeek: text('second_may_week', { enum: SECOND_MAY_WEEKS }).notNull().default('none'),
    summerDaysBefore: integer('summer_days_before').notNull().default(0),
    summerDaysAfter: integer('summer_days_after').notNull().default(0),
    /** Corrections by the office of what is computed; NULL is computed. */
    firstLessonDay: text('first_lesson_day'),
    endOfSecondLessonWeek: text('end_of_second_lesson_week'),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('calendar_year_school_year').on(table.schoolYear),
    listCheck('calendar_year_second_may_week', table.secondMayWeek, SECOND_MAY_WEEKS),
    check(
      'calendar_year_summer',
      sql`summer_days_before BETWEEN 0 AND 2 AND summer_days_after BETWEEN 0 AND 2`,
    ),
    dateCheck('calendar_year_first_lesson_day', table.firstLessonDay),
    dateCheck('calendar_year_second_week', table.endOfSecondLessonWeek),
  ],
)

/** A day that the whole school is closed, open on a public holiday, or equal to a holiday for terms. */
export const calendarDay = sqliteTable(
  'calendar_day',
  {
    id: idColumn(),
    date: text('date').notNull(),
    kind: text('kind', { enum: CALENDAR_DAY_KINDS }).notNull(),
    name: text('name').notNull().default(''),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('calendar_day_once').on(table.date, table.kind),
    listCheck('calendar_day_kind', table.kind, CALENDAR_DAY_KINDS),
    dateCheck('calendar_day_date', table.date),
  ],
)

/** A group is free: on one day, or each week on a day of the week (Monday 1). */
export const groupFree = sqliteTable(
  'group_free',
  {
    id: idColumn(),
    groupId: text('group_id')
      .notNull()
      .references(() => schoolGroup.id, { onDelete: 'restrict' }),
    date: text('date'),
    weekday: integer('weekday'),
    name: text('name').notNull().default(''),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('group_free_once').on(table.groupId, table.date, table.weekday),
    check('group_free_one', sql`(${table.date} IS NULL) <> (${table.weekday} IS NULL)`),
    check('group_free_weekday', sql`${table.weekday} BETWEEN 1 AND 5`),
    dateCheck('group_free_date', table.date),
  ],
)

/** Lesson hours of the school week: exactly one row. */
export const calendarSetting = sqliteTable(
  'calendar_setting',
  {
    id: idColumn(),
    /** Monday to Friday, in clock hours. */
    lessonHours: text('lesson_hours', { mode: 'json' }).$type<LessonHours[]>().notNull(),
    ...stampColumns(),
  },
  (table) => [
    listCheck('calendar_setting_one_row', table.id, ['calendar']),
    jsonCheck('calendar_setting_lesson_hours_json', table.lessonHours),
  ],
)
