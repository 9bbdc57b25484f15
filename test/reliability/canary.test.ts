// No plaintext on the disk (data-safety 9): a canary in every column that can hold free text, and in what a window
// types; then every file is searched, also what a kill in mid-transaction left.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { getTableColumns, getTableName } from 'drizzle-orm'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { makeBackup } from '#db/backup'
import type { RowPatch, StampedTable } from '#db/change'
import { keyFileForBackup } from '#db/keys'
import { restorePoint } from '#db/schema/audit'
import type { Store } from '#db/store'
import { UNDO_TABLES } from '#db/undo'
import type { IsoDate } from '#domain/kernel/date'
import type { OpenSchool } from '#electron/app/opening/open-file'
import { householdEntry } from '../support/entries.ts'
import { beginRealSchool, call, HEAD, NEW_SCHOOL, startProgramme, value } from '../support/programme.ts'
import { NEWEST_RELEASE, releaseFolder } from '../support/releases.ts'

const NOW = '2026-11-22T09:00:00.000Z'
const CANARY = `KANARIE-${Math.trunc(performance.timeOrigin).toString(36)}`

let temporary: string
beforeEach(() => {
  // whatever writes a temporary file does it here, where it is searched
  temporary = mkdtempSync(join(tmpdir(), 'ouderloket-canary-'))
  vi.stubEnv('TMPDIR', temporary)
  vi.stubEnv('SQLITE_TMPDIR', temporary)
  onTestFinished(() => {
    vi.unstubAllEnvs()
    rmSync(temporary, { recursive: true, force: true })
  })
})

/** Files below the folders that hold the canary in any spelling, or that any SQLite could read. */
function findPlaintext(...folders: string[]): string[] {
  const spellings = [CANARY, CANARY.toLowerCase()].flatMap((word) => [
    Buffer.from(word, 'utf8'),
    Buffer.from(word, 'utf16le'),
    Buffer.from(word, 'utf16le').swap16(),
  ])
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .flatMap((entry) => {
        const bytes = readFileSync(join(entry.parentPath, entry.name))
        const holds = spellings.some((spelling) => bytes.includes(spelling) || entry.name.includes(CANARY))
        const isPlain = bytes.subarray(0, 15).toString('latin1') === 'SQLite format 3'
        return holds || isPlain ? [entry.name] : []
      }),
  )
}

/** Writes the canary into every column of every table that takes it. @returns the columns that took it */
function writeCanaries(store: Store): string[] {
  return [...Object.values(UNDO_TABLES), restorePoint].flatMap((table) => {
    const name = getTableName(table)
    const id = store.reader.sqlite.prepare<[], string>(`SELECT id FROM "${name}" LIMIT 1`).pluck().get()
    if (id === undefined) throw new Error(`no row in ${name}: give the fixture of the release one`)
    return Object.entries(getTableColumns(table))
      .filter(([field, { dataType }]) => field !== 'id' && dataType in CONTENT)
      .filter(([, column]) => `${name}.${column.name}` !== NOT_SECRET)
      .filter(([field, { dataType }]) =>
        tryWrite(store, table, { id, field, content: CONTENT[dataType as keyof typeof CONTENT] }),
      )
      .map(([, column]) => `${name}.${column.name}`)
  })
}

/** The name of the school stands on the outside of its backups, by design. */
const NOT_SECRET = 'school.name'
const CONTENT = { string: `${CANARY} as text`, json: { text: CANARY }, buffer: Buffer.from(CANARY) }

/** False where a closed list, a date or a key refuses free text. */
function tryWrite(
  store: Store,
  table: StampedTable,
  to: { id: string; field: string; content: unknown },
): boolean {
  const note = { at: NOW, actor: CANARY, operation: 'test', requestId: null, undoable: true }
  try {
    const patch = { [to.field]: to.content } as RowPatch<StampedTable>
    store.change(note, (change) => change.update(table, to.id, patch))
    return true
  } catch (error) {
    if (String((error as { code?: unknown }).code).startsWith('SQLITE_CONSTRAINT')) return false
    throw error
  }
}

async function filledSchool() {
  const release = await releaseFolder(NEWEST_RELEASE)
  const opened = await release.files().open('practice', { by: 'computer', device: null })
  if (opened.state !== 'open') throw new Error(JSON.stringify(opened))
  return { release, school: opened.school }
}

async function backUp(school: OpenSchool, place: string) {
  const made = await makeBackup({
    sqlite: school.store.reader.sqlite,
    keys: school.keys,
    keyFile: keyFileForBackup(school.keyFile),
    place,
    reason: 'byHand',
    at: NOW,
    day: '2026-11-22' as IsoDate,
    time: '10:00',
    appVersion: '0.0.0',
  })
  if (!made.ok) throw new Error(made.error.code)
}

