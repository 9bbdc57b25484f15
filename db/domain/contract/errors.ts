// Refusals that every operation can give, beside its own.
import * as z from 'zod'
import { APP_STATES } from './operation.ts'

/** One problem of one field, with its path in the input. */
export const inputIssue = z.strictObject({
  path: z.array(z.union([z.string(), z.number()])),
  message: z.string(),
})

export const COMMON_ERRORS = {
  UNKNOWN_OPERATION: z.strictObject({}),
  WRONG_STATE: z.strictObject({ state: z.enum(APP_STATES) }),
  FORBIDDEN: z.strictObject({}),
  /** The session ended (idle, Ctrl+L, screen lock): the window shows the sign-in screen. */
  SIGNED_OUT: z.strictObject({}),
  /** Sensitive: type the secret again (access.confirm), then ask again. */
  CONFIRM_FIRST: z.strictObject({}),
  /** Four eyes: make a proposal of it (access.propose), or do it alone where the school has one head. */
  SECOND_PERSON_NEEDED: z.strictObject({ mayAlone: z.boolean() }),
  INVALID_INPUT: z.strictObject({ issues: z.array(inputIssue) }),
  NOT_FOUND: z.strictObject({}),
  /** The same request was kept before: the window asked twice. */
  ALREADY_DONE: z.strictObject({}),
  DISK_FULL: z.strictObject({}),
  FILE_READ_ONLY: z.strictObject({}),
  FILE_DAMAGED: z.strictObject({}),
  FILE_BUSY: z.strictObject({}),
  /** The disk cannot be read or written; a change was surely not kept. */
  DISK_ERROR: z.strictObject({ number: z.string() }),
  /** After a disk error it is not known whether the change was kept: the same request id, asked again, tells. */
  UNCERTAIN: z.strictObject({ number: z.string() }),
  /** A bug; `number` stands in the log beside the details. */
  INTERNAL: z.strictObject({ number: z.string() }),
  /** The host does not answer (window side only). */
  NO_ANSWER: z.strictObject({}),
} as const

export type CommonErrorCode = keyof typeof COMMON_ERRORS
export type CommonError = {
  [Code in CommonErrorCode]: { code: Code; details: z.output<(typeof COMMON_ERRORS)[Code]> }
}[CommonErrorCode]
