// Starts the loopback host: plain Node, no Electron.
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { createApplication } from '#electron/app/application'
import { openContent } from '#electron/app/content'
import { buildFolders, dataFolder, isWithin } from '#electron/app/paths'
import {
  browserCommand,
  launchAddress,
  makeToken,
  openInBrowser,
  removeLaunchFile,
  writeLaunchFile,
} from './launch.ts'
import { startServer } from './server.ts'

const IDLE_MINUTES = 120

/** The database driver needs Node-API 10; on an older Node it loads and then crashes at the first opening. */
function refuseOldNode(version: string): void {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 14)) return
  stop(`Ouderloket heeft Node 22.14 of nieuwer nodig; dit is Node ${version}. Start met: npm start`)
}

async function start(): Promise<void> {
  refuseOldNode(process.versions.node)
  const folders = buildFolders(__dirname)
  const dataDir = dataFolder({ platform: process.platform, env: process.env, home: homedir() })
  if (isWithin(dataDir, folders.root))
    stop(`De gegevens mogen niet in de map van het programma staan: ${dataDir}`)
  const application = createApplication({
    dataDir,
    resourcesDir: folders.resourcesDir,
    workersDir: folders.workersDir,
    deviceKey: null,
    host: 'loopback',
    version: readVersion(folders.root),
  })
  const token = makeToken()
  let launchFile = ''
  const server = await startServer({
    application,
    content: openContent(folders.rendererDir, folders.contentList),
    token,
    idleMs: IDLE_MINUTES * 60_000,
    onIdle: () => end(`Ouderloket is gestopt: ${IDLE_MINUTES} minuten niet gebruikt.`),
    onFirstCall: () => removeLaunchFile(launchFile),
  })
  const address = launchAddress(server.port, token)
  launchFile = writeLaunchFile(dataDir, address)
  // Printed for the person at this terminal only; it goes into no log. A server without a screen, or a browser
  // that may not read the launch file (one in a sandbox), is opened with it by hand.
  console.log(`Ouderloket draait op ${address}\nStoppen: Ctrl+C`)
  const browser = browserCommand(process.platform, process.env)
  if (browser) openInBrowser(browser, launchFile)

  let ending = false
  async function end(reason: string): Promise<void> {
    if (ending) return
    ending = true
    console.log(reason)
    removeLaunchFile(launchFile)
    await server.close()
    await application.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => end('Ouderloket is gestopt.'))
  // Our starter tells us over this channel: Windows cannot send a signal that can be caught.
  process.on('disconnect', () => end('Ouderloket is gestopt.'))
  process.on('message', (message) => message === 'stop' && end('Ouderloket is gestopt.'))
}

function readVersion(root: string): string {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return manifest.version
}

function stop(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

start().catch((error: unknown) =>
  stop(`Ouderloket kon niet starten: ${error instanceof Error ? error.message : error}`),
)
