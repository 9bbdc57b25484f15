import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { type BackupOrder, makeBackup } from '#db/backup'
import { checkCopy } from '#db/backup-check'
import {
  backupKeyFile,
  copyBackup,
  findBackups,
  readBackup,
  removeBackup,
  sha256OfFile,
} from '#db/backup-folder'
import { keyFileForBackup, makeKeyFile, newDataKey } from '#db/keys'
import { practiceSlot } from '#db/keys/slots'
import { openCopy } from '#db/open'
import { person } from '#db/schema/people'
import { BACKUP_FILES } from '#domain/backups/manifest'
import type { IsoDate } from '#domain/kernel/date'
import { addHousehold, addPerson, addPupil } from '../support/people.ts'
import { type TestDesk, testDesk } from '../support/store.ts'

const CANARY = 'KanarieKX7Q2'

let place: string
beforeEach(() => {
  place = join(mkdtempSync(join(tmpdir(), 'ouderloket-backups-')), 'backups')
})
afterEach(() => rmSync(join(place, '..'), { recursive: true, force: true }))

function orderOf(desk: TestDesk, order: Partial<BackupOrder> = {}): BackupOrder {
  const keys = { dataKey: Buffer.from(desk.key), auditKey: Buffer.from(desk.auditKey) }
  return {
    sqlite: desk.sqlite,
    keys,
    keyFile: keyFileForBackup(makeKeyFile(randomUUID(), keys, [practiceSlot(desk.key)])),
    place,
    reason: 'byHand',
    at: '2026-11-21T13:30:00.000Z',
    day: '2026-11-21' as IsoDate,
    time: '14:30',
    appVersion: '0.1.0',
    ...order,
  }
}

async function made(desk: TestDesk, order: Partial<BackupOrder> = {}) {
  const backup = await makeBackup(orderOf(desk, order))
  if (!backup.ok) throw new Error(backup.error.code)
  return backup.value
}

const keysOf = (desk: TestDesk) => ({ dataKey: desk.key, auditKey: desk.auditKey })

