// The plain form that both kinds of list get, with the limits on what is read (security: input hygiene).
import { cleanText } from '#domain/kernel/text'

/** Larger files are refused: a list of 40,000 pupils with parents fits well within it. */
export const MAX_LIST_BYTES = 10 * 1024 * 1024

/** More rows than the largest school has: read all the same, with a note. */
export const USUAL_LIST_ROWS = 20_000

/** More rows than this is no list of pupils: refused. */
export const MAX_LIST_ROWS = 60_000

/** Excel itself goes to 16,384 columns; a list of pupils never does. */
export const MAX_LIST_COLUMNS = 500

/** All cells together; more is no list but a bomb. */
export const MAX_LIST_CELLS = 4_000_000

/** What the reader has to say about a file; `texts.ts` holds the sentence. Rows are counted from 1, as Excel does. */
export type TableNote =
  | { readonly code: 'HIDDEN_ROWS'; readonly count: number }
  | { readonly code: 'HIDDEN_COLUMNS'; readonly columns: readonly string[] }
  | { readonly code: 'HIDDEN_SHEETS'; readonly names: readonly string[] }
  | { readonly code: 'MANY_ROWS'; readonly rows: number; readonly usual: number }
  | { readonly code: 'QUOTES_BROKEN'; readonly lines: readonly number[]; readonly ignored: boolean }
  | { readonly code: 'ERROR_CELLS'; readonly count: number }
  | { readonly code: 'MERGED_CELLS'; readonly count: number }

/** A sheet of a workbook, to choose from. */
export type SheetChoice = { readonly name: string; readonly hidden: boolean; readonly empty: boolean }

export type Separator = ';' | ',' | '\t' | '|'

/** Rows × columns of clean text, every row equally long. Row i is row i + 1 in Excel. */
export type Cells = readonly (readonly string[])[]

/** Told while reading: how far, of how much. The unit is the reader's own (rows, steps). */
export type Progress = (done: number, total: number) => void

/** A part of a longer way: `from` to `to` of a hundred. */
export function shareOf(progress: Progress | undefined, from: number, to: number): Progress {
  return (done, total) => progress?.(Math.round(from + ((to - from) * done) / Math.max(1, total)), 100)
}

const PLAIN = /^[!-~]*(?: [!-~]+)*$/

/** One cell: composed, no controls, no outer spaces; line ends within stay, they part values (C08). */
export function cleanCell(text: string): string {
  if (text.length < 200 && PLAIN.test(text)) return text
  return cleanText(text).replace(/[^\S\n]+/gu, ' ')
}

/** A cell that holds one value: its line ends become spaces. Cells are clean already, so this is quick. */
export function oneLine(cell: string): string {
  return cell.includes('\n') ? cell.replace(/\s*\n\s*/g, ' ') : cell
}

/** Makes all rows as long as the longest, so that a column is a column. Drops empty rows at the end. */
export function squareOff(rows: string[][]): string[][] {
  let last = rows.length
  while (last > 0 && rows[last - 1]!.every((cell) => cell === '')) last -= 1
  const kept = rows.slice(0, last)
  const width = kept.reduce((widest, row) => Math.max(widest, lastFilled(row) + 1), 0)
  for (const row of kept) {
    row.length = Math.min(row.length, width)
    while (row.length < width) row.push('')
  }
  return kept
}

function lastFilled(row: readonly string[]): number {
  let last = row.length - 1
  while (last >= 0 && row[last] === '') last -= 1
  return last
}

/** The letter(s) of a column as Excel shows them: 0 → A, 27 → AB. */
export function columnLetters(index: number): string {
  const head = Math.floor(index / 26) - 1
  return (head >= 0 ? columnLetters(head) : '') + String.fromCharCode(65 + (index % 26))
}
