import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { school } from '#db/schema/school'
import type { Store } from '#db/store'
import { RIGHTS, type Role } from '#domain/access/rights'
import { allOperations, findOperation } from '#domain/contract/operations'
import { ok } from '#domain/kernel/result'
import { createDispatch, type Desk, type DispatchParts } from '#electron/app/dispatch'
import { findHandlerIn } from '#electron/app/find-handler'
import { schoolHandlers } from '#electron/services/school'
import { PEOPLE, type TestDesk, testDesk } from '../../support/store.ts'

/** Somebody of that role at the desk, whose secret was just typed; a school with one head. */
const at = (role: Role, store: Store): Desk => ({
  state: 'ready',
  store,
  who: PEOPLE[role],
  confirmed: true,
  mayAlone: () => true,
})

/** A dispatcher over a real school, with some parts replaced by what the test is about. */
function dispatchOf(change: Partial<DispatchParts> = {}) {
  const desk = testDesk()
  const lines: string[] = []
  const dispatch = createDispatch({
    desk: () => at('head', desk.store),
    onWork: () => {},
    findHandler: findHandlerIn({}),
    readContext: () => desk.context(),
    clock: { today: () => desk.today, now: () => '2026-11-21T09:00:00.000Z', time: () => '10:00' },
    log: { write: (line) => lines.push(line) },
    ...change,
  })
  return { desk, dispatch, lines }
}

/** Work that waits until the test lets it go on. */
function latch() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}

const ALL = Object.values(await allOperations())

const call = (name: string, input: unknown = {}) => ({ name, input, requestId: randomUUID() })

describe('the one gate', () => {
  test.each(['nothing.here', '__proto__', 'constructor', 'school'])(
    'refuses the unknown name %s',
    async (name) => {
      const { dispatch } = dispatchOf()
      expect(await dispatch.call(call(name))).toMatchObject({ error: { code: 'UNKNOWN_OPERATION' } })
    },
  )

  test('names the field of a wrong input and refuses keys it does not know', async () => {
    const { dispatch, desk } = dispatchOf()
    const details = await desk.value('school.details', {})
    expect(await dispatch.call(call('school.save', { ...details, name: '' }))).toMatchObject({
      error: {
        code: 'INVALID_INPUT',
        details: { issues: [{ path: ['name'], message: 'Vul de naam van de school in.' }] },
      },
    })
    expect(await dispatch.call(call('school.save', { ...details, bsn: '1' }))).toMatchObject({
      error: { code: 'INVALID_INPUT' },
    })
  })

  test('rolls a change back when its answer holds more than the contract allows', async () => {
    const { desk, dispatch } = dispatchOf({
      findHandler: findHandlerIn({
        'school.save': ({ change }: { change: { update: (...args: unknown[]) => void } }) => {
          change.update(school, 'school', { name: 'Anders' })
          return ok({ secret: 'column' })
        },
      }),
    })
    const details = await desk.value('school.details', {})
    expect(await dispatch.call(call('school.save', details))).toMatchObject({ error: { code: 'INTERNAL' } })
    expect(await desk.value('school.details', {})).toEqual(details)
  })

  test('keeps a change once, however often the window asks', async () => {
    const { desk, dispatch } = dispatchOf()
    const details = await desk.value('school.details', {})
    const request = call('school.save', { ...details, phone: '010 220 2121' })
    expect(await dispatch.call(request)).toMatchObject({ ok: true })
    expect(await dispatch.call(request)).toMatchObject({ error: { code: 'ALREADY_DONE' } })
  })

  test('answers a bug with a number that stands in the log, without its message', async () => {
    const { dispatch, lines } = dispatchOf({
      findHandler: findHandlerIn({
        'school.details': () => {
          throw new Error('Noor van den Berg')
        },
      }),
    })
    const answer = await dispatch.call(call('school.details'))
    if (answer.ok) throw new Error('must fail')
    const { number } = answer.error.details as { number: string }
    expect(answer.error.code).toBe('INTERNAL')
    expect(lines.some((line) => line.includes(number))).toBe(true)
    expect(lines.join()).not.toContain('Noor')
  })

  test.each([
    ['SQLITE_FULL', 'DISK_FULL'],
    ['SQLITE_READONLY_DBMOVED', 'FILE_READ_ONLY'],
    ['SQLITE_CORRUPT_INDEX', 'FILE_DAMAGED'],
    ['SQLITE_IOERR_WRITE', 'DISK_ERROR'],
    ['ENOSPC', 'DISK_FULL'],
    ['UNCERTAIN', 'UNCERTAIN'],
    ['SQLITE_BUSY', 'FILE_BUSY'],
  ])('tells a disk that answers %s as %s', async (code, refusal) => {
    const { dispatch } = dispatchOf({
      findHandler: findHandlerIn({
        'school.details': () => {
          throw Object.assign(new Error(), { code })
        },
      }),
    })
    expect(await dispatch.call(call('school.details'))).toMatchObject({ error: { code: refusal } })
  })
})

