// The whole programme without a host: what a window sees from the first start on.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DeviceKey } from '#db/keys'
import type { Application } from '#electron/app/application'
import {
  beginRealSchool,
  call,
  HEAD,
  keyring,
  NEW_SCHOOL,
  openRealSchool,
  startProgramme,
  value,
} from '../../support/programme.ts'

const KEYRING = keyring()

let folder: string
let open: Application[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ouderloket-app-'))
  open = []
})
afterEach(async () => {
  for (const application of open) await application.close()
  rmSync(folder, { recursive: true, force: true })
})

function start(deviceKey: DeviceKey | null = null): Application {
  const application = startProgramme(folder, { deviceKey })
  open.push(application)
  return application
}

describe('the first start', () => {
  test('finds no school and needs a passphrase where there is no keyring', async () => {
    expect(await call(start(), 'school.status', {})).toMatchObject({
      ok: true,
      value: { state: 'noSchool', needsPassphrase: true, found: { real: false, practice: false } },
    })
    expect(await call(start(KEYRING), 'school.status', {})).toMatchObject({
      value: { needsPassphrase: false },
    })
  })

  test('lets nothing through that needs an open school', async () => {
    const application = start()
    await call(application, 'school.status', {})
    expect(await call(application, 'school.details', {})).toEqual({
      ok: false,
      error: { code: 'WRONG_STATE', details: { state: 'noSchool' } },
    })
  })
})

describe('a new school', () => {
  test('is set up when its key was typed back and its first head is there; before that nothing else works', async () => {
    const application = start()
    await call(application, 'school.status', {})
    expect(await value(application, 'school.create', NEW_SCHOOL)).toMatchObject({
      state: 'settingUp',
      settingUp: { recoveryConfirmed: false, headExists: false },
    })
    expect(await call(application, 'school.details', {})).toMatchObject({ error: { code: 'WRONG_STATE' } })
    await application.close()

    const second = start()
    await call(second, 'school.status', {})
    expect(await value(second, 'school.unlock', { passphrase: NEW_SCHOOL.passphrase })).toMatchObject({
      state: 'settingUp',
    })
    await call(second, 'access.firstHead', HEAD)
    expect(await value(second, 'school.status', {})).toMatchObject({
      state: 'settingUp',
      settingUp: { recoveryConfirmed: false, headExists: true },
    })
  })

  test('opens again with its passphrase only', async () => {
    const first = start()
    await beginRealSchool(first)
    expect(await value(first, 'school.status', {})).toMatchObject({ state: 'ready', settingUp: null })
    await first.close()

    const second = start()
    expect(await call(second, 'school.status', {})).toMatchObject({
      value: { state: 'locked', school: null },
    })
    expect(await call(second, 'school.unlock', { passphrase: 'verkeerd' })).toMatchObject({
      error: { code: 'WRONG_PASSPHRASE' },
    })
    expect(await call(second, 'school.unlock', { passphrase: NEW_SCHOOL.passphrase })).toMatchObject({
      value: { state: 'signedOut', school: { name: NEW_SCHOOL.name, schoolYear: '2026-2027' } },
    })
  })

  test('opens without typing where the computer has a keyring', async () => {
    const { programme } = await openRealSchool(folder, 'keyring')
    await programme.close()
    expect(await call(start(KEYRING), 'school.status', {})).toMatchObject({ value: { state: 'signedOut' } })
  })

  test('is not made with a short passphrase, and nothing is written', async () => {
    const application = start()
    await call(application, 'school.status', {})
    expect(await call(application, 'school.create', { ...NEW_SCHOOL, passphrase: 'kort' })).toEqual({
      ok: false,
      error: { code: 'PASSPHRASE_TOO_SHORT', details: { least: 12 } },
    })
    expect(readdirSync(folder).filter((name) => name !== 'log')).toEqual([])
  })

  test('leaves its name readable in no file of the folder', async () => {
    const application = start()
    await call(application, 'school.status', {})
    await call(application, 'school.create', NEW_SCHOOL)
    await application.close()
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    )
    expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(['school.db', 'school.key.json']))
    for (const file of files) {
      const bytes = readFileSync(join(file.parentPath, file.name))
      expect(bytes.includes('KX7Q2'), file.name).toBe(false)
      expect(bytes.includes(Buffer.from('KX7Q2', 'utf16le')), file.name).toBe(false)
      expect(bytes.subarray(0, 13).toString('latin1'), file.name).not.toBe('SQLite format')
    }
  })
})

