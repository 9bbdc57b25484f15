// Every screen of the programme with all that opens on it keeps to the policy of the page, and nobody outside is
// asked for anything (security 2). A new screen is in the walk by itself.
import { expect, type Page } from '@playwright/test'
import { test } from './support/app.ts'
import { plant } from './support/hostile.ts'
import { openPracticeAsHead } from './support/new-school.ts'
import { watchPolicy } from './support/policy-watch.ts'
import { goTo, screenAddresses } from './support/screens.ts'

/** What would end the walk: signing out, printing dialogs of the system, the beginning. */
const LEAVE = /vergrendel|afmelden|school sluiten|stoppen met oefenen|opnieuw beginnen|^afdrukken/i

test('no screen, dialog, menu or message breaks the policy or asks for anything of outside', async ({
  app,
}) => {
  test.setTimeout(240_000)
  const { page } = app
  const watch = await watchPolicy(page)
  await page.getByRole('button', { name: 'Nieuwe school beginnen' }).click()
  await page.reload()
  await openPracticeAsHead(page)
  const opened: string[] = []
  const addresses = await screenAddresses(page)
  for (const address of addresses) opened.push(...(await openEverything(page, address)))
  await goTo(page, addresses.find((address) => address.startsWith('/papier/bewaard/')) ?? '')
  await expect(page.locator('canvas[data-drawn]').first()).toBeVisible()
  await goTo(page, '/school')
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await expect(page.locator('.mantine-Notification-root').first()).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('lukasz')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Escape')

  // the walk saw dialogs and choices, not only screens
  const seen = opened.join('\n')
  for (const kind of ['dialog', 'listbox']) expect(seen).toContain(`: ${kind}`)
  expect(await watch.breaches()).toEqual([])
  expect(watch.foreign).toEqual([])
})

test('the watch sees a planted style, script and picture', async ({ app }) => {
  const watch = await watchPolicy(app.page)
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()
  for (const part of ['inline style', 'inline handler', 'foreign picture'] as const) {
    await app.page.evaluate(plant, part)
  }
  const directives = (await watch.breaches()).map((breach) => breach.split(' ')[0])
  expect(directives).toEqual(['style-src-elem', 'require-trusted-types-for', 'img-src'])
  // These breaches were meant.
  app.problems.length = 0
})

/** Presses every kind of button and choice of a screen once, and closes again what opened. @returns what was seen */
async function openEverything(page: Page, address: string): Promise<string[]> {
  await goTo(page, address)
  const seen = [`${address}: screen`]
  const controls = page.locator('main').locator('button:enabled, input[role=combobox]:enabled, summary')
  const names = await controls.evaluateAll((all) =>
    all.map((one) => ({ name: one.textContent?.trim() ?? '', label: one.getAttribute('aria-label') ?? '' })),
  )
  const nameless = controls.filter({ hasNotText: /\S/ })
  const pressed = new Set<string>()
  let place = -1
  for (const { name, label } of names) {
    if (name === '') place += 1
    // of a hundred rows with the same button one is enough
    const kind = (name || label).replace(/\d+/g, '').slice(0, 40)
    if (LEAVE.test(name) || (pressed.has(kind) && kind !== '')) continue
    pressed.add(kind)
    // by its words: a paper that was just made brings buttons of its own, and the others move on
    const control = name === '' ? nameless.nth(place) : controls.filter({ hasText: exactly(name) }).first()
    if (!(await control.isVisible().catch(() => false))) continue
    await control.click({ timeout: 1000 }).catch(() => undefined)
    seen.push(...(await whatOpened(page, `${address} ${name}`)))
    await goBack(page, address)
  }
  return seen
}

const exactly = (text: string) => new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`)

async function whatOpened(page: Page, place: string): Promise<string[]> {
  const kinds = await page.evaluate(() =>
    ['dialog', 'listbox'].filter((kind) =>
      [...document.querySelectorAll(`[role=${kind}]`)].some(
        (one) => one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().height > 0,
      ),
    ),
  )
  return kinds.map((kind) => `${place}: ${kind}`)
}

/** Closes dialogs (a half filled one asks first), and comes back from where a button led. */
async function goBack(page: Page, address: string): Promise<void> {
  for (
    let times = 0;
    times < 3 && (await page.locator('[role=dialog], [role=listbox]').count()) > 0;
    times += 1
  ) {
    await page.keyboard.press('Escape')
  }
  const here = await page.evaluate(() => window.location.hash.replace(/^#/, '').split('?')[0])
  if (here !== address) await goTo(page, address)
}
