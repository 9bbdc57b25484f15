// Chance from a seed: the same seed gives the same school on every computer (Math.random would not).

export interface Dice {
  /** A whole number from 0 up to, not including, `count`. */
  below(count: number): number
  /** True in a share `share` (0 to 1) of the throws. */
  chance(share: number): boolean
  /** One of the list. @throws RangeError on an empty list */
  pick<T>(list: readonly T[]): T
  /** One of the pairs [what, weight]. */
  weigh<T>(options: readonly (readonly [T, number])[]): T
}

/** Dice that fall the same way for the same seed. */
export function createDice(seed: number): Dice {
  const next = uint32s(seed)
  const fraction = () => next() / 2 ** 32
  const below = (count: number) => Math.floor(fraction() * count)
  return {
    below,
    chance: (share) => fraction() < share,
    pick(list) {
      const found = list[below(list.length)]
      if (found === undefined) throw new RangeError('nothing to pick from')
      return found
    },
    weigh(options) {
      let left = fraction() * options.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [what, weight] of options) {
        left -= weight
        if (left < 0) return what
      }
      throw new RangeError('nothing to weigh')
    },
  }
}

/** Ids in the shape of a UUID v4 (RFC 9562), in a fixed order per seed; only for invented data. */
export function createIdMaker(seed: number): () => string {
  const next = uint32s(seed ^ 0x1d1d1d1d)
  const eightDigits = () => (2 ** 32 + next()).toString(16).slice(1)
  return () => {
    const hex = eightDigits() + eightDigits() + eightDigits() + eightDigits()
    const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4)
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
  }
}

/** sfc32 (Chris Doty-Humphrey, public domain): small, fast, period far above what a school needs. */
function uint32s(seed: number): () => number {
  let [a, b, c, counter] = [seed | 0, 0x9e3779b9 | 0, 0x243f6a88 | 0, 1]
  const next = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return sum >>> 0
  }
  for (let warmUp = 0; warmUp < 15; warmUp += 1) next()
  return next
}