describe('the Oefenschool', () => {
  test('opens in one press, and one press puts it back to its beginning', async () => {
    const application = start()
    await call(application, 'school.status', {})
    expect(await call(application, 'school.practise', { startAgain: false })).toMatchObject({
      value: { state: 'ready', school: { kind: 'practice' } },
    })
    const details = await call(application, 'school.details', {})
    if (!details.ok) throw new Error('no details')
    await call(application, 'school.save', {
      ...(details.value as never as object),
      phone: '010 000 00 99',
    } as never)
    await call(application, 'school.practise', { startAgain: true })
    expect(await call(application, 'school.details', {})).toEqual(details)
    expect(readdirSync(folder).filter((name) => name.startsWith('new-'))).toEqual([])
  })

  test('stands beside the real school and leaves it alone', async () => {
    const application = start(KEYRING)
    await call(application, 'school.status', {})
    await call(application, 'school.create', { ...NEW_SCHOOL, passphrase: '' })
    await call(application, 'school.practise', { startAgain: false })
    await call(application, 'school.close', {})
    expect(await call(application, 'school.open', { kind: 'real' })).toMatchObject({
      value: { school: { kind: 'real', name: NEW_SCHOOL.name } },
    })
  })
})

describe('a file that cannot be opened', () => {
  async function madeSchool() {
    const application = start(KEYRING)
    await call(application, 'school.status', {})
    await call(application, 'school.create', { ...NEW_SCHOOL, passphrase: '' })
    return application
  }
  const file = () => join(folder, 'school.db')

  test('says where it is open, and opens when that one is closed', async () => {
    const first = await madeSchool()
    const second = start(KEYRING)
    expect(await value(second, 'school.status', {})).toMatchObject({
      state: 'blocked',
      problem: 'FILE_BUSY',
      openElsewhere: { computer: hostname() },
    })
    expect(await value(second, 'school.open', { kind: 'real' })).toMatchObject({ problem: 'FILE_BUSY' })
    await first.close()
    expect(await value(second, 'school.open', { kind: 'real' })).toMatchObject({
      state: 'settingUp',
      openElsewhere: null,
    })
  })

  test('is kept byte for byte when it is damaged', async () => {
    await (await madeSchool()).close()
    const bytes = readFileSync(file())
    bytes.fill(0x41, 4096, 8192)
    writeFileSync(file(), bytes)
    expect(await call(start(KEYRING), 'school.status', {})).toMatchObject({
      value: { state: 'blocked', problem: 'FILE_DAMAGED' },
    })
    expect(readFileSync(file()).equals(bytes)).toBe(true)
  })

  test('asks for its key when that is gone, and never begins a new school in its place', async () => {
    await (await madeSchool()).close()
    renameSync(join(folder, 'school.key.json'), join(folder, 'elsewhere.json'))
    rmSync(join(folder, 'school.key-copy.json'))
    const application = start(KEYRING)
    expect(await call(application, 'school.status', {})).toMatchObject({
      value: { state: 'blocked', problem: 'KEY_MISSING' },
    })
    expect(await call(application, 'school.close', {})).toMatchObject({ ok: true })
    expect(await call(application, 'school.create', { ...NEW_SCHOOL, passphrase: '' })).toMatchObject({
      error: { code: 'SCHOOL_EXISTS' },
    })
    expect(existsSync(file())).toBe(true)
  })

  test('is never begun anew when it is gone and only its key is left', async () => {
    await (await madeSchool()).close()
    renameSync(file(), join(folder, 'moved.db'))
    const application = start(KEYRING)
    expect(await call(application, 'school.status', {})).toMatchObject({
      value: { state: 'blocked', problem: 'FILE_MISSING' },
    })
    await call(application, 'school.close', {})
    expect(await call(application, 'school.create', { ...NEW_SCHOOL, passphrase: '' })).toMatchObject({
      error: { code: 'SCHOOL_EXISTS' },
    })
    expect(existsSync(file())).toBe(false)
    renameSync(join(folder, 'moved.db'), file())
    expect(await call(application, 'school.open', { kind: 'real' })).toMatchObject({
      value: { state: 'settingUp' },
    })
  })

  test('says so when its folder cannot be used, and goes on living', async () => {
    // a file stands where the lock of the folder should be
    await (await madeSchool()).close()
    rmSync(join(folder, 'instance.lock'), { force: true })
    mkdirSync(join(folder, 'instance.lock'))
    const application = start(KEYRING)
    expect(await value(application, 'school.status', {})).toMatchObject({
      state: 'blocked',
      problem: 'FILE_READ_ONLY',
    })
    rmSync(join(folder, 'instance.lock'), { recursive: true })
    expect(await value(application, 'school.open', { kind: 'real' })).toMatchObject({ state: 'settingUp' })
  })
})
