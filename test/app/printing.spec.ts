// The way from a paper to the printer, in both hosts: the built-in viewer gets the very PDF at its own address.
import type { Page } from '@playwright/test'
import { expect, test } from './support/app.ts'

/** A dialog of the system would stop the spec, and a browser without a window has none: the viewer only notes. */
async function notePrints(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => {
      const [kind, root] = [document.contentType, Object(window.top)]
      Reflect.set(root, 'prints', [...(Reflect.get(root, 'prints') ?? []), `${kind} ${location.pathname}`])
    }
  })
}

const prints = (page: Page) => page.evaluate((): string[] => Reflect.get(window, 'prints') ?? [])

test('Afdrukken hands the kept PDF to the viewer, each time it is pressed', async ({ practice: app }) => {
  const { page } = app
  await notePrints(page)
  await page.getByRole('link', { name: 'Papier', exact: true }).click()
  await page.getByRole('link', { name: 'Proefvel maken' }).click()
  await page.getByRole('button', { name: 'Proefvel maken' }).click()
  await expect(page.locator('canvas[data-drawn]')).toBeVisible()
  expect(await prints(page)).toEqual([])

  await page.getByRole('button', { name: 'Afdrukken' }).click()
  await expect.poll(() => prints(page)).toEqual([expect.stringMatching(/^application\/pdf \/paper\//)])
  await page.getByRole('button', { name: 'Afdrukken' }).click()
  await expect.poll(async () => (await prints(page)).length).toBe(2)
})

test('an address with a question stays the same screen after a reload', async ({ practice: app }) => {
  const { page } = app
  await page.getByRole('link', { name: 'Papier', exact: true }).click()
  await page.getByRole('link', { name: /Papieren gezinnen/ }).click()
  await expect(page.getByLabel('Alleen de gezinnen zonder e-mail, op papier')).toBeChecked()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Papieren gezinnen', level: 1 })).toBeVisible()
})

test('a letter that is half written is there after a look elsewhere', async ({ practice: app }) => {
  const { page } = app
  await page.getByRole('link', { name: 'Papier', exact: true }).click()
  await page.getByRole('link', { name: 'Brief schrijven' }).click()
  await page.getByLabel('Onderwerp').fill('Kijkavond')
  await page.getByRole('link', { name: 'Gezinnen', exact: true }).click()
  await page.getByRole('link', { name: 'Papier', exact: true }).click()
  await page.getByRole('link', { name: 'Brief schrijven' }).click()
  await expect(page.getByLabel('Onderwerp')).toHaveValue('Kijkavond')
})
