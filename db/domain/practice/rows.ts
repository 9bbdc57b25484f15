// The rows of an invented school, as the tables take them; the service checks them against the schema.
import type { GroupKind } from '#domain/groups/group'
import type { NameParts } from '#domain/kernel/name'
import type { HouseholdDetails } from '#domain/people/household'
import type { PersonDetails } from '#domain/people/person'
import type { PupilDetails } from '#domain/people/pupil'
import type { TieDetails } from '#domain/people/tie'

export type HouseholdRow = HouseholdDetails & { id: string; addressKey: string }

export type PupilRow = Omit<PupilDetails, 'residences'> & {
  id: string
  sortKey: string
  postcodeHint: string
}

export type PersonRow = Omit<PersonDetails, 'phones'> & { id: string; sortKey: string }

type PhoneRow = PersonDetails['phones'][number] & { id: string; personId: string; position: number }

export type FamilyTieRow = TieDetails & { id: string; pupilId: string; personId: string }

export interface PupilHouseholdRow {
  id: string
  pupilId: string
  householdId: string
  position: number
  rhythm: string
}

export interface GroupRow {
  id: string
  schoolYearId: string
  name: string
  kind: GroupKind
  years: number[]
  coordinatorId: string | null
}

export type StaffRow = NameParts & { id: string; sortKey: string; email: string }

interface GroupStaffRow {
  id: string
  groupId: string
  staffId: string
  position: number
}

export interface PlacementRow {
  id: string
  pupilId: string
  schoolYearId: string
  groupId: string | null
  year: number | null
  yearDerived: boolean
  fromDate: string
  untilDate: string | null
}

/** In the order in which they can be written: a row points only at rows of earlier tables. */
export interface SchoolRows {
  readonly households: HouseholdRow[]
  readonly persons: PersonRow[]
  readonly phones: PhoneRow[]
  readonly pupils: PupilRow[]
  readonly pupilHouseholds: PupilHouseholdRow[]
  readonly familyTies: FamilyTieRow[]
  readonly groups: GroupRow[]
  readonly staff: StaffRow[]
  readonly groupStaff: GroupStaffRow[]
  readonly placements: PlacementRow[]
}
