// CSV text → cells (C01, C02). papaparse does the quotes; separator and repair are decided here.
import papaparse from 'papaparse/papaparse.js'
import { type Failure, fail, ok, type Result } from '#domain/kernel/result'
import {
  type Cells,
  cleanCell,
  MAX_LIST_CELLS,
  MAX_LIST_COLUMNS,
  MAX_LIST_ROWS,
  type Separator,
  squareOff,
  type TableNote,
} from './table-shape.ts'

export type Delimited = {
  readonly cells: Cells
  readonly separator: Separator
  readonly notes: readonly TableNote[]
}

export type SizeFailure =
  | Failure<'TOO_MANY_ROWS', { rows: number; most: number }>
  | Failure<'TOO_MANY_COLUMNS', { columns: number; most: number }>

const SEPARATORS: readonly Separator[] = [';', '\t', ',', '|']
/** Rows and signs that are looked at to find the separator. */
const SAMPLE_ROWS = 30
const SAMPLE_SIGNS = 20_000
/** How many lines a note names. */
const NAMED_LINES = 5

/**
 * Reads CSV text. Never throws. A first line `sep=;` is obeyed and not counted as a row, as in Excel.
 * Broken quotes: the reading, with or without quotes, that gives the most regular rows wins, with a note.
 */
export function readDelimited(text: string, forced?: Separator): Result<Delimited, SizeFailure> {
  const { told, body } = takeSeparatorLine(text.replace(/\r\n?/g, '\n'))
  const separator = forced ?? told ?? findSeparator(body)
  const read = parse(body, separator)
  const tooLarge = refuseSize(read.rows)
  if (tooLarge) return tooLarge
  for (const row of read.rows) {
    for (let column = 0; column < row.length; column += 1) row[column] = cleanCell(row[column]!)
  }
  return ok({ cells: squareOff(read.rows), separator, notes: read.notes })
}

function takeSeparatorLine(text: string): { told: Separator | null; body: string } {
  const match = /^\uFEFF?"?sep=([;,\t|])"?[ ;,\t|]*(?:\n|$)/i.exec(text)
  if (!match) return { told: null, body: text.replace(/^\uFEFF/, '') }
  return { told: match[1] as Separator, body: text.slice(match[0].length) }
}

/**
 * The separator that stands most regularly outside quotes in the first rows: the number of rows that share the most
 * usual count, times that count. A comma inside "Berg, van den" loses from one `;` per column. Falls back on `;`.
 */
export function findSeparator(text: string): Separator {
  const rows = countPerRow(text.slice(0, SAMPLE_SIGNS))
  let best: Separator = ';'
  let bestScore = 0
  for (const [index, separator] of SEPARATORS.entries()) {
    const score = regularity(rows.map((counts) => counts[index]!))
    if (score > bestScore) {
      best = separator
      bestScore = score
    }
  }
  return best
}

/** Per row the number of each separator outside quotes. */
function countPerRow(sample: string): number[][] {
  const rows: number[][] = []
  let counts = SEPARATORS.map(() => 0)
  let quoted = false
  for (const sign of sample) {
    if (sign === '"') quoted = !quoted
    else if (sign === '\n' && !quoted) {
      rows.push(counts)
      if (rows.length === SAMPLE_ROWS) return rows
      counts = SEPARATORS.map(() => 0)
    } else if (!quoted) {
      const index = SEPARATORS.indexOf(sign as Separator)
      if (index >= 0) counts[index]! += 1
    }
  }
  rows.push(counts)
  return rows
}

function regularity(counts: readonly number[]): number {
  const perCount = new Map<number, number>()
  for (const count of counts) if (count > 0) perCount.set(count, (perCount.get(count) ?? 0) + 1)
  let best = 0
  for (const [count, rows] of perCount) best = Math.max(best, rows * rows * Math.min(count, 12))
  return best
}

type Reading = { rows: string[][]; notes: TableNote[] }

function parse(body: string, separator: Separator): Reading {
  const settings = { delimiter: separator, newline: '\n', header: false, skipEmptyLines: false } as const
  const quoted = papaparse.parse(body, settings)
  const broken = quoted.errors.filter((error) => error.type === 'Quotes')
  if (broken.length === 0) return { rows: quoted.data, notes: [] }
  const lines = [...new Set(broken.map((error) => (error.row ?? 0) + 1))].slice(0, NAMED_LINES)
  const literal = papaparse.parse(body, { ...settings, quoteChar: '\u0000' }).data
  const ignored = irregular(literal) < irregular(quoted.data)
  const rows = ignored ? literal.map((row) => row.map(withoutQuotes)) : quoted.data
  return { rows, notes: [{ code: 'QUOTES_BROKEN', lines, ignored }] }
}

/** The share of rows that are not as wide as most rows; a swallowed file has few rows, so few that agree. */
function irregular(rows: readonly string[][]): number {
  const widths = new Map<number, number>()
  for (const row of rows) widths.set(row.length, (widths.get(row.length) ?? 0) + 1)
  const usual = Math.max(0, ...widths.values())
  const swallowed = rows.reduce((sum, row) => sum + row.filter((cell) => cell.includes('\n')).length, 0)
  return (rows.length - usual + swallowed) / Math.max(1, rows.length)
}

function withoutQuotes(cell: string): string {
  const outer = /^\s*"(.*)"\s*$/s.exec(cell)
  return (outer ? outer[1]! : cell).replaceAll('""', '"')
}

function refuseSize(rows: readonly string[][]): SizeFailure | null {
  if (rows.length > MAX_LIST_ROWS) return fail('TOO_MANY_ROWS', { rows: rows.length, most: MAX_LIST_ROWS })
  let widest = 0
  let cells = 0
  for (const row of rows) {
    widest = Math.max(widest, row.length)
    cells += row.length
  }
  if (widest <= MAX_LIST_COLUMNS && cells <= MAX_LIST_CELLS && widest * rows.length <= MAX_LIST_CELLS * 2)
    return null
  return fail('TOO_MANY_COLUMNS', { columns: widest, most: MAX_LIST_COLUMNS })
}
