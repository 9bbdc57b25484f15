import type { GroupKind } from '../groups/group.ts'
import type { IsoDate } from '../kernel/date.ts'
import type { SchoolYear } from '../kernel/school-year.ts'

/** A stamgroep or the group of the announced; samengestelde groepen end with the year. */
export interface OldGroup {
  readonly id: string
  readonly name: string
  readonly kind: Exclude<GroupKind, 'composed'>
  readonly years: readonly number[]
  readonly staffIds: readonly string[]
  readonly coordinatorId: string | null
}

/** Where a pupil sat; `groupId` null = zonder groep. */
export interface OldSeat {
  readonly groupId: string | null
  readonly year: number | null
  readonly fromDate: IsoDate
  readonly untilDate: IsoDate | null
}

export interface OldPupil {
  readonly id: string
  readonly name: string
  readonly birthDate: IsoDate | null
  readonly enrolledOn: IsoDate | null
  readonly leftOn: IsoDate | null
  /** From first to last. */
  readonly seats: readonly OldSeat[]
  /** Persons who can be coordinator for this child's group. */
  readonly carers: readonly string[]
}

/** The school year that ends: its groups, and every pupil who was there or still is at school. */
export interface OldYear {
  readonly label: SchoolYear
  readonly groups: readonly OldGroup[]
  readonly pupils: readonly OldPupil[]
}
