// Begins a real school as its director does: name and region, the recovery key printed and typed back, a first head.
import { expect, type Page } from '@playwright/test'
import { printedKey } from '../../support/printed-key.ts'
import { chooseFrom, press, typeInto } from './keyboard.ts'
import { pdfText } from './pdf-text.ts'

export const PASSPHRASE = 'vier losse woorden hier'
export const HEAD = { name: 'Saskia de Groot', secret: 'koffie om kwart voor acht' }

/** Who is ready in the Oefenschool; their secrets stand on its sign-in screen. */
export const PRACTICE_DESK = { name: 'Joke', secret: '274951' }
export const PRACTICE_HEAD = { name: 'Wilma', secret: 'regenboog na regen' }

interface Desk {
  readonly page: Page
  saveFile(action: () => Promise<void>): Promise<{ bytes: Buffer }>
}

/** From the first screen to the open school, without the mouse; answers the recovery key as it was printed. */
export async function beginSchool(app: Desk): Promise<string> {
  const { page } = app
  await press(page, page.getByRole('button', { name: 'Nieuwe school beginnen' }))
  await typeInto(page, page.getByLabel('Naam van de school'), 'De Wilgentuin')
  await typeInto(page, page.getByLabel('Straat'), 'Beukenplein')
  await typeInto(page, page.getByLabel('Nummer'), '1')
  await typeInto(page, page.getByLabel('Postcode'), '1234 AA')
  await typeInto(page, page.getByLabel('Plaats'), 'Zandermeer')
  const region = page.getByRole('combobox', { name: 'Regio van de schoolvakanties' })
  await chooseFrom(page, region, /^Noord$/)
  const passphrase = page.getByRole('textbox', { name: 'Wachtzin' })
  if ((await passphrase.count()) > 0) await typeInto(page, passphrase, PASSPHRASE)
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: 'Uw school veilig maken' })).toBeVisible({ timeout: 30_000 })
  await press(page, page.getByRole('button', { name: 'Herstelsleutel maken' }))
  const save = page.getByRole('button', { name: 'PDF opslaan' })
  await expect(save).toBeVisible({ timeout: 20_000 })
  const { bytes } = await app.saveFile(() => press(page, save))
  const recoveryKey = printedKey((await pdfText(bytes)).join(''))
  await typeInto(page, page.getByLabel('Typ de herstelsleutel over van het papier'), recoveryKey)
  await page.keyboard.press('Enter')

  await typeInto(page, page.getByLabel('Uw naam'), HEAD.name)
  await typeInto(page, page.getByLabel('Nieuw wachtwoord'), HEAD.secret)
  await typeInto(page, page.getByLabel('Nog een keer'), HEAD.secret)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Gezinnen', level: 1 })).toBeVisible({ timeout: 20_000 })
  return recoveryKey
}

/** From the first screen to the Oefenschool, made anew, with its balie at the desk. */
export async function openPractice(page: Page): Promise<void> {
  await press(page, page.getByRole('button', { name: 'Oefenschool openen' }))
  await officeIsOpen(page)
}

/** The same with its head at the desk, who sees every screen. */
export async function openPracticeAsHead(page: Page): Promise<void> {
  await openPractice(page)
  await changeToHead(page)
}

/** The head of the Oefenschool comes to the desk. */
export async function changeToHead(page: Page): Promise<void> {
  await page.keyboard.press('Control+l')
  await signIn(page, PRACTICE_HEAD)
  await officeIsOpen(page)
}

/** Waits for the screen that the office begins with. */
export async function officeIsOpen(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Gezinnen', level: 1 })).toBeVisible({ timeout: 30_000 })
}

/** Types the secret again in the dialog that asks for it, once that has taken the keys: before, they would be lost. */
export async function confirm(page: Page, { secret }: { secret: string }): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Bent u het?' })
  await expect(dialog.getByLabel('Wachtwoord of pincode', { exact: true })).toBeFocused()
  await page.keyboard.type(secret)
  await page.keyboard.press('Enter')
}

/** Signs in on the screen with the tiles. */
export async function signIn(page: Page, { name, secret }: { name: string; secret: string }): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Aanmelden' })).toBeVisible()
  const tile = page.getByRole('button', { name: new RegExp(`^${name}`) })
  if ((await tile.getAttribute('aria-pressed')) !== 'true') await press(page, tile)
  await typeInto(page, page.getByLabel(/^(Wachtwoord|Pincode) van/), secret)
  await page.keyboard.press('Enter')
}
