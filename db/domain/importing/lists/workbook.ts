// .xlsx → cells. The only file that knows the spreadsheet reader; it is large, so run it in a worker.
import * as xlsx from '@e965/xlsx'
import { type Failure, fail, ok, type Result } from '#domain/kernel/result'
import { unpackedSize } from './archive-size.ts'
import {
  type Cells,
  cleanCell,
  columnLetters,
  MAX_LIST_CELLS,
  MAX_LIST_COLUMNS,
  MAX_LIST_ROWS,
  type Progress,
  type SheetChoice,
  squareOff,
  type TableNote,
} from './table-shape.ts'

/** Unpacked, a list of 60,000 rows stays far below this; a bomb does not. */
const MAX_UNPACKED_BYTES = 400 * 1024 * 1024

export type Workbook = {
  readonly cells: Cells
  readonly sheet: string
  readonly sheets: readonly SheetChoice[]
  readonly notes: readonly TableNote[]
}

export type WorkbookFailure =
  | Failure<'WORKBOOK_BROKEN', Record<string, never>>
  | Failure<'WORKBOOK_TOO_LARGE', { bytes: number; most: number }>
  | Failure<'TOO_MANY_ROWS', { rows: number; most: number }>
  | Failure<'TOO_MANY_COLUMNS', { columns: number; most: number }>
  | Failure<'SHEET_UNKNOWN', { sheet: string }>

/**
 * Reads one sheet: `sheet`, else the first visible one that holds something. Texts and numbers as Excel shows them
 * (a telephone number keeps its leading zero), days as 'YYYY-MM-DD'. Hidden rows and columns are read, with a note (C21).
 */
export function readWorkbook(
  bytes: Uint8Array,
  options: { readonly sheet?: string; readonly progress?: Progress },
): Result<Workbook, WorkbookFailure> {
  const size = unpackedSize(bytes)
  if (size === null) return fail('WORKBOOK_BROKEN')
  if (size > MAX_UNPACKED_BYTES) return fail('WORKBOOK_TOO_LARGE', { bytes: size, most: MAX_UNPACKED_BYTES })
  options.progress?.(0, 3)
  const book = open(bytes)
  if (!book) return fail('WORKBOOK_BROKEN')
  options.progress?.(2, 3)
  const sheets = book.SheetNames.map((name, index) => ({
    name,
    hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
    empty: rowsOf(book.Sheets[name]).length === 0,
  }))
  const chosen = options.sheet ?? firstToRead(sheets)
  const sheet = book.SheetNames.includes(chosen) ? book.Sheets[chosen] : undefined
  if (!sheet) return fail('SHEET_UNKNOWN', { sheet: chosen })
  const tooLarge = refuseSize(sheet)
  if (tooLarge) return tooLarge
  const read = readSheet(sheet, book.Workbook?.WBProps?.date1904 === true)
  options.progress?.(3, 3)
  return ok({ cells: read.cells, sheet: chosen, sheets, notes: [...read.notes, ...hiddenSheets(sheets)] })
}

/** Null when the reader cannot make sense of the bytes; its errors are English and of no use to the office. */
function open(bytes: Uint8Array): xlsx.WorkBook | null {
  try {
    return xlsx.read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellStyles: true,
      cellHTML: false,
      cellFormula: false,
      sheetRows: MAX_LIST_ROWS + 1,
    })
  } catch {
    return null
  }
}

function firstToRead(sheets: readonly SheetChoice[]): string {
  const sheet =
    sheets.find(({ hidden, empty }) => !hidden && !empty) ?? sheets.find(({ empty }) => !empty) ?? sheets[0]
  return sheet?.name ?? ''
}

function rowsOf(
  sheet: xlsx.WorkSheet | undefined,
): readonly (readonly (xlsx.CellObject | undefined)[] | undefined)[] {
  return sheet?.['!data'] ?? []
}

function refuseSize(sheet: xlsx.WorkSheet): WorkbookFailure | null {
  const rows = rowsOf(sheet)
  if (rows.length > MAX_LIST_ROWS) return fail('TOO_MANY_ROWS', { rows: rows.length, most: MAX_LIST_ROWS })
  const columns = rows.reduce((widest, row) => Math.max(widest, filledWidth(row)), 0)
  if (columns <= MAX_LIST_COLUMNS && columns * rows.length <= MAX_LIST_CELLS * 2) return null
  return fail('TOO_MANY_COLUMNS', { columns, most: MAX_LIST_COLUMNS })
}

