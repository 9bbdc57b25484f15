// The file of a report: opened (and that is logged), handled step by step, closed when who gave it has heard.
import * as z from 'zod'
import { defineOperation } from '../contract/operation.ts'
import { PRINTER_ERRORS, printedPaper } from '../contract/paper.ts'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { line, longText } from '../kernel/text.ts'
import { COMPLAINT_CATEGORIES } from './categories.ts'
import { COMPLAINT_ROUTES, CONTACT_WISHES, RUNGS } from './complaint.ts'
import { aboutPerson, complaintClosing, complaintMeasure, complaintStep, nextStep } from './handling.ts'
import { complaintFileShown } from './shown.ts'
import { kept, nothing } from './take-contract.ts'

/** It is not there, or this person may not see it: the two are never told apart. */
const COMPLAINT_NOT_FOUND = nothing
/** Somebody else changed it since it was shown; nothing was saved. */
const COMPLAINT_CHANGED = nothing
/** It was closed or withdrawn: open it again first. */
const COMPLAINT_CLOSED = nothing
/** The person complained about takes no part in handling it (WPO 14 lid 4 onder b). */
const ABOUT_THIS_PERSON = nothing

const file = { id, revision: z.number() }
const errors = { COMPLAINT_NOT_FOUND, COMPLAINT_CHANGED }
const openOnly = { ...errors, COMPLAINT_CLOSED }

/** What the handler may write in the file. */
const fileDetails = z.strictObject({
  subject: line(120),
  category: z.enum(COMPLAINT_CATEGORIES).nullable(),
  tags: z.array(line(40)).max(8),
  groupId: id.nullable(),
  place: line(80),
  facts: longText(4000),
  opinion: longText(4000),
  otherView: longText(4000),
  contactWish: z.enum(CONTACT_WISHES),
  contactAt: line(254),
  committeeStatus: line(80),
  about: z.array(aboutPerson).max(6),
})
export type ComplaintFileDetails = z.infer<typeof fileDetails>

