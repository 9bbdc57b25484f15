// The one place that picks the Typst engine: native where it loads, else the WASM build of the same version.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Engine, EngineName, EngineSources } from './engine-types.ts'
import { readFontFiles } from './fonts.ts'
import { loadNativeEngine } from './native-engine.ts'
import { loadWasmEngine } from './wasm-engine.ts'

export type EngineSetup = {
  /** The `resources` folder with `templates` and `fonts`. */
  readonly resourcesDir: string
  /** A file from which the Typst packages can be required: the worker's own. */
  readonly packagesFrom: string
  /** Only this engine; for tests and benches. */
  readonly only?: EngineName
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
