import type { drizzle } from 'drizzle-orm/better-sqlite3'
import type { AuditHead } from './audit-chain.ts'
import type { Sqlite } from './open.ts'

/** What queries read with: drizzle for typed reads, `sqlite` for the hot prepared ones. */
export interface Reader {
  readonly orm: ReturnType<typeof drizzle>
  readonly sqlite: Sqlite
  /** Holds the whole logbook and all content against what the programme wrote. */
  readonly verify: (extent?: Extent) => Verified
}

export interface Extent {
  /** Only so many of the newest rows of the logbook; without it all. */
  readonly last?: number
  /** Head of the logbook as the newest backup kept it. */
  readonly anchor?: AuditHead | null
  /** Without it the content is held against its seal as well. */
  readonly logbookOnly?: boolean
}

export interface Verified {
  /** Number of the first row of the logbook that is not as it was written, or that is missing. */
  readonly brokenAt: number | null
  /** Tables that do not add up to their seal. */
  readonly differing: readonly string[]
}
