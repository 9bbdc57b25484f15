// The chain of the logbook: each row carries an HMAC over the hash before it and itself, so that an edited, deleted
// or swapped row is found with its place (data-safety 10). A cut tail is found by an anchor kept elsewhere.
import type { Sqlite } from './open.ts'
import { hashBytes, hashOf } from './sha256.ts'

/** An anchor: goes into each backup. `entries` = the number of the newest row; numbers have no holes. */
export interface AuditHead {
  readonly entries: number
  /** Hash of the newest row; '' in an empty logbook. Its last eight characters stand on the screen. */
  readonly head: string
}

export interface AuditRow {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly operation: string
  readonly requestId: string | null
  /** JSON as it is stored. */
  readonly touched: string
}

interface SealedRow extends AuditRow {
  readonly hash: string
}

type Holder = { readonly sqlite: Sqlite }

/** How far the logbook is: kept outside the file, it shows a cut tail. */
export function auditHead({ sqlite }: Holder): AuditHead {
  const row = sqlite
    .prepare<[], { seq: number; hash: string }>('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1')
    .get()
  return { entries: row?.seq ?? 0, head: row?.hash ?? '' }
}

/**
 * Writes rows at the end of the chain, inside the caller's transaction. `digest` stands for the content of the file at
 * that moment (db/content-seal), so that logbook and content cannot be put back separately.
 */
