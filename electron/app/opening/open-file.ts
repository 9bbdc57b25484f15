// Opening a school file in the order of data-safety 4. Every step ends in an open file, in a question for a key, or in
// a reason for the recovery screen; the file itself then stays as it was.
import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import type { AuditHead } from '#db/audit-chain'
import { reseal } from '#db/content-seal'
import { moveDurably, syncFile } from '#db/durable-file'
import { type DeviceKey, type OpenedKeys, type Opener, wipe } from '#db/keys'
import { type KeyFile, readKeyFiles } from '#db/keys/key-file'
import { type Migration, MigrationError, migrate, pendingMigrations, shippedMigrations } from '#db/migrate'
import { OpenError, openDatabase, type Sqlite } from '#db/open'
import { verifyAtStart } from '#db/start-check'
import { createStore, type Store } from '#db/store'
import type { IsoDate } from '#domain/kernel/date'
import type { FILE_PROBLEMS } from '#domain/school/contract'
import { keepWhatWaits } from './before-rollback.ts'
import { findDamage, findUnsealed, isAfterCrash } from './check-file.ts'
import { findKeys, settleKeyFile } from './find-keys.ts'
import { lastEnd, markClosed, markOpen, type SchoolPaths, setStrayLogsAside } from './school-paths.ts'

export type FileProblem = (typeof FILE_PROBLEMS)[number]

/** An open school: its rows, its keys, and the key file as it stands. */
export interface OpenSchool {
  readonly store: Store
  readonly keys: OpenedKeys
  readonly keyFile: KeyFile
  /** The logbook is not as it was written, or its newest part is missing. */
  readonly logbookBroken: boolean
  /** Closes the file and wipes its keys. */
  close(): void
}

export type Opened =
  | { readonly state: 'open'; readonly school: OpenSchool }
  | { readonly state: 'locked' }
  | { readonly state: 'blocked'; readonly problem: FileProblem }

export interface OpeningParts {
  readonly migrationsDir: string
  readonly deviceKey: DeviceKey | null
  readonly version: string
  readonly now: () => string
  readonly today: () => IsoDate
  /** Makes a verified backup of a file that is about to be migrated; null when it could not be made. */
  readonly backupBefore?: (file: BeforeMigration) => Promise<{ readonly database: string } | null>
  /** Head of the logbook in the newest backup of this file; null without one. */
  readonly anchor?: (paths: SchoolPaths, keyFile: KeyFile) => Promise<AuditHead | null>
}

export interface BeforeMigration {
  readonly paths: SchoolPaths
  readonly sqlite: Sqlite
  readonly keys: OpenedKeys
  readonly keyFile: KeyFile
}

/** Opens what stands at `paths`; never makes a database. */
export async function openFile(paths: SchoolPaths, opener: Opener, parts: OpeningParts): Promise<Opened> {
  const kept = keepWhatWaits(paths)
  // A page that the disk would not give just now looks like a damaged one; nobody is to restore a backup for that.
  const doubtful = kept === null ? ['FILE_DAMAGED'] : ['FILE_DAMAGED', 'CONTENT_DIFFERS']
  const isDoubtful = (opened: Opened) => opened.state === 'blocked' && doubtful.includes(opened.problem)
  try {
    const opened = await tryToOpen(paths, opener, parts)
    if (!isDoubtful(opened)) return opened
    kept?.putBack()
    const again = await tryToOpen(paths, opener, parts)
    if (isDoubtful(again)) kept?.putBack()
    return again
  } catch (error) {
    return blocked(problemOf(error))
  } finally {
    kept?.forget()
  }
}

async function tryToOpen(paths: SchoolPaths, opener: Opener, parts: OpeningParts): Promise<Opened> {
  const read = readKeyFiles(paths)
  const isThere = existsSync(paths.db) || existsSync(paths.fresh)
  if (!isThere) return blocked('FILE_MISSING')
  if (read.files.length === 0) return blocked('KEY_MISSING')
  const found = await findKeys(paths, read, opener)
  if (found === 'locked') return { state: 'locked' }
  if (found === 'misfit') return blocked('FILE_DAMAGED')
  const size = statSync(paths.db, { throwIfNoEntry: false })?.size
  if (size === undefined || size === 0) return blocked(size === 0 ? 'FILE_DAMAGED' : 'FILE_MISSING')
  try {
    const begun = begin(paths, found.keys, parts)
    const keyFile = await settleKeyFile(paths, found, { read, opener, device: parts.deviceKey })
    return await finish({ ...begun, paths, keys: found.keys, keyFile }, parts)
  } catch (error) {
    wipe(found.keys)
    return blocked(problemOf(error))
  }
}

interface Begun {
  readonly sqlite: Sqlite
  readonly afterCrash: boolean
  readonly shipped: readonly Migration[]
}

