// T8 and T20 of data-safety: putting a backup back gives the old file or the new one, whole, whatever happens.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeBackup } from '#db/backup'
import { keyFileForBackup, makeKeyFile, newDataKey } from '#db/keys'
import { passphraseSlot } from '#db/keys/slots'
import { migrate } from '#db/migrate'
import { openDatabase } from '#db/open'
import type { BackupShown } from '#domain/backups/contract'
import type { IsoDate } from '#domain/kernel/date'
import { type BackupDesk, backupDesk, PASSPHRASE } from '../support/backup-desk.ts'
import { MIGRATIONS } from '../support/store.ts'
import type { RestoreTask } from './children/restore.ts'
import { startChild } from './support/child.ts'

let root: string
let desks: BackupDesk[]
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ouderloket-restore-'))
  desks = []
})
afterEach(() => {
  for (const desk of desks) desk.leave()
  rmSync(root, { recursive: true, force: true })
})

const folder = (name = 'pc') => join(root, name)
const files = (name = 'pc') => readdirSync(folder(name)).sort()

function computer(name = 'pc', extra: Parameters<typeof backupDesk>[1] = {}): BackupDesk {
  mkdirSync(folder(name), { recursive: true })
  const desk = backupDesk(folder(name), extra)
  desks.push(desk)
  return desk
}

/** A school with three persons in its backup and five now. */
async function changedSince(extra: Parameters<typeof backupDesk>[1] = {}) {
  const desk = computer('pc', extra)
  await desk.makeSchool()
  desk.addPersons(3)
  const backup = await made(desk)
  desk.addPersons(2)
  return { desk, backup }
}

