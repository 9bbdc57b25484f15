// Deciding: the page of the head, the decision, its letter, and objections against it.
import * as z from 'zod'
import { schoolCalendar } from '../calendar/contract.ts'
import { pdfResult } from '../contract/file.ts'
import { defineOperation } from '../contract/operation.ts'
import { PRINTER_ERRORS, printedPaper } from '../contract/paper.ts'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { longText, requiredLine } from '../kernel/text.ts'
import { nothing, REQUEST_CHANGED } from './intake-contract.ts'
import { leavePolicy } from './policy-settings.ts'
import { decisionDetails, leaveDetails, leaveElsewhere, OBJECTION_OUTCOMES, WAYS_OUT } from './request.ts'
import { childFacts, completion } from './request-facts.ts'
import { likeCase, siblingLeave } from './shown.ts'

const decided = { kind: 'change', right: 'decideLeave', touches: ['leave', 'absence', 'printing'] } as const
const LEAVE_CLOSED = nothing

const DECISION_ERRORS = {
  /** The law itself does not allow it; nobody can decide otherwise (LPW 13a lid 2, 14 lid 3). */
  AGAINST_THE_LAW: z.strictObject({ pupil: z.string(), article: z.string(), sentence: z.string() }),
  /** Who leaves the policy writes down why. */
  DEVIATION_REASON_NEEDED: z.strictObject({ pupil: z.string() }),
  REASONS_NEEDED: z.strictObject({ pupil: z.string() }),
  DAYS_DO_NOT_FIT: z.strictObject({ pupil: z.string() }),
  OUTCOME_DOES_NOT_FIT: z.strictObject({ pupil: z.string() }),
  /** Forwarding needs the municipality where the child lives. */
  MUNICIPALITY_MISSING: z.strictObject({ pupil: z.string() }),
  /** Without a birth date the law cannot be applied; it was there when the request was taken in. */
  BIRTH_DATE_MISSING: z.strictObject({ names: z.array(z.string()) }),
  /** Nobody may sign "namens" (leave settings); on an objection not who signed the decision (Awb 10:3 lid 3). */
  NO_DEPUTY: nothing,
}

const LETTER_ERRORS = {
  ...PRINTER_ERRORS,
  NOTHING_TO_PRINT: nothing,
  NO_EMAIL_CONSENT: nothing,
  /** Something changed while the letters were made: nothing was kept. */
  PLAN_OUTDATED: nothing,
}

/** How the letters of a request are made and sent. */
const lettersInput = z.strictObject({
  id,
  /** The day of sending; the objection term runs from the day after it (Awb 6:8). */
  sentOn: isoDate,
  way: z.enum(WAYS_OUT),
})

export const leaveDecisionOperations = {
  /** The facts with their reasons, to judge by; that they were looked at stands in the logbook. */
  'leave.reasons': defineOperation({
    name: 'leave.reasons',
    kind: 'change',
    right: 'seeLeaveReasons',
    input: z.strictObject({ id }),
    output: z.strictObject({
      revision: z.number(),
      details: leaveDetails,
      today: isoDate,
      calendar: schoolCalendar,
      policy: leavePolicy,
      children: z.array(childFacts),
      elsewhere: z.array(leaveElsewhere),
      municipality: z.string().nullable(),
      completion: completion.nullable(),
      refusedOn: isoDate.nullable(),
      hearing: z.string(),
      deputy: z.string(),
      /** Name of the head as it stands under letters. */
      signer: z.string(),
      likeCases: z.array(likeCase),
      siblings: z.array(siblingLeave),
    }),
    touches: [],
  }),
  /** Awb 4:5: asks the parents to complete the request; the term for the decision stands still (4:15). */
  'leave.ask': defineOperation({
    ...decided,
    name: 'leave.ask',
    input: z.strictObject({
      id,
      revision: z.number(),
      what: requiredLine('Vul in wat er nog ontbreekt.', 300),
      until: isoDate,
    }),
    output: nothing,
    errors: { REQUEST_CHANGED, LEAVE_CLOSED, TERM_IN_THE_PAST: nothing },
  }),
  'leave.decide': defineOperation({
    ...decided,
    name: 'leave.decide',
    input: z.strictObject({
      id,
      revision: z.number(),
      /** One for each child. */
      decisions: z.array(decisionDetails).min(1).max(12),
      onBehalf: z.boolean(),
      /** Awb 4:7 and 4:8: who was heard, when. */
      heardOn: isoDate.nullable(),
      hearing: longText(2000),
    }),
    output: nothing,
    errors: { ...DECISION_ERRORS, REQUEST_CHANGED, LEAVE_CLOSED },
  }),
  'leave.previewLetters': defineOperation({
    name: 'leave.previewLetters',
    kind: 'read',
    right: 'seeLeaveReasons',
    input: lettersInput,
    output: z.strictObject({ ...pdfResult.shape, letters: z.number() }),
    errors: LETTER_ERRORS,
  }),
  /** Makes and keeps every letter of the request that was not made yet, and notes that they were sent. */
  'leave.letters': defineOperation({
    ...decided,
    name: 'leave.letters',
    right: 'seeLeaveReasons',
    input: lettersInput,
    output: z.strictObject({ ...printedPaper.shape, letters: z.number() }),
    errors: LETTER_ERRORS,
  }),
  /** Bezwaar came in, by post, at the desk or otherwise. */
  'leave.object': defineOperation({
    ...decided,
    name: 'leave.object',
    right: 'takeLeave',
    input: z.strictObject({
      decisionId: id,
      byName: requiredLine('Vul in wie bezwaar maakt.', 120),
      receivedOn: isoDate,
      postedOn: isoDate.nullable(),
      grounds: longText(4000),
    }),
    output: z.strictObject({ id }),
    errors: { NOTHING_TO_OBJECT_TO: nothing, BEFORE_THE_DECISION: nothing, OBJECTION_RUNS: nothing },
  }),
  'leave.hearObjection': defineOperation({
    ...decided,
    name: 'leave.hearObjection',
    right: 'seeLeaveReasons',
    input: z.strictObject({
      id,
      heardOn: isoDate.nullable(),
      hearing: longText(4000),
      /** Awb 7:10 lid 3: at most six weeks later; null without. */
      postponedUntil: isoDate.nullable(),
    }),
    output: nothing,
    errors: { OBJECTION_DECIDED: nothing, POSTPONED_TOO_FAR: nothing },
  }),
  /** Awb 7:11: everything is looked at anew; a new decision replaces the first one. */
  'leave.decideObjection': defineOperation({
    ...decided,
    name: 'leave.decideObjection',
    input: z.strictObject({
      id,
      outcome: z.enum(OBJECTION_OUTCOMES),
      reasons: longText(4000),
      onBehalf: z.boolean(),
      /** When it is upheld wholly or in part. */
      decision: decisionDetails.nullable(),
    }),
    output: nothing,
    errors: { ...DECISION_ERRORS, OBJECTION_DECIDED: nothing, NEW_DECISION_NEEDED: nothing },
  }),
}