describe('who is at the desk', () => {
  /** Calls of a coordinator, who may do nothing yet, at a time that the test moves. */
  function coordinatorCalls() {
    return dispatchOf({
      desk: () => at('coordinator', school.store),
      clock: { today: () => school.today, now: () => new Date(now).toISOString(), time: () => '10:00' },
    })
  }
  let school: TestDesk
  let now: number
  beforeEach(() => {
    school = testDesk()
    now = Date.parse('2026-11-21T09:00:00.000Z')
  })
  const refusals = () =>
    school.sqlite
      .prepare(`SELECT actor, operation, touched FROM audit WHERE touched LIKE '%"refused"%' ORDER BY seq`)
      .all()

  test('stands in the logbook with what was refused, once a minute for each operation', async () => {
    const { dispatch } = coordinatorCalls()
    for (const name of ['school.details', 'school.details', 'people.search', 'school.details']) {
      expect(await dispatch.call(call(name, { secret: 'kanarie' }))).toEqual({
        ok: false,
        error: { code: 'FORBIDDEN', details: {} },
      })
    }
    const row = (operation: string) => ({
      actor: PEOPLE.coordinator.id,
      operation,
      touched: '[{"did":"note","what":"refused"}]',
    })
    expect(refusals()).toEqual([row('school.details'), row('people.search')])
    now += 60_000
    await dispatch.call(call('school.details'))
    expect(refusals()).toHaveLength(3)
  })

  test('is told "you may not" also when the logbook cannot be written', async () => {
    const { dispatch } = coordinatorCalls()
    school.sqlite.pragma('query_only = 1')
    expect(await dispatch.call(call('school.details'))).toMatchObject({ error: { code: 'FORBIDDEN' } })
  })

  test('may leave while a change runs: it ends whole, under the name of who asked', async () => {
    let leave = false
    const prepared = latch()
    const { dispatch } = dispatchOf({
      desk: () =>
        leave ? { ...at('head', school.store), state: 'signedOut', who: null } : at('head', school.store),
      readContext: () => ({ ...school.context(), actor: PEOPLE.head }),
      findHandler: findHandlerIn({
        'school.save': { prepare: () => prepared.opened, commit: schoolHandlers['school.save'] },
      }),
    })
    const details = await school.value('school.details', {})
    const saving = dispatch.call(call('school.save', { ...details, phone: '010 220 2121' }))
    leave = true
    expect(await dispatch.call(call('school.details'))).toMatchObject({ error: { code: 'SIGNED_OUT' } })
    prepared.open()
    expect(await saving).toMatchObject({ ok: true })
    expect(await school.value('school.details', {})).toMatchObject({ phone: '010 220 2121' })
    const last = school.sqlite.prepare('SELECT actor FROM audit ORDER BY seq DESC').pluck().get()
    expect(last).toBe(PEOPLE.head.id)
  })

  test('asks twice while the first is still being prepared: it is kept once', async () => {
    const prepared = latch()
    const { dispatch } = dispatchOf({
      desk: () => at('head', school.store),
      readContext: () => school.context(),
      findHandler: findHandlerIn({
        'school.save': { prepare: () => prepared.opened, commit: schoolHandlers['school.save'] },
      }),
    })
    const details = await school.value('school.details', {})
    const request = call('school.save', { ...details, phone: '010 220 2121' })
    const both = [dispatch.call(request), dispatch.call(request)]
    prepared.open()
    const codes = (await Promise.all(both)).map((answer) => (answer.ok ? 'ok' : answer.error.code))
    expect(codes).toEqual(['ok', 'ALREADY_DONE'])
  })
})

describe('what a proposal holds', () => {
  const request = call('access.deactivate', { id: PEOPLE.coordinator.id })
  const record = () => {}

  test.each([
    ['by a role that may only propose it', 'frontOffice', true, 'FORBIDDEN'],
    ['by a coordinator', 'coordinator', true, 'FORBIDDEN'],
    ['without the secret just typed', 'head', false, 'CONFIRM_FIRST'],
    ['by a head with the secret just typed', 'head', true, 'NOT_FOUND'],
  ] as const)('is carried out through the same gates: %s', async (_, role, confirmed, code) => {
    const school = testDesk()
    const { dispatch } = dispatchOf({ desk: () => ({ ...at(role, school.store), confirmed }) })
    expect(await dispatch.carryOut(request, { record, proposedBy: null })).toMatchObject({ error: { code } })
  })
})

describe('every operation', () => {
  // nothing of what is sent here comes past the check of its input: one school serves all
  let school: ReturnType<typeof dispatchOf>
  beforeAll(() => {
    school = dispatchOf()
  })
  afterAll(() => school.desk.close())

  test.each(ALL)('$name is denied by default and listed under its own name', async (operation) => {
    expect(await findOperation(operation.name)).toBe(operation)
    expect(Object.keys(RIGHTS)).toContain(operation.right)
    expect(operation.states.length).toBeGreaterThan(0)
  })

  test.each(ALL.filter(({ kind }) => kind !== 'application'))(
    '$name has a handler and refuses a key it does not know',
    async ({ name }) => {
      expect(await findHandlerIn({})(name)).not.toBeNull()
      // as if approved: what a proposal holds is checked like what a window sends
      const approved = school.dispatch.carryOut(call(name, { surprise: true }), {
        record: () => {},
        proposedBy: null,
      })
      expect(await approved).toMatchObject({ error: { code: 'INVALID_INPUT' } })
    },
  )
})
