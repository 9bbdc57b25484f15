import * as z from 'zod'
import { DAY_PARTS } from '../calendar/school-day.ts'
import { bytes } from '../contract/file.ts'
import { defineOperation } from '../contract/operation.ts'
import { PRINTER_ERRORS, printedPaper } from '../contract/paper.ts'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { requiredLine } from '../kernel/text.ts'
import { ABSENCE_KINDS, absenceEntry } from './absence.ts'

const noted = { kind: 'change', right: 'takeLeave', touches: ['absence', 'leave'] } as const
const nothing = z.strictObject({})

/** A day or part of a day that a child missed. */
export const absenceRow = z.strictObject({
  id,
  pupilId: id,
  pupil: z.string(),
  group: z.string(),
  date: isoDate,
  part: z.enum(DAY_PARTS),
  kind: z.enum(ABSENCE_KINDS),
  hours: z.number(),
  note: z.string(),
  requestId: id.nullable(),
  reportedOn: isoDate.nullable(),
  invitedOn: isoDate.nullable(),
})
export type AbsenceRow = z.infer<typeof absenceRow>

/** Why the school must report: 16 hours in four lesson weeks (LPW 21a), or a holiday without leave. */
export const REPORT_REASONS = ['sixteenHours', 'luxury'] as const

export const absenceOperations = {
  'absence.list': defineOperation({
    name: 'absence.list',
    kind: 'read',
    right: 'seeLeave',
    input: z.strictObject({
      pupilId: id.nullable(),
      text: z.string().max(100),
      kinds: z.array(z.enum(ABSENCE_KINDS)).max(ABSENCE_KINDS.length),
      from: isoDate,
      to: isoDate,
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(200),
    }),
    output: z.strictObject({ total: z.number(), rows: z.array(absenceRow) }),
  }),
  /** What waits: children to report, and refused leave whose days have come. */
  'absence.duties': defineOperation({
    name: 'absence.duties',
    kind: 'read',
    right: 'seeLeave',
    input: nothing,
    output: z.strictObject({
      reports: z.array(
        z.strictObject({
          pupilId: id,
          pupil: z.string(),
          group: z.string(),
          reason: z.enum(REPORT_REASONS),
          hours: z.number(),
          from: isoDate,
          until: isoDate,
          /** Within five working days (practice of the register). */
          reportBy: isoDate,
          absenceIds: z.array(id),
        }),
      ),
      /** Refused days that have begun and for which nothing was noted: was the child there? */
      toCheck: z.array(
        z.strictObject({
          requestId: id,
          numberText: z.string(),
          pupilId: id,
          pupil: z.string(),
          group: z.string(),
          days: z.array(isoDate),
        }),
      ),
    }),
  }),
  /** Notes every school day of the period. Days that were noted already stay as they are. */
  'absence.add': defineOperation({
    ...noted,
    name: 'absence.add',
    input: absenceEntry,
    output: z.strictObject({ added: z.number(), already: z.number() }),
    errors: { NO_SCHOOL_DAY: nothing, PERIOD_TOO_LONG: nothing },
  }),
  'absence.remove': defineOperation({
    ...noted,
    name: 'absence.remove',
    input: z.strictObject({ id }),
    output: nothing,
    errors: { ALREADY_REPORTED: nothing },
  }),
  /** Put into the register of DUO through the pupil system: the programme itself reports nothing. */
  'absence.markReported': defineOperation({
    ...noted,
    name: 'absence.markReported',
    input: z.strictObject({ ids: z.array(id).min(1).max(300), on: isoDate }),
    output: nothing,
  }),
  /** An invitation to talk about it: a conversation first, not a fine (ouderbetrokkenheid, row 14). */
  'absence.invite': defineOperation({
    ...noted,
    name: 'absence.invite',
    input: z.strictObject({
      pupilId: id,
      absenceIds: z.array(id).min(1).max(300),
      /** In words: 'dinsdag 8 december om 15.30 uur'. */
      moment: requiredLine('Vul in wanneer het gesprek is.', 120),
      signer: requiredLine('Vul in wie de brief ondertekent.', 120),
    }),
    output: printedPaper,
    errors: { ...PRINTER_ERRORS, NOBODY_TO_INVITE: nothing, PLAN_OUTDATED: nothing },
    touches: ['absence', 'printing'],
  }),
  /** The days to put into the pupil system, as a sheet. */
  'absence.sheet': defineOperation({
    name: 'absence.sheet',
    kind: 'change',
    right: 'takeLeave',
    input: z.strictObject({ from: isoDate, to: isoDate }),
    output: z.strictObject({ bytes, fileName: z.string() }),
    errors: { NOTHING_TO_PRINT: nothing },
    touches: [],
  }),
}
