// Backups in the whole programme, through dispatch: who may, four eyes, the end of the programme, an empty computer.
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Application } from '#electron/app/application'
import { openOffice } from '../../support/office.ts'
import {
  beginRealSchool,
  call,
  HEAD,
  NEW_SCHOOL,
  openRealSchool,
  startProgramme,
  value,
} from '../../support/programme.ts'

let root: string
let open: Application[]
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ouderloket-programme-'))
  open = []
})
afterEach(async () => {
  for (const programme of open) await programme.close()
  rmSync(root, { recursive: true, force: true })
})

function start(name: string): Application {
  const programme = startProgramme(join(root, name))
  open.push(programme)
  return programme
}

const backupsIn = (name: string) => {
  const place = join(root, name, 'backups')
  return existsSync(place) ? readdirSync(place) : []
}

describe('the real school', () => {
  test('gets a backup at the end of the programme, which a fresh computer opens with the printed key alone', async () => {
    const first = start('old')
    const recoveryKey = await beginRealSchool(first)
    await first.close()
    expect(backupsIn('old')).toHaveLength(1)
    cpSync(join(root, 'old', 'backups'), join(root, 'stick'), { recursive: true })

    const fresh = start('new')
    await value(fresh, 'school.status', {})
    const folder = join(root, 'stick')
    const { backups } = await value(fresh, 'backups.find', { folder })
    const id = backups[0]?.id ?? ''
    expect(await call(fresh, 'backups.recover', { folder, id, key: recoveryKey })).toEqual({
      ok: true,
      value: {},
    })
    expect(await value(fresh, 'school.status', {})).toMatchObject({
      state: 'signedOut',
      logbookBroken: false,
    })
    const { tiles } = await value(fresh, 'access.desk', {})
    const signIn = { accountId: tiles[0]?.id ?? '', secret: HEAD.secret, chosen: null }
    expect(await call(fresh, 'access.signIn', signIn)).toMatchObject({ ok: true })
  }, 60_000)

  test('has none while it is being set up: nobody could open it', async () => {
    const first = start('old')
    await value(first, 'school.status', {})
    await value(first, 'school.create', NEW_SCHOOL)
    await first.close()
    expect(backupsIn('old')).toEqual([])
  }, 60_000)

  test('is put back by one head alone with a reason, signed out, and that stands in the restored file', async () => {
    const { programme } = await openRealSchool(join(root, 'old'), 'passphrase')
    open.push(programme)
    const { id, sha256 } = await value(programme, 'backups.make', {})
    const input = { id, sha256, key: null }
    expect(await call(programme, 'backups.restore', input)).toMatchObject({
      error: { code: 'SECOND_PERSON_NEEDED', details: { mayAlone: true } },
    })
    await value(programme, 'access.confirm', { secret: HEAD.secret })
    const wanted = { operation: 'backups.restore', input, reason: 'Alles was weg.', alone: true }
    expect(await call(programme, 'access.propose', wanted)).toMatchObject({ ok: true })
    expect(await value(programme, 'school.status', {})).toMatchObject({ state: 'signedOut' })
    const { tiles } = await value(programme, 'access.desk', {})
    await value(programme, 'access.signIn', {
      accountId: tiles[0]?.id ?? '',
      secret: HEAD.secret,
      chosen: null,
    })
    expect(await value(programme, 'access.proposals', {})).toMatchObject({
      proposals: [{ reason: 'Alles was weg.', alone: true }],
    })
  }, 60_000)
})

test('the balie proposes, the head approves, and a backup of before the proposal tells of it afterwards', async () => {
  const office = await openOffice()
  await office.signIn('frontOffice')
  const { id, sha256 } = await office.value('backups.make', {})
  const input = { id, sha256, key: null }
  const { id: proposalId } = await office.value('access.propose', {
    ...{ operation: 'backups.restore', input, reason: 'Verkeerde lijst ingelezen.', alone: false },
  })
  await office.signIn('head')
  await office.confirm()
  expect(await office.code('access.approve', { id: proposalId })).toBe('ok')
  await office.signIn('head')
  expect(await office.value('access.proposals', {})).toMatchObject({
    proposals: [{ id: proposalId, state: 'done', reason: 'Verkeerde lijst ingelezen.' }],
  })
}, 60_000)

test('the coordinator sees no backups', async () => {
  const office = await openOffice()
  await office.signIn('coordinator')
  for (const name of ['backups.list', 'backups.make'] as const) {
    expect(await office.code(name, {})).toBe('FORBIDDEN')
  }
}, 60_000)
