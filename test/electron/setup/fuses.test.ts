import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

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
function pack(file: string): string {
  const script = `import hook from ${JSON.stringify(new URL('../../../electron/setup/fuses.mjs', import.meta.url).href)}
    hook({ appOutDir: ${JSON.stringify(join(file, '..'))}, electronPlatformName: 'win32',
      packager: { appInfo: { productFilename: 'Ouderloket' } } })`
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'pipe' })
  return readFileSync(file, 'latin1')
}

describe('the fuses of a packed program', () => {
  test('are all set as decided, and nothing else changes', () => {
    const before = program('101100011')
    expect(pack(before)).toBe(readFileSync(program('010011001'), 'latin1'))
  })

  test.each([
    ['a tenth fuse', program('1011000111')],
    ['one fuse less', program('10110001')],
    ['another wire', program('101100011', 2)],
  ])('stop the build with %s', (_, file) => {
    expect(() => pack(file)).toThrow(/decide the rest/)
  })
})
