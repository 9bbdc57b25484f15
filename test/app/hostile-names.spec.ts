// Script, formulas and template code in names and texts, typed in as anybody could: on every screen and on paper they
// are the text that they are (T16).
import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './support/app.ts'
import { openPracticeAsHead } from './support/new-school.ts'
import { pdfText } from './support/pdf-text.ts'
import { watchPolicy } from './support/policy-watch.ts'
import { callInPage, goTo, screenAddresses } from './support/screens.ts'

const PICTURE = '<img src=x onerror=ran()>'
const LINK = 'javascript:ran()'
const SCRIPT = '</p><script>ran()</script>'
const READ = '#read("/etc/passwd")'
const SUM = '$ x^2 $ *vet* _schuin_ @bron'

test('names and texts that are code stay text on every screen and on paper', async ({ app }) => {
  test.setTimeout(180_000)
  const { page } = app
  const watch = await watchPolicy(page)
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.message())
    void dialog.dismiss()
  })
  await page.evaluate(() => Reflect.set(window, 'ran', () => Reflect.set(window, 'hostile', 'ran')))
  await openPracticeAsHead(page)

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
