// The order in which letters leave the printer (printing 3): bundles in the desk's order, post, the closed stack.
import { compareGroups } from '../kernel/group-order.ts'
import type { LetterEntry } from './letter-entry.ts'
import type { FactGroup } from './letter-facts.ts'

export interface SortedEntry {
  readonly entry: LetterEntry
  /** Sort key of the child whose name decides within a bundle. */
  readonly sort: string
}

/** Per group in the desk's order and by name; then post by postcode; secret addresses last. */
export function inHandingOrder(
  sorted: readonly SortedEntry[],
  groups: ReadonlyMap<string, FactGroup>,
): LetterEntry[] {
  const ranks = new Map([...groups.values()].sort(compareGroups).map(({ id }, rank) => [id, rank]))
  return sorted
    .map(({ entry, sort }) => ({ entry, place: placeOf(entry, ranks), sort }))
    .sort(
      (a, b) =>
        compareText(a.place, b.place) || compareText(a.sort, b.sort) || compareText(a.entry.key, b.entry.key),
    )
    .map(({ entry }) => entry)
}

/** Bundles 0 by rank of the group, post 1 by postcode and number, the closed stack 2. */
function placeOf(entry: LetterEntry, ranks: ReadonlyMap<string, number>): string {
  if (entry.stack === 'secret') return '2'
  if (entry.stack === 'post') return `1 ${postPlace(entry.address)}`
  return `0 ${String(ranks.get(entry.groupId ?? '') ?? 99_999).padStart(5, '0')}`
}

/** '1234 AB  ROTTERDAM' before '1234 AC'; abroad behind all Dutch postcodes. */
function postPlace(address: readonly string[]): string {
  const [street = '', town = ''] = address
  return /^\d{4} [A-Z]{2} {2}/.test(town) && address.length === 2
    ? `${town} ${street}`
    : `Z ${address.join(' ')}`
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
