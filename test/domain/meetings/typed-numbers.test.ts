import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  markInText,
  readTypedNumbers,
  type TypedRow,
  WHO_LETTERS,
  writeTypedNumbers,
} from '#domain/meetings/typed-numbers'

const list = (rows: number) => new Set(Array.from({ length: rows }, (_, at) => at + 1))
const numbers = (text: string, rows = 28) =>
  readTypedNumbers(text, list(rows)).rows.map(({ number }) => number)

describe('numbers typed over from paper', () => {
  test.each([
    ['3 7 8 12', [3, 7, 8, 12]],
    ['1-5 9', [1, 2, 3, 4, 5, 9]],
    ['12 3', [3, 12]],
    ['3,7;8\n12', [3, 7, 8, 12]],
    ['3.7+8', [3, 7, 8]],
    ['  3   7 , , 8 ', [3, 7, 8]],
    ['3 3 3', [3]],
    ['2-4 3-5', [2, 3, 4, 5]],
    ['1 - 3', [1, 2, 3]],
    ['1–3', [1, 2, 3]],
    ['1 t/m 3', [1, 2, 3]],
    ['1T/M3', [1, 2, 3]],
    ['07', [7]],
    ['5-5', [5]],
    ['', []],
  ])('%j is %j', (text, expected) => {
    expect(readTypedNumbers(text, list(28))).toMatchObject({ notOnList: [], unreadable: [] })
    expect(numbers(text)).toEqual(expected)
  })

  test.each([
    ['7m', ['mother']],
    ['7V', ['father']],
    ['7o', ['grandparent']],
    ['7t', ['interpreter']],
    ['7a', ['other']],
    ['7mv', ['mother', 'father']],
    ['7vm', ['mother', 'father']],
    ['7tm', ['mother', 'interpreter']],
    ['7m 7v', ['mother', 'father']],
    ['7 7m', ['mother']],
    ['7mm', ['mother']],
    ['7', []],
  ])('%j says who signed: %j', (text, who) => {
    expect(readTypedNumbers(text, list(28)).rows).toEqual([{ number: 7, who }])
  })

  test('a letter behind a range is for each of them', () => {
    expect(readTypedNumbers('1-3m', list(28)).rows).toEqual(
      [1, 2, 3].map((number) => ({ number, who: ['mother'] })),
    )
  })

  test.each([
    ['29', [29], []],
    ['27-30', [29, 30], []],
    ['0', [], ['0']],
    ['9-5', [], ['9-5']],
    ['x', [], ['x']],
    ['7x 3', [], ['7x']],
    ['m', [], ['m']],
    ['7 m', [], ['m']],
    ['-7', [], ['-7']],
    ['1-2-3', [], ['1-2-3']],
    ['10000', [], ['10000']],
    ['7m-9', [], ['7m-9']],
  ])('of %j is not on the list: %j, and says nothing: %j', (text, notOnList, unreadable) => {
    expect(readTypedNumbers(text, list(28))).toMatchObject({ notOnList, unreadable })
  })
})

describe('marking rows', () => {
  test.each([
    ['', [3, 4, 5], true, '3-5'],
    ['1 2', [3], true, '1-3'],
    ['1-5', [3], false, '1 2 4 5'],
    ['3m', [3], true, '3m'],
    ['3m 4m', [5], true, '3m 4m 5'],
    ['3 hoi 99', [4], true, '3 4 99 hoi'],
    ['3', [77], true, '3'],
  ])('%j with %j marked %j becomes %j', (text, marked, on, expected) => {
    expect(markInText(text, list(28), { numbers: marked, marked: on })).toBe(expected)
  })
})

const whoEver = fc.subarray([...WHO_LETTERS.values()])
const anyRows = fc
  .uniqueArray(fc.record({ number: fc.integer({ min: 1, max: 400 }), who: whoEver }), {
    selector: ({ number }) => number,
  })
  .map((rows): TypedRow[] => [...rows].sort((a, b) => a.number - b.number))

describe('for any list', () => {
  test('rows written the shortest way are read back', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        expect(readTypedNumbers(writeTypedNumbers(rows), list(400))).toEqual({
          rows,
          notOnList: [],
          unreadable: [],
        })
      }),
    )
  })

  test('rows printed in any order, case and with any separator are read back', () => {
    const separators = fc.constantFrom(' ', ', ', ';', '\n', '\t', ' , ', '+', '. ')
    const form = fc.record({
      separator: separators,
      upper: fc.boolean(),
      twice: fc.boolean(),
      reversed: fc.boolean(),
    })
    fc.assert(
      fc.property(anyRows, form, (rows, { separator, upper, twice, reversed }) => {
        const pieces = rows.map((row) => writeTypedNumbers([row]))
        const all = twice ? [...pieces, ...pieces] : pieces
        const text = (reversed ? [...all].reverse() : all).join(separator)
        expect(readTypedNumbers(upper ? text.toUpperCase() : text, list(400)).rows).toEqual(rows)
      }),
    )
  })

  test('marking and unmarking again leaves the rows that were typed', () => {
    const some = fc.uniqueArray(fc.integer({ min: 1, max: 400 }))
    fc.assert(
      fc.property(anyRows, some, (rows, marked) => {
        const fresh = marked.filter((number) => rows.every((row) => row.number !== number))
        const on = markInText(writeTypedNumbers(rows), list(400), { numbers: fresh, marked: true })
        expect(numbers(on, 400)).toHaveLength(rows.length + fresh.length)
        const off = markInText(on, list(400), { numbers: fresh, marked: false })
        expect(readTypedNumbers(off, list(400)).rows).toEqual(rows)
      }),
    )
  })

  test('whatever is typed, nothing is thrown, and every piece is a row or is named', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...'0123456789mvota-, ;\n/x'), maxLength: 40 }),
    )
    fc.assert(
      fc.property(anything, (text) => {
        const { rows, notOnList, unreadable } = readTypedNumbers(text, list(28))
        const isEmpty = text.replace(/[\s,;.+]/g, '') === ''
        expect(rows.length + notOnList.length + unreadable.length > 0).toBe(!isEmpty)
        for (const { number } of rows) expect(number).toBeLessThanOrEqual(28)
      }),
      { numRuns: 1000 },
    )
  })
})
