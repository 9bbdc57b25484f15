import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { lookAtPlace, mountType, type Place, placeProblem } from '#electron/app/opening/place'

const on = (platform: string, path: string, more: Partial<Place> = {}) =>
  placeProblem({ platform, path, env: {}, fileSystem: null, ...more })

describe('the place of the school file', () => {
  test.each([
    ['the usual place of Windows', 'win32', 'C:\\Users\\joke\\AppData\\Local\\Ouderloket'],
    ['another disk of the computer', 'win32', 'D:\\Ouderloket'],
    ['the usual place of Linux', 'linux', '/home/joke/.local/share/ouderloket'],
    ['the usual place of macOS', 'darwin', '/Users/joke/Library/Application Support/Ouderloket'],
    ['a folder with a name that only looks like one', 'win32', 'D:\\Dropboxen\\Ouderloket'],
  ])('may be %s', (_, platform, path) => {
    expect(on(platform, path)).toBeNull()
  })

  test.each([
    ['a share', '\\\\server\\school\\Ouderloket'],
    ['a share with other slashes', '//server/school/Ouderloket'],
  ])('is never %s', (_, path) => {
    expect(on('win32', path)).toBe('PLACE_NETWORK')
  })

  test.each([
    ['NFS', 0x6969],
    ['SMB', 0x517b],
    ['CIFS, as a signed number too', 0xff534d42 | 0],
    ['SMB2', 0xfe534d42],
    ['FUSE', 0x65735546],
  ])('is never on %s', (_, fileSystem) => {
    expect(on('linux', '/mnt/school', { fileSystem })).toBe('PLACE_NETWORK')
  })

  test.each([
    ['smbfs', 'PLACE_NETWORK'],
    ['webdav', 'PLACE_NETWORK'],
    ['apfs', null],
  ])('on %s of macOS answers %s', (fileSystem, problem) => {
    expect(on('darwin', '/Volumes/School/Ouderloket', { fileSystem })).toBe(problem)
  })

  test.each([
    ['C:\\Users\\joke\\OneDrive\\Ouderloket'],
    ['C:\\Users\\joke\\OneDrive - De Regenboog\\Documenten\\Ouderloket'],
    ['C:\\Users\\joke\\Dropbox\\Ouderloket'],
    ['C:\\Users\\joke\\Dropbox (Stichting Wijs)\\Ouderloket'],
    ['G:\\Mijn Drive\\Ouderloket'],
    ['C:\\Users\\joke\\iCloudDrive\\Ouderloket'],
    ['/Users/joke/Library/Mobile Documents/com~apple~CloudDocs/Ouderloket'],
    ['/Users/joke/Library/CloudStorage/GoogleDrive-joke@example.org/Ouderloket'],
  ])('is never below %s', (path) => {
    expect(on(path.includes('\\') ? 'win32' : 'darwin', path)).toBe('PLACE_SYNC')
  })

  test('is never below the folder that Windows itself calls OneDrive, whatever its name', () => {
    const env = { OneDriveCommercial: 'D:\\Wolk', OneDrive: '' }
    expect(on('win32', 'd:\\wolk\\Ouderloket', { env })).toBe('PLACE_SYNC')
    expect(on('win32', 'D:\\Wolken\\Ouderloket', { env })).toBeNull()
  })

  test('is looked at where it really is, also when it is not made yet', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ouderloket-place-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const place = lookAtPlace(join(folder, 'nog', 'niet'))
    expect(place.path).toBe(join(realpathSync.native(folder), 'nog', 'niet'))
    expect(placeProblem(place)).toBeNull()
  })
})

test('the longest mount that holds a path tells its type', () => {
  const mounts = [
    '/dev/disk3s1 on / (apfs, sealed, local, read-only)',
    '/dev/disk3s5 on /System/Volumes/Data (apfs, local)',
    '//joke@server/school on /Volumes/school (smbfs, nodev, nosuid, mounted by joke)',
  ].join('\n')
  expect([
    mountType(mounts, '/Volumes/school/Ouderloket'),
    mountType(mounts, '/Volumes/schoolplein'),
    mountType('', '/x'),
  ]).toEqual(['smbfs', 'apfs', null])
})
