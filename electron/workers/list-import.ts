// Runs in a worker thread: reads a CSV or Excel list and works out what it means, and writes workbooks, so that the
// window stays alive.
// It gets plain data and gives plain data; it never opens the school's file. The lines of a preview stay here: they are
// many, and only the pages that are looked at are sent.
import { parentPort } from 'node:worker_threads'
import { createListMemory } from '#domain/importing/lists/list-memory'
import type { ListLook } from '#domain/importing/lists/look'
import type { LookQuestion } from '#domain/importing/lists/make-look'
import {
  type MadePreview,
  makePreview,
  makeWriting,
  type PlanQuestion,
  type WritingAnswer,
} from '#domain/importing/lists/make-preview'
import type { ListPreview, PreviewPage, PreviewPart, TickedPart } from '#domain/importing/lists/preview'
import type { TableFailure } from '#domain/importing/lists/table'
import type { Progress } from '#domain/importing/lists/table-shape'
import type { IsoDate } from '#domain/kernel/date'
import { ok, type Result } from '#domain/kernel/result'
import { makeWorkbook, type Sheet, type Workbook } from '../documents/sheet.ts'

/** What can be asked, and what is answered; null: the preview is not kept any more. */
export interface ListTasks {
  look: { question: LookQuestion & { today: IsoDate }; answer: ListLook }
  preview: { question: PlanQuestion & { previewId: string }; answer: ListPreview }
  page: {
    question: { previewId: string; part: PreviewPart; from: number }
    answer: PreviewPage | null
  }
  ticks: { question: { previewId: string; part: TickedPart }; answer: string[] | null }
  writing: { question: PlanQuestion; answer: WritingAnswer }
  /** A new workbook: the writer of spreadsheets is in the reader. */
  workbook: { question: { sheets: readonly Sheet[] }; answer: Workbook }
}
export type ListTask = keyof ListTasks

export type ListJob = {
  [Task in ListTask]: { readonly task: Task; readonly question: ListTasks[Task]['question'] }
}[ListTask]

export type ListMessage =
  | { readonly done: number; readonly total: number }
  | { readonly result: Result<unknown, TableFailure> }

/** The list that the office works on: an answer asks for another plan of the same rows. */
const memory = createListMemory()

/** The last preview stays here; another one, or the end of the worker, takes its place. */
let kept: { readonly id: string; readonly made: MadePreview } | null = null

const port = parentPort
if (port) {
  const post = (message: ListMessage) => port.postMessage(message)
  const progress: Progress = (done, total) => post({ done, total })
  port.on('message', (job: ListJob) => {
    post({ result: work(job, progress) })
    // while the office looks at the columns; a question that came meanwhile goes first
    if (job.task === 'look') setImmediate(memory.readAhead)
  })
}

function work(job: ListJob, progress: Progress): Result<unknown, TableFailure> {
  switch (job.task) {
    case 'look':
      kept = null
      return memory.look(job.question, progress)
    case 'preview':
      return preview(job.question, progress)
    case 'page': {
      const { previewId, part, from } = job.question
      return ok(keptPreview(previewId)?.page(part, from) ?? null)
    }
    case 'ticks': {
      const { previewId, part } = job.question
      return ok(keptPreview(previewId)?.ticks(part) ?? null)
    }
    case 'writing':
      kept = null
      return writing(job.question, progress)
    case 'workbook':
      return ok(makeWorkbook(job.question.sheets))
  }
}

function preview(
  { previewId, ...question }: ListTasks['preview']['question'],
  progress: Progress,
): Result<ListPreview, TableFailure> {
  // before the next one is made: two of a large list would be one too many
  kept = null
  const list = memory.read(question, progress)
  if (!list.ok) return list
  const made = makePreview(question, list.value)
  progress(100, 100)
  kept = { id: previewId, made }
  return ok(made.preview)
}

function writing(question: PlanQuestion, progress: Progress): Result<WritingAnswer, TableFailure> {
  const list = memory.read(question, progress)
  memory.forget()
  if (!list.ok) return list
  const answer = makeWriting(question, list.value)
  progress(100, 100)
  return ok(answer)
}

function keptPreview(id: string): MadePreview | null {
  return kept?.id === id ? kept.made : null
}
