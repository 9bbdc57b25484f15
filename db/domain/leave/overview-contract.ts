// The register: counters and history of one child, and the year of the school without names.
import * as z from 'zod'
import { bytes } from '../contract/file.ts'
import { defineOperation } from '../contract/operation.ts'
import { PRINTER_ERRORS, printedPaper } from '../contract/paper.ts'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { schoolYear } from '../kernel/school-year.ts'
import { ASKED_KINDS } from './asked.ts'
import { DECISION_OUTCOMES, LEAVE_STATES } from './request.ts'

/** Children counted by ground and outcome. */
const groundRow = z.strictObject({
  kind: z.enum(ASKED_KINDS),
  /** 'Artikel 14: een huwelijk'. */
  ground: z.string(),
  children: z.number(),
  outcomes: z.record(z.enum(DECISION_OUTCOMES), z.number()),
  open: z.number(),
  withdrawn: z.number(),
  /** School days granted, in halves. */
  days: z.number(),
})

/** A school year of leave and absence, without names. */
export const leaveYear = z.strictObject({
  schoolYear,
  requests: z.number(),
  grounds: z.array(groundRow),
  /** Calendar days from receipt to decision. */
  decisionTimes: z.strictObject({
    decisions: z.number(),
    median: z.number().nullable(),
    longest: z.number().nullable(),
    withinTarget: z.number(),
    withinTerm: z.number(),
    beforeFirstDay: z.number(),
  }),
  deviations: z.number(),
  objections: z.strictObject({ received: z.number(), upheld: z.number(), open: z.number() }),
  absence: z.strictObject({ unauthorisedHours: z.number(), luxuryDays: z.number(), reported: z.number() }),
})
export type LeaveYear = z.infer<typeof leaveYear>

const year = z.strictObject({ schoolYear })

export const leaveOverviewOperations = {
  'leave.ofPupil': defineOperation({
    name: 'leave.ofPupil',
    kind: 'read',
    right: 'seeLeave',
    input: z.strictObject({ pupilId: id, schoolYear }),
    output: z.strictObject({
      name: z.string(),
      group: z.string(),
      counters: z.array(
        z.strictObject({
          article: z.enum(['13a', '14']),
          used: z.number(),
          elsewhere: z.number(),
          limit: z.number(),
        }),
      ),
      history: z.array(
        z.strictObject({
          id,
          numberText: z.string(),
          state: z.enum(LEAVE_STATES),
          firstDay: isoDate,
          lastDay: isoDate,
          /** Null for who may not see reasons. */
          kind: z.enum(ASKED_KINDS).nullable(),
          outcome: z.enum(DECISION_OUTCOMES).nullable(),
          days: z.number(),
          letterRunId: id.nullable(),
        }),
      ),
      elsewhere: z.array(
        z.strictObject({ article: z.enum(['13a', '14']), days: z.number(), school: z.string() }),
      ),
      absenceHours: z.number(),
    }),
  }),
  'leave.year': defineOperation({
    name: 'leave.year',
    kind: 'read',
    right: 'seeLeave',
    input: year,
    output: leaveYear,
  }),
  'leave.yearPaper': defineOperation({
    name: 'leave.yearPaper',
    kind: 'change',
    right: 'print',
    input: year,
    output: printedPaper,
    errors: PRINTER_ERRORS,
    touches: ['printing'],
  }),
  'leave.yearSheet': defineOperation({
    name: 'leave.yearSheet',
    kind: 'change',
    right: 'print',
    input: year,
    output: z.strictObject({ bytes, fileName: z.string() }),
    touches: [],
  }),
}
