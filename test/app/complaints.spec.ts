// A complaint from the counter to its end, by keyboard alone; and what the balie and a coordinator see of it.
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { violations } from './support/axe.ts'
import { chooseFrom, chooseRadio, press, tabTo, typeInto, withoutMouse } from './support/keyboard.ts'
import { PRACTICE_DESK, PRACTICE_HEAD, signIn } from './support/new-school.ts'
import { callInPage, goTo } from './support/screens.ts'

const COORDINATOR = { name: 'Samira', secret: '618305' }

async function openList(page: Page): Promise<void> {
  const menu = page.getByRole('navigation', { name: 'Menu' })
  await press(page, menu.getByRole('link', { name: 'Klachten en ideeën' }), 'Shift+Tab')
  await expect(page.getByRole('heading', { name: 'Klachten en ideeën', level: 1 })).toBeVisible()
}

/** Another person takes the desk. */
async function handOver(page: Page, who: typeof COORDINATOR): Promise<void> {
  await page.keyboard.press('Control+l')
  await signIn(page, who)
  await expect(page.getByRole('navigation', { name: 'Menu' })).toBeVisible()
}

/** The number under which it was taken in. */
async function takenAs(page: Page): Promise<string> {
  const title = page.getByRole('heading', { name: /^Opgenomen als/, level: 1 })
  await expect(title).toBeVisible()
  return /\d{4}-\d+/.exec((await title.textContent()) ?? '')?.[0] ?? ''
}

