// The one place that picks the Typst engine: native where it loads, else the WASM build of the same version.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Failure, Result } from '#domain/kernel/result'
import { readFontFiles } from './fonts.ts'
import { loadNativeEngine } from './native-engine.ts'
import { loadWasmEngine } from './wasm-engine.ts'

export type EngineName = 'native' | 'wasm'

/** What a template says about its own pages (house-style.typ, `paper-end`). */
export type PageFacts = {
  /** Page on which each item (letter, divider, group) begins, from 1, in the order of the data. */
  readonly starts: readonly number[]
  readonly pages: number
}

type Compiled = { readonly pdf: Uint8Array; readonly facts: PageFacts; readonly warnings: string[] }

/** A template that does not compile is a fault of ours; the messages are for the log, not for the screen. */
export type TemplateFailure = Failure<'TEMPLATE_FAILED', { template: string; messages: string[] }>

export type Engine = {
  readonly name: EngineName
  /** Fills a template (file name) with the data (JSON text); same input, same bytes, with either engine. */
  readonly compile: (template: string, json: string) => Result<Compiled, TemplateFailure>
  /** Lets go of what a compile of this many pages left in memory; called when the paper is already on its way. */
  readonly tidy: (pages: number) => void
}

export type EngineSetup = {
  /** The `resources` folder with `templates` and `fonts`. */
  readonly resourcesDir: string
  /** A file from which the Typst packages can be required: the worker's own. */
  readonly packagesFrom: string
  /** Only this engine; for tests and benches. */
  readonly only?: EngineName
}

/** What both engines start from: all templates and fonts, in memory. */
export type EngineSources = {
  readonly templates: ReadonlyMap<string, string>
  readonly fonts: readonly Buffer[]
  readonly packagesFrom: string
}

/** What no template may do: fetch packages (from the internet), run text as code, read files or run plugins. */
const FORBIDDEN = /["']@[\w-]+\/|\b(?:eval|read|plugin)\s*\(/

/**
 * Starts an engine. Throws when not even the WASM build can be loaded (a broken installation) or when a template does
 * something forbidden.
 */
export async function startEngine(setup: EngineSetup): Promise<Engine> {
  const sources = readSources(setup)
  if (setup.only === 'wasm') return loadWasmEngine(sources)
  if (setup.only === 'native') return loadNativeEngine(sources)
  try {
    return loadNativeEngine(sources)
  } catch {
    // No binary for this platform, or one that this Electron cannot load.
    return loadWasmEngine(sources)
  }
}

function readSources({ resourcesDir, packagesFrom }: EngineSetup): EngineSources {
  const folder = path.join(resourcesDir, 'templates')
  const files = readdirSync(folder).filter((file) => file.endsWith('.typ'))
  const templates = new Map(files.sort().map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]))
  for (const [file, source] of templates) {
    const forbidden = FORBIDDEN.exec(source)
    if (forbidden) throw new Error(`${file} may not use ${forbidden[0]}`)
  }
  return { templates, fonts: readFontFiles(resourcesDir).flat(), packagesFrom }
}
