// Every screen under axe with the WCAG 2.2 AA rules, and reached by Tab; each check is tried on a planted bad page.
import type { Page } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { violations } from './support/axe.ts'
import { press } from './support/keyboard.ts'
import { changeToHead, openPractice } from './support/new-school.ts'
import { addTrip, findPanel, hasComeToRest } from './support/screens.ts'
import { unreachableByTab } from './support/tab-walk.ts'

/** Screens by the address after the #, with their title. */
const SCREENS: readonly (readonly [string, RegExp])[] = [
  ['/gezinnen', /Gezinnen/],
  ['/groepen', /Groepen/],
  ['/inlezen', /Inlezen/],
  ['/papier', /Papier/],
  ['/papier/brief', /Brief aan gezinnen/],
  ['/papier/klassenlijst', /Klassenlijst/],
  ['/papier/ontbreekt', /ontbre/i],
  ['/papier/proefvel', /Proefvel|envelop/i],
  ['/verlof', /Verlof/],
  ['/verlof/nieuw', /Nieuwe aanvraag/],
  ['/verlof/overzicht', /verlof/i],
  ['/ouderhulp', /Ouderhulp/],
  ['/ouderhulp/voorstel', /Voorstel/],
  ['/ouderhulp/taken', /Taken en beurten/],
  ['/ouderhulp/gezinnen', /Gezinnen en hun hulp/],
  ['/ouderhulp/formulier', /Formulier overtypen/],
  ['/ouderhulp/papier', /Papier van ouderhulp/],
  ['/ouderhulp/reizen', /Reizen/],
  ['/panels', /Panels/],
  ['/panels/onderwerpen', /Onderwerpen/],
  ['/panels/u-zei', /U zei/],
  ['/panels/kaartjes', /Ideeënkaartjes/],
  ['/klachten', /Klachten en ideeën/],
  ['/klachten/nieuw', /Nieuwe melding/],
  ['/verzuim', /Verzuim/],
  ['/ontbreekt', /ontbre/i],
  ['/dubbel', /Dubbel/],
  ['/terugdraaien', /Ongedaan|Terugdraaien/i],
  ['/jaarovergang', /Jaarovergang|schooljaar/i],
  ['/kalender', /Schoolkalender/],
  ['/verlof/beleid', /Verlofbeleid/],
  ['/school', /School/],
]

/** Screens of Beheer: the head sees them all. */
const HEAD_SCREENS: readonly (readonly [string, RegExp])[] = [
  ['/verlof', /Verlof/],
  ['/beheer', /Beheer/],
  ['/beheer/geheim', /Mijn geheim/],
  ['/beheer/back-ups', /Back-ups/],
  ['/beheer/voorstellen', /Voorstellen/],
  ['/beheer/rechten', /Rechten/],
  ['/beheer/gebruikers', /Gebruikers/],
  ['/beheer/sleutels', /Sleutels/],
  ['/beheer/logboek', /Logboek/],
  ['/beheer/opruimen', /Opruimen/],
  ['/beheer/inzage', /Inzage/],
  ['/verlof/beleid', /Verlofbeleid/],
  ['/bijeenkomsten/nooit-bereikt', /Nooit bereikt/],
  ['/klachten', /Klachten en ideeën/],
  ['/klachten/instellingen', /Instellingen/],
]

async function go(page: Page, path: string, title: RegExp) {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, path)
  await expect(page.locator('h1')).toHaveText(title)
  await hasComeToRest(page)
}

test('the start screens have no violations', async ({ app }) => {
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await violations(app.page)).toEqual([])
  await app.page.getByRole('button', { name: 'Nieuwe school beginnen' }).click()
  expect(await violations(app.page)).toEqual([])
  await app.page.getByRole('button', { name: 'School beginnen' }).click()
  await expect(app.page.getByText('Vul de naam van de school in.')).toBeVisible()
  expect(await violations(app.page)).toEqual([])
})

