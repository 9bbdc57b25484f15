// What the list of buddies, a proposal and the check of a pair all start from.
import { type PairRow, readHomes, readOpenWishes, readPairs, type WishRow } from '#db/queries/buddies'
import { type HouseholdFamily, readInvitable } from '#db/queries/meeting-families'
import { type Compared, type Home, pairKey } from '#domain/buddies/suggest'
import type { BuddySide } from '#domain/buddies/wish'
import type { ReadContext } from '../app/context.ts'

export interface BuddyFacts {
  readonly wishes: readonly WishRow[]
  readonly pairs: readonly { readonly pair: PairRow; readonly need: WishRow; readonly offer: WishRow }[]
  readonly families: ReadonlyMap<string, HouseholdFamily>
  /** Codes of the languages on the cards of each family. */
  readonly languages: ReadonlyMap<string, readonly string[]>
  readonly compared: Compared
}

/** Reads all needs, offers and pairs with the families they are about. */
export function buddyFacts({ reader, today }: Pick<ReadContext, 'reader' | 'today'>): BuddyFacts {
  const wishes = readOpenWishes(reader)
  const pairs = readPairs(reader)
  const named = [...wishes, ...pairs.flatMap(({ need, offer }) => [need, offer])]
  const families = new Map(
    readInvitable(reader, today, new Set(named.map(({ householdId }) => householdId))).map((family) => [
      family.householdId,
      family,
    ]),
  )
  const rows = readHomes(reader)
  const homes = new Map<string, Home>()
  for (const [id, { secret, street, neighbourhood }] of rows) {
    const family = families.get(id)
    homes.set(id, {
      ...{ secret, street, neighbourhood, groups: groupsOf(family) },
      pupilIds: (family?.children ?? []).map(({ pupilId }) => pupilId),
    })
  }
  const running = new Map<string, number>()
  for (const { pair } of pairs) {
    if (pair.endedOn !== null) continue
    for (const id of [pair.needId, pair.offerId]) running.set(id, (running.get(id) ?? 0) + 1)
  }
  const tried = new Set(pairs.map(({ pair }) => pairKey(pair.needId, pair.offerId)))
  const languages = new Map([...rows].map(([id, row]) => [id, row.languages]))
  return { wishes, pairs, families, languages, compared: { homes, running, tried } }
}

/** Names of the groups of a family, each once. */
export function groupsOf(family: HouseholdFamily | undefined): string[] {
  const groups = (family?.children ?? []).map(({ group }) => group).filter((group) => group !== '')
  return [...new Set(groups)]
}

/** A family as the screen names it: never where it lives. */
export function familyShown(householdId: string, family: HouseholdFamily | undefined) {
  return {
    householdId,
    name: family?.name ?? '',
    parents: [...(family?.parents ?? [])],
    children: (family?.children ?? []).map(({ callName, group }) =>
      group === '' ? callName : `${callName} (${group})`,
    ),
    groups: groupsOf(family),
  }
}

/** The open needs and offers of each household. */
export function sidesOf(wishes: readonly WishRow[]): Map<string, BuddySide[]> {
  const sides = new Map<string, BuddySide[]>()
  for (const { householdId, side } of wishes)
    sides.set(householdId, [...(sides.get(householdId) ?? []), side])
  return sides
}
