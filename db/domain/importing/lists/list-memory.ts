// The list that the office works on: looked at once, its rows read once, and both kept until nobody needs them.
import type { IsoDate } from '#domain/kernel/date'
import { ok, type Result } from '#domain/kernel/result'
import type { ListLook } from './look.ts'
import { type LookQuestion, lookAtOpened } from './make-look.ts'
import { type OpenedList, openList } from './open-list.ts'
import { NO_DECISIONS } from './preview.ts'
import { type ReadingQuestion, type ReadList, readOpened, TABLE_SHARE } from './read-list.ts'
import type { TableFailure } from './table.ts'
import { type Progress, shareOf } from './table-shape.ts'

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

type Opened = Pick<ReadingQuestion, 'file' | 'reading'> & { readonly opened: OpenedList }

/** Makes a memory for one list at a time. */
export function createListMemory(): ListMemory {
  let kept: Opened | null = null
  let proposed: ReadingQuestion | null = null
  let last: { readonly question: ReadingQuestion; readonly list: ReadList } | null = null
  const forget = () => {
    kept = null
    proposed = null
    last = null
  }
  const look: ListMemory['look'] = (question, progress) => {
    // before the next one is read: two of a large list would be one too many
    forget()
    const { file, reading, today } = question
    const opened = openList(file, reading, progress)
    if (!opened.ok) return opened
    const answer = lookAtOpened(question, opened.value)
    kept = { file, reading, opened: opened.value }
    proposed = { file, reading, mapping: answer.mapping, decisions: NO_DECISIONS, today }
    return ok(answer)
  }
  const readAhead = () => {
    if (kept === null || proposed === null || last !== null) return
    last = { question: proposed, list: readOpened(kept.opened, proposed) }
  }
  const read: ListMemory['read'] = (question, progress) => {
    const before = last
    const table = kept
    forget()
    if (before !== null && isSameReading(before.question, question)) {
      last = before
      return ok(before.list)
    }
    const opened =
      table !== null && isSameTable(table, question)
        ? ok(table.opened)
        : openList(question.file, question.reading, shareOf(progress, 0, TABLE_SHARE))
    if (!opened.ok) return opened
    const list = readOpened(opened.value, question, progress)
    // not the whole question: with it would stay all that was known at that moment
    const { file, reading, mapping, decisions, today } = question
    last = { question: { file, reading, mapping, decisions, today }, list }
    return ok(list)
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