/** Looks at one screen after the other; what is wrong on one does not hide the next. */
async function lookAt(page: Page, screens: readonly (readonly [string, RegExp])[]) {
  for (const [path, title] of screens) {
    await test.step(path, async () => {
      await go(page, path, title)
      expect.soft(await violations(page), path).toEqual([])
      expect.soft(await unreachableByTab(page), path).toEqual([])
    })
  }
}

test('the screens of the desk have no violations and Tab reaches every control', async ({
  practice: app,
}) => {
  test.setTimeout(300_000)
  const trip = await addTrip(app.page)
  await lookAt(app.page, [
    ...SCREENS,
    [`/panels/${await findPanel(app.page)}`, /Ouderpanel/],
    [`/ouderhulp/taken/${trip.taskId}`, /Naar het zwembad/],
    [`/ouderhulp/reizen/${trip.tripId}`, /Naar het zwembad/],
  ])
})

/** Pages of one meeting by the end of their address. */
const MEETING_PAGES: readonly (readonly [string, RegExp])[] = [
  ['/uitnodigen', /^Uitnodigen: /],
  ['/antwoorden', /^Antwoorden: /],
  ['/bellen', /^Bellen: /],
]

test('the pages of a meeting have no violations and Tab reaches every control', async ({ practice: app }) => {
  test.setTimeout(180_000)
  const { page } = app
  await go(page, '/bijeenkomsten', /Bijeenkomsten/)
  await page.getByRole('link', { name: /Inloop in de klas/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Inloop in de klas/)
  const meeting = await page.evaluate(() => window.location.hash.slice(1))
  await lookAt(
    page,
    MEETING_PAGES.map(([end, title]) => [`${meeting}${end}`, title] as const),
  )
})

test('tasks and turns of ouderhulp and their forms have no violations', async ({ practice: app }) => {
  test.setTimeout(120_000)
  const { page } = app
  await go(page, '/ouderhulp/taken', /Taken en beurten/)
  const forms = [
    ['Taak toevoegen', 'Wijzigen: Leesouders', 'Instellingen'],
    ['Beurten maken', 'Taak wijzigen'],
  ]
  for (const [index, names] of forms.entries()) {
    if (index === 1) await press(page, page.getByRole('link', { name: 'Leesouders' }))
    for (const name of names) {
      await press(page, page.getByRole('button', { name, exact: true }))
      await expect(page.getByRole('dialog')).toBeVisible()
      expect.soft(await violations(page), name).toEqual([])
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    }
  }
  await press(page, page.getByRole('button', { name: 'Beurten maken' }))
  await press(page, page.getByRole('button', { name: /^Maak \d+ beurten$/ }))
  await expect(page.getByRole('dialog')).toBeHidden()
  expect.soft(await violations(page)).toEqual([])
  await press(page, page.getByRole('button', { name: /^Wijzigen: / }).first())
  await expect(page.getByRole('dialog')).toBeVisible()
  expect.soft(await violations(page)).toEqual([])
})

test('the form of a family and what is noted of it have no violations', async ({ practice: app }) => {
  test.setTimeout(120_000)
  const { page } = app
  await go(page, '/ouderhulp/gezinnen', /Gezinnen en hun hulp/)
  await page.locator('a.rota-family-row').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Hulp van gezin/)
  expect.soft(await violations(page)).toEqual([])
  for (const name of ['Stand corrigeren', 'Vrijstelling toevoegen', 'Bewijs noteren']) {
    await press(page, page.getByRole('button', { name, exact: true }))
    await expect(page.getByRole('dialog')).toBeVisible()
    expect.soft(await violations(page), name).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await page.getByRole('link', { name: 'Overtypen' }).click()
  await expect(page.getByRole('table', { name: 'Taken' })).toBeVisible()
  await page.keyboard.type('2o')
  expect.soft(await violations(page)).toEqual([])
})

test('the screens of the head have no violations and Tab reaches every control', async ({
  practice: app,
}) => {
  test.setTimeout(180_000)
  await changeToHead(app.page)
  await lookAt(app.page, HEAD_SCREENS)
})

test('signing in, setting up and putting a backup back have no violations', async ({ app }) => {
  const { page } = app
  await press(page, page.getByRole('link', { name: 'Een back-up terugzetten' }))
  await expect(page.getByText('Hier zijn geen back-ups gevonden.')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await press(page, page.getByRole('link', { name: 'Terug naar het begin' }))
  await openPractice(page)
  await page.keyboard.press('Control+l')
  await page.getByRole('button', { name: /^Wilma/ }).click()
  expect(await violations(page)).toEqual([])
  expect(await unreachableByTab(page)).toEqual([])
  await page.getByRole('button', { name: 'Wachtwoord vergeten' }).click()
  expect(await violations(page)).toEqual([])
})

test('who was there, who was never reached and their forms have no violations', async ({ practice: app }) => {
  test.setTimeout(120_000)
  const { page } = app
  await changeToHead(page)
  await go(page, '/bijeenkomsten/nooit-bereikt', /Nooit bereikt/)
  await press(page, page.getByRole('button', { name: /^Aanbod noteren/ }).first())
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await press(page, page.getByRole('link', { name: /^Informatieavond/ }).first())
  await expect(page.getByRole('heading', { name: /^Niet gekomen/ })).toBeVisible()
  expect(await violations(page)).toEqual([])
  expect(await unreachableByTab(page)).toEqual([])
  await press(page, page.getByRole('button', { name: /^Noteren/ }).first())
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('presence over the years, a report and its papers have no violations', async ({ practice: app }) => {
  test.setTimeout(120_000)
  const { page } = app
  await go(page, '/bijeenkomsten/opkomst', /Opkomst over de jaren/)
  await expect(page.getByRole('img', { name: /^Lijn van de opkomst: De hele school/ })).toBeVisible()
  expect(await violations(page)).toEqual([])
  expect(await unreachableByTab(page)).toEqual([])
  await press(page, page.getByRole('link', { name: 'Informatieavond' }).last())
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Verslag: Informatieavond')
  await expect(page.getByRole('table', { name: 'Opkomst per groep' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  expect(await unreachableByTab(page)).toEqual([])
  await press(page, page.getByRole('button', { name: /^Poster voor groep/ }).first())
  const poster = page.getByRole('menuitem', { name: 'Poster op A4' })
  // a menu that is still opening lets the first arrow pass
  await expect(async () => {
    await page.keyboard.press('ArrowDown')
    await expect(poster).toBeFocused({ timeout: 500 })
  }).toPass()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Bewaard als afdruk')).toBeVisible({ timeout: 20_000 })
  expect(await violations(page)).toEqual([])
  await press(page, page.getByRole('button', { name: 'PDF maken' }))
  await expect(page.getByText('Bewaard als afdruk')).toHaveCount(1, { timeout: 20_000 })
  expect(await violations(page)).toEqual([])
})

test('the cards and their forms have no violations', async ({ practice: app }) => {
  const { page } = app
  await page.keyboard.press('Control+k')
  await page.keyboard.type('lukasz')
  await expect(page.getByRole('option').first()).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Łukasz')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Leerling wijzigen' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Wijzigen' }).first().click()
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Achternaam' })).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('both checks see a planted bad page', async ({ app }) => {
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()
  // the second look is with the axe that the first one brought
  expect(await violations(app.page)).toEqual([])
  await app.page.evaluate(() => {
    const pale = document.createElement('p')
    pale.textContent = 'bijna niet te lezen'
    pale.style.color = '#ccc'
    pale.style.background = '#fff'
    const nameless = document.createElement('input')
    const div = document.createElement('div')
    div.textContent = 'druk hier'
    div.setAttribute('role', 'button')
    document.querySelector('main')?.append(pale, nameless, div)
  })
  const found = (await violations(app.page)).join('\n')
  expect(found).toContain('color-contrast')
  expect(found).toContain('label')
  expect(await unreachableByTab(app.page)).toEqual(['druk hier'])
})