describe('the canary', () => {
  test('of every text column is in no file: database, journal, key files, backup, temporary folder', async () => {
    const { release, school } = await filledSchool()
    const took = writeCanaries(school.store)
    // a new column of free text is in the list by itself; that the list works is seen by some that must be in it
    expect(took).toEqual(
      expect.arrayContaining([
        'household.street',
        'household.remark',
        'person.family_name',
        'pupil.remark',
        'phone.number',
        'draft.content',
        'proposal.reason',
        'print_run.title',
        'print_run.pdf',
        'retention_hold.reason',
        'restore_point.report',
      ]),
    )
    expect(took.length).toBeGreaterThan(60)
    const held = school.store.reader.sqlite.prepare(`SELECT count(*) FROM before_image WHERE content LIKE ?`)
    expect(held.pluck().get(`%${CANARY}%`)).not.toBe(0)
    school.store.change({ at: NOW, actor: 'test', operation: 'test', requestId: null }, (change) => {
      const id =
        school.store.reader.sqlite.prepare<[], string>('SELECT id FROM phone LIMIT 1').pluck().get() ?? ''
      change.remove(UNDO_TABLES.phone as StampedTable, id)
    })
    await backUp(school, join(release.folder, 'backups'))
    school.close()
    expect(findPlaintext(release.folder, temporary)).toEqual([])
  })

  test('of a transaction that was killed half-way is not in the journal that waits', async () => {
    const { release, school } = await filledSchool()
    writeCanaries(school.store)
    school.close()
    const script = `
      import { openDatabase } from '#db/open'
      const [file, key, canary] = process.argv.slice(1)
      const sqlite = openDatabase(file, Buffer.from(key, 'hex'))
      sqlite.pragma('cache_size = 2')
      sqlite.exec('BEGIN IMMEDIATE')
      for (const table of ['household', 'person', 'pupil']) sqlite.prepare('UPDATE ' + table + ' SET remark = ?').run(canary.repeat(400))
      process.kill(process.pid, 'SIGKILL')`
    const args = [
      '--input-type=module-typescript',
      '-e',
      script,
      release.db,
      release.keys.dataKey.toString('hex'),
      CANARY,
    ]
    const child = spawn(process.execPath, args)
    await new Promise((resolve) => child.once('exit', resolve))
    expect(readFileSync(`${release.db}-journal`).length).toBeGreaterThan(0)
    expect(findPlaintext(release.folder, temporary)).toEqual([])
  })

  test('of what a window types, rightly and wrongly, is in no file and not in the log', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ouderloket-canary-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const programme = startProgramme(folder)
    onTestFinished(() => programme.close())
    await beginRealSchool(programme, { ...NEW_SCHOOL, name: 'De Regenboog', street: CANARY })
    const details = { ...householdEntry, street: CANARY, remark: `${CANARY}\n${CANARY}` }
    await value(programme, 'people.addHousehold', { details, pupilIds: [] })
    await call(programme, 'people.addHousehold', {
      details: { ...details, postcode: CANARY },
      pupilIds: [],
    })
    await programme.dispatch({ name: CANARY, input: CANARY, requestId: CANARY })
    await programme.dispatch({ name: 'school.save', input: { [CANARY]: CANARY }, requestId: CANARY })
    await value(programme, 'access.confirm', { secret: HEAD.secret })
    await call(programme, 'keys.addPassphrase', { label: CANARY, passphrase: `${CANARY} als wachtzin` })
    await value(programme, 'access.lock', {
      drafts: [{ path: '/gezinnen', form: 'gezin', values: { remark: CANARY } }],
    })
    await programme.close()
    expect(findPlaintext(folder, temporary)).toEqual([])
  })

  test('is caught where it is plain: a file without a key, another spelling, a name', () => {
    const folder = join(temporary, 'plain')
    mkdirSync(folder)
    const plain = new Database(join(folder, 'plain.db'))
    plain.exec(`CREATE TABLE t (a TEXT); INSERT INTO t VALUES ('${CANARY}')`)
    plain.close()
    writeFileSync(join(folder, 'wide.txt'), Buffer.from(CANARY, 'utf16le'))
    writeFileSync(join(folder, `${CANARY}.txt`), '')
    writeFileSync(join(folder, 'other.txt'), 'nothing')
    expect(findPlaintext(folder).sort()).toEqual([`${CANARY}.txt`, 'plain.db', 'wide.txt'].sort())
  })
})
