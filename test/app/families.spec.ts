// Gezinnen: the list that is looked at all day.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FIRST_ASKED } from '#electron/app/first-asked'
import { expect, test } from './support/app.ts'

test.beforeEach(async ({ practice: { page } }) => {
  await expect(page.locator('.virtual-list li a').first()).toBeVisible()
})

test('the first screen asks for what was made ready, and for nothing else', async ({
  practice: { dataDir },
}) => {
  const asked = async () => {
    const log = await readFile(join(dataDir, 'log/ouderloket.log'), 'utf8')
    const names = log.split('\n').flatMap((line) => line.split(' ')[1] ?? [])
    return names.slice(names.lastIndexOf('school.status') + 1).sort()
  }
  await expect.poll(asked).toEqual([...FIRST_ASKED].sort())
})

test('a jump to the end of the list shows its last families, and another question begins at the top', async ({
  practice: { page },
}) => {
  const list = page.getByRole('region', { name: 'Gezinnen' })
  const total = Number(await list.locator('li').first().getAttribute('aria-setsize'))
  expect(total).toBeGreaterThan(100)
  await list.evaluate((element) => element.scrollTo({ top: element.scrollHeight }))
  const last = list.locator(`li[aria-posinset="${total}"]`)
  await expect(last.getByRole('link')).toBeVisible()

  await page.getByRole('textbox', { name: 'Zoek een gezin' }).fill('b')
  const first = list.locator('li[aria-posinset="1"]')
  await expect(first.getByRole('link')).toBeInViewport()
  await expect(first).toContainText('B')
})

test('what was typed is kept on the way back from a card, and “Alles tonen” clears it', async ({
  practice: { page },
}) => {
  const field = page.getByRole('textbox', { name: 'Zoek een gezin' })
  await field.fill('bakker')
  await expect(page.locator('.virtual-list li').first()).toContainText('Bakker')
  await field.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bakker')
  await page.goBack()
  await expect(field).toHaveValue('bakker')
  await expect(page.locator('.virtual-list li').first()).toContainText('Bakker')

  await field.fill('zzzz')
  await page.getByRole('button', { name: 'Alles tonen' }).click()
  await expect(field).toHaveValue('')
  await expect(field).toBeFocused()
  await expect(page.locator('.virtual-list li').first()).toBeVisible()
})
