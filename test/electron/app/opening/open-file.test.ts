// Opening in the order of data-safety 4, on a real file of the first release (T10, T11) and on one of today.
import { spawn } from 'node:child_process'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { newDataKey, type Opener } from '#db/keys'
import { openCopy, openDatabase, type Sqlite } from '#db/open'
import { tableContents } from '#db/table-contents'
import type { BeforeMigration } from '#electron/app/opening/open-file'
import type { SchoolFileParts } from '#electron/app/opening/school-files'
import { lastEnd, schoolPaths } from '#electron/app/opening/school-paths'
import {
  aboutRelease,
  FIRST_RELEASE,
  filesIn,
  type ReleaseFolder,
  releaseFolder,
} from '../../../support/releases.ts'
import { MIGRATIONS } from '../../../support/store.ts'

const BY_COMPUTER: Opener = { by: 'computer', device: null }

async function open(release: ReleaseFolder, parts: Partial<SchoolFileParts> = {}) {
  const opened = await release.files(parts).open('practice', BY_COMPUTER)
  if (opened.state === 'open') onTestFinished(() => opened.school.close())
  return opened
}

/** The Oefenschool of the first release, brought up to date and closed: done once, each test gets a copy. */
async function todaysFolder(): Promise<ReleaseFolder> {
  const release = await releaseFolder(FIRST_RELEASE)
  if (upToDate === null) {
    const opened = await release.files().open('practice', BY_COMPUTER)
    if (opened.state !== 'open') throw new Error(JSON.stringify(opened))
    opened.school.close()
    upToDate = mkdtempSync(join(tmpdir(), 'ouderloket-today-'))
    copyPractice(release.folder, upToDate)
  } else copyPractice(upToDate, release.folder)
  return release
}
let upToDate: string | null = null
afterAll(() => {
  if (upToDate !== null) rmSync(upToDate, { recursive: true, force: true })
})

function inside<T>({ db, keys }: ReleaseFolder, look: (sqlite: Sqlite) => T): T {
  const sqlite = openDatabase(db, keys.dataKey)
  try {
    return look(sqlite)
  } finally {
    sqlite.close()
  }
}
const imprint = (file: string) => [
  readFileSync(file).toString('base64'),
  statSync(file, { bigint: true }).mtimeNs,
]

describe('a file of another time or place (T10)', () => {
  test('of a newer programme is refused and stays as it was, to the byte and the second', async () => {
    const release = await todaysFolder()
    inside(release, (sqlite) => sqlite.pragma(`user_version = ${MIGRATIONS.length + 1}`))
    const before = imprint(release.db)
    expect(await open(release)).toEqual({ state: 'blocked', problem: 'DATABASE_NEWER_THAN_APP' })
    expect(imprint(release.db)).toEqual(before)
  })

  test('of an older programme is brought up to date', async () => {
    const release = await releaseFolder(FIRST_RELEASE)
    expect(await open(release)).toMatchObject({ state: 'open' })
  })

  test.each([
    [
      'of another programme',
      (file: ReleaseFolder) => inside(file, (db) => db.pragma('application_id = 7')),
      'NOT_OUR_DATABASE',
    ],
    [
      'under another key',
      ({ db }: ReleaseFolder) => {
        rmSync(db)
        openDatabase(db, newDataKey(), { create: true }).close()
      },
      'FILE_DAMAGED',
    ],
    ['of 0 bytes', ({ db }: ReleaseFolder) => truncateSync(db, 0), 'FILE_DAMAGED'],
    ['of text', ({ db }: ReleaseFolder) => writeFileSync(db, 'Beste ouders, '.repeat(900)), 'FILE_DAMAGED'],
    ['with a damaged page', ({ db }: ReleaseFolder) => damage(db), 'FILE_DAMAGED'],
    ['cut off', ({ db }: ReleaseFolder) => truncateSync(db, 8192 * 3), 'FILE_DAMAGED'],
  ])('%s is refused and stays as it was', async (_, change, problem) => {
    const release = await todaysFolder()
    change(release)
    const before = imprint(release.db)
    expect(await open(release)).toEqual({ state: 'blocked', problem })
    expect(imprint(release.db)).toEqual(before)
  })

  test('without a key file is blocked, and so is a key file without its file', async () => {
    const release = await todaysFolder()
    const files = release.files()
    renameSync(release.db, join(release.folder, 'moved.db'))
    expect(await files.open('practice', BY_COMPUTER)).toEqual({ state: 'blocked', problem: 'FILE_MISSING' })
    expect(files.exists('practice')).toBe(true)
    renameSync(join(release.folder, 'moved.db'), release.db)
    for (const name of ['practice.key.json', 'practice.key-copy.json']) rmSync(join(release.folder, name))
    expect(await files.open('practice', BY_COMPUTER)).toEqual({ state: 'blocked', problem: 'KEY_MISSING' })
  })

  test('opens from either copy of its key file, and writes the other one anew', async () => {
    for (const lost of ['practice.key.json', 'practice.key-copy.json']) {
      const release = await todaysFolder()
      writeFileSync(join(release.folder, lost), '')
      expect(await open(release)).toMatchObject({ state: 'open' })
      expect(readFileSync(join(release.folder, 'practice.key.json'))).toEqual(
        readFileSync(join(release.folder, 'practice.key-copy.json')),
      )
    }
  })
})

