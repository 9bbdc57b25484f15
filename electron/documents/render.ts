// The queue in front of the print worker: papers go in, PDFs come out; the caller's thread never compiles.
import { Worker } from 'node:worker_threads'
import { type Failure, fail, type Result } from '#domain/kernel/result'
import type { Paper } from '#domain/printing/papers'
import type { EngineName } from './engine-types.ts'
import type { PrintedPaper, RenderAnswer, RenderJob, WorkerFailure, WorkerSetup } from './worker.ts'

export type { PrintedPaper } from './worker.ts'

/** The worker ended (crash, memory, closing); nothing was printed. The message is for the log. */
type RendererStopped = Failure<'RENDERER_STOPPED', { message: string }>
export type RenderFailure = WorkerFailure | RendererStopped
export type RenderResult = Result<PrintedPaper, RenderFailure>

export type Renderer = {
  /** Makes the PDF of a paper; papers are made one after the other in the order of asking. */
  readonly render: (paper: Paper) => Promise<RenderResult>
  /** Starts the worker before the first paper is asked for, so that the first letter is quick. */
  readonly warm: () => void
  /** Ends the worker; papers still waiting are refused with RENDERER_STOPPED. */
  readonly close: () => Promise<void>
}

export type RendererSetup = {
  /** The bundled worker (`worker.cjs`), or `worker.ts` where Node strips types. */
  readonly workerFile: string
  /** The folder with `templates` and `fonts`. */
  readonly resourcesDir: string
  readonly engine?: EngineName
}

type Waiting = (result: RenderResult) => void

/** One worker thread with the papers it still owes. */
type Press = { readonly thread: Worker; readonly waiting: Map<number, Waiting>; pages: number }

/** WASM memory only grows (about 0.17 MB a letter): after this many pages the worker makes way for a fresh one. */
const WASM_PAGES_PER_WORKER = 1500

/** Makes a renderer. The worker starts at the first paper, starts again after a crash, and keeps nothing alive. */
export function createRenderer(setup: RendererSetup): Renderer {
  let press: Press | null = null
  let isClosed = false
  let lastId = 0

  const leave = (left: Press) => {
    if (press === left) press = null
  }
  const running = (): Press => {
    press ??= startPress(setup, leave)
    return press
  }

  return {
    warm() {
      if (!isClosed) running()
    },
    render(paper) {
      if (isClosed) return Promise.resolve(fail('RENDERER_STOPPED', { message: 'the renderer is closed' }))
      const { thread, waiting } = running()
      const id = ++lastId
      return new Promise<RenderResult>((resolve) => {
        waiting.set(id, resolve)
        // While a paper is in the making the process must not end.
        thread.ref()
        thread.postMessage({ id, paper } satisfies RenderJob)
      })
    },
    async close() {
      isClosed = true
      await press?.thread.terminate()
    },
  }
}

function startPress(
  { workerFile, resourcesDir, engine }: RendererSetup,
  leave: (press: Press) => void,
): Press {
  const setup: WorkerSetup = { resourcesDir, packagesFrom: workerFile, ...(engine ? { only: engine } : {}) }
  const thread = new Worker(workerFile, { workerData: setup })
  const waiting = new Map<number, Waiting>()
  const press: Press = { thread, waiting, pages: 0 }
  let reason = 'the print worker ended'

  thread.on('message', ({ id, result }: RenderAnswer) => {
    const answer = waiting.get(id)
    waiting.delete(id)
    if (result.ok && result.value.engine === 'wasm') press.pages += result.value.pages
    if (waiting.size === 0) {
      thread.unref()
      if (press.pages >= WASM_PAGES_PER_WORKER) {
        leave(press)
        void thread.terminate()
      }
    }
    answer?.(result)
  })
  thread.on('error', (error: Error) => {
    reason = error.message
  })
  thread.on('exit', () => {
    leave(press)
    for (const answer of waiting.values()) answer(fail('RENDERER_STOPPED', { message: reason }))
    waiting.clear()
  })
  thread.unref()
  return press
}
