// Starts the programme for a spec, in the host of the project: a fresh data folder each time, the build as it is.
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type ElectronApplication, expect, type Page } from '@playwright/test'
import { openElectron } from './electron-app.ts'
import { openLoopback } from './loopback-app.ts'
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
  app: App
}

interface WorkerFixtures {
  openApp: (folders: Folders) => Promise<RunningApp>
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

  app: async ({ openApp }, use, info) => {
    const home = await mkdtemp(join(tmpdir(), 'ouderloket-'))
    const folders = { dataDir: join(home, 'data'), downloads: join(home, 'downloads') }
    await mkdir(folders.downloads)
    const problems: string[] = []
    const open = async () => {
      const started = await openApp(folders)
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
      hostKind: info.project.name === 'electron' ? 'electron' : 'browser',
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
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
    expect(problems).toEqual([])
  },
})

function watchProblems(page: Page, problems: string[]): void {
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && /content security policy|trusted/i.test(message.text())) {
      problems.push(message.text())
    }
  })
}
