// Cells + mapping → typed rows (6.4, C07–C17). One row per child, parents in columns; or the child repeated per parent.
import type { IsoDate } from '#domain/kernel/date'
import { splitPrefix } from '#domain/kernel/name'
import {
  type BirthDateReading,
  createBirthDateReader,
  type DateOrder,
  decideDateOrder,
} from './birth-dates.ts'
import { type CellReaders, createCellReaders } from './cell-readers.ts'
import { isPlaceholder, readYear, readYesNo, withoutPlaceholder } from './cell-values.ts'
import { type ColumnReader, createColumnReader, firstFilled } from './column-reader.ts'
import type { ListMapping } from './columns.ts'
import type { AddressPart, ListField, ParentSlot } from './fields.ts'
import type { ListPupil, ListRow, RowProblem } from './list-row.ts'
import { emptyName, isNameless, readFullName } from './person-names.ts'
import { remember } from './remember.ts'
import { type ReadAddresses, type Report, readAddress } from './row-address.ts'
import { readParents } from './row-parents.ts'
import { type Cells, oneLine, type Progress } from './table-shape.ts'

export type ReadRowsOptions = {
  readonly today: IsoDate
  /** Chosen by the user; without it the column decides (C17). */
  readonly dateOrder?: Exclude<DateOrder, 'undecided'>
  /** Cells that the user had split into two persons (C11). */
  readonly splitCouples?: readonly { readonly line: number; readonly slot: ParentSlot }[]
  readonly progress?: Progress
}

export type ListReading = {
  readonly rows: readonly ListRow[]
  /** 'undecided': ask; the dates are read day first until the answer. */
  readonly dateOrder: DateOrder
  readonly problems: readonly RowProblem[]
  /** Lines without the name of a child: not read. */
  readonly skipped: readonly number[]
}

const PROGRESS_STEP = 1000

/** Reads the data rows (`rows` are indices of `cells`, as in ListShape) with the mapping that the user confirmed. */
export function readRows(
  { cells, rows }: { readonly cells: Cells; readonly rows: readonly number[] },
  mapping: ListMapping,
  options: ReadRowsOptions,
): ListReading {
  const reader = createColumnReader(mapping)
  const dateOrder = options.dateOrder ?? decideDateOrder(birthDateCells(cells, rows, reader))
  const context: RowContext = {
    reader,
    read: createCellReaders(),
    addresses: new Map(),
    mapping,
    readBirthDate: createBirthDateReader(dateOrder, options.today),
    readGroup: remember(groupOf),
    splits: splitsByLine(options.splitCouples ?? []),
  }
  const read: ListRow[] = []
  const skipped: number[] = []
  for (const [done, index] of rows.entries()) {
    if (done % PROGRESS_STEP === 0) options.progress?.(done, rows.length)
    const row = readRow(cells[index]!, index + 1, context)
    if (isNameless(row.pupil.name) && row.pupil.number === '') skipped.push(row.line)
    else read.push(row)
  }
  options.progress?.(rows.length, rows.length)
  return { rows: read, dateOrder, problems: read.flatMap((row) => row.problems), skipped }
}

type GroupCell = { readonly name: string; readonly year: number | null }

type RowContext = {
  readonly reader: ColumnReader
  readonly read: CellReaders
  readonly addresses: ReadAddresses
  readonly mapping: ListMapping
  readonly readBirthDate: (cell: string) => BirthDateReading
  readonly readGroup: (cell: string) => GroupCell
  readonly splits: ReadonlyMap<number, readonly ParentSlot[]>
}

function splitsByLine(splits: NonNullable<ReadRowsOptions['splitCouples']>): Map<number, ParentSlot[]> {
  const byLine = new Map<number, ParentSlot[]>()
  for (const { line, slot } of splits) byLine.set(line, [...(byLine.get(line) ?? []), slot])
  return byLine
}

function* birthDateCells(cells: Cells, rows: readonly number[], reader: ColumnReader): Iterable<string> {
  for (const index of rows) {
    const cell = firstFilled(cells[index]!, reader.pupil.birthDate)
    if (cell !== '') yield cell
  }
}

