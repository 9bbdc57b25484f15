// Nothing lost, nobody in: setting up, signing in, locking, backups and the way back, through the screens.
import { cp, mkdir, open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { press, typeInto, withoutMouse } from './support/keyboard.ts'
import {
  beginSchool,
  confirm,
  HEAD,
  openPractice,
  PASSPHRASE,
  PRACTICE_DESK,
  PRACTICE_HEAD,
  signIn,
} from './support/new-school.ts'

/** Where there is no keyring the passphrase comes before the names. */
async function unlock(page: Page) {
  await expect(page.getByRole('heading', { name: /School openen|Aanmelden/ })).toBeVisible({
    timeout: 20_000,
  })
  if ((await page.getByRole('heading', { name: 'School openen' }).count()) === 0) return
  await typeInto(page, page.getByLabel('Wachtzin'), PASSPHRASE)
  await page.keyboard.press('Enter')
}

async function manage(page: Page, screen: string) {
  await press(page, page.getByRole('link', { name: 'Beheer', exact: true }), 'Shift+Tab')
  await press(page, page.getByRole('link', { name: screen, exact: true }))
  await expect(page.getByRole('heading', { name: screen, level: 1 })).toBeVisible()
}

test('a new school asks for its key and a head, and after a restart for who you are', async ({ app }) => {
  await withoutMouse(app.page)
  await beginSchool(app)
  await app.restart()
  await unlock(app.page)
  await signIn(app.page, { ...HEAD, secret: 'iets heel anders dan dit' })
  await expect(app.page.getByText('Dit geheim klopt niet.')).toBeVisible()
  await expect(app.page.getByText('De Wilgentuin')).toHaveCount(0)
  // the delay after a wrong secret is one second
  await app.page.waitForTimeout(1100)
  await signIn(app.page, HEAD)
  await expect(app.page.getByRole('heading', { name: 'Gezinnen', level: 1 })).toBeVisible()
  await expect(app.page.getByText('De Wilgentuin')).toBeVisible()
})

test('on an empty computer a backup comes back with only the recovery key', async ({ app }) => {
  const { page } = app
  await withoutMouse(page)
  const recoveryKey = await beginSchool(app)
  await press(page, page.getByRole('button', { name: 'Leerling toevoegen' }))
  await typeInto(page, page.getByRole('dialog').getByLabel('Roepnaam'), 'Fenna')
  await typeInto(page, page.getByRole('dialog').getByLabel('Achternaam'), 'Wilgenroos')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /Fenna/, level: 1 })).toBeVisible()
  await manage(page, 'Back-ups')
  await press(page, page.getByRole('button', { name: 'Nu een back-up maken' }))
  await expect(page.getByText('De back-up is gemaakt en nagekeken.')).toBeVisible({ timeout: 20_000 })

  const stick = join(app.dataDir, '..', 'stick')
  await app.restart(async () => {
    await mkdir(stick)
    for (const name of await readdir(app.dataDir)) {
      if (name === 'backups') await cp(join(app.dataDir, name), stick, { recursive: true })
      await rm(join(app.dataDir, name), { recursive: true, force: true, maxRetries: 5 })
    }
  })

  await withoutMouse(app.page)
  await press(app.page, app.page.getByRole('link', { name: 'Een back-up terugzetten' }))
  await typeInto(app.page, app.page.getByLabel('Map met back-ups'), stick)
  await press(app.page, app.page.getByRole('button', { name: 'Zoeken' }))
  await expect(app.page.getByText(/1 leerling/).first()).toBeVisible()
  await press(app.page, app.page.getByRole('button', { name: /^Kiezen/ }).first())
  await typeInto(app.page, app.page.getByLabel('Herstelsleutel of wachtzin'), recoveryKey.toLowerCase())
  await app.page.keyboard.press('Enter')
  await signIn(app.page, HEAD)
  await expect(app.page.getByRole('heading', { name: 'Gezinnen', level: 1 })).toBeVisible()
  await app.page.keyboard.press('Control+k')
  await app.page.keyboard.type('fenna')
  await expect(app.page.getByRole('option').first()).toContainText('Wilgenroos')
})

test('a damaged file leads to the last good backup, and is kept', async ({ app }) => {
  await withoutMouse(app.page)
  const recoveryKey = await beginSchool(app)
  await manage(app.page, 'Back-ups')
  await press(app.page, app.page.getByRole('button', { name: 'Nu een back-up maken' }))
  await expect(app.page.getByText('De back-up is gemaakt en nagekeken.')).toBeVisible({ timeout: 20_000 })
  await app.restart(() => damage(join(app.dataDir, 'school.db')))

  const { page } = app
  await withoutMouse(page)
  await expect(page.getByRole('heading', { name: /School openen|De school gaat niet open/ })).toBeVisible()
  if ((await page.getByRole('heading', { name: 'School openen' }).count()) > 0) await unlock(page)
  await expect(page.getByText('Het bestand van de school kan niet worden gelezen.')).toBeVisible()
  await press(page, page.getByRole('link', { name: 'Een back-up terugzetten' }))
  await press(page, page.getByRole('button', { name: /^Kiezen/ }).first())
  await typeInto(page, page.getByLabel('Herstelsleutel of wachtzin'), recoveryKey)
  await page.keyboard.press('Enter')
  await signIn(page, HEAD)
  await expect(page.getByRole('heading', { name: 'Gezinnen', level: 1 })).toBeVisible()
  const kept = (await readdir(app.dataDir)).filter((name) => name.startsWith('before-restore'))
  expect(kept).toHaveLength(1)
})

