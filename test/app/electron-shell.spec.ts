// Electron's own promises, read from the running program: `npm run test:electron`.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './support/app.ts'

test('the window has the safe preferences', async ({ app }) => {
  const preferences = await app.electron?.evaluate(({ BrowserWindow }) => {
    const contents: object | undefined = BrowserWindow.getAllWindows()[0]?.webContents
    // Not in Electron's types, but the only way to read what a window really got.
    return (contents as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences()
  })
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
  })
  const unset = [
    'nodeIntegrationInWorker',
    'allowRunningInsecureContent',
    'experimentalFeatures',
    'enableBlinkFeatures',
  ]
  expect(unset.filter((name) => preferences?.[name])).toEqual([])
})

test('the title of the window never names anyone', async ({ app }) => {
  const title = await app.page
    .evaluate(() => {
      document.title = 'Gezin Yılmaz'
    })
    .then(() => app.electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle()))
  expect(title).toBe('Ouderloket')
})

test('a frame inside the page cannot call, nor can a frame of nowhere', async ({ app }) => {
  const answers = await app.page.evaluate(async () => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    return [
      typeof Reflect.get(frame.contentWindow ?? {}, 'ouderloket'),
      typeof Reflect.get(window, 'ouderloket'),
    ]
  })
  expect(answers).toEqual(['undefined', 'object'])
})

test('nothing of outside is asked for', async ({ app }) => {
  const asked = await app.page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  )
  expect(asked.filter((address) => !address.startsWith('app://ouderloket/'))).toEqual([])
})

test('a second start on the same data ends and brings the first forward', async ({ app }) => {
  const second = await app.electron?.evaluate(({ app: program }) => {
    const { execFile } = process.mainModule!.require(
      'node:child_process',
    ) as typeof import('node:child_process')
    return new Promise<string>((resolve) => {
      const args = process.argv.slice(1).filter((argument) => !argument.includes('inspect'))
      const child = execFile(process.execPath, args)
      program.once('second-instance', () => child.once('exit', (code) => resolve(`ended with ${code}`)))
    })
  })
  expect(second).toBe('ended with 0')
})

test('the school is closed whole when the window is closed', async ({ app }) => {
  await app.restart()
  const left = ['school.db-journal', 'school.db-wal'].filter((name) => existsSync(join(app.dataDir, name)))
  expect(left).toEqual([])
})
