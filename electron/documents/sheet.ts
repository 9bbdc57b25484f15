// Sheets for a spreadsheet program: one .xlsx file with real numbers and days, and texts that are never a formula (C24).
// The writer is large: it runs in the worker that holds the reader too.
import * as xlsx from '@e965/xlsx'
import { daysBetween, type IsoDate } from '#domain/kernel/date'

export type Cell = string | number | { readonly day: IsoDate }

export interface Sheet {
  /** On its tab; at most 31 signs. */
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
}

/** The bytes of an .xlsx file. */
export type Workbook = Uint8Array<ArrayBuffer>

/** Makes a workbook with a tab for each sheet. */
export function makeWorkbook(sheets: readonly Sheet[]): Workbook {
  const book = xlsx.utils.book_new()
  for (const { name, rows } of sheets) {
    const sheet = xlsx.utils.aoa_to_sheet(rows.map((row) => row.map(cellOf)))
    sheet['!cols'] = widthsOf(rows)
    xlsx.utils.book_append_sheet(book, sheet, name)
  }
  const bytes: ArrayBuffer = xlsx.write(book, { type: 'array', bookType: 'xlsx', compression: true })
  return new Uint8Array(bytes)
}

/** Day 0 of every spreadsheet; their serial numbers count from it. */
const SPREADSHEET_EPOCH = '1899-12-30' as IsoDate

function cellOf(cell: Cell): xlsx.CellObject {
  if (typeof cell === 'string') return { t: 's', v: cell }
  if (typeof cell === 'number') return { t: 'n', v: cell }
  return { t: 'n', v: daysBetween(SPREADSHEET_EPOCH, cell.day), z: 'dd-mm-yyyy' }
}

/** In signs: as wide as the widest cell, within reason. */
function widthsOf(rows: Sheet['rows']): xlsx.ColInfo[] {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  return Array.from({ length: columns }, (_, column) => {
    const widest = rows.reduce((most, row) => Math.max(most, lengthOf(row[column] ?? '')), 0)
    return { wch: Math.min(60, widest + 2) }
  })
}

function lengthOf(cell: Cell): number {
  return typeof cell === 'object' ? 10 : String(cell).length
}
