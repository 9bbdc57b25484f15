// Typing in the search field of Gezinnen: from the key to the painted rows, in a real browser on the loopback host.
import type { Page } from '@playwright/test'
import type { Bench } from './bench.ts'
import { percentile } from './measure.ts'
import { build, firstScreen, makeDataFolder, openBrowser, startHost } from './running-host.ts'

/** Beginnings of family names that every invented school has. */
const TYPED = [
  'berg',
  'jans',
  'bakk',
  'viss',
  'smit',
  'meij',
  'mulde',
  'boer',
  'dijk',
  'peter',
  'hend',
  'kaya',
]
const WINDOW = { width: 1366, height: 768 }

export const listPaint: Bench = async ({ sizes, report }) => {
  const work = 'Gezinnen, key to painted rows'
  const browser = build() ? await openBrowser() : null
  if (browser === null) {
    report({ work, pupils: null, ours: null, note: 'no browser, or the programme cannot be built now' })
    return
  }
  for (const pupils of sizes) {
    const folder = await makeDataFolder(pupils)
    const host = await startHost(folder)
    const page = await browser.newPage({ viewport: WINDOW })
    await page.goto(host.address)
    await firstScreen(page)
    const times = await typeAndMeasure(page)
    const note = `${times.length} keys`
    report({ work: `${work} p50`, pupils, ours: percentile(times, 0.5), goal: '≤ 20 ms', note })
    report({ work: `${work} p99`, pupils, ours: percentile(times, 0.99), goal: '≤ 50 ms', note })
    await page.close()
    await host.stop()
    folder.remove()
  }
  await browser.close()
}

async function typeAndMeasure(page: Page): Promise<number[]> {
  const field = page.getByRole('textbox', { name: 'Zoek een gezin' })
  await page.locator('.virtual-list li a').first().waitFor()
  await watchPaints(page)
  const times: number[] = []
  for (const [index, word] of TYPED.entries()) {
    await field.fill('')
    await page.waitForTimeout(300)
    for (const letter of word) {
      const took = await keyToPaint(page, letter)
      // The first word warms the page; a key that changes nothing on the screen paints nothing.
      if (index > 0 && took !== null) times.push(took)
    }
  }
  return times
}

/** In the page: when the key came, and when the last change of the rows after it had been painted. */
export function watchPaints(page: Page): Promise<void> {
  return page.evaluate(() => {
    const seen = { key: 0, painted: 0 }
    Object.assign(window, { seen })
    window.addEventListener(
      'keydown',
      (event) => {
        seen.key = event.timeStamp
        seen.painted = 0
      },
      true,
    )
    const channel = new MessageChannel()
    // A message posted in a frame arrives when that frame has been painted.
    channel.port1.onmessage = () => {
      seen.painted = performance.now()
    }
    const changed = () => requestAnimationFrame(() => channel.port2.postMessage(null))
    new MutationObserver(changed).observe(document.querySelector('main') ?? document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    })
  })
}

/** Types one letter and waits until nothing changes any more; null when nothing was painted anew. */
export async function keyToPaint(page: Page, letter: string): Promise<number | null> {
  await page.keyboard.press(letter)
  await page.waitForTimeout(350)
  return page.evaluate(() => {
    const { seen } = window as typeof window & { seen: { key: number; painted: number } }
    return seen.painted === 0 ? null : seen.painted - seen.key
  })
}
