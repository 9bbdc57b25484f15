import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Paper } from '#domain/printing/papers'
import { startEngine } from '#electron/documents/engine'
import type { Engine, EngineName } from '#electron/documents/engine-types'
import { findTable } from '#electron/documents/font-tables'
import { readFontFiles } from '#electron/documents/fonts'
import { readGlyphs } from '#electron/documents/glyphs'
import { preparePaper } from '#electron/documents/prepare'
import {
  aClassList,
  aDivider,
  aLeaveOverview,
  aLetter,
  aMissingSheet,
  anArabicLetter,
  anImportReport,
  aRun,
  aWindowTestSheet,
  resourcesDir,
  workerFile,
} from './papers.ts'

const start = (only: EngineName, from = resourcesDir) =>
  startEngine({ resourcesDir: from, packagesFrom: workerFile, only })

const glyphs = readGlyphs(resourcesDir)
const engines: Partial<Record<EngineName, Engine>> = {}

beforeAll(async () => {
  engines.native = await start('native')
  engines.wasm = await start('wasm')
})

const compile = (name: EngineName, paper: Paper): Buffer => {
  const prepared = preparePaper(paper, glyphs)
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.error))
  const compiled = engines[name]?.compile(prepared.value.template, prepared.value.json)
  if (!compiled?.ok) throw new Error(JSON.stringify(compiled?.error))
  expect(compiled.value.warnings).toEqual([])
  return Buffer.from(compiled.value.pdf)
}

const hostile = aLetter({ salutation: '#read("x") $x$ <img> * "', subject: '= #eval("1+1")' })
const papers: [string, () => Paper][] = [
  [
    'letter run',
    () => aRun([aDivider(['Familie Yıldız']), aLetter({ salutation: 'Beste Łukasz,' }), hostile]),
  ],
  ['letter in two languages', () => aRun([anArabicLetter(), anArabicLetter({ largePrint: true })])],
  ['class list', () => aClassList(65)],
  ['window test sheet', () => aWindowTestSheet()],
  ['missing sheet', () => aMissingSheet()],
  ['import report', () => anImportReport()],
  ['year of leave', () => aLeaveOverview(40)],
]

describe('both engines', () => {
  test.each(papers)('make the same bytes of the %s', (_, paper) => {
    expect(compile('native', paper()).equals(compile('wasm', paper()))).toBe(true)
  })

  test.each(['native', 'wasm'] as const)(
    'of %s: the same paper twice is the same file, another paper is not',
    (name) => {
      const first = compile(name, aRun([aLetter()]))
      compile(name, aRun([aLetter({ subject: 'Iets anders' })]))
      expect(compile(name, aRun([aLetter()])).equals(first)).toBe(true)
      expect(compile(name, aRun([aLetter({ subject: 'Iets anders' })])).equals(first)).toBe(false)
    },
  )

  test('have the same version', () => {
    const version = (name: string) => packageOf(`@myriaddreamin/typst-ts-${name}`).version
    expect(version('node-compiler')).toBe(version('web-compiler'))
  })
})

describe('a paper does not depend on the computer', () => {
  const homes: string[] = []
  afterAll(() => {
    for (const home of homes) rmSync(home, { recursive: true })
  })

  test.runIf(process.platform === 'linux')('an installed font of the same name changes nothing', () => {
    const home = mkdtempSync(path.join(tmpdir(), 'ouderloket-home-'))
    homes.push(home)
    writeFileSync(path.join(home, 'Fake.ttf'), withWideLetters(readFontFiles(resourcesDir)[0]?.[0]))
    const settings = path.join(home, 'fonts.conf')
    writeFileSync(settings, `<?xml version="1.0"?><fontconfig><dir>${home}</dir></fontconfig>`)
    const digest = (fontSettings: string) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', PRINT_AND_DIGEST], {
        env: { ...process.env, FONTCONFIG_FILE: fontSettings },
        encoding: 'utf8',
      })
    expect(digest(settings)).toMatch(/^[0-9a-f]{64}$/)
    expect(digest(settings)).toBe(digest('/nonexistent'))
  })
})

describe('a template', () => {
  const folders: string[] = []
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true })
  })
  const withTemplate = (source: string): string => {
    const folder = mkdtempSync(path.join(tmpdir(), 'ouderloket-templates-'))
    folders.push(folder)
    cpSync(path.join(resourcesDir, 'fonts'), path.join(folder, 'fonts'), { recursive: true })
    mkdirSync(path.join(folder, 'templates'))
    writeFileSync(path.join(folder, 'templates/a.typ'), source)
    return folder
  }

  test.each(['#import "@preview/cetz:0.3.0": *', '#eval("1")', '#read("/etc/passwd")', '#plugin ("x.wasm")'])(
    'with %s is refused before anything is compiled',
    async (source) => {
      await expect(start('native', withTemplate(source))).rejects.toThrow('a.typ may not use')
    },
  )

  test.each([
    ['native', '/etc/hosts'],
    ['native', '../../../../../../../../etc/hosts'],
    ['wasm', '../../../../../../../../etc/hosts'],
  ] as const)('cannot reach files outside its folder (%s, %s)', async (name, file) => {
    // The WASM build also tells the console about it.
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    onTestFinished(() => logged.mockRestore())
    const engine = await start(name, withTemplate(`#json("${file}")`))
    expect(engine.compile('a.typ', '{}')).toMatchObject({ ok: false, error: { code: 'TEMPLATE_FAILED' } })
  })

  test.each(['native', 'wasm'] as const)(
    'with a fault gives the messages and leaves the engine working (%s)',
    async (name) => {
      const engine = await start(name, withTemplate('#let x = '))
      const failed = engine.compile('a.typ', '{}')
      expect(failed).toMatchObject({
        ok: false,
        error: { code: 'TEMPLATE_FAILED', details: { template: 'a.typ' } },
      })
      expect(failed.ok ? [] : failed.error.details.messages.join()).toContain('expected expression')
      expect(engine.compile('a.typ', '{}').ok).toBe(false)
    },
  )

  test('without an end is refused', async () => {
    const engine = await start('native', withTemplate('Hallo'))
    expect(engine.compile('a.typ', '{}')).toEqual({
      ok: false,
      error: {
        code: 'TEMPLATE_FAILED',
        details: { template: 'a.typ', messages: ['the template does not end with #paper-end()'] },
      },
    })
  })
})

/** A fresh process, because the engine looks for fonts once: prints one letter and says its digest. */
const PRINT_AND_DIGEST = `
  import { createHash } from 'node:crypto'
  import { startEngine } from '#electron/documents/engine'
  import { readGlyphs } from '#electron/documents/glyphs'
  import { preparePaper } from '#electron/documents/prepare'
  import { aLetter, aRun, resourcesDir, workerFile } from './test/electron/documents/papers.ts'
  const engine = await startEngine({ resourcesDir, packagesFrom: workerFile, only: 'native' })
  const { template, json } = preparePaper(aRun([aLetter()]), readGlyphs(resourcesDir)).value
  process.stdout.write(createHash('sha256').update(engine.compile(template, json).value.pdf).digest('hex'))
`

/** The same font with all letters equally wide: visible at once when an engine takes it. */
function withWideLetters(font: Buffer | undefined): Buffer {
  const fake = Buffer.from(font ?? [])
  const widths = findTable(fake, 'hmtx')
  for (let at = widths.offset; at < widths.offset + widths.length; at += 4) fake.writeUInt16BE(900, at)
  return fake
}

function packageOf(name: string): { version: string } {
  return JSON.parse(readFileSync(path.resolve('node_modules', name, 'package.json'), 'utf8'))
}
