// What opens the file: the printed key, passphrases, this computer, and a new key for all of it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { DeviceKey } from '#db/keys'
import { readKeyFile } from '#db/keys/key-file'
import type { Application } from '#electron/app/application'
import {
  call,
  HEAD,
  keyOnPaper,
  keyring,
  NEW_SCHOOL,
  openRealSchool,
  startProgramme,
  value,
} from '../../support/programme.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ouderloket-keys-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
})

function start(deviceKey: DeviceKey | null = null): Application {
  const programme = startProgramme(folder, { deviceKey })
  onTestFinished(() => programme.close())
  return programme
}
const slots = () =>
  readKeyFile(join(folder, 'school.key.json'))
    .slots.map(({ kind }) => kind)
    .sort()
const confirm = (programme: Application) => value(programme, 'access.confirm', { secret: HEAD.secret })

async function signIn(programme: Application) {
  const { tiles } = await value(programme, 'access.desk', {})
  const accountId = tiles[0]?.id ?? ''
  await value(programme, 'access.signIn', { accountId, secret: HEAD.secret, chosen: null })
}

/** A school with its head signed in and the secret just typed again. */
async function aSchool(by: 'passphrase' | 'keyring' = 'keyring') {
  const school = await openRealSchool(folder, by)
  onTestFinished(() => school.programme.close())
  await confirm(school.programme)
  return school
}

describe('the printed key', () => {
  test('typed back proves itself, with its day; another key or a typo does not', async () => {
    const { programme, recoveryKey } = await aSchool()
    expect(await value(programme, 'keys.status', {})).toMatchObject({ device: true, passphrases: [] })
    expect(await call(programme, 'keys.confirmRecovery', { typed: recoveryKey.toLowerCase() })).toMatchObject(
      { ok: true },
    )
    expect(
      await call(programme, 'keys.confirmRecovery', { typed: '0000-0000-0000-0000-0000-0000-0000' }),
    ).toMatchObject({
      error: { code: 'WRONG_RECOVERY_KEY' },
    })
    expect(await call(programme, 'keys.confirmRecovery', { typed: recoveryKey.slice(0, -1) })).toMatchObject({
      error: { code: 'INVALID_INPUT', details: { issues: [{ path: ['typed'] }] } },
    })
  })

  test('that is printed anew takes over only when the new paper was typed back', async () => {
    const { programme, recoveryKey } = await aSchool()
    const paper = await value(programme, 'keys.printRecovery', {})
    expect(slots()).toEqual(['device', 'recovery', 'recovery'])
    // the old paper must not pass for the new one
    expect(await call(programme, 'keys.confirmRecovery', { typed: recoveryKey })).toMatchObject({ ok: false })
    const fresh = await keyOnPaper(paper.bytes)
    await value(programme, 'keys.confirmRecovery', { typed: fresh })
    expect(slots()).toEqual(['device', 'recovery'])
    expect(await call(programme, 'keys.confirmRecovery', { typed: recoveryKey })).toMatchObject({ ok: false })
    expect(await call(programme, 'keys.confirmRecovery', { typed: fresh })).toMatchObject({ ok: true })
  })

  test('that was printed and never typed back leaves the old one in force', async () => {
    const { programme, recoveryKey } = await aSchool()
    const abandoned = await keyOnPaper((await value(programme, 'keys.printRecovery', {})).bytes)
    await programme.close()
    const next = start(keyring())
    await value(next, 'school.status', {})
    await signIn(next)
    await confirm(next)
    await value(next, 'keys.confirmRecovery', { typed: recoveryKey })
    expect(await call(next, 'keys.confirmRecovery', { typed: abandoned })).toMatchObject({ ok: false })
  })

  test('lies in no row and no log', async () => {
    const { programme, recoveryKey } = await aSchool()
    const signs = recoveryKey.replace(/\s/g, '')
    const runs = await value(programme, 'printing.runs', { limit: 50 })
    expect(JSON.stringify(runs)).not.toContain('Herstelsleutel')
    await programme.close()
    const log = readFileSync(join(folder, 'log/ouderloket.log'), 'utf8')
    expect(log.replace(/[\s-]/g, '')).not.toContain(signs)
    expect(log).toContain('keys.firstRecovery')
  })
})

