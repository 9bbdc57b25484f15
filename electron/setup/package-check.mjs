// `npm run package:check`: packs the programme for this computer, with the Electron that is here, and looks whether
// it is as it should be: the fuses are set and do what they say, the native parts lie outside the archive, and the
// programme starts and works (its self-test), with the sandbox of the system on. Needs a screen, or Xvfb.
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { findElectron, noScreen } from './electron.mjs'
import { wrongFuses } from './fuses.mjs'
import { build, runPackage } from './install.mjs'

const LIMIT_MS = 45_000
// Chromium refuses to run as root with its sandbox, and a packed Ouderloket refuses to run without: so not as root.
const NOBODY = 65_534
const asRoot = process.getuid?.() === 0
const out = mkdtempSync(join(tmpdir(), 'ouderloket-package-'))
const checks = { passed: 0, failed: 0 }

const electron = await findElectron()
if (electron === null)
  stop('Electron is er niet; ELECTRON_OVERRIDE_DIST_PATH noemt een map waarin het staat.')
const unpacked = dirname(electron)
const version = readFileSync(join(unpacked, 'version'), 'utf8').trim().replace(/^v/, '')
console.log(`Ouderloket wordt ingepakt met Electron ${version}.`)
const program = pack()
const settings = openOut()

check('the fuses are as decided', () => {
  const wrong = wrongFuses(readFileSync(program), version)
  if (wrong.length > 0) throw new Error(wrong.join(', '))
})
check('the reading fails on an Electron without our fuses', () => {
  if (wrongFuses(readFileSync(electron), version).length < 5) throw new Error('it found nothing wrong')
})
check('native parts lie outside the archive, and nothing of the workshop lies in it', archiveIsAsDecided)
if (noScreen()) stop(`De ingepakte Ouderloket kan hier niet starten: ${noScreen()}.`)
check('the programme starts and every part works', () => {
  const { status, output } = run(['--zelftest'])
  for (const line of output.match(/^zelftest .*/gm) ?? []) console.log(`    ${line}`)
  if (
    status !== 0 ||
    !/^zelftest hulpmiddelen: geen$/m.test(output) ||
    !/^zelftest papier: typst native/m.test(output)
  )
    throw new Error(`ended with ${status}: ${output}`)
})
check('RunAsNode: it never becomes a plain Node', () => {
  const { output } = run(['--zelftest', '--version'], { ELECTRON_RUN_AS_NODE: '1' })
  if (!/^zelftest venster: /m.test(output)) throw new Error(output)
})
check('NodeOptions: a module named in NODE_OPTIONS is not loaded', () => {
  const intruder = join(out, 'intruder.cjs')
  const mark = join(settings.HOME ?? out, 'intruder-was-here')
  writeFileSync(intruder, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`)
  run(['--zelftest'], { NODE_OPTIONS: `--require ${intruder}` })
  if (existsSync(mark)) throw new Error('it was loaded')
})
check('NodeCliInspect and the debugging port: nobody looks in', () => {
  const { status, output } = run(['--inspect=0', '--remote-debugging-port=0', '--zelftest'])
  if (status !== 0 || /listening on/i.test(output)) throw new Error(output)
})
check('OnlyLoadAppFromAsar: a folder `app` beside the archive is not run', () => {
  const planted = join(dirname(program), 'resources', 'app')
  mkdirSync(planted)
  writeFileSync(join(planted, 'package.json'), '{"main":"main.js"}')
  writeFileSync(join(planted, 'main.js'), "console.log('planted app'); require('electron').app.exit(7)")
  const { status, output } = run(['--zelftest'])
  rmSync(planted, { recursive: true })
  if (status !== 0 || output.includes('planted app')) throw new Error(output)
})

console.log(`${checks.passed} passed, ${checks.failed} failed`)
rmSync(out, { recursive: true, force: true })
process.exit(checks.failed === 0 ? 0 : 1)

/** Packs without an installer. @returns the program */
function pack() {
  const dist = join(out, 'electron')
  // Without the default app, which an installed Ouderloket does not have.
  cpSync(unpacked, dist, { recursive: true, filter: (from) => !from.includes('default_app.asar') })
  if (build('--if-changed') !== 0) stop('Het bouwen is mislukt.')
  const options = [`-c.electronDist=${dist}`, `-c.electronVersion=${version}`, `-c.directories.output=${out}`]
  const code = runPackage('electron-builder/cli.js', ['--dir', '--publish', 'never', ...options])
  rmSync(dist, { recursive: true })
  if (code !== 0) stop('Het inpakken is mislukt.')
  const [folder] = readdirSync(out).filter((name) => name.endsWith('unpacked'))
  const names = process.platform === 'win32' ? ['Ouderloket.exe'] : ['ouderloket', 'Ouderloket']
  return names.map((name) => join(out, folder, name)).find(existsSync)
}

/** Every .node file is marked as lying outside and lies there; no source, map, test or tool was packed. */
function archiveIsAsDecided() {
  const archive = join(dirname(program), 'resources', 'app.asar')
  const files = listArchive(archive)
  const native = files.filter(({ name }) => name.endsWith('.node'))
  const inside = native.filter(
    ({ name, unpacked }) => !unpacked || !existsSync(join(`${archive}.unpacked`, name)),
  )
  if (native.length < 3 || inside.length > 0) {
    throw new Error(`native: ${native.length}; inside: ${inside.map(({ name }) => name).join(', ')}`)
  }
  const stray = files.filter(({ name }) =>
    /^(?!node_modules).*\.(ts|tsx|map|mjs)$|^(test|release|\.)/.test(name),
  )
  if (stray.length > 0) throw new Error(`packed by mistake: ${stray[0].name} and ${stray.length - 1} more`)
  console.log(
    `    ${files.length} files, ${Math.round(statSync(archive).size / 1e6)} MB; outside: ${native.length}`,
  )
}

/** The files in an asar archive: it begins with three lengths and a tree in JSON. */
function listArchive(archive) {
  const bytes = readFileSync(archive)
  const tree = JSON.parse(bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString('utf8'))
  const walk = ({ files }, folder) =>
    Object.entries(files).flatMap(([name, entry]) =>
      entry.files
        ? walk(entry, `${folder}${name}/`)
        : [{ name: folder + name, unpacked: entry.unpacked === true }],
    )
  return walk(tree, '')
}

/** Starts the packed programme and waits for its end. */
function run(args, env = {}) {
  const { ELECTRON_DISABLE_SANDBOX, ...rest } = process.env
  const result = spawnSync(program, args, {
    env: { ...rest, ...settings, ...env },
    ...(asRoot ? { uid: NOBODY, gid: NOBODY } : {}),
    cwd: out,
    encoding: 'utf8',
    timeout: LIMIT_MS,
    killSignal: 'SIGKILL',
  })
  return { status: result.status, output: `${result.stdout}${result.stderr}` }
}

/** A home, and the key of the screen, for a user who has none. */
function openOut() {
  if (!asRoot) return {}
  chmodSync(out, 0o755)
  const home = join(out, 'home')
  mkdirSync(home)
  chownSync(home, NOBODY, NOBODY)
  if (!process.env.XAUTHORITY) return { HOME: home }
  const key = join(home, 'xauthority')
  cpSync(process.env.XAUTHORITY, key)
  chownSync(key, NOBODY, NOBODY)
  return { HOME: home, XAUTHORITY: key }
}

function check(name, work) {
  try {
    work()
    checks.passed += 1
    console.log(`  ✓ ${name}`)
  } catch (error) {
    checks.failed += 1
    console.log(`  ✗ ${name}\n    ${error.message}`)
  }
}

function stop(sentence) {
  console.error(sentence)
  rmSync(out, { recursive: true, force: true })
  process.exit(1)
}
