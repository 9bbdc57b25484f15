// The source files of the project as text, with what each imports; the ground on which the gates stand.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'

export interface Source {
  /** Path from the top of the project, with forward slashes. */
  readonly path: string
  readonly text: string
  /** Files of the project by path, packages by name ('node:fs', 'drizzle-orm/sqlite-core'). */
  readonly imports: readonly string[]
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'"\n]*?(?:\{[^}]*\}[^'"\n]*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

/** All tracked or new TypeScript sources. */
export function projectSources(): Source[] {
  return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
    .split('\n')
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !path.endsWith('.d.ts') && existsSync(path))
    .map((path) => source(path, readFileSync(path, 'utf8')))
}

/** One source from its path and text; the self-tests plant violations with it. */
export function source(path: string, text: string): Source {
  const imports = [...text.matchAll(IMPORT)].map((match) => resolve(path, match[1] ?? match[2] ?? ''))
  return { path, text, imports }
}

function resolve(from: string, specifier: string): string {
  if (specifier.startsWith('#domain/')) return `db/domain/${specifier.slice(8)}.ts`
  if (specifier.startsWith('#db/')) return `db/${specifier.slice(4)}.ts`
  if (specifier.startsWith('#electron/')) return `electron/${specifier.slice(10)}.ts`
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier.replace(/\?\w+$/, ''))
  return specifier
}