describe('a backup', () => {
  test('is a folder of three files that say what is in it', async () => {
    const desk = testDesk()
    addPupil(desk, 'Noor van den Berg', { in: [addHousehold(desk)] })
    addPerson(desk, 'Piet Jansen')
    const backup = await made(desk)
    expect(readdirSync(place)).toEqual(['De Wilgentuin-2026-11-21-1430'])
    expect(readdirSync(backup.folder).sort()).toEqual(Object.values(BACKUP_FILES).sort())
    expect(backup.manifest).toMatchObject({
      school: 'De Wilgentuin',
      kind: 'real',
      sequence: 1,
      reason: 'byHand',
      counts: { pupils: 1, persons: 1, households: 1, groups: 0 },
      audit: desk.store.head(),
      sealed: true,
      sha256: await sha256OfFile(join(backup.folder, BACKUP_FILES.database)),
    })
    expect(await findBackups(place)).toEqual([backup])
  })

  test('holds nothing readable of the people in it', async () => {
    const desk = testDesk()
    const id = addPerson(desk, `Piet ${CANARY}`)
    addPupil(desk, `Noor ${CANARY}`)
    desk.change((change) => change.remove(person, id))
    const { folder } = await made(desk)
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, name))
      expect(bytes.includes(CANARY), name).toBe(false)
      expect(bytes.includes(Buffer.from(CANARY, 'utf16le')), name).toBe(false)
      expect(bytes.subarray(0, 13).toString('latin1'), name).not.toBe('SQLite format')
    }
  })

  test('is exact while the desk goes on writing: what the logbook counts is what is there', async () => {
    const desk = testDesk()
    const countChanges = `SELECT count(*) FROM audit WHERE operation = 'test'`
    const first = desk.sqlite.prepare<[], number>(countChanges).pluck().get() ?? 0
    let writing = true
    const writer = async () => {
      for (let number = 1; writing; number += 1) {
        desk.change((change) => {
          const id = randomUUID()
          change.insert(person, { id, givenName: `Ouder ${number}`, familyName: 'Vos', sortKey: 'vos' })
        })
        await new Promise((resolve) => setImmediate(resolve))
      }
    }
    const written = writer()
    onTestFinished(() => {
      writing = false
    })
    for (let round = 0; round < 5; round += 1) {
      const { folder, manifest } = await made(desk)
      const copy = openCopy(join(folder, BACKUP_FILES.database), desk.key)
      const persons = copy.prepare('SELECT count(*) FROM person').pluck().get()
      const changes = copy.prepare<[], number>(countChanges).pluck().get() ?? 0
      copy.close()
      expect({ persons, changes: changes - first }).toEqual({
        persons: manifest.counts.persons,
        changes: manifest.counts.persons,
      })
      expect(manifest.sealed).toBe(true)
    }
    writing = false
    await written
    expect((await findBackups(place)).map(({ manifest }) => manifest.sequence)).toEqual([5, 4, 3, 2, 1])
  })

  test('leaves the live file open, locked and unchanged', async () => {
    const desk = testDesk()
    const before = desk.store.head()
    await made(desk)
    expect(desk.store.head()).toEqual(before)
    desk.change((change) => change.viewed(person, 'nobody'))
    expect(() => openCopy(desk.file, desk.key)).toThrow(/BUSY|locked/i)
  })

  test('of a file whose content does not add up is kept and marked, and is not taken for whole', async () => {
    const desk = testDesk()
    addPerson(desk, 'Piet Jansen')
    desk.sqlite.exec(`UPDATE person SET family_name = 'Anders'`)
    const backup = await made(desk)
    expect(backup).toMatchObject({ whole: false, manifest: { sealed: false } })
    expect(await findBackups(place)).toMatchObject([{ whole: false }])
  })

  test('made twice in a minute has two names', async () => {
    const desk = testDesk()
    await made(desk)
    expect((await made(desk)).id).toBe('De Wilgentuin-2026-11-21-1430-2')
  })

  test('counts on from what is known elsewhere', async () => {
    expect((await made(testDesk(), { after: 57 })).manifest.sequence).toBe(58)
  })
})

describe('a backup that fails leaves nothing behind', () => {
  test('where there is too little space, and says how much', async () => {
    const desk = testDesk()
    const result = await makeBackup(orderOf(desk, { free: async () => 1024 * 1024 }))
    expect(result).toMatchObject({ ok: false, error: { code: 'NO_SPACE', details: { free: 1 } } })
    expect(readdirSync(place)).toEqual([])
  })

  test('where its folder cannot be made', async () => {
    writeFileSync(join(place, '..', 'file'), '')
    const result = await makeBackup(orderOf(testDesk(), { place: join(place, '..', 'file', 'backups') }))
    expect(result).toEqual({ ok: false, error: { code: 'BACKUP_FAILED', details: {} } })
  })

  test('where the copy does not open with the key that was given', async () => {
    const keys = { dataKey: newDataKey(), auditKey: newDataKey() }
    expect(await makeBackup(orderOf(testDesk(), { keys }))).toMatchObject({
      error: { code: 'BACKUP_FAILED' },
    })
    expect(readdirSync(place)).toEqual([])
  })

  test('where rows point at nothing', async () => {
    const desk = testDesk()
    desk.sqlite.pragma('foreign_keys = OFF')
    desk.sqlite.exec(
      `INSERT INTO phone (id, person_id, number, position, created_in, changed_in) VALUES ('p', 'x', '1', 1, 1, 1)`,
    )
    expect(await makeBackup(orderOf(desk))).toMatchObject({ error: { code: 'BACKUP_FAILED' } })
    expect(readdirSync(place)).toEqual([])
  })

  test('and the next one clears what an interrupted one left', async () => {
    mkdirSync(join(place, 'making.part'), { recursive: true })
    writeFileSync(join(place, 'making.part', BACKUP_FILES.database), '')
    mkdirSync(join(place, 'of somebody else'))
    await made(testDesk())
    expect(readdirSync(place).sort()).toEqual(['De Wilgentuin-2026-11-21-1430', 'of somebody else'])
  })
})

