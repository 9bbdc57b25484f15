// From starting the process to the first answer and the first screen, beside the least that could be started.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type Browser } from '@playwright/test'
import type { Bench, BenchRun } from './bench.ts'
import { ROOT } from './desk.ts'
import { inPairs, median, type Pair, timed } from './measure.ts'
import {
  build,
  type DataFolder,
  environmentOf,
  firstScreen,
  makeDataFolder,
  openBrowser,
  startHost,
} from './running-host.ts'

const ROUNDS = 5
const PUPILS = 400

export const start: Bench = async (run) => {
  if (!build()) {
    run.report({ work: 'start', pupils: null, ours: null, note: 'the programme cannot be built now' })
    return
  }
  const folder = await makeDataFolder(PUPILS)
  try {
    await startLoopback(run, folder)
    await startElectron(run, folder)
  } finally {
    folder.remove()
  }
}

async function startLoopback({ report }: BenchRun, folder: DataFolder): Promise<void> {
  const answered = (script?: string) => () => timeHost(folder, script, (address) => fetch(address))
  const answers = await inPairs(ROUNDS, answered(), answered(BARE_SERVER))
  report(lineOf('loopback host, start to first answer', answers, 'bare Node server'))
  const browser = await openBrowser()
  if (browser === null) {
    report({
      work: 'loopback host, start to first screen',
      pupils: PUPILS,
      ours: null,
      note: 'no browser here',
    })
    return
  }
  const shown = (script?: string) => () => timeHost(folder, script, (address) => lookAt(browser, address))
  const screens = await inPairs(ROUNDS, shown(), shown(BARE_SERVER))
  report(lineOf('loopback host, start to first screen', screens, 'bare Node server, one heading'))
  await browser.close()
}

const BARE_SERVER = `
const server = require('node:http').createServer((_, answer) => {
  answer.setHeader('content-type', 'text/html')
  answer.end('<!doctype html><title>x</title><h1>x</h1>')
})
server.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port + '/'))
process.on('message', () => process.exit(0))
`

/** Milliseconds from the start of the process until `look` is content with what it answers. */
async function timeHost(
  folder: DataFolder,
  script: string | undefined,
  look: (address: string) => Promise<unknown>,
): Promise<number> {
  let stop = async () => {}
  const took = await timed(async () => {
    const host = await startHost(folder, script)
    stop = host.stop
    await look(host.address)
  })
  await stop()
  return took
}

async function lookAt(browser: Browser, address: string): Promise<void> {
  const page = await browser.newPage()
  await page.goto(address, { waitUntil: 'commit' })
  await firstScreen(page)
  await page.close()
}

async function startElectron({ report }: BenchRun, folder: DataFolder): Promise<void> {
  const work = 'Electron, start to first screen'
  if (!process.env.ELECTRON_OVERRIDE_DIST_PATH) {
    report({ work, pupils: PUPILS, ours: null, note: 'without ELECTRON_OVERRIDE_DIST_PATH not measured' })
    return
  }
  const empty = mkdtempSync(join(tmpdir(), 'ouderloket-bench-'))
  writeFileSync(join(empty, 'package.json'), '{ "name": "empty", "main": "main.cjs" }')
  writeFileSync(join(empty, 'main.cjs'), EMPTY_WINDOW)
  const busy = { ours: [] as number[], empty: [] as number[] }
  const pair = await inPairs(
    ROUNDS,
    () => timeElectron(ROOT, folder, busy.ours),
    () => timeElectron(empty, folder, busy.empty),
  )
  report({ ...lineOf(work, pair, 'empty Electron window'), goal: '≤ 1.5 ×' })
  const [ours, beside] = [median(busy.ours), median(busy.empty)]
  report({
    work: 'Electron, processor time of the main process until then',
    pupils: PUPILS,
    ours,
    beside: { name: 'empty Electron window', ms: beside, ratio: ours / beside },
    goal: '≤ 100 ms more',
    note: `${Math.round(ours - beside)} ms more`,
  })
  rmSync(empty, { recursive: true, force: true })
}

const EMPTY_WINDOW = `
const { app, BrowserWindow } = require('electron')
app.setPath('userData', require('node:path').join(process.env.OUDERLOKET_DATA_DIR, 'empty'))
app.whenReady().then(() => new BrowserWindow({ width: 1400, height: 900 }).loadURL('data:text/html,<h1>x</h1>'))
app.on('window-all-closed', () => app.quit())
`

/** Milliseconds until the first screen; adds those of the processor in the main process to `busy`. */
async function timeElectron(program: string, folder: DataFolder, busy: number[]): Promise<number> {
  let close = async () => {}
  let used = async () => ({ user: 0, system: 0 })
  const asRoot = process.getuid?.() === 0
  const took = await timed(async () => {
    const app = await _electron.launch({
      cwd: program,
      args: [...(asRoot ? ['--no-sandbox'] : []), program],
      env: environmentOf(folder),
    })
    close = () => app.close()
    await firstScreen(await app.firstWindow())
    used = () => app.evaluate(() => process.cpuUsage())
  })
  const { user, system } = await used()
  busy.push((user + system) / 1_000)
  await close()
  return took
}

function lineOf(work: string, { ours, beside, ratio }: Pair, name: string) {
  return { work, pupils: PUPILS, ours, beside: { name, ms: beside, ratio } }
}