describe('after a session that did not end by itself', () => {
  test('content that is not what was written is found, and the file is kept', async () => {
    const release = await todaysFolder()
    inside(release, (db) => db.exec(`UPDATE household SET street = 'Elders'`))
    // the same without a crash waits for the weekly check
    expect(await open(release)).toMatchObject({ state: 'open' })
    writeFileSync(join(release.folder, 'practice.open'), '')
    expect(await open(await copyOf(release))).toEqual({ state: 'blocked', problem: 'CONTENT_DIFFERS' })
  })

  test('a row that points at nothing is found', async () => {
    const release = await todaysFolder()
    inside(release, (db) => {
      db.pragma('foreign_keys = OFF')
      db.exec(`UPDATE phone SET person_id = 'nobody'`)
    })
    writeFileSync(join(release.folder, 'practice.open'), '')
    expect(await open(release)).toEqual({ state: 'blocked', problem: 'FILE_DAMAGED' })
  })

  test('is remembered while the file is open, and forgotten when it was closed', async () => {
    const release = await todaysFolder()
    const mark = join(release.folder, 'practice.open')
    const opened = await release.files().open('practice', BY_COMPUTER)
    expect(existsSync(mark)).toBe(true)
    if (opened.state === 'open') opened.school.close()
    expect(existsSync(mark)).toBe(false)
  })

  test('a write-ahead log of another copy is put aside unread', async () => {
    const release = await todaysFolder()
    writeFileSync(`${release.db}-wal`, 'not ours')
    expect(await open(release)).toMatchObject({ state: 'open' })
    expect(readdirSync(release.folder).filter((name) => name.includes('-wal'))).toEqual([
      'practice.db-wal.stray-1',
    ])
  })
})

describe('migrating on the way (T11)', () => {
  const contentsIn = (release: ReleaseFolder) => inside(release, (db) => tableContents(db))

  test('makes a backup first, of the file as it was, and goes on without asking', async () => {
    const release = await releaseFolder(FIRST_RELEASE)
    const before = contentsIn(release)
    let backedUp: unknown = null
    const backupBefore = async ({ sqlite, keyFile, paths }: BeforeMigration) => {
      const database = join(release.folder, 'backup.db')
      sqlite.prepare('VACUUM INTO ?').run(database)
      const copy = openCopy(database, release.keys.dataKey)
      backedUp = { contents: tableContents(copy), kind: paths.kind, id: keyFile.databaseId.length }
      copy.close()
      return { database }
    }
    expect(await open(release, { backupBefore })).toMatchObject({ state: 'open' })
    expect(backedUp).toEqual({ contents: before, kind: 'practice', id: 36 })
  })

  test('does not begin when the backup cannot be made', async () => {
    const release = await releaseFolder(FIRST_RELEASE)
    const before = contentsIn(release)
    expect(await open(release, { backupBefore: async () => null })).toEqual({
      state: 'blocked',
      problem: 'MIGRATION_FAILED',
    })
    expect(contentsIn(release)).toEqual(before)
  })

  test('of a file that was changed from outside does not seal the change', async () => {
    const release = await todaysFolder()
    inside(release, (db) => db.exec(`UPDATE household SET street = 'Elders'`))
    const migrationsDir = withMigration(release, 'CREATE TABLE more (id TEXT PRIMARY KEY) STRICT;')
    expect(await open(release, { migrationsDir })).toEqual({ state: 'blocked', problem: 'CONTENT_DIFFERS' })
  })

  test.each([
    ['a bad statement', 'UPDATE household SET nothing = 1;'],
    ['rows lost', 'DELETE FROM phone;'],
    ['children that point at nothing', `UPDATE phone SET person_id = 'nobody';`],
    ['other words in a row', `UPDATE person SET remark = 'x';`],
  ])('keeps every row when it ends in %s', async (_, sql) => {
    const release = await releaseFolder(FIRST_RELEASE)
    const before = contentsIn(release)
    const migrationsDir = withMigration(release, sql)
    expect(await open(release, { migrationsDir })).toEqual({ state: 'blocked', problem: 'MIGRATION_FAILED' })
    expect(contentsIn(release)).toEqual(before)
    // and this programme, without the planted migration, opens it as if nothing had been
    expect(await open(release)).toMatchObject({ state: 'open' })
  })

  test.each([
    ['before it was kept', 'in memory', 'first'],
    ['half written to the disk', 'half written', 'first'],
    ['when it was just kept', 'kept', 'newest'],
  ])(
    'killed %s leaves the old file or the new one, whole, and the next start goes on',
    async (_, where, which) => {
      const release = await releaseFolder(FIRST_RELEASE)
      const { rows, schemaVersion } = aboutRelease(FIRST_RELEASE)
      await dieWhileMigrating(release, where)
      if (where === 'half written') {
        expect(lastEnd(schoolPaths(release.folder, 'practice')).journal).toBe('waiting')
      }
      inside(release, (db) => {
        expect(db.pragma('user_version', { simple: true })).toBe(
          which === 'first' ? schemaVersion : MIGRATIONS.length,
        )
        expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
        expect(db.pragma('foreign_key_check')).toEqual([])
        const counts = Object.fromEntries(tableContents(db).map((table) => [table.name, table.rows]))
        // the new file is sealed, with a row in the logbook
        const audit = (rows.audit ?? 0) + (which === 'newest' ? 1 : 0)
        expect(counts).toMatchObject({ ...rows, audit })
        expect(Object.keys(counts).length > Object.keys(rows).length).toBe(which === 'newest')
      })
      expect(await open(release)).toMatchObject({ state: 'open' })
    },
  )
})

