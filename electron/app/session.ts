// Who is at the desk. One window, so one session, in memory only: it ends with the programme.
import { isConfirmed, isIdle, type Moment } from '#domain/access/idle'
import type { SessionClock } from './clock.ts'
import type { Actor } from './context.ts'

/** Why a session ended: by the person, after minutes without a key, or because the computer locked or slept. */
export type SessionEnd = 'locked' | 'idle' | 'away'

export interface Session {
  /** Who is signed in now; null when nobody is, also when the minutes have passed or the account is no longer active. */
  who(): Actor | null
  begin(accountId: string): void
  end(why: SessionEnd): void
  /** Somebody is working: the idle clock begins again. */
  stay(): void
  /** The secret was typed again just now. */
  confirm(): void
  isConfirmed(): boolean
  /**
   * Whose half-filled forms a window may still hand in after the programme itself ended the session; once, and
   * only until somebody signs in.
   */
  takeLeftBehind(): string | null
  /** Another file comes before the window: nothing of the old session holds. */
  forget(): void
}

export interface SessionParts {
  readonly clock: SessionClock
  /** The active account as the file has it now: a role that was taken away counts at once. */
  readonly account: (id: string) => Actor | null
  readonly idleMinutes: () => number
  readonly onEnd: (who: Actor, why: SessionEnd) => void
}

interface Sitting {
  readonly accountId: string
  lastWork: Moment
  confirmedAt: Moment | null
}

export function createSession(parts: SessionParts): Session {
  let sitting: Sitting | null = null
  let leftBehind: string | null = null
  const moment = (): Moment => ({ elapsed: parts.clock.elapsed(), wall: Date.parse(parts.clock.now()) })

  function end(why: SessionEnd) {
    if (sitting === null) return
    const { accountId } = sitting
    sitting = null
    leftBehind = why === 'locked' ? null : accountId
    const who = parts.account(accountId)
    if (who !== null) parts.onEnd(who, why)
  }
  function who(): Actor | null {
    if (sitting === null) return null
    if (isIdle(sitting.lastWork, moment(), parts.idleMinutes())) {
      end('idle')
      return null
    }
    const found = parts.account(sitting.accountId)
    if (found === null) sitting = null
    return found
  }

  return {
    who,
    end,
    begin(accountId) {
      leftBehind = null
      sitting = { accountId, lastWork: moment(), confirmedAt: null }
    },
    stay() {
      if (who() !== null && sitting !== null) sitting.lastWork = moment()
    },
    confirm() {
      if (sitting !== null) sitting.confirmedAt = moment()
    },
    isConfirmed: () => sitting !== null && isConfirmed(sitting.confirmedAt, moment()),
    takeLeftBehind() {
      const accountId = leftBehind
      leftBehind = null
      return accountId
    },
    forget() {
      sitting = null
      leftBehind = null
    },
  }
}
