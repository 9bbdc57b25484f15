// The only place that opens the school file: key, settings, and each setting read back (data-safety 3).
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
  readonly code: 'WRONG_KEY_OR_DAMAGED' | 'NOT_OUR_DATABASE' | 'FILE_BUSY' | 'SETTING_REFUSED'
  constructor(code: OpenError['code'], message: string) {
    super(message)
    this.code = code
  }
}

/**
 * Opens (or with `create` makes) the encrypted school file and takes its lock.
 * `key` is the raw 32-byte data key; SQLCipher format, so no key derivation inside SQLite.
 * @throws OpenError
 */
export function openDatabase(file: string, key: Uint8Array, options: { create?: boolean } = {}): Sqlite {
  const db = new Database(file, { timeout: 800, fileMustExist: !options.create })
  try {
    db.pragma(`cipher = 'sqlcipher'`)
    db.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`)
    applySettings(db)
    const applicationId = db.pragma('application_id', { simple: true })
    if (options.create) db.pragma(`application_id = ${APPLICATION_ID}`)
    else if (applicationId !== APPLICATION_ID) throw new OpenError('NOT_OUR_DATABASE', 'other application_id')
    db.exec('BEGIN IMMEDIATE; COMMIT')
    return db
  } catch (error) {
    db.close()
    throw translate(error)
  }
}

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
