// Signing in at the Oefenschool through the whole programme: tiles, delays, lock-out, own secrets, drafts.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { allOperations } from '#domain/contract/operations'
import { openOffice } from '../../support/office.ts'

describe('opening the Oefenschool', () => {
  test('signs its balie in at once, and asks for nothing', async () => {
    const office = await openOffice()
    expect(await office.value('school.status', {})).toMatchObject({
      state: 'ready',
      session: { role: 'frontOffice', name: 'Joke Oefenaar' },
    })
    expect(await office.code('school.details', {})).toBe('ok')
  })

  test('shows three tiles with their secrets when it is locked; each of them opens', async () => {
    const office = await openOffice()
    await office.value('access.lock', { drafts: [] })
    expect(await office.value('school.status', {})).toMatchObject({ state: 'signedOut', session: null })
    const { tiles } = await office.value('access.desk', {})
    expect(tiles.map(({ role }) => role).sort()).toEqual(['coordinator', 'frontOffice', 'head'])
    for (const { id, role, practiceSecret } of tiles) {
      const signIn = { accountId: id, secret: practiceSecret ?? '', chosen: null }
      expect(await office.value('access.signIn', signIn)).toMatchObject({ role })
      await office.value('access.lock', { drafts: [] })
    }
  })
})

describe('a wrong secret', () => {
  async function lockedOffice() {
    const office = await openOffice()
    await office.value('access.lock', { drafts: [] })
    const { tiles } = await office.value('access.desk', {})
    const balie = tiles.find(({ role }) => role === 'frontOffice')
    if (balie === undefined) throw new Error('no balie')
    const attempt = (secret: string) =>
      office.call('access.signIn', { accountId: balie.id, secret, chosen: null })
    return { office, attempt, accountId: balie.id, right: balie.practiceSecret ?? '' }
  }

  test('makes the next try wait 1, 2, 4 … 60 seconds; asked too soon nothing is tried', async () => {
    const { office, attempt, right } = await lockedOffice()
    for (const waitSeconds of [1, 2, 4, 8, 16, 32, 60, 60, 60]) {
      expect(await attempt('999999')).toEqual({
        ok: false,
        error: { code: 'WRONG_SECRET', details: { waitSeconds } },
      })
      expect(await attempt(right)).toEqual({
        ok: false,
        error: { code: 'WAIT_FIRST', details: { seconds: waitSeconds } },
      })
      office.later(waitSeconds)
    }
    expect(await attempt(right)).toMatchObject({ ok: true })
  })

  test('locks out after ten, over a restart, and only the head lets in again', async () => {
    const { office, attempt, accountId, right } = await lockedOffice()
    for (let tries = 0; tries < 10; tries += 1) {
      await attempt('999999')
      office.later(61)
    }
    expect(await attempt(right)).toMatchObject({ error: { code: 'LOCKED_OUT' } })
    await office.restart()
    await office.value('access.lock', { drafts: [] })
    office.later(86_400)
    expect(await attempt(right)).toMatchObject({ error: { code: 'LOCKED_OUT' } })
    expect((await office.value('access.desk', {})).tiles.find(({ id }) => id === accountId)?.lockedOut).toBe(
      true,
    )
    await office.signIn('head')
    expect(await office.code('access.letIn', { id: accountId })).toBe('CONFIRM_FIRST')
    await office.confirm()
    const { firstSecret } = await office.value('access.letIn', { id: accountId })
    await office.value('access.lock', { drafts: [] })
    expect(await attempt(right)).toMatchObject({ error: { code: 'WRONG_SECRET' } })
    office.later(1)
    expect(await attempt(firstSecret)).toMatchObject({ error: { code: 'CHOOSE_SECRET' } })
  })

  test('gives nobody the secret of a head: with it one could approve the own proposals', async () => {
    const { office } = await lockedOffice()
    await office.signIn('head')
    const head = (await office.value('access.desk', {})).tiles.find(({ role }) => role === 'head')
    await office.confirm()
    expect(await office.code('access.letIn', { id: head?.id ?? '' })).toBe('HEAD_HAS_RECOVERY_KEY')
  })

  test('still waits after a restart, and not for ever when the clock was set back', async () => {
    const { office, attempt, right } = await lockedOffice()
    await attempt('999999')
    office.later(1)
    await attempt('999999')
    await office.restart()
    await office.value('access.lock', { drafts: [] })
    expect(await attempt(right)).toMatchObject({ error: { code: 'WAIT_FIRST', details: { seconds: 2 } } })
    office.setWall(-3600)
    expect(await attempt(right)).toMatchObject({ error: { code: 'WAIT_FIRST', details: { seconds: 2 } } })
    office.later(2)
    expect(await attempt(right)).toMatchObject({ ok: true })
  })

  test('counts every one of a hundred tries at once', async () => {
    const { office, attempt, right } = await lockedOffice()
    const answers = await Promise.all(Array.from({ length: 100 }, () => attempt('999999')))
    const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.error.code))
    expect(codes).toEqual(['WRONG_SECRET', ...Array.from({ length: 99 }, () => 'WAIT_FIRST')])
    office.later(1)
    expect(await attempt(right)).toMatchObject({ ok: true })
  })

  test('of somebody who is not there answers as of somebody who is', async () => {
    const { office, attempt } = await lockedOffice()
    const nobody = { accountId: '0b0e4d0a-0000-4000-8000-00000000ffff', secret: '999999', chosen: null }
    expect(await office.call('access.signIn', nobody)).toEqual(await attempt('999999'))
  })

  test('at "type your secret again" counts as well, and the tenth ends the session', async () => {
    const office = await openOffice()
    for (let tries = 0; tries < 10; tries += 1) {
      expect(await office.code('access.confirm', { secret: 'mis' })).toBe(
        tries < 9 ? 'WRONG_SECRET' : 'LOCKED_OUT',
      )
      await office.call('access.stay', {})
      office.later(61)
    }
    expect(await office.code('school.details', {})).toBe('SIGNED_OUT')
  })

  test('stands nowhere: not in the log, not in the answer', async () => {
    const { office, attempt } = await lockedOffice()
    await attempt('kanarie-geheim-7731')
    const files = readdirSync(office.folder, { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    )
    expect(files.length).toBeGreaterThan(1)
    for (const file of files) {
      expect(readFileSync(join(file.parentPath, file.name)).includes('kanarie-geheim'), file.name).toBe(false)
    }
  })
})

