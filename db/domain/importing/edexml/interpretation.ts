// The file after the trap rules: what it means for a primary school. Still without our own data.
import type { GroupKind } from '#domain/groups/group'
import type { IsoDate } from '#domain/kernel/date'
import type { NameParts } from '#domain/kernel/name'
import type { SchoolYear } from '#domain/kernel/school-year'
import type { Proposal, Question, Warning } from './notices.ts'

/** What the rules must know beside the file. */
export type ImportContext = {
  readonly today: IsoDate
  /** The school year the programme works in. */
  readonly schoolYear: SchoolYear
  /** '' when the school has not filled it in. */
  readonly schoolBrin: string
  /** First school days from the calendar; a year that is not listed begins on 1 August. */
  readonly firstSchoolDays: readonly { readonly schoolYear: SchoolYear; readonly day: IsoDate }[]
  /** An SBO, where the code 'S' is the usual one (E47). */
  readonly specialSchool: boolean
  /** `createdAt` of the newest file imported so far (E05). */
  readonly lastImport: string | null
  /** Group names of which the office refused the proposal to join (E35). */
  readonly separateGroups: readonly string[]
  /** Keys of the locations chosen at an earlier import (E50); null = never chosen. */
  readonly locations: readonly string[] | null
}

export type InterpretedGroup = {
  readonly row: string
  readonly kind: GroupKind
  readonly name: string
  /** Keys of all elements joined into this group; temporary ones are left out (E64). */
  readonly keys: readonly string[]
  /** From the pupils and the codes; 0 = toddlers. */
  readonly years: readonly number[]
  readonly pupils: number
  /** False when only toddlers or another location sit in it and these are not taken, or for a group of leavers. */
  readonly taken: boolean
}

/** entrant = enters later (E72); announced = not enrolled yet (E48); leaver = the last day lies behind us (E46). */
export type PupilStatus = 'enrolled' | 'entrant' | 'announced' | 'leaver'

export type InterpretedPupil = {
  readonly row: string
  /** '' when missing or temporary; a double key stays and is marked. */
  readonly key: string
  readonly duplicateKey: boolean
  readonly name: NameParts
  /** The name with the tussenvoegsel taken out of the surname, while that is only proposed (E58). */
  readonly splitName: NameParts | null
  readonly birthDate: IsoDate | null
  /** A hint for the household, not a key to it (§8.4). */
  readonly postcode: string
  readonly year: number | null
  readonly yearFrom: 'own' | 'group' | 'answer' | null
  readonly groupRow: string | null
  /** True when the file names a group that it does not hold (E39): no proof that the pupil has no group. */
  readonly groupUnknown: boolean
  readonly composedRows: readonly string[]
  readonly status: PupilStatus
  readonly enrolledOn: IsoDate | null
  /** Last day at school: the child still counts on it (E71). */
  readonly leftOn: IsoDate | null
  /** Begin of the membership of the group: the first school day, or the later day of entering (E73). */
  readonly startsOn: IsoDate
  readonly notTaken: 'toddler' | 'location' | null
}

export type InterpretedStaff = {
  readonly row: string
  readonly key: string
  readonly duplicateKey: boolean
  readonly name: NameParts
  /** Codes and free descriptions; for selecting people, never a right (E86). */
  readonly roles: readonly string[]
  readonly groups: readonly { readonly groupRow: string; readonly roles: readonly string[] }[]
}

export type Interpretation = {
  readonly schoolYear: SchoolYear
  /** The day the data were true: peildatum, else the day the file was made, else today (standard, rule 9). */
  readonly snapshotDate: IsoDate
  /** The file has pupils, so that absence from it means something (E17, §3). */
  readonly complete: boolean
  /** The file has base groups, so that a pupil without one is really without (minimal use, rule 12). */
  readonly hasGroups: boolean
  readonly hasComposedGroups: boolean
  readonly groups: readonly InterpretedGroup[]
  readonly pupils: readonly InterpretedPupil[]
  readonly staff: readonly InterpretedStaff[]
  /** Persons whose only role is OUD: parents, not staff (E84). */
  readonly parents: readonly { readonly row: string; readonly name: NameParts }[]
  readonly warnings: readonly Warning[]
  readonly questions: readonly Question[]
  readonly proposals: readonly Proposal[]
}
