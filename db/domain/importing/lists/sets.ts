// Things that turn out to be one: joined step by step, asked at the end.

export type Sets = {
  /** The first member of the set of `index`. */
  readonly first: (index: number) => number
  /** Makes one set of two; false when they were one already. */
  readonly join: (a: number, b: number) => boolean
}

/** `size` things, each by itself. The set is named after its lowest member, so the outcome does not depend on order. */
export function createSets(size: number): Sets {
  const parent = Int32Array.from({ length: size }, (_, index) => index)
  const first = (index: number): number => {
    let root = index
    while (parent[root]! !== root) root = parent[root]!
    let at = index
    while (parent[at]! !== root) {
      const next = parent[at]!
      parent[at] = root
      at = next
    }
    return root
  }
  const join = (a: number, b: number): boolean => {
    const [low, high] = [Math.min(first(a), first(b)), Math.max(first(a), first(b))]
    parent[high] = low
    return low !== high
  }
  return { first, join }
}
