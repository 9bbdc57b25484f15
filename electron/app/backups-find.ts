// Where backups are looked for, and how they are shown.
import { basename, dirname } from 'node:path'
import { type FoundBackup, findBackups, isFolder, readBackup } from '#db/backup-folder'
import type { BackupShown } from '#domain/backups/contract'
import { fail } from '#domain/kernel/result'
import { isSame } from './backups-making.ts'
import { within } from './within.ts'

/** A network drive that does not answer must not hold up a list. */
const ANSWER_MS = 4_000

/** What is in a place; nothing when it does not answer or cannot be read. */
export async function lookIn(place: string): Promise<FoundBackup[]> {
  if (place === '') return []
  let found: FoundBackup[] = []
  const looking = findBackups(place).then((backups) => {
    found = backups
  })
  await within(ANSWER_MS, looking).catch(() => {})
  return found
}

/** The same for a folder that somebody chose: a place with backups, or one backup. null = there is no such folder. */
export async function lookInChosen(folder: string): Promise<FoundBackup[] | null> {
  if (!(await isFolder(folder))) return null
  const one = await readBackup(dirname(folder), basename(folder))
  return one.ok ? [one.value] : lookIn(folder)
}

/** Every backup once, newest first; of two copies the whole one. */
export function shownBackups(
  local: readonly FoundBackup[],
  elsewhere: readonly FoundBackup[],
): BackupShown[] {
  const only = elsewhere.filter((copy) => !local.some((one) => isSame(one, copy)))
  return [...local, ...only]
    .sort((a, b) => b.manifest.sequence - a.manifest.sequence || (a.id < b.id ? 1 : -1))
    .map((backup) => {
      const copy = elsewhere.find((one) => isSame(one, backup))
      return shown(backup, { whole: backup.whole || copy?.whole === true, elsewhere: copy !== undefined })
    })
}

/** The backup of that name, in the first place that has a whole one. */
export async function locateBackup(places: readonly string[], id: string) {
  let answer: Awaited<ReturnType<typeof readBackup>> = fail('BACKUP_NOT_FOUND')
  for (const place of places) {
    if (place === '') continue
    const found = await readBackup(place, id)
    if (found.ok && found.value.whole) return found
    if (!answer.ok && (found.ok || answer.error.code === 'BACKUP_NOT_FOUND')) answer = found
  }
  return answer
}

export function shown(
  { id, manifest }: FoundBackup,
  { whole, elsewhere }: Pick<BackupShown, 'whole' | 'elsewhere'>,
): BackupShown {
  const { at, reason, school, counts, appVersion, bytes, sha256 } = manifest
  return { id, at, reason, school, counts, version: appVersion, bytes, sha256, whole, elsewhere }
}
