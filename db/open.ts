// The only place that opens the school file: key, settings, and each setting read back (data-safety 3).
import { accessSync, constants } from 'node:fs'
import Database from 'better-sqlite3'

export type Sqlite = Database.Database

/** 'OLOK' in ASCII: names our file among all SQLite files. */
export const APPLICATION_ID = 0x4f4c4f4b

/** Set on every open, because most belong to the connection and not to the file; [pragma, value read back]. */
const SETTINGS: readonly (readonly [string, string, string | number])[] = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'], // before the first read: a second copy gets SQLITE_BUSY
  ['journal_mode', 'TRUNCATE', 'truncate'], // people copy files; a copied file must be complete
  ['synchronous', 'EXTRA', 3],
  ['foreign_keys', 'ON', 1],
  ['recursive_triggers', 'ON', 1], // else INSERT OR REPLACE walks past append-only triggers
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['temp_store', 'MEMORY', 2], // no plaintext temp files
  ['mmap_size', '0', 0],
  // 64 MB of decrypted pages: a search in a large school reads a hundred scattered ones (p99 3.8 → 1.3 ms)
  ['cache_size', '-65536', -65536],
]

/** Why a file cannot be opened; the file stays untouched in every case. */
export class OpenError extends Error {
  readonly code:
    | 'WRONG_KEY_OR_DAMAGED'
    | 'NOT_OUR_DATABASE'
    | 'DATABASE_NEWER_THAN_APP'
    | 'FILE_BUSY'
    | 'SETTING_REFUSED'
  constructor(code: OpenError['code'], message: string) {
    super(message)
    this.code = code
  }
}

export interface OpenOptions {
  /** Make the file; without it a missing file is an error. */
  readonly create?: boolean
  /** The newest schema this programme knows: a file of a newer one is refused before anything is written. */
  readonly newest?: number
}

/**
 * Opens (or with `create` makes) the encrypted school file and takes its lock. Whose file it is and of which
 * version is read before any setting or write: a foreign or newer file stays byte for byte as it was.
 * `key` is the raw 32-byte data key; SQLCipher format, so no key derivation inside SQLite.
 * @throws OpenError, or the system's own error for a file that is missing or may not be written
 */
export function openDatabase(file: string, key: Uint8Array, options: OpenOptions = {}): Sqlite {
  // SQLite opens a read-only file without a word, takes the lock, and refuses the first change.
  if (!options.create) accessSync(file, constants.R_OK | constants.W_OK)
  const db = new Database(file, { timeout: 800, fileMustExist: !options.create })
  try {
    db.pragma(`cipher = 'sqlcipher'`)
    db.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`)
    db.pragma('locking_mode = EXCLUSIVE') // before the first read
    if (!options.create) refuseOthers(db, options.newest)
    applySettings(db)
    if (options.create) db.pragma(`application_id = ${APPLICATION_ID}`)
    db.exec('BEGIN IMMEDIATE; COMMIT')
    return db
  } catch (error) {
    db.close()
    throw translate(error)
  }
}

/** Gives a closed copy of a school file another data key. The live file is never given one in place. */
export function rekeyCopy(file: string, oldKey: Uint8Array, newKey: Uint8Array): void {
  const db = openDatabase(file, oldKey)
  try {
    db.pragma(`rekey = "x'${Buffer.from(newKey).toString('hex')}'"`)
  } finally {
    db.close()
  }
}

/** Does this key open this file? Looks only; a file with a waiting journal cannot be asked and gives false. */
export function fitsKey(file: string, key: Uint8Array): boolean {
  try {
    openCopy(file, key).close()
    return true
  } catch {
    return false
  }
}

/** An empty database in memory, for comparing schemas; it never holds anybody's data. */
export function openInMemory(): Sqlite {
  return new Database(':memory:')
}

/**
 * Holds an exclusive lock on a tiny database that holds nothing; the system frees it when the process dies.
 * @returns how to let go, or null when another process (or another copy in this one) holds it
 */
export function holdLock(file: string): (() => void) | null {
  const db = new Database(file, { timeout: 0 })
  try {
    db.exec('BEGIN EXCLUSIVE')
    return () => db.close()
  } catch (error) {
    db.close()
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) return null
    throw error
  }
}

function refuseOthers(db: Sqlite, newest: number | undefined): void {
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    throw new OpenError('NOT_OUR_DATABASE', 'other application_id')
  }
  const version = db.pragma('user_version', { simple: true }) as number
  if (newest !== undefined && version > newest) {
    throw new OpenError('DATABASE_NEWER_THAN_APP', `file ${version}, programme ${newest}`)
  }
}

/**
 * Opens a finished copy of a school file for looking only: nothing is written beside it.
 * @throws OpenError
 */
export function openCopy(file: string, key: Uint8Array): Sqlite {
  const db = new Database(file, { readonly: true, fileMustExist: true, timeout: 800 })
  try {
    db.pragma(`cipher = 'sqlcipher'`)
    db.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`)
    for (const setting of COPY_SETTINGS) db.pragma(setting)
    refuseOthers(db, undefined)
    return db
  } catch (error) {
    db.close()
    throw translate(error)
  }
}

const COPY_SETTINGS = [
  'locking_mode = EXCLUSIVE',
  'trusted_schema = OFF',
  'cell_size_check = ON',
  'temp_store = MEMORY',
  'mmap_size = 0',
] as const

function applySettings(db: Sqlite): void {
  for (const [name, value, expected] of SETTINGS) {
    db.pragma(`${name} = ${value}`)
    const actual = db.pragma(name, { simple: true })
    // mmap_size answers nothing where memory mapping is compiled out
    if (actual !== undefined && actual !== expected) throw new OpenError('SETTING_REFUSED', name)
  }
}

function translate(error: unknown): unknown {
  const code = (error as { code?: string }).code ?? ''
  if (code.startsWith('SQLITE_BUSY')) return new OpenError('FILE_BUSY', code)
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return new OpenError('WRONG_KEY_OR_DAMAGED', code)
  }
  return error
}
