// Papers that may be shown at an address of their own for a while: an unguessable ticket instead of a path.
import { randomBytes } from 'node:crypto'

export interface Paper {
  bytes: Uint8Array
  fileName: string
}

export interface Papers {
  /** Keeps a PDF for the viewer. @returns its ticket */
  offer(paper: Paper): string
  take(ticket: string): Paper | null
  clear(): void
}

/** How many papers stay within reach; an older preview is made again when it is needed. */
const KEPT = 6

/** Papers in memory only: nothing is written to a temporary file. */
export function createPapers(): Papers {
  const kept = new Map<string, Paper>()
  return {
    offer(paper) {
      const ticket = randomBytes(24).toString('base64url')
      kept.set(ticket, paper)
      for (const oldest of kept.keys()) {
        if (kept.size <= KEPT) break
        kept.delete(oldest)
      }
      return ticket
    },
    take: (ticket) => kept.get(ticket) ?? null,
    clear: () => kept.clear(),
  }
}
