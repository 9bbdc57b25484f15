// Afterwards: the figures without names for team and council, the lists with names for the desk, and who was never reached.
import * as z from 'zod'
import { bytes } from '../contract/file.ts'
import { defineOperation } from '../contract/operation.ts'
import { PRINTER_ERRORS, printedPaper } from '../contract/paper.ts'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { line } from '../kernel/text.ts'
import { CONTACT_WAYS } from './contact.ts'
import { kept, nothing } from './plan-contract.ts'
import { ABSENCE_REASONS, BUDDY_WISHES, OFFER_KINDS, OFFER_STATES, offerDetails } from './reaching.ts'
import { turnoutReport, turnoutTrend } from './report-shown.ts'

const sheet = z.strictObject({ bytes, fileName: z.string() })
const printed = { ...kept, touches: ['printing'] } as const
const offered = { kind: 'change', right: 'reachFamilies', touches: ['meetings.neverReached'] } as const

/** '' means all kinds; else one as `kindText` calls it: 'Informatieavond', or the school's own word. */
const ofKind = z.strictObject({ kind: line(60) })

const familyNamed = z.strictObject({
  householdId: id,
  name: z.string(),
  children: z.array(z.string()),
  excused: z.boolean(),
  /** Of an excused family only for the head. */
  reason: z.enum(ABSENCE_REASONS).nullable(),
  note: z.string(),
  /** Nobody of this home came, but somebody of the other home of a child did: the child was represented. */
  otherHome: z.boolean(),
  /** How many kept moments in a row were missed, this one included. */
  missed: z.number(),
  /** Spoken to afterwards, or visited. */
  spokenOn: isoDate.nullable(),
})

export const meetingReportOperations = {
  /** Figures without a single name: for team and council. */
  'meetings.report': defineOperation({
    name: 'meetings.report',
    kind: 'read',
    right: 'seeMeetings',
    input: z.strictObject({ id }),
    output: turnoutReport,
  }),
  'meetings.reportPaper': defineOperation({
    ...printed,
    name: 'meetings.reportPaper',
    input: z.strictObject({ id }),
    output: printedPaper,
    errors: { ...PRINTER_ERRORS, NOTHING_TO_PRINT: nothing },
  }),
  'meetings.reportSheet': defineOperation({
    ...kept,
    name: 'meetings.reportSheet',
    input: z.strictObject({ id }),
    output: sheet,
    touches: [],
  }),
  /** All kept meetings over the years, per group, per year and for the school. */
  'meetings.trend': defineOperation({
    name: 'meetings.trend',
    kind: 'read',
    right: 'seeMeetings',
    input: ofKind,
    output: turnoutTrend,
  }),
  'meetings.trendPaper': defineOperation({
    ...printed,
    name: 'meetings.trendPaper',
    input: ofKind,
    output: printedPaper,
    errors: { ...PRINTER_ERRORS, NOTHING_TO_PRINT: nothing },
  }),
  'meetings.trendSheet': defineOperation({
    ...kept,
    name: 'meetings.trendSheet',
    input: ofKind,
    output: sheet,
    touches: [],
  }),
  /** For a group that made it: 'Groep 4: 93 % — dank u wel!' */
  'meetings.thanksPoster': defineOperation({
    ...printed,
    name: 'meetings.thanksPoster',
    input: z.strictObject({ id, groupId: id, size: z.enum(['A3', 'A4']) }),
    output: printedPaper,
    errors: { ...PRINTER_ERRORS, TARGET_NOT_REACHED: z.strictObject({ percentText: z.string() }) },
  }),
  /** With names, for the desk: promised and not come, came unannounced, and who was not there. */
  'meetings.names': defineOperation({
    name: 'meetings.names',
    kind: 'read',
    right: 'keepMeetings',
    input: z.strictObject({ id }),
    output: z.strictObject({
      promisedNotCome: z.array(familyNamed),
      cameUnannounced: z.array(familyNamed),
      absent: z.array(familyNamed),
      /** Agreed with the head beforehand or afterwards, whether they came or not. */
      excused: z.array(z.strictObject({ householdId: id, name: z.string(), children: z.array(z.string()) })),
      /** Groups without a kept list, or whose evening is still to come: of their families nothing is known. */
      unknown: z.array(z.string()),
      /** Somebody answered: else promises say nothing, and the first two lists are empty. */
      asked: z.boolean(),
      /** The names were cleaned up; only the counts are left. */
      cleanedUp: z.boolean(),
    }),
  }),
  'meetings.noteReason': defineOperation({
    ...kept,
    name: 'meetings.noteReason',
    input: z.strictObject({
      id,
      householdId: id,
      reason: z.enum(ABSENCE_REASONS).nullable(),
      note: line(300),
    }),
    output: nothing,
  }),
  /** Agreed with the head: the family stays in the count, and a second percentage is shown without it. */
  'meetings.excuse': defineOperation({
    ...kept,
    name: 'meetings.excuse',
    right: 'reachFamilies',
    input: z.strictObject({ id, householdId: id, excused: z.boolean() }),
    output: nothing,
  }),
  /** Families that missed three kept moments in a row, and families with an offer that still runs. */
  'meetings.neverReached': defineOperation({
    name: 'meetings.neverReached',
    kind: 'read',
    right: 'reachFamilies',
    input: nothing,
    output: z.strictObject({
      families: z.array(
        z.strictObject({
          householdId: id,
          name: z.string(),
          children: z.array(z.string()),
          language: z.string(),
          missed: z.number(),
          moments: z.array(
            z.strictObject({
              meetingId: id,
              name: z.string(),
              date: isoDate,
              came: z.boolean(),
              otherHome: z.boolean(),
              /** The last invitation; null when none was noted. */
              invitedBy: z.enum(CONTACT_WAYS).nullable(),
            }),
          ),
          spokenOn: isoDate.nullable(),
          offers: z.array(
            z.strictObject({
              offerId: id,
              kind: z.enum(OFFER_KINDS),
              state: z.enum(OFFER_STATES),
              offeredOn: isoDate,
              plan: z.string(),
              buddy: z.enum(BUDDY_WISHES),
              result: z.string(),
              reviewOn: isoDate.nullable(),
            }),
          ),
        }),
      ),
    }),
  }),
  /** `offerId` null adds a second offer. */
  'meetings.saveOffer': defineOperation({
    ...offered,
    name: 'meetings.saveOffer',
    input: z.strictObject({ offerId: id.nullable(), householdId: id, details: offerDetails }),
    output: z.strictObject({ offerId: id }),
  }),
}
