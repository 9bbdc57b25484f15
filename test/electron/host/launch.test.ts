import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dataFolder, isWithin } from '#electron/app/paths'
import {
  browserCommand,
  launchAddress,
  makeToken,
  removeLaunchFile,
  writeLaunchFile,
} from '#electron/host/launch'

describe('the launch file', () => {
  const folder = () => join(mkdtempSync(join(tmpdir(), 'ouderloket-launch-')), 'data')

  test('opens the page with the token behind the #, which is sent to no server', () => {
    const address = launchAddress(40123, 'tok_en-1')
    expect([address, new URL(address).pathname + new URL(address).search]).toEqual([
      'http://127.0.0.1:40123/#token=tok_en-1',
      '/',
    ])
    expect(readFileSync(writeLaunchFile(folder(), address), 'utf8')).toContain(`0;url=${address}"`)
  })

  test.skipIf(process.platform === 'win32')(
    'can be read by its user only, also when one was left behind',
    () => {
      const data = folder()
      const file = writeLaunchFile(data, 'http://127.0.0.1:1/')
      writeFileSync(file, 'old', { mode: 0o644 })
      expect(statSync(writeLaunchFile(data, 'http://127.0.0.1:2/')).mode & 0o777).toBe(0o600)
      expect(statSync(data).mode & 0o077).toBe(0)
    },
  )

  test('goes away, also twice', () => {
    const file = writeLaunchFile(folder(), 'http://127.0.0.1:1/')
    removeLaunchFile(file)
    removeLaunchFile(file)
    expect(existsSync(file)).toBe(false)
  })
})

test('a token has 32 random bytes and fits in an address', () => {
  const tokens = Array.from({ length: 50 }, makeToken)
  expect(new Set(tokens).size).toBe(50)
  expect(tokens.every((token) => /^[\w-]{43}$/.test(token))).toBe(true)
})

test.each([
  ['win32', {}, 'explorer.exe'],
  ['darwin', {}, 'open'],
  ['linux', { DISPLAY: ':0' }, 'xdg-open'],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 'xdg-open'],
  ['linux', {}, null],
  ['win32', { OUDERLOKET_NO_BROWSER: '1' }, null],
])('on %s with %j the page is opened by %s', (platform, env, command) => {
  expect(browserCommand(platform, env)).toBe(command)
})

test.each([
  ['linux', {}, '/home/school/.local/share/ouderloket'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/ouderloket'],
  ['darwin', {}, '/home/school/Library/Application Support/Ouderloket'],
  [
    'win32',
    { LOCALAPPDATA: 'C:\\Users\\balie\\AppData\\Local' },
    'C:\\Users\\balie\\AppData\\Local\\Ouderloket',
  ],
  ['win32', {}, '\\home\\school\\AppData\\Local\\Ouderloket'],
  ['linux', { OUDERLOKET_DATA_DIR: '/elsewhere/x' }, resolve('/elsewhere/x')],
])('on %s with %j the data are in %s', (platform, env, folder) => {
  expect(dataFolder({ platform, env, home: '/home/school' })).toBe(folder)
})

test.each([
  ['/program', '/program', true],
  ['/program/data', '/program', true],
  ['/program/../elsewhere', '/program', false],
  ['/program-data', '/program', false],
  ['/', '/program', false],
  ['/x', '/', true],
])('%s lies in %s: %s', (folder, parent, inside) => {
  expect(isWithin(folder, parent)).toBe(inside)
})
