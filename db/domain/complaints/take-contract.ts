// Taking in at the counter, the list of what one may see, and the settings.
import * as z from 'zod'
import { defineOperation } from '../contract/operation.ts'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { schoolYear } from '../kernel/school-year.ts'
import { line } from '../kernel/text.ts'
import { COMPLAINT_KINDS, COMPLAINT_STATES, complaintIntake } from './complaint.ts'
import { complaintSettings } from './settings.ts'
import { complaintLine } from './shown.ts'

export const nothing = z.strictObject({})
export const kept = { kind: 'change', right: 'seeComplaints', touches: ['complaints'] } as const

export const complaintsTakeOperations = {
  /** Only what this person may see: a file of others is not counted either. */
  'complaints.list': defineOperation({
    name: 'complaints.list',
    kind: 'read',
    right: 'seeComplaints',
    input: z.strictObject({
      /** null: all years. */
      schoolYear: schoolYear.nullable(),
      states: z.array(z.enum(COMPLAINT_STATES)).max(COMPLAINT_STATES.length),
      kinds: z.array(z.enum(COMPLAINT_KINDS)).max(COMPLAINT_KINDS.length),
      /** Number, name, subject or tag; '' for all. */
      question: line(80),
    }),
    output: z.strictObject({
      today: isoDate,
      schoolYears: z.array(z.string()),
      lines: z.array(complaintLine),
    }),
  }),
  /** What is late or due this week, for the start page. */
  'complaints.duties': defineOperation({
    name: 'complaints.duties',
    kind: 'read',
    right: 'seeComplaints',
    input: nothing,
    output: z.strictObject({ lines: z.array(complaintLine), seesAny: z.boolean() }),
  }),
  /** The intake. Of kind B it goes to the contact person and the head, and the office sees nothing of it any more. */
  'complaints.take': defineOperation({
    ...kept,
    name: 'complaints.take',
    right: 'takeComplaints',
    input: complaintIntake,
    output: z.strictObject({ id, numberText: z.string(), access: z.enum(['none', 'status', 'whole']) }),
    /** Of conduct nobody could see the file: there is no head and no contact person with an account. */
    errors: { NOBODY_MAY_SEE: nothing, AFTER_TODAY: nothing },
  }),
  'complaints.settings': defineOperation({
    name: 'complaints.settings',
    kind: 'read',
    right: 'takeComplaints',
    input: nothing,
    output: z.strictObject({
      settings: complaintSettings,
      accounts: z.array(z.strictObject({ id, name: z.string() })),
    }),
  }),
  'complaints.saveSettings': defineOperation({
    ...kept,
    name: 'complaints.saveSettings',
    right: 'leadComplaints',
    input: complaintSettings,
    output: nothing,
  }),
}
