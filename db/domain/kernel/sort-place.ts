// A place in name order computed from the name itself, so that nothing has to be renumbered when a name is added.

/** Letters that count, and bits: 8 letters of 5 bits leave 13 bits (8,192 places) for names that begin alike. */
const LETTERS = 8
const SPARE = 2 ** 13

/**
 * The first place of all names that begin with the same eight letters as `sortKey` (folded, letters only):
 * a whole number below 2^53 that sorts as the names do. Rows with equal beginnings take the next free place.
 */
export function firstPlace(sortKey: string): number {
  let place = 0
  for (let index = 0; index < LETTERS; index += 1) place = place * 32 + letterRank(sortKey[index])
  return place * SPARE
}

/** 0 = end, 1 = tab (between the parts of a sort key), 2 = space or sign, 3 = digit, 4–29 = a–z, 30 = other scripts. */
function letterRank(sign: string | undefined): number {
  if (sign === undefined) return 0
  if (sign === '\t') return 1
  if (sign >= 'a' && sign <= 'z') return sign.charCodeAt(0) - 93
  if (sign >= '0' && sign <= '9') return 3
  return sign.charCodeAt(0) < 128 ? 2 : 30
}
