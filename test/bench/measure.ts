// Measuring in pairs: ours and the alternative take turns in one run, because the same work drifts up to 1.8 times
// between minutes on a shared machine. Only the ratio within a pair says something.

export interface Pair {
  /** Medians in milliseconds. */
  readonly ours: number
  readonly beside: number
  /** Median of the ratios of the pairs. */
  readonly ratio: number
}

/** One turn of a piece of work: prepares, works, and answers the milliseconds that count. */
export type Turn = () => number | Promise<number>

/**
 * A B A B …: `rounds` turns of each, in changing order so that neither always follows the other. Quick work gets a turn
 * first that does not count: it would measure the compiler of JavaScript.
 */
export async function inPairs(rounds: number, ours: Turn, beside: Turn): Promise<Pair> {
  for (let turn = 0; rounds >= WARMED_ROUNDS && turn < 3; turn += 1) {
    await ours()
    await beside()
  }
  const pairs: { ours: number; beside: number }[] = []
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) {
      const first = await ours()
      pairs.push({ ours: first, beside: await beside() })
    } else {
      const first = await beside()
      pairs.push({ ours: await ours(), beside: first })
    }
  }
  return {
    ours: median(pairs.map((pair) => pair.ours)),
    beside: median(pairs.map((pair) => pair.beside)),
    ratio: median(pairs.map((pair) => pair.ours / pair.beside)),
  }
}

/** Milliseconds of one piece of work. */
export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** The same for work that must not wait for anything. */
export function timedNow(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

/** The value below which the share `at` (0–1) of the values lies; NaN without values. */
export function percentile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? Number.NaN
}

const WARMED_ROUNDS = 5

/** Fewer turns where one takes long. */
export function roundsFor(pupils: number): number {
  if (pupils <= 400) return 9
  return pupils <= 4_000 ? 5 : 3
}
