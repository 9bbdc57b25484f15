// Taking in: from the form on the counter to the queue of the head.
import * as z from 'zod'
import { schoolCalendar } from '../calendar/contract.ts'
import { defineOperation } from '../contract/operation.ts'
import { PRINTER_ERRORS, printedPaper } from '../contract/paper.ts'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { schoolYear } from '../kernel/school-year.ts'
import { line } from '../kernel/text.ts'
import { ASKED_KINDS } from './asked.ts'
import { leavePolicy } from './policy-settings.ts'
import { DECISION_OUTCOMES, leaveDetails, leaveElsewhere, leaveEntry } from './request.ts'
import { childFacts } from './request-facts.ts'
import { municipalityShown, possibleApplicant, requestRow, requestShown } from './shown.ts'

export const nothing = z.strictObject({})
const taken = { kind: 'change', right: 'takeLeave', touches: ['leave', 'absence'] } as const

/** Somebody else changed the request since it was shown; nothing was saved. */
export const REQUEST_CHANGED = z.strictObject({})
/** The request is decided, withdrawn or with the head: this cannot be done with it now. */
const LEAVE_CLOSED = nothing

const FORM_ERRORS = {
  /** Without a birth date the law cannot be applied. */
  BIRTH_DATE_MISSING: z.strictObject({ names: z.array(z.string()) }),
  /** None of the days asked is a school day of any of the children. */
  NO_SCHOOL_DAY: nothing,
}

/** Which requests to list. */
export const LEAVE_VIEWS = ['toDecide', 'taken', 'toSend', 'objections', 'all'] as const

/** The printed empty form: everything, or one kind only. */
export const LEAVE_FORMS = ['all', 'circumstance', 'profession', 'religion', 'fiveYearOld'] as const
export type LeaveForm = (typeof LEAVE_FORMS)[number]

export const leaveIntakeOperations = {
  /** All that the form must know of a family, so that it can judge while somebody types. */
  'leave.intake': defineOperation({
    name: 'leave.intake',
    kind: 'read',
    right: 'takeLeave',
    input: z.strictObject({ kind: z.enum(['household', 'pupil']), id }),
    output: z.strictObject({
      householdId: id.nullable(),
      title: z.string(),
      today: isoDate,
      calendar: schoolCalendar,
      policy: leavePolicy,
      children: z.array(childFacts),
      /** Leave at earlier schools that is known already. */
      elsewhere: z.array(leaveElsewhere),
      applicants: z.array(possibleApplicant),
      municipalities: z.array(municipalityShown),
      /** Follows from the place where the family lives. */
      municipalityId: id.nullable(),
      /** Refused requests of these children that may be asked again (Awb 4:6). */
      refused: z.array(z.strictObject({ id, numberText: z.string(), refusedOn: isoDate })),
      /** Requests that are not decided yet: perhaps this is the same one. */
      open: z.array(z.strictObject({ id, numberText: z.string(), firstDay: isoDate, lastDay: isoDate })),
    }),
  }),
  /** The household whose code stands on a printed form. */
  'leave.familyOf': defineOperation({
    name: 'leave.familyOf',
    kind: 'read',
    right: 'takeLeave',
    input: z.strictObject({ code: z.string().max(20) }),
    output: z.strictObject({ householdId: id }),
    errors: { CODE_UNKNOWN: nothing },
  }),
  /** An empty form for parents, with the code of a family when one is given. */
  'leave.emptyForm': defineOperation({
    ...taken,
    name: 'leave.emptyForm',
    input: z.strictObject({ form: z.enum(LEAVE_FORMS), householdId: id.nullable() }),
    output: printedPaper,
    /** Outdated: the family got another code while the paper was made. */
    errors: { ...PRINTER_ERRORS, PLAN_OUTDATED: nothing },
    touches: ['printing'],
  }),
  'leave.take': defineOperation({
    ...taken,
    name: 'leave.take',
    input: z.strictObject({
      details: leaveEntry,
      elsewhere: z.array(leaveElsewhere).max(24),
      /** Straight to the head; else it stays at the balie to be completed. */
      handOver: z.boolean(),
    }),
    output: z.strictObject({ id, numberText: z.string() }),
    errors: FORM_ERRORS,
  }),
  /** What the office typed, to go on with: only until it is handed over. */
  'leave.taken': defineOperation({
    name: 'leave.taken',
    kind: 'read',
    right: 'takeLeave',
    input: z.strictObject({ id }),
    output: z.strictObject({
      details: leaveDetails,
      elsewhere: z.array(leaveElsewhere),
      revision: z.number(),
    }),
    errors: { LEAVE_CLOSED },
  }),
  /** By the office until it is handed over; by the head until it is decided. */
  'leave.change': defineOperation({
    ...taken,
    name: 'leave.change',
    input: z.strictObject({
      id,
      revision: z.number(),
      details: leaveEntry,
      elsewhere: z.array(leaveElsewhere).max(24),
      handOver: z.boolean(),
    }),
    output: nothing,
    errors: { ...FORM_ERRORS, REQUEST_CHANGED, LEAVE_CLOSED },
  }),
  'leave.withdraw': defineOperation({
    ...taken,
    name: 'leave.withdraw',
    input: z.strictObject({ id, on: isoDate }),
    output: nothing,
    errors: { LEAVE_CLOSED },
  }),
  /** What was asked for came in (Awb 4:15): the request goes back to the head. */
  'leave.complete': defineOperation({
    ...taken,
    name: 'leave.complete',
    input: z.strictObject({ id, on: isoDate, proofSeen: line(120), signed: z.boolean() }),
    output: nothing,
    errors: { LEAVE_CLOSED },
  }),
  'leave.requests': defineOperation({
    name: 'leave.requests',
    kind: 'read',
    right: 'seeLeave',
    input: z.strictObject({
      view: z.enum(LEAVE_VIEWS),
      /** Name of a child, a parent, or the number of the request; '' for all. */
      text: z.string().max(100),
      schoolYear: schoolYear.nullable(),
      kind: z.enum(ASKED_KINDS).nullable(),
      outcome: z.enum(DECISION_OUTCOMES).nullable(),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(100),
    }),
    output: z.strictObject({
      total: z.number(),
      rows: z.array(requestRow),
      counts: z.strictObject({
        toDecide: z.number(),
        taken: z.number(),
        toSend: z.number(),
        objections: z.number(),
      }),
    }),
  }),
  'leave.request': defineOperation({
    name: 'leave.request',
    kind: 'read',
    right: 'seeLeave',
    input: z.strictObject({ id }),
    output: requestShown,
  }),
}