/** Sheets often carry thousands of styled empty columns; only cells with a value count. */
function filledWidth(row: readonly (xlsx.CellObject | undefined)[] | undefined): number {
  let width = row?.length ?? 0
  while (width > 0 && row?.[width - 1]?.v === undefined) width -= 1
  return width
}

function readSheet(sheet: xlsx.WorkSheet, date1904: boolean): { cells: Cells; notes: TableNote[] } {
  let errors = 0
  const rows = Array.from(rowsOf(sheet), (row) =>
    Array.from({ length: filledWidth(row) }, (_, column) => {
      const cell = row?.[column]
      if (cell?.t === 'e') errors += 1
      return cell ? textOf(cell, date1904) : ''
    }),
  )
  const merged = fillMergedRows(rows, sheet['!merges'] ?? [])
  const cells = squareOff(rows)
  const notes = hiddenParts(sheet, cells)
  if (errors > 0) notes.push({ code: 'ERROR_CELLS', count: errors })
  if (merged > 0) notes.push({ code: 'MERGED_CELLS', count: merged })
  return { cells, notes }
}

function textOf(cell: xlsx.CellObject, date1904: boolean): string {
  if (cell.t === 'e' || cell.v === undefined) return ''
  if (typeof cell.v === 'number') return numberText(cell, cell.v, date1904)
  if (typeof cell.v === 'boolean') return cell.v ? 'ja' : 'nee'
  return cleanCell(String(cell.v))
}

/** C07: what Excel shows as 6,12E+08 still holds all digits; a number format with leading zeros is obeyed. */
function numberText(cell: xlsx.CellObject, value: number, date1904: boolean): string {
  const day = dayText(cell, value, date1904)
  if (day !== null) return day
  const shown = cleanCell(cell.w ?? '')
  if (cell.z === 'General' || shown === '' || /\dE[+-]?\d/i.test(shown) || /^#+$/.test(shown)) {
    return String(value).replace('.', ',')
  }
  return shown
}

function dayText(cell: xlsx.CellObject, value: number, date1904: boolean): string | null {
  if (value < 1 || cell.z === undefined || !xlsx.SSF.is_date(cell.z)) return null
  const code: unknown = xlsx.SSF.parse_date_code(Math.floor(value), { date1904 })
  if (!isDateCode(code)) return null
  const pad = (part: number, size: number) => String(part).padStart(size, '0')
  return `${pad(code.y, 4)}-${pad(code.m, 2)}-${pad(code.d, 2)}`
}

function isDateCode(code: unknown): code is { y: number; m: number; d: number } {
  return typeof code === 'object' && code !== null && 'y' in code && 'm' in code && 'd' in code
}

/** A name merged over the rows of two parents belongs to both rows. Returns how many cells were filled. */
function fillMergedRows(rows: string[][], merges: readonly xlsx.Range[]): number {
  let filled = 0
  for (const { s: from, e: to } of merges) {
    if (from.c !== to.c || from.r === to.r) continue
    const value = rows[from.r]?.[from.c] ?? ''
    if (value === '') continue
    for (let row = from.r + 1; row <= Math.min(to.r, rows.length - 1); row += 1) {
      const cells = rows[row]!
      while (cells.length <= from.c) cells.push('')
      if (cells[from.c] !== '') continue
      cells[from.c] = value
      filled += 1
    }
  }
  return filled
}

function hiddenParts(sheet: xlsx.WorkSheet, cells: Cells): TableNote[] {
  const notes: TableNote[] = []
  const width = cells[0]?.length ?? 0
  let rows = 0
  for (const [index, info] of (sheet['!rows'] ?? []).entries())
    if (info?.hidden && index < cells.length) rows += 1
  const columns: string[] = []
  for (const [index, info] of (sheet['!cols'] ?? []).entries()) {
    if (info?.hidden && index < width) columns.push(columnLetters(index))
  }
  if (rows > 0) notes.push({ code: 'HIDDEN_ROWS', count: rows })
  if (columns.length > 0) notes.push({ code: 'HIDDEN_COLUMNS', columns })
  return notes
}

function hiddenSheets(sheets: readonly SheetChoice[]): TableNote[] {
  const names = sheets.filter(({ hidden, empty }) => hidden && !empty).map(({ name }) => name)
  return names.length > 0 ? [{ code: 'HIDDEN_SHEETS', names }] : []
}
