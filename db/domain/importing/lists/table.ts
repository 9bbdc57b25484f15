// A chosen file → one table of clean cells, whatever it was (CSV or Excel). Pure and without throwing: fit for a worker.
import { decodeText, type TextEncoding } from '#domain/importing/decode'
import { type FileKind, recogniseFile } from '#domain/importing/recognise'
import { type Failure, fail, ok, type Result } from '#domain/kernel/result'
import { readDelimited, type SizeFailure } from './delimited.ts'
import {
  type Cells,
  MAX_LIST_BYTES,
  type Progress,
  type Separator,
  type SheetChoice,
  type TableNote,
  USUAL_LIST_ROWS,
} from './table-shape.ts'
import { readWorkbook, type WorkbookFailure } from './workbook.ts'

/** The table of a list. `cells[i]` is the row that Excel numbers i + 1. */
export type Table = {
  readonly kind: 'csv' | 'xlsx'
  readonly cells: Cells
  /** Sheets to choose from and the one that was read; empty for CSV. */
  readonly sheets: readonly SheetChoice[]
  readonly sheet: string
  /** How the text was read; null for a workbook. */
  readonly encoding: TextEncoding | null
  readonly separator: Separator | null
  readonly notes: readonly TableNote[]
}

export type TableChoices = {
  readonly sheet?: string
  readonly encoding?: TextEncoding
  readonly separator?: Separator
  readonly progress?: Progress
}

export type TableFailure =
  | SizeFailure
  | WorkbookFailure
  | Failure<'FILE_TOO_LARGE', { bytes: number; most: number }>
  | Failure<'NOT_A_LIST', { kind: FileKind }>
  | Failure<'LIST_EMPTY', Record<string, never>>

/** Reads a chosen file. `name` only helps where the content cannot tell the kind. */
export function readTable(
  file: { readonly bytes: Uint8Array; readonly name: string },
  choices: TableChoices = {},
): Result<Table, TableFailure> {
  if (file.bytes.length > MAX_LIST_BYTES) {
    return fail('FILE_TOO_LARGE', { bytes: file.bytes.length, most: MAX_LIST_BYTES })
  }
  const kind = recogniseFile(file.bytes, file.name)
  if (kind !== 'text' && kind !== 'xlsx') return refuseKind(file.bytes, kind)
  const read = kind === 'xlsx' ? fromWorkbook(file.bytes, choices) : fromText(file.bytes, choices)
  if (!read.ok) return read
  const rows = read.value.cells.length
  if (rows === 0) return fail('LIST_EMPTY')
  if (rows <= USUAL_LIST_ROWS) return read
  const many: TableNote = { code: 'MANY_ROWS', rows, usual: USUAL_LIST_ROWS }
  return ok({ ...read.value, notes: [...read.value.notes, many] })
}

function refuseKind(bytes: Uint8Array, kind: Exclude<FileKind, 'text' | 'xlsx'>): TableFailure {
  const blank = bytes.every((byte) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09)
  return blank ? fail('LIST_EMPTY') : fail('NOT_A_LIST', { kind })
}

function fromText(bytes: Uint8Array, choices: TableChoices): Result<Table, TableFailure> {
  choices.progress?.(0, 2)
  const decoded = decodeText(bytes, choices.encoding)
  choices.progress?.(1, 2)
  const read = readDelimited(decoded.text, choices.separator)
  choices.progress?.(2, 2)
  if (!read.ok) return read
  const { cells, separator, notes } = read.value
  return ok({ kind: 'csv', cells, sheets: [], sheet: '', encoding: decoded.encoding, separator, notes })
}

function fromWorkbook(bytes: Uint8Array, choices: TableChoices): Result<Table, TableFailure> {
  const read = readWorkbook(bytes, {
    ...(choices.sheet === undefined ? {} : { sheet: choices.sheet }),
    ...(choices.progress === undefined ? {} : { progress: choices.progress }),
  })
  if (!read.ok) return read
  return ok({ kind: 'xlsx', ...read.value, encoding: null, separator: null })
}
