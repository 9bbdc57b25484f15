// First start → Oefenschool → search → edit → print, without touching the mouse.
import { expect, test } from './support/app.ts'
import { press, withoutMouse } from './support/keyboard.ts'
import { pdfText } from './support/pdf-text.ts'

test('a first morning at the desk, by keyboard alone', async ({ app }) => {
  const { page } = app
  await withoutMouse(page)

  // nothing has to be typed before the first screen
  await press(page, page.getByRole('button', { name: 'Oefenschool openen' }))
  await expect(page.getByRole('heading', { name: 'Gezinnen', level: 1 })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('OEFENSCHOOL – alle namen zijn verzonnen')).toBeVisible()
  await expect(page).toHaveTitle(/OEFENSCHOOL/)

  // plain letters find Łukasz, and Enter opens the first hit
  await page.keyboard.press('Control+k')
  await page.keyboard.type('lukasz')
  await expect(page.getByRole('option').first()).toContainText('Łukasz')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Łukasz')

  // Esc closes the search box and gives the focus back
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: /Naam, telefoonnummer/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  // a change with its message at the field, and then saved
  await press(page, page.getByRole('button', { name: 'Leerling wijzigen' }))
  const dialog = page.getByRole('dialog')
  const given = dialog.getByRole('textbox', { name: 'Roepnaam' })
  await given.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Łukasz Jan')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Łukasz Jan')
  await app.restart()
})

test('what was saved is there after a restart, and one press puts the Oefenschool back', async ({ app }) => {
  await app.page.getByRole('button', { name: 'Oefenschool openen' }).click()
  await app.page.getByRole('link', { name: 'School', exact: true }).click()
  await app.page.getByLabel('Telefoon').fill('010 000 00 99')
  await app.page.getByRole('button', { name: 'Opslaan' }).click()
  await expect(app.page.getByText('Opgeslagen.')).toBeVisible()

  await app.restart()
  await app.page.getByRole('link', { name: 'School', exact: true }).click()
  await expect(app.page.getByLabel('Telefoon')).toHaveValue('010 000 00 99')

  await app.page.getByRole('button', { name: 'Oefenschool opnieuw beginnen' }).click()
  await expect(app.page.getByRole('heading', { name: 'Gezinnen', level: 1 })).toBeVisible({ timeout: 30_000 })
  await app.page.getByRole('link', { name: 'School', exact: true }).click()
  await expect(app.page.getByLabel('Telefoon')).not.toHaveValue('010 000 00 99')
})

test('the paper stack of the Oefenschool is a PDF that carries its mark and misses nobody', async ({
  app,
}) => {
  const { page } = app
  await page.getByRole('button', { name: 'Oefenschool openen' }).click()
  await page.getByRole('link', { name: 'Papier', exact: true }).click()
  await page.getByRole('link', { name: /Papieren gezinnen/ }).click()
  await page.getByRole('textbox', { name: 'Onderwerp' }).fill('Informatieavond')
  await page
    .getByRole('textbox', { name: 'Tekst' })
    .fill('U bent van harte welkom.\n\nKomt u ook met «namen van de kinderen»?')
  await page.getByRole('button', { name: /Voorbeeld van \d+ brieven/ }).click()
  await expect(page.getByRole('img', { name: /^Pagina 1 van/ })).toBeVisible()

  const saved = await app.saveFile(() => page.getByRole('button', { name: 'PDF opslaan' }).click())
  expect(saved.name).toMatch(/\.pdf$/)
  const pages = await pdfText(saved.bytes)
  expect(pages.length).toBeGreaterThan(20)
  for (const text of pages) expect(text).toContain('OEFENSCHOOL')
  expect(pages.join('\n')).toMatch(/Beste ouders\/verzorgers van/)
})
