// A new data key for the file: through the programme, and killed at every step.
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { makeKeyFile, newDataKey, newRecoveryKey, type OpenedKeys } from '#db/keys'
import { readKeyFile, saveKeyFile } from '#db/keys/key-file'
import { deviceSlot, passphraseSlot, recoverySlot } from '#db/keys/slots'
import { migrate } from '#db/migrate'
import { fitsKey, openDatabase } from '#db/open'
import { createStore } from '#db/store'
import type { IsoDate } from '#domain/kernel/date'
import { schoolFiles } from '#electron/app/opening/school-files'
import { schoolPaths } from '#electron/app/opening/school-paths'
import {
  call,
  HEAD,
  keyring,
  NEW_SCHOOL,
  openRealSchool,
  startProgramme,
  value,
} from '../../support/programme.ts'
import { filesIn } from '../../support/releases.ts'
import { fillSomeFamilies } from '../../support/some-families.ts'
import { MIGRATIONS } from '../../support/store.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ouderloket-renew-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
})

const SECOND = 'vier andere losse woorden'

describe('a new key for the file', () => {
  test('leaves everything as it was, keeps who is signed in, and drops the passphrases that were not typed', async () => {
    const { programme, recoveryKey } = await openRealSchool(folder, 'passphrase')
    onTestFinished(() => programme.close())
    const confirm = () => value(programme, 'access.confirm', { secret: HEAD.secret })
    await confirm()
    await value(programme, 'keys.addPassphrase', { label: 'adjunct', passphrase: SECOND })
    const before = readFileSync(join(folder, 'school.db'))
    const propose = (typed: { recoveryKey: string; passphrase: string }) =>
      call(programme, 'access.propose', {
        operation: 'keys.renew',
        input: typed,
        reason: 'Blad kwijt',
        alone: true,
      })
    await confirm()
    expect(await propose({ recoveryKey, passphrase: 'de verkeerde wachtzin' })).toMatchObject({
      error: { code: 'REFUSED_BY_OPERATION', details: { code: 'WRONG_PASSPHRASE' } },
    })
    expect(await propose({ recoveryKey, passphrase: '' })).toMatchObject({ ok: false })
    await confirm()
    expect(await propose({ recoveryKey, passphrase: NEW_SCHOOL.passphrase })).toMatchObject({ ok: true })

    expect(await value(programme, 'school.status', {})).toMatchObject({
      state: 'ready',
      session: { name: HEAD.name },
    })
    expect((await value(programme, 'keys.status', {})).passphrases.map(({ label }) => label)).toEqual([
      'Wachtzin van het begin',
    ])
    expect(await value(programme, 'school.details', {})).toMatchObject({ name: NEW_SCHOOL.name })
    await programme.close()
    expect(readFileSync(join(folder, 'school.db')).subarray(0, 4096).equals(before.subarray(0, 4096))).toBe(
      false,
    )
    expect(readdirSync(folder).filter((name) => name.includes('rekey'))).toEqual([])

    const next = startProgramme(folder)
    onTestFinished(() => next.close())
    await value(next, 'school.status', {})
    expect(await call(next, 'school.unlock', { passphrase: SECOND })).toMatchObject({ ok: false })
    await value(next, 'keys.unlockWithRecovery', { typed: recoveryKey })
    expect(await value(next, 'school.status', {})).toMatchObject({ state: 'signedOut', logbookBroken: false })
  })
})

