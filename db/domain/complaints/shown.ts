// A report as the screens show it: a line of the list, and the whole file.
import * as z from 'zod'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { COMPLAINT_CATEGORIES } from './categories.ts'
import {
  COMPLAINT_KINDS,
  COMPLAINT_OUTCOMES,
  COMPLAINT_ROUTES,
  COMPLAINT_STATES,
  CONTACT_WISHES,
  GIVERS,
  RUNGS,
  SATISFACTIONS,
  WAYS_IN,
} from './complaint.ts'
import { aboutPerson, complaintMeasure, complaintStep, nextStep } from './handling.ts'

/** What has to be done by when (4). `late` when that day is past. */
export const complaintDuty = z.strictObject({
  what: z.enum(['receipt', 'talk', 'answer', 'boardAnswer', 'feedback', 'solvedCheck', 'next', 'measure']),
  by: isoDate,
  late: z.boolean(),
})
export type ComplaintDuty = z.infer<typeof complaintDuty>

/** A line of the list. With `access` status the subject, category and what was said are left out by the service. */
export const complaintLine = z.strictObject({
  id,
  /** '2026-012'. */
  numberText: z.string(),
  access: z.enum(['status', 'whole']),
  kind: z.enum(COMPLAINT_KINDS),
  route: z.enum(COMPLAINT_ROUTES).nullable(),
  headOnly: z.boolean(),
  state: z.enum(COMPLAINT_STATES),
  receivedOn: isoDate,
  /** Who gave it, as the office noted it: 'mevrouw De Wit', 'een leerling', 'anoniem'. */
  giver: z.string(),
  subject: z.string(),
  category: z.enum(COMPLAINT_CATEGORIES).nullable(),
  handledBy: z.string(),
  rung: z.enum(RUNGS),
  next: nextStep,
  /** The first that is due; null when nothing is. */
  duty: complaintDuty.nullable(),
  outcome: z.enum(COMPLAINT_OUTCOMES).nullable(),
  closedOn: isoDate.nullable(),
})
export type ComplaintLine = z.infer<typeof complaintLine>

/** A step of the file with who noted it. */
const stepShown = z.strictObject({
  id,
  ...complaintStep.shape,
  facts: z.string(),
  opinion: z.string(),
  who: z.string(),
  notedBy: z.string(),
  printRunId: id.nullable(),
  struckOn: isoDate.nullable(),
})

const measureShown = z.strictObject({
  id,
  ...complaintMeasure.shape,
  what: z.string(),
  who: z.string(),
  evaluation: z.string(),
  improvement: z.string(),
  struckOn: isoDate.nullable(),
})

/** The whole file. */
export const complaintFileShown = z.strictObject({
  ...complaintLine.shape,
  revision: z.number(),
  way: z.enum(WAYS_IN),
  giverKind: z.enum(GIVERS),
  householdId: id.nullable(),
  personId: id.nullable(),
  pupilId: id.nullable(),
  staffId: id.nullable(),
  giverName: z.string(),
  contactWish: z.enum(CONTACT_WISHES),
  contactAt: z.string(),
  tags: z.array(z.string()),
  groupId: id.nullable(),
  group: z.string(),
  place: z.string(),
  facts: z.string(),
  opinion: z.string(),
  otherView: z.string(),
  committeeNumber: z.string(),
  committeeStatus: z.string(),
  about: z.array(z.strictObject({ ...aboutPerson.shape, name: z.string() })),
  readers: z.array(z.strictObject({ accountId: id, name: z.string() })),
  handledById: id.nullable(),
  steps: z.array(stepShown),
  measures: z.array(measureShown),
  /** All that is due, the first first. */
  duties: z.array(complaintDuty),
  boardDelay: z.strictObject({ until: isoDate, reason: z.string() }).nullable(),
  satisfied: z.enum(SATISFACTIONS).nullable(),
  lesson: z.string(),
  hold: z.strictObject({ until: isoDate, because: z.string() }).nullable(),
  /** Who opened it, the last first: the log of views. */
  views: z.array(z.strictObject({ at: z.string(), name: z.string() })),
  /** Accounts that may handle it or be let in: never one it is about. */
  accounts: z.array(z.strictObject({ id, name: z.string(), role: z.string() })),
  mayAssign: z.boolean(),
})
export type ComplaintFileShown = z.infer<typeof complaintFileShown>
