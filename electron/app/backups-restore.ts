// Putting a backup in the place of the school file (data-safety 7). Everything that can fail is done on a copy first;
// then the files change places, and any failure puts the old ones back.
import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { reseal } from '#db/content-seal'
import { syncFile } from '#db/durable-file'
import { openWithKey, wipe } from '#db/keys'
import { type KeyFile, readKeyFiles, saveKeyFile } from '#db/keys/key-file'
import { migrate, shippedMigrations } from '#db/migrate'
import { openDatabase } from '#db/open'
import { createStore } from '#db/store'
import { fail, ok } from '#domain/kernel/result'
import { copyToWork, type Look, openTyped, type UnlockedBackup, workDatabase } from './backups-look.ts'
import type { BackupMaker, OpenFile } from './backups-making.ts'
import type { MemoryFile } from './backups-memory.ts'
import { keepSwap, liveFiles, nextKept, type SwapPlan, swapFiles, undoSwap } from './backups-swap.ts'
import type { Clock } from './clock.ts'
import { type SchoolKind, schoolPaths } from './opening/school-paths.ts'
import { FolderTaken, type SchoolDesk } from './school-desk.ts'

/** What the desk does for it. */
export type ReplacingDesk = Pick<SchoolDesk, 'enter' | 'replaceFile' | 'school'>

export interface RestoreParts extends Omit<Look, 'schemaVersion'> {
  readonly migrationsDir: string
  readonly version: string
  readonly clock: Pick<Clock, 'now' | 'today'>
  readonly current: () => OpenFile | null
  readonly desk: ReplacingDesk
  readonly maker: Pick<BackupMaker, 'make'>
  readonly memoryOf: (kind: SchoolKind) => MemoryFile
  /** Whose name stands in the logbook. */
  readonly actor: string
  /** Called before each step; tests stop there. */
  readonly step?: ((what: string) => void) | undefined
}

/**
 * Puts the backup in place and opens it; the files it replaces are kept in `before-restore-<n>`.
 * @throws FolderTaken, or what the disk says: the file is then as it was
 */
export async function restore(parts: RestoreParts, backup: UnlockedBackup) {
  const step = parts.step ?? (() => {})
  const shipped = shippedMigrations(parts.migrationsDir)
  if (!parts.desk.enter()) throw new FolderTaken()
  step('check')
  const copied = await copyToWork(backup, { ...parts, schemaVersion: shipped.length })
  if (!copied.ok) return copied
  const work = copied.value
  const { kind } = backup.found.manifest
  try {
    const present = parts.current()
    if (present !== null) {
      step('safety backup')
      const made = await parts.maker.make('beforeRestore')
      // a file that cannot be backed up any more is kept as it is; a full disk is told first
      if (!made.ok && made.error.code === 'NO_SPACE') return made
    }
    step('migrate')
    bringUpToDate(work, backup, parts)
    step('key file')
    saveKeyFile(schoolPaths(work, kind), { ...(await keyFileFor(parts, backup)), next: null })
    await swapIn(parts, backup, work)
    return ok({})
  } catch (error) {
    if (error instanceof NotOpened) return fail('BACKUP_FAILED')
    throw error
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

class NotOpened extends Error {}

async function swapIn(parts: RestoreParts, { found, keys }: UnlockedBackup, work: string): Promise<void> {
  const { dataDir, desk } = parts
  const step = parts.step ?? (() => {})
  const { kind, sequence } = found.manifest
  const oldKey = Buffer.from(parts.current()?.keys.dataKey ?? [])
  leaveOldLine(parts, sequence, kind)
  const base = kind === 'real' ? 'school' : 'practice'
  let plan: SwapPlan | null = null
  step('close')
  const undo = () => {
    if (plan !== null) undoSwap(dataDir)
    plan = null
  }
  try {
    await desk.replaceFile(kind, async () => {
      plan = {
        ...{ version: 1, day: parts.clock.today(), fresh: basename(work), kept: nextKept(dataDir) },
        ...{ old: liveFiles(dataDir, base), new: liveFiles(work, base) },
      }
      try {
        swapFiles(dataDir, plan, step)
        step('open')
        return { by: 'key', dataKey: keys.dataKey }
      } catch (error) {
        undo()
        throw error
      }
    })
    if (desk.school() === null) throw new NotOpened()
    step('keep')
    if (plan !== null) keepSwap(dataDir, plan)
  } catch (error) {
    if (plan !== null) {
      await desk.replaceFile(kind, async () => {
        undo()
        return oldKey.length > 0 ? { by: 'key', dataKey: oldKey } : null
      })
    }
    throw error
  } finally {
    oldKey.fill(0)
  }
}

/** Their logbook goes on differently: what was backed up before is no anchor any more, but its numbers are taken. */
function leaveOldLine({ memoryOf }: RestoreParts, sequence: number, kind: SchoolKind): void {
  const memory = memoryOf(kind)
  const highest = Math.max(memory.read().sequence, sequence)
  memory.note({ sequence: highest, left: highest })
}

/** The newest schema, and a row in the logbook that tells where this content came from. */
function bringUpToDate(work: string, { found, keys }: UnlockedBackup, parts: RestoreParts): void {
  const now = parts.clock.now()
  const sqlite = openDatabase(workDatabase(work, found.manifest.kind), keys.dataKey)
  try {
    migrate(sqlite, shippedMigrations(parts.migrationsDir), {
      appVersion: parts.version,
      now,
      seal: (db) => reseal(db, keys.auditKey, now),
    })
    const note = { at: now, actor: parts.actor, operation: 'backups.restore', requestId: null }
    createStore(sqlite, keys.auditKey).change(note, (change) => change.noted('restore', { id: found.id }))
  } finally {
    sqlite.close()
  }
  syncFile(workDatabase(work, found.manifest.kind))
}

/**
 * The key file that goes with it. With the same data key the one in place stays: what was printed or chosen since then
 * keeps working, and what was taken away stays away. But whoever typed must be able to open the file tomorrow.
 */
async function keyFileFor(
  parts: RestoreParts,
  { found, keys, keyFile, typed }: UnlockedBackup,
): Promise<KeyFile> {
  const present = parts.current()
  const inPlace = present?.keyFile ?? readKeyFiles(schoolPaths(parts.dataDir, found.manifest.kind)).files[0]
  const opened = inPlace === undefined ? null : openWithKey(inPlace, keys.dataKey)
  if (inPlace === undefined || opened === null) return keyFile
  wipe(opened)
  if (present !== null || typed === null) return inPlace
  const byTyping = await openTyped(inPlace, typed)
  if (byTyping === null) return keyFile
  wipe(byTyping)
  return inPlace
}
