// What only a real window can show: the page is alone, and stays alone.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { attack, plant, plantedParts } from './support/hostile.ts'

test('the page holds nothing of Node or Electron but one function and a name', async ({ app }) => {
  const seen = await app.page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
    bridge: Object.entries(Object(Reflect.get(window, 'ouderloket'))).map(
      ([name, value]) => `${name}: ${typeof value}`,
    ),
  }))
  const bridge = app.hostKind === 'electron' ? ['call: function', 'hostName: string'] : []
  expect(seen).toEqual({ node: [], bridge })
})

test('the address holds no token, and a reload keeps working', async ({ app }) => {
  const { page } = app
  const before = await firstScreen(page)
  expect(page.url()).not.toContain('token')
  await page.reload()
  expect(await firstScreen(page)).toBe(before)
  await page.goBack().catch(() => null)
  expect(page.url()).not.toContain('token')
})

test('a restart on the same data shows the same first screen', async ({ app }) => {
  const before = await firstScreen(app.page)
  await app.restart()
  expect(await firstScreen(app.page)).toBe(before)
})

test('planted parts are stopped by the policy of the page', async ({ app }) => {
  await firstScreen(app.page)
  const stopped: Record<string, string[]> = {}
  for (const part of plantedParts) stopped[part] = await app.page.evaluate(plant, part)
  expect(stopped).toEqual({
    'inline script': ['refused', 'require-trusted-types-for'],
    'foreign script': ['refused'],
    eval: ['refused', 'require-trusted-types-for'],
    'html as text': ['refused'],
    'inline handler': ['refused', 'require-trusted-types-for'],
    'inline style': ['style-src-elem'],
    'foreign style': ['style-src-elem'],
    'foreign picture': ['img-src'],
    'foreign frame': ['frame-src'],
    'foreign request': ['connect-src'],
    plugin: ['object-src'],
    base: ['base-uri'],
    'foreign form': ['form-action'],
  })
  // These breaches were meant.
  app.problems.length = 0
})

test('what is not in the list of the build is not found, however it is asked for', async ({ app }) => {
  await firstScreen(app.page)
  const statuses = await app.page.evaluate(async () => {
    const paths = [
      '/paper/unknown-ticket-0123456789',
      '/..%2fpackage.json',
      '/%2e%2e/package.json',
      '/index.html',
      '/a%5cb',
    ]
    return Promise.all(paths.map(async (path) => (await fetch(path)).status))
  })
  expect(statuses).toEqual([404, 404, 404, 404, 404])
})

test('a file made by the page is saved under its own name', async ({ app }) => {
  const saved = await app.saveFile(() =>
    app.page.evaluate(() => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob(['naam;groep\nYılmaz;3A\n']))
      link.download = 'zonder e-mail één.csv'
      link.click()
    }),
  )
  expect([saved.name, saved.bytes.toString()]).toEqual(['zonder e-mail één.csv', 'naam;groep\nYılmaz;3A\n'])
})

test('a file that is dropped beside a field for files opens nothing', async ({ app }) => {
  await firstScreen(app.page)
  const refused = await app.page.evaluate(() => {
    const files = new DataTransfer()
    files.items.add(new File(['<h1>elders'], 'lijst.html', { type: 'text/html' }))
    const event = (kind: string) =>
      new DragEvent(kind, { dataTransfer: files, bubbles: true, cancelable: true })
    const heading = document.querySelector('h1')
    // `dispatchEvent` is false when the page does not want what the browser would do
    return ['dragover', 'drop'].map((kind) => heading?.dispatchEvent(event(kind)) === false)
  })
  expect(refused).toEqual([true, true])
})

test('a page on another port can neither read, write, frame nor listen', async ({ app }) => {
  // Electron opens no port and shows no other page: there the next test speaks.
  if (app.hostKind === 'electron') return
  await firstScreen(app.page)
  const target = new URL(app.page.url()).origin
  const hostile = await serve('<!doctype html><body>hostile')
  const page = await app.page.context().newPage()
  await page.goto(`http://127.0.0.1:${(hostile.address() as AddressInfo).port}/`)
  expect(await page.evaluate(attack, target)).toEqual({
    read: 'failed',
    opaque: 'failed',
    write: 'failed',
    simple: 'failed',
    form: 'nothing of ours',
    picture: 'failed',
    script: 'failed',
    frame: 'nothing of ours',
    socket: 'failed',
    events: 'failed',
  })
  await page.close()
  hostile.close()
})

test('the page cannot open windows, leave, or ask for devices', async ({ app }) => {
  const before = await firstScreen(app.page)
  const answers = await app.page.evaluate(async () => ({
    notifications: await Notification.requestPermission(),
    clipboard: await navigator.clipboard.readText().then(
      () => 'read',
      () => 'refused',
    ),
    camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'seen',
      () => 'refused',
    ),
  }))
  expect(answers).toEqual({ notifications: 'denied', clipboard: 'refused', camera: 'refused' })
  if (app.hostKind === 'browser') return
  const opened = await app.page.evaluate(() => {
    const window_ = window.open('app://ouderloket/')
    location.href = 'https://example.nl/'
    return window_ === null
  })
  await app.page.waitForTimeout(300)
  // A page that was told to leave is "navigating" for Playwright, so its heading is read directly.
  const heading = await app.page.evaluate(() => document.querySelector('h1, h2, h3')?.textContent)
  expect([opened, app.page.url(), heading]).toEqual([true, 'app://ouderloket/', before])
})

/** Waits for the page and gives the text of its first heading. */
async function firstScreen(page: Page): Promise<string> {
  const heading = page.getByRole('heading').first()
  await expect(heading).toBeVisible()
  return (await heading.textContent()) ?? ''
}

function serve(html: string): Promise<Server> {
  const server = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end(html),
  )
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}