async function made(desk: BackupDesk): Promise<BackupShown> {
  const result = await desk.call('backups.make', {})
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const putBack = (desk: BackupDesk, { id, sha256 }: BackupShown, key: string | null = null) =>
  desk.call('backups.restore', { id, sha256, key })

/** Everything that must hold of an open file, whichever it is. */
function expectWhole(desk: BackupDesk): void {
  const { sqlite, verify } = desk.school().store.reader
  expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(sqlite.pragma('foreign_key_check')).toEqual([])
  expect(verify()).toEqual({ brokenAt: null, differing: [] })
  expect(desk.school().logbookBroken).toBe(false)
}

const lastOperations = (desk: BackupDesk) =>
  desk
    .school()
    .store.reader.sqlite.prepare('SELECT operation, actor, touched FROM audit ORDER BY seq DESC LIMIT 1')
    .get()

describe('putting a backup back', () => {
  test('gives what was in it, keeps the old files, and says so in the logbook', async () => {
    const { desk, backup } = await changedSince()
    expect(await putBack(desk, backup)).toEqual({ ok: true, value: {} })
    expect(desk.persons()).toBe(3)
    expectWhole(desk)
    expect(lastOperations(desk)).toEqual({
      operation: 'backups.restore',
      actor: 'directeur',
      touched: JSON.stringify([{ did: 'note', what: 'restore', id: backup.id }]),
    })
    expect(readdirSync(join(folder(), 'before-restore-1')).sort()).toEqual([
      'restore.json',
      'school.db',
      'school.db-journal',
      'school.key-copy.json',
      'school.key.json',
    ])
    expect(files().filter((name) => name.startsWith('work-') || name === 'restore.json')).toEqual([])
  })

  test('can be undone by putting back the backup that was made before it', async () => {
    const { desk, backup } = await changedSince()
    await putBack(desk, backup)
    const list = await desk.call('backups.list', {})
    const safety = list.ok ? list.value.backups.find(({ reason }) => reason === 'beforeRestore') : undefined
    expect(await putBack(desk, safety as BackupShown)).toMatchObject({ ok: true })
    expect(desk.persons()).toBe(5)
    expectWhole(desk)
    expect(files().filter((name) => name.startsWith('before-'))).toEqual([
      'before-restore-1',
      'before-restore-2',
    ])
  })

  test('is not undone by side files of another time (fact 6)', async () => {
    const { desk, backup } = await changedSince()
    desk.leave()
    // a hot journal of another file, and a write-ahead log: SQLite would play both into the restored one
    const other = computer('other')
    await other.makeSchool()
    other.addPersons(9)
    other.leave()
    const again = computer()
    await again.begin()
    for (const end of ['-wal', '-shm'])
      cpSync(join(folder('other'), 'school.db'), join(folder(), `school.db${end}`))
    expect(await putBack(again, backup)).toMatchObject({ ok: true })
    expect(again.persons()).toBe(3)
    expectWhole(again)
    again.leave()
    expect(files().filter((name) => /-wal|-shm/.test(name))).toEqual([])
    const next = computer()
    await next.begin()
    expect(next.persons()).toBe(3)
  })

  test('goes on after it: new backups are newer than all before, and the next start finds the logbook whole', async () => {
    const { desk, backup } = await changedSince()
    await putBack(desk, backup)
    desk.addPersons(1)
    const after = await made(desk)
    desk.leave()
    const next = computer()
    await next.begin()
    expect(next.persons()).toBe(4)
    expectWhole(next)
    const list = await next.call('backups.list', {})
    expect(list.ok && list.value.backups[0]).toEqual(after)
  })

  test('with the same key leaves the key file of now: what was printed since then opens it', async () => {
    const { desk, backup } = await changedSince()
    const slot = await passphraseSlot(desk.school().keys.dataKey, 'een nieuwe wachtzin erbij', 'Petra')
    const { keyFile } = desk.school()
    desk.desk.keepKeyFile({
      ...keyFile,
      slots: [...keyFile.slots.filter(({ kind }) => kind !== 'passphrase'), slot],
    })
    await putBack(desk, backup)
    desk.leave()
    const next = computer()
    await next.begin()
    expect(next.desk.state()).toBe('locked')
    await next.desk.handlers['school.unlock']({ passphrase: 'een nieuwe wachtzin erbij' })
    expect(next.persons()).toBe(3)
  })

  test('of another school takes its key file along', async () => {
    const other = computer('other')
    await other.makeSchool('De Populier')
    const backup = await made(other)
    const { desk } = await changedSince()
    cpSync(join(folder('other'), 'backups'), join(folder(), 'backups'), { recursive: true })
    expect(await putBack(desk, backup)).toMatchObject({ error: { code: 'KEY_NEEDED' } })
    expect(await putBack(desk, backup, other.recoveryKey)).toMatchObject({ ok: true })
    expect(desk.school().keyFile.databaseId).toBe(other.school().keyFile.databaseId)
    expectWhole(desk)
  })

  test('is refused for other content than was looked at', async () => {
    const { desk, backup } = await changedSince()
    expect(await putBack(desk, { ...backup, sha256: '0'.repeat(64) })).toMatchObject({
      error: { code: 'BACKUP_CHANGED' },
    })
    expect(desk.persons()).toBe(5)
  })

  test('of an older schema brings the copy up to date before anything changes place', async () => {
    const { desk } = await changedSince()
    const { id, sha256 } = await oldBackup(desk)
    expect(await desk.call('backups.restore', { id, sha256, key: 'uit een oude wachtzin' })).toEqual({
      ok: true,
      value: {},
    })
    expect(desk.school().store.reader.sqlite.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length)
    expectWhole(desk)
  })
})

/** A backup made by the first version of the programme. */
async function oldBackup(desk: BackupDesk) {
  const keys = { dataKey: newDataKey(), auditKey: newDataKey() }
  const file = join(root, 'old.db')
  const sqlite = openDatabase(file, keys.dataKey, { create: true })
  migrate(sqlite, MIGRATIONS.slice(0, 1), { appVersion: '0.0.1', now: '2026-09-01T08:00:00.000Z' })
  sqlite.exec(`INSERT INTO school_year (id, label, first_school_day, created_in, changed_in)
      VALUES ('y', '2026-2027', '2026-08-24', 1, 1);
    INSERT INTO school (id, kind, name, region, current_school_year_id, created_in, changed_in)
      VALUES ('school', 'real', 'De Oude Linde', 'midden', 'y', 1, 1);
    INSERT INTO audit (seq, at, actor, operation, touched)
      VALUES (1, '2026-09-01T08:00:00.000Z', 'balie', 'school.create', '[]')`)
  const slot = await passphraseSlot(keys.dataKey, 'uit een oude wachtzin', 'Begin')
  const { databaseId } = desk.school().keyFile
  const backup = await makeBackup({
    ...{ sqlite, keys, keyFile: keyFileForBackup(makeKeyFile(databaseId, keys, [slot])) },
    ...{ place: join(folder(), 'backups'), reason: 'byHand', at: '2026-09-01T08:00:00.000Z' },
    ...{ day: '2026-09-01' as IsoDate, time: '10:00', appVersion: '0.0.1' },
  })
  sqlite.close()
  if (!backup.ok) throw new Error(backup.error.code)
  return { id: backup.value.id, sha256: backup.value.manifest.sha256 }
}

describe('a restore that is stopped', () => {
  /** The steps of a whole one, in order. */
  async function steps(): Promise<string[]> {
    const seen: string[] = []
    const { desk, backup } = await changedSince({ step: (what) => void seen.push(what) })
    await putBack(desk, backup)
    desk.leave()
    rmSync(folder(), { recursive: true })
    return seen
  }

  test('by a throw between any two steps leaves the old file open, complete, and nothing beside it', async () => {
    const all = await steps()
    expect(all.length).toBeGreaterThan(10)
    let throwAt = ''
    const { desk, backup } = await changedSince({
      step(what) {
        if (what === throwAt) throw new Error(`stopped at ${what}`)
      },
    })
    for (const what of all) {
      throwAt = what
      await expect(putBack(desk, backup), what).rejects.toThrow(`stopped at ${what}`)
      expect(desk.persons(), what).toBe(5)
      expectWhole(desk)
      expect(
        files().filter((name) => /^(work-|before-|restore\.json)/.test(name)),
        what,
      ).toEqual([])
    }
    throwAt = ''
    expect(await putBack(desk, backup)).toMatchObject({ ok: true })
    expect(desk.persons()).toBe(3)
  }, 120_000)

  test('by a kill before any step opens as the old file or the new one, complete', async () => {
    const all = await steps()
    const { desk, backup } = await changedSince()
    desk.leave()
    const { recoveryKey } = desk
    // before 'key file' only a copy is worked on
    const dangerous = all.slice(all.indexOf('key file'))
    expect(dangerous.length).toBeGreaterThan(8)
    const outcomes: Record<string, number> = {}
    for (const dieAt of dangerous) {
      const task: RestoreTask = { dataDir: folder(), backup, recoveryKey, dieAt }
      const child = await startChild('restore', task)
      expect(await child.ended(), dieAt).toBeNull()
      expect(child.lines.at(-1)).toBe(`step ${dieAt}`)
      const after = computer()
      await after.begin(recoveryKey)
      outcomes[dieAt] = after.persons()
      expectWhole(after)
      after.leave()
      expect(
        files().filter((name) => /^(work-|restore\.json)/.test(name)),
        dieAt,
      ).toEqual([])
    }
    expect(new Set(Object.values(outcomes))).toEqual(new Set([5]))
    const whole: RestoreTask = { dataDir: folder(), backup, recoveryKey, dieAt: '' }
    const child = await startChild('restore', whole)
    await child.ended()
    const after = computer()
    await after.begin(recoveryKey)
    expect(after.persons()).toBe(3)
  }, 180_000)
})

describe('without a file that opens', () => {
  const stick = () => join(root, 'stick')

  test('an empty profile, a stick and the printed key are enough', async () => {
    const { desk, backup } = await changedSince()
    desk.leave()
    cpSync(join(folder(), 'backups'), stick(), { recursive: true })
    rmSync(folder(), { recursive: true })

    const fresh = computer('new pc')
    await fresh.begin()
    expect(await fresh.call('backups.find', { folder: join(root, 'nothing') })).toMatchObject({
      error: { code: 'FOLDER_MISSING' },
    })
    expect(await fresh.call('backups.find', { folder: stick() })).toMatchObject({
      value: { backups: [{ id: backup.id, counts: { persons: 3 } }] },
    })
    const recover = (key: string) => fresh.call('backups.recover', { folder: stick(), id: backup.id, key })
    expect(await recover('0000')).toMatchObject({ error: { code: 'WRONG_RECOVERY_KEY' } })
    expect(await recover(desk.recoveryKey)).toEqual({ ok: true, value: {} })
    expect(fresh.persons()).toBe(3)
    expectWhole(fresh)
    fresh.leave()

    const later = computer('new pc')
    await later.begin()
    expect(later.persons()).toBe(3)
  })

  test('one backup itself may be chosen as the folder', async () => {
    const { desk, backup } = await changedSince()
    const chosen = join(folder(), 'backups', backup.id)
    desk.leave()
    const fresh = computer('new pc')
    await fresh.begin()
    const recovered = await fresh.call('backups.recover', { folder: chosen, id: backup.id, key: PASSPHRASE })
    expect(recovered).toMatchObject({ ok: true })
    expect(fresh.persons()).toBe(3)
  })

  test('a damaged file is kept to the last byte', async () => {
    const { desk, backup } = await changedSince()
    desk.leave()
    const file = join(folder(), 'school.db')
    const damaged = readFileSync(file).fill(0x41, 4096, 12_288)
    writeFileSync(file, damaged)
    const after = computer()
    await after.begin()
    expect(after.desk.state()).toBe('blocked')
    const found = await after.call('backups.find', { folder: '' })
    expect(found).toMatchObject({ value: { backups: [{ id: backup.id }] } })
    expect(
      await after.call('backups.recover', { folder: '', id: backup.id, key: desk.recoveryKey }),
    ).toMatchObject({
      ok: true,
    })
    expect(after.persons()).toBe(3)
    expectWhole(after)
    expect(readFileSync(join(folder(), 'before-restore-1', 'school.db')).equals(damaged)).toBe(true)
  })

  test('a lost database is found again in the newest backup', async () => {
    const { desk, backup } = await changedSince()
    desk.leave()
    rmSync(join(folder(), 'school.db'))
    const after = computer()
    await after.begin()
    expect(after.desk.state()).toBe('blocked')
    await after.call('backups.recover', { folder: '', id: backup.id, key: desk.recoveryKey })
    expect(after.persons()).toBe(3)
  })

  test('nothing is put in place while another Ouderloket has the folder open', async () => {
    const { desk, backup } = await changedSince()
    const second = computer()
    await second.begin()
    expect(
      await second.call('backups.recover', { folder: '', id: backup.id, key: desk.recoveryKey }),
    ).toMatchObject({
      error: { code: 'FILE_BUSY' },
    })
    expect(desk.persons()).toBe(5)
    expect(files().filter((name) => name.startsWith('before-'))).toEqual([])
  })
})

test('no name of a person can be read in any file that a restore leaves', async () => {
  const { desk, backup } = await changedSince()
  await putBack(desk, backup)
  desk.leave()
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  expect(entries.length).toBeGreaterThan(10)
  for (const { parentPath, name } of entries) {
    const bytes = readFileSync(join(parentPath, name))
    expect(bytes.includes('Kanarie'), name).toBe(false)
    expect(bytes.includes(Buffer.from('Kanarie', 'utf16le')), name).toBe(false)
  }
  expect(existsSync(join(folder(), 'before-restore-1'))).toBe(true)
})
