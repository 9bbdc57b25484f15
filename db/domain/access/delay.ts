// Wrong secrets: each one makes the next try wait longer, and after ten only the head lets this person in again
// (security-and-privacy 6). The counter stands in the file, so a restart does not help.

/** So many wrong secrets in a row, and the account is locked out. */
export const MOST_FAILURES = 10

const LONGEST_SECONDS = 60

/** Seconds to wait after so many wrong secrets in a row: 0, 1, 2, 4 … 60. */
export function delaySeconds(failures: number): number {
  return failures <= 0 ? 0 : Math.min(LONGEST_SECONDS, 2 ** (failures - 1))
}

/** Whole seconds that are still to be waited, `passedMs` milliseconds after the last wrong secret; 0 = try. */
export function secondsToWait(failures: number, passedMs: number): number {
  const left = delaySeconds(failures) * 1000 - Math.max(0, passedMs)
  return left <= 0 ? 0 : Math.ceil(left / 1000)
}

/** Only the head (or, for the last head, the recovery key) lets this person in again. */
export function isLockedOut(failures: number): boolean {
  return failures >= MOST_FAILURES
}
