// What the disk has surely kept, after an error that leaves it open (data-safety, fact 13). When the last step of a
// commit fails, the change may be there all the same, and a power cut may still take it away.
import type { Sqlite } from './open.ts'

/** The disk failed at the last step of a change; asking again with the same request id tells whether it was kept. */
export class UncertainError extends Error {
  readonly code = 'UNCERTAIN'
}

export interface Certainty {
  /** Something was written and the disk confirmed it: with it all that came before. */
  confirmed(): void
  /**
   * After `error` of a commit: is the row of the logbook with this number there, for good?
   * @throws UncertainError when the disk does not say; `error` when it is surely not there
   */
  settle(error: unknown, isThere: () => boolean): void
  /** Makes what can be read safe from a power cut. @throws when the disk fails */
  confirm(): void
}

/** Begins in doubt: of what an earlier session did last, nobody knows whether it reached the disk. */
export function diskCertainty(sqlite: Sqlite): Certainty {
  let isSure = false

  function confirm(): void {
    if (isSure) return
    // A commit of its own: when it is on the disk, the journal of the change before it is surely over.
    sqlite.pragma(`user_version = ${sqlite.pragma('user_version', { simple: true })}`)
    isSure = true
  }

  return {
    confirmed: () => {
      isSure = true
    },
    settle(error, isThere) {
      isSure = false
      if (!isDiskError(error)) throw error
      let kept: boolean
      try {
        kept = isThere()
        if (kept) confirm()
      } catch {
        throw new UncertainError()
      }
      if (!kept) throw error
    },
    confirm,
  }
}

function isDiskError(error: unknown): boolean {
  return /^SQLITE_(IOERR|FULL)/.test(String((error as { code?: unknown }).code))
}
