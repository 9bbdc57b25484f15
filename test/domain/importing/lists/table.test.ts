import { describe, expect, test } from 'vitest'
import { findSeparator } from '#domain/importing/lists/delimited'
import { readTable } from '#domain/importing/lists/table'
import { columnLetters, MAX_LIST_BYTES, USUAL_LIST_ROWS } from '#domain/importing/lists/table-shape'
import { cellsOf, csv, formatted, tableOf, utf8, utf16, windows1252, workbook } from './list-files.ts'

describe('C01 separators', () => {
  test.each([
    ['semicolon', 'Roepnaam;Achternaam\nNoor;Berg', ';'],
    ['comma', 'Roepnaam,Achternaam\nNoor,Berg', ','],
    ['tab', 'Roepnaam\tAchternaam\nNoor\tBerg', '\t'],
  ])('C01 a list with %s gives the right columns', (_, text, separator) => {
    const table = csv(text)
    expect([table.separator, table.cells]).toEqual([
      separator,
      [
        ['Roepnaam', 'Achternaam'],
        ['Noor', 'Berg'],
      ],
    ])
  })

  test('C01 other separators inside quotes do not count', () => {
    expect(cellsOf('Leerling;Ouders\n"Berg, Noor, van den";"a, b; c"\n"Vries, Sem, de";"d; e; f"')).toEqual([
      ['Leerling', 'Ouders'],
      ['Berg, Noor, van den', 'a, b; c'],
      ['Vries, Sem, de', 'd; e; f'],
    ])
  })

  test('C01 a comma in every name does not win from the semicolons', () => {
    expect(findSeparator('Leerling;Groep;Postcode\nBerg, Noor;3;1234AB\nVries, Sem;4;1234AC')).toBe(';')
  })

  test('C01 a first line sep= is obeyed and is no row', () => {
    expect(csv('sep=,\r\nNaam;x,Groep\r\nNoor;y,3')).toMatchObject({
      separator: ',',
      cells: [
        ['Naam;x', 'Groep'],
        ['Noor;y', '3'],
      ],
    })
  })

  test('C01 the user can choose another separator', () => {
    expect(csv('a;b,c\n1;2,3', { separator: ',' }).cells).toEqual([
      ['a;b', 'c'],
      ['1;2', '3'],
    ])
  })
})

describe('C02 quotes', () => {
  test('C02 doubled quotes and line breaks inside a cell stay in the cell', () => {
    expect(cellsOf('Naam;E-mail\r\n"Noor ""Noortje"" Berg";"a@x.nl\r\nb@y.nl"\r\nSem;c@z.nl')).toEqual([
      ['Naam', 'E-mail'],
      ['Noor "Noortje" Berg', 'a@x.nl\nb@y.nl'],
      ['Sem', 'c@z.nl'],
    ])
  })

  test('C02 a quote that is never closed does not swallow the rest, and is named', () => {
    const table = csv('Naam;Groep;Ouder\n"Bob" Berg;3;An\nSem;4;Piet\nLotte;5;Jan\n')
    expect(table.cells).toHaveLength(4)
    expect(table.cells[1]).toEqual(['"Bob" Berg', '3', 'An'])
    expect(table.notes).toEqual([{ code: 'QUOTES_BROKEN', lines: [2], ignored: true }])
  })
})

