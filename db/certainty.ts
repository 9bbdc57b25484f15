// What the disk has surely kept, after an error that leaves it open (data-safety, fact 13). A change is over when its
// journal is cut off; when the disk fails at that, the change is there, but a power cut may still take it away, and
// half of it when the next change has begun to write over the journal.
import { syncFile } from './durable-file.ts'
import type { Sqlite } from './open.ts'

/** The disk failed at the last step of a change; asking again with the same request id tells whether it was kept. */
export class UncertainError extends Error {
  readonly code = 'UNCERTAIN'
}

export interface Certainty {
  /** Before anything is written, or called kept: what can be read is safe from a power cut. @throws when the disk fails */
  confirm(): void
  /**
   * After `error` of a change; `isThere` looks for its row in the logbook.
   * @throws UncertainError when the disk does not say; `error` when the change is surely not there
   */
  settle(error: unknown, isThere: () => boolean): void
}

/** Begins in doubt: of what an earlier session did last, nobody knows whether it reached the disk. */
export function diskCertainty(sqlite: Sqlite): Certainty {
  let isSure = false

  function confirm(): void {
    if (isSure) return
    syncJournal(`${sqlite.name}-journal`)
    isSure = true
  }

  return {
    confirm,
    settle(error, isThere) {
      if (!isDiskError(error)) throw error
      isSure = false
      let kept: boolean
      try {
        kept = isThere()
        if (kept) confirm()
      } catch {
        throw new UncertainError()
      }
      if (!kept) throw error
    },
  }
}

/** SQLite locks the file itself and never the journal, so that this takes no lock away (data-safety, fact 7). */
function syncJournal(path: string): void {
  try {
    syncFile(path)
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ENOENT') throw error
  }
}

function isDiskError(error: unknown): boolean {
  return /^SQLITE_(IOERR|FULL)/.test(String((error as { code?: unknown }).code))
}
