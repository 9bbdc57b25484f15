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
const MOST_STOPS = 200

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

/**
 * Tabs to a part of the page (backwards from a long list to the menu); fails when it never comes there. What is meant is
 * looked up by its role and name once, and once more when it has the focus: at every stop that was dearer than the key.
 */
export async function tabTo(page: Page, target: Locator, way: Way = 'Tab'): Promise<void> {
  let meant = await target.elementHandle()
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    const place = await meant?.evaluate(placeOf)
    if (place === 'here' && (stop === 0 || (await target.evaluate(placeOf)) === 'here')) return
    if (place === 'disabled') await expect(target).toBeEnabled()
    // drawn anew on the way, or another one is called so by now
    if (place !== 'elsewhere') meant = await target.elementHandle()
    if (place !== 'gone' && place !== 'disabled') await page.keyboard.press(way)
  }
  throw new Error(`Tab never reaches ${target}`)
}

function placeOf(element: Element): 'here' | 'elsewhere' | 'gone' | 'disabled' {
  if (!element.isConnected) return 'gone'
  if (element.matches(':disabled') || element.closest('[aria-disabled=true]') !== null) return 'disabled'
  return element === document.activeElement ? 'here' : 'elsewhere'
}

/**
 * Chooses from a list by keyboard: opens it (or types a part of what is meant), walks to the option and presses Enter.
 * Once more, from a closed list, when it was still being drawn: it then forgets where the arrow stood, and no person is
 * that quick.
 */
export async function chooseFrom(page: Page, field: Locator, option: RegExp, typed = ''): Promise<void> {
  let tries = 0
  await tabTo(page, field)
  await expect(async () => {
    tries += 1
    if (tries > 1 && (await field.getAttribute('aria-expanded')) === 'true')
      await page.keyboard.press('Escape')
    if (typed !== '') {
      await page.keyboard.press('Control+a')
      await page.keyboard.type(typed)
    } else if ((await field.getAttribute('aria-expanded')) !== 'true') await page.keyboard.press('Enter')
    await expect(page.getByRole('option', { name: option }).first()).toBeVisible({ timeout: 2000 })
    for (let step = 0; step < MOST_OPTIONS && !option.test(await activeOption(page, field)); step += 1) {
      await page.keyboard.press('ArrowDown')
    }
    await page.keyboard.press('Enter')
    await expect(field).toHaveValue(option, { timeout: 1000 })
  }).toPass({ timeout: 20_000 })
}

const MOST_OPTIONS = 40

/** The option that Enter takes. The field may still name the one of before its list was closed; the mark is on the real one. */
async function activeOption(page: Page, field: Locator): Promise<string> {
  const id = await field.getAttribute('aria-activedescendant')
  if (id === null) return ''
  const marked = page.locator(`[id="${id}"][data-combobox-selected]`)
  return (await marked.count()) === 0 ? '' : ((await marked.textContent()) ?? '')
}

/** Chooses an answer of a few with the arrow keys. */
export async function chooseRadio(page: Page, group: Locator, answer: string | RegExp): Promise<void> {
  const wanted = group.getByRole('radio', { name: answer })
  const checked = group.getByRole('radio', { checked: true })
  await tabTo(page, (await checked.count()) > 0 ? checked : group.getByRole('radio').first())
  await page.keyboard.press('Space')
  for (let step = 0; step < MOST_OPTIONS && !(await wanted.isChecked()); step += 1) {
    await page.keyboard.press('ArrowDown')
  }
  await expect(wanted).toBeChecked()
}
