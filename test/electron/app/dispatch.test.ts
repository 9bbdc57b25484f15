import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { school } from '#db/schema/school'
import type { Store } from '#db/store'
import { RIGHTS, type Role } from '#domain/access/rights'
import { operations } from '#domain/contract/operations'
import { ok } from '#domain/kernel/result'
import { createDispatch, type Desk, type DispatchParts } from '#electron/app/dispatch'
import { serviceHandlers } from '#electron/services/handlers'
import { PEOPLE, testDesk } from '../../support/store.ts'

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
    handlers: serviceHandlers,
    readContext: () => desk.context(),
    clock: { today: () => desk.today, now: () => '2026-11-21T09:00:00.000Z', time: () => '10:00' },
    log: { write: (line) => lines.push(line) },
    ...change,
  })
  return { desk, dispatch, lines }
}

const call = (name: string, input: unknown = {}) => ({ name, input, requestId: randomUUID() })

describe('the one gate', () => {
  test.each(['nothing.here', '__proto__', 'constructor', 'school'])(
    'refuses the unknown name %s',
    async (name) => {
      const { dispatch } = dispatchOf()
      expect(await dispatch.call(call(name))).toMatchObject({ error: { code: 'UNKNOWN_OPERATION' } })
    },
  )

  test('refuses a role that the operation does not list', async () => {
    const { dispatch, desk } = dispatchOf()
    const refuse = createDispatch({
      desk: () => at('coordinator', desk.store),
      onWork: () => {},
      handlers: serviceHandlers,
      readContext: () => desk.context(),
      clock: { today: () => desk.today, now: () => '', time: () => '' },
      log: { write: () => {} },
    })
    expect(await dispatch.call(call('school.details'))).toMatchObject({ ok: true })
    expect(await refuse.call(call('school.details'))).toMatchObject({ error: { code: 'FORBIDDEN' } })
  })

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
      handlers: {
        'school.save': ({ change }: { change: { update: (...args: unknown[]) => void } }) => {
          change.update(school, 'school', { name: 'Anders' })
          return ok({ secret: 'column' })
        },
      } as never,
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
      handlers: {
        'school.details': () => {
          throw new Error('Noor van den Berg')
        },
      } as never,
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
    ['SQLITE_IOERR_WRITE', 'UNCERTAIN'],
    ['SQLITE_BUSY', 'FILE_BUSY'],
  ])('tells a disk that answers %s as %s', async (code, refusal) => {
    const { dispatch } = dispatchOf({
      handlers: {
        'school.details': () => {
          throw Object.assign(new Error(), { code })
        },
      } as never,
    })
    expect(await dispatch.call(call('school.details'))).toMatchObject({ error: { code: refusal } })
  })
})

describe('every operation', () => {
  test.each(Object.values(operations))(
    '$name is denied by default and listed under its own name',
    (operation) => {
      expect(operations[operation.name]).toBe(operation)
      expect(Object.keys(RIGHTS)).toContain(operation.right)
      expect(operation.states.length).toBeGreaterThan(0)
    },
  )

  test.each(Object.values(operations).filter(({ kind }) => kind !== 'application'))(
    '$name has a handler and refuses a key it does not know',
    async ({ name }) => {
      const { dispatch } = dispatchOf()
      expect(Object.keys(serviceHandlers)).toContain(name)
      expect(await dispatch.call(call(name, { surprise: true }))).toMatchObject({
        error: { code: 'INVALID_INPUT' },
      })
    },
  )
})
