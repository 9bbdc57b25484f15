// Children that do real work until they are killed. They run a bundle of the real sources, as the shipped programme
// does: plain sources would take a second to start.
import { type ChildProcess, spawn } from 'node:child_process'
import { renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'esbuild'
import { madeOnce } from '../../support/made-once.ts'
import { LIST_WORKER } from './school.ts'

export const ROOT = join(import.meta.dirname, '../../..')
/** Where bundles and the compiled library are; not in the repository. */
const BUILT = join(ROOT, '.build/reliability')

/** Bundles a source of the project, once in a run of tests. @returns the file to start */
export async function bundle(source: string): Promise<string> {
  const outfile = join(BUILT, `${basename(source, '.ts')}.cjs`)
  // an empty folder, which says that it was done; beside the project it would not find its packages
  await madeOnce(`bundle ${source}`, () => makeBundle(source, outfile))
  return outfile
}

async function makeBundle(source: string, outfile: string): Promise<void> {
  // Two processes may bundle at a time: each puts a whole file in its place.
  const fresh = `${outfile}.${process.pid}`
  await build({
    absWorkingDir: ROOT,
    entryPoints: [source],
    outfile: fresh,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['better-sqlite3', '@node-rs/argon2', '@myriaddreamin/*'],
    define: { 'import.meta.url': 'moduleAddress' },
    banner: { js: "const moduleAddress = require('node:url').pathToFileURL(__filename).href;" },
    logLevel: 'error',
  })
  renameSync(fresh, outfile)
}

export interface Child {
  /** Lines on its standard output so far, whole ones only. */
  readonly lines: string[]
  readonly process: ChildProcess
  /** Waits for a line that begins with `word`. @throws when the child ends first */
  says(word: string): Promise<string>
  /** SIGKILL, and waits until it is gone with all its lines read. */
  kill(): Promise<void>
  /** Waits until it ends by itself. @returns its code, null after a signal */
  ended(): Promise<number | null>
}

/** Starts test/reliability/children/`name`.ts, bundled; `task` is given as JSON in its first argument. */
export async function startChild(
  name: string,
  task: unknown,
  environment: Readonly<Record<string, string>> = {},
  /** A command that starts it in another way, such as as another user. */
  by: readonly string[] = [],
): Promise<Child> {
  const file = await bundle(`test/reliability/children/${name}.ts`)
  const listWorker = await bundle('electron/workers/list-import.ts')
  const [command = '', ...rest] = [
    ...by,
    process.execPath,
    '--enable-source-maps',
    file,
    JSON.stringify(task),
  ]
  const child = spawn(command, rest, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_PATH: join(ROOT, 'node_modules'),
      NODE_OPTIONS: '',
      [LIST_WORKER]: listWorker,
      ...environment,
    },
  })
  const lines: string[] = []
  let errors = ''
  let waiting: (() => void)[] = []
  const tell = () => {
    const woken = waiting
    waiting = []
    for (const wake of woken) wake()
  }
  child.stderr.on('data', (bytes: Buffer) => {
    errors += bytes.toString('utf8')
  })
  const reader = createInterface({ input: child.stdout })
  reader.on('line', (line) => {
    lines.push(line)
    tell()
  })
  const gone = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      resolve(code)
      tell()
    })
  })
  let over = false
  void gone.then(() => {
    over = true
  })
  return {
    lines,
    process: child,
    async says(word) {
      for (let from = 0; ; ) {
        const found = lines.slice(from).find((line) => line.startsWith(word))
        if (found !== undefined) return found
        from = lines.length
        if (over) throw new Error(`the child ended without "${word}"\n${errors}`)
        await new Promise<void>((wake) => waiting.push(wake))
      }
    },
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
    async ended() {
      const code = await gone
      if (code !== 0 && errors !== '') process.stderr.write(errors)
      return code
    },
  }
}
