import * as z from 'zod'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { line } from '../kernel/text.ts'

/** What a person is to a child. The role says nothing about gezag (dutch-conventions 7.2). */
export const TIE_ROLES = [
  'mother',
  'father',
  'parent',
  'stepparent',
  'fosterParent',
  'guardian',
  'grandparent',
  'babysitter',
  'interpreter',
  'emergencyContact',
  'buddy',
] as const
export type TieRole = (typeof TIE_ROLES)[number]

/** Who can be written to as a parent; stepparents and grandparents read with the household (dutch-conventions 8.1). */
const PARENTAL_ROLES = ['mother', 'father', 'parent', 'guardian', 'fosterParent'] as const

/** True for a role that can receive letters about the child. */
export function isParental(role: TieRole): boolean {
  return PARENTAL_ROLES.some((parental) => parental === role)
}

/** Gezag. Unknown is not no: it goes on the list "gezag navragen" (dutch-conventions 7.3). */
export const CUSTODY = ['yes', 'no', 'unknown'] as const
export type Custody = (typeof CUSTODY)[number]

/** Right to information: always, on request (art. 1:377c BW), or none after a decision. */
export const INFORMATION = ['always', 'onRequest', 'none'] as const
export type Information = (typeof INFORMATION)[number]

/** The request on file of a parent without gezag: for which kind of information. */
export const INFORMATION_REQUESTS = ['none', 'reports', 'all'] as const
export type InformationRequest = (typeof INFORMATION_REQUESTS)[number]

/** What the office fills in about the tie between a person and a child. */
export const tieDetails = z.strictObject({
  role: z.enum(TIE_ROLES),
  custody: z.enum(CUSTODY),
  custodySource: line(120),
  custodyOn: isoDate.nullable(),
  information: z.enum(INFORMATION),
  informationRequest: z.enum(INFORMATION_REQUESTS),
  informationSource: line(120),
  informationOn: isoDate.nullable(),
  contactOrder: z.number().int().min(1).max(20),
})

export type TieDetails = z.infer<typeof tieDetails>

/** As it leaves the file: what came in through a list is shown as it is. */
export const tieShown = tieDetails.extend({
  custodySource: z.string(),
  informationSource: z.string(),
  contactOrder: z.number(),
})

/** A tie with its two ends. */
export const familyTie = z.strictObject({ id, pupilId: id, personId: id, ...tieDetails.shape })
export type FamilyTie = z.infer<typeof familyTie>
