// Chance without chance: the same seed and the same words give the same number on every computer.

/** A whole number below 2^32 from a seed and words; near words lie far apart (FNV-1a, then the finish of MurmurHash3). */
export function chanceOf(seed: number, ...words: readonly string[]): number {
  let hash = 0x811c9dc5 ^ seed
  for (const word of words) {
    for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
    hash = Math.imul(hash ^ 0xffff, 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Sorts by lot: by the seed, and by id where two lots are equal. The order of the list plays no part. */
export function inDrawnOrder<Item extends { readonly id: string }>(
  items: readonly Item[],
  seed: number,
): Item[] {
  return items
    .map((item) => ({ item, lot: chanceOf(seed, item.id) }))
    .sort((a, b) => a.lot - b.lot || compareText(a.item.id, b.item.id))
    .map(({ item }) => item)
}

/** By code unit: the same on every computer, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Tickets in a draw: who did less than the busiest one has more, and who lost before has one more for each time (rota 6). */
export function ticketsOf(
  { load, plus }: { readonly load: number; readonly plus: number },
  highest: number,
): number {
  return 1 + highest - load + plus
}

/** One lot per ticket, the best one counts: twice the tickets is twice the chance to be first. */
export function bestLot(seed: number, key: string, tickets: number): number {
  let best = 0
  for (let ticket = 0; ticket < tickets; ticket += 1) {
    best = Math.max(best, chanceOf(seed, key, String(ticket)))
  }
  return best
}
