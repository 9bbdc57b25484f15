// Script, formulas and template code in names and texts, typed in as anybody could: on every screen and on paper they
// are the text that they are (T16).
import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './support/app.ts'
import { changeToHead, officeIsOpen } from './support/new-school.ts'
import { pdfText } from './support/pdf-text.ts'
import { watchPolicy } from './support/policy-watch.ts'
import { addTrip, callInPage, goTo, screenAddresses, screenPatterns } from './support/screens.ts'

const PICTURE = '<img src=x onerror=ran()>'
const LINK = 'javascript:ran()'
const SCRIPT = '</p><script>ran()</script>'
const READ = '#read("/etc/passwd")'
const SUM = '$ x^2 $ *vet* _schuin_ @bron'

test('names and texts that are code stay text on every screen and on paper', async ({ practice: app }) => {
  test.setTimeout(180_000)
  const { page } = app
  const watch = await watchPolicy(page)
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.message())
    void dialog.dismiss()
  })
  await page.evaluate(() => Reflect.set(window, 'ran', () => Reflect.set(window, 'hostile', 'ran')))
  await officeIsOpen(page)
  await changeToHead(page)

  const pupil = await makeHostile(page)
  await goTo(page, '/school')
  await page.getByLabel('Naam van de school').fill(`School ${PICTURE}`)
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await expect(page.getByText(`School ${PICTURE}`).first()).toBeVisible()

  const own = ['/leerlingen', '/groepen'].map(
    (place, at) => `${place}/${at === 0 ? pupil.id : pupil.groupId}`,
  )
  for (const address of [...(await screenAddresses(page)), ...own]) {
    await goTo(page, address)
    expect(await alive(page), address).toEqual([])
  }
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /Naam, telefoonnummer/ }).fill('javascript')
  await expect(page.getByRole('option').first()).toContainText(PICTURE)
  expect(await alive(page)).toEqual([])
  await page.keyboard.press('Escape')

  const list = await paperOf(page, 'printing.classList', {
    groupId: pupil.groupId,
    columns: [],
    sort: 'familyName',
    emptyColumns: 0,
  })
  expect(list).toContain(squeezed(`School ${PICTURE}`))
  expect(list).toContain(squeezed(PICTURE))
  expect(list).toContain(squeezed(LINK))
  const letter = await paperOf(page, 'printing.previewLetters', letterTo(pupil.id))
  for (const text of [SCRIPT, READ, SUM, PICTURE]) expect(letter).toContain(squeezed(text))

  expect([asked, await watch.breaches(), watch.foreign]).toEqual([[], [], []])
})

test('texts that are code stay text on the screens and papers of ouderhulp', async ({ practice: app }) => {
  test.setTimeout(180_000)
  const { page } = app
  const watch = await watchPolicy(page)
  await page.evaluate(() => Reflect.set(window, 'ran', () => Reflect.set(window, 'hostile', 'ran')))
  await officeIsOpen(page)
  await changeToHead(page)
  const pupil = await makeHostile(page)
  const { householdId, groupId, trip } = await helpHostile(page, pupil)

  for (const pattern of screenPatterns().filter((path) => path.startsWith('/ouderhulp'))) {
    const ids = { ':taskId': trip.taskId, ':householdId': householdId, ':tripId': trip.tripId }
    await goTo(
      page,
      pattern.replace(/:\w+/, (name) => ids[name as keyof typeof ids]),
    )
    expect(await alive(page), pattern).toEqual([])
  }
  const { turns } = (await callInPage(page, 'rota.board', {
    groupId,
    from: trip.date,
    until: trip.date,
  })) as {
    turns: { turnId: string; task: string; filled: { placeId: string; name: string }[] }[]
  }
  const turn = turns.find(({ turnId }) => turnId === trip.turnId)
  expect(turn?.task).toBe(PICTURE)
  expect(turn?.filled[0]?.name).toContain(PICTURE)

  const period = { from: trip.date, until: trip.date }
  const slips = { schoolYear: trip.schoolYear, groupId, ...period, householdIds: [householdId] }
  const forms = { schoolYear: trip.schoolYear, groupIds: [groupId], onlyMissing: false, returnBefore: null }
  const papers = [
    ['rota.groupSheet', { groupId, ...period, size: 'A4', names: 'firstNames' }, PICTURE],
    ['rota.groupSheet', { groupId, ...period, size: 'A3', names: 'firstNames' }, READ],
    ['rota.signUpPoster', { groupId, ...period, size: 'A4' }, PICTURE],
    ['rota.coordinatorSheet', { groupId, ...period }, READ],
    ['rota.turnSlips', slips, PICTURE],
    ['rota.swapSlips', { placeIds: turn?.filled.map(({ placeId }) => placeId) }, PICTURE],
    ['rota.formPaper', forms, PICTURE],
    ['rota.tripPaper', { tripId: trip.tripId, paper: 'driverCards' }, PICTURE],
    ['rota.tripPaper', { tripId: trip.tripId, paper: 'emergencyCopy' }, PICTURE],
  ] as const
  for (const [name, input, text] of papers) {
    expect.soft(await paperOf(page, name, input), name).toContain(squeezed(text))
  }
  expect([await watch.breaches(), watch.foreign]).toEqual([[], []])
})

