// Typst as a native module (about four times as fast as WASM).
import { createRequire } from 'node:module'
import type { NodeCompiler as NativeCompiler, NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { fail, ok } from '#domain/kernel/result'
import type { Engine, EngineSources } from './engine-types.ts'
import { NO_PAPER_END, readPageFacts } from './page-facts.ts'

// A folder that exists nowhere: all files are put into memory, so that a template can read nothing else.
const ROOT = process.platform === 'win32' ? 'C:\\ouderloket-templates' : '/ouderloket-templates'
const SEPARATOR = process.platform === 'win32' ? '\\' : '/'
const inRoot = (file: string) => `${ROOT}${SEPARATOR}${file}`

/** Results of the last papers make the next one quick; those of a large run only hold memory. */
const KEEP_COMPILES = 5
const LARGE_RUN = 50

/** Loads the native module; throws when the platform has no binary or the runtime cannot load it. */
export function loadNativeEngine({ templates, fonts, packagesFrom }: EngineSources): Engine {
  const packages: { NodeCompiler: typeof NativeCompiler } = createRequire(packagesFrom)(
    '@myriaddreamin/typst-ts-node-compiler',
  )
  const compiler = packages.NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontBlobs: [...fonts] }] })
  for (const [file, source] of templates) compiler.addSource(inRoot(file), source)
  return {
    name: 'native',
    compile(template, json) {
      compiler.mapShadow(inRoot('paper.json'), Buffer.from(json))
      const compiled = compiler.compile({ mainFilePath: inRoot(template) })
      const document = compiled.result
      if (!document) {
        return fail('TEMPLATE_FAILED', { template, messages: messagesOf(compiler, compiled.takeError()) })
      }
      const facts = readPageFacts(compiler.query(document, { selector: '<paper-end>' }))
      if (!facts) return fail('TEMPLATE_FAILED', { template, messages: [NO_PAPER_END] })
      const pdf = new Uint8Array(compiler.pdf(document))
      const warnings = messagesOf(compiler, compiled.takeWarnings())
      return ok({ pdf, facts, warnings })
    },
    tidy(pages) {
      compiler.evictCache(pages > LARGE_RUN ? 0 : KEEP_COMPILES)
    },
  }
}

function messagesOf(compiler: NativeCompiler, error: NodeError | null): string[] {
  if (!error) return []
  return compiler.fetchDiagnostics(error).map((diagnostic: unknown) => JSON.stringify(diagnostic))
}