describe('the logbook', () => {
  test('holds sign-ins, wrong secrets, locks and refused calls by account, and no secret', async () => {
    const office = await openOffice()
    await office.call('audit.entries', AUDIT)
    const { id: balie } = await office.signIn('frontOffice')
    await office.code('access.confirm', { secret: 'kanarie-7731' })
    office.lock()
    await office.signIn('head')
    const { entries } = await office.value('audit.entries', AUDIT)
    const mine = await office.value('audit.entries', { ...AUDIT, accountId: balie })
    expect(entries.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['signIns', 'refusals']))
    expect(mine.entries.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['signIns', 'refusals']))
    expect(new Set(mine.entries.map(({ who }) => who))).toEqual(new Set(['Joke Oefenaar']))
    expect(JSON.stringify(entries)).not.toContain('kanarie')
  })
  const AUDIT = { from: null, until: null, accountId: null, kind: null, before: null, limit: 200 }
})

describe('nobody at the desk', () => {
  test('can do nothing that needs a person, after the minutes have passed', async () => {
    const office = await openOffice()
    office.later(331)
    const codes = new Map<string, string>()
    const needSomebody = Object.values(await allOperations()).filter(
      ({ states }) =>
        states.some((state) => state === 'ready') && !states.some((state) => state === 'signedOut'),
    )
    for (const { name, states } of needSomebody) {
      expect(states).not.toContain('signedOut')
      codes.set(name, await office.code(name, {} as never))
    }
    expect([...codes].filter(([, code]) => code !== 'SIGNED_OUT')).toEqual([])
    expect(codes.size).toBeGreaterThan(70)
  })
})

