// The door (deurscherm), the wall, and the paper list with its typing back.
import * as z from 'zod'
import { defineOperation } from '../contract/operation.ts'
import { PRINTER_ERRORS, printedPaper } from '../contract/paper.ts'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { COUNTS_FOR } from './meeting.ts'
import { kept, nothing } from './plan-contract.ts'
import { childShown, groupLine } from './shown.ts'
import { ENTRY_WAYS, WHO } from './visit.ts'

/** One time that this family came in. */
const visitShown = z.strictObject({
  visitId: id,
  householdId: id.nullable(),
  pupilIds: z.array(id),
  adults: z.number(),
  who: z.array(z.enum(WHO)),
  online: z.boolean(),
  entered: z.enum(ENTRY_WAYS),
  /** '19:42'. */
  time: z.string(),
  /** '19:43' when it was struck through. */
  struck: z.string().nullable(),
})
export type VisitShown = z.infer<typeof visitShown>

const doorFamily = z.strictObject({
  /** Null: a child of whom no household is known. */
  householdId: id.nullable(),
  name: z.string(),
  parents: z.array(z.string()),
  children: z.array(
    z.strictObject({
      ...childShown.shape,
      /** In the groups of this meeting, on its day. */ counts: z.boolean(),
    }),
  ),
  code: z.string(),
  /** The last four digits of numbers that are not secret. */
  phoneEnds: z.array(z.string()),
  /** Invited; else it came along, and is added. */
  invited: z.boolean(),
  promised: z.number(),
})
export type DoorFamily = z.infer<typeof doorFamily>

