// A chosen file, opened the way the office wants it read: the table, where the list stands in it, what its columns are.
import { ok, type Result } from '#domain/kernel/result'
import { dropRefused, type ListMapping, type MappingProposal, proposeMapping } from './columns.ts'
import { describeList, type ListShape } from './header.ts'
import type { ReadingChoices } from './reading-choices.ts'
import { readTable, type Table, type TableFailure } from './table.ts'
import type { Cells, Progress } from './table-shape.ts'

export type ListFile = { readonly name: string; readonly bytes: Uint8Array }

export type OpenedList = {
  readonly table: Table
  readonly shape: ListShape
  readonly proposal: MappingProposal
  /** Without a value of any refused column: nothing else may go further. */
  readonly cells: Cells
}

/** Reads and describes a list. */
export function openList(
  file: ListFile,
  reading: ReadingChoices,
  progress?: Progress,
): Result<OpenedList, TableFailure> {
  const { sheet, encoding, separator } = reading
  const read = readTable(file, {
    ...(sheet === null ? {} : { sheet }),
    ...(encoding === null ? {} : { encoding }),
    ...(separator === null ? {} : { separator }),
    ...(progress === undefined ? {} : { progress }),
  })
  if (!read.ok) return read
  const table = read.value
  const shape = shapeOf(table.cells, reading.headerRow)
  const proposal = proposeMapping(table.cells, shape)
  return ok({ table, shape, proposal, cells: dropRefused(table.cells, proposal.refused) })
}

/** The mapping of the window, held against the list: a column that is refused or not there has no field. */
export function keepOffered(mapping: ListMapping, { mapping: offered }: MappingProposal): ListMapping {
  const columns = new Map(offered.columns.map((entry) => [entry.column, entry]))
  return {
    relations: mapping.relations,
    columns: mapping.columns.flatMap(({ column, field }) => {
      const entry = columns.get(column)
      return entry === undefined ? [] : [{ ...entry, field }]
    }),
  }
}

function shapeOf(cells: Cells, headerRow: ReadingChoices['headerRow']): ListShape {
  if (headerRow === 'none') return describeList(cells, null)
  const isThere = headerRow !== null && headerRow < cells.length
  return isThere ? describeList(cells, headerRow) : describeList(cells)
}
