// Worker threads for lists: one question at a time each, so that cancelling is simply ending the thread.
import { Worker } from 'node:worker_threads'
import type { TableFailure } from '#domain/importing/lists/table'
import { type Failure, fail, type Result } from '#domain/kernel/result'
import type { ListJob, ListMessage, ListTask, ListTasks } from '../workers/list-import.ts'

type Nothing = Record<string, never>
export type ListFailure =
  | TableFailure
  | Failure<'LIST_UNREADABLE', Nothing>
  | Failure<'IMPORT_CANCELLED', Nothing>
type Answer<Task extends ListTask> = Result<ListTasks[Task]['answer'], ListFailure>

export interface ListReader {
  /** `goesOn` is told how far the work is, and says false when the office has cancelled. */
  ask<Task extends ListTask>(
    task: Task,
    question: ListTasks[Task]['question'],
    goesOn: (done: number, total: number) => boolean,
  ): Promise<Answer<Task>>
  /** Ends the waiting thread, with all that it may remember of the last list. */
  rest(): void
}

/** How often is looked whether the office has cancelled, in milliseconds: opening a workbook tells nothing meanwhile. */
const LOOK_EVERY = 100
/** A list of 60,000 rows takes some 600 MB; more is a file made to do harm, and ends only the worker. */
const MOST_MEMORY_MB = 2048
/** After a larger file the thread goes, and its memory with it; after a smaller one it waits for the next question. */
const KEEP_BELOW_BYTES = 1024 * 1024

/** Makes a reader; `workerFile` is the bundled worker (`list-import.cjs`), or `list-import.ts` where Node strips types. */
export function createListReader(workerFile: string): ListReader {
  let idle: Worker | null = null
  const start = () => new Worker(workerFile, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } })
  const leave = (thread: Worker, keep: boolean) => {
    thread.removeAllListeners()
    if (!keep || idle !== null) return void thread.terminate()
    thread.unref()
    // A waiting thread that fails is only not there any more.
    thread.on('error', () => {})
    thread.on('exit', () => {
      if (idle === thread) idle = null
    })
    idle = thread
  }
  const take = () => {
    const thread = idle ?? start()
    idle = null
    thread.removeAllListeners()
    thread.ref()
    return thread
  }
  return {
    ask<Task extends ListTask>(
      task: Task,
      question: ListTasks[Task]['question'],
      goesOn: (done: number, total: number) => boolean,
    ) {
      const thread = take()
      const small = question.file.bytes.byteLength < KEEP_BELOW_BYTES
      return new Promise<Answer<Task>>((resolve) => {
        let last = { done: 0, total: 0 }
        const end = (answer: Answer<Task>, keep: boolean) => {
          clearInterval(watch)
          leave(thread, keep)
          resolve(answer)
        }
        const look = () => {
          if (!goesOn(last.done, last.total)) end(fail('IMPORT_CANCELLED'), false)
        }
        const watch = setInterval(look, LOOK_EVERY)
        thread.on('message', (message: ListMessage) => {
          if ('result' in message) return end(message.result as Answer<Task>, small)
          last = message
          look()
        })
        // What the error says may hold content of the list, so it goes nowhere.
        thread.on('error', () => end(fail('LIST_UNREADABLE'), false))
        thread.on('exit', () => end(fail('LIST_UNREADABLE'), false))
        thread.postMessage({ task, question } as ListJob)
      })
    },
    rest() {
      void idle?.terminate()
      idle = null
    },
  }
}
