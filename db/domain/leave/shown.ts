// What the screens of leave show, as it crosses to the window. Reasons go only to who may see them; else they are ''.
import * as z from 'zod'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { ASKED_KINDS, askedPeriod } from './asked.ts'
import {
  APPLICANTS,
  DECISION_ARTICLES,
  DECISION_OUTCOMES,
  grantedDay,
  LEAVE_STATES,
  leaveDetails,
  OBJECTION_OUTCOMES,
  OTHER_PARENT,
  WAYS_IN,
  WAYS_OUT,
} from './request.ts'
import { completion } from './request-facts.ts'

/** Somebody who may apply, with what the file knows of them. */
export const possibleApplicant = z.strictObject({
  id,
  name: z.string(),
  /** 'moeder van Noor en Sem'. */
  tie: z.string(),
  applicant: z.enum(APPLICANTS),
  email: z.string(),
})

export const municipalityShown = z.strictObject({
  id,
  name: z.string(),
  towns: z.array(z.string()),
  office: z.string(),
  street: z.string(),
  postcode: z.string(),
  town: z.string(),
  email: z.string(),
})

/** Last days of the terms of a request; null where one plays no part. */
export const leaveTerms = z.strictObject({
  noticeBy: isoDate.nullable(),
  tellBy: isoDate.nullable(),
  targetBy: isoDate.nullable(),
  decideBy: isoDate.nullable(),
})

/** A line of the queue and of the register. */
export const requestRow = z.strictObject({
  id,
  /** '2026-0012'. */
  numberText: z.string(),
  state: z.enum(LEAVE_STATES),
  applicantName: z.string(),
  children: z.array(
    z.strictObject({
      pupilId: id,
      name: z.string(),
      group: z.string(),
      outcome: z.enum(DECISION_OUTCOMES).nullable(),
    }),
  ),
  /** Null for who may not see reasons. */
  kind: z.enum(ASKED_KINDS).nullable(),
  firstDay: isoDate,
  lastDay: isoDate,
  receivedOn: isoDate.nullable(),
  terms: leaveTerms,
  /** Decisions whose letter was not made yet, and objections without a decision. */
  lettersToSend: z.number(),
  openObjections: z.number(),
})
export type RequestRow = z.infer<typeof requestRow>

export const decisionShown = z.strictObject({
  id,
  outcome: z.enum(DECISION_OUTCOMES),
  /** Null for who may not see reasons: article 13 tells of a religion, article 12 of an illness. */
  article: z.enum(DECISION_ARTICLES).nullable(),
  days: z.array(grantedDay),
  /** School days granted, in halves. */
  count: z.number(),
  reasons: z.string(),
  conditions: z.string(),
  deviation: z.string(),
  opinion: z.string(),
  decidedOn: isoDate,
  signer: z.string(),
  onBehalf: z.boolean(),
  runId: id.nullable(),
  sentOn: isoDate.nullable(),
  sentBy: z.enum(WAYS_OUT).nullable(),
  replacesId: id.nullable(),
  /** Last day for an objection; null without a letter, or where there is nothing to object to. */
  objectBy: isoDate.nullable(),
})
export type DecisionShown = z.infer<typeof decisionShown>

export const objectionShown = z.strictObject({
  id,
  decisionId: id,
  pupilName: z.string(),
  byName: z.string(),
  receivedOn: isoDate,
  postedOn: isoDate.nullable(),
  grounds: z.string(),
  committee: z.boolean(),
  inTime: z.boolean(),
  objectBy: isoDate,
  decideBy: isoDate,
  postponedUntil: isoDate.nullable(),
  heardOn: isoDate.nullable(),
  hearing: z.string(),
  outcome: z.enum(OBJECTION_OUTCOMES).nullable(),
  reasons: z.string(),
  decidedOn: isoDate.nullable(),
  runId: id.nullable(),
  sentOn: isoDate.nullable(),
})
export type ObjectionShown = z.infer<typeof objectionShown>

/** One request without its reasons. */
export const requestShown = z.strictObject({
  id,
  numberText: z.string(),
  state: z.enum(LEAVE_STATES),
  /** Goes up with every change; who decides on an older one is refused. */
  revision: z.number(),
  householdId: id.nullable(),
  applicantName: z.string(),
  applicant: z.enum(APPLICANTS),
  receivedOn: isoDate.nullable(),
  way: z.enum(WAYS_IN),
  periods: z.array(askedPeriod),
  otherParent: z.enum(OTHER_PARENT),
  emailConsent: z.string(),
  siblingsElsewhere: leaveDetails.shape.siblingsElsewhere,
  municipality: z.string().nullable(),
  takenBy: z.string(),
  takenAt: z.string(),
  withdrawnOn: isoDate.nullable(),
  completion: completion.extend({ what: z.string(), runId: id.nullable() }).nullable(),
  heardOn: isoDate.nullable(),
  terms: leaveTerms,
  children: z.array(
    z.strictObject({
      id,
      pupilId: id,
      name: z.string(),
      group: z.string(),
      birthDate: isoDate.nullable(),
      /** The newest first; only the first one holds. */
      decisions: z.array(decisionShown),
    }),
  ),
  objections: z.array(objectionShown),
  letters: z.array(
    z.strictObject({ runId: id, printNumber: z.string(), title: z.string(), printedOn: isoDate }),
  ),
  lettersToSend: z.number(),
})
export type RequestShown = z.infer<typeof requestShown>

/** An earlier decision in a like case; of whom it was is never told. */
export const likeCase = z.strictObject({
  schoolYear: z.string(),
  outcome: z.enum(DECISION_OUTCOMES),
  asked: z.number(),
  granted: z.number(),
  reasons: z.string(),
  deviation: z.string(),
})

/** The other children of the family, with their leave of this school year. */
export const siblingLeave = z.strictObject({
  pupilId: id,
  name: z.string(),
  group: z.string(),
  requests: z.array(
    z.strictObject({
      id,
      numberText: z.string(),
      firstDay: isoDate,
      lastDay: isoDate,
      outcome: z.enum(DECISION_OUTCOMES).nullable(),
    }),
  ),
})
