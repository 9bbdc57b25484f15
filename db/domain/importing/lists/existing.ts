// What the programme already knows, as plain arrays: the service gathers it, the matching only looks.
import type { IsoDate } from '#domain/kernel/date'
import type { NameParts } from '#domain/kernel/name'
import type { HouseholdKind } from '#domain/people/household'
import type { Custody, TieRole } from '#domain/people/tie'
import type { ListAddress } from './list-row.ts'

export type ExistingPupil = {
  readonly id: string
  readonly name: NameParts
  readonly birthDate: IsoDate | null
  readonly number: string
  /** Keys from earlier sources; temporary ones ('#001') are never used. */
  readonly keys: readonly string[]
  readonly group: string
  readonly householdIds: readonly string[]
}

export type ExistingPerson = {
  readonly id: string
  readonly name: NameParts
  readonly email: string
  /** Stored numbers: '+31612345678', or as typed. */
  readonly phones: readonly string[]
  readonly householdId: string | null
  readonly ties: readonly { readonly pupilId: string; readonly role: TieRole; readonly custody: Custody }[]
}

export type ExistingHousehold = ListAddress & {
  readonly id: string
  readonly kind: HouseholdKind
  readonly country: string
  /** Once secret stays secret: who moves out of it has a secret address too (7.5). */
  readonly secret?: boolean
}

/** A join that the office refused before; `left` is the fingerprint that the plan gave, `right` the id it was offered. */
export type ListRefusal = { readonly left: string; readonly right: string }

export type Existing = {
  readonly pupils: readonly ExistingPupil[]
  readonly persons: readonly ExistingPerson[]
  readonly households: readonly ExistingHousehold[]
  readonly groups: readonly string[]
  readonly refusals: readonly ListRefusal[]
}
