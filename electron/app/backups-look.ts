// Looking into a backup without changing anything: its key, then a copy in a work folder that passes every check.
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { CopyDamaged, checkCopy } from '#db/backup-check'
import { backupKeyFile, copyFileAndHash, type FoundBackup, freeBytes } from '#db/backup-folder'
import { type KeyFile, type OpenedKeys, openRing, openWithKey } from '#db/keys'
import { OpenError } from '#db/open'
import { BACKUP_FILES } from '#domain/backups/manifest'
import { fail, ok } from '#domain/kernel/result'
import { readRecoveryKey } from '#domain/keys/recovery-key'
import { type SchoolKind, schoolPaths } from './opening/school-paths.ts'

export interface UnlockedBackup {
  readonly found: FoundBackup
  readonly keys: OpenedKeys
  readonly keyFile: KeyFile
  /** What was typed to open it; null when nothing was needed. */
  readonly typed: string | null
}

/** Opens the key file of a backup: with the key of the open file, without typing (Oefenschool), or with what was typed. */
export async function unlockBackup(found: FoundBackup, typed: string | null, running: OpenedKeys | null) {
  const keyFile = await backupKeyFile(found)
  if (keyFile === null) return fail('BACKUP_DAMAGED')
  const known =
    (running === null ? null : openWithKey(keyFile, running.dataKey)) ??
    (await openRing(keyFile, { by: 'computer', device: null }))
  if (known !== null) return ok<UnlockedBackup>({ found, keys: known, keyFile, typed: null })
  if (typed === null) return fail('KEY_NEEDED')
  const keys = await openTyped(keyFile, typed)
  return keys === null ? fail('WRONG_RECOVERY_KEY') : ok<UnlockedBackup>({ found, keys, keyFile, typed })
}

/** Opens a key file with a recovery key or a passphrase; null when it is neither. */
export async function openTyped(keyFile: KeyFile, typed: string): Promise<OpenedKeys | null> {
  const recovery = readRecoveryKey(typed)
  const byKey = recovery.ok ? await openRing(keyFile, { by: 'recovery', recoveryKey: recovery.value }) : null
  return byKey ?? (await openRing(keyFile, { by: 'passphrase', passphrase: typed }))
}

export interface Look {
  readonly dataDir: string
  /** Number of migrations of this programme. */
  readonly schemaVersion: number
  readonly newId: () => string
  readonly free?: (folder: string) => Promise<number>
}

/**
 * Copies the database of a backup into a new work folder and checks the copy, which then can be used.
 * The caller removes the folder. The backup itself, perhaps on a stick or a share, is only read.
 */
export async function copyToWork({ found, keys }: UnlockedBackup, look: Look) {
  const { manifest } = found
  if (manifest.schemaVersion > look.schemaVersion) {
    return fail('DATABASE_NEWER_THAN_APP', { version: manifest.appVersion })
  }
  const free = await (look.free ?? freeBytes)(look.dataDir)
  if (free < manifest.bytes + MEGABYTE) return noSpace(manifest.bytes, free)
  const work = join(look.dataDir, `work-${look.newId()}`)
  await mkdir(work, { mode: 0o700 })
  const refused = await fillWork(work, { found, keys }).catch((error: unknown) => error)
  if (refused === null) return ok(work)
  await rm(work, { recursive: true, force: true })
  if ((refused as { code?: unknown }).code === 'ENOSPC') return noSpace(manifest.bytes, 0)
  if (refused instanceof OpenError && refused.code === 'NOT_OUR_DATABASE') return fail('NOT_A_BACKUP')
  return fail('BACKUP_DAMAGED')
}

/** The database of a work folder. */
export function workDatabase(work: string, kind: SchoolKind): string {
  return schoolPaths(work, kind).db
}

const MEGABYTE = 1024 * 1024

function noSpace(bytes: number, free: number) {
  const needed = Math.ceil((bytes + MEGABYTE) / MEGABYTE)
  return fail('NO_SPACE', { needed, free: Math.floor(free / MEGABYTE) })
}

/** @throws when the copy is not what the manifest says, or not whole */
async function fillWork(
  work: string,
  { found, keys }: Pick<UnlockedBackup, 'found' | 'keys'>,
): Promise<null> {
  const { manifest, folder } = found
  const copy = workDatabase(work, manifest.kind)
  const sha256 = await copyFileAndHash(join(folder, BACKUP_FILES.database), copy)
  if (sha256 !== manifest.sha256) throw new CopyDamaged('sha256')
  const facts = await checkCopy(copy, keys)
  const told = pick(manifest)
  if (JSON.stringify(pick(facts)) !== JSON.stringify(told)) throw new CopyDamaged('manifest')
  return null
}

/** What manifest and copy must agree on: a manifest can be edited by anybody, the copy cannot. */
function pick({ school, kind, schemaVersion, counts, audit, sealed }: Agreed) {
  const { pupils, persons, households, groups } = counts
  const { entries, head } = audit
  return [school, kind, schemaVersion, pupils, persons, households, groups, entries, head, sealed]
}

type Agreed = Awaited<ReturnType<typeof checkCopy>>
