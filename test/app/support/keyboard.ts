import { expect, type Locator, type Page } from '@playwright/test'

/** From here on every use of the mouse in this page throws. */
export async function withoutMouse(page: Page): Promise<void> {
  const refuse = () => {
    throw new Error('no mouse at this desk')
  }
  for (const name of ['click', 'dblclick', 'down', 'move', 'up', 'wheel'] as const) page.mouse[name] = refuse
  // what a pointer would do must not happen either
  await page.evaluate(() => {
    for (const name of ['pointerdown', 'mousedown'] as const) {
      window.addEventListener(name, (event) => event.stopImmediatePropagation(), { capture: true })
    }
  })
}

/** How many stops a screen of the office has at most before the one that is meant. */
const MOST_STOPS = 120

type Way = 'Tab' | 'Shift+Tab'

/** Tabs to a part of the page, as a person does, and presses it; fails when Tab never comes there. */
export async function press(page: Page, target: Locator, way: Way = 'Tab'): Promise<void> {
  await tabTo(page, target, way)
  await page.keyboard.press('Enter')
}

/** Tabs to a field and types over what stands there. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

/** Tabs to a part of the page (backwards from a long list to the menu); fails when it never comes there. */
export async function tabTo(page: Page, target: Locator, way: Way = 'Tab'): Promise<void> {
  await expect(target).toBeEnabled()
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(way)
  }
  throw new Error(`Tab never reaches ${target}`)
}
