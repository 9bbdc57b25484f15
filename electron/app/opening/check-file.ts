// What is checked before anybody works in a file: always quickly, and all of it when the last session did not end.
import { verifySeal } from '#db/content-seal'
import type { OpenedKeys } from '#db/keys'
import type { Sqlite } from '#db/open'
import type { LastEnd } from './school-paths.ts'

export type Fault = 'FILE_DAMAGED' | 'CONTENT_DIFFERS'

/** Must everything be looked at? A missing journal alone is none: a restored or copied file has none. */
export function isAfterCrash({ unclean, journal }: LastEnd): boolean {
  return unclean || journal === 'waiting'
}

/** What SQLite itself finds; null when all is well. */
export function findDamage(sqlite: Sqlite, afterCrash: boolean): Fault | null {
  if (sqlite.pragma('quick_check', { simple: true }) !== 'ok') return 'FILE_DAMAGED'
  if (!afterCrash) return null
  if (sqlite.pragma('integrity_check', { simple: true }) !== 'ok') return 'FILE_DAMAGED'
  return (sqlite.pragma('foreign_key_check') as unknown[]).length > 0 ? 'FILE_DAMAGED' : null
}

/** Is the content what was last sealed? Asked before a migration changes and seals it anew. */
export function findUnsealed(sqlite: Sqlite, { auditKey }: OpenedKeys): Fault | null {
  const hasSeals =
    sqlite.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'content_seal'`).get() !== undefined
  if (!hasSeals) return null
  return verifySeal({ sqlite }, auditKey).length > 0 ? 'CONTENT_DIFFERS' : null
}
