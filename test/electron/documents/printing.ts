// Prints a paper with the real worker, as the services do, and fails loudly when it is refused.
import type { LetterItem, LetterRun } from '#domain/printing/letter-papers'
import type { Paper } from '#domain/printing/papers'
import type { EngineName } from '#electron/documents/engine-types'
import { createRenderer, type PrintedPaper, type Renderer } from '#electron/documents/render'
import { aLetter, aRun, resourcesDir, workerFile } from './papers.ts'
import { type ReadPage, readPdf } from './read-pdf.ts'

const started = new Map<EngineName | 'any', Renderer>()

/** One renderer per engine for all tests of a process: starting one costs a second. It keeps nothing alive. */
export function aRenderer(engine?: EngineName): Renderer {
  const known = started.get(engine ?? 'any')
  const renderer = known ?? createRenderer({ workerFile, resourcesDir, ...(engine ? { engine } : {}) })
  started.set(engine ?? 'any', renderer)
  return renderer
}

/** The printed paper, or an error with the refusal. */
export async function print(renderer: Renderer, paper: Paper): Promise<PrintedPaper> {
  const result = await renderer.render(paper)
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

/** Prints and reads back a run of letters, or one letter with its first page. */
export function letterPrinter(renderer: Renderer) {
  const printRun = async (letters: LetterRun['letters'], changes: Partial<LetterRun> = {}) => {
    const printed = await print(renderer, aRun(letters, changes))
    return { printed, pdf: await readPdf(printed.pdf) }
  }
  const printLetter = async (changes: Partial<LetterItem> = {}, run: Partial<LetterRun> = {}) => {
    const { printed, pdf } = await printRun([aLetter(changes)], run)
    return { printed, pdf, page: pdf.pages[0] as ReadPage }
  }
  return { printRun, printLetter }
}