/** Key, journal, header, settings, lock. */
function begin(paths: SchoolPaths, { dataKey }: OpenedKeys, { migrationsDir }: OpeningParts): Begun {
  const shipped = shippedMigrations(migrationsDir)
  setStrayLogsAside(paths)
  const afterCrash = isAfterCrash(lastEnd(paths))
  const sqlite = openDatabase(paths.db, dataKey, { newest: shipped.length })
  return { sqlite, afterCrash, shipped }
}

/** Checks, backup and migration, logbook; the file is closed again when one of them ends otherwise. */
async function finish(file: Begun & BeforeMigration, parts: OpeningParts): Promise<Opened> {
  const { sqlite, paths, keys, keyFile, afterCrash } = file
  try {
    const fault = findDamage(sqlite, afterCrash) ?? (await bringUpToDate(file, parts))
    if (fault !== null) {
      close(sqlite, keys)
      return blocked(fault)
    }
    markOpen(paths)
    const store = createStore(sqlite, keys.auditKey)
    const anchor = (await parts.anchor?.(paths, keyFile)) ?? null
    const seen = verifyAtStart(store, { afterCrash, anchor, today: parts.today(), now: parts.now() })
    if (seen.differing.length > 0) {
      close(sqlite, keys)
      return blocked('CONTENT_DIFFERS')
    }
    const closeSchool = () => {
      close(sqlite, keys)
      markClosed(paths)
    }
    return {
      state: 'open',
      school: { store, keys, keyFile, logbookBroken: seen.brokenAt !== null, close: closeSchool },
    }
  } catch (error) {
    close(sqlite, keys)
    throw error
  }
}

/** Migrates after a verified backup. @returns why not, or null */
async function bringUpToDate(
  file: Begun & BeforeMigration,
  parts: OpeningParts,
): Promise<FileProblem | null> {
  const { sqlite, keys, shipped, paths } = file
  if (pendingMigrations(sqlite, shipped).length === 0) return null
  const unsealed = findUnsealed(sqlite, keys)
  if (unsealed !== null) return unsealed
  const backup = parts.backupBefore === undefined ? undefined : await parts.backupBefore(file)
  if (backup === null) return 'MIGRATION_FAILED'
  markOpen(paths)
  const now = parts.now()
  try {
    migrate(sqlite, shipped, {
      appVersion: parts.version,
      now,
      seal: (db) => reseal(db, keys.auditKey, now),
    })
    return null
  } catch (error) {
    if (!(error instanceof MigrationError)) throw error
    sqlite.close()
    if (error.committed && backup !== undefined) putBack(paths, backup.database)
    return 'MIGRATION_FAILED'
  }
}

/** The file after a migration that was kept and is wrong: the backup takes its place, the failed one is kept. */
function putBack(paths: SchoolPaths, backup: string): void {
  const copy = `${paths.db}.tmp`
  copyFileSync(backup, copy)
  syncFile(copy)
  let number = 1
  while (existsSync(`${paths.db}.failed-${number}`)) number += 1
  renameSync(paths.db, `${paths.db}.failed-${number}`)
  rmSync(paths.journal, { force: true })
  moveDurably(copy, paths.db)
}

function close(sqlite: Sqlite, keys: OpenedKeys): void {
  sqlite.close()
  wipe(keys)
}

function blocked(problem: FileProblem): Opened {
  return { state: 'blocked', problem }
}

/** The reason on screen for what went wrong; a file that cannot be named otherwise counts as damaged. */
export function problemOf(error: unknown): FileProblem {
  if (error instanceof OpenError && error.code in OPEN_PROBLEMS) {
    return OPEN_PROBLEMS[error.code as keyof typeof OPEN_PROBLEMS]
  }
  if (error instanceof MigrationError) {
    return error.code === 'DATABASE_NEWER_THAN_APP' ? 'DATABASE_NEWER_THAN_APP' : 'MIGRATION_FAILED'
  }
  const code = (error as { code?: unknown }).code
  if (typeof code === 'string' && READ_ONLY.test(code)) return 'FILE_READ_ONLY'
  if (typeof code === 'string' && FULL.test(code)) return 'DISK_FULL'
  if (typeof code === 'string' && FAILING.test(code)) return 'DISK_ERROR'
  return 'FILE_DAMAGED'
}

const OPEN_PROBLEMS = {
  FILE_BUSY: 'FILE_BUSY',
  NOT_OUR_DATABASE: 'NOT_OUR_DATABASE',
  DATABASE_NEWER_THAN_APP: 'DATABASE_NEWER_THAN_APP',
  WRONG_KEY_OR_DAMAGED: 'FILE_DAMAGED',
} as const
const READ_ONLY = /^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|EACCES|EPERM|EROFS)/
const FULL = /^(SQLITE_FULL|ENOSPC|EDQUOT)/
const FAILING = /^(SQLITE_IOERR|EIO)/