/** A child and a parent whose names and remarks are code. */
async function makeHostile(page: Page): Promise<{ id: string; groupId: string }> {
  const pupil = await findPupil(page, 'lukasz')
  await goTo(page, `/leerlingen/${pupil.id}`)
  await fillForm(page, page.getByRole('button', { name: 'Leerling wijzigen' }), {
    Roepnaam: PICTURE,
    Achternaam: LINK,
    Opmerking: SCRIPT,
  })
  await expect(page.getByRole('heading', { level: 1 })).toContainText(PICTURE)
  await fillForm(page, page.getByRole('button', { name: /^Wijzigen :/ }).first(), {
    Roepnaam: READ,
    Achternaam: SUM,
    Opmerking: PICTURE,
  })
  await expect(page.locator('main')).toContainText(READ)
  return pupil
}

/** The family of this child drives on a trip that is code too; what is noted of it is as well. */
async function helpHostile(page: Page, pupil: { id: string; groupId: string }) {
  const { groupId } = pupil
  const trip = await addTrip(page, { name: PICTURE, groupId })
  const { schoolYear, turnId, tripId, date } = trip
  const { families } = (await callInPage(page, 'rota.families', { schoolYear, groupId })) as {
    families: { householdId: string; children: { pupilId: string }[] }[]
  }
  const isHome = ({ children }: (typeof families)[number]) =>
    children.some(({ pupilId }) => pupilId === pupil.id)
  const householdId = families.find(isHome)?.householdId ?? ''
  const family = (await callInPage(page, 'rota.family', { schoolYear, householdId, code: '' })) as {
    parents: { personId: string }[]
    details: { children: object[] }
  }
  const [parent] = family.parents
  const { personId } = parent ?? {}
  const seen = { personId, kind: 'driver', seenOn: `${schoolYear.slice(0, 4)}-08-01`, validUntil: null }
  await callInPage(page, 'rota.noteCertificate', seen)
  await callInPage(page, 'rota.place', { turnId, householdId, locked: 'hand', overrule: SCRIPT })
  await callInPage(page, 'rota.publish', { groupId, from: date, until: date })
  const children = family.details.children.map((child) => ({ ...child, transport: 'yes' }))
  const details = { ...family.details, languages: READ, children }
  await callInPage(page, 'rota.saveForm', { householdId, details })
  const exemption = { from: date, until: date, kind: 'other', reason: SCRIPT }
  await callInPage(page, 'rota.exempt', { householdId, details: exemption, afterwards: false })
  await callInPage(page, 'rota.correct', { schoolYear, householdId, kind: 'other', turns: 1, note: SUM })
  await callInPage(page, 'rota.saveCar', { tripId, personId, seats: 4, boosters: 2 })
  await callInPage(page, 'rota.fillCars', { tripId })
  return { householdId, groupId, trip }
}

/** What a hostile text made: elements that were never drawn by us, or code that ran. */
function alive(page: Page): Promise<string[]> {
  return page.evaluate(() => [
    ...[...document.querySelectorAll('img[src=x], [onerror], a[href^="javascript:"], main script')].map(
      (element) => element.outerHTML,
    ),
    ...(Reflect.has(window, 'hostile') ? ['the code ran'] : []),
  ])
}

/** Opens a form, fills it in and saves it. */
async function fillForm(page: Page, button: Locator, texts: Record<string, string>): Promise<void> {
  await button.click()
  const dialog = page.getByRole('dialog')
  for (const [label, text] of Object.entries(texts)) {
    await dialog.getByRole('textbox', { name: label, exact: true }).fill(text)
  }
  await dialog.getByRole('button', { name: 'Opslaan' }).click()
  await expect(dialog).toHaveCount(0)
}

async function findPupil(page: Page, text: string): Promise<{ id: string; groupId: string }> {
  const { hits } = (await callInPage(page, 'people.search', { text, scope: 'pupil', limit: 1 })) as {
    hits: { id: string }[]
  }
  const id = hits[0]?.id ?? ''
  const { placements } = (await callInPage(page, 'people.pupil', { id })) as {
    placements: { groupId: string | null }[]
  }
  return { id, groupId: placements.find(({ groupId }) => groupId !== null)?.groupId ?? '' }
}

/** The text of a paper without its spaces: lines break where the paper is full. */
async function paperOf(page: Page, name: string, input: unknown): Promise<string> {
  const { bytes } = (await callInPage(page, name, input)) as { bytes: Uint8Array }
  return squeezed((await pdfText(bytes)).join(''))
}

const squeezed = (text: string) => text.replace(/\s+/g, '')

function letterTo(pupilId: string) {
  return {
    choices: {
      kind: 'general',
      topic: 'other',
      selection: { by: 'pupils', pupilIds: [pupilId] },
      style: 'beste',
      mayEmail: false,
      merge: 'household',
      to: 'parents',
      carriers: {},
      exceptRunId: null,
    },
    text: { subject: READ, paragraphs: [SCRIPT, SUM], closing: 'Met vriendelijke groet,', signer: PICTURE },
    only: 'all',
  }
}
