// Making a new school file: filled under a name of its own, then its key, then its place. Cut off in between, the next
// start finds nothing of it, or finishes it (find-keys).
import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { moveDurably, syncFile } from '#db/durable-file'
import { type DeviceKey, makeKeyFile, newDataKey, type OpenedKeys, wipe } from '#db/keys'
import { saveKeyFile } from '#db/keys/key-file'
import { deviceSlot, passphraseSlot, practiceSlot } from '#db/keys/slots'
import { migrate, shippedMigrations } from '#db/migrate'
import { openDatabase } from '#db/open'
import { createStore, type Store } from '#db/store'
import type { OpeningParts } from './open-file.ts'
import type { SchoolPaths } from './school-paths.ts'

export interface NewFile {
  /** '' where the keyring of this computer keeps the key. */
  readonly passphrase: string
  readonly fill: (store: Store) => void
}

/** Makes a file; one of the Oefenschool takes the place of the old one, a real one is never replaced. */
export async function makeFile(
  paths: SchoolPaths,
  { passphrase, fill }: NewFile,
  parts: OpeningParts,
): Promise<void> {
  mkdirSync(paths.folder, { recursive: true, mode: 0o700 })
  const keys = { dataKey: newDataKey(), auditKey: newDataKey() }
  try {
    // what an earlier making left: nobody has a key to it
    rmSync(paths.fresh, { force: true })
    rmSync(`${paths.fresh}-journal`, { force: true })
    writeNew(paths.fresh, keys, { fill, parts })
    const slot = await firstSlot(paths, keys, { passphrase, device: parts.deviceKey })
    saveKeyFile(paths, makeKeyFile(randomUUID(), keys, [slot]))
    moveDurably(paths.fresh, paths.db)
    // closing left the journal of the old name behind, empty
    rmSync(`${paths.fresh}-journal`, { force: true })
  } finally {
    wipe(keys)
  }
}

function writeNew(
  file: string,
  keys: OpenedKeys,
  { fill, parts }: { fill: NewFile['fill']; parts: OpeningParts },
): void {
  const sqlite = openDatabase(file, keys.dataKey, { create: true })
  try {
    migrate(sqlite, shippedMigrations(parts.migrationsDir), { appVersion: parts.version, now: parts.now() })
    fill(createStore(sqlite, keys.auditKey))
  } finally {
    sqlite.close()
  }
  syncFile(file)
}

function firstSlot(
  { kind }: SchoolPaths,
  { dataKey }: OpenedKeys,
  { passphrase, device }: { passphrase: string; device: DeviceKey | null },
) {
  if (kind === 'practice') return practiceSlot(dataKey)
  return passphrase === '' && device !== null
    ? deviceSlot(dataKey, device)
    : passphraseSlot(dataKey, passphrase, null)
}
