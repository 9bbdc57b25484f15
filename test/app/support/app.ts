// Starts the programme for a spec, in the host of the project: a fresh data folder each time, the build as it is.
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type ElectronApplication, expect, type Page, type TestInfo } from '@playwright/test'
import { openElectron } from './electron-app.ts'
import { openLoopback } from './loopback-app.ts'
import { officeIsOpen, openPractice } from './new-school.ts'
import type { Folders, RunningApp } from './running-app.ts'

export { expect }

interface App {
  /** The window; another one after `restart`. */
  readonly page: Page
  readonly hostKind: 'browser' | 'electron'
  readonly electron: ElectronApplication | null
  readonly dataDir: string
  /** Script errors and breaches of the content security policy; a spec that leaves one here fails. */
  readonly problems: string[]
  /** Stops the programme and starts it again on the same data; `meanwhile` happens to the folder in between. */
  restart(meanwhile?: () => Promise<void>): Promise<void>
  /** The file that `action` saves. */
  saveFile(action: () => Promise<void>): Promise<{ name: string; bytes: Buffer }>
}

interface Fixtures {
  /** The programme as it starts on a computer where it never ran. */
  app: App
  /** The programme as it starts where somebody has practised before, with the balie at the desk. */
  practice: App
}

interface WorkerFixtures {
  openApp: (folders: Folders) => Promise<RunningApp>
  /** Puts an Oefenschool of today into a data folder. */
  putOefenschool: (dataDir: string) => Promise<void>
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  openApp: [
    // Playwright starts its own browser for every test that names it; the Electron project should not.
    async ({ playwright, launchOptions }, use, info) => {
      if (info.project.name === 'electron') return use(openElectron)
      const browser = await playwright.chromium.launch(launchOptions)
      const settings = {
        viewport: { width: 1366, height: 800 },
        locale: 'nl-NL',
        timezoneId: 'Europe/Amsterdam',
      }
      await use((folders) => openLoopback(folders, () => browser.newContext(settings)))
      await browser.close()
    },
    { scope: 'worker' },
  ],

  // Filling it takes seconds; a worker does it once, closes it and copies the files.
  putOefenschool: [
    async ({ openApp }, use) => {
      const made = new Map<string, Promise<Home>>()
      await use(async (dataDir) => {
        const today = new Date().toDateString()
        if (!made.has(today)) made.set(today, makeOefenschool(openApp))
        const { folders } = (await made.get(today)) as Home
        await cp(folders.dataDir, dataDir, { recursive: true })
      })
      for (const home of made.values()) await (await home).remove()
    },
    { scope: 'worker' },
  ],

  app: async ({ openApp }, use, info) => {
    const home = await makeHome()
    await runIn(home, { openApp, hostKind: hostOf(info), use })
  },

  practice: async ({ openApp, putOefenschool }, use, info) => {
    const home = await makeHome()
    await putOefenschool(home.folders.dataDir)
    const toSpec = async (app: App) => {
      await officeIsOpen(app.page)
      await use(app)
    }
    await runIn(home, { openApp, hostKind: hostOf(info), use: toSpec })
  },
})

/** Where a programme of a spec keeps its files. */
interface Home {
  readonly folders: Folders
  remove(): Promise<void>
}

async function makeHome(): Promise<Home> {
  const home = await mkdtemp(join(tmpdir(), 'ouderloket-'))
  const folders = { dataDir: join(home, 'data'), downloads: join(home, 'downloads') }
  await mkdir(folders.downloads)
  return { folders, remove: () => rm(home, { recursive: true, force: true, maxRetries: 5 }) }
}

async function makeOefenschool(openApp: WorkerFixtures['openApp']): Promise<Home> {
  const home = await makeHome()
  const running = await openApp(home.folders)
  await openPractice(running.page)
  await running.stop()
  return home
}

interface Running extends Pick<WorkerFixtures, 'openApp'>, Pick<App, 'hostKind'> {
  readonly use: (app: App) => Promise<void>
}

async function runIn({ folders, remove }: Home, { openApp, hostKind, use }: Running): Promise<void> {
  const problems: string[] = []
  const open = async () => {
    const started = await openApp(folders)
    // a message that fades in is half there: for a key that is pressed next, and for who measures its contrast
    await started.page.emulateMedia({ reducedMotion: 'reduce' })
    watchProblems(started.page, problems)
    return started
  }
  let running = await open()
  await use({
    get page() {
      return running.page
    },
    get electron() {
      return running.electron
    },
    hostKind,
    dataDir: folders.dataDir,
    problems,
    async restart(meanwhile = async () => {}) {
      await running.stop()
      await meanwhile()
      running = await open()
    },
    async saveFile(action) {
      const { path, name } = await running.save(action)
      return { name, bytes: await readFile(path) }
    },
  })
  await running.stop()
  await remove()
  expect(problems).toEqual([])
}

function hostOf({ project }: TestInfo): App['hostKind'] {
  return project.name === 'electron' ? 'electron' : 'browser'
}

function watchProblems(page: Page, problems: string[]): void {
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && /content security policy|trusted/i.test(message.text())) {
      problems.push(message.text())
    }
  })
}