describe('reading a folder of backups', () => {
  test.each<[string, (folder: string) => void, string]>([
    ['without a manifest', (folder) => rmSync(join(folder, BACKUP_FILES.manifest)), 'NOT_A_BACKUP'],
    [
      'with a manifest that names a path',
      (folder) => patchManifest(folder, { database: '../../school.db' }),
      'NOT_A_BACKUP',
    ],
    [
      'with a manifest that is too long to be ours',
      (folder) => writeFileSync(join(folder, BACKUP_FILES.manifest), '{'.padEnd(100_000)),
      'NOT_A_BACKUP',
    ],
    [
      'of a newer Ouderloket',
      (folder) => patchManifest(folder, { format: 2, appVersion: '9.0.0' }),
      'DATABASE_NEWER_THAN_APP',
    ],
  ])('refuses one %s', async (_, spoil, code) => {
    const { id, folder } = await made(testDesk())
    spoil(folder)
    expect(await readBackup(place, id)).toMatchObject({ ok: false, error: { code } })
    expect(await findBackups(place)).toEqual([])
  })

  test.each(['..', '../x', 'nothing here'])('finds nothing at %j', async (id) => {
    mkdirSync(place)
    expect(await readBackup(place, id)).toMatchObject({ error: { code: 'BACKUP_NOT_FOUND' } })
  })

  test('takes a shortened copy, or one that is a link, not for whole', async () => {
    const { id, folder } = await made(testDesk())
    const file = join(folder, BACKUP_FILES.database)
    writeFileSync(file, readFileSync(file).subarray(0, 4096))
    expect(await readBackup(place, id)).toMatchObject({ value: { whole: false } })
  })

  test('gives no key file that is not the one that was put there', async () => {
    const backup = await made(testDesk())
    expect(await backupKeyFile(backup)).not.toBeNull()
    const file = join(backup.folder, BACKUP_FILES.key)
    writeFileSync(file, readFileSync(file, 'utf8').replace('"generation": 0', '"generation": 9'))
    expect(await backupKeyFile(backup)).toBeNull()
  })
})

describe('copying to a second place', () => {
  const second = () => join(place, '..', 'stick')
  beforeEach(() => mkdirSync(second()))

  test('puts the same three files there, checked', async () => {
    const desk = testDesk()
    const backup = await made(desk)
    expect(await copyBackup(backup, second())).toBe('copied')
    const [copy] = await findBackups(second())
    expect(copy).toEqual({ ...backup, folder: join(second(), backup.id) })
    const facts = await checkCopy(join(second(), backup.id, BACKUP_FILES.database), keysOf(desk))
    expect(facts).toMatchObject({ counts: backup.manifest.counts, sealed: true })
  })

  test('notices that what was read is not what was made', async () => {
    const backup = await made(testDesk())
    const file = join(backup.folder, BACKUP_FILES.database)
    const bytes = readFileSync(file)
    bytes[5000] = (bytes[5000] ?? 0) ^ 1
    writeFileSync(file, bytes)
    expect(await copyBackup(backup, second())).toBe('differs')
    expect(readdirSync(second())).toEqual([])
  })

  test('leaves nothing that looks like a backup when the place vanishes in the middle', async () => {
    const backup = await made(testDesk())
    const copying = copyBackup(backup, second())
    for (let turn = 0; turn < 10_000 && !existsSync(join(second(), `${backup.id}.part`)); turn += 1) {
      await new Promise((resolve) => setImmediate(resolve))
    }
    rmSync(second(), { recursive: true, force: true })
    await expect(copying).rejects.toThrow()
    expect(await findBackups(second())).toEqual([])
  })
})

test('a backup that goes, goes whole', async () => {
  const backup = await made(testDesk())
  await removeBackup(backup)
  expect(readdirSync(place)).toEqual([])
})

function patchManifest(folder: string, patch: object): void {
  const file = join(folder, BACKUP_FILES.manifest)
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...patch }))
}
