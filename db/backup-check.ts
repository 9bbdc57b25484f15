// Looks into a finished copy of a school file: whole, ours, and what is in it. In pieces, so that the desk goes on.
import { type AuditHead, auditHead } from './audit-chain.ts'
import { verifySeal } from './content-seal.ts'
import type { SchoolCounts } from './domain/backups/contract.ts'
import { openCopy, type Sqlite } from './open.ts'

export interface CopyFacts {
  readonly school: string
  readonly kind: 'real' | 'practice'
  readonly schemaVersion: number
  readonly counts: SchoolCounts
  readonly audit: AuditHead
  /**
   * Does what is in it add up to what the programme wrote (db/content-seal)? A copy that does not is still a copy:
   * throwing it away would leave nothing. null = made before there was a seal.
   */
  readonly sealed: boolean | null
}

export interface CopyKeys {
  readonly dataKey: Uint8Array
  readonly auditKey: Uint8Array
}

/** The copy opens, but a check found what should not be there. */
export class CopyDamaged extends Error {}

/**
 * Opens a copy read-only with its key and checks all of it.
 * @throws OpenError, CopyDamaged, or what SQLite says of a damaged page
 */
export async function checkCopy(file: string, { dataKey, auditKey }: CopyKeys): Promise<CopyFacts> {
  const db = openCopy(file, dataKey)
  try {
    await integrity(db)
    await turnOfOthers()
    foreignKeys(db)
    await turnOfOthers()
    const sealed = hasSeal(db) ? verifySeal({ sqlite: db }, auditKey).length === 0 : null
    await turnOfOthers()
    return { ...copyFacts(db), sealed }
  } finally {
    db.close()
  }
}

/** What a school file holds; works for every schema since the first. */
function copyFacts(db: Sqlite): Omit<CopyFacts, 'sealed'> {
  const school = db
    .prepare<[], { name: string; kind: 'real' | 'practice' }>('SELECT name, kind FROM school')
    .get()
  return {
    school: school?.name ?? '',
    kind: school?.kind ?? 'real',
    schemaVersion: db.pragma('user_version', { simple: true }) as number,
    counts: schoolCountsOf(db),
    audit: anchorOf(db),
  }
}

/** Rows per kind, as the office counts them. */
export function schoolCountsOf(db: Sqlite): SchoolCounts {
  return {
    pupils: rowsOf(db, 'pupil'),
    persons: rowsOf(db, 'person'),
    households: rowsOf(db, 'household'),
    groups: rowsOf(db, 'school_group'),
  }
}

/** Lets waiting calls of the window go first. */
export function turnOfOthers(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** integrity_check table by table, 4 s at once for 40,000 pupils; sqlite_schema stands for the free pages as well. */
async function integrity(db: Sqlite): Promise<void> {
  const tables = db.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all()
  for (const table of ['sqlite_schema', ...tables]) {
    await turnOfOthers()
    if (db.pragma(`integrity_check("${table}")`, { simple: true }) !== 'ok') throw new CopyDamaged(table)
  }
}

function foreignKeys(db: Sqlite): void {
  if ((db.pragma('foreign_key_check') as unknown[]).length > 0) throw new CopyDamaged('foreign_key_check')
}

function rowsOf(db: Sqlite, table: string): number {
  return db.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0
}

/** The first schema had no chain yet. */
function anchorOf(db: Sqlite): AuditHead {
  const chained =
    db.prepare(`SELECT 1 FROM pragma_table_info('audit') WHERE name = 'hash'`).get() !== undefined
  return chained ? auditHead({ sqlite: db }) : { entries: rowsOf(db, 'audit'), head: '' }
}

function hasSeal(db: Sqlite): boolean {
  const table = `SELECT 1 FROM pragma_table_info('content_seal')`
  return db.prepare(table).get() !== undefined && rowsOf(db, 'content_seal') > 0
}
