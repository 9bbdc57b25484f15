// A first look at a chosen file: pure, fit for a worker.
import { accentColumns, otherEncoding, sampleAccents } from './accents.ts'
import type { ListMapping, MappingProposal } from './columns.ts'
import { proposeListName } from './list-name.ts'
import type { ListLook } from './look.ts'
import type { ListFile, OpenedList } from './open-list.ts'
import type { ReadingChoices } from './reading-choices.ts'
import { applySavedMapping, type MappingDifference } from './saved-mapping.ts'
import { readTable } from './table.ts'
import { type Cells, oneLine } from './table-shape.ts'
import { differenceText, noteText, shapeTexts } from './texts.ts'

export type NamedMapping = { readonly name: string; readonly mapping: ListMapping }

export type LookQuestion = {
  readonly file: ListFile
  readonly reading: ReadingChoices
  readonly saved: readonly NamedMapping[]
  /** The saved mapping to use; '' = none, null = the one that fits best. */
  readonly savedName: string | null
}

const FIRST_ROWS = 12
const FIRST_COLUMNS = 8
const EXAMPLES = 3
const EXAMPLE_ROWS = 200
const EXAMPLE_SIGNS = 60
/** A saved mapping fits when so much of both lists, then and now, is under the same headers. */
const LEAST_FIT = 0.6

/** What the office is shown of a file that was opened. */
export function lookAtOpened(question: LookQuestion, opened: OpenedList): ListLook {
  const { file, saved } = question
  const { table, shape, proposal, cells } = opened
  const { mapping, differences, name } = layOver(question, proposal)
  const found = mapping.columns.some(({ field }) => field.startsWith('parent'))
  return {
    kind: table.kind,
    sheet: table.sheet,
    sheets: [...table.sheets],
    encoding: table.encoding,
    separator: table.separator,
    notes: [...table.notes.map(noteText), ...shapeTexts(shape)],
    headerRow: shape.headerRow,
    firstRows: cells
      .slice(0, FIRST_ROWS)
      .map((row) => row.slice(0, FIRST_COLUMNS).map((cell) => shorten(cell))),
    rows: shape.rows.length,
    ...accentsOf(question, opened, mapping),
    mapping,
    doubtful: [...proposal.doubtful],
    refused: [...proposal.refused],
    examples: mapping.columns.map(({ column }) => ({
      column,
      values: examplesOf(cells, shape.rows, column),
    })),
    savedNames: saved.map((entry) => entry.name),
    savedName: name,
    differences: differences.map(differenceText),
    listName: name ?? proposeListName(file.name, table.sheets.length > 1 ? table.sheet : ''),
    listKind: found ? 'parents' : 'pupils',
  }
}

function accentsOf(
  { file, reading }: LookQuestion,
  { table, cells }: OpenedList,
  mapping: ListMapping,
): Pick<ListLook, 'accents' | 'otherEncoding'> {
  if (table.encoding === null) return { accents: [], otherEncoding: null }
  const other = otherEncoding(table.encoding)
  const { separator } = table
  const readOther = () => {
    const again = readTable(file, { encoding: other, ...(separator === null ? {} : { separator }) })
    return again.ok ? again.value.cells : []
  }
  const accents = sampleAccents(cells, readOther, accentColumns(mapping))
  // The user may come back from a wrong reading, also when that one shows no accents.
  return { accents, otherEncoding: accents.length > 0 || reading.encoding !== null ? other : null }
}

type Laid = { mapping: ListMapping; differences: MappingDifference[]; name: string | null }

function layOver({ saved, savedName }: LookQuestion, proposal: MappingProposal): Laid {
  const own: Laid = { mapping: proposal.mapping, differences: [], name: null }
  if (savedName === '') return own
  const candidates = savedName === null ? saved : saved.filter(({ name }) => name === savedName)
  let best = own
  let bestFit = savedName === null ? LEAST_FIT : -1
  for (const { name, mapping } of candidates) {
    const laid = applySavedMapping(mapping, proposal)
    const used = mapping.columns.filter(({ field }) => field !== 'ignore').length
    const told = (...codes: string[]) => laid.differences.filter(({ code }) => codes.includes(code)).length
    const lost = told('COLUMN_GONE', 'COLUMN_RENAMED')
    const fit = used === 0 ? 0 : (used - lost) / (used + told('COLUMN_NEW', 'COLUMN_RENAMED'))
    if (fit > bestFit) {
      best = { ...laid, name }
      bestFit = fit
    }
  }
  return best
}

function examplesOf(cells: Cells, rows: readonly number[], column: number): string[] {
  const values = new Set<string>()
  for (const row of rows.slice(0, EXAMPLE_ROWS)) {
    const cell = cells[row]?.[column] ?? ''
    if (cell !== '') values.add(shorten(cell))
    if (values.size === EXAMPLES) break
  }
  return [...values]
}

function shorten(cell: string): string {
  const line = oneLine(cell)
  return line.length > EXAMPLE_SIGNS ? `${line.slice(0, EXAMPLE_SIGNS - 1)}…` : line
}
