// An idea of a pupil becomes a topic of the pupils' panel and ends on the poster "U zei – wij deden", by keyboard alone.
import type { Page } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { violations } from './support/axe.ts'
import { chooseFrom, chooseRadio, press, typeInto, withoutMouse } from './support/keyboard.ts'
import { pdfText } from './support/pdf-text.ts'
import { callInPage, goTo } from './support/screens.ts'

test('an idea of a pupil comes to the panel, is decided and done, and stands on the poster', async ({
  practice: app,
}) => {
  test.setTimeout(180_000)
  const { page } = app
  await withoutMouse(page)
  await takeIdea(page)

  await goTo(page, '/panels')
  await expect(page.getByText(/(idee is|ideeën zijn) nog geen onderwerp/)).toBeVisible()
  expect.soft(await violations(page)).toEqual([])
  await press(page, page.getByRole('button', { name: 'Panel toevoegen' }))
  await typeInto(page, page.getByRole('textbox', { name: /^Naam/ }), 'Pleinpanel')
  await chooseFrom(page, page.getByRole('combobox', { name: 'Wie zitten erin?' }), /Leerlingen/)
  await press(page, page.getByRole('button', { name: 'Opslaan' }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pleinpanel')

  await holdDraw(page)
  await press(page, page.getByRole('button', { name: 'Bijeenkomst toevoegen' }))
  await typeInto(page, page.getByLabel('Dag'), 'vandaag')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText('Nog geen onderwerpen.')).toBeVisible()
  expect.soft(await violations(page)).toEqual([])

  await goTo(page, '/panels/onderwerpen')
  await takeUpIdea(page)
  await decide(page)
  expect.soft(await violations(page)).toEqual([])

  await goTo(page, '/panels/u-zei')
  expect.soft(await violations(page)).toEqual([])
  await press(page, page.getByRole('button', { name: 'Poster A4' }))
  const save = page.getByRole('button', { name: 'PDF opslaan' })
  await expect(save).toBeVisible({ timeout: 20_000 })
  const { bytes } = await app.saveFile(() => press(page, save))
  const words = (await pdfText(bytes)).join(' ').replace(/\s+/g, ' ')
  for (const told of ['U zei – wij deden', 'Kinderen zeiden', 'De bomen staan er.', 'Gedaan'])
    expect(words).toContain(told)
  expect(words).not.toContain('Joke')
})

test('the panels of the Oefenschool say what is to be done next', async ({ practice: app }) => {
  const { page } = app
  await withoutMouse(page)
  await goTo(page, '/panels')
  await press(page, page.getByRole('link', { name: 'Ouderpanel' }))
  await expect(page.getByRole('heading', { name: 'Leden: 7 van 8' })).toBeVisible()
  await expect(page.getByText('Vraag nog 1 gezin om mee te doen, en noteer het antwoord.')).toBeVisible()
  const meetings = page.getByRole('region', { name: 'Bijeenkomsten' })
  await expect(meetings.getByText('Gezonde traktaties (op de agenda)')).toBeVisible()
  expect.soft(await violations(page)).toEqual([])

  await goTo(page, '/panels/u-zei')
  await expect(page.getByRole('row', { name: /Dit doen wij niet$/ })).toContainText('De lestijd moet dan')
  await expect(page.getByText('Staat hier een naam?')).toHaveCount(0)
})

test('cards for the idea box are made in a second language', async ({ practice: app }) => {
  const { page } = app
  await withoutMouse(page)
  await goTo(page, '/panels/kaartjes')
  expect.soft(await violations(page)).toEqual([])
  await chooseRadio(page, page.getByRole('radiogroup', { name: 'Voor wie?' }), 'ouders')
  await chooseFrom(page, page.getByRole('combobox', { name: 'Tweede taal' }), /^Turks$/)
  await press(page, page.getByRole('button', { name: 'Kaartjes maken' }))
  await expect(page.getByText(/Bewaard als afdruk/)).toBeVisible({ timeout: 20_000 })
})

/** The counter takes it in; that has a spec of its own. */
async function takeIdea(page: Page): Promise<void> {
  const { today } = (await callInPage(page, 'panels.list', {})) as { today: string }
  await callInPage(page, 'complaints.take', {
    ...{ kind: 'idea', route: null, headOnly: false, receivedOn: today, way: 'ideaBox', giver: 'pupil' },
    ...{ householdId: null, personId: null, pupilId: null, staffId: null, giverName: 'een leerling' },
    ...{ contactWish: 'none', contactAt: '', category: null, tags: [], subject: 'Bomen op het plein' },
    ...{ groupId: null, place: '', facts: '', opinion: '', committeeNumber: '', committeeStatus: '' },
  })
}

/** Two places; the first who is drawn says yes and sits. */
async function holdDraw(page: Page): Promise<void> {
  await press(page, page.getByRole('button', { name: 'Loten' }))
  await typeInto(page, page.getByLabel('Plaatsen'), '2')
  await expect(page.getByText(/^\d+ kinderen doen mee\.$/)).toBeVisible()
  await typeInto(page, page.getByLabel('Wie zijn erbij?'), 'de directeur en de MR')
  expect.soft(await violations(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  const answers = page.getByRole('combobox', { name: /^Antwoord van / })
  await expect(answers).toHaveCount(2)
  await chooseFrom(page, answers.first(), /^doet mee$/)
  await expect(page.getByRole('heading', { name: 'Leden: 1 van 8' })).toBeVisible()
  await expect(page.getByRole('region', { name: /^Leden/ }).getByRole('row')).toHaveCount(2)
}

/** The idea becomes a topic, and what the panel said of it is noted. */
async function takeUpIdea(page: Page): Promise<void> {
  await press(page, page.getByRole('button', { name: 'Onderwerp maken: Bomen op het plein' }))
  await expect(page.getByRole('textbox', { name: /^Onderwerp/ })).toBeVisible()
  await typeInto(page, page.getByLabel('U zei'), 'Op het plein is het in de zomer te warm.')
  await press(page, page.getByRole('button', { name: 'Opslaan' }))
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Onderwerp maken: Bomen op het plein' })).toHaveCount(0)
  await press(page, page.getByRole('button', { name: 'Wat is gezegd over Bomen op het plein' }))
  // the panels of the Oefenschool meet too: a voice belongs to one meeting
  await chooseFrom(page, page.getByRole('combobox', { name: 'Bij welke bijeenkomst?' }), /^Pleinpanel, /)
  await typeInto(page, page.getByLabel('Wat is gezegd?'), 'Drie bomen bij het klimrek.')
  await press(page, page.getByRole('button', { name: 'Opslaan' }))
  await expect(page.getByRole('dialog')).toBeHidden()
  const voices = page.getByRole('row', { name: /^Bomen op het plein/ }).getByRole('cell')
  await expect(voices.nth(0)).toHaveText('nog niet gevraagd')
  await expect(voices.nth(1)).toContainText('Drie bomen bij het klimrek')
}

/** Decided, done and told today, and put on the poster. */
async function decide(page: Page): Promise<void> {
  await press(page, page.getByRole('button', { name: 'Besluit over Bomen op het plein' }))
  await expect(page.getByRole('dialog').locator(':focus')).toBeVisible()
  expect.soft(await violations(page)).toEqual([])
  await chooseFrom(page, page.getByRole('combobox', { name: 'Besluit' }), /^Dit doen wij$/)
  await typeInto(page, page.getByLabel('Besloten op'), 'vandaag')
  await typeInto(page, page.getByLabel('Wat is besloten?'), 'Er komen drie bomen.')
  await typeInto(page, page.getByRole('textbox', { name: 'Wij deden' }), 'De bomen staan er.')
  await typeInto(page, page.getByLabel('Gedaan op'), 'vandaag')
  await typeInto(page, page.getByLabel('Verteld op'), 'vandaag')
  await chooseFrom(page, page.getByRole('combobox', { name: 'Hoe verteld?' }), /^In de klas$/)
  const poster = page.getByRole('checkbox', { name: /Op de lijst en de poster/ })
  await page.keyboard.press('Tab')
  await expect(poster).toBeFocused()
  await page.keyboard.press('Space')
  await expect(poster).toBeChecked()
  await press(page, page.getByRole('button', { name: 'Opslaan' }))
  await expect(page.getByRole('dialog')).toBeHidden()
  const decided = page.getByRole('row', { name: /^Bomen op het plein/ })
  await expect(decided.getByRole('cell', { name: /Klaar/ })).toContainText('Staat op de poster')
}
