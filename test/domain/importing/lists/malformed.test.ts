// T13 (data-safety): whatever a CSV file holds, the import says something sensible, quickly, and changes nothing.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dropRefused, listMapping, proposeMapping } from '#domain/importing/lists/columns'
import { describeList } from '#domain/importing/lists/header'
import { matchList } from '#domain/importing/lists/match'
import { listPlan } from '#domain/importing/lists/plan'
import { readRows } from '#domain/importing/lists/rows'
import { readTable } from '#domain/importing/lists/table'
import { problemText } from '#domain/importing/lists/texts'
import type { IsoDate } from '#domain/kernel/date'
import { leastTime } from '../../../support/least-time.ts'
import { utf8, windows1252 } from './list-files.ts'

const NOTHING = { pupils: [], persons: [], households: [], groups: [], refusals: [] }
const SLOWEST_MS = 200

/** Milliseconds of work of this process: other work on the computer does not count. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** The whole way of a file up to the plan; returns what went wrong with it in sentences. */
function importAll(bytes: Uint8Array): string[] {
  const read = readTable({ bytes, name: 'lijst.csv' })
  if (!read.ok) return [read.error.code]
  const { cells } = read.value
  const shape = describeList(cells)
  const { mapping, refused } = proposeMapping(cells, shape)
  listMapping.parse(mapping)
  const { rows, problems } = readRows({ cells: dropRefused(cells, refused), rows: shape.rows }, mapping, {
    today: '2026-11-21' as IsoDate,
  })
  listPlan.parse(matchList(rows, NOTHING, { kind: 'pupils' }))
  return problems.map(problemText)
}

const header = fc.constantFrom(
  'Roepnaam',
  'Achternaam',
  'Tussenvoegsel',
  'Geboortedatum',
  'Groep',
  'Ouder 1',
  'E-mail 1',
  'Mobiel 1',
  'Moeder',
  'Straat',
  'Huisnummer',
  'Postcode',
  'Gezag 1',
  'BSN',
  '__proto__',
  'constructor',
  'toString',
  'Naam',
  'Nummer',
  'Relatie 1',
  'Naam leerling',
)
const oddities = fc.constantFrom(
  '"',
  '""',
  '"a',
  'a"b',
  '\u0000',
  '\uFEFF',
  '__proto__',
  '\u202Eabc',
  '\u2066x\u2069',
  '<img src=x onerror=alert(1)>',
  '=1+1',
  ';',
  ',',
  '\t',
  '\r',
  '\n',
  '\r\n',
  'sep=;',
  '06-12345678',
  '6,12E+08',
  '31-02-2019',
  '99999999',
  'a@b.nl; c@d.nl',
  'Fam. Jansen',
  'x',
  '\uD800',
  '(((((((((((((',
  '----------',
  '1-1-1-1-1-1-1',
  '   ',
  'é',
  '٣٤',
  '𝓝𝓸𝓸𝓻',
  '12-jan',
  '1'.repeat(40),
  'van den van den',
  ', ,',
)
const cell = fc.oneof(
  oddities,
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  header,
)
const separator = fc.constantFrom(';', ',', '\t', '|')
const lineEnd = fc.constantFrom('\n', '\r\n', '\r')
const rowOf = (width: number) => fc.array(cell, { minLength: 0, maxLength: width + 2 })

const listText = fc
  .tuple(
    fc.array(header, { minLength: 1, maxLength: 8 }),
    separator,
    lineEnd,
    fc.constantFrom('', '\uFEFF', 'sep=;\n', '\u0000'),
  )
  .chain(([headers, between, end, front]) =>
    fc
      .array(rowOf(headers.length), { maxLength: 8 })
      .map((rows) => front + [headers, ...rows].map((row) => row.join(between)).join(end)),
  )
const anyText = fc.oneof(
  { weight: 4, arbitrary: listText },
  { weight: 1, arbitrary: fc.array(cell, { maxLength: 40 }).map((parts) => parts.join('')) },
)

test('T13 twenty thousand malformed texts: nothing thrown, none over 200 ms', () => {
  let slowest = 0
  fc.assert(
    fc.property(anyText, fc.boolean(), (text, asWindows) => {
      const bytes = asWindows ? windows1252(text) : utf8(text)
      const { value: said, ms } = leastTime(SLOWEST_MS, () => importAll(bytes))
      slowest = Math.max(slowest, ms)
      expect(said.every((sentence) => sentence !== '')).toBe(true)
    }),
    { numRuns: 20_000 },
  )
  expect(slowest).toBeLessThan(SLOWEST_MS)
}, 120_000)

test.each([
  ['a quote that opens every cell', `Roepnaam;Groep\n${'"a;b\n'.repeat(5000)}`],
  ['quotes without separators', `"${'a"'.repeat(200_000)};x\n`],
  ['one cell of brackets', `Roepnaam;Mobiel 1\nNoor;${'('.repeat(200_000)}`],
  [
    'one cell of hyphens and digits',
    `Roepnaam;Mobiel 1;Ouder 1\nNoor;${'1-'.repeat(240)};${'a - '.repeat(120)}`,
  ],
  ['one cell of spaces', `Roepnaam;Ouder 1\nNoor;a${' '.repeat(200_000)}b`],
  [
    'one name on every row at one address',
    `Roepnaam;Ouder 1;Postcode;Huisnummer\n${'Noor;An Bakker;1234AB;1\n'.repeat(1000)}`,
  ],
  [
    'a thousand similar names behind one number',
    `Roepnaam;Ouder 1;Mobiel 1\n${Array.from({ length: 1000 }, (_, index) => `Kind${index};A. Bakker${index % 7};0612345678`).join('\n')}`,
  ],
])('T13 %s is read in time', (_, text) => {
  importAll(utf8(text.slice(0, 2000)))
  expect(leastTime(2000, () => importAll(utf8(text))).ms).toBeLessThan(2000)
})

test('growth is linear: one address, one number or one name for all makes nothing quadratic', () => {
  const list = (rows: number) =>
    `Roepnaam;Achternaam;Ouder 1;Mobiel 1;Postcode;Huisnummer\n${Array.from({ length: rows }, (_, index) => `Kind${index};Berg${index % 50};Jan Jansen${index % 3};0612345678;1234AB;1`).join('\n')}`
  const time = (rows: number) => {
    const bytes = utf8(list(rows))
    const started = cpuMs()
    importAll(bytes)
    return cpuMs() - started
  }
  time(2000)
  expect(time(16_000)).toBeLessThan(Math.max(time(2000), 20) * 40)
}, 60_000)