/**
 * Opens in another process that kills itself: in the transaction (also with a small cache, so that SQLite writes before
 * the end), or after it.
 */
async function dieWhileMigrating({ db, keys, folder }: ReleaseFolder, where: string): Promise<void> {
  const script = `
    import { migrate, shippedMigrations } from '#db/migrate'
    import { openDatabase } from '#db/open'
    import { schoolFiles } from '#electron/app/opening/school-files'
    const [file, key, dataDir, migrationsDir, where] = process.argv.slice(1)
    const die = () => process.kill(process.pid, 'SIGKILL')
    const [now, today] = ['2026-11-22T09:00:00.000Z', '2026-11-22']
    if (where === 'kept') {
      const parts = { dataDir, migrationsDir, deviceKey: null, version: '0.0.0', now: () => now, today: () => today }
      const files = schoolFiles({ ...parts, owner: { computer: '', user: '' }, anchor: die })
      await files.open('practice', { by: 'computer', device: null })
    } else {
      const sqlite = openDatabase(file, Buffer.from(key, 'hex'))
      if (where === 'half written') sqlite.pragma('cache_size = 2')
      migrate(sqlite, shippedMigrations(migrationsDir), { appVersion: '0.0.0', now, seal: die })
    }`
  const { migrationsDir } = filesIn(folder)
  const given = [db, keys.dataKey.toString('hex'), folder, migrationsDir, where]
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script, ...given])
  const signal = await new Promise((resolve) => child.once('exit', (_, by) => resolve(by)))
  expect(signal).toBe('SIGKILL')
}

/** The shipped migrations and one more. */
function withMigration({ folder }: ReleaseFolder, sql: string): string {
  const migrationsDir = join(folder, 'migrations')
  cpSync(filesIn(folder).migrationsDir, migrationsDir, { recursive: true })
  const name = `${String(MIGRATIONS.length).padStart(4, '0')}_planted.sql`
  writeFileSync(join(migrationsDir, name), sql)
  return migrationsDir
}

async function copyOf(release: ReleaseFolder): Promise<ReleaseFolder> {
  const copy = await releaseFolder(FIRST_RELEASE)
  copyPractice(release.folder, copy.folder)
  return copy
}

function copyPractice(from: string, to: string): void {
  for (const name of readdirSync(from)) {
    if (name.startsWith('practice.')) copyFileSync(join(from, name), join(to, name))
  }
}

function damage(db: string): void {
  const bytes = readFileSync(db)
  bytes.fill(0x41, 4096 * 5, 4096 * 6)
  writeFileSync(db, bytes)
}
