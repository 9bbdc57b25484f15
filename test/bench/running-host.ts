// The built loopback host as a process of its own, on a data folder of its own, and a browser to look at it.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, chromium, type Page } from '@playwright/test'
import { schoolFiles } from '#electron/app/opening/school-files'
import { fillPracticeSchool } from '#electron/services/practice-school'
import { NOW, ROOT, TODAY } from './desk.ts'

/** Builds electron/dist when a source changed; false when that does not work, and then there is nothing to start. */
export function build(): boolean {
  const script = join(ROOT, 'electron/setup/build.mjs')
  return spawnSync(process.execPath, [script, '--if-changed'], { stdio: ['ignore', 2, 2] }).status === 0
}

export interface DataFolder {
  readonly path: string
  remove(): void
}

/** A data folder with the invented school of so many pupils, as both hosts open it without typing. */
export async function makeDataFolder(pupils: number): Promise<DataFolder> {
  const path = mkdtempSync(join(tmpdir(), 'ouderloket-bench-'))
  const files = schoolFiles({
    dataDir: path,
    migrationsDir: join(ROOT, 'db/migrations'),
    deviceKey: null,
    version: '0.0.0',
    now: () => NOW,
    today: () => TODAY,
    owner: { computer: 'bench', user: 'bench' },
  })
  await files.create('practice', {
    passphrase: '',
    fill: (store) => {
      fillPracticeSchool(store, { at: NOW, today: TODAY, newId: randomUUID, pupils })
    },
  })
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** What the programme is started with, beside the surroundings of this process. */
export function environmentOf({ path }: DataFolder): Record<string, string> {
  const given = Object.entries(process.env).flatMap(([name, text]) =>
    text === undefined ? [] : [[name, text]],
  )
  return {
    ...Object.fromEntries(given),
    OUDERLOKET_DATA_DIR: path,
    OUDERLOKET_NO_BROWSER: '1',
    OUDERLOKET_TODAY: TODAY,
  }
}

export interface RunningHost {
  readonly address: string
  stop(): Promise<void>
}

/** Starts the host, or with `script` another server that prints its address. */
export async function startHost(folder: DataFolder, script?: string): Promise<RunningHost> {
  const args = script === undefined ? [join(ROOT, 'electron/dist/host/main.cjs')] : ['-e', script]
  const host = spawn(process.execPath, args, {
    env: environmentOf(folder),
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  return { address: await printedAddress(host), stop: () => stopHost(host) }
}

function printedAddress(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    host.once('exit', (code) => reject(new Error(`the host stopped with ${code} before it had an address`)))
    createInterface({ input: host.stdout! }).on('line', (line) => {
      const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(line)?.[0]
      if (address !== undefined) resolve(address)
    })
  })
}

function stopHost(host: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    host.once('exit', () => resolve())
    host.send('stop')
  })
}

/** A Chromium without a window, or null where there is none. */
export async function openBrowser(): Promise<Browser | null> {
  const script = join(ROOT, 'electron/setup/browser.mjs')
  const executablePath =
    process.env.OUDERLOKET_BROWSER ??
    spawnSync(process.execPath, [script], { encoding: 'utf8' }).stdout.trim()
  if (executablePath === '') return null
  const asRoot = process.getuid?.() === 0
  return chromium.launch({ executablePath, args: asRoot ? ['--no-sandbox'] : [] })
}

/** Until the heading of a screen stands on the page and has been painted. */
export async function firstScreen(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
}
