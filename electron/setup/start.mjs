// `npm start`: installs and builds what is missing, then opens Electron, or else the loopback host.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { findElectron, noScreen, sandboxArguments } from './electron.mjs'
import { build, environment, install, nodeProgram, root } from './install.mjs'

// A program that ends this soon with an error never showed its window.
const STARTED = 8_000

install()
if (build('--if-changed') !== 0) process.exit(1)
const reason = await startElectron()
if (reason) {
  console.log(
    `Het eigen venster (Electron) is hier niet te gebruiken (${reason}); Ouderloket opent in de browser.`,
  )
  startLoopback()
}

/** Null when Electron ran and was closed by the user; otherwise why not. */
async function startElectron() {
  const screen = noScreen()
  if (screen) return screen
  const program = await findElectron()
  if (!program) return 'het programma is er niet en is niet op te halen'
  const started = Date.now()
  const child = spawn(program, [...sandboxArguments(), root], {
    cwd: root,
    stdio: 'inherit',
    env: environment(),
  })
  const ended = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) =>
      resolve(code === 0 ? null : `gestopt met ${signal ?? `code ${code}`}`),
    )
  })
  if (ended && Date.now() - started > STARTED) process.exit(1)
  return ended
}

/** The host stays a child, so that Ctrl+C reaches it and it can close the database. */
function startLoopback() {
  const child = spawn(nodeProgram(), [join(root, 'electron', 'dist', 'host', 'main.cjs')], {
    cwd: root,
    stdio: 'inherit',
    env: environment(),
  })
  // Ctrl+C goes to the whole group; this process waits for the host. A signal to this one alone is passed on.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  // npm passes a signal to its shell only: when that has gone, nobody can stop the host any more.
  const parent = process.ppid
  setInterval(() => process.ppid === parent || child.kill(), 1000).unref()
  child.once('exit', (code) => process.exit(code ?? 1))
}
