// The list that the office works on: looked at once, its rows read once, and both kept until nobody needs them.
import type { IsoDate } from '#domain/kernel/date'
import { ok, type Result } from '#domain/kernel/result'
import type { ListLook } from './look.ts'
import { type LookQuestion, lookAtOpened } from './make-look.ts'
import { type OpenedList, openList } from './open-list.ts'
import { NO_DECISIONS } from './preview.ts'
import { type ReadingQuestion, type ReadList, readList, readOpened } from './read-list.ts'
import type { TableFailure } from './table.ts'
import type { Progress } from './table-shape.ts'

export type ListMemory = {
  /** Looks at a file, and keeps its table for the reading of the rows. */
  readonly look: (
    question: LookQuestion & { readonly today: IsoDate },
    progress?: Progress,
  ) => Result<ListLook, TableFailure>
  /** Reads the rows with the columns that the look proposed; the office mostly leaves them so. */
  readonly readAhead: () => void
  /** Reads the rows, or knows them: every answer to a question, and the import, ask for a plan of the same rows. */
  readonly read: (question: ReadingQuestion, progress?: Progress) => Result<ReadList, TableFailure>
  readonly forget: () => void
}

/** A table that was opened, and the question of its rows with the columns that the look proposed. */
type Looked = { readonly opened: OpenedList; readonly proposed: ReadingQuestion }

/** Makes a memory for one list at a time. */
export function createListMemory(): ListMemory {
  let looked: Looked | null = null
  let last: { readonly question: ReadingQuestion; readonly list: ReadList } | null = null
  const forget = () => {
    looked = null
    last = null
  }
  const look: ListMemory['look'] = (question, progress) => {
    // before the next one is read: two of a large list would be one too many
    forget()
    const { file, reading, today } = question
    const opened = openList(file, reading, progress)
    if (!opened.ok) return opened
    const answer = lookAtOpened(question, opened.value)
    const proposed = { file, reading, mapping: answer.mapping, decisions: NO_DECISIONS, today }
    looked = { opened: opened.value, proposed }
    return ok(answer)
  }
  const readAhead = () => {
    if (looked === null || last !== null) return
    const { opened, proposed } = looked
    last = { question: proposed, list: readOpened(opened, proposed) }
  }
  const read: ListMemory['read'] = (question, progress) => {
    const before = last
    const table = looked
    forget()
    if (before !== null && isSameReading(before.question, question)) {
      last = before
      return ok(before.list)
    }
    const list =
      table !== null && isSameTable(table.proposed, question)
        ? ok(readOpened(table.opened, question, progress))
        : readList(question, progress)
    // not the whole question: with it would stay all that was known at that moment
    const { file, reading, mapping, decisions, today } = question
    if (list.ok) last = { question: { file, reading, mapping, decisions, today }, list: list.value }
    return list
  }
  return { look, readAhead, read, forget }
}

type TableQuestion = Pick<ReadingQuestion, 'file' | 'reading'>

function isSameTable(a: TableQuestion, b: TableQuestion): boolean {
  return (
    a.file.name === b.file.name &&
    JSON.stringify(a.reading) === JSON.stringify(b.reading) &&
    areSameBytes(a.file.bytes, b.file.bytes)
  )
}

function isSameReading(a: ReadingQuestion, b: ReadingQuestion): boolean {
  return choicesOf(a) === choicesOf(b) && isSameTable(a, b)
}

/** Of a mapping only what the reading takes from it (`keepOffered`). */
function choicesOf({ mapping, decisions, today }: ReadingQuestion): string {
  const fields = mapping.columns.map(({ column, field }) => [column, field])
  const { dateOrder, splitCouples } = decisions
  const splits = splitCouples.map(({ line, slot }) => [line, slot])
  return JSON.stringify([mapping.relations, fields, dateOrder, splits, today])
}

function areSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false
  return true
}