export function auditWriter(sqlite: Sqlite, auditKey: Uint8Array): (row: AuditRow, digest: string) => void {
  const insert = sqlite.prepare(
    'INSERT INTO audit (seq, at, actor, operation, request_id, touched, hash) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const link = chainLink(auditKey)
  return (row, digest) => {
    const { entries, head } = auditHead({ sqlite })
    const previous = entries > 0 && head === '' ? chainOfOldRows(sqlite, link) : head
    const { seq, at, actor, operation, requestId, touched } = row
    insert.run(seq, at, actor, operation, requestId, touched, link(previous, row, digest))
  }
}

interface Verification {
  /** Only so many of the newest rows; without it all. */
  readonly last?: number
  /** Head as a backup of this file kept it. */
  readonly anchor?: AuditHead | null
}

/**
 * Runs along the chain. Rows older than the chain ('' as hash) take part without being compared: the first row with a
 * hash protects them. Where old rows were cleaned up, a checkpoint later in the chain must name the first kept one.
 * @returns number of the first row that is not as it was written, or that is missing; null when all is well
 */
export function verifyChain(
  { sqlite }: Holder,
  auditKey: Uint8Array,
  { last, anchor }: Verification = {},
): number | null {
  const walk = startWalk(sqlite, last)
  if (typeof walk === 'number') return walk
  const link = chainLink(auditKey)
  for (const row of rowsFrom(sqlite, walk.next)) {
    if (row.seq !== walk.next) return walk.next
    const computed = link(walk.previous, row, digestIn(row.hash))
    if (row.hash === '' ? walk.sealed : row.hash !== computed) return row.seq
    walk.sealed ||= row.hash !== ''
    walk.previous = computed
    walk.next = row.seq + 1
  }
  return anchor ? againstAnchor(sqlite, anchor) : null
}

/** What a change that cleans up old years notes ('checkpoint'): the first row that is left, and the hash before it. */
export function checkpointOf({ sqlite }: Holder, firstKept: number): string {
  const before = sealedRow(sqlite, firstKept - 1)
  if (before === null) throw new Error(`no row with a hash before ${firstKept}`)
  return `${firstKept}:${before.hash}`
}

/**
 * Removes the rows before `firstKept`, inside a change that has noted `checkpointOf` it. The only place that lifts the
 * append-only trigger, for the term in which a logbook may be kept (security-and-privacy 8).
 */
export function dropOldAudit({ sqlite }: Holder, firstKept: number): number {
  const trigger = sqlite
    .prepare<[string], string>('SELECT sql FROM sqlite_master WHERE name = ?')
    .pluck()
    .get('audit_no_delete')
  if (trigger === undefined || !sqlite.inTransaction) throw new Error('old rows go inside a change')
  sqlite.exec('DROP TRIGGER audit_no_delete')
  const removed = sqlite.prepare('DELETE FROM audit WHERE seq < ?').run(firstKept).changes
  sqlite.exec(trigger)
  return removed
}

interface Walk {
  next: number
  previous: string
  /** A row without a hash is an old one only as long as no row before it has one. */
  sealed: boolean
}

/** @returns number of a missing row when the beginning is gone and no checkpoint says why */
function startWalk(sqlite: Sqlite, last: number | undefined): Walk | number {
  const { entries } = auditHead({ sqlite })
  const before = last === undefined ? null : sealedRow(sqlite, entries - last)
  if (before !== null) return { next: before.seq + 1, previous: before.hash, sealed: true }
  const first = sqlite.prepare<[], number>('SELECT min(seq) FROM audit').pluck().get() ?? 1
  if (first === 1) return { next: 1, previous: '', sealed: false }
  const checkpoint = findCheckpoint(sqlite, first)
  return checkpoint === null ? first - 1 : { next: first, previous: checkpoint, sealed: true }
}

/** Hash of the row before `firstKept`, as a later row of the chain names it. */
function findCheckpoint(sqlite: Sqlite, firstKept: number): string | null {
  const id = sqlite
    .prepare<[string], string>(
      `SELECT json_extract(note.value, '$.id') FROM audit, json_each(audit.touched) note
       WHERE instr(audit.touched, '"what":"checkpoint"') > 0 AND json_extract(note.value, '$.id') LIKE ?
       ORDER BY audit.seq DESC LIMIT 1`,
    )
    .pluck()
    .get(`${firstKept}:%`)
  return id === undefined ? null : id.slice(id.indexOf(':') + 1)
}

function sealedRow(sqlite: Sqlite, seq: number): { seq: number; hash: string } | null {
  return (
    sqlite
      .prepare<[number], { seq: number; hash: string }>(
        `SELECT seq, hash FROM audit WHERE seq = ? AND hash <> ''`,
      )
      .get(seq) ?? null
  )
}

function* rowsFrom(sqlite: Sqlite, seq: number): Generator<SealedRow> {
  yield* sqlite
    .prepare<[number], SealedRow>(
      `SELECT seq, at, actor, operation, request_id requestId, touched, hash FROM audit
       WHERE seq >= ? ORDER BY seq`,
    )
    .iterate(seq)
}

function againstAnchor(sqlite: Sqlite, anchor: AuditHead): number | null {
  const { entries } = auditHead({ sqlite })
  if (entries < anchor.entries) return entries + 1
  const row = sealedRow(sqlite, anchor.entries)
  return row === null || anchor.head === '' || row.hash === anchor.head ? null : row.seq
}

/** Hash of the newest row of a file whose rows are all older than the chain. */
function chainOfOldRows(sqlite: Sqlite, link: Link): string {
  let previous = ''
  for (const row of rowsFrom(sqlite, 1)) previous = link(previous, row, '')
  return previous
}

const digestIn = (hashed: string) => hashed.slice(0, Math.max(0, hashed.indexOf('.')))

type Link = (previous: string, row: AuditRow, digest: string) => string

/** '<digest of the content>.<HMAC-SHA256(key, previous || canonical JSON of the row and the digest)>' */
function chainLink(auditKey: Uint8Array): Link {
  const hmac = hmacSha256(auditKey)
  return (previous, { seq, at, actor, operation, requestId, touched }, digest) => {
    const text = JSON.stringify([seq, at, actor, operation, requestId, touched, digest])
    return `${digest}.${hmac(previous + text)}`
  }
}

/**
 * HMAC-SHA256 in hexadecimals (RFC 2104) by two one-shot hashes: a tenth of the time of createHmac, which counts when
 * two years of changes are verified.
 */
export function hmacSha256(key: Uint8Array): (text: string) => string {
  if (key.length > 64) throw new Error('key longer than a block')
  const padded = (byte: number) => Buffer.alloc(64, byte).map((pad, index) => pad ^ (key[index] ?? 0))
  const [inner, outer] = [padded(0x36), padded(0x5c)]
  return (text) => {
    const first = hashBytes(Buffer.concat([inner, Buffer.from(text)]))
    return hashOf(Buffer.concat([outer, first]))
  }
}