export const meetingDoorOperations = {
  /** Every family of the school, so that the screen searches by itself; it shows nothing until somebody types. */
  'meetings.door': defineOperation({
    name: 'meetings.door',
    kind: 'read',
    right: 'keepMeetings',
    input: z.strictObject({ id }),
    output: z.strictObject({
      name: z.string(),
      date: isoDate,
      today: isoDate,
      cancelled: z.boolean(),
      doorKept: z.boolean(),
      families: z.array(doorFamily),
      visits: z.array(visitShown),
      lines: z.array(groupLine),
    }),
  }),
  /** The door was used: every group has a kept list. False: it was opened by mistake. */
  'meetings.keepDoor': defineOperation({
    ...kept,
    name: 'meetings.keepDoor',
    input: z.strictObject({ id, doorKept: z.boolean() }),
    output: nothing,
  }),
  /** A family comes in. Twice changes nothing: the answer tells the time of the first. Keeps the door too. */
  'meetings.checkIn': defineOperation({
    ...kept,
    name: 'meetings.checkIn',
    input: z.strictObject({
      id,
      householdId: id.nullable(),
      pupilIds: z.array(id).min(1, 'Kies een kind.').max(30),
      adults: z.number().int().min(0).max(20),
      who: z.array(z.enum(WHO)).max(6),
      online: z.boolean(),
      entered: z.enum(ENTRY_WAYS),
    }),
    output: z.strictObject({ visit: visitShown, already: z.boolean(), lines: z.array(groupLine) }),
    errors: { MEETING_CANCELLED: nothing, MEETING_TO_COME: z.strictObject({ on: isoDate }) },
    touches: [
      'meetings.list',
      'meetings.show',
      'meetings.wall',
      'meetings.report',
      'meetings.paperList',
      'meetings.names',
    ],
  }),
  /** Struck through, with its history; or put back. */
  'meetings.strike': defineOperation({
    ...kept,
    name: 'meetings.strike',
    input: z.strictObject({ visitId: id, struck: z.boolean() }),
    output: z.strictObject({ visit: visitShown, lines: z.array(groupLine) }),
    touches: [
      'meetings.list',
      'meetings.show',
      'meetings.wall',
      'meetings.report',
      'meetings.paperList',
      'meetings.names',
    ],
  }),
  /** For the window on the wall: bars per group, no names of persons. */
  'meetings.wall': defineOperation({
    name: 'meetings.wall',
    kind: 'read',
    right: 'seeMeetings',
    input: z.strictObject({ id }),
    output: z.strictObject({
      name: z.string(),
      target: z.number(),
      lines: z.array(groupLine),
      school: z.strictObject({
        pupils: z.number(),
        represented: z.number(),
        percentText: z.string(),
        reached: z.boolean(),
      }),
    }),
  }),
  /** One page per group with big row numbers; the numbers are fixed with this print. */
  'meetings.attendanceLists': defineOperation({
    ...kept,
    name: 'meetings.attendanceLists',
    touches: ['meetings', 'printing'],
    /** Empty: all groups of the meeting. Null is the list of the children without a group. */
    input: z.strictObject({ id, groupIds: z.array(id.nullable()).max(200) }),
    output: printedPaper,
    errors: {
      ...PRINTER_ERRORS,
      NOTHING_TO_PRINT: nothing,
      PLAN_OUTDATED: nothing,
      MEETING_CANCELLED: nothing,
    },
  }),
  /** Which groups have a printed list, and which of them were typed back. */
  'meetings.paperLists': defineOperation({
    name: 'meetings.paperLists',
    kind: 'read',
    right: 'seeMeetings',
    input: z.strictObject({ id }),
    output: z.strictObject({
      name: z.string(),
      cancelled: z.boolean(),
      doorKept: z.boolean(),
      groups: z.array(
        z.strictObject({
          groupId: id.nullable(),
          group: z.string(),
          pupils: z.number(),
          /** Children that came after the last print: they stand on no list yet. */
          notOnPaper: z.number(),
          date: isoDate,
          /** Its evening is still to come: nothing can be typed back. */
          toCome: z.boolean(),
          /** The last print first; numbers of an earlier one stay as they are. */
          prints: z.array(
            z.strictObject({
              listId: id,
              printNumber: z.string(),
              printedOn: isoDate,
              processedOn: isoDate.nullable(),
              processedBy: z.string(),
            }),
          ),
        }),
      ),
    }),
  }),
  /** A printed list to type back: the rows as they stand on the paper. */
  'meetings.paperList': defineOperation({
    name: 'meetings.paperList',
    kind: 'read',
    right: 'keepMeetings',
    input: z.strictObject({ listId: id }),
    output: z.strictObject({
      meetingId: id,
      meeting: z.string(),
      cancelled: z.boolean(),
      countsFor: z.enum(COUNTS_FOR),
      group: z.string(),
      date: isoDate,
      toCome: z.boolean(),
      printNumber: z.string(),
      printedOn: isoDate,
      /** Number of a later print of the same group; '' when this is the last one. */
      laterPrint: z.string(),
      processedOn: isoDate.nullable(),
      processedBy: z.string(),
      rows: z.array(
        z.strictObject({
          number: z.number(),
          ...childShown.shape,
          /** Somebody came for this child, through any list; who, and how it was entered: door and paper together. */
          present: z.boolean(),
          who: z.array(z.enum(WHO)),
          entered: z.array(z.enum(ENTRY_WAYS)),
          /** 'Noor (3A)': brothers and sisters that are counted along. */
          alsoFor: z.array(z.string()),
        }),
      ),
    }),
  }),
  /** What was typed back from paper, as one change; rows that are present already change nothing (A17). */
  'meetings.typeBack': defineOperation({
    ...kept,
    name: 'meetings.typeBack',
    input: z.strictObject({
      listId: id,
      rows: z
        .array(z.strictObject({ number: z.number().int().min(1), who: z.array(z.enum(WHO)).max(6) }))
        .max(5000),
      /** The whole list is done: from now on the group has a kept list. */
      processed: z.boolean(),
    }),
    /** No restore point: everything was known already, and nothing was changed. */
    output: z.strictObject({ added: z.number(), already: z.number(), restorePointId: id.nullable() }),
    errors: {
      NUMBER_NOT_ON_LIST: z.strictObject({ numbers: z.array(z.number()) }),
      MEETING_TO_COME: z.strictObject({ on: isoDate }),
      MEETING_CANCELLED: nothing,
    },
  }),
}
