// How long somebody may be away from the keys, and how long a secret typed again holds (security-and-privacy 6).

export const DEFAULT_IDLE_MINUTES = 5

/** A secret typed again for a sensitive action is good for two minutes. */
const CONFIRMED_MS = 2 * 60_000

/**
 * A moment on two clocks, in milliseconds: one that only runs forward (it may stand still while the computer sleeps)
 * and the clock on the wall (it may be set back).
 */
export interface Moment {
  readonly elapsed: number
  readonly wall: number
}

/** Milliseconds that have passed: the larger of both, so that neither sleep nor a clock set back stops the time. */
export function passedMs(since: Moment, now: Moment): number {
  return Math.max(now.elapsed - since.elapsed, now.wall - since.wall, 0)
}

/** A window tells of keys at most twice a minute: the last key may be so much later than what was told. */
const TOLD_LATE_MS = 30_000

/**
 * Has nobody touched a key for so many minutes? The window locks itself at the minute; this is what holds when the
 * window says nothing.
 */
export function isIdle(last: Moment, now: Moment, minutes: number): boolean {
  return passedMs(last, now) >= minutes * 60_000 + TOLD_LATE_MS
}

/** Was the secret typed again just now? */
export function isConfirmed(at: Moment | null, now: Moment): boolean {
  return at !== null && passedMs(at, now) < CONFIRMED_MS
}
