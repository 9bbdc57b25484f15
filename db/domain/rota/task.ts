// Tasks of ouderhulp and the turns that are made from them for a school year.
import * as z from 'zod'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { type SchoolYear, schoolYear } from '../kernel/school-year.ts'
import { line, longText, requiredLine } from '../kernel/text.ts'

/** Pictogram on the wall, for who reads no Dutch. */
export const ICONS = [
  'lice',
  'reading',
  'library',
  'decorating',
  'sinterklaas',
  'trip',
  'lunch',
  'garden',
  'party',
  'driving',
  'other',
] as const

/**
 * When its turns are, by the school calendar: after each holiday (luizencontrole), each week on fixed days (leesouders),
 * each month, or on days that are chosen one by one.
 */
export const TASK_RHYTHMS = ['afterHolidays', 'weekly', 'monthly', 'chosen'] as const
export type TaskRhythm = (typeof TASK_RHYTHMS)[number]

const wholeNumber = z.number('Vul een getal in.').int()

/** What the office fills in about a task. */
export const taskDetails = z.strictObject({
  schoolYear,
  name: requiredLine('Vul de naam van de taak in.', 80),
  icon: z.enum(ICONS),
  explanation: longText(600),
  rhythm: z.enum(TASK_RHYTHMS),
  perGroup: z.boolean(),
  weight: wholeNumber.min(1).max(4),
  places: wholeNumber.min(1).max(40),
  needsVog: z.boolean(),
  needsDriver: z.boolean(),
  needsFirstAid: z.boolean(),
  withoutDutch: z.boolean(),
  popular: z.boolean(),
  restDays: wholeNumber.min(0).max(200),
  cancelDays: wholeNumber.min(0).max(60),
})
export type TaskDetails = z.infer<typeof taskDetails>

/** The school year of a task as it is kept: its turns are days of it. */
export function yearOf(task: { readonly schoolYear: string }): SchoolYear {
  return schoolYear.parse(task.schoolYear)
}

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Vul een tijd in, bijvoorbeeld 08:30.')

/** One turn that is about to be made or changed. */
export const turnDetails = z
  .strictObject({
    groupId: id.nullable(),
    date: isoDate,
    beginsAt: clock,
    endsAt: clock,
    places: wholeNumber.min(0).max(40),
    note: line(160),
  })
  .refine(({ beginsAt, endsAt }) => beginsAt < endsAt, {
    path: ['endsAt'],
    message: 'De eindtijd ligt voor de begintijd.',
  })
export type TurnDetails = z.infer<typeof turnDetails>

/** How the turns of a task are made in one go over the school calendar. */
export const turnPlan = z
  .strictObject({
    taskId: id,
    /** Groups that get turns of their own; empty for a task of the whole school. */
    groupIds: z.array(id).max(200),
    from: isoDate,
    until: isoDate,
    /** Monday 1 to Friday 5, for a weekly task; the first school day otherwise. */
    weekdays: z.array(z.number().int().min(1).max(5)).max(5),
    /** Days that are chosen one by one. */
    dates: z.array(isoDate).max(200),
    beginsAt: clock,
    endsAt: clock,
    places: wholeNumber.min(1).max(40),
  })
  .refine(({ from, until }) => from <= until, { path: ['until'], message: 'Deze dag ligt voor de eerste.' })
  .refine(({ beginsAt, endsAt }) => beginsAt < endsAt, {
    path: ['endsAt'],
    message: 'De eindtijd ligt voor de begintijd.',
  })
export type TurnPlan = z.infer<typeof turnPlan>
