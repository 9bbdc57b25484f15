// A family on paper, before it is rows: only what matters is said, the dice fill in the rest.
import type { Custody, Information, InformationRequest, TieRole } from '#domain/people/tie'
import type { CaseName } from './case-list.ts'
import type { Origin } from './name-lists.ts'

export interface FamilyPlan {
  /** What this family is there for; none for an ordinary family. */
  readonly cases?: readonly CaseName[]
  readonly origin?: Origin
  /** The surname of the children and of whoever has none of their own, as 'van den|Berg'. */
  readonly surname?: string
  /** "Naam niet aanpassen" for all who bear that surname: a Belgian name. */
  readonly keepAsIs?: boolean
  readonly homes: readonly HomePlan[]
  readonly adults: readonly AdultPlan[]
  readonly children: readonly ChildPlan[]
}

export interface HomePlan {
  readonly kind?: 'family' | 'institution'
  readonly secret?: boolean
  readonly wantsPaper?: boolean
  readonly language?: string
  readonly remark?: string
  /** Families with the same word live at one address, each with its own household. */
  readonly sharesAddress?: string
  /** 'unknown' = no address; 'abroad' and 'houseBoat' are fixed ones. */
  readonly address?: 'unknown' | 'abroad' | 'houseBoat'
}

export interface AdultPlan {
  readonly givenName?: string
  /** As 'van den|Berg'; absent = as the family. */
  readonly surname?: string
  readonly sex?: 'woman' | 'man'
  /** Absent = as `sex`; 'unknown' when the person never said how to be addressed. */
  readonly gender?: 'unknown'
  readonly letterName?: string
  /** Index in `homes`; null = no address known. Absent = 0. */
  readonly home?: number | null
  readonly email?: 'known' | 'none' | 'unknown' | 'bounced'
  /** Index in `adults` of the one whose address this person uses too. */
  readonly sharesEmailOf?: number
  readonly wantsPaper?: boolean
  readonly language?: string
  readonly needsInterpreter?: boolean
  readonly largePrint?: boolean
  readonly deceased?: boolean
  readonly institution?: boolean
  readonly teachesHere?: boolean
  readonly remark?: string
  readonly phones?: readonly PhonePlan[]
  readonly ties: readonly TiePlan[]
}

interface PhonePlan {
  /** Absent = a fictitious mobile number. */
  readonly number?: string
  readonly remark?: string
  readonly emergency?: boolean
  readonly secret?: boolean
}

export interface TiePlan {
  readonly role: TieRole
  /** Indexes in `children`; absent = all. */
  readonly children?: readonly number[]
  readonly custody?: Custody
  readonly custodySource?: string
  readonly information?: Information
  readonly request?: InformationRequest
  readonly informationSource?: string
}

export interface ChildPlan {
  readonly givenName?: string
  readonly surname?: string
  readonly firstNames?: string
  readonly sex?: 'woman' | 'man'
  /** Leerjaar; absent = by chance. */
  readonly year?: number
  /** Absent = [0]; [] = no household. */
  readonly homes?: readonly number[]
  readonly rhythm?: string
  /** Index in `children` of the twin that has the same birthday. */
  readonly twinOf?: number
  /** Twins of one year: in the same group or in another one than the twin. */
  readonly twinGroup?: 'same' | 'other'
  readonly birthDate?: 'unknown'
  readonly stay?: Stay
  readonly remark?: string
}

/** How a child goes through the school year; 'whole' unless said otherwise. */
export type Stay = 'whole' | 'left' | 'entered' | 'notStarted' | 'announced' | 'noGroup' | 'changedGroup'

/** Splits 'van den|Berg' and 'Berg' into tussenvoegsel and achternaam. */
export function surnameParts(written: string): { prefix: string; familyName: string } {
  const [first = '', second] = written.split('|')
  return second === undefined ? { prefix: '', familyName: first } : { prefix: first, familyName: second }
}