describe('killed while the key is renewed', () => {
  const RECOVERY_KEY = newRecoveryKey()
  const DEVICE = keyring()
  const TODAY = '2026-11-22' as IsoDate
  const files = () => schoolFiles({ ...filesIn(folder), deviceKey: DEVICE })

  let made: { readonly folder: string; readonly keys: OpenedKeys }
  beforeAll(async () => {
    const place = mkdtempSync(join(tmpdir(), 'ouderloket-renew-'))
    made = { folder: place, keys: await makeSchool(place) }
  })
  afterAll(() => rmSync(made.folder, { recursive: true, force: true }))

  /** A copy of it in the folder of the test. @returns keys that nobody wipes but that test */
  function closedSchool(): OpenedKeys {
    cpSync(made.folder, folder, { recursive: true })
    return { dataKey: Buffer.from(made.keys.dataKey), auditKey: Buffer.from(made.keys.auditKey) }
  }

  /** A closed real school with a printed key, a passphrase and this computer. */
  async function makeSchool(place: string): Promise<OpenedKeys> {
    const keys = { dataKey: newDataKey(), auditKey: newDataKey() }
    const paths = schoolPaths(place, 'real')
    const sqlite = openDatabase(paths.db, keys.dataKey, { create: true })
    migrate(sqlite, MIGRATIONS, { appVersion: '0.0.0', now: '2026-11-22T09:00:00.000Z' })
    let last = 0
    const newId = () => `00000000-0000-4000-8000-${String(++last).padStart(12, '0')}`
    const filling = { at: '2026-11-22T09:00:00.000Z', today: TODAY, newId, households: 2 }
    fillSomeFamilies(createStore(sqlite, keys.auditKey), filling)
    sqlite.close()
    const slots = [
      await deviceSlot(keys.dataKey, DEVICE),
      { ...recoverySlot(keys.dataKey, RECOVERY_KEY, TODAY), testedOn: TODAY },
      await passphraseSlot(keys.dataKey, SECOND, 'adjunct'),
    ]
    saveKeyFile(paths, makeKeyFile('5b2c0c0e-7a63-4b80-9a53-0d6f0c5f4a11', keys, slots))
    return keys
  }

  /** Another process renews and dies at a step; it works with the very code of the programme. */
  async function dieAt(step: string, keys: OpenedKeys): Promise<Buffer> {
    const newKey = newDataKey()
    const script = `
      import { readKeyFile } from '#db/keys/key-file'
      import { recoverySlot } from '#db/keys/slots'
      import { schoolPaths } from '#electron/app/opening/school-paths'
      import { swapKey } from '#electron/app/renew-key'
      const [folder, step, ...hex] = process.argv.slice(1)
      const [oldKey, dataKey, auditKey, recoveryKey] = hex.map((text) => Buffer.from(text, 'hex'))
      const paths = schoolPaths(folder, 'real')
      const slots = [{ ...recoverySlot(dataKey, recoveryKey, '2026-11-22'), testedOn: '2026-11-22' }]
      const swap = { keyFile: readKeyFile(paths.key), oldKey, keys: { dataKey, auditKey }, slots }
      swapKey(paths, swap, (at) => at === step && process.kill(process.pid, 'SIGKILL'))`
    const hex = [keys.dataKey, newKey, keys.auditKey, RECOVERY_KEY].map((key) => key.toString('hex'))
    const child = spawn(process.execPath, [
      '--input-type=module-typescript',
      '-e',
      script,
      folder,
      step,
      ...hex,
    ])
    const signal = await new Promise((resolve) => child.once('exit', (_, by) => resolve(by)))
    expect(signal).toBe('SIGKILL')
    return newKey
  }

  test.each([
    ['copy', 'old'],
    ['rekey', 'old'],
    ['both keys', 'old'],
    ['rename', 'old'],
    ['renamed', 'new'],
  ])('at "%s" the file opens with its %s key, and everything is settled', async (step, which) => {
    const keys = closedSchool()
    const newKey = await dieAt(step, keys)
    const paths = schoolPaths(folder, 'real')
    expect([fitsKey(paths.db, keys.dataKey), fitsKey(paths.db, newKey)]).toEqual([
      which === 'old',
      which === 'new',
    ])

    for (const _ of ['first', 'again']) {
      const opened = await files().open('real', { by: 'recovery', recoveryKey: RECOVERY_KEY })
      if (opened.state !== 'open') throw new Error(JSON.stringify(opened))
      expect(opened.school.store.reader.verify()).toEqual({ brokenAt: null, differing: [] })
      expect(opened.school.keyFile.next).toBeNull()
      opened.school.close()
      expect(readKeyFile(paths.keyCopy)).toEqual(readKeyFile(paths.key))
    }
    // the printed key opened it, so this computer knows it again
    const byItself = await files().open('real', { by: 'computer', device: DEVICE })
    expect(byItself.state).toBe('open')
    if (byItself.state === 'open') byItself.school.close()
    // a passphrase that was not carried over opens the old key only, and is refused as a wrong one
    const typed = await files().open('real', { by: 'passphrase', passphrase: SECOND })
    expect(typed.state).toBe(which === 'old' ? 'open' : 'locked')
    if (typed.state === 'open') typed.school.close()
  })

  test('an old passphrase never makes a file with a new key look damaged', async () => {
    const keys = closedSchool()
    await dieAt('renamed', keys)
    expect(await files().open('real', { by: 'passphrase', passphrase: SECOND })).toEqual({ state: 'locked' })
    // nor does the slot of this computer, which still holds the old key
    expect(await files().open('real', { by: 'computer', device: DEVICE })).toEqual({ state: 'locked' })
  })
})
