import { fileURLToPath } from 'node:url'
import { _electron } from '@playwright/test'
import type { Folders, RunningApp } from './running-app.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Electron's own window, from the `electron` package (ELECTRON_OVERRIDE_DIST_PATH names another build). */
export async function openElectron(folders: Folders): Promise<RunningApp> {
  const asRoot = process.getuid?.() === 0
  const electron = await _electron.launch({
    cwd: root,
    args: [...(asRoot ? ['--no-sandbox'] : []), root],
    env: { ...environment(), OUDERLOKET_DATA_DIR: folders.dataDir, OUDERLOKET_DOWNLOADS: folders.downloads },
    timeout: 60_000,
  })
  const page = await electron.firstWindow()
  return {
    page,
    electron,
    async save(action) {
      const waiting = electron.evaluate(
        ({ session }) =>
          new Promise<{ path: string; name: string }>((resolve, reject) => {
            session.defaultSession.once('will-download', (_event, item) => {
              item.once('done', (_done, state) => {
                if (state === 'completed') resolve({ path: item.getSavePath(), name: item.getFilename() })
                else reject(new Error(`the download was ${state}`))
              })
            })
          }),
      )
      await action()
      return waiting
    },
    stop: () => electron.close(),
  }
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
