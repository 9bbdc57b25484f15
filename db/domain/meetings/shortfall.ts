// How many families still have to come. A child with two homes is represented by either, so homes overlap, and taking
// the largest family each time is not always the fewest: this is a question of largest cover, answered exactly.

/** Pupils covered at best by 0, 1, 2 … homes of one cluster; never falls. */
type Cover = readonly number[]

/** Homes that share children, directly or through others: each home as the numbers of its pupils. */
interface Cluster {
  readonly pupils: number
  readonly homes: readonly (readonly number[])[]
}

/**
 * The smallest number of families that have to come so that `gap` more pupils are represented.
 * @param absent for each pupil that is not represented the ids of its homes; without a home it is a family of its own.
 * @param gap at most the number of those pupils.
 *
 * Exact for homes interwoven as far as a group or a school has them. Beyond `MOST_STATES` (dozens of homes that all share
 * children with each other) the answer may be too high, never too low.
 */
export function fewestFamilies(absent: readonly (readonly string[])[], gap: number): number {
  if (gap <= 0) return 0
  const covers = clustersOf(absent).map(coverOf)
  const steps = covers.filter(isEven).flatMap(gainsOf).sort(descending)
  const uneven = covers.filter((cover) => !isEven(cover)).reduce(together, [0])
  return fewestOf(runningSums(steps), uneven, gap)
}

/** Where each next home adds no more than the one before it, taking the largest step of any cluster first is best. */
function isEven(cover: Cover): boolean {
  return gainsOf(cover).every((gain, index, gains) => index === 0 || gain <= (gains[index - 1] ?? 0))
}

function gainsOf(cover: Cover): number[] {
  return cover.slice(1).map((pupils, index) => pupils - (cover[index] ?? 0))
}

const descending = (a: number, b: number) => b - a

function runningSums(steps: readonly number[]): number[] {
  const sums = [0]
  for (const step of steps) sums.push((sums.at(-1) ?? 0) + step)
  return sums
}

/** The best of two sets of clusters that share no child. */
function together(a: Cover, b: Cover): Cover {
  const best = new Array<number>(a.length + b.length - 1).fill(0)
  for (const [i, left] of a.entries()) {
    for (const [j, right] of b.entries()) best[i + j] = Math.max(best[i + j] ?? 0, left + right)
  }
  return best
}

function fewestOf(even: Cover, uneven: Cover, gap: number): number {
  let fewest = even.length + uneven.length - 2
  for (const [homes, covered] of uneven.entries()) {
    const more = even.findIndex((sum) => covered + sum >= gap)
    if (more >= 0) fewest = Math.min(fewest, homes + more)
  }
  return fewest
}

function clustersOf(absent: readonly (readonly string[])[]): Cluster[] {
  const homes = new Map<string, number[]>()
  const homesOf = absent.map((ids, pupil) => (ids.length === 0 ? [`no home ${pupil}`] : [...new Set(ids)]))
  for (const [pupil, ids] of homesOf.entries()) {
    for (const id of ids) homes.set(id, [...(homes.get(id) ?? []), pupil])
  }
  const seen = new Set<string>()
  return [...homes.keys()].flatMap((first) =>
    seen.has(first) ? [] : [clusterFrom(first, homes, homesOf, seen)],
  )
}

function clusterFrom(
  first: string,
  homes: ReadonlyMap<string, readonly number[]>,
  homesOf: readonly (readonly string[])[],
  seen: Set<string>,
): Cluster {
  const ids = [first]
  const pupils = new Map<number, number>()
  seen.add(first)
  for (const id of ids) {
    for (const pupil of homes.get(id) ?? []) {
      if (pupils.has(pupil)) continue
      pupils.set(pupil, pupils.size)
      const others = (homesOf[pupil] ?? []).filter((other) => !seen.has(other))
      for (const other of others) seen.add(other)
      ids.push(...others)
    }
  }
  const numbered = ids.map((id) => (homes.get(id) ?? []).map((pupil) => pupils.get(pupil) ?? 0))
  return { pupils: pupils.size, homes: numbered }
}

