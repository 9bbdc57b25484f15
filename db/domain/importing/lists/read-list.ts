// A chosen file, read the way the office wants it: its rows, with the mapping that could be used. Pure: fit for a worker.
import type { IsoDate } from '#domain/kernel/date'
import { ok, type Result } from '#domain/kernel/result'
import type { ListMapping } from './columns.ts'
import { keepOffered, type ListFile, type OpenedList, openList } from './open-list.ts'
import type { ListDecisions, ListPreview } from './preview.ts'
import type { ReadingChoices } from './reading-choices.ts'
import { type ListReading, readRows } from './rows.ts'
import type { TableFailure } from './table.ts'
import { type Progress, shareOf } from './table-shape.ts'
import { refusedText } from './texts.ts'

/** All on which the reading depends; answers and ticks are not among it. */
export type ReadingQuestion = {
  readonly file: ListFile
  readonly reading: ReadingChoices
  readonly mapping: ListMapping
  readonly decisions: Pick<ListDecisions, 'dateOrder' | 'splitCouples'>
  readonly today: IsoDate
}

/** What is left of a file when its rows are read; the cells themselves are not needed any more. */
export type ReadList = {
  readonly mapping: ListMapping
  readonly read: ListReading
  readonly encoding: ListPreview['encoding']
  readonly refused: string
}

/** Reading a table takes about a third of the time, rows and plan the rest. */
export const TABLE_SHARE = 30
const ROWS_SHARE = 60

/** Reads a list. */
export function readList(question: ReadingQuestion, progress?: Progress): Result<ReadList, TableFailure> {
  const opened = openList(question.file, question.reading, shareOf(progress, 0, TABLE_SHARE))
  return opened.ok ? ok(readOpened(opened.value, question, progress)) : opened
}

/** Reads the rows of a list whose table was read before. */
export function readOpened(
  { table, cells, shape, proposal }: OpenedList,
  question: ReadingQuestion,
  progress?: Progress,
): ReadList {
  const { decisions, today } = question
  const mapping = keepOffered(question.mapping, proposal)
  const read = readRows({ cells, rows: shape.rows }, mapping, {
    today,
    ...(decisions.dateOrder === null ? {} : { dateOrder: decisions.dateOrder }),
    splitCouples: decisions.splitCouples,
    ...(progress === undefined ? {} : { progress: shareOf(progress, TABLE_SHARE, ROWS_SHARE) }),
  })
  return { mapping, read, encoding: table.encoding, refused: refusedText(proposal.refused) }
}
