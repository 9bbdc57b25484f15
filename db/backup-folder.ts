// Backups on a disk: folders of three files. Only finished backups are touched here, never the live school file; all
// without blocking, because the second place may be a network drive that does not answer.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, mkdir, open, readdir, readFile, rename, rm, statfs } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isBackupName } from './domain/backups/backup-name.ts'
import { BACKUP_FILES, type BackupManifest, readManifest } from './domain/backups/manifest.ts'
import { fail, ok } from './domain/kernel/result.ts'
import { type KeyFile, readKeyFile } from './keys.ts'
import { hashOf } from './sha256.ts'

export interface FoundBackup {
  readonly id: string
  readonly folder: string
  readonly manifest: BackupManifest
  /** Added up when it was made, and the files are as long as they were; their bytes are compared when it is used. */
  readonly whole: boolean
}

/** No manifest or key file of ours is longer; a long one is not read. */
const MOST_TEXT = 64 * 1024
const PIECE = 1024 * 1024
/** Ends the name of a folder that is being made or removed; no name of a backup has a dot. */
export const UNFINISHED = '.part'

/** The backups in `place`, newest first; what is no backup of ours is passed over. A missing place has none. */
export async function findBackups(place: string): Promise<FoundBackup[]> {
  const found: FoundBackup[] = []
  for (const id of (await namesIn(place)).filter(isBackupName)) {
    const backup = await readBackup(place, id)
    if (backup.ok) found.push(backup.value)
  }
  return found.sort((a, b) => b.manifest.sequence - a.manifest.sequence)
}

/** The backup of that name in `place`, as far as its manifest tells. */
export async function readBackup(place: string, id: string) {
  const folder = join(place, id)
  if (!isBackupName(id) || !(await isFolder(folder))) return fail('BACKUP_NOT_FOUND')
  const text = await shortText(join(folder, BACKUP_FILES.manifest))
  if (text === null) return fail('NOT_A_BACKUP')
  const manifest = readManifest(text)
  if (!manifest.ok) return manifest
  const whole =
    manifest.value.sealed !== false &&
    (await bytesOf(join(folder, BACKUP_FILES.database))) === manifest.value.bytes &&
    (await bytesOf(join(folder, BACKUP_FILES.key))) !== null
  return ok<FoundBackup>({ id, folder, manifest: manifest.value, whole })
}

/** The key file of a backup; null when it is not the one that was put there. */
export async function backupKeyFile(backup: FoundBackup): Promise<KeyFile | null> {
  const file = join(backup.folder, BACKUP_FILES.key)
  const text = await shortText(file)
  if (text === null || hashOf(text) !== backup.manifest.keySha256) return null
  try {
    const keyFile = readKeyFile(file)
    return keyFile.databaseId === backup.manifest.databaseId ? keyFile : null
  } catch {
    return null
  }
}

/**
 * Copies a finished backup into `place` file by file, reads each back and compares; only then it gets its name.
 * A disk that stops half-way leaves nothing that looks like a backup. @throws what the disk says
 */
export async function copyBackup(backup: FoundBackup, place: string): Promise<'copied' | 'differs'> {
  const unfinished = join(place, backup.id + UNFINISHED)
  await rm(unfinished, { recursive: true, force: true })
  try {
    await mkdir(unfinished)
    for (const name of Object.values(BACKUP_FILES)) {
      const read = await copyFileAndHash(join(backup.folder, name), join(unfinished, name))
      const readBack = await sha256OfFile(join(unfinished, name))
      if (readBack !== read || read !== expectedHash(backup, name, read)) return 'differs'
    }
    await syncFolder(unfinished)
    await rename(unfinished, join(place, backup.id))
    await syncFolder(place)
    return 'copied'
  } finally {
    await rm(unfinished, { recursive: true, force: true }).catch(() => {})
  }
}

/** Copies a file so that it is on the disk, and tells the sha256 of what was read. */
export async function copyFileAndHash(from: string, to: string): Promise<string> {
  const hash = createHash('sha256')
  const target = await open(to, 'wx', 0o600)
  try {
    for await (const piece of createReadStream(from, { highWaterMark: PIECE }) as AsyncIterable<Buffer>) {
      hash.update(piece)
      await target.appendFile(piece)
    }
    await target.sync()
  } finally {
    await target.close()
  }
  return hash.digest('hex')
}

/** sha256 of a file in hexadecimals, read in pieces. */
export async function sha256OfFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  const pieces = createReadStream(file, { highWaterMark: PIECE }) as AsyncIterable<Buffer>
  for await (const piece of pieces) hash.update(piece)
  return hash.digest('hex')
}

/** Removes a finished backup; renamed first, so that half of one never looks like a backup. */
export async function removeBackup({ folder }: Pick<FoundBackup, 'folder'>): Promise<void> {
  const leaving = join(dirname(folder), basename(folder) + UNFINISHED)
  await rm(leaving, { recursive: true, force: true })
  await rename(folder, leaving)
  await rm(leaving, { recursive: true, force: true })
}

/** Removes what an interrupted backup or copy left in `place`; on a shared place only what begins like ours. */
export async function removeUnfinished(place: string, beginning = ''): Promise<void> {
  for (const name of await namesIn(place)) {
    if (
      !name.startsWith(beginning) ||
      !name.endsWith(UNFINISHED) ||
      !isBackupName(name.slice(0, -UNFINISHED.length))
    )
      continue
    if (await isFolder(join(place, name))) await rm(join(place, name), { recursive: true, force: true })
  }
}

/** Bytes that may still be written in `folder`. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

/** As syncFolder of durable-file, without waiting for a slow drive, on disks that may not know an fsync of a folder. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return // Windows cannot fsync a folder; NTFS journals the rename
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    if (!CANNOT_SYNC.includes((error as { code?: string }).code ?? '')) throw error
  } finally {
    await handle.close()
  }
}

/** What sticks and shares answer that know no fsync of a folder. */
const CANNOT_SYNC = ['EINVAL', 'ENOTSUP', 'EBADF']

export async function isFolder(path: string): Promise<boolean> {
  return (await entryOf(path))?.isDirectory() === true
}

function expectedHash({ manifest }: FoundBackup, name: string, manifestHash: string): string {
  if (name === BACKUP_FILES.database) return manifest.sha256
  return name === BACKUP_FILES.key ? manifest.keySha256 : manifestHash
}

async function namesIn(place: string): Promise<string[]> {
  try {
    return await readdir(place)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as { code?: string }).code ?? '')) return []
    throw error
  }
}

/** Length of a plain file (no link, no folder); null when there is none. */
async function bytesOf(file: string): Promise<number | null> {
  const entry = await entryOf(file)
  return entry?.isFile() === true ? entry.size : null
}

async function entryOf(path: string) {
  return await lstat(path).catch(() => null)
}

async function shortText(file: string): Promise<string | null> {
  const bytes = await bytesOf(file)
  return bytes === null || bytes > MOST_TEXT ? null : await readFile(file, 'utf8')
}
