// What stands in an EDEXML file, as plain data and without judgement: the trap rules work on this.
import type { IsoDate } from '#domain/kernel/date'
import type { NameParts } from '#domain/kernel/name'
import type { SchoolYear } from '#domain/kernel/school-year'
import type { RefusedCounts } from './refused.ts'

/** A value the rules may not understand: the reading and what stood there ('' = nothing). */
export type Read<T> = { readonly value: T | null; readonly raw: string }

type FileHeader = {
  readonly schoolYear: Read<SchoolYear>
  /** Peildatum: the day the data were true. */
  readonly snapshotDate: IsoDate | null
  /** Wall clock as the other system wrote it: 'YYYY-MM-DDTHH:MM:SS', or only a day. */
  readonly createdAt: string | null
  readonly brin: string | null
  /** Null when missing or '00' (E08). */
  readonly dependance: string | null
  readonly author: string
  readonly version: string
}

export type FileLocation = { readonly key: string; readonly name: string }

export type FileGroup = {
  readonly line: number
  readonly kind: 'base' | 'composed'
  readonly key: string
  readonly name: string
  /** The code as it stands ('3', 'C', ''); never a year by itself. */
  readonly yearCode: string
}

export type FilePupil = {
  readonly line: number
  /** Trimmed text, never a number (E62, E63); '' when missing. */
  readonly key: string
  readonly name: NameParts
  readonly birthDate: Read<IsoDate>
  /** NEN-ISO 5218: 1 = boy, 2 = girl; 0, 9 and all else unknown (E76). OSO is the other way round. */
  readonly gender: 'boy' | 'girl' | null
  readonly yearCode: string
  readonly groupKey: string
  readonly composedKeys: readonly string[]
  readonly locationKey: string
  readonly postcode: string
  readonly enrolledOn: Read<IsoDate>
  readonly leftOn: Read<IsoDate>
}

export type FileStaffGroup = {
  readonly kind: 'base' | 'composed'
  readonly key: string
  readonly roles: readonly string[]
}

export type FileStaff = {
  readonly line: number
  readonly key: string
  readonly name: NameParts
  /** Codes of the standard ('LRK', 'OUD') and free descriptions, as they stand. */
  readonly roles: readonly string[]
  readonly roleDescriptions: readonly string[]
  readonly groups: readonly FileStaffGroup[]
}

export type SchoolFile = {
  readonly format: 'edexml' | 'uwlr'
  readonly header: FileHeader
  /** False when the block stands under another name or is missing (E09). */
  readonly hasSchoolBlock: boolean
  /** False in a UWLR part without pupils: never "everybody left" (§3). */
  readonly hasPupilBlock: boolean
  readonly locations: readonly FileLocation[]
  readonly groups: readonly FileGroup[]
  readonly pupils: readonly FilePupil[]
  readonly staff: readonly FileStaff[]
  readonly refused: RefusedCounts
  /** Unknown elements and '@attributes' with how often they stood there (E19). */
  readonly skipped: readonly { readonly name: string; readonly count: number }[]
  /** Values longer than any name can be; left empty. */
  readonly tooLong: number
}

/** A key the other system does not promise to keep: it starts with '#' (standard, rule 1; E64). */
export function isTemporaryKey(key: string): boolean {
  return key.startsWith('#')
}
