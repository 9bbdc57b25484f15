import fc from 'fast-check'
import papaparse from 'papaparse'
import { describe, expect, test } from 'vitest'
import { csvCell, csvText, exportCsv, recoverCell } from '#domain/printing/export-csv'

/** Cells as another programme reads them. */
function readAgain(text: string): string[][] {
  return papaparse.parse<string[]>(text, { delimiter: ';', newline: '\r\n', header: false }).data.slice(0, -1)
}

describe('C24 our own export', () => {
  test.each([
    '=1+1',
    '+31612345678',
    '-1',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '=HYPERLINK("http://x")',
    "'=1",
    '＝1+1',
    '\n=1',
  ])('C24 %j does not begin as a formula and comes back as it was', (value) => {
    const [[cell]] = readAgain(`${csvCell(value)}\r\n`) as [[string]]
    expect([cell, recoverCell(cell)]).toEqual([`'${value}`, value])
  })

  test.each(['0612345678', '00007', '31612345678901'])('C24 the number %s stays text', (value) => {
    expect([csvCell(value), recoverCell(`'${value}`)]).toEqual([`"'${value}"`, value])
  })

  test.each(["'t Hart", 'Noor', '', '06 1234 5678', '3-2-2018', 'a;b', "O'Neill", '12345'])(
    '%j is left as it is',
    (value) => {
      expect([csvCell(value), recoverCell(value)]).toEqual([`"${value}"`, value])
    },
  )

  test('rows end with CR LF, cells are parted by ; and always quoted', () => {
    expect(
      csvText([
        ['Naam', 'Groep'],
        ['Noor "Noortje"', '3'],
      ]),
    ).toBe('"Naam";"Groep"\r\n"Noor ""Noortje""";"3"\r\n')
  })

  test('the file is UTF-8 with a mark', () => {
    const text = 'Zoë;Çelik €\u{1F600}Łukasz'
    expect([...exportCsv([[text]])]).toEqual([...new TextEncoder().encode(`\uFEFF"${text}"\r\n`)])
  })
})

test('T15 twenty thousand cells: none begins as a formula, each comes back', () => {
  const risky = fc.stringMatching(/^[=+\-@\t\r'0-9]{0,3}[ -~]{0,12}$/)
  const cell = fc.oneof(
    risky,
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 12 }),
  )
  const row = fc.array(cell, { minLength: 10, maxLength: 10 })
  fc.assert(
    fc.property(row, (values) => {
      const [cells] = readAgain(csvText([values]))
      expect(cells!.filter((value) => /^[=+\-@\t\r]/.test(value))).toEqual([])
      expect(cells!.map(recoverCell)).toEqual(values)
    }),
    { numRuns: 2000 },
  )
})

test('T15 the bytes are those of the text, for every Unicode text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (value) => {
      const expected = new TextEncoder().encode(`\uFEFF${csvText([[value]])}`)
      expect([...exportCsv([[value]])]).toEqual([...expected])
    }),
    { numRuns: 2000 },
  )
})
