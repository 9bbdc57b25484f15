// One worker thread per question about a list: its memory goes with it, and cancelling is ending it.
import { Worker } from 'node:worker_threads'
import type { TableFailure } from '#domain/importing/lists/table'
import { type Failure, fail, type Result } from '#domain/kernel/result'
import type { ListMessage, ListTask, ListTasks } from '../workers/list-import.ts'

type Nothing = Record<string, never>
export type ListFailure =
  | TableFailure
  | Failure<'LIST_UNREADABLE', Nothing>
  | Failure<'IMPORT_CANCELLED', Nothing>

export interface ListReader {
  /** `goesOn` is told how far the work is, and says false when the office has cancelled. */
  ask<Task extends ListTask>(
    task: Task,
    question: ListTasks[Task]['question'],
    goesOn: (done: number, total: number) => boolean,
  ): Promise<Result<ListTasks[Task]['answer'], ListFailure>>
}

/** How often is looked whether the office has cancelled, in milliseconds: opening a workbook tells nothing meanwhile. */
const LOOK_EVERY = 100
/** A list of 60,000 rows takes some 600 MB; more is a file made to do harm, and ends only the worker. */
const MOST_MEMORY_MB = 2048

/** Makes a reader; `workerFile` is the bundled worker (`list-import.cjs`), or `list-import.ts` where Node strips types. */
export function createListReader(workerFile: string): ListReader {
  return {
    ask(task, question, goesOn) {
      return new Promise((resolve) => {
        const worker = new Worker(workerFile, {
          workerData: { task, question },
          resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
        })
        let last = { done: 0, total: 0 }
        const end = (result: Result<ListTasks[typeof task]['answer'], ListFailure>) => {
          clearInterval(watch)
          resolve(result)
          void worker.terminate()
        }
        const look = () => {
          if (!goesOn(last.done, last.total)) end(fail('IMPORT_CANCELLED'))
        }
        const watch = setInterval(look, LOOK_EVERY)
        worker.on('message', (message: ListMessage) => {
          if ('result' in message)
            return end(message.result as Result<ListTasks[typeof task]['answer'], ListFailure>)
          last = message
          look()
        })
        // What the error says may hold content of the list, so it goes nowhere.
        worker.on('error', () => end(fail('LIST_UNREADABLE')))
        worker.on('exit', () => end(fail('LIST_UNREADABLE')))
      })
    },
  }
}
