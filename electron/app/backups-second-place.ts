// The folder that gets a copy of each backup: another disk, so that a broken one costs nothing.
import { randomUUID } from 'node:crypto'
import { realpath, rm, stat, writeFile } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { isFolder } from '#db/backup-folder'
import { fail, ok } from '#domain/kernel/result'
import { isWithin } from './paths.ts'

/** May copies go to `folder`? Tries to write there. */
export async function checkSecondPlace(
  folder: string,
  dataDir: string,
  isSameDisk: (one: string, other: string) => Promise<boolean> = onSameDisk,
) {
  if (!isAbsolute(folder)) return fail('FOLDER_MISSING')
  const place = await realpath(folder).catch(() => null)
  if (place === null || !(await isFolder(place))) return fail('FOLDER_MISSING')
  const own = await realpath(dataDir)
  if (isWithin(place, own) || isWithin(own, place) || (await isSameDisk(place, own)))
    return fail('SAME_PLACE')
  const trial = join(place, `ouderloket-${randomUUID()}.tmp`)
  try {
    await writeFile(trial, '', { flag: 'wx' })
  } catch {
    return fail('FOLDER_READ_ONLY')
  } finally {
    await rm(trial, { force: true }).catch(() => {})
  }
  return ok({})
}

/** The number of the disk (or share) that holds both. */
async function onSameDisk(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([stat(one), stat(other)])
  return first.dev === second.dev
}
