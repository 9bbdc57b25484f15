// One try of a secret: counted in the file before anything is answered, and one at a time, so that a hundred tries at
// once are still a hundred tries.
import { isSecretOf } from '#db/account-secret'
import { type AccountRow, findAccount } from '#db/queries/access'
import { account } from '#db/schema/access'
import type { Store } from '#db/store'
import { delaySeconds, isLockedOut, secondsToWait } from '#domain/access/delay'
import { fail, ok } from '#domain/kernel/result'
import type { SessionClock } from './clock.ts'

export interface Try {
  readonly accountId: string
  readonly secret: string
  /** For the logbook: access.signIn, access.confirm … */
  readonly operation: string
}

/** @returns a function that tries a secret; a right one is not yet written down, a wrong one is. */
export function createSecretCheck(clock: SessionClock) {
  // By the clock that only runs forward; the time in the file counts after a restart only.
  const failedAt = new Map<string, number>()
  let queue: Promise<unknown> = Promise.resolve()

  function passedMs({ id, failedAt: instant }: AccountRow): number {
    const known = failedAt.get(id)
    if (known !== undefined) return clock.elapsed() - known
    const passed = instant === null ? Number.POSITIVE_INFINITY : Date.parse(clock.now()) - Date.parse(instant)
    if (passed >= 0) return passed
    // The clock was set back since: the waiting begins again, and ends.
    failedAt.set(id, clock.elapsed())
    return 0
  }
  function countFailure(store: Store, found: AccountRow, operation: string): number {
    const at = clock.now()
    failedAt.set(found.id, clock.elapsed())
    const failures = found.failures + 1
    store.change({ at, actor: found.id, operation, requestId: null }, (change) => {
      change.update(account, found.id, { failures, failedAt: at })
      change.noted('signInFailed', { id: found.id })
    })
    return failures
  }
  async function attempt(store: Store, { accountId, secret, operation }: Try) {
    const found = findAccount(store.reader, accountId)
    if (found?.active !== true) {
      await isSecretOf(null, secret)
      return fail('WRONG_SECRET', { waitSeconds: delaySeconds(1) })
    }
    if (isLockedOut(found.failures)) return fail('LOCKED_OUT')
    const seconds = secondsToWait(found.failures, passedMs(found))
    if (seconds > 0) return fail('WAIT_FIRST', { seconds })
    if (await isSecretOf(found.secretHash, secret)) return ok(found)
    const failures = countFailure(store, found, operation)
    return isLockedOut(failures)
      ? fail('LOCKED_OUT')
      : fail('WRONG_SECRET', { waitSeconds: delaySeconds(failures) })
  }

  return (store: Store, tried: Try): ReturnType<typeof attempt> => {
    const turn = queue.then(() => attempt(store, tried))
    queue = turn.catch(() => undefined)
    return turn
  }
}
