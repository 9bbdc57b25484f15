// The queue in front of the print worker: papers go in, PDFs come out; the caller's thread never compiles.
import { Worker } from 'node:worker_threads'
import { type Failure, fail, type Result } from '#domain/kernel/result'
import type { Paper } from '#domain/printing/papers'
import type { EngineName } from './engine.ts'
import type { PrintedPaper, RenderAnswer, RenderJob, WorkerFailure, WorkerSetup } from './worker.ts'

export type { PrintedPaper } from './worker.ts'

/** The worker ended (crash, memory, closing); nothing was printed. The message is for the log. */
export type RendererStopped = Failure<'RENDERER_STOPPED', { message: string }>
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

/** Makes a renderer. The worker starts at the first paper, starts again after a crash, and keeps nothing alive. */
export function createRenderer({ workerFile, resourcesDir, engine }: RendererSetup): Renderer {
  let worker: Worker | null = null
  let isClosed = false
  let lastId = 0
  const waiting = new Map<number, Waiting>()

  const refuseAll = (message: string) => {
    const refused = [...waiting.values()]
    waiting.clear()
    for (const answer of refused) answer(fail('RENDERER_STOPPED', { message }))
  }
  const running = (): Worker => {
    if (worker) return worker
    const setup: WorkerSetup = { resourcesDir, packagesFrom: workerFile, ...(engine ? { only: engine } : {}) }
    const started = new Worker(workerFile, { workerData: setup })
    let reason = 'the print worker ended'
    started.on('message', ({ id, result }: RenderAnswer) => {
      const answer = waiting.get(id)
      waiting.delete(id)
      if (waiting.size === 0) started.unref()
      answer?.(result)
    })
    started.on('error', (error: Error) => {
      reason = error.message
    })
    started.on('exit', () => {
      if (worker === started) worker = null
      refuseAll(reason)
    })
    started.unref()
    worker = started
    return started
  }

  return {
    warm() {
      if (!isClosed) running()
    },
    render(paper) {
      if (isClosed) return Promise.resolve(fail('RENDERER_STOPPED', { message: 'the renderer is closed' }))
      const printer = running()
      const id = ++lastId
      return new Promise<RenderResult>((resolve) => {
        waiting.set(id, resolve)
        // While a paper is in the making the process must not end.
        printer.ref()
        printer.postMessage({ id, paper } satisfies RenderJob)
      })
    },
    async close() {
      isClosed = true
      await worker?.terminate()
    },
  }
}
