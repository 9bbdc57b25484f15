// What is done with a report: steps, measures, how it ends.
import * as z from 'zod'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { line, longText, requiredLine } from '../kernel/text.ts'
import { COMPLAINT_OUTCOMES, RUNGS, SATISFACTIONS } from './complaint.ts'

/**
 * otherSide = the person complained about was heard (WPO 14 lid 5); opinion = of the committee; boardAnswer = of the board
 * to that (lid 7); feedback = terugkoppeling to who gave it; solvedCheck = asked six weeks later whether it is solved.
 */
export const STEP_KINDS = [
  'receipt',
  'talk',
  'otherSide',
  'letter',
  'forward',
  'opinion',
  'boardAnswer',
  'feedback',
  'solvedCheck',
  'note',
] as const
export type StepKind = (typeof STEP_KINDS)[number]

/** A step that is planned, or was done. */
export const complaintStep = z
  .strictObject({
    kind: z.enum(STEP_KINDS),
    plannedOn: isoDate.nullable(),
    doneOn: isoDate.nullable(),
    /** With whom it lies at this step. */
    rung: z.enum(RUNGS),
    /** Who does it, or with whom. */
    who: line(120),
    facts: longText(4000),
    /** What somebody thinks, apart from the facts. */
    opinion: longText(4000),
  })
  .refine(({ plannedOn, doneOn }) => plannedOn !== null || doneOn !== null, {
    path: ['doneOn'],
    message: 'Vul in wanneer het gebeurt of is gebeurd.',
  })
export type ComplaintStep = z.infer<typeof complaintStep>

/** What was agreed to do. */
export const complaintMeasure = z.strictObject({
  what: requiredLine('Vul in wat er gebeurt.', 200),
  who: line(120),
  dueOn: isoDate.nullable(),
  doneOn: isoDate.nullable(),
  evaluatedOn: isoDate.nullable(),
  evaluation: line(400),
  /** In general words, without persons: it may stand in the yearly report. */
  improvement: line(200),
})
export type ComplaintMeasure = z.infer<typeof complaintMeasure>

/** What happens next, always visible. */
export const nextStep = z.strictObject({ what: line(120), who: line(120), on: isoDate.nullable() })
export type NextStep = z.infer<typeof nextStep>

/** How it ends. */
export const complaintClosing = z.strictObject({
  outcome: z.enum(COMPLAINT_OUTCOMES),
  closedOn: isoDate,
  satisfied: z.enum(SATISFACTIONS),
  /** What the school learned, in general words: it may stand in the yearly report. */
  lesson: line(400),
})
export type ComplaintClosing = z.infer<typeof complaintClosing>

/** Who is in the file beside who handles it. */
export const FILE_PARTS = ['about', 'reader'] as const

/** A person complained about: an account, a member of staff, or a name. */
export const aboutPerson = z.strictObject({
  accountId: id.nullable(),
  staffId: id.nullable(),
  name: line(120),
})
export type AboutPerson = z.infer<typeof aboutPerson>
