// Brings node_modules to what package-lock.json says, and knows where npm, Node 24 and the packages are.
// Runs on Node 20 without any package; nothing here goes through a shell (Windows is the users' system).
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
const modules = join(root, 'node_modules')
const windows = process.platform === 'win32'

/** Installs the packages when one is missing or has another version than the lock file. Exits when that fails. */
export function install() {
  if (installed() && existsSync(nodeFile())) return
  if (!installed()) {
    console.log('De pakketten worden geïnstalleerd; dat duurt een paar minuten.')
    // On Windows a running node.exe cannot be removed, so there `npm ci` would fail when it runs from node_modules.
    const inside = windows && process.execPath.startsWith(modules)
    npm(inside ? ['install', '--no-save', '--loglevel=error'] : ['ci', '--loglevel=error'])
  }
  // Some settings block install scripts; the `node` package fetches its program in one.
  if (!existsSync(nodeFile())) npm(['rebuild', 'node', '--foreground-scripts', '--ignore-scripts=false'])
}

/** The Node that runs the loopback host and the tests: that of node_modules, or the running one if it is new enough. */
export function nodeProgram() {
  if (existsSync(nodeFile())) return nodeFile()
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 14)) return process.execPath
  console.error(
    'Node 24 ontbreekt in node_modules en dit Node is te oud: voer `npm rebuild node` uit en probeer het opnieuw.',
  )
  process.exit(1)
}

/** Builds, with Node 24: the tools refuse the older ones. Returns the exit code. */
export function build(...options) {
  return run(nodeProgram(), [join(root, 'electron', 'setup', 'build.mjs'), ...options])
}

/** Runs a JavaScript file of a package with Node 24; returns the exit code. */
export function runPackage(file, args, extra = {}) {
  return run(nodeProgram(), [join(modules, file), ...args], extra)
}

/** Runs a program in the project's folder with its output shown; returns the exit code (1 when it could not start). */
function run(program, args, extra = {}) {
  const result = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    ...extra,
    env: { ...environment(), ...extra.env },
  })
  if (result.error) console.error(`${program}: ${result.error.message}`)
  return result.status ?? 1
}

/** This environment with node_modules/.bin in front, so that child processes find Node 24 too. */
export function environment() {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  const separator = windows ? ';' : ':'
  return {
    ...process.env,
    [name]: [join(modules, '.bin'), process.env[name]].filter(Boolean).join(separator),
  }
}

function nodeFile() {
  return join(modules, 'node', 'bin', windows ? 'node.exe' : 'node')
}

/** npm keeps what it installed in node_modules/.package-lock.json; every entry of it must be that of the lock file. */
function installed() {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const present = packagesOf(join(modules, '.package-lock.json'))
  if (!wanted || !present) return false
  const same = (path) => present[path]?.version === wanted[path].version
  // Optional packages of other platforms stay away.
  return Object.keys(wanted).every(
    (path) => path === '' || same(path) || (wanted[path].optional && !present[path]),
  )
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return null
  }
}

function npm(args) {
  const script = npmScript()
  const code = script
    ? run(process.execPath, [script, ...args])
    : run(windows ? 'npm.cmd' : 'npm', args, { shell: windows })
  if (code === 0) return
  console.error(`npm ${args[0]} is mislukt: kijk hierboven waarom, en of er een internetverbinding is.`)
  process.exit(code)
}

/** npm's own script, run by Node itself: `npm.cmd` can only be started through a shell. */
function npmScript() {
  const beside = dirname(process.execPath)
  const places = [
    process.env.npm_execpath,
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
  return places.find((place) => place?.endsWith('.js') && existsSync(place) && !place.startsWith(modules))
}
