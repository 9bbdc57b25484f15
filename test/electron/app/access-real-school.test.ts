// Signing in at a school of its own: the first head, and the way back when the last head has forgotten everything.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import {
  beginRealSchool,
  call,
  HEAD,
  keyring,
  NEW_SCHOOL,
  startProgramme,
  value,
} from '../../support/programme.ts'

function newProgramme() {
  const folder = mkdtempSync(join(tmpdir(), 'ouderloket-access-'))
  let programme = startProgramme(folder, { deviceKey: keyring() })
  onTestFinished(async () => {
    await programme.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    get now() {
      return programme
    },
    async restart() {
      await programme.close()
      programme = startProgramme(folder, { deviceKey: keyring() })
      return value(programme, 'school.status', {})
    },
  }
}

const codeOf = (answer: { ok: true } | { ok: false; error: { code: string } }) =>
  answer.ok ? 'ok' : answer.error.code

test('the first head is the only one who comes in without being let in, and no secret stands on the screen', async () => {
  const programme = newProgramme()
  await value(programme.now, 'school.status', {})
  await value(programme.now, 'school.create', { ...NEW_SCHOOL, passphrase: '' })
  const early = await call(programme.now, 'school.details', {})
  expect(early).toMatchObject({ error: { code: 'WRONG_STATE', details: { state: 'settingUp' } } })
  const firstHead = (name: string, secret: string) =>
    call(programme.now, 'access.firstHead', { name, secret })
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
  const programme = newProgramme()
  const recoveryKey = await beginRealSchool(programme.now, { ...NEW_SCHOOL, passphrase: '' })
  expect(await programme.restart()).toMatchObject({ state: 'signedOut', session: null })
  const { tiles } = await value(programme.now, 'access.desk', {})
  expect(tiles).toMatchObject([{ name: HEAD.name, role: 'head', practiceSecret: null, lockedOut: false }])
  const accountId = tiles[0]?.id ?? ''
  const wrong = await call(programme.now, 'access.signIn', { accountId, secret: 'fout', chosen: null })
  expect(codeOf(wrong)).toBe('WRONG_SECRET')

  const recover = (typed: string, secret: string) =>
    call(programme.now, 'access.recoverHead', { accountId, recoveryKey: typed, secret })
  expect(codeOf(await recover('0000-0000-0000-0000-0000-0000-0000', 'ochtendmist boven water'))).toBe(
    'WRONG_RECOVERY_KEY',
  )
  expect(codeOf(await recover(recoveryKey, 'kort'))).toBe('SECRET_TOO_SHORT')
  expect(await recover(recoveryKey.toLowerCase(), 'ochtendmist boven water')).toMatchObject({
    ok: true,
    value: { accountId, role: 'head' },
  })
  await value(programme.now, 'access.lock', { drafts: [] })
  const old = await call(programme.now, 'access.signIn', { accountId, secret: HEAD.secret, chosen: null })
  expect(codeOf(old)).toBe('WRONG_SECRET')
})
