/** How often work that seems too slow is looked at again: a busy machine is no hang, and a hang comes back. */
const LOOKS = 4

/** Runs `work` and tells how many milliseconds it takes; above `limit` the least of four looks. */
export function leastTime<T>(limit: number, work: () => T): { value: T; ms: number } {
  let ms = Number.POSITIVE_INFINITY
  let value: T
  let looks = 0
  do {
    const started = performance.now()
    value = work()
    ms = Math.min(ms, performance.now() - started)
    looks += 1
  } while (ms > limit && looks < LOOKS)
  return { value, ms }
}
