// Making backups of what is open, one at a time; then a copy on the second place, and the old ones go.
import { join } from 'node:path'
import { type BackupRefusal, makeBackup } from '#db/backup'
import {
  copyBackup,
  type FoundBackup,
  findBackups,
  isFolder,
  removeBackup,
  removeUnfinished,
} from '#db/backup-folder'
import { keyFileForBackup } from '#db/keys'
import type { BACKUP_REASONS } from '#domain/backups/contract'
import { backupsToRemove, believedDay } from '#domain/backups/rotation'
import { fail, type Result } from '#domain/kernel/result'
import { writeAnchor } from './backups-anchor.ts'
import type { MemoryFile } from './backups-memory.ts'
import { removeOldKept } from './backups-swap.ts'
import type { Clock } from './clock.ts'
import type { Log } from './log.ts'
import type { OpenSchool } from './opening/open-file.ts'
import type { SchoolKind } from './opening/school-paths.ts'
import { oneAtATime } from './turns.ts'

export type BackupReason = (typeof BACKUP_REASONS)[number]

/** The open school file, as far as backups need it. */
export interface OpenFile extends Pick<OpenSchool, 'store' | 'keys' | 'keyFile'> {
  readonly kind: SchoolKind
}

export interface MakingParts {
  readonly dataDir: string
  readonly version: string
  readonly clock: Pick<Clock, 'now' | 'today' | 'time'>
  readonly log: Log
  readonly current: () => OpenFile | null
  readonly memoryOf: (kind: SchoolKind) => MemoryFile
  /** For tests: bytes that may still be written in a folder. */
  readonly free?: (folder: string) => Promise<number>
}

export interface BackupMaker {
  /** Makes a verified backup of the open file; what goes wrong is remembered for the start page. */
  make(reason: BackupReason): Promise<Result<FoundBackup, BackupRefusal>>
  /** Brings the newest backup to the second place; without one, or when it is there already, it does nothing. */
  copyElsewhere(kind: SchoolKind): Promise<void>
}

/** Where backups of this computer stand. */
export function backupPlace(dataDir: string, kind: SchoolKind): string {
  return join(dataDir, kind === 'real' ? 'backups' : 'backups-practice')
}

export function createBackupMaker(parts: MakingParts): BackupMaker {
  const making = oneAtATime()
  // a network drive that does not answer holds up its own copies only
  const copying = oneAtATime()
  return {
    make: (reason) => making(() => makeOne(parts, reason)),
    copyElsewhere: (kind) => copying(() => copyNewest(parts, kind)),
  }
}

async function makeOne(parts: MakingParts, reason: BackupReason) {
  const { clock, dataDir, version, free } = parts
  const open = parts.current()
  if (open === null) return fail('BACKUP_FAILED')
  const memory = parts.memoryOf(open.kind)
  const place = backupPlace(dataDir, open.kind)
  const made = await makeBackup({
    sqlite: open.store.reader.sqlite,
    keys: open.keys,
    keyFile: keyFileForBackup(open.keyFile),
    place,
    reason,
    at: clock.now(),
    day: clock.today(),
    time: clock.time(),
    appVersion: version,
    after: memory.read().sequence,
    ...(free === undefined ? {} : { free }),
  })
  parts.log.write(`backup ${reason} ${made.ok ? `${made.value.manifest.bytes} bytes` : made.error.code}`)
  if (!made.ok) {
    // a school that was closed meanwhile is no trouble: the next start makes one
    if (parts.current()?.store === open.store) memory.note({ makingTrouble: made.error.code })
    return made
  }
  memory.note({ makingTrouble: null, sequence: made.value.manifest.sequence })
  // what is about to be put back must not go for the sake of the backup before it
  if (reason === 'beforeRestore') return made
  await rotate(parts, place, made.value)
  const day = believedDay((await findBackups(place)).map(({ manifest }) => manifest.day))
  if (day !== null) removeOldKept(dataDir, day)
  return made
}

async function copyNewest(parts: MakingParts, kind: SchoolKind): Promise<void> {
  const memory = parts.memoryOf(kind)
  const { secondPlace } = memory.read()
  if (secondPlace === '') return
  try {
    const [newest] = await findBackups(backupPlace(parts.dataDir, kind))
    if (newest === undefined) return
    if (!(await isFolder(secondPlace))) return memory.note({ copyTrouble: 'SECOND_PLACE_MISSING' })
    const there = await findBackups(secondPlace)
    if (!there.some((one) => isSame(one, newest))) {
      await removeUnfinished(secondPlace, newest.id.replace(/-\d{4}-\d{2}-\d{2}-\d{4}(-\d+)?$/, '-'))
      if ((await copyBackup(newest, secondPlace)) === 'differs') throw new Error('copy differs')
      await writeAnchor(secondPlace, newest)
      memory.note({ elsewhereAt: parts.clock.now() })
      await rotate(parts, secondPlace, newest)
    }
    memory.note({ copyTrouble: null })
  } catch (error) {
    parts.log.write(`backup copy ${(error as { code?: string }).code ?? 'failed'}`)
    const gone = !(await isFolder(secondPlace))
    memory.note({ copyTrouble: gone ? 'SECOND_PLACE_MISSING' : 'COPY_FAILED' })
  }
}

/** The same backup in another place. */
export function isSame(one: FoundBackup, other: FoundBackup): boolean {
  return one.id === other.id && one.manifest.sha256 === other.manifest.sha256
}

/** Old ones go; of the school of `newest` only, because a place may hold those of others. */
async function rotate(parts: MakingParts, place: string, newest: FoundBackup): Promise<void> {
  try {
    const { databaseId, kind } = newest.manifest
    const own = (await findBackups(place)).filter(
      ({ manifest }) => manifest.databaseId === databaseId || (kind === 'practice' && manifest.kind === kind),
    )
    const gone = backupsToRemove(
      own.map(({ id, whole, manifest: { sequence, day, reason } }) => ({ id, whole, sequence, day, reason })),
    )
    for (const backup of own) if (gone.includes(backup.id)) await removeBackup(backup)
  } catch (error) {
    // one backup too many is no trouble; the next round tries again
    parts.log.write(`backup rotation ${(error as { code?: string }).code ?? 'failed'}`)
  }
}