/** Opens the form of a button, fills it in and saves it; ends when the form has gone. */
async function fillIn(page: Page, button: Locator, fill: (dialog: Locator) => Promise<void>): Promise<void> {
  await press(page, button)
  const dialog = page.getByRole('dialog')
  await expect(dialog.locator(':focus')).toBeVisible()
  await fill(dialog)
  await press(page, dialog.getByRole('button', { name: /^(Opslaan|Afsluiten|Afschermen en opslaan)$/ }))
  await expect(dialog).toHaveCount(0)
}

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('a complaint at the counter, assigned, two talks, a measure, feedback and closed', async ({
  practice: app,
}) => {
  test.setTimeout(240_000)
  const { page } = app
  await withoutMouse(page)
  await openList(page)
  await press(page, page.getByRole('link', { name: 'Nieuwe melding' }))
  await chooseRadio(page, page.getByRole('radiogroup', { name: 'Wat is het?' }), /^Klacht$/)
  const route = page.getByRole('radiogroup', { name: 'Waar gaat de klacht over?' })
  await chooseRadio(page, route, 'Organisatie of onderwijs')
  const parent = page.getByRole('combobox', { name: 'Zoek de ouder of het gezin' })
  await chooseFrom(page, parent, /^Bakker, Naomi/, 'bakker, naomi')
  await typeInto(page, page.getByLabel('Telefoonnummer'), '06 12345678')
  await chooseFrom(page, page.getByRole('combobox', { name: 'Rubriek' }), /^Schoolorganisatie/)
  await typeInto(page, page.getByLabel('Onderwerp'), 'gym valt vaak uit')
  expect.soft(await violations(page), 'the intake').toEqual([])
  await page.keyboard.press('Enter')
  const number = await takenAs(page)
  await expect(page.getByText('U ziet in de lijst de stand en de data.')).toBeVisible()

  // conduct: no story is asked, and the screen names who helps
  await press(page, page.getByRole('button', { name: 'Nog een melding' }))
  await chooseRadio(page, page.getByRole('radiogroup', { name: 'Wat is het?' }), /^Klacht$/)
  await chooseRadio(page, route, 'Gedrag')
  await expect(page.getByText('Schrijf hier geen verhaal op')).toBeVisible()
  await expect(page.getByText('0900 111 3 111')).toBeVisible()
  await expect(page.getByLabel('Onderwerp')).toHaveCount(0)
  await typeInto(page, page.getByLabel('Of typ een naam'), 'meneer Parkiet')
  await page.keyboard.press('Enter')
  const shut = await takenAs(page)
  await expect(page.getByText('U ziet het zelf niet meer.')).toBeVisible()
  expect.soft(await violations(page), 'taken in').toEqual([])

  // the balie: of the one its state without a subject, of the other nothing, not by searching either
  await openList(page)
  const rows = page.getByRole('list', { name: 'Meldingen' }).getByRole('listitem')
  const row = rows.filter({ hasText: number })
  await expect(row).toContainText('Nieuw')
  await expect(row).toContainText('de ontvangst bevestigen')
  await expect(row.getByRole('link')).toHaveCount(0)
  await expect(page.getByText('gym valt vaak uit')).toHaveCount(0)
  await expect(rows.filter({ hasText: shut })).toHaveCount(0)
  await typeInto(page, page.getByLabel('Zoek een melding'), 'Parkiet')
  await expect(page.getByText('Geen melding gevonden.')).toBeVisible()
  expect.soft(await violations(page), 'the list').toEqual([])

  await handOver(page, PRACTICE_HEAD)
  await goTo(page, '/gezinnen')
  await expect(page.getByRole('link', { name: /^Klachten en ideeën: / })).toBeVisible()
  await openList(page)
  await expect(rows.filter({ hasText: shut })).toContainText('meneer Parkiet')
  await press(page, rows.filter({ hasText: number }).getByRole('link'))
  await fillIn(page, page.getByRole('button', { name: 'Toewijzen' }), (dialog) =>
    chooseFrom(page, dialog.getByRole('combobox', { name: 'Wie behandelt het' }), /^Wilma/),
  )
  await expect(part(page, 'Waar het ligt')).toContainText('In behandeling')
  expect.soft(await violations(page), 'the file').toEqual([])

  // the letter is the step: what comes next is the talk
  await expect(page.getByRole('button', { name: 'Noteren: ontvangst bevestigd' })).toBeVisible()
  await press(page, part(page, 'Brieven').getByRole('button', { name: 'Ontvangst bevestigen' }))
  await expect(part(page, 'Stappen')).toContainText('Ontvangst bevestigd', { timeout: 20_000 })
  // backwards: the paper stands below it
  await tabTo(page, page.getByRole('button', { name: 'Noteren: gesprek' }), 'Shift+Tab')
  await fillIn(page, page.getByRole('button', { name: 'Noteren: gesprek' }), async (dialog) => {
    await typeInto(page, dialog.getByLabel('Door wie, of met wie'), 'met de ouder')
    await typeInto(page, dialog.getByLabel('Feiten: wat is gezegd'), 'drie keer geen gym in oktober')
    expect.soft(await violations(page), 'a step').toEqual([])
  })
  await fillIn(
    page,
    part(page, 'Stappen').getByRole('button', { name: 'Stap toevoegen' }),
    async (dialog) => {
      await typeInto(page, dialog.getByLabel('Door wie, of met wie'), 'met de vakleerkracht')
      await typeInto(page, dialog.getByLabel('Volgende stap'), 'invallers regelen')
      await typeInto(page, dialog.getByLabel('Wie', { exact: true }), 'Wilma')
      await typeInto(page, dialog.getByLabel('Uiterlijk'), 'vandaag')
    },
  )
  const steps = part(page, 'Stappen').getByRole('listitem')
  await expect(steps).toHaveCount(3)
  await expect(part(page, 'Waar het ligt')).toContainText('invallers regelen · Wilma')

  await fillIn(page, page.getByRole('button', { name: 'Afspraak toevoegen' }), async (dialog) => {
    await typeInto(page, dialog.getByLabel('Wat is afgesproken'), 'een lijst met invallers')
    await typeInto(page, dialog.getByLabel('Gedaan op'), 'vandaag')
    await typeInto(page, dialog.getByLabel('Wat is er beter geworden'), 'gym gaat vaker door')
  })
  await expect(part(page, 'Afspraken')).toContainText('gym gaat vaker door')

  // what is missing is said before anything can be closed
  const end = part(page, 'Afsluiten')
  await expect(end).toContainText('nog niet')
  await expect(end.getByRole('button', { name: 'Afsluiten' })).toHaveCount(0)
  await fillIn(page, end.getByRole('button', { name: 'Noteren: terugkoppeling' }), async () => {})
  await fillIn(page, end.getByRole('button', { name: 'Afsluiten' }), async (dialog) => {
    await chooseFrom(page, dialog.getByRole('combobox', { name: 'Hoe is het afgelopen' }), /^opgelost$/)
    await typeInto(page, dialog.getByLabel('Wat leert de school'), 'eerder invallers zoeken')
  })
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(part(page, 'Hoe het is afgelopen')).toContainText('nog niet gevraagd of het is opgelost')
  await expect(part(page, 'Wie dit dossier opende')).toContainText(PRACTICE_HEAD.name)

  // in the yearly report a number, and nothing of who or what
  await takeComplaint(page)
  const listed = (await callInPage(page, 'complaints.list', EVERY_COMPLAINT)) as Listed
  const [year = ''] = listed.schoolYears
  const counted = (await callInPage(page, 'complaints.list', {
    ...EVERY_COMPLAINT,
    schoolYear: year,
  })) as Listed
  await openList(page)
  await press(page, page.getByRole('link', { name: 'Jaarverslag' }))
  await chooseFrom(page, page.getByRole('combobox', { name: 'Schooljaar' }), new RegExp(`^${year}$`))
  const table = page.getByRole('table', { name: /^Wat binnenkwam/ })
  await expect(table.getByRole('columnheader', { name: year })).toBeVisible()
  const column = (await table.getByRole('columnheader').allTextContents()).indexOf(year)
  const complaints = table.getByRole('row', { name: /^Klachten (?!bij|over gedrag)/ })
  await expect(complaints.getByRole('cell').nth(column - 1)).toHaveText(String(counted.lines.length))
  await expect(page.getByText(/Bakker|gym valt/)).toHaveCount(0)

  await handOver(page, PRACTICE_DESK)
  await openList(page)
  await chooseRadio(page, page.getByRole('radiogroup', { name: 'Welke meldingen' }), 'Afgesloten')
  await expect(rows.filter({ hasText: number })).toContainText('Afgesloten')
  await expect(page.getByText('gym valt vaak uit')).toHaveCount(0)
})

