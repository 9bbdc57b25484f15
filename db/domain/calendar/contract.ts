import * as z from 'zod'
import { defineOperation } from '../contract/operation.ts'
import { PRINTER_ERRORS, printedPaper } from '../contract/paper.ts'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { schoolYear } from '../kernel/school-year.ts'
import { calendarDay, calendarYear, groupFree, lessonHours } from './choices.ts'

/** What changes here changes every count of school days. */
const changed = { kind: 'change', right: 'keepCalendar', touches: ['calendar', 'leave', 'absence'] } as const
const nothing = z.strictObject({})

const period = z.strictObject({ from: isoDate, to: isoDate })

/** All that says whether a day is a school day; groups by their id. */
export const schoolCalendar = z.strictObject({
  holidays: z.array(z.strictObject({ ...period.shape, name: z.string() })),
  studyDays: z.array(isoDate),
  openPublicHolidays: z.array(isoDate),
  groupFree: z.array(
    z.strictObject({ group: z.string(), dates: z.array(isoDate), weekdays: z.array(z.number()) }),
  ),
  lessonStarts: z.array(
    z.strictObject({
      schoolYear,
      firstLessonDay: isoDate.nullable(),
      endOfSecondLessonWeek: isoDate.nullable(),
    }),
  ),
  lessonHours,
  equatedDays: z.array(isoDate),
})

const dayEntry = z.strictObject({ id, ...calendarDay.shape })
const freeEntry = z.strictObject({ id, ...groupFree.shape, group: z.string() })

export const calendarOperations = {
  /** One school year as it is: the whole calendar, and what the school chose in this year. */
  'calendar.year': defineOperation({
    name: 'calendar.year',
    kind: 'read',
    right: 'seeLeave',
    input: z.strictObject({ schoolYear }),
    output: z.strictObject({
      calendar: schoolCalendar,
      choices: calendarYear,
      days: z.array(dayEntry),
      groupFree: z.array(freeEntry),
      groups: z.array(z.strictObject({ id, name: z.string() })),
      /** Computed, or as the office corrected it; null where the calendar does not know the year. */
      firstLessonDay: isoDate.nullable(),
      endOfSecondLessonWeek: isoDate.nullable(),
      /** School days of the whole school in this year, and lesson hours. */
      schoolDays: z.number(),
      lessonHours: z.number(),
      /** False: the dates were not yet compared with the regulation. */
      confirmed: z.boolean(),
    }),
  }),
  'calendar.saveYear': defineOperation({
    ...changed,
    name: 'calendar.saveYear',
    input: calendarYear,
    output: nothing,
    errors: { SECOND_WEEK_BEFORE_FIRST_DAY: nothing, DAY_OUTSIDE_YEAR: nothing },
  }),
  /** One day or every school day of a period. Answers how many days were added; those that were there stay. */
  'calendar.addDays': defineOperation({
    ...changed,
    name: 'calendar.addDays',
    input: z.strictObject({
      from: isoDate,
      to: isoDate,
      kind: calendarDay.shape.kind,
      name: calendarDay.shape.name,
      /** Only these groups are free; empty: the whole school. */
      groupIds: z.array(id).max(200),
    }),
    output: z.strictObject({ added: z.number() }),
    errors: { PERIOD_TOO_LONG: nothing, LAST_BEFORE_FIRST: nothing, NO_SCHOOL_DAY: nothing },
  }),
  'calendar.removeDay': defineOperation({
    ...changed,
    name: 'calendar.removeDay',
    input: z.strictObject({ id }),
    output: nothing,
  }),
  /** Days of the week on which a group never has lessons; replaces what stood there. */
  'calendar.saveGroupWeek': defineOperation({
    ...changed,
    name: 'calendar.saveGroupWeek',
    input: z.strictObject({ groupId: id, weekdays: z.array(z.number().int().min(1).max(5)).max(4) }),
    output: nothing,
  }),
  'calendar.saveLessonHours': defineOperation({
    ...changed,
    name: 'calendar.saveLessonHours',
    input: z.strictObject({ lessonHours }),
    output: nothing,
  }),
  /** The year on one page, for parents. */
  'calendar.paper': defineOperation({
    name: 'calendar.paper',
    kind: 'change',
    right: 'print',
    input: z.strictObject({ schoolYear }),
    output: printedPaper,
    errors: PRINTER_ERRORS,
    touches: ['printing'],
  }),
}
