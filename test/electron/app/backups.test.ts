import {
  chmodSync,
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
import type { BackupShown } from '#domain/backups/contract'
import { type BackupDesk, backupDesk, PASSPHRASE } from '../../support/backup-desk.ts'

let root: string
let desks: BackupDesk[]
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ouderloket-desk-'))
  desks = []
})
afterEach(() => {
  for (const desk of desks) desk.leave()
  chmodSync(root, 0o700)
  rmSync(root, { recursive: true, force: true })
})

function computer(name = 'pc', extra: Parameters<typeof backupDesk>[1] = {}): BackupDesk {
  mkdirSync(join(root, name), { recursive: true })
  const desk = backupDesk(join(root, name), extra)
  desks.push(desk)
  return desk
}

async function atWork(name = 'pc', extra: Parameters<typeof backupDesk>[1] = {}): Promise<BackupDesk> {
  const desk = computer(name, extra)
  await desk.makeSchool()
  desk.addPersons(3)
  return desk
}

async function made(desk: BackupDesk): Promise<BackupShown> {
  const result = await desk.call('backups.make', {})
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

async function listed(desk: BackupDesk) {
  const result = await desk.call('backups.list', {})
  if (!result.ok) throw new Error('no list')
  return result.value
}

const stick = () => join(root, 'stick')
const place = (name = 'pc') => join(root, name, 'backups')
/** Until the work that a timer or the end began is done: the list is asked again and again. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  const started = performance.now()
  while (performance.now() - started < 50_000) {
    if (await isSo()) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('it never became so')
}

describe('backups.make', () => {
  test('makes one that stands at the top of the list, and is written in the logbook', async () => {
    const desk = await atWork()
    const backup = await made(desk)
    expect(backup).toMatchObject({
      school: 'De Wilgentuin',
      reason: 'byHand',
      counts: { pupils: 0, persons: 3, households: 0, groups: 0 },
      whole: true,
      elsewhere: false,
    })
    expect(await listed(desk)).toEqual({
      backups: [backup],
      secondPlace: '',
      elsewhereAt: null,
      trouble: null,
    })
    const newest = desk.school().store.reader.sqlite.prepare('SELECT operation FROM audit ORDER BY seq DESC')
    expect(newest.pluck().get()).toBe('backups.make')
  })

  test('says how much space is missing, and remembers it until one succeeds', async () => {
    let free = 2_000_000
    const desk = await atWork('pc', { free: async () => free })
    free = 0
    expect(await desk.call('backups.make', {})).toMatchObject({
      error: { code: 'NO_SPACE', details: { free: 0 } },
    })
    expect(await listed(desk)).toMatchObject({ backups: [], trouble: 'NO_SPACE' })
    free = 1e12
    await made(desk)
    expect(await listed(desk)).toMatchObject({ trouble: null })
  })

  test('works in the Oefenschool too, beside those of the real school', async () => {
    const desk = await atWork()
    await desk.desk.handlers['school.practise']({ startAgain: false })
    await made(desk)
    expect((await listed(desk)).backups).toHaveLength(1)
    expect(existsSync(place())).toBe(false)
    await desk.desk.handlers['school.close']({})
    expect(await desk.call('backups.find', { folder: '' })).toMatchObject({ value: { backups: [] } })
  })
})

describe('by itself', () => {
  const START = 20_000
  const TWO_HOURS = 2 * 60 * 60_000

  test('a backup is made after the start, and every two hours in which something changed', async () => {
    const desk = await atWork()
    const count = async () => (await listed(desk)).backups.length
    desk.timers.run(START)
    await until(async () => (await count()) === 1)
    desk.timers.run(TWO_HOURS)
    desk.addPersons(1)
    desk.timers.run(TWO_HOURS)
    await until(async () => (await count()) === 2)
    expect((await listed(desk)).backups.map(({ reason }) => reason)).toEqual(['twoHours', 'start'])
  }, 120_000)

  test('an import is preceded by one, unless nothing changed since the last', async () => {
    const desk = await atWork()
    await desk.backups.before('people.savePerson')
    expect((await listed(desk)).backups).toEqual([])
    await desk.backups.before('importing.applyEdexml')
    await desk.backups.before('importing.applyList')
    expect((await listed(desk)).backups.map(({ reason }) => reason)).toEqual(['beforeImport'])
  })

  test('the end of the programme makes one when something changed', async () => {
    const desk = await atWork()
    await desk.backups.atExit()
    await desk.backups.atExit()
    expect((await listed(desk)).backups.map(({ reason }) => reason)).toEqual(['exit'])
  })

  test('nothing is made of the Oefenschool', async () => {
    const desk = computer()
    await desk.desk.handlers['school.practise']({ startAgain: false })
    desk.timers.run(START)
    await desk.backups.before('importing.applyEdexml')
    await desk.backups.atExit()
    expect((await listed(desk)).backups).toEqual([])
  })

  test('old ones go: a day of work keeps three', async () => {
    const desk = await atWork()
    for (let round = 0; round < 5; round += 1) await made(desk)
    expect((await listed(desk)).backups).toHaveLength(3)
    desk.pass(1)
    await made(desk)
    expect((await listed(desk)).backups).toHaveLength(2)
  })
})

describe('the second place', () => {
  test('gets a checked copy of the newest one, with the head of the logbook beside it', async () => {
    const desk = await atWork()
    mkdirSync(stick())
    const first = await made(desk)
    expect(await desk.call('backups.saveSecondPlace', { folder: stick() })).toEqual({ ok: true, value: {} })
    const second = await made(desk)
    expect(second.elsewhere).toBe(true)
    const { backups, secondPlace, elsewhereAt, trouble } = await listed(desk)
    expect(backups.map(({ id, elsewhere }) => [id, elsewhere])).toEqual([
      [second.id, true],
      [first.id, true],
    ])
    expect({ secondPlace, trouble, known: elsewhereAt !== null }).toEqual({
      secondPlace: stick(),
      trouble: null,
      known: true,
    })
    const anchor = readdirSync(stick()).find((name) => name.startsWith('ouderloket-logboek-')) ?? ''
    expect(JSON.parse(readFileSync(join(stick(), anchor), 'utf8'))).toMatchObject(desk.school().store.head())
  })

  test.each<[string, () => string, string]>([
    ['a folder that is not there', () => stick(), 'FOLDER_MISSING'],
    ['a name that is no whole path', () => 'stick', 'FOLDER_MISSING'],
    ['the folder of the data', () => join(root, 'pc'), 'SAME_PLACE'],
    ['a folder in it', () => place(), 'SAME_PLACE'],
    ['the folder that holds it', () => root, 'SAME_PLACE'],
  ])('is not %s', async (_, folder, code) => {
    const desk = await atWork()
    await made(desk)
    expect(await desk.call('backups.saveSecondPlace', { folder: folder() })).toMatchObject({
      error: { code },
    })
    expect(await listed(desk)).toMatchObject({ secondPlace: '' })
  })

  test('is not the disk of the data', async () => {
    const desk = await atWork('pc', { isSameDisk: async () => true })
    mkdirSync(stick())
    expect(await desk.call('backups.saveSecondPlace', { folder: stick() })).toMatchObject({
      error: { code: 'SAME_PLACE' },
    })
  })

  test('is not a folder that may not be written', async () => {
    const desk = await atWork()
    mkdirSync(stick())
    chmodSync(stick(), 0o500)
    // for root every folder may be written but those of the system itself
    const folder = process.getuid?.() === 0 ? '/proc' : stick()
    expect(await desk.call('backups.saveSecondPlace', { folder })).toMatchObject({
      error: { code: 'FOLDER_READ_ONLY' },
    })
  })

  test('that vanished is told, and gets its copy when it is there again', async () => {
    const desk = await atWork()
    mkdirSync(stick())
    await desk.call('backups.saveSecondPlace', { folder: stick() })
    rmSync(stick(), { recursive: true })
    expect(await made(desk)).toMatchObject({ whole: true, elsewhere: false })
    expect(await listed(desk)).toMatchObject({ trouble: 'SECOND_PLACE_MISSING' })
    mkdirSync(stick())
    expect(await made(desk)).toMatchObject({ elsewhere: true })
    expect(await listed(desk)).toMatchObject({ trouble: null })
  })

  test('is remembered for the recovery screen, and told to a computer that restores', async () => {
    const desk = await atWork()
    mkdirSync(stick())
    await desk.call('backups.saveSecondPlace', { folder: stick() })
    await made(desk)
    desk.leave()
    rmSync(place(), { recursive: true })
    const next = computer()
    expect(await next.call('backups.find', { folder: '' })).toMatchObject({
      value: { backups: [{ school: 'De Wilgentuin', elsewhere: true, whole: true }] },
    })
  })
})

describe('looking into a backup', () => {
  test('shows what is in it beside what is there now, and leaves no copy', async () => {
    const desk = await atWork()
    const backup = await made(desk)
    desk.addPersons(2)
    expect(await desk.call('backups.inspect', { id: backup.id, key: null })).toEqual({
      ok: true,
      value: { backup, now: { ...backup.counts, persons: 5 } },
    })
    expect(readdirSync(join(root, 'pc')).filter((name) => name.startsWith('work-'))).toEqual([])
  })

  const crafted: [string, (folder: string) => void, string][] = [
    ['one that is not there', (folder) => rmSync(folder, { recursive: true }), 'BACKUP_NOT_FOUND'],
    ['a folder with other files', (folder) => rmSync(join(folder, 'manifest.json')), 'NOT_A_BACKUP'],
    ['a manifest with a path in it', (folder) => patch(folder, { database: '/etc/passwd' }), 'NOT_A_BACKUP'],
    ['a manifest of a newer version', (folder) => patch(folder, { format: 2 }), 'DATABASE_NEWER_THAN_APP'],
    ['a newer schema', (folder) => patch(folder, { schemaVersion: 999 }), 'DATABASE_NEWER_THAN_APP'],
    ['another sha256', (folder) => patch(folder, { sha256: '0'.repeat(64) }), 'BACKUP_DAMAGED'],
    ['counts that are not so', (folder) => patch(folder, { school: 'De Vervalsing' }), 'BACKUP_DAMAGED'],
    ['one changed bit', (folder) => flip(join(folder, 'school.db')), 'BACKUP_DAMAGED'],
    ['half a database', (folder) => writeFileSync(join(folder, 'school.db'), 'half'), 'BACKUP_DAMAGED'],
    ['no key file', (folder) => rmSync(join(folder, 'school.key.json')), 'BACKUP_DAMAGED'],
    ['another key file', (folder) => writeFileSync(join(folder, 'school.key.json'), '{}'), 'BACKUP_DAMAGED'],
  ]
  test.each(crafted)('refuses %s, also for putting it back', async (_, spoil, code) => {
    const desk = await atWork()
    const { id, sha256 } = await made(desk)
    const before = desk.school().store.head()
    spoil(join(place(), id))
    expect(await desk.call('backups.inspect', { id, key: null })).toMatchObject({ error: { code } })
    const restored = await desk.call('backups.restore', { id, sha256, key: null })
    expect(restored).toMatchObject({ error: { code: expect.stringMatching(`${code}|BACKUP_CHANGED`) } })
    expect(desk.school().store.head()).toEqual(before)
    expect(readdirSync(join(root, 'pc')).filter((name) => /^(work|before)-/.test(name))).toEqual([])
  })

  test('of another school asks for its key, and opens with that key only', async () => {
    const other = await atWork('other')
    const { id } = await made(other)
    const desk = await atWork()
    cpSync(place('other'), place(), { recursive: true })
    const inspect = (key: string | null) => desk.call('backups.inspect', { id, key })
    expect(await inspect(null)).toMatchObject({ error: { code: 'KEY_NEEDED' } })
    expect(await inspect(desk.recoveryKey)).toMatchObject({ error: { code: 'WRONG_RECOVERY_KEY' } })
    expect(await inspect('geen van beide')).toMatchObject({ error: { code: 'WRONG_RECOVERY_KEY' } })
    expect(await inspect(other.recoveryKey.toLowerCase().replaceAll('-', ' '))).toMatchObject({ ok: true })
    expect(await inspect(PASSPHRASE)).toMatchObject({ ok: true })
  })

  test('needs room for a copy', async () => {
    let free = 1e12
    const desk = await atWork('pc', { free: async () => free })
    const { id } = await made(desk)
    free = 100
    expect(await desk.call('backups.inspect', { id, key: null })).toMatchObject({
      error: { code: 'NO_SPACE' },
    })
  })
})

function patch(folder: string, values: object): void {
  const file = join(folder, 'manifest.json')
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...values }))
}

function flip(file: string): void {
  const bytes = readFileSync(file)
  bytes[9000] = (bytes[9000] ?? 0) ^ 4
  writeFileSync(file, bytes)
}
