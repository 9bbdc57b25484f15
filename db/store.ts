// Reading and changing the open school file. A change is one IMMEDIATE transaction together with its audit
// row and its request id; the only place that begins one.
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { type AuditHead, auditHead } from './audit-chain.ts'
import { beginChange, type Change } from './change.ts'
import type { Sqlite } from './open.ts'
import { reindexTouched } from './queries/search-index.ts'
import type { Reader } from './reader.ts'
import type { Touched } from './schema/audit.ts'

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
  /** Runs `work`; throws out of it to roll everything back. A change that touched nothing leaves no trace. */
  change<T>(note: ChangeNote, work: (change: Change, reader: Reader) => T): T
  /** Was a change with this request id kept? */
  happened(requestId: string): boolean
  /** How many changes the file holds and the hash of the last one; goes into each backup as an anchor. */
  head(): AuditHead
  close(): void
}

/** Makes a store over an opened and migrated file; `auditKey` (32 bytes) is the key of the logbook's chain. */
export function createStore(sqlite: Sqlite, _auditKey: Uint8Array): Store {
  const reader: Reader = { orm: drizzle(sqlite), sqlite }
  const nextSeq = sqlite.prepare<[], number>('SELECT coalesce(max(seq), 0) + 1 FROM audit').pluck()
  const insertAudit = sqlite.prepare(
    'INSERT INTO audit (seq, at, actor, operation, request_id, touched) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const findRequest = sqlite.prepare<[string], number>('SELECT seq FROM audit WHERE request_id = ?').pluck()

  return {
    reader,
    change(note, work) {
      const run = sqlite.transaction(() => {
        const change = beginChange(sqlite, { seq: nextSeq.get() ?? 1, keepBefore: note.undoable === true })
        const value = work(change, reader)
        if (change.touched.length > 0) {
          reindexTouched(reader, change.rows)
          const touched: readonly Touched[] = change.touched
          insertAudit.run(
            change.seq,
            note.at,
            note.actor,
            note.operation,
            note.requestId,
            JSON.stringify(touched),
          )
        }
        return value
      })
      return run.immediate()
    },
    happened: (requestId) => findRequest.get(requestId) !== undefined,
    head: () => auditHead(reader),
    close: () => sqlite.close(),
  }
}
