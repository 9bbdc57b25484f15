// Signing in at a school of its own: the first head, and the way back when the last head has forgotten everything.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import {
  call,
  HEAD,
  keyring,
  NEW_SCHOOL,
  openRealSchool,
  startProgramme,
  value,
} from '../../support/programme.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ouderloket-access-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
})

function start() {
  const programme = startProgramme(folder, { deviceKey: keyring() })
  onTestFinished(() => programme.close())
  return programme
}

const codeOf = (answer: { ok: true } | { ok: false; error: { code: string } }) =>
  answer.ok ? 'ok' : answer.error.code

test('the first head is the only one who comes in without being let in, and no secret stands on the screen', async () => {
  const programme = start()
  await value(programme, 'school.status', {})
  await value(programme, 'school.create', { ...NEW_SCHOOL, passphrase: '' })
  const early = await call(programme, 'school.details', {})
  expect(early).toMatchObject({ error: { code: 'WRONG_STATE', details: { state: 'settingUp' } } })
  const firstHead = (name: string, secret: string) => call(programme, 'access.firstHead', { name, secret })
  expect(await firstHead('Saskia de Groot', 'te kort')).toMatchObject({
    error: { code: 'SECRET_TOO_SHORT', details: { least: 12 } },
  })
  expect(codeOf(await firstHead('Saskia de Groot', 'saskia is de directeur'))).toBe('SECRET_TOO_EASY')
  const both = await Promise.all([
    firstHead('Saskia de Groot', HEAD.secret),
    firstHead('Iemand Anders', HEAD.secret),
  ])
  expect(both.map(codeOf).sort()).toEqual(['FORBIDDEN', 'ok'])
  expect(codeOf(await firstHead('Nog Iemand', HEAD.secret))).toBe('FORBIDDEN')
})

test('after a restart nobody is signed in; the last head who is locked out comes back with the printed key', async () => {
  const made = await openRealSchool(folder, 'keyring')
  await made.programme.close()
  const programme = start()
  expect(await value(programme, 'school.status', {})).toMatchObject({ state: 'signedOut', session: null })
  const { tiles } = await value(programme, 'access.desk', {})
  expect(tiles).toMatchObject([{ name: HEAD.name, role: 'head', practiceSecret: null, lockedOut: false }])
  const accountId = tiles[0]?.id ?? ''
  const wrong = await call(programme, 'access.signIn', { accountId, secret: 'fout', chosen: null })
  expect(codeOf(wrong)).toBe('WRONG_SECRET')

  const recover = (typed: string, secret: string) =>
    call(programme, 'access.recoverHead', { accountId, recoveryKey: typed, secret })
  expect(codeOf(await recover('0000-0000-0000-0000-0000-0000-0000', 'ochtendmist boven water'))).toBe(
    'WRONG_RECOVERY_KEY',
  )
  expect(codeOf(await recover(made.recoveryKey, 'kort'))).toBe('SECRET_TOO_SHORT')
  expect(await recover(made.recoveryKey.toLowerCase(), 'ochtendmist boven water')).toMatchObject({
    ok: true,
    value: { accountId, role: 'head' },
  })
  await value(programme, 'access.lock', { drafts: [] })
  const old = await call(programme, 'access.signIn', { accountId, secret: HEAD.secret, chosen: null })
  expect(codeOf(old)).toBe('WRONG_SECRET')
})