export const complaintsFileOperations = {
  /** A change, because each look stands in the logbook (8). */
  'complaints.open': defineOperation({
    ...kept,
    name: 'complaints.open',
    input: z.strictObject({ id }),
    output: complaintFileShown,
    errors: { COMPLAINT_NOT_FOUND },
  }),
  'complaints.saveFile': defineOperation({
    ...kept,
    name: 'complaints.saveFile',
    input: z.strictObject({ ...file, details: fileDetails }),
    output: nothing,
    /** CLOSED_TO_ALL: with these persons nobody could see the file any more. */
    errors: { ...openOnly, CLOSED_TO_ALL: nothing, COMMITTEE_NO_CONTENT: nothing },
  }),
  /** From A to B always, and the content closes at once; back only by the contact person or the head (3). */
  'complaints.reroute': defineOperation({
    ...kept,
    name: 'complaints.reroute',
    input: z.strictObject({ ...file, route: z.enum(COMPLAINT_ROUTES), headOnly: z.boolean() }),
    output: z.strictObject({ access: z.enum(['none', 'status', 'whole']) }),
    errors: { ...openOnly, ONLY_COMPLAINTS: nothing },
  }),
  'complaints.assign': defineOperation({
    ...kept,
    name: 'complaints.assign',
    right: 'leadComplaints',
    input: z.strictObject({ ...file, handledById: id.nullable(), readerIds: z.array(id).max(8) }),
    output: nothing,
    errors: { ...openOnly, ABOUT_THIS_PERSON },
  }),
  /** `stepId` null adds one. A step done of kind feedback is the terugkoppeling. */
  'complaints.saveStep': defineOperation({
    ...kept,
    name: 'complaints.saveStep',
    input: z.strictObject({ ...file, stepId: id.nullable(), step: complaintStep, next: nextStep.nullable() }),
    output: z.strictObject({ stepId: id }),
    errors: { ...openOnly, AFTER_TODAY: nothing, COMMITTEE_NO_CONTENT: nothing },
  }),
  'complaints.strikeStep': defineOperation({
    ...kept,
    name: 'complaints.strikeStep',
    input: z.strictObject({ ...file, stepId: id }),
    output: nothing,
    errors: openOnly,
  }),
  'complaints.saveMeasure': defineOperation({
    ...kept,
    name: 'complaints.saveMeasure',
    input: z.strictObject({ ...file, measureId: id.nullable(), measure: complaintMeasure }),
    output: z.strictObject({ measureId: id }),
    errors,
  }),
  'complaints.strikeMeasure': defineOperation({
    ...kept,
    name: 'complaints.strikeMeasure',
    input: z.strictObject({ ...file, measureId: id }),
    output: nothing,
    errors,
  }),
  /** Next on the ladder, or back: who has it now, and what comes next. */
  'complaints.moveOn': defineOperation({
    ...kept,
    name: 'complaints.moveOn',
    input: z.strictObject({ ...file, rung: z.enum(RUNGS), next: nextStep }),
    output: nothing,
    errors: openOnly,
  }),
  /** The board answers later: with reasons and a new term, told to the complainant and the committee (WPO 14 lid 7). */
  'complaints.delayBoard': defineOperation({
    ...kept,
    name: 'complaints.delayBoard',
    input: z.strictObject({ ...file, until: isoDate, reason: line(400) }),
    output: nothing,
    errors: { ...openOnly, NO_OPINION: nothing, REASON_MISSING: nothing },
  }),
  /** Not before the feedback was given, where somebody wants to hear; not by the person complained about. */
  'complaints.close': defineOperation({
    ...kept,
    name: 'complaints.close',
    input: z.strictObject({ ...file, closing: complaintClosing }),
    output: nothing,
    errors: { ...openOnly, FEEDBACK_MISSING: nothing, OTHER_SIDE_NOT_HEARD: nothing, ABOUT_THIS_PERSON },
  }),
  'complaints.withdraw': defineOperation({
    ...kept,
    name: 'complaints.withdraw',
    input: z.strictObject({ ...file, on: isoDate }),
    output: nothing,
    errors: openOnly,
  }),
  'complaints.reopen': defineOperation({
    ...kept,
    name: 'complaints.reopen',
    input: z.strictObject(file),
    output: nothing,
    errors,
  }),
  /** A procedure runs: it is not cleaned up before that day; null takes the hold off. */
  'complaints.hold': defineOperation({
    ...kept,
    name: 'complaints.hold',
    right: 'leadComplaints',
    input: z.strictObject({ ...file, until: isoDate.nullable(), because: line(200) }),
    output: nothing,
    errors: { ...errors, REASON_MISSING: nothing },
  }),
  /** A letter of the file as it was printed; also for who handles it and may not open prints. */
  'complaints.openLetter': defineOperation({
    ...kept,
    touches: [],
    name: 'complaints.openLetter',
    input: z.strictObject({ id, runId: id }),
    output: printedPaper,
    errors: { COMPLAINT_NOT_FOUND, PAPER_NOT_KEPT: nothing, PAPER_DAMAGED: nothing },
  }),
  /** Receipt, invitation or outcome, in Dutch and in the language of the home; kept, and noted as a step. */
  'complaints.letter': defineOperation({
    ...kept,
    touches: ['complaints', 'printing'],
    name: 'complaints.letter',
    input: z.strictObject({
      ...file,
      letter: z.enum(['receipt', 'invitation', 'outcome']),
      /** Of an invitation. */
      meetOn: isoDate.nullable(),
      meetAt: line(20),
      meetWhere: line(120),
      /** What is told of the outcome; '' for the standard words. */
      text: longText(2000),
    }),
    output: printedPaper,
    errors: {
      ...PRINTER_ERRORS,
      ...openOnly,
      /** Nobody to write to, no address, or a parent who may not be informed. */
      NO_ADDRESS: nothing,
      MOMENT_MISSING: nothing,
      /** What came of it, in the standard words, of a file that is not closed. */
      NOT_CLOSED: nothing,
    },
  }),
}
