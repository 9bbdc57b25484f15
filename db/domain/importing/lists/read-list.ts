// A chosen file, read the way the office wants it: its rows, with the mapping that could be used. Pure: fit for a worker.
import type { IsoDate } from '#domain/kernel/date'
import { ok, type Result } from '#domain/kernel/result'
import type { ListMapping } from './columns.ts'
import { keepOffered, type ListFile, openList } from './open-list.ts'
import type { ListDecisions, ListPreview } from './preview.ts'
import type { ReadingChoices } from './reading-choices.ts'
import { type ListReading, readRows } from './rows.ts'
import type { TableFailure } from './table.ts'
import type { Progress } from './table-shape.ts'
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
const TABLE_SHARE = 30
const ROWS_SHARE = 60

/** Reads a list. */
export function readList(question: ReadingQuestion, progress?: Progress): Result<ReadList, TableFailure> {
  const { file, reading, decisions, today } = question
  const opened = openList(file, reading, share(progress, 0, TABLE_SHARE))
  if (!opened.ok) return opened
  const { table, cells, shape, proposal } = opened.value
  const mapping = keepOffered(question.mapping, proposal)
  const read = readRows({ cells, rows: shape.rows }, mapping, {
    today,
    ...(decisions.dateOrder === null ? {} : { dateOrder: decisions.dateOrder }),
    splitCouples: decisions.splitCouples,
    ...(progress === undefined ? {} : { progress: share(progress, TABLE_SHARE, ROWS_SHARE) }),
  })
  return ok({ mapping, read, encoding: table.encoding, refused: refusedText(proposal.refused) })
}

export type ListMemory = {
  readonly read: typeof readList
  readonly forget: () => void
}

/**
 * Reads lists and remembers the last one: every answer to a question of the preview, and the import itself, ask for the
 * plan of the same rows.
 */
export function createListMemory(): ListMemory {
  let last: { readonly question: ReadingQuestion; readonly list: ReadList } | null = null
  const forget = () => {
    last = null
  }
  const read: ListMemory['read'] = (question, progress) => {
    if (last !== null && isSameReading(last.question, question)) return ok(last.list)
    // before the next one is read: two of a large list would be one too many
    forget()
    const list = readList(question, progress)
    // not the whole question: with it would stay all that was known at that moment
    const { file, reading, mapping, decisions, today } = question
    if (list.ok) last = { question: { file, reading, mapping, decisions, today }, list: list.value }
    return list
  }
  return { read, forget }
}

function isSameReading(a: ReadingQuestion, b: ReadingQuestion): boolean {
  return (
    a.file.name === b.file.name && choicesOf(a) === choicesOf(b) && areSameBytes(a.file.bytes, b.file.bytes)
  )
}

function choicesOf({ reading, mapping, decisions, today }: ReadingQuestion): string {
  const { dateOrder, splitCouples } = decisions
  return JSON.stringify([reading, mapping, dateOrder, splitCouples, today])
}

function areSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false
  return true
}

/** A part of the whole way: `from` to `to` of a hundred. */
function share(progress: Progress | undefined, from: number, to: number): Progress {
  return (done, total) => progress?.(Math.round(from + ((to - from) * done) / Math.max(1, total)), 100)
}
