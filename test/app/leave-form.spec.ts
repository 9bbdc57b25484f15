// A family at the counter: the form of leave by keyboard, judged while somebody types, kept, changed and handed over.
import type { Page } from '@playwright/test'
import { tableDate } from '#domain/kernel/date-text'
import { expect, test } from './support/app.ts'
import { violations } from './support/axe.ts'
import { chooseFrom, press, tabTo, typeInto, withoutMouse } from './support/keyboard.ts'
import { openPractice, PRACTICE_DESK, signIn } from './support/new-school.ts'
import { twoSchoolDays } from './support/school-days.ts'
import { callInPage, goTo } from './support/screens.ts'
import { unreachableByTab } from './support/tab-walk.ts'

const judgement = (page: Page) => page.getByRole('region', { name: 'Wat zeggen de regels?' })

/** A family of the Oefenschool with two children who must go to school; its first of several adults has gezag. */
async function openForm(page: Page): Promise<void> {
  const { hits } = (await callInPage(page, 'people.search', {
    text: 'a',
    scope: 'household',
    limit: 50,
  })) as { hits: { id: string }[] }
  for (const { id } of hits) {
    const family = (await callInPage(page, 'leave.intake', { kind: 'household', id })) as {
      today: string
      children: { birthDate: string | null }[]
      applicants: { applicant: string }[]
    }
    const sixYearsAgo = `${Number(family.today.slice(0, 4)) - 6}${family.today.slice(4)}`
    const grown = family.children.filter(({ birthDate }) => birthDate !== null && birthDate < sixYearsAgo)
    if (grown.length === 2 && family.applicants.length > 1 && family.applicants[0]?.applicant === 'custody') {
      return goTo(page, `/verlof/nieuw/gezin/${id}`)
    }
  }
  throw new Error('no such family in the Oefenschool')
}

/** Chooses an answer with the arrow keys. */
async function answer(page: Page, name: RegExp): Promise<void> {
  const radio = page.getByRole('radio', { name })
  for (let step = 0; step < 8 && !(await radio.isChecked()); step += 1) {
    await page.keyboard.press(step === 0 ? 'Space' : 'ArrowDown')
  }
  await expect(radio).toBeChecked()
}

test('two children at the counter: judged while typing, kept, changed and handed over', async ({ app }) => {
  test.setTimeout(120_000)
  const { page } = app
  const [first, wedding] = twoSchoolDays().map(tableDate) as [string, string]
  await openPractice(page)
  await openForm(page)
  await withoutMouse(page)
  await expect(judgement(page)).toContainText('waar het voor is')

  await tabTo(page, page.getByRole('radio', { name: /^Vrij/ }))
  await answer(page, /^Vrij/)
  await page.keyboard.press('Tab')
  await answer(page, /Iets bijzonders in de familie/)
  await chooseFrom(
    page,
    page.getByRole('combobox', { name: 'Wat is er in de familie' }),
    /huwelijk$/i,
    'huwelijk',
  )
  await chooseFrom(page, page.getByRole('combobox', { name: 'Wie trouwt er?' }), /^oom of tante$/i, 'oom of')
  await typeInto(page, page.getByLabel('Dag van de bruiloft'), wedding)
  for (const at of [0, 1]) {
    await tabTo(page, page.getByRole('group', { name: 'Welke kinderen' }).getByRole('checkbox').nth(at))
    await page.keyboard.press('Space')
  }
  // the last figure of the day is enough: the field was not left yet
  await typeInto(page, page.getByLabel('Eerste dag'), first)
  await expect(judgement(page).getByText('Het gaat om 1 schooldag.')).toHaveCount(2)
  await typeInto(page, page.getByLabel('Laatste dag'), wedding)
  await expect(judgement(page).getByText('Het gaat om 2 schooldagen. Daarvan kan: 1 schooldag.')).toHaveCount(
    2,
  )
  expect(await violations(page)).toEqual([])

  // Enter hands over, but nobody has said yet who asks
  await page.keyboard.press('Enter')
  const applicant = page.getByRole('combobox', { name: 'Wie vraagt het verlof aan' })
  await expect(applicant).toBeFocused()
  expect(await violations(page)).toEqual([])
  await chooseFrom(page, applicant, /, /)
  await press(page, page.getByRole('button', { name: 'Bewaren, nog niet doorgeven' }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Verlofaanvraag \d{4}-\d{4}$/)
  const request = new URL(page.url()).hash.slice(1)
  await goTo(page, `${request}/wijzigen`)
  await expect(page.getByLabel('Laatste dag')).toHaveValue(wedding)
  await typeInto(page, page.getByLabel('Laatste dag'), '')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Tab')
  await expect(judgement(page).getByText('Het gaat om 1 schooldag.')).toHaveCount(2)
  await press(page, page.getByRole('button', { name: 'Doorgeven aan de directeur' }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Verlofaanvraag \d{4}-\d{4}$/)
  await expect(page.getByText('Wacht op de directeur')).toBeVisible()
  // what it is for is not for the balie any more
  await expect(page.locator('main')).not.toContainText(/huwelijk|trouwt/)
})

test('Tab reaches every control of the form and of its beginning', async ({ app }) => {
  test.setTimeout(120_000)
  const { page } = app
  await openPractice(page)
  await goTo(page, '/verlof/nieuw')
  expect(await violations(page)).toEqual([])
  expect(await unreachableByTab(page)).toEqual([])
  await openForm(page)
  expect(await violations(page)).toEqual([])
  expect(await unreachableByTab(page)).toEqual([])
})

test('a half-filled form is there again after the lock', async ({ app }) => {
  const { page } = app
  await openPractice(page)
  await openForm(page)
  await page.getByLabel('Reden, in de woorden van de ouders').fill('Mijn broer trouwt.')
  await page.keyboard.press('Control+l')
  await signIn(page, PRACTICE_DESK)
  await expect(page.getByLabel('Reden, in de woorden van de ouders')).toHaveValue('Mijn broer trouwt.')
})
