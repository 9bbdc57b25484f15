// Electron's own promises, read from the running program: `npm run test:electron`.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
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

test('nothing is downloaded for spelling, sent after a crash or kept of what was loaded', async ({ app }) => {
  const seen = await app.electron?.evaluate(({ app: program, crashReporter, session }) => ({
    spelling: session.defaultSession.isSpellCheckerEnabled(),
    crashes: crashReporter.getUploadToServer(),
    cache: !program.commandLine.hasSwitch('disable-http-cache'),
  }))
  expect(seen).toEqual({ spelling: false, crashes: false, cache: false })
})

test('the page is refused every permission and device but writing to the clipboard', async ({ app }) => {
  const answers = await app.page.evaluate(async () => {
    const names = [
      'geolocation',
      'camera',
      'microphone',
      'notifications',
      'midi',
      'clipboard-read',
      'idle-detection',
    ]
    const states = names.map(async (name) => {
      const status = await navigator.permissions.query({ name: name as PermissionName }).catch(() => null)
      return [name, status?.state ?? 'unknown'] as const
    })
    const refused = (attempt: Promise<unknown>) =>
      attempt.then(
        () => 'allowed',
        () => 'refused',
      )
    const { usb, serial } = navigator as unknown as Record<
      string,
      { getDevices?(): Promise<[]>; getPorts?(): Promise<[]> }
    >
    return {
      states: Object.fromEntries(await Promise.all(states)),
      place: await refused(
        new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      ),
      screen: await refused(navigator.mediaDevices.getDisplayMedia()),
      usb: await usb?.getDevices?.(),
      serial: await serial?.getPorts?.(),
    }
  })
  const denied = Object.entries(answers.states).filter(([, state]) => state !== 'denied')
  expect([denied, answers.place, answers.screen, answers.usb ?? [], answers.serial ?? []]).toEqual([
    [],
    'refused',
    'refused',
    [],
    [],
  ])
})

test('the window stays on its page, and stays the only one', async ({ app }) => {
  const { page } = app
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const heading = await headingOf(app)
  const elsewhere = [
    'https://example.nl/',
    'http://127.0.0.1:1/',
    'app://ouderloket.evil/',
    'app://ouderloket@evil/',
    'app://evil/',
    'app://ouderloket/assets/',
    'file:///etc/passwd',
    'data:text/html,<h1>elders',
    'app://ouderloket/?x',
    'about:blank',
    'view-source:app://ouderloket/',
    'chrome://version/',
    'devtools://devtools/bundled/inspector.html',
  ]
  for (const address of elsewhere) {
    await page.evaluate(leaveFor, address)
    await expect.poll(() => shown(app)).toEqual(['app://ouderloket/'])
    await expect.poll(() => headingOf(app)).toBe(heading)
  }
  // Forms and frames to elsewhere are stopped by the policy of the page as well.
  app.problems.length = 0
})

test('the wall of a meeting is the one window beside it: as safe, opening nothing, gone with the first', async ({
  app,
}) => {
  const { electron, page } = app
  if (electron === null) throw new Error('only in Electron')
  const address = 'app://ouderloket/#/bijeenkomsten/0b0e4d0a-0000-4000-8000-000000000001/wand'
  const opening = electron.waitForEvent('window')
  await page.evaluate((wall) => void window.open(wall, 'wand'), address)
  const wall = await opening
  await expect(wall.getByRole('heading', { level: 1 })).toHaveText('Vergrendeld')

  const preferences = await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      const contents: object = webContents
      const { openerId: _, ...own } = (
        contents as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences()
      return own
    }),
  )
  expect(preferences).toHaveLength(2)
  expect(preferences[1]).toEqual(preferences[0])

  const opened = await wall.evaluate(
    (again) => [again, 'https://example.nl/'].map((one) => window.open(one, `new ${one}`) === null),
    address,
  )
  await wall.evaluate(() => {
    location.href = 'https://example.nl/'
  })
  expect(opened).toEqual([true, true])
  await expect.poll(async () => new Set(await shown(app))).toEqual(new Set(['app://ouderloket/', address]))
  // asked again it is the same window
  await page.evaluate((same) => void window.open(same, 'wand'), address)
  expect(await shown(app)).toHaveLength(2)

  const closing = electron.waitForEvent('close')
  await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL() === 'app://ouderloket/')
      ?.close(),
  )
  await closing
})

test('a page that adds a webview or another frame gets nothing in it', async ({ app }) => {
  const inside = await app.page.evaluate(async () => {
    const view = document.createElement('webview')
    view.setAttribute('src', 'app://ouderloket/')
    const frame = document.createElement('iframe')
    frame.src = 'app://ouderloket.evil/'
    document.body.append(view, frame)
    await new Promise((resolve) => setTimeout(resolve, 500))
    return [
      view.constructor.name,
      frame.contentDocument === null || frame.contentDocument.body.childElementCount === 0,
    ]
  })
  const contents = await app.electron?.evaluate(({ webContents }) => webContents.getAllWebContents().length)
  expect([inside, contents]).toEqual([['HTMLElement', true], 1])
  app.problems.length = 0
})

test('the programme of the page answers its own address only, and only to being looked at', async ({
  app,
}) => {
  const answers = await app.page.evaluate(async () => {
    const ask = (address: string, method = 'GET') =>
      fetch(address, { method }).then(
        ({ status }) => status,
        () => 'no answer',
      )
    return {
      page: await ask('/'),
      head: await ask('/', 'HEAD'),
      post: await ask('/', 'POST'),
      traversal: await Promise.all(
        ['/..%2fpackage.json', '/%5c..%5cx', '//etc/passwd', '/?x'].map((path) => ask(path)),
      ),
      lookAlike: await ask('app://ouderloket.evil/'),
      file: await ask('file:///etc/passwd'),
    }
  })
  expect(answers).toMatchObject({
    page: 200,
    head: 200,
    post: 404,
    lookAlike: 'no answer',
    file: 'no answer',
  })
  expect(answers.traversal.filter((status) => status === 200)).toEqual([])
  app.problems.length = 0
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

/** The address of every web content there is. */
async function shown({ electron }: { electron: ElectronApplication | null }): Promise<string[] | undefined> {
  return electron?.evaluate(({ webContents }) => webContents.getAllWebContents().map((one) => one.getURL()))
}

/** Asked by way of the programme: for Playwright a page that was told to leave is under way. */
async function headingOf({ electron }: { electron: ElectronApplication | null }): Promise<string> {
  return String(
    await electron?.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        "document.querySelector('h1')?.textContent ?? ''",
      ),
    ),
  )
}

/** Every way to leave: another window, a link, the middle button, a form, and simply going. */
function leaveFor(address: string): void {
  window.open(address)
  const link = Object.assign(document.createElement('a'), { href: address, target: '_blank' })
  document.body.append(link)
  link.click()
  link.dispatchEvent(new MouseEvent('click', { button: 1, bubbles: true }))
  link.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true }))
  const form = Object.assign(document.createElement('form'), { action: address, method: 'post' })
  document.body.append(form)
  form.submit()
  link.remove()
  form.remove()
  setTimeout(() => {
    location.href = address
  })
}
