// Runs in a worker thread: checks and compiles one paper after the other, so that the window stays alive.
import { parentPort, workerData } from 'node:worker_threads'
import { fail, ok, type Result } from '#domain/kernel/result'
import type { Paper } from '#domain/printing/papers'
import { type EngineSetup, startEngine } from './engine.ts'
import type { Engine, EngineName, TemplateFailure } from './engine-types.ts'
import { type Glyphs, readGlyphs } from './glyphs.ts'
import { type PrepareFailure, preparePaper } from './prepare.ts'

export type PrintedPaper = {
  readonly pdf: Uint8Array
  readonly pages: number
  /** Pages of each item of the paper (letter, divider, group), in the order of the data. */
  readonly pagesPerItem: readonly number[]
  /** Items whose address fits the window at no permitted size: printed whole, but to be looked at. */
  readonly addressTooLong: readonly number[]
  readonly engine: EngineName
}

export type WorkerFailure = PrepareFailure | TemplateFailure
export type WorkerSetup = EngineSetup
export type RenderJob = { readonly id: number; readonly paper: Paper }
export type RenderAnswer = { readonly id: number; readonly result: Result<PrintedPaper, WorkerFailure> }

type Workshop = { readonly engine: Engine; readonly glyphs: Glyphs }

const port = parentPort
if (port) {
  const setup: WorkerSetup = workerData
  // Once per worker: reading fonts and starting the engine takes longer than a letter.
  const workshop = openWorkshop(setup)
  port.on('message', (job: RenderJob) => {
    void workshop.then((tools) => {
      const result = print(job.paper, tools)
      const transfer = result.ok ? [result.value.pdf.buffer as ArrayBuffer] : []
      port.postMessage({ id: job.id, result } satisfies RenderAnswer, transfer)
      if (result.ok) tools.engine.tidy(result.value.pages)
    })
  })
}

async function openWorkshop(setup: WorkerSetup): Promise<Workshop> {
  return { engine: await startEngine(setup), glyphs: readGlyphs(setup.resourcesDir) }
}

function print(paper: Paper, { engine, glyphs }: Workshop): Result<PrintedPaper, WorkerFailure> {
  const prepared = preparePaper(paper, glyphs)
  if (!prepared.ok) return prepared
  const { template, json, addressTooLong } = prepared.value
  const compiled = engine.compile(template, json)
  if (!compiled.ok) return compiled
  const { pdf, facts, warnings } = compiled.value
  // A template must be clean: a warning (an unknown font, a layout that does not settle) hides a wrong page.
  if (warnings.length > 0) return fail('TEMPLATE_FAILED', { template, messages: warnings })
  return ok({
    pdf,
    pages: facts.pages,
    pagesPerItem: countPages(facts.starts, facts.pages),
    addressTooLong,
    engine: engine.name,
  })
}

/** First pages to numbers of pages: [1, 2, 4] of 5 -> [1, 2, 2]. */
function countPages(starts: readonly number[], pages: number): number[] {
  return starts.map((start, index) => (starts[index + 1] ?? pages + 1) - start)
}
