// Who is at the desk, and for how long: the idle lock, the secret again, and roles that are taken away meanwhile.
import { describe, expect, test } from 'vitest'
import type { Actor } from '#electron/app/context'
import { createSession, type SessionEnd } from '#electron/app/session'
import { PEOPLE } from '../../support/store.ts'

const MINUTE = 60_000

function sessionAt(minutes = 5) {
  let elapsed = 0
  let wall = Date.parse('2026-11-21T09:00:00.000Z')
  const accounts = new Map<string, Actor>(Object.values(PEOPLE).map((person) => [person.id, person]))
  const ended: SessionEnd[] = []
  const session = createSession({
    clock: { now: () => new Date(wall).toISOString(), elapsed: () => elapsed },
    account: (id) => accounts.get(id) ?? null,
    idleMinutes: () => minutes,
    onEnd: (_, why) => ended.push(why),
  })
  session.begin(PEOPLE.head.id)
  const pass = (ms: number, clocks = { elapsed: true, wall: true }) => {
    if (clocks.elapsed) elapsed += ms
    if (clocks.wall) wall += ms
  }
  return { session, accounts, ended, pass }
}

describe('the idle lock', () => {
  test('ends the session after the minutes, with the half minute in which a window tells of keys', () => {
    const { session, pass, ended } = sessionAt(5)
    pass(5 * MINUTE + 29_999)
    expect(session.who()).toEqual(PEOPLE.head)
    pass(1)
    expect(session.who()).toBeNull()
    expect(session.who()).toBeNull()
    expect(ended).toEqual(['idle'])
  })

  test.each([
    ['the computer slept and its forward clock stood still', { elapsed: false, wall: true }],
    ['the clock on the wall was stopped', { elapsed: true, wall: false }],
  ])('also when %s', (_, clocks) => {
    const { session, pass } = sessionAt(5)
    pass(6 * MINUTE, clocks)
    expect(session.who()).toBeNull()
  })

  test('is not put off by a clock that is set back', () => {
    const { session, pass } = sessionAt(5)
    pass(-60 * MINUTE, { elapsed: false, wall: true })
    pass(6 * MINUTE)
    expect(session.who()).toBeNull()
  })

  test('begins again when somebody works, and takes its minutes from the setting', () => {
    const { session, pass } = sessionAt(1)
    pass(MINUTE)
    session.stay()
    pass(MINUTE)
    expect(session.who()).toEqual(PEOPLE.head)
    pass(MINUTE)
    expect(session.who()).toBeNull()
    session.stay()
    expect(session.who()).toBeNull()
  })
})

describe('the secret again', () => {
  test('is good for two minutes, and not by signing in alone', () => {
    const { session, pass } = sessionAt()
    expect(session.isConfirmed()).toBe(false)
    session.confirm()
    pass(2 * MINUTE - 1)
    expect(session.isConfirmed()).toBe(true)
    pass(1)
    expect(session.isConfirmed()).toBe(false)
  })

  test('does not outlive the session', () => {
    const { session } = sessionAt()
    session.confirm()
    session.end('locked')
    session.confirm()
    session.begin(PEOPLE.head.id)
    expect(session.isConfirmed()).toBe(false)
  })
})

describe('the account of a session', () => {
  test('is read again at every call: a role that was taken away counts at once', () => {
    const { session, accounts } = sessionAt()
    accounts.set(PEOPLE.head.id, { ...PEOPLE.head, role: 'frontOffice' })
    expect(session.who()?.role).toBe('frontOffice')
    accounts.delete(PEOPLE.head.id)
    expect(session.who()).toBeNull()
    accounts.set(PEOPLE.head.id, PEOPLE.head)
    expect(session.who()).toBeNull()
  })

  test('may hand in its forms once after the programme ended it, and not after somebody else came', () => {
    const { session } = sessionAt()
    session.end('away')
    expect(session.takeLeftBehind()).toBe(PEOPLE.head.id)
    expect(session.takeLeftBehind()).toBeNull()
    session.begin(PEOPLE.head.id)
    session.end('away')
    session.begin(PEOPLE.frontOffice.id)
    session.end('locked')
    expect(session.takeLeftBehind()).toBeNull()
  })
})