test('the lock hides everything and keeps a half-filled form', async ({ practice: app }) => {
  await withoutMouse(app.page)
  await app.page.keyboard.press('Control+k')
  await app.page.keyboard.type('lukasz')
  await expect(app.page.getByRole('option').first()).toContainText('Łukasz')
  await app.page.keyboard.press('Enter')
  await press(app.page, app.page.getByRole('button', { name: 'Leerling wijzigen' }))
  await typeInto(app.page, app.page.getByRole('dialog').getByLabel('Roepnaam'), 'Łukasz half getypt')
  await app.page.keyboard.press('Control+l')
  await expect(app.page.getByRole('heading', { name: 'Aanmelden' })).toBeVisible()
  expect(await app.page.locator('body').textContent()).not.toContain('ukasz')
  await expect(app.page).not.toHaveTitle(/ukasz/)
  await signIn(app.page, PRACTICE_DESK)
  const field = app.page.getByRole('dialog').getByLabel('Roepnaam')
  await expect(field).toHaveValue('Łukasz half getypt')
  // saved and locked in one breath: nothing waits after it
  await field.press('Enter')
  await app.page.keyboard.press('Control+l')
  await signIn(app.page, PRACTICE_DESK)
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText('Łukasz half getypt')
  await expect(app.page.getByRole('dialog')).toHaveCount(0)
})

test('the screen locks by itself after five minutes; a key in the last twenty seconds extends', async ({
  app,
}) => {
  const { page } = app
  await page.clock.install()
  await withoutMouse(page)
  await openPractice(page)
  await page.clock.runFor(4 * 60_000 + 45_000)
  await expect(page.getByRole('dialog', { name: 'Bent u er nog?' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.clock.runFor(4 * 60_000 + 45_000)
  await expect(page.getByRole('dialog', { name: 'Bent u er nog?' })).toBeVisible()
  await page.clock.runFor(21_000)
  await expect(page.getByRole('heading', { name: 'Aanmelden' })).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('putting a backup back takes two people, and can itself be put back', async ({ app }) => {
  const { page } = app
  await withoutMouse(page)
  await openPractice(page)
  await manage(page, 'Back-ups')
  await press(page, page.getByRole('button', { name: 'Nu een back-up maken' }))
  await expect(page.getByText('De back-up is gemaakt en nagekeken.')).toBeVisible({ timeout: 20_000 })
  await press(page, page.getByRole('link', { name: 'School', exact: true }), 'Shift+Tab')
  await typeInto(page, page.getByLabel('Telefoon'), '010 000 00 77')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Opgeslagen.')).toBeVisible()

  await manage(page, 'Back-ups')
  await press(page, page.getByRole('button', { name: /^Bekijken/ }).first())
  await press(page, page.getByRole('button', { name: 'Terugzetten' }))
  await press(page, page.getByRole('button', { name: 'Ja, terugzetten' }))
  await typeInto(page, page.getByLabel('Waarom'), 'Verkeerd ingevoerd')
  await press(page, page.getByRole('button', { name: 'Voorstel doen' }))
  await expect(page.getByText('Uw voorstel staat klaar voor de directeur.')).toBeVisible()
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+l')
  await signIn(page, PRACTICE_HEAD)
  await manage(page, 'Voorstellen')
  await expect(page.getByText('Verkeerd ingevoerd')).toBeVisible()
  await press(page, page.getByRole('button', { name: 'Akkoord, uitvoeren' }))
  await confirm(page, PRACTICE_HEAD)
  // the Oefenschool begins again with its desk
  await expect(page.getByText('Joke Oefenaar, balie')).toBeVisible({ timeout: 20_000 })
  await press(page, page.getByRole('link', { name: 'School', exact: true }), 'Shift+Tab')
  await expect(page.getByLabel('Telefoon')).not.toHaveValue('010 000 00 77')
  await manage(page, 'Back-ups')
  await expect(page.getByText('voor het terugzetten')).toBeVisible()
})

/** Turns a stretch in the middle of the file, as a bad sector does. */
async function damage(file: string) {
  const handle = await open(file, 'r+')
  const { size } = await handle.stat()
  await handle.write(Buffer.alloc(512, 0x5a), 0, 512, Math.floor(size / 2))
  await handle.close()
}
