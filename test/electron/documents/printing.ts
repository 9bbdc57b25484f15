// Prints a paper with the real worker, as the services do, and fails loudly when it is refused.
import { afterAll } from 'vitest'
import type { Paper } from '#domain/printing/papers'
import type { EngineName } from '#electron/documents/engine'
import { createRenderer, type PrintedPaper, type Renderer } from '#electron/documents/render'
import { resourcesDir, workerFile } from './papers.ts'

/** A renderer for one test file; closed when its tests are done. */
export function aRenderer(engine?: EngineName): Renderer {
  const renderer = createRenderer({ workerFile, resourcesDir, ...(engine ? { engine } : {}) })
  afterAll(() => renderer.close())
  return renderer
}

/** The printed paper, or an error with the refusal. */
export async function print(renderer: Renderer, paper: Paper): Promise<PrintedPaper> {
  const result = await renderer.render(paper)
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}
