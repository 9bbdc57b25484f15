// Answers: the slip at the counter, reminders for silent families only, and the list of who is called.
import * as z from 'zod'
import { defineOperation } from '../contract/operation.ts'
import { PRINTER_ERRORS, printedPaper } from '../contract/paper.ts'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { ANSWER_WAYS, ANSWERS } from './answer.ts'
import { CALL_RESULTS } from './contact.ts'
import { kept, nothing } from './plan-contract.ts'
import { familyAnswer } from './shown.ts'

const printed = { ...kept, touches: ['meetings', 'printing'] } as const

export const meetingAnswersOperations = {
  /** All families of a meeting with what they answered; the counter finds them by code or by name. */
  'meetings.answers': defineOperation({
    name: 'meetings.answers',
    kind: 'read',
    right: 'seeMeetings',
    input: z.strictObject({ id }),
    output: z.strictObject({
      families: z.array(familyAnswer),
      /** Slips that are still out, per group in the desk's order. */
      groups: z.array(
        z.strictObject({
          groupId: id.nullable(),
          name: z.string(),
          families: z.number(),
          slipsOut: z.number(),
        }),
      ),
      promised: z.strictObject({
        families: z.number(),
        adults: z.number(),
        interpreters: z.number(),
        childcare: z.number(),
      }),
      /** What was typed last, the newest first: what can be taken back. */
      recent: z.array(
        z.strictObject({
          answerId: id,
          householdId: id,
          name: z.string(),
          answer: z.enum(ANSWERS),
          adults: z.number(),
          interpreter: z.boolean(),
          childcare: z.boolean(),
          /** Moment in UTC. */
          at: z.string(),
        }),
      ),
    }),
  }),
  /** A code that stands on no slip of this meeting may still be a family of the school. */
  'meetings.familyOf': defineOperation({
    name: 'meetings.familyOf',
    kind: 'read',
    right: 'keepMeetings',
    input: z.strictObject({ id, code: z.string().max(20) }),
    output: z.strictObject({ family: familyAnswer }),
    errors: { CODE_UNKNOWN: nothing },
  }),
  'meetings.answer': defineOperation({
    ...kept,
    name: 'meetings.answer',
    input: z.strictObject({
      id,
      householdId: id,
      answer: z.enum(ANSWERS),
      adults: z.number().int().min(0).max(20),
      interpreter: z.boolean(),
      childcare: z.boolean(),
      way: z.enum(ANSWER_WAYS),
    }),
    output: z.strictObject({
      answerId: id,
      /** Answered before: the last one counts, both are kept. */ second: z.boolean(),
    }),
    errors: { MEETING_CANCELLED: nothing },
    touches: ['meetings'],
  }),
  /** Takes back the answer that was typed last for a family; the one before it counts again. */
  'meetings.takeBackAnswer': defineOperation({
    ...kept,
    name: 'meetings.takeBackAnswer',
    input: z.strictObject({ answerId: id }),
    output: nothing,
    touches: ['meetings'],
  }),
  /** A6 slips, four on a page, per group, for invited families that answered nothing, in no way. */
  'meetings.reminders': defineOperation({
    ...printed,
    name: 'meetings.reminders',
    input: z.strictObject({ id }),
    output: z.strictObject({
      ...printedPaper.shape,
      slips: z.number(),
      /** Silent families with e-mail: their addresses to copy, and the message. */
      emails: z.array(z.string()),
      message: z.string(),
    }),
    errors: {
      ...PRINTER_ERRORS,
      NOTHING_TO_PRINT: nothing,
      MEETING_CANCELLED: nothing,
      PLAN_OUTDATED: nothing,
    },
  }),
  /** Silent families with an e-mail address: the list to copy, noted as reminded. */
  'meetings.remindByEmail': defineOperation({
    ...kept,
    name: 'meetings.remindByEmail',
    input: z.strictObject({ id }),
    output: z.strictObject({
      families: z.number(),
      emails: z.array(z.string()),
      subject: z.string(),
      message: z.string(),
    }),
    errors: { NOBODY_TO_INVITE: nothing, MEETING_CANCELLED: nothing },
  }),
  /** Who is called, with the number, the language and what earlier calls gave. */
  'meetings.callList': defineOperation({
    name: 'meetings.callList',
    kind: 'read',
    right: 'keepMeetings',
    input: z.strictObject({ id }),
    output: z.strictObject({
      calls: z.array(
        z.strictObject({
          householdId: id,
          name: z.string(),
          children: z.array(z.string()),
          /** Answered with a slip that cannot be read; the others answered nothing. */
          unclear: z.boolean(),
          invitedOn: isoDate.nullable(),
          remindedOn: isoDate.nullable(),
          /** Without secret numbers; those are looked up on the card. */
          phones: z.array(z.strictObject({ who: z.string(), number: z.string() })),
          secretPhone: z.boolean(),
          /** In Dutch: 'Turks'; '' for Dutch. */
          language: z.string(),
          interpreter: z.boolean(),
          bestTime: z.string(),
          tryAgainOn: isoDate.nullable(),
          earlier: z.array(
            z.strictObject({
              contactId: id,
              on: isoDate,
              result: z.enum(CALL_RESULTS).nullable(),
              note: z.string(),
            }),
          ),
        }),
      ),
    }),
  }),
  'meetings.callSheet': defineOperation({
    ...printed,
    name: 'meetings.callSheet',
    input: z.strictObject({ id }),
    output: printedPaper,
    errors: { ...PRINTER_ERRORS, NOTHING_TO_PRINT: nothing },
  }),
}
