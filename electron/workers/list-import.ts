// Runs in a worker thread: reads a CSV or Excel list and works out what it means, so that the window stays alive.
// It gets plain data and gives plain data; it never opens the school's file.
import { parentPort } from 'node:worker_threads'
import type { ListLook } from '#domain/importing/lists/look'
import { type LookQuestion, lookAtList } from '#domain/importing/lists/make-look'
import {
  makePreview,
  makeWriting,
  type PlanQuestion,
  type WritingAnswer,
} from '#domain/importing/lists/make-preview'
import type { ListPreview } from '#domain/importing/lists/preview'
import type { TableFailure } from '#domain/importing/lists/table'
import type { Progress } from '#domain/importing/lists/table-shape'
import type { Result } from '#domain/kernel/result'

/** What can be asked, and what is answered. */
export interface ListTasks {
  look: { question: LookQuestion; answer: ListLook }
  preview: { question: PlanQuestion; answer: ListPreview }
  writing: { question: PlanQuestion; answer: WritingAnswer }
}
export type ListTask = keyof ListTasks

export type ListJob = {
  [Task in ListTask]: { readonly task: Task; readonly question: ListTasks[Task]['question'] }
}[ListTask]

export type ListMessage =
  | { readonly done: number; readonly total: number }
  | { readonly result: Result<unknown, TableFailure> }

const port = parentPort
if (port) {
  const post = (message: ListMessage) => port.postMessage(message)
  const progress: Progress = (done, total) => post({ done, total })
  port.on('message', (job: ListJob) => post({ result: work(job, progress) }))
}

function work(job: ListJob, progress: Progress): Result<unknown, TableFailure> {
  switch (job.task) {
    case 'look':
      return lookAtList(job.question, progress)
    case 'preview':
      return makePreview(job.question, progress)
    case 'writing':
      return makeWriting(job.question, progress)
  }
}
