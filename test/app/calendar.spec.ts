// The school calendar by keyboard: a study day changes the count, a group has a day of its own, the year on paper.
import { periodText } from '#domain/calendar/year-paper'
import { partsOf } from '#domain/kernel/date'
import { longDate, tableDate } from '#domain/kernel/date-text'
import { schoolYearOf } from '#domain/kernel/school-year'
import { expect, test } from './support/app.ts'
import { press, tabTo, typeInto, withoutMouse } from './support/keyboard.ts'
import { pdfText } from './support/pdf-text.ts'
import { twoSchoolDays } from './support/school-days.ts'

test('the office fills the calendar and prints it, by keyboard alone', async ({ practice: app }) => {
  const { page } = app
  const [from, to] = twoSchoolDays()
  await withoutMouse(page)
  await press(page, page.getByRole('link', { name: 'Beheer' }), 'Shift+Tab')
  await press(page, page.getByRole('link', { name: 'Schoolkalender' }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Schoolkalender')
  const schoolDays = async () =>
    Number(/(\d+) schooldagen/.exec((await page.getByText(/schooldagen en/).textContent()) ?? '')?.[1])
  const before = await schoolDays()

  await press(page, page.getByRole('button', { name: 'Vrije dag toevoegen' }))
  const dialog = page.getByRole('dialog')
  await typeInto(page, dialog.getByLabel('Dag, of eerste dag'), tableDate(from))
  await typeInto(page, dialog.getByLabel('Laatste dag'), tableDate(to))
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 dagen toegevoegd.')).toBeVisible()
  await expect(dialog).toHaveCount(0)
  expect(await schoolDays()).toBe(before - 2)
  // told by a letter and in words, not by colour alone
  const month = page.getByRole('table', { name: longDate(from).replace(/^\d+ /, '') })
  const cell = new RegExp(`^${partsOf(from).day}\\b.*studiedag`)
  await expect(month.getByRole('cell', { name: cell })).toHaveText(/S/)

  // the same days again: nothing is added, and the dialog says why
  await press(page, page.getByRole('button', { name: 'Vrije dag toevoegen' }), 'Shift+Tab')
  await typeInto(page, dialog.getByLabel('Dag, of eerste dag'), tableDate(from))
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Op deze dagen is er geen school.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  const { bytes, name } = await app.saveFile(async () => {
    await press(page, page.getByRole('button', { name: 'Jaarkalender afdrukken' }))
    const save = page.getByRole('button', { name: 'PDF opslaan' })
    await expect(save).toBeVisible({ timeout: 20_000 })
    await tabTo(page, save)
    await page.keyboard.press('Enter')
  })
  expect(name).toContain(`Jaarkalender ${schoolYearOf(from)}`)
  const pages = await pdfText(bytes)
  expect(pages).toHaveLength(1)
  expect(pages[0]?.replace(/\s+/g, ' ')).toContain(`${periodText({ from, to })} Studiedag`)
})