describe('a lost keyring', () => {
  test('never means lost data: the printed key opens, and this computer knows it again', async () => {
    const { programme, recoveryKey } = await aSchool()
    await programme.close()

    const moved = start(keyring(2))
    expect(await value(moved, 'school.status', {})).toMatchObject({ state: 'locked' })
    const wrong = '0000-0000-0000-0000-0000-0000-0000'
    expect(await call(moved, 'keys.unlockWithRecovery', { typed: wrong })).toMatchObject({
      error: { code: 'WRONG_RECOVERY_KEY' },
    })
    await value(moved, 'keys.unlockWithRecovery', { typed: recoveryKey })
    expect(await value(moved, 'school.status', {})).toMatchObject({ state: 'signedOut' })
    await moved.close()
    expect(await value(start(keyring(2)), 'school.status', {})).toMatchObject({ state: 'signedOut' })
  })
})

test('a keyring that wants to protect its key anew gets to do so at the next opening', async () => {
  const { programme } = await aSchool()
  await programme.close()
  const slot = () => readKeyFile(join(folder, 'school.key.json')).slots.find(({ kind }) => kind === 'device')
  const before = slot()
  // the same keyring, which from now on writes in another way
  const changing: DeviceKey = { ...keyring(), protect: keyring(2).protect, isStale: () => true }
  const next = start(changing)
  expect(await value(next, 'school.status', {})).toMatchObject({ state: 'signedOut' })
  await next.close()
  expect(slot()).not.toEqual(before)
  expect(await value(start(keyring(2)), 'school.status', {})).toMatchObject({ state: 'signedOut' })
})

describe('a passphrase', () => {
  test('is at least twelve signs, has a name, and can be taken away while something else opens the file', async () => {
    const { programme } = await aSchool('passphrase')
    expect(
      await call(programme, 'keys.addPassphrase', { label: 'adjunct', passphrase: 'te kort' }),
    ).toMatchObject({
      error: { code: 'PASSPHRASE_TOO_SHORT', details: { least: 12 } },
    })
    await value(programme, 'keys.addPassphrase', {
      label: 'adjunct',
      passphrase: 'vier andere losse woorden',
    })
    const { passphrases, device } = await value(programme, 'keys.status', {})
    expect([device, passphrases.map(({ label }) => label)]).toEqual([
      false,
      ['Wachtzin van het begin', 'adjunct'],
    ])
    await value(programme, 'keys.removePassphrase', { id: passphrases[0]?.id ?? '' })
    expect(await call(programme, 'keys.removePassphrase', { id: passphrases[1]?.id ?? '' })).toMatchObject({
      error: { code: 'LAST_SLOT' },
    })
    await programme.close()

    const next = start(null)
    await value(next, 'school.status', {})
    expect(await call(next, 'school.unlock', { passphrase: NEW_SCHOOL.passphrase })).toMatchObject({
      ok: false,
    })
    expect(await value(next, 'school.unlock', { passphrase: 'vier andere losse woorden' })).toMatchObject({
      state: 'signedOut',
    })
  })
})

test('every change of the keys stands in the logbook, without what was typed', async () => {
  const { programme } = await aSchool('passphrase')
  await value(programme, 'keys.addPassphrase', { label: 'adjunct', passphrase: 'vier andere losse woorden' })
  const filter = { from: null, until: null, accountId: null, kind: null, before: null, limit: 50 }
  const { entries } = await value(programme, 'audit.entries', filter)
  expect(entries.map(({ what }) => what)).toEqual(
    expect.arrayContaining([
      'Eerste herstelsleutel afgedrukt',
      'Eerste herstelsleutel teruggetypt',
      'Wachtzin toegevoegd',
    ]),
  )
})
