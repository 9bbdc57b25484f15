import { describe, expect, test } from 'vitest'
import { decodeText } from '#domain/importing/decode'
import { accentColumns, otherEncoding, sampleAccents } from '#domain/importing/lists/accents'
import { proposeMapping } from '#domain/importing/lists/columns'
import { LIST_FIELDS } from '#domain/importing/lists/fields'
import { describeList } from '#domain/importing/lists/header'
import { PROBLEM_CODES } from '#domain/importing/lists/list-row'
import { readTable } from '#domain/importing/lists/table'
import {
  differenceText,
  failureText,
  fieldLabel,
  noteText,
  problemText,
  refusedColumnText,
  refusedText,
  shapeTexts,
} from '#domain/importing/lists/texts'
import { cellsOf, csv, utf8, windows1252 } from './list-files.ts'

describe('problems with their line', () => {
  test('say what is wrong where', () => {
    expect(
      problemText({ line: 17, code: 'BIRTH_DATE_UNREADABLE', field: 'pupil.birthDate', text: '31-02-2019' }),
    ).toBe('regel 17: geboortedatum 31-02-2019 bestaat niet')
    expect(problemText({ line: 4, code: 'PHONE_UNREADABLE', field: 'parent2.phone', text: '6,12E+08' })).toBe(
      'regel 4: telefoonnummer van ouder 2 “6,12E+08” klopt niet. Het is overgenomen zoals het er staat',
    )
  })

  test('have a sentence for every code', () => {
    for (const code of PROBLEM_CODES) {
      expect(problemText({ line: 1, code, field: 'parent1.email', text: 'x' })).toMatch(
        /^regel 1: .{10,}[^.]$/,
      )
    }
  })
})

test('every field has its own label', () => {
  const labels = LIST_FIELDS.map(fieldLabel)
  expect(new Set(labels).size).toBe(LIST_FIELDS.length)
  expect([fieldLabel('parent1.email'), fieldLabel('household.secret'), fieldLabel('ignore')]).toEqual([
    'Ouder 1: e-mailadres',
    'Adres: geheim adres',
    'Niet overnemen',
  ])
})

test.each([
  [{ code: 'HIDDEN_ROWS', count: 1 } as const, '1 verborgen rij is ook gelezen.'],
  [{ code: 'HIDDEN_ROWS', count: 3 } as const, '3 verborgen rijen zijn ook gelezen.'],
  [{ code: 'HIDDEN_COLUMNS', columns: ['B', 'D'] } as const, 'Verborgen kolommen zijn ook gelezen: B, D.'],
  [
    { code: 'QUOTES_BROKEN', lines: [2], ignored: true } as const,
    'De aanhalingstekens kloppen niet bij regel 2. Controleer deze regels.',
  ],
])('C21 the note %j is said', (note, sentence) => {
  expect(noteText(note)).toBe(sentence)
})

test('C05 what was passed over is counted', () => {
  const shape = describeList(cellsOf('Lijst;;\nRoepnaam;;Groep\nNoor;;3\n;;\nSem;;4\nTotaal;;2'))
  expect(shapeTexts(shape)).toEqual([
    '1 regel boven de kop is overgeslagen.',
    '1 lege regel is overgeslagen.',
    '1 lege kolom is overgeslagen.',
    '1 regel met een totaal is overgeslagen.',
  ])
})

test('C18 what was left out is said in numbers, zeros too', () => {
  const cells = cellsOf('Roepnaam;BSN;IBAN\nNoor;111222333;\nSem;123456782;x')
  const { refused } = proposeMapping(cells, describeList(cells))
  expect(refusedText(refused)).toBe(
    'Niet overgenomen: 2 BSN, 0 etniciteit, 0 land, 0 geboorteplaats, 0 gewicht, 0 opleiding ouders, 0 asiel, 0 geloof, 1 bankrekening, 0 gezondheid, 0 toetsen en advies, 0 foto, 0 inloggegevens.',
  )
  expect(refusedColumnText({ column: 1, header: 'Kenmerk', kind: 'bsn', by: 'content', filled: 2 })).toBe(
    'De kolom “Kenmerk” is niet overgenomen (BSN, herkend aan de inhoud).',
  )
})

test('C20 a file that is open in Excel says what to do', () => {
  expect(failureText({ code: 'FILE_LOCKED' })).toContain('Sluit het bestand in Excel')
})

test.each([
  [
    'an old Excel file',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    'lijst.xls',
    '.xls',
  ],
  ['an XML file', utf8('<EDEX/>'), 'EDEX.XML', 'EDEXML'],
  ['an empty file', new Uint8Array(), 'leeg.csv', 'staat niets'],
  ['a picture', Uint8Array.from({ length: 64 }, (_, index) => index % 8), 'foto.jpg', 'kunnen we niet lezen'],
])('%s gets a sentence that helps', (_, bytes, name, words) => {
  const read = readTable({ bytes, name })
  expect(read.ok ? '' : failureText(read.error)).toContain(words)
})

test('C22 differences with the saved mapping are sentences', () => {
  expect(differenceText({ code: 'COLUMN_MOVED', header: 'Klas', from: 4, to: 0 })).toBe(
    'De kolom “Klas” is verplaatst van E naar A.',
  )
  expect(
    differenceText({ code: 'COLUMN_RENAMED', was: 'Mail', header: 'E-mail', field: 'parent1.email' }),
  ).toBe('De kolom “Mail” heet nu “E-mail” (Ouder 1: e-mailadres).')
})

describe('C03 names with accents to confirm', () => {
  const text =
    'Roepnaam;Achternaam;Opmerking\nZoë;Berg;café\nNoor;Çelik;\nAndré;Núñez;\nLoïs;Łuczak;\nRenée;Visser;\nChloé;Smit;\nZoë;Bos;\n'
  const samples = (bytes: Uint8Array) => {
    const table = csv(bytes)
    const other = csv(bytes, { encoding: otherEncoding(table.encoding!) })
    const columns = accentColumns(proposeMapping(table.cells, describeList(table.cells)).mapping)
    return sampleAccents(table.cells, () => other.cells, columns)
  }

  test('C03 five different names, each with the other reading beside it', () => {
    expect(samples(utf8(text))).toEqual([
      { line: 2, text: 'Zoë', other: 'ZoÃ«' },
      { line: 3, text: 'Çelik', other: 'Ã‡elik' },
      { line: 4, text: 'André', other: 'AndrÃ©' },
      { line: 5, text: 'Loïs', other: 'LoÃ¯s' },
      { line: 6, text: 'Renée', other: 'RenÃ©e' },
    ])
  })

  test('C03 for Windows-1252 the other reading is UTF-8', () => {
    const [first] = samples(windows1252('Roepnaam;Achternaam\nZoë;Berg\nNoor;Bos\n'))
    expect(first).toEqual({ line: 2, text: 'Zoë', other: 'Zo\uFFFD' })
  })

  test('C03 a list without accents has nothing to ask', () => {
    expect(samples(utf8('Roepnaam;Achternaam\nNoor;Berg\n'))).toEqual([])
    expect(decodeText(utf8('Noor')).encoding).toBe('utf-8')
  })
})