function readRow(raw: readonly string[], line: number, context: RowContext): ListRow {
  const { reader, mapping } = context
  const problems: RowProblem[] = []
  const report: Report = (code, field, text) => problems.push({ line, code, field, text })
  const row = leaveOutLongCells(raw, reader, report)
  const pupil = readPupil(row, context, report)
  const parents = readParents({
    row,
    reader,
    read: context.read,
    addresses: context.addresses,
    report,
    relations: mapping.relations,
    splitSlots: context.splits.get(line) ?? [],
  })
  const address = readAddress(row, reader.household, {
    field: householdField,
    report,
    known: context.addresses,
  })
  return {
    line,
    pupil,
    parents,
    address,
    secret: readSecret(firstFilled(row, reader.household.secret), report),
    family: oneLine(withoutPlaceholder(firstFilled(row, reader.household.family))),
    language: oneLine(withoutPlaceholder(firstFilled(row, reader.household.language))),
    problems,
  }
}

function householdField(part: AddressPart): ListField {
  return `household.${part}`
}

/** A cell of hundreds of signs is a note or a broken quote: not read, and said so. */
function leaveOutLongCells(
  row: readonly string[],
  { longest }: ColumnReader,
  report: Report,
): readonly string[] {
  let kept: string[] | null = null
  for (const { column, field, signs } of longest) {
    const cell = row[column] ?? ''
    if (cell.length <= signs) continue
    report('CELL_TOO_LONG', field, `${oneLine(cell.slice(0, 40))}…`)
    kept ??= [...row]
    kept[column] = ''
  }
  return kept ?? row
}

function readPupil(
  row: readonly string[],
  { reader, readBirthDate, readGroup }: RowContext,
  report: Report,
): ListPupil {
  const { pupil } = reader
  const cell = (columns: readonly number[]) => oneLine(withoutPlaceholder(firstFilled(row, columns)))
  const name = readPupilName(row, reader)
  const number = cell(pupil.number)
  if (isNameless(name)) report('PUPIL_NAME_MISSING', 'pupil.givenName', number)
  const dateCell = withoutPlaceholder(firstFilled(row, pupil.birthDate))
  const { date, problem } = dateCell === '' ? { date: null, problem: null } : readBirthDate(dateCell)
  if (problem) report(`BIRTH_DATE_${problem}`, 'pupil.birthDate', oneLine(dateCell))
  const group = readGroup(firstFilled(row, pupil.group))
  const yearCell = firstFilled(row, pupil.year)
  const year = yearCell === '' ? group.year : readYear(yearCell)
  return { name, birthDate: date, group: group.name, year, number }
}

/** "0" is a group (peuters), so only words can say that there is none. */
function groupOf(cell: string): GroupCell {
  const name = cell === '0' ? cell : oneLine(withoutPlaceholder(cell))
  return { name, year: readYear(name) }
}

function readPupilName(row: readonly string[], { pupil }: ColumnReader): ListPupil['name'] {
  const cell = (columns: readonly number[]) => oneLine(withoutPlaceholder(firstFilled(row, columns)))
  const whole = cell(pupil.fullName)
  const name = whole === '' ? emptyName() : readFullName(whole, 'givenName').name
  name.givenName = cell(pupil.givenName) || name.givenName
  name.firstNames = cell(pupil.firstNames)
  name.initials = cell(pupil.initials) || name.initials
  const prefix = cell(pupil.prefix)
  const familyName = oneLine(firstFilled(row, pupil.familyName))
  if (prefix === '' && isPlaceholder(familyName)) return name
  const surname = prefix === '' && familyName.includes(',') ? splitPrefix(familyName) : null
  name.prefix = surname?.prefix ?? prefix
  name.familyName = surname?.familyName ?? familyName
  return name
}

function readSecret(cell: string, report: Report): boolean | null {
  if (cell === '') return null
  const said = readYesNo(cell)
  const field: ListField = 'household.secret'
  if (said === null) report('SECRET_UNCLEAR', field, cell)
  return said === null || said === 'unknown' ? null : said === 'yes'
}
