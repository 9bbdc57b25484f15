// Which key opens the file: the slots that can be opened, held against the file itself where there is a choice.
import { existsSync } from 'node:fs'
import { moveDurably } from '#db/durable-file'
import { type DeviceKey, makeRing, type OpenedKeys, type Opener, openRing, wipe } from '#db/keys'
import { type FoundKeyFiles, type KeyFile, type Ring, saveKeyFile } from '#db/keys/key-file'
import { deviceSlot } from '#db/keys/slots'
import { fitsKey } from '#db/open'
import { lastEnd, type SchoolPaths } from './school-paths.ts'

export interface FoundKeys {
  readonly keys: OpenedKeys
  /** The key file as it should be from now on. */
  readonly file: KeyFile
}

/**
 * Opens the first ring that also opens the database. There is a choice after a renewal that was cut off half-way, and
 * where the two copies of the key file differ (somebody put one back by hand).
 * @returns 'locked' when nothing that was given opens a ring; 'misfit' when what opens is not the key of this file
 */
export async function findKeys(
  paths: SchoolPaths,
  { files }: FoundKeyFiles,
  opener: Opener,
): Promise<FoundKeys | 'locked' | 'misfit'> {
  const rings = files.flatMap((file) =>
    [ringOf(file), ...(file.next === null ? [] : [file.next])].map((ring) => ({ file, ring })),
  )
  let opened = 0
  for (const { file, ring } of rings) {
    const keys = await openRing(ring, opener)
    if (keys === null) continue
    opened += 1
    finishMaking(paths, keys)
    // a file whose journal waits cannot be asked without rolling back; no renewal ever leaves one
    if (rings.length === 1 || lastEnd(paths).journal === 'waiting' || fitsKey(paths.db, keys.dataKey)) {
      return { keys, file: { ...file, ...makeRing(keys, ring.slots), next: null } }
    }
    wipe(keys)
  }
  return opened === rings.length ? 'misfit' : 'locked'
}

/**
 * Writes the key file anew where that is needed: one copy was missing or older, a renewal is settled, a file of
 * version 1 got its key for the logbook, or the keyring of this computer no longer knew the key and somebody typed.
 */
export async function settleKeyFile(
  paths: SchoolPaths,
  found: FoundKeys,
  { read, opener, device }: { read: FoundKeyFiles; opener: Opener; device: DeviceKey | null },
): Promise<KeyFile> {
  const [first] = read.files
  const unknown = opener.by !== 'computer' || device?.isStale?.() === true
  const slots = unknown && paths.kind === 'real' ? await withDevice(found, device) : found.file.slots
  const changed =
    slots !== found.file.slots ||
    first === undefined ||
    first.check !== found.file.check ||
    first.next !== null ||
    first.auditKey === null
  const file = { ...found.file, slots }
  return changed || read.unequal ? saveKeyFile(paths, file) : file
}

/** The slots with a fresh one for this computer, where it has a keyring. */
async function withDevice({ file, keys }: FoundKeys, device: DeviceKey | null): Promise<KeyFile['slots']> {
  try {
    if (device === null || !(await device.available())) return file.slots
    return [await deviceSlot(keys.dataKey, device), ...file.slots.filter(({ kind }) => kind !== 'device')]
  } catch {
    return file.slots // a keyring that fails costs typing, not the school
  }
}

/** A power cut between the key file and the last renaming of a new file: the new file is whole, and comes first. */
function finishMaking(paths: SchoolPaths, { dataKey }: OpenedKeys): void {
  if (!existsSync(paths.fresh) || (paths.kind === 'real' && existsSync(paths.db))) return
  if (fitsKey(paths.fresh, dataKey)) moveDurably(paths.fresh, paths.db)
}

function ringOf({ check, auditKey, slots }: KeyFile): Ring {
  return { check, auditKey, slots }
}
