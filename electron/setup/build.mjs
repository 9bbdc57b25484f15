// Builds electron/dist: the window (Vite), the two hosts, the preload and the workers (esbuild), and the list
// of files the window may load. `node build.mjs` builds always; with `--if-changed` only when a source has other
// content than at the last build.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { root } from './install.mjs'

const dist = join(root, 'electron', 'dist')
const stampFile = join(dist, 'stamp')

/** Builds everything; throws when a part fails, and then leaves no stamp. */
async function build() {
  const hash = sourceHash()
  rmSync(stampFile, { force: true })
  const [esbuild, vite] = await Promise.all([import('esbuild'), import('vite')])
  for (const options of nodeBundles()) await esbuild.build(options)
  await vite.build({ configFile: join(root, 'renderer', 'vite.config.ts'), logLevel: 'warn' })
  writeFileSync(join(dist, 'content.json'), `${JSON.stringify(contentList(), null, 2)}\n`)
  writeFileSync(stampFile, hash)
}

/** The esbuild options of the hosts, the preload and the workers. */
function nodeBundles() {
  const shared = {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    // The oldest Electron the shell is tested on (25) has Node 18.
    target: 'node18',
    external: [
      'electron',
      'better-sqlite3',
      '@node-rs/argon2',
      '@myriaddreamin/typst-ts-node-compiler',
      '@myriaddreamin/typst-ts-web-compiler',
    ],
    // Less to read and to compile at every start; names stay as they are, for the log.
    minifyWhitespace: true,
    minifySyntax: true,
    sourcemap: 'linked',
    logLevel: 'warning',
    define: { 'import.meta.url': 'moduleAddress' },
    banner: { js: "const moduleAddress = require('node:url').pathToFileURL(__filename).href;" },
  }
  return [
    { ...shared, entryPoints: ['electron/shell/main.ts'], outfile: 'electron/dist/shell/main.cjs' },
    { ...shared, entryPoints: ['electron/host/main.ts'], outfile: 'electron/dist/host/main.cjs' },
    // A sandboxed preload has no node:url.
    {
      ...shared,
      entryPoints: ['electron/shell/preload.ts'],
      outfile: 'electron/dist/shell/preload.cjs',
      define: {},
      banner: {},
      sourcemap: false,
    },
    ...workers().map((worker) => ({ ...shared, entryPoints: [worker.source], outfile: worker.outfile })),
  ]
}

/** electron/documents/worker.ts becomes dist/workers/documents.cjs, electron/workers/NAME.ts dist/workers/NAME.cjs. */
function workers() {
  const found = []
  if (existsSync(join(root, 'electron/documents/worker.ts'))) {
    found.push({ source: 'electron/documents/worker.ts', outfile: 'electron/dist/workers/documents.cjs' })
  }
  const folder = join(root, 'electron', 'workers')
  for (const file of existsSync(folder) ? readdirSync(folder).sort() : []) {
    if (!file.endsWith('.ts')) continue
    found.push({
      source: `electron/workers/${file}`,
      outfile: `electron/dist/workers/${file.replace(/\.ts$/, '.cjs')}`,
    })
  }
  return found
}

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
}

/** Address → type, of every file of the window. Both hosts serve this list and nothing else. */
function contentList() {
  const folder = join(dist, 'renderer')
  const list = {}
  for (const file of filesIn(folder)) {
    const type = types[extname(file)]
    if (!type) throw new Error(`no content type for ${file}: add it to build.mjs`)
    list[`/${relative(folder, file).split(sep).join('/')}`] = type
  }
  return list
}

function sourceHash() {
  const hash = createHash('sha256')
  const sources = [...['db', 'electron', 'renderer'].flatMap((name) => filesIn(join(root, name)))]
  for (const file of [...sources, join(root, 'package.json'), join(root, 'package-lock.json')]) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function filesIn(folder) {
  mkdirSync(folder, { recursive: true })
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return path === dist ? [] : filesIn(path)
    return [path]
  })
}

const upToDate = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourceHash()
if (!upToDate || !process.argv.includes('--if-changed')) {
  await build().catch((error) => {
    // esbuild and Vite have shown the place already; their stack says nothing more.
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  })
}
