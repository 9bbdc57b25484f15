import * as z from 'zod'
import { id } from '../kernel/id.ts'
import { requiredLine } from '../kernel/text.ts'
import { ROLES } from './rights.ts'

/** What the head fills in about somebody who works with the programme. */
export const accountDetails = z.strictObject({
  name: requiredLine('Vul een naam in.', 60),
  role: z.enum(ROLES, 'Kies een rol.'),
  /** The groups of a coordinator; empty for the others. */
  groupIds: z.array(id).max(20),
})
export type AccountDetails = z.infer<typeof accountDetails>

/** Who is at the desk. */
export const signedIn = z.strictObject({ accountId: id, name: z.string(), role: z.enum(ROLES) })
export type SignedIn = z.infer<typeof signedIn>

/** As the head sees an account. */
export const accountShown = z.strictObject({
  id,
  ...accountDetails.shape,
  active: z.boolean(),
  /** Too many wrong secrets: only the head lets this person in again. */
  lockedOut: z.boolean(),
  /** The person must choose a secret of their own at the next sign-in. */
  mustChoose: z.boolean(),
})

/** A tile of the sign-in screen. */
export const signInTile = z.strictObject({
  id,
  name: z.string(),
  role: z.enum(ROLES),
  lockedOut: z.boolean(),
  mustChoose: z.boolean(),
  /** Only in the Oefenschool: its secrets stand on the screen. */
  practiceSecret: z.string().nullable(),
})

export const PROPOSAL_STATES = ['open', 'done', 'refused', 'void'] as const
