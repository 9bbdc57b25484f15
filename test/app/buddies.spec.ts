// Two families become buddies: written down, proposed, asked apart, coupled and asked how it goes, by keyboard alone.
import type { Page } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { violations } from './support/axe.ts'
import { chooseFrom, chooseRadio, press, typeInto, withoutMouse } from './support/keyboard.ts'
import { callInPage, goTo } from './support/screens.ts'

interface Family {
  readonly name: string
  readonly children: readonly string[]
}

/** Two families without a child in common, of whom nobody else has the surnames, and who asked and offered nothing yet. */
async function twoFamilies(page: Page): Promise<[Family, Family]> {
  const { families } = (await callInPage(page, 'buddies.families', {})) as {
    families: { family: Family; sides: string[] }[]
  }
  const all = families.map(({ family, sides }) => ({ ...family, sides }))
  const once = all.filter(
    ({ name, children, sides }) =>
      children.length > 0 && sides.length === 0 && all.filter((other) => other.name === name).length === 1,
  )
  const [one] = once
  const other = once.find(({ children }) => one?.children.every((child) => !children.includes(child)))
  if (one === undefined || other === undefined) throw new Error('no two families')
  return [one, other]
}

const exactly = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`)

async function add(page: Page, family: Family, side: string): Promise<void> {
  await press(page, page.getByRole('button', { name: 'Gezin toevoegen' }))
  await page.getByRole('dialog').locator(':focus').waitFor()
  const label = exactly([family.name, family.children.join(', ')].join(' – '))
  await chooseFrom(page, page.getByRole('combobox', { name: 'Gezin' }), label, family.name)
  await chooseRadio(page, page.getByRole('radiogroup', { name: 'Dit gezin' }), side)
  await press(page, page.getByRole('button', { name: 'Opslaan', exact: true }))
  await expect(page.getByRole('dialog')).toBeHidden()
}

/** What a family said so long ago that it is time to ask how it goes. */
async function saysYes(page: Page, family: Family): Promise<void> {
  const answer = page.getByRole('button', { name: `Antwoord noteren: ${family.name}`, exact: true })
  await press(page, answer)
  await page.getByRole('dialog').locator(':focus').waitFor()
  await chooseRadio(page, page.getByRole('radiogroup', { name: 'Wil dit gezin?' }), 'Ja, graag')
  await typeInto(page, page.getByLabel('Gezegd op'), sevenWeeksAgo())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
}

function sevenWeeksAgo(): string {
  const day = new Date(Date.now() - 49 * 24 * 60 * 60 * 1000)
  return [day.getDate(), day.getMonth() + 1, day.getFullYear()].join('-')
}

/** What was there to practise on: its pairs end, and nobody but these families offers anything. */
async function endTheOthers(page: Page, kept: readonly Family[]): Promise<void> {
  const list = async () => (await callInPage(page, 'buddies.list', {})) as List
  const isKept = (family: Family) => kept.some(({ name }) => name === family.name)
  const { pairs, today } = await list()
  for (const { pairId, revision, state, offer } of pairs)
    if (state !== 'ended' && !isKept(offer))
      await callInPage(page, 'buddies.endPair', { pairId, revision, by: 'other', on: today })
  const { wishes } = await list()
  for (const { wishId, revision, side, family } of wishes)
    if (side === 'offers' && !isKept(family))
      await callInPage(page, 'buddies.removeWish', { wishId, revision })
}

interface List {
  readonly today: string
  readonly pairs: readonly {
    readonly pairId: string
    readonly revision: number
    readonly state: string
    readonly offer: Family
  }[]
  readonly wishes: readonly {
    readonly wishId: string
    readonly revision: number
    readonly side: string
    readonly family: Family
  }[]
}

test('two families become buddies when both say yes, and are asked after six weeks how it goes', async ({
  practice: app,
}) => {
  test.setTimeout(180_000)
  const { page } = app
  await withoutMouse(page)
  const [need, offer] = await twoFamilies(page)
  await goTo(page, '/buddys')
  // the pairs of the Oefenschool: one to ask how it goes, one that waits for an answer
  await expect(page.getByText('Van 1 paar is het tijd om te vragen hoe het gaat.')).toBeVisible()
  await expect(page.getByRole('article')).toHaveCount(2)
  await add(page, need, 'Wil graag een buddy')
  await add(page, offer, 'Wil buddy zijn')
  expect.soft(await violations(page)).toEqual([])

  await press(page, page.getByRole('button', { name: `Buddy zoeken: ${need.name}`, exact: true }))
  const choose = page.getByRole('dialog').getByRole('button', { name: `Kiezen: ${offer.name}`, exact: true })
  await expect(choose).toBeVisible()
  expect.soft(await violations(page)).toEqual([])
  await press(page, choose)
  const pair = page.getByRole('article', { name: `${need.name} en ${offer.name}` })
  await expect(pair).toContainText('wordt misschien de buddy van')

  await saysYes(page, need)
  await expect(pair).toContainText(/zei ja op/)
  await expect(pair).toContainText('nog vragen')
  await saysYes(page, offer)
  await expect(pair).toContainText('is de buddy van')
  await expect(pair).toContainText('Nu vragen hoe het gaat')

  await press(page, page.getByRole('button', { name: 'Briefjes maken' }), 'Shift+Tab')
  await expect(page.getByText('Bewaard als afdruk')).toBeVisible({ timeout: 30_000 })
  await press(page, page.getByRole('button', { name: 'Bellijst maken' }))
  await expect(page.getByText('Bewaard als afdruk')).toBeVisible({ timeout: 30_000 })

  await press(page, pair.getByRole('button', { name: /^Hoe gaat het/ }))
  await page.getByRole('dialog').locator(':focus').waitFor()
  await chooseFrom(page, page.getByRole('combobox', { name: `${need.name} zegt` }), /^Gaat goed$/)
  await chooseFrom(page, page.getByRole('combobox', { name: `${offer.name} zegt` }), /^Gaat een beetje$/)
  expect.soft(await violations(page)).toEqual([])
  await press(page, page.getByRole('button', { name: 'Opslaan', exact: true }))
  await expect(pair).toContainText(`${need.name}: gaat goed; ${offer.name}: gaat een beetje`)
  await expect(pair).not.toContainText('Nu vragen')

  await endTheOthers(page, [need, offer])
  await press(page, pair.getByRole('button', { name: /^Paar stoppen/ }))
  await page.getByRole('dialog').locator(':focus').waitFor()
  await chooseFrom(page, page.getByRole('combobox', { name: 'Waarom?' }), /^Het is niet meer nodig$/)
  await press(page, page.getByRole('button', { name: 'Stoppen', exact: true }))
  await expect(page.getByText('Er loopt nu geen paar.')).toBeVisible()
  await expect(pair).toHaveCount(0)
  await press(page, page.getByRole('button', { name: 'Gestopte paren tonen (4)' }))
  await expect(pair).toContainText('was de buddy van')
  await expect(pair).toContainText('het is niet meer nodig')
  // the two were brought together once and are not proposed again
  await press(page, page.getByRole('button', { name: `Buddy zoeken: ${need.name}`, exact: true }))
  await expect(page.getByRole('dialog').getByText('Er is nu geen ander gezin')).toBeVisible()
})
