// The school files of this computer: which are there, making one, opening one, in the order of data-safety 4.
import { createHmac, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import {
  type DeviceKey,
  deviceSlot,
  makeKeyFile,
  newDataKey,
  openWithoutTyping,
  openWithPassphrase,
  passphraseSlot,
  practiceSlot,
  readKeyFile,
  writeKeyFile,
} from '#db/keys'
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
  const path = (kind: SchoolKind, part: 'db' | 'key.json') =>
    join(parts.dataDir, `${kind === 'real' ? 'school' : 'practice'}.${part}`)
  return {
    exists: (kind) => existsSync(path(kind, 'db')) || existsSync(path(kind, 'key.json')),
    async open(kind, passphrase) {
      const key = await openKey(path(kind, 'key.json'), parts.deviceKey, passphrase)
      if (key === 'missing') return { state: 'blocked', problem: 'KEY_MISSING' }
      if (key === 'locked') return { state: 'locked' }
      return openStore(path(kind, 'db'), key, parts)
    },
    async create(kind, passphrase, fill) {
      mkdirSync(parts.dataDir, { recursive: true, mode: 0o700 })
      const key = newDataKey()
      const slot =
        kind === 'practice'
          ? practiceSlot(key)
          : passphrase === '' && parts.deviceKey !== null
            ? await deviceSlot(key, parts.deviceKey)
            : await passphraseSlot(key, passphrase)
      const fresh = join(parts.dataDir, `new-${randomUUID()}.db`)
      const store = createAndFill(fresh, key, parts, fill)
      store.close()
      renameSync(fresh, path(kind, 'db'))
      // closing left the journal of the old name behind, empty
      rmSync(`${fresh}-journal`, { force: true })
      writeKeyFile(path(kind, 'key.json'), makeKeyFile(randomUUID(), key, [slot]))
    },
  }
}

async function openKey(file: string, device: DeviceKey | null, passphrase: string | undefined) {
  if (!existsSync(file)) return 'missing'
  const keyFile = readKeyFile(file)
  const key =
    passphrase === undefined
      ? await openWithoutTyping(keyFile, device)
      : await openWithPassphrase(keyFile, passphrase)
  return key ?? 'locked'
}

function openStore(file: string, key: Uint8Array, parts: SchoolFileParts): Opened {
  try {
    const sqlite = openDatabase(file, key)
    try {
      if (sqlite.pragma('quick_check', { simple: true }) !== 'ok')
        throw new OpenError('WRONG_KEY_OR_DAMAGED', 'check')
      migrate(sqlite, shippedMigrations(parts.migrationsDir), parts.version, parts.now())
      return { state: 'ready', store: createStore(sqlite, auditKeyOf(key)) }
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
  key: Uint8Array,
  parts: SchoolFileParts,
  fill: (store: Store) => void,
): Store {
  const sqlite = openDatabase(file, key, { create: true })
  migrate(sqlite, shippedMigrations(parts.migrationsDir), parts.version, parts.now())
  const store = createStore(sqlite, auditKeyOf(key))
  fill(store)
  return store
}

/** The key of the logbook's chain, until the key file holds one of its own. */
function auditKeyOf(key: Uint8Array): Uint8Array {
  return createHmac('sha256', key).update('ouderloket audit key').digest()
}

function problemOf(error: unknown): FileProblem {
  if (error instanceof OpenError && error.code === 'FILE_BUSY') return 'FILE_BUSY'
  if (error instanceof OpenError && error.code === 'NOT_OUR_DATABASE') return 'NOT_OUR_DATABASE'
  if (error instanceof MigrationError && error.code === 'DATABASE_NEWER_THAN_APP')
    return 'DATABASE_NEWER_THAN_APP'
  return 'FILE_DAMAGED'
}
