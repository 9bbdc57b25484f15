// Opruimen and inzage as the head does them, by keyboard alone; each state under axe.
import type { Page } from '@playwright/test'
import type { OperationInput, OperationName, OperationOutput } from '#domain/contract/operations'
import type { SchoolYear } from '#domain/kernel/school-year'
import { expect, test } from './support/app.ts'
import { violations } from './support/axe.ts'
import { press, tabTo, typeInto, withoutMouse } from './support/keyboard.ts'
import { changeToHead, confirm, PRACTICE_HEAD } from './support/new-school.ts'
import { pdfText } from './support/pdf-text.ts'
import { callInPage } from './support/screens.ts'

async function isAccessible(page: Page) {
  expect(await violations(page)).toEqual([])
}

async function go(page: Page, path: string, title: string) {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, path)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByLabel('Even geduld')).toHaveCount(0)
}

/** A child of the Oefenschool, found by its name alone, whose family came to no meeting and gave in no form of ouderhulp. */
async function childNobodyCameFor(page: Page): Promise<string> {
  const ask = async <N extends OperationName>(operation: N, input: OperationInput<N>) =>
    (await callInPage(page, operation, input)) as OperationOutput<N>
  const { meetings } = await ask('meetings.list', { schoolYear: null })
  const doors = await Promise.all(meetings.map(({ id }) => ask('meetings.door', { id })))
  const { schoolYear } = await ask('rota.tasks', { schoolYear: null })
  const { families } = await ask('rota.families', { schoolYear: schoolYear as SchoolYear, groupId: null })
  const helping = families.filter(({ formOn }) => formOn !== null).flatMap(({ children }) => children)
  const visited = doors.flatMap(({ visits }) => visits.flatMap(({ pupilIds }) => pupilIds))
  const seen = new Set([...visited, ...helping.map(({ pupilId }) => pupilId)])
  for (const { pupilId, name } of doors[0]?.families.flatMap(({ children }) => children) ?? []) {
    if (seen.has(pupilId)) continue
    const { hits } = await ask('people.search', { text: name, scope: 'all', limit: 2 })
    if (hits.length === 1) return name
  }
  throw new Error('somebody came for every child of the Oefenschool')
}

/** The reason, and the password again: what two people would do, alone. */
async function doAlone(page: Page) {
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Waarom')).toBeFocused()
  await page.keyboard.type('Ik ben de enige directeur.')
  await press(page, dialog.getByRole('button', { name: 'Alleen doen' }))
  await confirm(page, PRACTICE_HEAD)
}

test('what is kept too long is looked at, cleaned up and proven', async ({ practice: app }) => {
  const { page } = app
  await withoutMouse(page)
  await changeToHead(page)
  const name = await childNobodyCameFor(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type(name)
  await expect(page.getByRole('option').first()).toContainText(name.split(' ')[0] ?? '')
  await page.keyboard.press('Enter')
  await press(page, page.getByRole('button', { name: 'Leerling wijzigen' }))
  const dialog = page.getByRole('dialog')
  await typeInto(page, dialog.getByLabel('Op school vanaf'), '22-8-2022')
  await typeInto(page, dialog.getByLabel('Laatste schooldag'), '31-7-2023')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)

  await go(page, '/beheer/opruimen', 'Opruimen')
  await isAccessible(page)
  const pupils = page.getByRole('region', { name: 'Leerlingen die van school zijn' })
  await press(page, pupils.getByRole('button', { name: /^Namen bekijken/ }))
  await expect(pupils).toContainText(name.split(' ')[0] ?? '')
  await tabTo(page, pupils.getByRole('checkbox'), 'Shift+Tab')
  await page.keyboard.press('Space')
  await press(page, page.getByRole('button', { name: /^Opruimen \(/ }))
  await isAccessible(page)
  await press(page, page.getByRole('button', { name: 'Ja, opruimen' }))
  await doAlone(page)
  await expect(page.getByText('Opgeruimd. Het bewijs staat bij Bewijs.')).toBeVisible({ timeout: 20_000 })

  for (const [tab, text] of [
    ['Bewijs', 'Leerlingen die van school zijn'],
    ['Langer bewaren', 'Er wordt niemand langer bewaard.'],
    ['Bewaartermijnen', 'twee jaar na vertrek'],
  ] as const) {
    await page.getByRole('tab', { name: tab }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText(text).first()).toBeVisible()
    await isAccessible(page)
  }
  await press(page, page.getByRole('button', { name: 'Bewaarde afdrukken wijzigen' }))
  await expect(page.getByRole('dialog').getByLabel('Hoeveel maanden')).toBeFocused()
  await isAccessible(page)
  await typeInto(page, page.getByRole('dialog').getByLabel('Hoeveel maanden'), '12')
  await page.keyboard.press('Enter')
  await expect(page.getByText('12 maanden na de dag van het afdrukken')).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.keyboard.type(name)
  await expect(page.getByText('Niets gevonden.')).toBeVisible()
})

test('a parent asks to see what is kept, and gets it without what is covered', async ({ practice: app }) => {
  const { page } = app
  await withoutMouse(page)
  await changeToHead(page)
  await go(page, '/beheer/inzage', 'Inzage')
  await press(page, page.getByRole('button', { name: 'Verzoek opnemen' }))
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('combobox', { name: 'Wie vraagt om inzage' })).toBeFocused()
  await page.keyboard.type('berg')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await isAccessible(page)
  await press(page, dialog.getByRole('button', { name: 'Opnemen' }))
  await expect(page.getByRole('heading', { level: 1, name: /^Inzage: / })).toBeVisible()
  const own = page.getByRole('region', { name: 'Uw gegevens' })
  await expect(own).toBeVisible()
  await isAccessible(page)

  // one of the own facts is covered as well
  const email = own.getByRole('row', { name: /^E-mailadres/ })
  const address = (await email.getByRole('cell').nth(1).textContent()) ?? ''
  expect(address).toContain('@')
  await tabTo(page, email.getByRole('checkbox'))
  await page.keyboard.press('Space')
  await expect(email).toContainText('afgedekt')
  await press(page, page.getByRole('button', { name: 'Antwoord maken' }))
  await doAlone(page)
  await expect(page.getByText(/^Bewaard als afdruk/)).toBeVisible({ timeout: 20_000 })
  await isAccessible(page)

  const json = await app.saveFile(() => press(page, page.getByRole('button', { name: /^Gegevensbestand/ })))
  expect(json.name).toMatch(/Inzage .*\.json$/)
  expect(JSON.parse(json.bytes.toString('utf8')).sections[0].title).toBe('Uw gegevens')
  expect(json.bytes.toString('utf8')).not.toContain(address)
  const pdf = await app.saveFile(() => press(page, page.getByRole('button', { name: 'PDF opslaan' })))
  const text = (await pdfText(pdf.bytes)).join(' ')
  expect(text).toContain('Wat wij over u bewaren')
  expect(text).toContain('OEFENSCHOOL')
  expect(text).not.toContain(address)

  await go(page, '/beheer/inzage', 'Inzage')
  await expect(page.getByText(/^beantwoord op/)).toBeVisible()
  await isAccessible(page)
})
