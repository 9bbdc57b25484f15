// The register of absence, by keyboard: who must be reported, the invitation to talk, the report, the sheet to type over.
import { read, utils } from '@e965/xlsx'
import { expect, test } from './support/app.ts'
import { press, tabTo, typeInto, withoutMouse } from './support/keyboard.ts'
import { pdfText } from './support/pdf-text.ts'

test('sixteen hours in four lesson weeks: a talk, a report, and a sheet without reasons', async ({
  practice: app,
}) => {
  const { page } = app
  await withoutMouse(page)
  await press(page, page.getByRole('link', { name: 'Verlof', exact: true }), 'Shift+Tab')
  await press(page, page.getByRole('link', { name: 'Verzuim', exact: true }))
  const duties = page.getByRole('region', { name: /^Te melden \(1\)/ })
  await expect(duties).toContainText(/\d+(,\d+)? uur zonder toestemming/)

  await press(page, duties.getByRole('button', { name: /^Ouders uitnodigen/ }))
  const inviting = page.getByRole('dialog', { name: /^Uitnodiging voor een gesprek/ })
  await typeInto(page, inviting.getByLabel(/Wanneer is het gesprek/), 'dinsdag om 15.30 uur')
  await page.keyboard.press('Enter')
  const save = page.getByRole('button', { name: 'PDF opslaan' })
  await expect(save).toBeVisible({ timeout: 20_000 })
  const { bytes } = await app.saveFile(() => press(page, save))
  const letter = (await pdfText(bytes)).join(' ').replaceAll(/\s+/g, ' ')
  expect(letter).toContain('dinsdag om 15.30 uur')
  expect(letter).not.toMatch(/boete|proces-verbaal/i)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await press(page, duties.getByRole('button', { name: /^Is gemeld/ }))
  await expect(page.getByRole('dialog').locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Te melden', exact: true })).toBeVisible()

  await press(page, page.getByRole('button', { name: /leerlingadministratie|Lijst/ }))
  const sheet = page.getByRole('dialog', { name: 'Lijst voor uw leerlingadministratie' })
  await tabTo(page, sheet.getByLabel(/^Van/))
  const { bytes: book } = await app.saveFile(() => page.keyboard.press('Enter'))
  const [first = ''] = read(book).SheetNames
  const text = JSON.stringify(utils.sheet_to_json(read(book).Sheets[first] ?? {}, { header: 1 }))
  expect(text).toContain('Gemeld op')
})
