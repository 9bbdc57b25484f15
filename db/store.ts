// Reading and changing the open school file. A change is one IMMEDIATE transaction together with its audit
// row and its request id; the only place that begins one.
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { type AuditHead, auditHead, auditWriter, verifyChain } from './audit-chain.ts'
import { diskCertainty } from './certainty.ts'
import { beginChange, type Change } from './change.ts'
import { tallies, verifySeal } from './content-seal.ts'
import type { Sqlite } from './open.ts'
import { reindexTouched } from './queries/search-index.ts'
import type { Reader } from './reader.ts'

export interface ChangeNote {
  /** UTC instant. */
  readonly at: string
  readonly actor: string
  readonly operation: string
  /** UUID made by the window; null for changes of the programme itself. */
  readonly requestId: string | null
  /** Keep copies of touched rows, so that the change can be undone as a whole. */
  readonly undoable?: boolean
}

export interface Store {
  readonly reader: Reader
  /**
   * Runs `work`; throws out of it to roll everything back. A change that touched nothing leaves no trace. What the
   * driver throws means that nothing was kept.
   * @throws UncertainError when the disk failed while it was kept, and does not say what became of it
   */
  change<T>(note: ChangeNote, work: (change: Change, reader: Reader) => T): T
  /** Was a change with this request id kept, so that no power cut takes it away? @throws when the disk fails */
  happened(requestId: string): boolean
  /** How many changes the file holds and the hash of the last one; goes into each backup as an anchor. */
  head(): AuditHead
  close(): void
}

/** Makes a store over an opened and migrated file; `auditKey` (32 bytes) is the key of the logbook's chain. */
export function createStore(sqlite: Sqlite, auditKey: Uint8Array): Store {
  const reader: Reader = {
    orm: drizzle(sqlite),
    sqlite,
    verify: ({ logbookOnly, ...extent } = {}) => ({
      brokenAt: verifyChain({ sqlite }, auditKey, extent),
      differing: logbookOnly === true ? [] : verifySeal({ sqlite }, auditKey),
    }),
  }
  const nextSeq = sqlite.prepare<[], number>('SELECT coalesce(max(seq), 0) + 1 FROM audit').pluck()
  const writeAudit = auditWriter(sqlite, auditKey)
  const beginTally = tallies(sqlite, auditKey)
  const findSeq = sqlite.prepare<[number], number>('SELECT seq FROM audit WHERE seq = ?').pluck()
  const findRequest = sqlite.prepare<[string], number>('SELECT seq FROM audit WHERE request_id = ?').pluck()
  const certainty = diskCertainty(sqlite)

  return {
    reader,
    change<T>(note: ChangeNote, work: (change: Change, reader: Reader) => T): T {
      let written = null as { seq: number; value: T } | null
      const run = sqlite.transaction(() => {
        const seq = nextSeq.get() ?? 1
        const tally = beginTally()
        const change = beginChange(sqlite, { seq, keepBefore: note.undoable === true, tally })
        const value = work(change, reader)
        if (change.touched.length > 0) {
          reindexTouched(reader, change.rows)
          const { at, actor, operation, requestId } = note
          const row = { seq, at, actor, operation, requestId, touched: JSON.stringify(change.touched) }
          writeAudit(row, tally.keep())
          written = { seq, value }
        }
        return value
      })
      certainty.confirm()
      try {
        return run.immediate()
      } catch (error) {
        const made = written
        certainty.settle(error, () => made !== null && findSeq.get(made.seq) !== undefined)
        if (made === null) throw error
        return made.value
      }
    },
    happened(requestId) {
      if (findRequest.get(requestId) === undefined) return false
      certainty.confirm()
      return true
    },
    head: () => auditHead(reader),
    close: () => sqlite.close(),
  }
}
