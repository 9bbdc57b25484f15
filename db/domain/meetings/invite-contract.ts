// Inviting: once per household, on paper for who has no e-mail, and nobody missed without being named.
import * as z from 'zod'
import { language } from '#domain/people/language'
import { bytes, pdfResult } from '../contract/file.ts'
import { defineOperation } from '../contract/operation.ts'
import { PRINTER_ERRORS, printedPaper } from '../contract/paper.ts'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { line, longText, requiredLine } from '../kernel/text.ts'
import { CALL_RESULTS, CONTACT_KINDS, CONTACT_WAYS } from './contact.ts'
import { kept, nothing } from './plan-contract.ts'

const printed = { ...kept, touches: ['meetings', 'printing'] } as const

/** The letter around the facts of the meeting; what, when, where and the slip are added by themselves. */
export const invitationText = z.strictObject({
  subject: requiredLine('Vul het onderwerp in.', 120),
  paragraphs: z.array(longText(3000)).min(1, 'Schrijf de uitnodiging.').max(20),
  closing: requiredLine('Vul de afsluiting in.', 120),
  signer: requiredLine('Vul in wie de brief ondertekent.', 120),
})
export type InvitationText = z.infer<typeof invitationText>

/** The stack as it was seen on the screen. */
const invitationRun = z.strictObject({
  id,
  text: invitationText,
  /** Paper for who has no e-mail, or for everybody. */
  only: z.enum(['paper', 'all']),
  /** Families that were invited already get nothing again, unless this says so. */
  again: z.boolean(),
})

const INVITATION_ERRORS = {
  ...PRINTER_ERRORS,
  NOTHING_TO_PRINT: nothing,
  UNKNOWN_MERGE_FIELD: z.strictObject({ fields: z.array(z.string()) }),
  MEETING_CANCELLED: nothing,
}

const familyInShort = z.strictObject({
  householdId: id.nullable(),
  name: z.string(),
  children: z.array(z.string()),
  invitedOn: isoDate.nullable(),
})

const translation = z.strictObject({
  language,
  salutation: requiredLine('Vul de aanhef in.', 120),
  paragraphs: z.array(longText(3000)).min(1).max(20),
  closing: line(120),
})

export const meetingInviteOperations = {
  /** Who gets the invitation how, who has had it, and who is reached by neither (row 19, "Iedereen bereikt"). */
  'meetings.reach': defineOperation({
    name: 'meetings.reach',
    kind: 'read',
    right: 'seeMeetings',
    input: z.strictObject({ id }),
    output: z.strictObject({
      /** The letter that the programme proposes, from the facts of the meeting. */
      proposal: invitationText,
      families: z.number(),
      email: z.array(familyInShort),
      paper: z.array(familyInShort),
      /** Named: neither e-mail nor paper can reach them. */
      neither: z.array(
        z.strictObject({
          ...familyInShort.shape,
          reason: z.enum(['noWay', 'nobodyEntitled', 'askCustodyFirst']),
        }),
      ),
      /** Invited by any way so far. */
      invited: z.strictObject({
        paper: z.number(),
        email: z.number(),
        otherwise: z.number(),
        notYet: z.number(),
      }),
      /** Letters that should also be in another language, with the state of its translation. */
      languages: z.array(
        z.strictObject({
          language: z.string(),
          letters: z.number(),
          translation: z.enum(['none', 'unchecked', 'checked', 'outOfDate']),
        }),
      ),
      /** Goes back with the print: other data meanwhile means another fingerprint. */
      fingerprint: z.string(),
    }),
  }),
  'meetings.previewInvitations': defineOperation({
    name: 'meetings.previewInvitations',
    kind: 'read',
    right: 'keepMeetings',
    input: invitationRun,
    output: z.strictObject({ ...pdfResult.shape, letters: z.number(), addressTooLong: z.array(z.string()) }),
    errors: INVITATION_ERRORS,
  }),
  /** Prints and keeps the stack, each letter with its slip and code, and notes who was invited on paper. */
  'meetings.inviteOnPaper': defineOperation({
    ...printed,
    name: 'meetings.inviteOnPaper',
    input: z.strictObject({ ...invitationRun.shape, fingerprint: z.string().max(200) }),
    output: z.strictObject({
      ...printedPaper.shape,
      letters: z.number(),
      addressTooLong: z.array(z.string()),
    }),
    errors: { ...INVITATION_ERRORS, PLAN_OUTDATED: nothing },
  }),
  /** The addresses to copy and as CSV; notes that these families were invited by e-mail. Undoable as a whole. */
  'meetings.inviteByEmail': defineOperation({
    ...kept,
    name: 'meetings.inviteByEmail',
    input: z.strictObject({ id, text: invitationText, again: z.boolean() }),
    output: z.strictObject({
      families: z.number(),
      emails: z.array(z.string()),
      /** Subject and text of the message, ready to copy. */
      subject: z.string(),
      message: z.string(),
      csv: z.strictObject({ bytes, fileName: z.string() }),
      restorePointId: id,
    }),
    errors: { MEETING_CANCELLED: nothing, NOBODY_TO_INVITE: nothing },
  }),
  /** Told otherwise: by mouth, in the app; a call with its result; a talk or visit afterwards. */
  'meetings.noteContact': defineOperation({
    ...kept,
    name: 'meetings.noteContact',
    input: z.strictObject({
      id,
      householdId: id,
      kind: z.enum(CONTACT_KINDS),
      way: z.enum(CONTACT_WAYS),
      on: isoDate,
      result: z.enum(CALL_RESULTS).nullable(),
      note: line(300),
      tryAgainOn: isoDate.nullable(),
      bestTime: line(80),
    }),
    output: z.strictObject({ contactId: id }),
  }),
  'meetings.removeContact': defineOperation({
    ...kept,
    name: 'meetings.removeContact',
    input: z.strictObject({ contactId: id }),
    output: nothing,
    /** What was printed stays: the letter is out. */
    errors: { CONTACT_ON_PAPER: nothing },
  }),
  'meetings.translation': defineOperation({
    name: 'meetings.translation',
    kind: 'read',
    right: 'seeMeetings',
    input: z.strictObject({ id, language }),
    output: z.strictObject({
      languageName: z.string(),
      direction: z.enum(['ltr', 'rtl']),
      /** As kept, else the standard phrases in that language with the facts of the meeting; empty where there are none. */
      translation: z.strictObject({
        ...translation.shape,
        salutation: line(120),
        paragraphs: z.array(longText(3000)).max(20),
      }),
      state: z.enum(['none', 'unchecked', 'checked', 'outOfDate']),
      checkedBy: z.string(),
      checkedOn: isoDate.nullable(),
    }),
  }),
  'meetings.saveTranslation': defineOperation({
    ...kept,
    name: 'meetings.saveTranslation',
    input: z.strictObject({
      id,
      translation,
      checkedBy: line(120),
      checkedOn: isoDate.nullable(),
    }),
    output: nothing,
  }),
  'meetings.poster': defineOperation({
    ...printed,
    name: 'meetings.poster',
    input: z.strictObject({ id, size: z.enum(['A3', 'A4']) }),
    output: printedPaper,
    errors: { ...PRINTER_ERRORS, MEETING_CANCELLED: nothing },
  }),
}
