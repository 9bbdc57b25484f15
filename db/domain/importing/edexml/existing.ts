// What the matcher knows of our own data: plain rows, gathered by the service for the school year of the import.
import type { GroupKind } from '#domain/groups/group'
import type { IsoDate } from '#domain/kernel/date'
import type { NameParts } from '#domain/kernel/name'

export type ExistingPupil = {
  readonly id: string
  readonly name: NameParts
  readonly birthDate: IsoDate | null
  /** Keys from this same source only; keys of another system say nothing (§8.2.1). */
  readonly sourceKeys: readonly string[]
  readonly enrolledOn: IsoDate | null
  readonly leftOn: IsoDate | null
  /** The newest membership in the school year of the import; null when there is none. */
  readonly membership: {
    readonly groupId: string | null
    readonly year: number | null
    readonly composedGroupIds: readonly string[]
  } | null
  /** The office said "behouden" about this pupil who is not in the files (E74): not asked again. */
  readonly keptThoughAbsent: boolean
}

/** Only groups of the school year of the import: a group lives one year (E41). */
export type ExistingGroup = {
  readonly id: string
  readonly name: string
  readonly kind: GroupKind
  readonly years: readonly number[]
  readonly sourceKeys: readonly string[]
}

export type ExistingStaff = {
  readonly id: string
  readonly name: NameParts
  readonly sourceKeys: readonly string[]
  readonly groupIds: readonly string[]
}

/** A field that the office changed by hand after an import (E88). */
export type HandChange = {
  /** Of the pupil, group or teacher. */
  readonly id: string
  readonly field: string
  /** The value of the last file, as text like `FieldChange.new`; null when no file ever gave one. */
  readonly imported: string | null
  /** What the office chose at an earlier import, once and for all for this field. */
  readonly choice: 'ours' | 'file' | null
}

export type Existing = {
  readonly pupils: readonly ExistingPupil[]
  readonly groups: readonly ExistingGroup[]
  readonly staff: readonly ExistingStaff[]
  readonly handChanges: readonly HandChange[]
}
