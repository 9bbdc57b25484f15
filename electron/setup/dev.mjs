// `npm run dev`: the loopback host, built and started again whenever a source changes. The page comes from the
// host itself, under the real content security policy, so nothing is found late. `-- --electron` for Electron.
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { findElectron, sandboxArguments } from './electron.mjs'
import { build, environment, install, nodeProgram, root } from './install.mjs'

install()
const electron = process.argv.includes('--electron') ? await findElectron() : null
let child = null
let timer
let busy = false

await restart()
for (const folder of ['db', 'electron', 'renderer', 'resources']) {
  watch(join(root, folder), { recursive: true }, (_event, name) => {
    if (!name || (folder === 'electron' && name.startsWith('dist'))) return
    clearTimeout(timer)
    timer = setTimeout(restart, 200)
  })
}

async function restart() {
  if (busy) {
    timer = setTimeout(restart, 200)
    return
  }
  busy = true
  // A broken source keeps the last good program running.
  if (build('--if-changed') === 0) {
    await stopChild()
    startChild()
  }
  busy = false
}

function startChild() {
  const [program, ...args] = electron
    ? [electron, ...sandboxArguments(), root]
    : [nodeProgram(), join(root, 'electron', 'dist', 'host', 'main.cjs')]
  // The channel lets the host close its database on Windows too, where a signal ends it at once.
  const stdio = electron ? 'inherit' : ['inherit', 'inherit', 'inherit', 'ipc']
  const started = spawn(program, args, { cwd: root, stdio, env: environment() })
  started.once('exit', () => {
    if (child === started) child = null
  })
  child = started
}

function stopChild() {
  const old = child
  if (!old) return undefined
  return new Promise((resolve) => {
    old.once('exit', resolve)
    if (old.connected) old.send('stop')
    else old.kill()
  })
}