test('a contact person gets what is about conduct; a complaint that turns out to be so closes at once', async ({
  practice: app,
}) => {
  test.setTimeout(180_000)
  const { page } = app
  await withoutMouse(page)
  await handOver(page, COORDINATOR)
  const menu = page.getByRole('navigation', { name: 'Menu' })
  await expect(menu.getByRole('link', { name: 'Ouderhulp', exact: true })).toBeVisible()
  await expect(menu.getByRole('link', { name: 'Klachten en ideeën' })).toHaveCount(0)

  await handOver(page, PRACTICE_HEAD)
  await goTo(page, '/klachten/instellingen')
  await press(page, page.getByRole('button', { name: 'Contactpersoon toevoegen' }))
  await expect(page.getByLabel(/^Naam \d$/).last()).toBeFocused()
  await page.keyboard.type('Samira')
  await typeInto(page, page.getByLabel(/^Telefoon \d$/).last(), '0224 123456')
  await chooseFrom(page, page.getByRole('combobox', { name: /^Account \d$/ }).last(), /^Samira/)
  expect.soft(await violations(page), 'the settings').toEqual([])
  await press(page, page.getByRole('button', { name: 'Opslaan' }))
  await expect(page.getByText('Opgeslagen.')).toBeVisible()

  // taken in as one about organisation; the head hears that it is about conduct
  const { id, numberText } = await takeComplaint(page)
  await goTo(page, `/klachten/${id}`)
  await fillIn(page, page.getByRole('button', { name: 'Soort klacht wijzigen' }), async (dialog) => {
    await chooseRadio(page, dialog.getByRole('radiogroup', { name: 'Waar gaat de klacht over?' }), 'Gedrag')
    await expect(dialog).toContainText('De balie ziet er niets van.')
  })
  await expect(page.getByRole('heading', { name: `Klacht: gedrag ${numberText}`, level: 1 })).toBeVisible()
  await expect(part(page, 'Wie dit mag zien')).toContainText('Samira')

  await handOver(page, PRACTICE_DESK)
  await openList(page)
  await expect(page.getByText(numberText)).toHaveCount(0)
  await goTo(page, `/klachten/${id}`)
  await expect(page.getByText('Deze melding kunt u niet openen.')).toBeVisible()

  await handOver(page, COORDINATOR)
  await openList(page)
  await press(page, page.getByRole('link', { name: new RegExp(numberText) }))
  await expect(part(page, 'Waar het ligt')).toContainText('nu: contactpersoon')
  await expect(page.getByRole('button', { name: 'Toewijzen' })).toHaveCount(0)
})

const EVERY_COMPLAINT = { schoolYear: null, states: [], kinds: ['complaint'], question: '' }

interface Listed {
  readonly today: string
  readonly schoolYears: readonly string[]
  readonly lines: readonly unknown[]
}

async function takeComplaint(page: Page): Promise<{ id: string; numberText: string }> {
  const { today } = (await callInPage(page, 'complaints.list', EVERY_COMPLAINT)) as Listed
  return (await callInPage(page, 'complaints.take', {
    ...{ kind: 'complaint', route: 'organisation', headOnly: false, receivedOn: today, way: 'phone' },
    ...{ giver: 'parent', householdId: null, personId: null, pupilId: null, staffId: null },
    ...{ giverName: 'mevrouw Merel', contactWish: 'phone', contactAt: '', category: 'safety', tags: [] },
    ...{ subject: 'toezicht op het plein', groupId: null, place: '', facts: '', opinion: '' },
    ...{ committeeNumber: '', committeeStatus: '' },
  })) as { id: string; numberText: string }
}
