// The school files of this computer: which are there, making one, opening one, in the order of data-safety 4.
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type DeviceKey, makeKeyFile, newDataKey, type OpenedKeys, type Opener, openRing } from '#db/keys'
import { type KeyFilePlaces, readKeyFiles, saveKeyFile } from '#db/keys/key-file'
import { deviceSlot, passphraseSlot, practiceSlot } from '#db/keys/slots'
import { MigrationError, migrate, shippedMigrations } from '#db/migrate'
import { OpenError, openDatabase } from '#db/open'
import { createStore, type Store } from '#db/store'
import type { FILE_PROBLEMS } from '#domain/school/contract'

export type SchoolKind = 'real' | 'practice'
export type FileProblem = (typeof FILE_PROBLEMS)[number]
export type Opened =
  | { state: 'ready'; store: Store }
  | { state: 'locked' }
  | { state: 'blocked'; problem: FileProblem }

export interface SchoolFiles {
  exists(kind: SchoolKind): boolean
  /** Opens without typing where a slot allows it; else 'locked' until `passphrase` fits. */
  open(kind: SchoolKind, passphrase?: string): Promise<Opened>
  /** Makes a new file; a practice file is made beside the old one and then takes its place. */
  create(kind: SchoolKind, passphrase: string, fill: (store: Store) => void): Promise<void>
}

export interface SchoolFileParts {
  readonly dataDir: string
  readonly migrationsDir: string
  readonly deviceKey: DeviceKey | null
  readonly version: string
  readonly now: () => string
}

/** The files in the data folder: `school.db` and `practice.db`, each with its key file. */
export function schoolFiles(parts: SchoolFileParts): SchoolFiles {
  const path = (kind: SchoolKind, part: 'db' | 'key.json' | 'key-copy.json') =>
    join(parts.dataDir, `${kind === 'real' ? 'school' : 'practice'}.${part}`)
  const keyPlaces = (kind: SchoolKind): KeyFilePlaces => ({
    key: path(kind, 'key.json'),
    keyCopy: path(kind, 'key-copy.json'),
  })
  return {
    exists: (kind) => existsSync(path(kind, 'db')) || existsSync(path(kind, 'key.json')),
    async open(kind, passphrase) {
      const key = await openKey(keyPlaces(kind), parts.deviceKey, passphrase)
      if (key === 'missing') return { state: 'blocked', problem: 'KEY_MISSING' }
      if (key === 'locked') return { state: 'locked' }
      return openStore(path(kind, 'db'), key, parts)
    },
    async create(kind, passphrase, fill) {
      mkdirSync(parts.dataDir, { recursive: true, mode: 0o700 })
      const keys = { dataKey: newDataKey(), auditKey: newDataKey() }
      const key = keys.dataKey
      const slot =
        kind === 'practice'
          ? practiceSlot(key)
          : passphrase === '' && parts.deviceKey !== null
            ? await deviceSlot(key, parts.deviceKey)
            : await passphraseSlot(key, passphrase, 'Wachtzin van het begin')
      const fresh = join(parts.dataDir, `new-${randomUUID()}.db`)
      const store = createAndFill(fresh, keys, parts, fill)
      store.close()
      renameSync(fresh, path(kind, 'db'))
      // closing left the journal of the old name behind, empty
      rmSync(`${fresh}-journal`, { force: true })
      saveKeyFile(keyPlaces(kind), makeKeyFile(randomUUID(), keys, [slot]))
    },
  }
}

async function openKey(places: KeyFilePlaces, device: DeviceKey | null, passphrase: string | undefined) {
  const [keyFile] = readKeyFiles(places).files
  if (keyFile === undefined) return 'missing'
  const opener: Opener =
    passphrase === undefined ? { by: 'computer', device } : { by: 'passphrase', passphrase }
  const keys = await openRing(keyFile, opener)
  if (keys !== null && keyFile.auditKey === null) {
    saveKeyFile(places, { ...makeKeyFile(keyFile.databaseId, keys, keyFile.slots) })
  }
  return keys ?? 'locked'
}

function openStore(file: string, keys: OpenedKeys, parts: SchoolFileParts): Opened {
  try {
    const sqlite = openDatabase(file, keys.dataKey)
    try {
      if (sqlite.pragma('quick_check', { simple: true }) !== 'ok')
        throw new OpenError('WRONG_KEY_OR_DAMAGED', 'check')
      migrate(sqlite, shippedMigrations(parts.migrationsDir), { appVersion: parts.version, now: parts.now() })
      return { state: 'ready', store: createStore(sqlite, keys.auditKey) }
    } catch (error) {
      sqlite.close()
      throw error
    }
  } catch (error) {
    return { state: 'blocked', problem: problemOf(error) }
  }
}

function createAndFill(
  file: string,
  keys: OpenedKeys,
  parts: SchoolFileParts,
  fill: (store: Store) => void,
): Store {
  const sqlite = openDatabase(file, keys.dataKey, { create: true })
  migrate(sqlite, shippedMigrations(parts.migrationsDir), { appVersion: parts.version, now: parts.now() })
  const store = createStore(sqlite, keys.auditKey)
  fill(store)
  return store
}

function problemOf(error: unknown): FileProblem {
  if (error instanceof OpenError && error.code === 'FILE_BUSY') return 'FILE_BUSY'
  if (error instanceof OpenError && error.code === 'NOT_OUR_DATABASE') return 'NOT_OUR_DATABASE'
  if (error instanceof MigrationError && error.code === 'DATABASE_NEWER_THAN_APP')
    return 'DATABASE_NEWER_THAN_APP'
  return 'FILE_DAMAGED'
}