/** What is remembered beyond the homes passed: which of the pupils still open are covered, and the best on the way. */
type States = Map<bigint, number[]>

const MOST_STATES = 4096
const IMPOSSIBLE = -1

/**
 * Walks along the homes; each comes or stays away. A pupil whose homes are all passed is forgotten, so that only the
 * homes that hang together across the place where we are make states: few, in families.
 */
function coverOf({ pupils, homes }: Cluster): Cover {
  if (homes.some((home) => home.length === pupils)) return [0, pupils]
  const homesLeft = new Array<number>(pupils).fill(0)
  for (const pupil of homes.flat()) homesLeft[pupil] = (homesLeft[pupil] ?? 0) + 1
  let states: States = new Map([[0n, [0]]])
  for (const home of inWalkingOrder(homes)) {
    const open = ~maskOf(home.filter((pupil) => (homesLeft[pupil] ?? 0) === 1))
    for (const pupil of home) homesLeft[pupil] = (homesLeft[pupil] ?? 0) - 1
    states = pass(states, home, open)
    if (states.size > MOST_STATES) return largestFirst({ pupils, homes })
  }
  const [best = [0]] = states.values()
  return best
}

function pass(states: States, home: readonly number[], open: bigint): States {
  const mask = maskOf(home)
  const next: States = new Map()
  for (const [covered, best] of states) {
    const gain = home.filter((pupil) => (covered & (1n << BigInt(pupil))) === 0n).length
    keep(next, covered & open, best)
    const comes = best.map((sum) => (sum === IMPOSSIBLE ? IMPOSSIBLE : sum + gain))
    keep(next, (covered | mask) & open, [IMPOSSIBLE, ...comes])
  }
  return next
}

function keep(states: States, covered: bigint, best: readonly number[]): void {
  const known = states.get(covered) ?? []
  const longest = Math.max(known.length, best.length)
  const merged = Array.from({ length: longest }, (_, homes) =>
    Math.max(known[homes] ?? IMPOSSIBLE, best[homes] ?? IMPOSSIBLE),
  )
  states.set(covered, merged)
}

/** Each time the home with the most children that are not covered yet: quick, and sometimes more homes than needed. */
function largestFirst({ pupils, homes }: Cluster): Cover {
  const covered = new Set<number>()
  const cover = [0]
  while (covered.size < pupils) {
    let largest: readonly number[] = []
    for (const home of homes) {
      const fresh = home.filter((pupil) => !covered.has(pupil))
      if (fresh.length > largest.length) largest = fresh
    }
    for (const pupil of largest) covered.add(pupil)
    cover.push(covered.size)
  }
  return cover
}

function maskOf(pupils: readonly number[]): bigint {
  return pupils.reduce((mask, pupil) => mask | (1n << BigInt(pupil)), 0n)
}

/** Next is always the neighbour that opens the fewest new pupils: that keeps few of them open at a time. */
function inWalkingOrder(homes: readonly (readonly number[])[]): (readonly number[])[] {
  const left = new Set(homes)
  const opened = new Set<number>()
  const order: (readonly number[])[] = []
  while (left.size > 0) {
    const next = nextOf(left, opened)
    left.delete(next)
    for (const pupil of next) opened.add(pupil)
    order.push(next)
  }
  return order
}

function nextOf(left: ReadonlySet<readonly number[]>, opened: ReadonlySet<number>): readonly number[] {
  let [next = []] = left
  let fewest = Number.POSITIVE_INFINITY
  for (const home of left) {
    const fresh = home.filter((pupil) => !opened.has(pupil)).length
    const isNeighbour = opened.size === 0 || fresh < home.length
    if (isNeighbour && fresh < fewest) [next, fewest] = [home, fresh]
  }
  return next
}
