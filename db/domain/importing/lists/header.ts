// Where the list begins and ends in its sheet: title lines, header, empty parts, a total (C04, C05).
import { fold } from '#domain/kernel/fold'
import { headerKey, recogniseHeader } from './recognise-header.ts'
import { refusedByHeader } from './refused.ts'
import type { Cells } from './table-shape.ts'

/** Indices are of `cells`; row index i is row i + 1 in Excel. */
export type ListShape = {
  /** Null: the list has no header; every filled row is data. */
  readonly headerRow: number | null
  /** Per column of the sheet; '' without a header. */
  readonly headers: readonly string[]
  /** Columns with a header or data. */
  readonly columns: readonly number[]
  /** Rows with data. */
  readonly rows: readonly number[]
  readonly titleRows: number
  readonly emptyRows: number
  readonly emptyColumns: number
  /** A total or a footer at the end, left out. */
  readonly totalRows: readonly number[]
  /** The header printed again on every page, left out. */
  readonly repeatedHeaders: readonly number[]
}

/** Title lines above a header are few. */
const HEADER_SEARCH_ROWS = 30
const FOOTER_ROWS = 5
const FOOTER_WORDS =
  /^(totaal|totalen|total|aantal|som|pagina|blad|afgedrukt|geprint|gegenereerd|uitgedraaid|peildatum|bron)\b/
const DATA_LIKE = /@|\d{6,}|\b\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b|^\d{4}\s?[A-Z]{2}$|^\d+$/i

/**
 * The row that holds most headers we know, in the first rows; the first of equals. Null when there is none: then the
 * user picks one, or says that the list has no header. A single known header counts only in a row of full width.
 */
export function findHeaderRow(cells: Cells): number | null {
  let best: number | null = null
  let bestScore = 0
  const widest = widestRow(cells)
  for (const [index, row] of cells.slice(0, HEADER_SEARCH_ROWS).entries()) {
    const filled = row.filter((cell) => cell !== '')
    if (filled.length === 0 || filled.some((cell) => DATA_LIKE.test(cell))) continue
    const known = new Set(filled.filter(isKnownHeader).map(headerKey)).size
    const enough = known >= 2 || (filled.length === widest && filled.some(isSureHeader))
    if (enough && known > bestScore) {
      best = index
      bestScore = known
    }
  }
  return best
}

/** Describes the list below `headerRow` (as proposed, or as the user picked). */
export function describeList(cells: Cells, headerRow: number | null = findHeaderRow(cells)): ListShape {
  const width = cells[0]?.length ?? 0
  const headers = headersOf(cells, headerRow, width)
  const header = headerRow === null ? null : cells[headerRow]!.join('\u0000')
  const rows: number[] = []
  const repeatedHeaders: number[] = []
  let emptyRows = 0
  for (let index = headerRow === null ? 0 : headerRow + 1; index < cells.length; index += 1) {
    const row = cells[index]!
    if (row.every((cell) => cell === '')) emptyRows += 1
    else if (header !== null && row[0] === cells[headerRow!]![0] && row.join('\u0000') === header)
      repeatedHeaders.push(index)
    else rows.push(index)
  }
  const totalRows = takeFooter(cells, rows)
  const columns = usedColumns(cells, rows, headers)
  return {
    headerRow,
    headers,
    columns,
    rows,
    titleRows: cells.slice(0, headerRow ?? 0).filter((row) => row.some((cell) => cell !== '')).length,
    emptyRows,
    emptyColumns: width - columns.length,
    totalRows,
    repeatedHeaders,
  }
}

function isKnownHeader(cell: string): boolean {
  return (
    cell.length <= 60 &&
    (recogniseHeader(cell) !== null || refusedByHeader(cell) !== null || headerKey(cell) === 'geslacht')
  )
}

/** "Moeder" alone can just as well stand in a column of relations. */
function isSureHeader(cell: string): boolean {
  const meaning = recogniseHeader(cell)
  return isKnownHeader(cell) && !(meaning?.who === 'parent' && meaning.what === 'name')
}

function widestRow(cells: Cells): number {
  return cells.slice(0, HEADER_SEARCH_ROWS).reduce((widest, row) => {
    return Math.max(widest, row.filter((cell) => cell !== '').length)
  }, 0)
}

/** A line of groups above the header ("Moeder" over naam, e-mail, mobiel) is put before each header below it. */
function headersOf(cells: Cells, headerRow: number | null, width: number): string[] {
  if (headerRow === null) return Array.from({ length: width }, () => '')
  const headers = cells[headerRow]!.map((header) => header.replace(/\s+/g, ' '))
  const above = headerRow > 0 ? cells[headerRow - 1]! : []
  const filled = above.filter((cell) => cell !== '')
  if (filled.length < 2 || !filled.every(isGroupOfColumns)) return headers
  let group = ''
  return headers.map((header, column) => {
    group = above[column] || group
    return header === '' || group === '' ? header : `${group} ${header}`
  })
}

function isGroupOfColumns(cell: string): boolean {
  const meaning = recogniseHeader(cell)
  if (meaning?.who === 'parent') return meaning.what === 'name'
  return /^(?:leerling|leerlingen|kind|adres|gezin)$/.test(headerKey(cell))
}

/** Takes total and footer lines off the end of `rows` and returns them. */
function takeFooter(cells: Cells, rows: number[]): number[] {
  const footer: number[] = []
  while (rows.length > 1 && footer.length < FOOTER_ROWS && isFooter(cells[rows.at(-1)!]!))
    footer.unshift(rows.pop()!)
  return footer
}

function isFooter(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell !== '')
  return filled.length <= 3 && FOOTER_WORDS.test(fold(filled[0] ?? ''))
}

function usedColumns(cells: Cells, rows: readonly number[], headers: readonly string[]): number[] {
  const used = headers.map((header) => header !== '')
  let open = used.filter((isUsed) => !isUsed).length
  for (const row of rows) {
    if (open === 0) break
    for (const [column, cell] of cells[row]!.entries()) {
      if (cell !== '' && !used[column]) {
        used[column] = true
        open -= 1
      }
    }
  }
  return used.flatMap((isUsed, column) => (isUsed ? [column] : []))
}
