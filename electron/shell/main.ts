// Starts Ouderloket in Electron.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { app, dialog, powerMonitor, safeStorage } from 'electron'
import { findOperation } from '#domain/contract/operations'
import type { Application } from '#electron/app/application'
import { openContent } from '#electron/app/content'
import { FIRST_ASKED } from '#electron/app/first-asked'
import { buildFolders, dataFolder, isWithin } from '#electron/app/paths'
import { answerCalls } from './bridge.ts'
import { createDeviceKey } from './device-key.ts'
import { setMenu } from './menu.ts'
import { registerScheme, serveApp, whenPageLoaded } from './protocol.ts'
import { removeSelfTestFolder, selfTest, selfTestFolder } from './self-test.ts'
import { bringForward, closeDebugPort, hardenContents, hardenSession, openWindow } from './window.ts'

const folders = buildFolders(__dirname)
const testFolder = selfTestFolder()
const dataDir = testFolder ?? dataFolder({ platform: process.platform, env: process.env, home: homedir() })

closeDebugPort()
// In a container the system's sandbox may have been switched off from outside; each window still asks for it.
if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
app.commandLine.appendSwitch('disable-http-cache')
app.commandLine.appendSwitch('lang', 'nl')
// Chromium's own files (window storage, its lock) beside the school's; the lock below belongs to this folder.
app.setPath('userData', join(dataDir, 'window'))
registerScheme()
let quitting = false
let loading: Promise<Application> | null = null

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', bringForward)
  app.whenReady().then(start).catch(giveUp)
} else {
  app.exit(0)
}

async function start(): Promise<void> {
  if (isWithin(dataDir, folders.root))
    throw new Error(`De gegevens mogen niet in de programmamap staan: ${dataDir}`)
  closeOnQuit(async () => (await loading)?.close())
  hardenContents()
  hardenSession()
  serveApp(application, openContent(folders.rendererDir, folders.contentList))
  whenPageLoaded(() => openSchool().catch(giveUp))
  answerCalls(application)
  setMenu()
  // The process of the window begins by itself: until it asks for the page there is time to load what it needs.
  const [window] = await Promise.all([openWindow(folders.preload), application()])
  if (testFolder === null) return
  const code = await selfTest(window, folders)
  await (await application()).close()
  removeSelfTestFolder(testFolder)
  app.exit(code)
}

/** The programme behind the window; the first who asks for it has it loaded. */
function application(): Promise<Application> {
  loading ??= loadApplication()
  return loading
}

/** In parts, so that what the window asks meanwhile waits for a part only. */
async function loadApplication(): Promise<Application> {
  await nextTurn()
  await findOperation('school.status')
  await nextTurn()
  const { createApplication } = await import('#electron/app/application')
  await nextTurn()
  const made = createApplication({
    dataDir,
    resourcesDir: folders.resourcesDir,
    workersDir: folders.workersDir,
    deviceKey: createDeviceKey(safeStorage, process.platform),
    host: 'electron',
    version: readVersion(),
  })
  // Who leaves the computer leaves the desk; the window learns it at its next call.
  powerMonitor.on('lock-screen', made.lock)
  powerMonitor.on('suspend', made.lock)
  return made
}

/** While the window reads its script and draws: what it asks next is loaded before it asks. */
async function openSchool(): Promise<void> {
  const { dispatch, prepare } = await application()
  await nextTurn()
  await dispatch({ name: 'school.status', input: {}, requestId: randomUUID() })
  for (const name of FIRST_ASKED) {
    await nextTurn()
    await prepare(name)
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** The database is closed whole before the program ends. */
function closeOnQuit(close: () => Promise<void>): void {
  app.once('before-quit', () => {
    quitting = true
  })
  app.on('window-all-closed', () => app.quit())
  app.once('will-quit', (event) => {
    event.preventDefault()
    close().finally(() => app.exit(0))
  })
}

function readVersion(): string {
  const manifest = JSON.parse(readFileSync(join(folders.root, 'package.json'), 'utf8')) as { version: string }
  return manifest.version
}

function giveUp(error: unknown): void {
  // A window that is closed while it loads reports an error that is none.
  if (quitting) return
  const reason = error instanceof Error ? error.message : String(error)
  console.error(reason)
  dialog.showErrorBox('Ouderloket kon niet starten', reason)
  app.exit(1)
}
