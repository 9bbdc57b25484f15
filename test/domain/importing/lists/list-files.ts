// Builders of invented list files for these tests.
import * as xlsx from '@e965/xlsx'
import { readTable, type Table, type TableChoices } from '#domain/importing/lists/table'
import type { Cells } from '#domain/importing/lists/table-shape'

const WINDOWS_1252: Readonly<Record<string, number>> = { '€': 0x80, '’': 0x92, Š: 0x8a }

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

export function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => WINDOWS_1252[sign] ?? sign.charCodeAt(0))
}

export function utf16(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'))
}

export function csv(bytesOrText: Uint8Array | string, choices: TableChoices = {}): Table {
  const bytes = typeof bytesOrText === 'string' ? utf8(bytesOrText) : bytesOrText
  return tableOf({ bytes, name: 'lijst.csv' }, choices)
}

export function tableOf(file: { bytes: Uint8Array; name: string }, choices: TableChoices = {}): Table {
  const read = readTable(file, choices)
  if (!read.ok) throw new Error(`not read: ${read.error.code}`)
  return read.value
}

/** Cells of a CSV text, for the parts that start from cells. */
export function cellsOf(text: string): Cells {
  return csv(text).cells
}

type SheetOptions = {
  rows: unknown[][]
  hiddenRows?: number[]
  hiddenColumns?: number[]
  merges?: xlsx.Range[]
}

/** A workbook with the given sheets; a name that starts with '!' becomes a hidden sheet. */
export function workbook(sheets: Record<string, SheetOptions>): Uint8Array {
  const book = xlsx.utils.book_new()
  const visibility: xlsx.SheetProps[] = []
  for (const [name, { rows, hiddenRows = [], hiddenColumns = [], merges = [] }] of Object.entries(sheets)) {
    const sheet = xlsx.utils.aoa_to_sheet(rows)
    if (hiddenRows.length > 0) sheet['!rows'] = markHidden(hiddenRows)
    if (hiddenColumns.length > 0) sheet['!cols'] = markHidden(hiddenColumns)
    if (merges.length > 0) sheet['!merges'] = merges
    xlsx.utils.book_append_sheet(book, sheet, name.replace(/^!/, ''))
    visibility.push({ name: name.replace(/^!/, ''), Hidden: name.startsWith('!') ? 1 : 0 })
  }
  book.Workbook = { Sheets: visibility }
  return new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx' }))
}

function markHidden(indices: number[]): { hidden: boolean }[] {
  return Array.from({ length: Math.max(...indices) + 1 }, (_, index) => ({ hidden: indices.includes(index) }))
}

/** A number cell with the format in which Excel shows it. */
export function formatted(value: number, format: string): xlsx.CellObject {
  return { t: 'n', v: value, z: format }
}
