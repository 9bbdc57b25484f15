// How far the logbook was, in a small readable file beside the copies: a logbook that was cut or written anew later
// no longer fits it (data-safety 10).
import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { FoundBackup } from '#db/backup-folder'

/** Writes `ouderloket-logboek-<first letters of the database id>.json` in the second place. */
export async function writeAnchor(place: string, { manifest }: FoundBackup): Promise<void> {
  const { databaseId, school, at, audit } = manifest
  const file = join(place, `ouderloket-logboek-${databaseId.slice(0, 8)}.json`)
  const handle = await open(`${file}.tmp`, 'w', 0o600)
  try {
    await handle.writeFile(JSON.stringify({ databaseId, school, at, ...audit }, null, 2))
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(`${file}.tmp`, file)
}
