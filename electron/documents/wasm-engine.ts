// Typst as WASM: the same version, slower, for platforms without a native binary.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fail, ok } from '#domain/kernel/result'
import type { Engine, EngineSources } from './engine-types.ts'
import { NO_PAPER_END, readPageFacts } from './page-facts.ts'

/** Numbers of the package's own lists: output format PDF, diagnostics in full, paged (not HTML) document. */
const PDF = 1
const FULL_DIAGNOSTICS = 3
const PAGED = 0

type Artifact = { readonly result?: Uint8Array; readonly diagnostics?: readonly unknown[] }

/** Loads the WASM build (about half a second, once). */
export async function loadWasmEngine({ templates, fonts, packagesFrom }: EngineSources): Promise<Engine> {
  const typst = await import('@myriaddreamin/typst-ts-web-compiler')
  const file = createRequire(packagesFrom).resolve('@myriaddreamin/typst-ts-web-compiler/wasm')
  typst.initSync({ module: readFileSync(file) })
  const builder = new typst.TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const font of fonts) await builder.add_raw_font(font)
  const compiler = await builder.build()
  for (const [name, source] of templates) compiler.add_source(`/${name}`, source)
  return {
    name: 'wasm',
    compile(template, json) {
      compiler.map_shadow('/paper.json', Buffer.from(json))
      const world = compiler.snapshot(null, `/${template}`, null)
      try {
        const compiled: Artifact = world.get_artifact(PDF, FULL_DIAGNOSTICS)
        const messages = (compiled.diagnostics ?? []).map((diagnostic) => JSON.stringify(diagnostic))
        if (!compiled.result) return fail('TEMPLATE_FAILED', { template, messages })
        const facts = readPageFacts(JSON.parse(world.query(PAGED, '<paper-end>')))
        if (!facts) return fail('TEMPLATE_FAILED', { template, messages: [NO_PAPER_END] })
        return ok({ pdf: new Uint8Array(compiled.result), facts, warnings: messages })
      } finally {
        world.free()
      }
    },
    tidy() {
      compiler.reset()
    },
  }
}
