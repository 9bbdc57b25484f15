// The households we know, by address and by who lives there.
import { householdKey } from '#domain/kernel/address'
import type { Existing, ExistingHousehold } from './existing.ts'

export type KnownHouseholds = {
  readonly byId: ReadonlyMap<string, ExistingHousehold>
  /** Household key per id; '' when the address is incomplete. */
  readonly addressKeys: ReadonlyMap<string, string>
  readonly byAddress: ReadonlyMap<string, readonly ExistingHousehold[]>
  /** Ids of households per pupil and person. */
  readonly householdsOf: ReadonlyMap<string, readonly string[]>
}

/** Prepares the known households. */
export function indexHouseholds({ households, pupils, persons }: Existing): KnownHouseholds {
  const addressKeys = new Map(households.map((household) => [household.id, householdKey(household)]))
  const byAddress = new Map<string, ExistingHousehold[]>()
  for (const household of households) {
    const key = addressKeys.get(household.id)!
    if (key === '') continue
    const here = byAddress.get(key)
    if (here) here.push(household)
    else byAddress.set(key, [household])
  }
  const householdsOf = new Map<string, readonly string[]>(
    pupils.map(({ id, householdIds }) => [id, householdIds]),
  )
  for (const { id, householdId } of persons) if (householdId) householdsOf.set(id, [householdId])
  return {
    byId: new Map(households.map((household) => [household.id, household])),
    addressKeys,
    byAddress,
    householdsOf,
  }
}

/** The known households at an address. */
export function addressesOf(known: KnownHouseholds, addressKey: string): readonly ExistingHousehold[] {
  return known.byAddress.get(addressKey) ?? []
}
