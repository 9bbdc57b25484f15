// Making a backup: a copy by VACUUM INTO, read back and found whole before it gets its name (data-safety 6). Never by
// copying the live file: a copy of a file that is being written is broken (facts 7 and 15).
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type CopyKeys, checkCopy, turnOfOthers } from './backup-check.ts'
import {
  type FoundBackup,
  findBackups,
  freeBytes,
  isFolder,
  removeUnfinished,
  sha256OfFile,
  UNFINISHED,
} from './backup-folder.ts'
import { backupName } from './domain/backups/backup-name.ts'
import type { BACKUP_REASONS } from './domain/backups/contract.ts'
import { BACKUP_FILES, type BackupManifest } from './domain/backups/manifest.ts'
import type { IsoDate } from './domain/kernel/date.ts'
import { type Failure, fail, ok, type Result } from './domain/kernel/result.ts'
import { syncFile, syncFolder, writeDurably } from './durable-file.ts'
import type { KeyFile } from './keys.ts'
import type { Sqlite } from './open.ts'
import { hashOf } from './sha256.ts'

export interface BackupOrder {
  /** The open school file. */
  readonly sqlite: Sqlite
  readonly keys: CopyKeys
  /** Without the slot of this computer. */
  readonly keyFile: KeyFile
  /** Where backups stand on this computer; made when it is not there. */
  readonly place: string
  readonly reason: (typeof BACKUP_REASONS)[number]
  /** UTC instant, and day and time ('14:30') at the desk. */
  readonly at: string
  readonly day: IsoDate
  readonly time: string
  readonly appVersion: string
  /** The highest sequence number known elsewhere, such as on the second place. */
  readonly after?: number
  /** For tests: bytes that may still be written in a folder. */
  readonly free?: (folder: string) => Promise<number>
}

export type BackupRefusal =
  | Failure<'NO_SPACE', { needed: number; free: number }>
  | Failure<'BACKUP_FAILED', Record<string, never>>

const MEGABYTE = 1024 * 1024
/** Key file, manifest and what the file system itself needs. */
const BESIDE = MEGABYTE

/**
 * Makes a verified backup in `place`. Only VACUUM INTO keeps the desk waiting; the checks take turns with it. A failed
 * one leaves nothing behind, and the school file is never changed.
 */
export async function makeBackup(order: BackupOrder): Promise<Result<FoundBackup, BackupRefusal>> {
  // the desk may close, and wipe its key, while the copy is being checked
  const keys = {
    dataKey: Uint8Array.from(order.keys.dataKey),
    auditKey: Uint8Array.from(order.keys.auditKey),
  }
  try {
    await mkdir(order.place, { recursive: true, mode: 0o700 })
    await removeUnfinished(order.place)
    const refusal = await spaceRefusal(order)
    return refusal ?? ok(await makeIn(order, keys))
  } catch (error) {
    if (isFull(error)) return spaceOf(order, await freeOf(order).catch(() => 0))
    return fail('BACKUP_FAILED')
  } finally {
    keys.dataKey.fill(0)
    keys.auditKey.fill(0)
  }
}

async function makeIn(order: BackupOrder, keys: CopyKeys): Promise<FoundBackup> {
  const { place, keyFile, at, day, reason, appVersion } = order
  const unfinished = join(place, `making${UNFINISHED}`)
  const database = join(unfinished, BACKUP_FILES.database)
  const keyText = JSON.stringify(keyFile, null, 2)
  try {
    await mkdir(unfinished, { mode: 0o700 })
    await turnOfOthers()
    order.sqlite.prepare('VACUUM INTO ?').run(database)
    syncFile(database)
    const facts = await checkCopy(database, keys)
    const { size, sha256 } = await measured(database)
    const older = await findBackups(place)
    const manifest: BackupManifest = {
      format: 1,
      databaseId: keyFile.databaseId,
      ...{ kind: facts.kind, school: facts.school },
      sequence: Math.max(older[0]?.manifest.sequence ?? 0, order.after ?? 0) + 1,
      ...{ at, day, reason, appVersion },
      schemaVersion: facts.schemaVersion,
      bytes: size,
      sha256,
      keySha256: hashOf(keyText),
      counts: facts.counts,
      audit: facts.audit,
      sealed: facts.sealed,
    }
    writeDurably(join(unfinished, BACKUP_FILES.key), keyText)
    writeDurably(join(unfinished, BACKUP_FILES.manifest), JSON.stringify(manifest, null, 2))
    const id = await freeName(place, backupName({ school: facts.school, day, time: order.time }))
    await rename(unfinished, join(place, id))
    syncFolder(place)
    return { id, folder: join(place, id), manifest, whole: facts.sealed !== false }
  } finally {
    // a failed VACUUM INTO leaves a file of 0 bytes (fact 17)
    await rm(unfinished, { recursive: true, force: true }).catch(() => {})
  }
}

/** 'Lindeboom-2026-11-21-1430', or with '-2' for a second one in the same minute. */
async function freeName(place: string, name: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? name : `${name}-${number}`
    if (!(await isFolder(join(place, id)))) return id
  }
}

async function measured(file: string): Promise<{ size: number; sha256: string }> {
  const sha256 = await sha256OfFile(file)
  return { size: (await stat(file)).size, sha256 }
}

async function spaceRefusal(order: BackupOrder): Promise<BackupRefusal | null> {
  const free = await freeOf(order)
  return free < neededFor(order.sqlite) ? spaceOf(order, free) : null
}

function spaceOf({ sqlite }: BackupOrder, free: number): BackupRefusal {
  return fail('NO_SPACE', {
    needed: Math.ceil(neededFor(sqlite) / MEGABYTE),
    free: Math.floor(free / MEGABYTE),
  })
}

/** Asked of SQLite, not of the file: the live file is never touched beside it. A closed one is unknown. */
function neededFor(sqlite: Sqlite): number {
  if (!sqlite.open) return BESIDE
  const pages = sqlite.pragma('page_count', { simple: true }) as number
  return pages * (sqlite.pragma('page_size', { simple: true }) as number) + BESIDE
}

function freeOf({ place, free = freeBytes }: BackupOrder): Promise<number> {
  return free(place)
}

/** ENOSPC of the system, or SQLite's two ways to say that nothing more fits (fact 17). */
function isFull(error: unknown): boolean {
  const code = (error as { code?: unknown }).code
  return code === 'ENOSPC' || code === 'SQLITE_FULL'
}