describe('an own secret', () => {
  test('is chosen at the first sign-in, must be good and another than the first', async () => {
    const office = await openOffice()
    await office.signIn('head')
    await office.confirm()
    const { outcome } = await office.value('access.propose', {
      operation: 'access.saveAccount',
      input: { id: null, details: { name: 'Tess Verlinden', role: 'frontOffice', groupIds: [] } },
      reason: 'Nieuwe collega',
      alone: true,
    })
    const { id, firstSecret } = outcome as { id: string; firstSecret: string }
    expect(firstSecret).toMatch(/^\d{6}$/)
    await office.value('access.lock', { drafts: [] })
    const codeOf = (chosen: string | null) =>
      office.code('access.signIn', { accountId: id, secret: firstSecret, chosen })
    expect(await codeOf(null)).toBe('CHOOSE_SECRET')
    expect(await codeOf('12345')).toBe('SECRET_TOO_SHORT')
    expect(await codeOf('abcdef')).toBe('PIN_NOT_DIGITS')
    expect(await codeOf('345678')).toBe('SECRET_TOO_EASY')
    expect(await codeOf(firstSecret)).toBe('SECRET_TOO_EASY')
    expect(await codeOf('902714')).toBe('ok')
    expect(await office.code('access.changeSecret', { secret: '902714', chosen: '551908' })).toBe('ok')
    await office.value('access.lock', { drafts: [] })
    expect(await office.code('access.signIn', { accountId: id, secret: '902714', chosen: null })).toBe(
      'WRONG_SECRET',
    )
    office.later(1)
    expect(await office.code('access.signIn', { accountId: id, secret: '551908', chosen: null })).toBe('ok')
  })

  test('cannot be changed without the old one', async () => {
    const office = await openOffice()
    expect(await office.code('access.changeSecret', { secret: '000000', chosen: '551908' })).toBe(
      'WRONG_SECRET',
    )
  })
})

describe('locking', () => {
  const draft = { path: '/gezinnen/nieuw', form: 'household', values: { street: 'Lindelaan', number: 7 } }

  test('keeps half-filled forms for their own maker, also over a restart, until they are dropped', async () => {
    const office = await openOffice()
    await office.value('access.lock', { drafts: [draft] })
    await office.restart()
    expect((await office.value('access.drafts', {})).drafts).toEqual([draft])
    await office.signIn('head')
    expect((await office.value('access.drafts', {})).drafts).toEqual([])
    await office.value('access.dropDraft', { path: draft.path, form: draft.form })
    await office.signIn('frontOffice')
    const newer = { ...draft, values: { street: 'Beukenplein' } }
    await office.value('access.lock', { drafts: [newer] })
    await office.signIn('frontOffice')
    expect((await office.value('access.drafts', {})).drafts).toEqual([newer])
    await office.value('access.dropDraft', { path: draft.path, form: draft.form })
    expect((await office.value('access.drafts', {})).drafts).toEqual([])
  })

  test('keeps no secret, no file and no more than 200,000 characters, and locks all the same', async () => {
    const office = await openOffice()
    const values = {
      name: 'Tess',
      secret: 'kanarie',
      nested: { passphrase: 'kanarie' },
      file: new Uint8Array(3),
    }
    const long = { path: '/a', form: 'long', values: { text: 'x'.repeat(200_000) } }
    await office.value('access.lock', { drafts: [{ path: '/a', form: 'a', values }, long] })
    expect(await office.code('access.drafts', {})).toBe('SIGNED_OUT')
    await office.signIn('frontOffice')
    expect((await office.value('access.drafts', {})).drafts).toEqual([
      { path: '/a', form: 'a', values: { name: 'Tess', nested: {} } },
    ])
  })

  test('takes the forms of who was locked by the computer itself, and of nobody else', async () => {
    const office = await openOffice()
    office.lock()
    expect(await office.code('school.details', {})).toBe('SIGNED_OUT')
    await office.value('access.lock', { drafts: [draft] })
    await office.value('access.lock', { drafts: [{ ...draft, form: 'later' }] })
    await office.signIn('frontOffice')
    expect((await office.value('access.drafts', {})).drafts).toEqual([draft])
  })

  test('happens by itself when nobody touches a key, and not while somebody works', async () => {
    const office = await openOffice()
    office.later(290)
    await office.value('access.stay', {})
    office.later(290)
    expect(await office.code('school.details', {})).toBe('ok')
    office.later(60)
    expect(await office.code('school.details', {})).toBe('SIGNED_OUT')
    expect(await office.value('school.status', {})).toMatchObject({ state: 'signedOut', session: null })
  })

  test('follows the minutes of the school', async () => {
    const office = await openOffice()
    await office.signIn('head')
    expect(await office.code('access.saveIdle', { minutes: 1 })).toBe('CONFIRM_FIRST')
    await office.confirm()
    await office.value('access.saveIdle', { minutes: 1 })
    expect((await office.value('access.desk', {})).idleMinutes).toBe(1)
    office.later(90)
    expect(await office.code('school.details', {})).toBe('SIGNED_OUT')
  })
})
