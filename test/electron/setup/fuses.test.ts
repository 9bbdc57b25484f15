import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const fuses = new URL('../../../electron/setup/fuses.mjs', import.meta.url)

/** A program with a fuse wire in it, as Electron has. */
function program(fuses: string, version = 1): string {
  const file = join(mkdtempSync(join(tmpdir(), 'ouderloket-fuses-')), 'Ouderloket.exe')
  const wire = Buffer.from([version, fuses.length, ...Buffer.from(fuses)])
  writeFileSync(
    file,
    Buffer.concat([Buffer.from('code dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), wire, Buffer.from(' more code')]),
  )
  return file
}

/** Runs the hook as electron-builder does; returns the program afterwards. */
function pack(file: string, version = '45.4.1'): string {
  const script = `import hook from ${JSON.stringify(fuses.href)}
    hook({ appOutDir: ${JSON.stringify(join(file, '..'))}, electronPlatformName: 'win32',
      packager: { appInfo: { productFilename: 'Ouderloket' }, info: { framework: { version: '${version}' } } } })`
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'pipe' })
  return readFileSync(file, 'latin1')
}

describe('the fuses of a packed program', () => {
  test('are all set as decided, and nothing else changes', () => {
    const before = program('101100011')
    expect(pack(before)).toBe(readFileSync(program('010011001'), 'latin1'))
  })

  test('are those that an older Electron has, for the check of a packed programme', () => {
    expect(pack(program('1011000'), '25.1.1')).toBe(readFileSync(program('0100110'), 'latin1'))
    expect(pack(program('10110001'), '33.0.0')).toBe(readFileSync(program('01001100'), 'latin1'))
  })

  test('are read back: a program as Electron ships it is refused, one of ours is not', () => {
    const read = (file: string) =>
      spawnSync(process.execPath, [fileURLToPath(fuses), file], { encoding: 'utf8' })
    const shipped = read(program('101100011'))
    expect([shipped.status, shipped.stdout]).toEqual([
      1,
      'Niet zoals besloten: RunAsNode, EnableCookieEncryption, EnableNodeOptionsEnvironmentVariable, ' +
        'EnableNodeCliInspectArguments, EnableEmbeddedAsarIntegrityValidation, OnlyLoadAppFromAsar, ' +
        'GrantFileProtocolExtraPrivileges\n',
    ])
    expect(read(program('010011001')).status).toBe(0)
    expect(read(program('010011000')).stdout).toBe('Niet zoals besloten: WasmTrapHandlers\n')
  })

  test('stop the build when one of them was taken out of Electron', () => {
    expect(() => pack(program('r01100011'))).toThrow(/no fuse RunAsNode any more/)
  })

  test.each([
    ['a tenth fuse', program('1011000111')],
    ['one fuse less', program('10110001')],
    ['another wire', program('101100011', 2)],
  ])('stop the build with %s', (_, file) => {
    expect(() => pack(file)).toThrow(/decide the rest/)
  })
})
