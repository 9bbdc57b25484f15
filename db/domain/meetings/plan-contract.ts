// Planning: the meetings of a school year, and the plan of a new year after that of an earlier one.
import * as z from 'zod'
import { defineOperation } from '../contract/operation.ts'
import { removed } from '../contract/removed.ts'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { schoolYear } from '../kernel/school-year.ts'
import { COUNTS_FOR, MEETING_KINDS, meetingDetails, SCOPES } from './meeting.ts'
import { countsShown, dateRemark, partShown, topicShown } from './shown.ts'

export const nothing = z.strictObject({})
export const kept = { kind: 'change', right: 'keepMeetings', touches: ['meetings', 'undo'] } as const

/** Somebody else changed the meeting since it was shown; nothing was saved. */
const MEETING_CHANGED = nothing
/** Families answered, were invited or came: the meeting can be cancelled, and no longer removed. */
const MEETING_IN_USE = z.strictObject({ invited: z.number(), answers: z.number(), visits: z.number() })

const DETAILS_ERRORS = {
  /** A group of another school year than that of its evening. */
  GROUP_OF_OTHER_YEAR: z.strictObject({ groups: z.array(z.string()) }),
}

export const meetingPlanOperations = {
  'meetings.list': defineOperation({
    name: 'meetings.list',
    kind: 'read',
    right: 'seeMeetings',
    /** null: the school year of today. */
    input: z.strictObject({ schoolYear: schoolYear.nullable() }),
    output: z.strictObject({
      schoolYear: z.string(),
      /** Every school year with a meeting, and that of today; the newest first. */
      schoolYears: z.array(z.string()),
      today: isoDate,
      meetings: z.array(
        z.strictObject({
          id,
          name: z.string(),
          kind: z.enum(MEETING_KINDS),
          kindText: z.string(),
          obligatory: z.boolean(),
          scope: z.enum(SCOPES),
          groups: z.array(z.string()),
          parts: z.array(partShown),
          cancelledOn: isoDate.nullable(),
          counts: countsShown,
        }),
      ),
    }),
  }),
  'meetings.show': defineOperation({
    name: 'meetings.show',
    kind: 'read',
    right: 'seeMeetings',
    input: z.strictObject({ id }),
    output: z.strictObject({
      id,
      revision: z.number(),
      today: isoDate,
      schoolYear: z.string(),
      kind: z.enum(MEETING_KINDS),
      ownKind: z.string(),
      kindText: z.string(),
      name: z.string(),
      obligatory: z.boolean(),
      scope: z.enum(SCOPES),
      countsFor: z.enum(COUNTS_FOR),
      parts: z.array(partShown),
      place: z.string(),
      goal: z.string(),
      target: z.number(),
      answerBy: isoDate.nullable(),
      onBehalfCounts: z.boolean(),
      onlineCounts: z.boolean(),
      topics: z.array(topicShown),
      helpers: z.array(z.strictObject({ name: z.string(), task: z.string() })),
      cancelledOn: isoDate.nullable(),
      doorKept: z.boolean(),
      remarks: z.array(dateRemark),
      counts: countsShown,
    }),
  }),
  /** Remarks on dates that are being chosen. */
  'meetings.checkDates': defineOperation({
    name: 'meetings.checkDates',
    kind: 'read',
    right: 'seeMeetings',
    input: z.strictObject({ dates: z.array(isoDate).max(60), exceptId: id.nullable() }),
    output: z.strictObject({ remarks: z.array(dateRemark) }),
  }),
  'meetings.add': defineOperation({
    ...kept,
    name: 'meetings.add',
    input: z.strictObject({ details: meetingDetails }),
    output: z.strictObject({ id }),
    errors: DETAILS_ERRORS,
  }),
  'meetings.change': defineOperation({
    ...kept,
    name: 'meetings.change',
    input: z.strictObject({ id, revision: z.number(), details: meetingDetails }),
    output: nothing,
    errors: { ...DETAILS_ERRORS, MEETING_CHANGED },
  }),
  /** Null: it goes on after all. */
  'meetings.cancel': defineOperation({
    ...kept,
    name: 'meetings.cancel',
    input: z.strictObject({ id, on: isoDate.nullable() }),
    output: nothing,
  }),
  'meetings.remove': defineOperation({
    ...kept,
    name: 'meetings.remove',
    input: z.strictObject({ id }),
    output: removed,
    errors: { MEETING_IN_USE },
  }),
  /** The meetings of an earlier year on the days that fit in a new one. */
  'meetings.proposeYear': defineOperation({
    name: 'meetings.proposeYear',
    kind: 'read',
    right: 'keepMeetings',
    input: z.strictObject({ from: schoolYear, to: schoolYear }),
    output: z.strictObject({
      proposals: z.array(
        z.strictObject({
          fromId: id,
          fromDates: z.array(isoDate),
          /** Ready to be saved: dates moved, groups of the new year. */
          details: meetingDetails.nullable(),
          name: z.string(),
          kindText: z.string(),
          remarks: z.array(dateRemark),
          /** Groups of then without a group of the same name or years now. */
          groupsMissing: z.array(z.string()),
          /** A meeting that was copied from this one before. */
          alreadyPlanned: z.boolean(),
        }),
      ),
    }),
  }),
  /** Plans them as one change, which can be undone as a whole. */
  'meetings.planYear': defineOperation({
    ...kept,
    name: 'meetings.planYear',
    input: z.strictObject({
      meetings: z
        .array(z.strictObject({ fromId: id, details: meetingDetails }))
        .min(1, 'Kies een bijeenkomst.')
        .max(60),
    }),
    output: z.strictObject({ planned: z.number(), restorePointId: id }),
    /** Planned already from the meeting of then, in another window. */
    errors: { ...DETAILS_ERRORS, ALREADY_PLANNED: z.strictObject({ names: z.array(z.string()) }) },
  }),
}