describe('C03 encodings', () => {
  const text = 'Roepnaam;Achternaam\nZoë;Çelik\nAndré;Núñez\n'
  test.each([
    ['UTF-8', utf8(text), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\uFEFF${text}`), 'utf-8'],
    ['Windows-1252', windows1252(text), 'windows-1252'],
    ['UTF-16', utf16(text.replaceAll(';', '\t')), 'utf-16le'],
  ])('C03 %s gives the right accents', (_, bytes, encoding) => {
    const table = csv(bytes)
    expect(table.encoding).toBe(encoding)
    expect(table.cells).toEqual([
      ['Roepnaam', 'Achternaam'],
      ['Zoë', 'Çelik'],
      ['André', 'Núñez'],
    ])
  })

  test('C03 the user can switch to the other reading', () => {
    expect(csv(utf8(text), { encoding: 'windows-1252' }).cells[1]).toEqual(['ZoÃ«', 'Ã‡elik'])
  })
})

describe('Excel', () => {
  test('C07 telephone numbers come as shown, without loss: zeros by format, no exponents', () => {
    const bytes = workbook({
      Blad1: {
        rows: [
          ['Mobiel', 'Telefoon', 'Code', 'Buitenland'],
          [formatted(612345678, '0000000000'), formatted(612345678, '0.00E+00'), 7, 31612345678],
        ],
      },
    })
    expect(tableOf({ bytes, name: 'lijst.xlsx' }).cells[1]).toEqual([
      '0612345678',
      '612345678',
      '7',
      '31612345678',
    ])
  })

  test('days become ISO text, whatever format Excel shows', () => {
    const bytes = workbook({
      Blad1: {
        rows: [
          ['Geboren', 'Ook'],
          [formatted(43134, 'd-m-yy'), formatted(43134, 'dddd d mmmm yyyy')],
        ],
      },
    })
    expect(tableOf({ bytes, name: 'x.xlsx' }).cells[1]).toEqual(['2018-02-03', '2018-02-03'])
  })

  test('C21 hidden rows, columns and sheets are read, and said so', () => {
    const bytes = workbook({
      Leerlingen: {
        rows: [
          ['Naam', 'Groep'],
          ['Noor', '3'],
          ['Sem', '4'],
        ],
        hiddenRows: [1],
        hiddenColumns: [1],
      },
      '!Oud': { rows: [['Naam'], ['Ali']] },
    })
    const table = tableOf({ bytes, name: 'x.xlsx' })
    expect(table.cells).toEqual([
      ['Naam', 'Groep'],
      ['Noor', '3'],
      ['Sem', '4'],
    ])
    expect(table.notes).toEqual([
      { code: 'HIDDEN_ROWS', count: 1 },
      { code: 'HIDDEN_COLUMNS', columns: ['B'] },
      { code: 'HIDDEN_SHEETS', names: ['Oud'] },
    ])
  })

  test('with several sheets the first filled visible one is read and any other can be chosen', () => {
    const bytes = workbook({
      Leeg: { rows: [] },
      '!Weg': { rows: [['x']] },
      Ouders: { rows: [['Naam']] },
      Groepen: { rows: [['Groep']] },
    })
    const first = tableOf({ bytes, name: 'x.xlsx' })
    expect([first.sheet, first.sheets.map(({ name }) => name)]).toEqual([
      'Ouders',
      ['Leeg', 'Weg', 'Ouders', 'Groepen'],
    ])
    expect(tableOf({ bytes, name: 'x.xlsx' }, { sheet: 'Groepen' }).cells).toEqual([['Groep']])
    expect(readTable({ bytes, name: 'x.xlsx' }, { sheet: 'Bestaat niet' })).toMatchObject({
      error: { code: 'SHEET_UNKNOWN' },
    })
  })

  test('a name merged over the rows of two parents belongs to both rows', () => {
    const bytes = workbook({
      A: {
        rows: [
          ['Kind', 'Ouder'],
          ['Noor', 'An'],
          [null, 'Piet'],
        ],
        merges: [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }],
      },
    })
    const table = tableOf({ bytes, name: 'x.xlsx' })
    expect([table.cells[2], table.notes]).toEqual([['Noor', 'Piet'], [{ code: 'MERGED_CELLS', count: 1 }]])
  })

  test('an empty line above the list keeps the row numbers of Excel', () => {
    const bytes = workbook({ A: { rows: [[], [], ['Naam'], ['Noor']] } })
    expect(tableOf({ bytes, name: 'x.xlsx' }).cells.map((row) => row[0])).toEqual(['', '', 'Naam', 'Noor'])
  })
})

describe('limits and other files', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'LIST_EMPTY'],
    ['only line ends', utf8(' \r\n\r\n'), 'LIST_EMPTY'],
    ['more than ten megabytes', new Uint8Array(MAX_LIST_BYTES + 1), 'FILE_TOO_LARGE'],
    ['a cut off workbook', workbook({ A: { rows: [['a']] } }).slice(0, 900), 'NOT_A_LIST'],
    ['an EDEXML file', utf8('<?xml version="1.0"?><EDEX/>'), 'NOT_A_LIST'],
    ['a line of a thousand columns', utf8(`${'a;'.repeat(1000)}b\n`), 'TOO_MANY_COLUMNS'],
    ['seventy thousand rows', utf8('a;b\n'.repeat(70_000)), 'TOO_MANY_ROWS'],
  ])('%s is refused with a code', (_, bytes, code) => {
    expect(readTable({ bytes, name: 'lijst.csv' })).toMatchObject({ ok: false, error: { code } })
  })

  test('a workbook that unpacks to gigabytes is refused before it is unpacked', () => {
    const bytes = workbook({ A: { rows: [['a']] } })
    const view = new DataView(bytes.buffer)
    const directory = Buffer.from(bytes).lastIndexOf('PK\u0001\u0002', undefined, 'latin1')
    view.setUint32(directory + 24, 0xffffff00, true)
    expect(readTable({ bytes, name: 'x.xlsx' })).toMatchObject({ error: { code: 'WORKBOOK_TOO_LARGE' } })
  })

  test('a damaged workbook is refused, not thrown', () => {
    const bytes = workbook({ A: { rows: [['a', 'b']] } })
    bytes.fill(0xff, 4, bytes.length >> 1)
    expect(readTable({ bytes, name: 'x.xlsx' })).toMatchObject({ ok: false })
  })

  test('forty thousand rows are read, with a note that it is much', () => {
    const table = csv(`Naam;Groep\n${'Noor;3\n'.repeat(40_000)}`)
    expect([table.cells.length, table.notes]).toEqual([
      40_001,
      [{ code: 'MANY_ROWS', rows: 40_001, usual: USUAL_LIST_ROWS }],
    ])
  })

  test('progress is told from begin to end', () => {
    const steps: string[] = []
    csv('a;b', { progress: (done, total) => steps.push(`${done}/${total}`) })
    expect(steps).toEqual(['0/2', '1/2', '2/2'])
  })

  test('columns get the letters of Excel', () => {
    expect([0, 25, 26, 27, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA'])
  })
})
