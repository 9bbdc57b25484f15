// Attendance lists by keyboard: printed, and typed back from paper. It counts the keys: 25 families in twenty seconds.
import type { Page } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { violations } from './support/axe.ts'
import { chooseFrom, press, tabTo, withoutMouse } from './support/keyboard.ts'
import { openPractice } from './support/new-school.ts'
import { pdfText } from './support/pdf-text.ts'
import { addReception, callInPage, goTo } from './support/screens.ts'
import { unreachableByTab } from './support/tab-walk.ts'

/** Counts every key that is pressed from now on; a letter is one, Ctrl is none by itself. */
async function countKeys(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.documentElement.dataset.keys = '0'
    const count = ({ key }: KeyboardEvent) => {
      if (key === 'Control' || key === 'Shift') return
      const { dataset } = document.documentElement
      dataset.keys = String(Number(dataset.keys) + 1)
    }
    window.addEventListener('keydown', count, { capture: true })
  })
  return () => page.evaluate(() => Number(document.documentElement.dataset.keys))
}

const field = (page: Page) => page.getByLabel('Nummers van wie er was')
const present = (page: Page) => page.getByRole('checkbox', { name: /, staat er al$/ })

test('typing back a paper list of 29 children with 25 present: 21 keys, or 67 one by one', async ({
  app,
}) => {
  test.setTimeout(120_000)
  const { page } = app
  await openPractice(page)
  const meetingId = await addReception(page)
  await goTo(page, `/bijeenkomsten/${meetingId}/lijsten`)
  await withoutMouse(page)
  expect(await violations(page)).toEqual([])
  await press(page, page.getByRole('button', { name: 'Alle lijsten maken' }))
  const save = page.getByRole('button', { name: 'PDF opslaan' })
  await expect(save).toBeVisible({ timeout: 30_000 })
  const { bytes } = await app.saveFile(() => press(page, save))
  const [first = ''] = (await pdfText(bytes)).map((text) => text.replaceAll(/\s+/g, ' '))
  expect(first).toContain('Vertrouwelijk, na gebruik vernietigen.')
  expect(first).toContain('29 kinderen')

  // the first list of the pile; the field waits for numbers
  await press(page, page.getByRole('link', { name: /^Overtypen/ }).first())
  await expect(field(page)).toBeFocused()
  await expect(page.getByText('0 van de 29 kinderen genoteerd.')).toBeVisible()
  const names = await page
    .getByRole('checkbox')
    .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label') ?? ''))
  expect(names).toHaveLength(29)
  for (const row of names) expect(first).toContain(row)
  expect(await violations(page)).toEqual([])
  expect(await unreachableByTab(page)).toEqual([])
  await tabTo(page, field(page), 'Shift+Tab')

  const keys = await countKeys(page)
  await page.keyboard.type('1-5 7-13 15-22 24-28')
  await expect(page.getByText(/^25 kinderen getypt/)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^Lijst verwerkt door Joke/)).toBeVisible()
  expect(await keys()).toBe(21)
  await expect(present(page)).toHaveCount(25)

  // the next list of the pile is one key away; now every number by itself, as they lie in the pile
  const next = page.getByRole('link', { name: /^Volgende lijst/ })
  await expect(next).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeFocused()
  await expect(page.getByText(/^Lijst verwerkt door/)).toHaveCount(0)
  const before = { keys: await keys(), present: await present(page).count() }
  const absent = [6, 14, 23, 29]
  const numbers = Array.from({ length: 29 }, (_, at) => at + 1).filter((number) => !absent.includes(number))
  await page.keyboard.type(numbers.join(' '))
  await expect(page.getByText(/^25 kinderen getypt/)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^Lijst verwerkt door Joke/)).toBeVisible()
  expect((await keys()) - before.keys).toBe(67)
  expect(await present(page).count()).toBeGreaterThanOrEqual(25)
})

test('what cannot be read is named and nothing is saved; rows are marked with arrows and space', async ({
  app,
}) => {
  test.setTimeout(120_000)
  const { page } = app
  await openPractice(page)
  const meetingId = await addReception(page)
  await callInPage(page, 'meetings.attendanceLists', { id: meetingId, groupIds: [] })
  await goTo(page, `/bijeenkomsten/${meetingId}/lijsten`)
  await withoutMouse(page)
  await press(page, page.getByRole('link', { name: /^Overtypen/ }).first())
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('3m 88 x')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Niet op deze lijst: 88. Niet te lezen: x.')).toBeVisible()
  await expect(field(page)).toHaveValue('3m 88 x')
  await expect(page.getByText(/genoteerd\. /)).toHaveCount(0)
  expect(await violations(page)).toEqual([])

  for (let key = 0; key < 5; key += 1) await page.keyboard.press('Backspace')
  await tabTo(page, page.getByRole('checkbox', { name: /^1 / }))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(field(page)).toHaveValue('2 3m 4')
  await tabTo(page, field(page), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(present(page)).toHaveCount(3)
  await expect(page.getByRole('row', { name: /^3 / })).toContainText('Was er (moeder, via papier)')

  // families that wrote themselves below the list: one is in already, another came without its row
  const name = page.getByRole('combobox', { name: 'Naam van het kind of de ouder' })
  const note = page.getByRole('button', { name: 'Noteren', exact: true })
  await chooseFrom(page, name, /^Bakker: /, 'bakker')
  await press(page, note)
  await expect(page.getByText(/^Stond er al: Bakker/)).toBeVisible()
  await tabTo(page, name, 'Shift+Tab')
  await page.keyboard.type('leeuwen hendriks')
  await expect(page.getByRole('option')).toHaveText(/Leeuwen/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(name).toHaveValue(/Leeuwen/)
  await press(page, note)
  await expect(page.getByText(/^Genoteerd: .*Leeuwen/)).toBeVisible()
  await press(page, page.getByRole('button', { name: 'Doorhalen' }))
  await expect(page.getByText('Doorgehaald.')).toBeVisible()

  // what was typed goes back as a whole with one press
  await press(page, page.getByRole('button', { name: 'Terughalen' }))
  await expect(page.getByText('0 van de 29 kinderen genoteerd.')).toBeVisible()
})
