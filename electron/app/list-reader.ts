// A worker thread for lists: one question after another, so that cancelling is simply ending the thread. Between two
// questions it keeps the last preview, of which the window asks pages, and the rows of its list, for an answer asks for
// another plan of them. After a first look it reads those rows by itself, while the office looks at the columns.
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

type GoesOn = (done: number, total: number) => boolean

export interface ListReader {
  /** `goesOn` is told how far the work is, and says false when the office has cancelled. */
  ask<Task extends ListTask>(
    task: Task,
    question: ListTasks[Task]['question'],
    goesOn?: GoesOn,
  ): Promise<Answer<Task>>
  /** Ends the thread, with all that it remembers of the last list. */
  rest(): void
}

/** How often is looked whether the office has cancelled, in milliseconds: opening a workbook tells nothing meanwhile. */
const LOOK_EVERY = 100
/** A list of 60,000 rows takes some 600 MB; more is a file made to do harm, and ends only the worker. */
const MOST_MEMORY_MB = 2048
const LARGE_BYTES = 1024 * 1024
/** What nobody looks at any more goes after a quarter of an hour, in milliseconds. */
const REST_AFTER = 15 * 60_000

/** Makes a reader; `workerFile` is the bundled worker (`list-import.cjs`), or `list-import.ts` where Node strips types. */
export function createListReader(workerFile: string): ListReader {
  let thread: Worker | null = null
  let resting: NodeJS.Timeout | undefined
  let lastTurn: Promise<unknown> = Promise.resolve()

  const rest = () => {
    void thread?.terminate()
    thread = null
  }
  const start = () => {
    const started = new Worker(workerFile, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } })
    // A waiting thread that fails is only not there any more.
    started.on('error', () => {})
    started.on('exit', () => {
      if (thread === started) thread = null
    })
    return started
  }
  const work = async (job: ListJob, goesOn: GoesOn) => {
    clearTimeout(resting)
    thread ??= start()
    const answer = await askThread(thread, job, goesOn)
    if (answer === 'CANCELLED' || isLargeAndWritten(job)) rest()
    resting = setTimeout(rest, REST_AFTER).unref()
    return answer === 'CANCELLED' ? fail('IMPORT_CANCELLED') : answer
  }
  return {
    ask<Task extends ListTask>(
      task: Task,
      question: ListTasks[Task]['question'],
      goesOn: GoesOn = () => true,
    ) {
      const turn = lastTurn.then(() => work({ task, question } as ListJob, goesOn))
      lastTurn = turn
      return turn as Promise<Answer<Task>>
    },
    rest,
  }
}

/** Once a list is written nobody needs its preview; the memory of a large one is given back at once. */
function isLargeAndWritten(job: ListJob): boolean {
  return job.task === 'writing' && job.question.file.bytes.byteLength > LARGE_BYTES
}

/** Puts one question; 'CANCELLED' when it need not be answered any more. */
function askThread(thread: Worker, job: ListJob, goesOn: GoesOn): Promise<Answer<ListTask> | 'CANCELLED'> {
  return new Promise((resolve) => {
    let last = { done: 0, total: 0 }
    const end = (answer: Answer<ListTask> | 'CANCELLED') => {
      clearInterval(watch)
      thread.off('message', listen).off('exit', fallOut)
      thread.unref()
      resolve(answer)
    }
    const look = () => {
      if (!goesOn(last.done, last.total)) end('CANCELLED')
    }
    const listen = (message: ListMessage) => {
      if ('result' in message) return end(message.result as Answer<ListTask>)
      last = message
      look()
    }
    // What the error says may hold content of the list, so it goes nowhere; the thread ends after it.
    const fallOut = () => end(fail('LIST_UNREADABLE'))
    const watch = setInterval(look, LOOK_EVERY)
    thread.on('message', listen).on('exit', fallOut)
    thread.ref()
    thread.postMessage(job)
  })
}
