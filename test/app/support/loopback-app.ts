import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { BrowserContext } from '@playwright/test'
import type { Folders, RunningApp } from './running-app.ts'

const hostFile = fileURLToPath(new URL('../../../electron/dist/host/main.cjs', import.meta.url))

/** The loopback host as a process of its own, and its page in a browser. */
export async function openLoopback(
  folders: Folders,
  newContext: () => Promise<BrowserContext>,
): Promise<RunningApp> {
  const { address, stop } = await startHost(folders.dataDir)
  const context = await newContext()
  const page = await context.newPage()
  await page.goto(address)
  return {
    page,
    electron: null,
    async save(action) {
      const waiting = page.waitForEvent('download')
      await action()
      const download = await waiting
      const name = download.suggestedFilename()
      const path = join(folders.downloads, name)
      await download.saveAs(path)
      return { path, name }
    },
    async stop() {
      await context.close()
      await stop()
    },
  }
}

/** Starts the built host; `address` opens its page, with the token. */
async function startHost(dataDir: string): Promise<{ address: string; stop: () => Promise<void> }> {
  const env = { ...process.env, OUDERLOKET_DATA_DIR: dataDir, OUDERLOKET_NO_BROWSER: '1' }
  const host = spawn(process.execPath, [hostFile], { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  const address = await printedAddress(host)
  return { address, stop: () => stopHost(host) }
}

function printedAddress(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    host.once('error', reject)
    host.once('exit', (code) =>
      reject(new Error(`the host stopped with ${code} before it printed its address`)),
    )
    createInterface({ input: host.stdout! }).on('line', (line) => {
      const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(line)?.[0]
      if (address) resolve(address)
    })
  })
}

function stopHost(host: ChildProcess): Promise<void> {
  if (host.exitCode !== null || host.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    host.once('exit', () => resolve())
    host.send('stop')
  })
}
