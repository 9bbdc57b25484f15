// A school year of ouderhulp by keyboard alone: forms by code, a fair proposal, what is fixed by hand stays, a swap, papers,
// and "waarom ik?", of which every word is counted again.
import type { Page } from '@playwright/test'
import { groupTitle } from '#domain/groups/texts'
import { addDays } from '#domain/kernel/date'
import { tableDate } from '#domain/kernel/date-text'
import type { SchoolYear } from '#domain/kernel/school-year'
import { expect, test } from './support/app.ts'
import { chooseFrom, press, typeInto, withoutMouse } from './support/keyboard.ts'
import { openPractice, signIn } from './support/new-school.ts'
import { pdfText } from './support/pdf-text.ts'
import {
  accept,
  goToPlace,
  propose,
  publish,
  toBoard,
  toForms,
  toPart,
  typeCode,
} from './support/rota-screens.ts'
import {
  type Family,
  familiesOf,
  firstNameOf,
  formOf,
  freeFamily,
  recount,
  type Standing,
  standing,
  type Tasks,
  turnsOf,
  type Week,
  weekToWorkIn,
  whyOf,
  yearOf,
} from './support/rota-year.ts'
import { callInPage, goTo } from './support/screens.ts'

const COORDINATOR = { name: 'Samira', secret: '618305' }

test('from September forms to turns on paper: proposal, fixed by hand, again, a swap, and why', async ({
  app,
}) => {
  test.setTimeout(400_000)
  const { page } = app
  await withoutMouse(page)
  await openPractice(page)
  const year = await yearOf(page)
  await typeThreeForms(page, year)

  const difference = await propose(page)
  expect(difference).toMatch(/^0 wisselingen, \d+ gelijk, \d+ nieuw$/)
  await accept(page, Number(/(\d+) nieuw$/.exec(difference)?.[1]))

  const week = await weekToWorkIn(page, year)
  const { asked, sentence } = await askWhy(page, { year, week })
  const fixed = [asked, ...week.places.filter((place) => place !== asked).slice(0, 2)]
  await fix(page, fixed)
  await runAgain(page, { year, week, fixed })

  // another family takes a turn over that was fixed
  const given = fixed[1]!
  const taker = await freeFamily(page, given)
  await toBoard(page, week.monday)
  await handOver(page, { year, given, taker })

  // settled, taken back, and settled again
  const state = async () => (await placeOf(page, { year, given, taker }))?.state
  await publish(page)
  await expect.poll(state, POLL).toBe('planned')
  const notice = page.getByRole('alert').filter({ hasText: /\d+ vastgesteld/ })
  await press(page, notice.getByRole('button', { name: 'Terughalen' }), 'Shift+Tab')
  await expect.poll(state, POLL).toBe('proposed')
  await publish(page)
  await expect.poll(state, POLL).toBe('planned')

  await printAll(app, { week, given, taker })
  // it is still the same answer
  expect(await whyOf(page, asked.placeId)).toBe(sentence)
})

test('the coordinator sees the turns of the own group and nothing else', async ({ app }) => {
  const { page } = app
  await withoutMouse(page)
  await openPractice(page)
  const { groups } = (await callInPage(page, 'rota.tasks', { schoolYear: null })) as Tasks
  await page.keyboard.press('Control+l')
  await signIn(page, COORDINATOR)
  await expect(page.getByRole('heading', { name: 'Ouderhulp', level: 1 })).toBeVisible()
  await expect.poll(() => new URL(page.url()).hash).toBe('#/ouderhulp')
  await expect(page.getByRole('navigation', { name: 'Menu' }).getByRole('link')).toHaveText(['Ouderhulp'])

  const own = (await callInPage(page, 'rota.tasks', { schoolYear: null })) as Tasks
  expect(own.groups).toEqual(groups.slice(0, 1))
  const turns = await turnsOf(page, await yearOf(page))
  expect([...new Set(turns.map(({ groupId }) => groupId))].sort()).toEqual([groups[0]!.id, null].sort())
  for (const { id } of groups.slice(1, 3)) {
    const asked = { groupId: id, from: own.today, until: own.today }
    await expect(callInPage(page, 'rota.board', asked)).rejects.toThrow('NOT_OWN_GROUP')
  }
  for (const address of OFFICE) {
    await page.evaluate((hash) => {
      window.location.hash = hash
    }, address)
    await expect.poll(() => new URL(page.url()).hash).toBe('#/ouderhulp')
  }
  await goTo(page, '/ouderhulp/formulier')
  await expect(page.getByRole('combobox', { name: /Code van het formulier/ })).toHaveCount(0)
  await expect(callInPage(page, 'people.search', { text: 'a', scope: 'pupil', limit: 1 })).rejects.toThrow()
})

const OFFICE = ['/gezinnen', '/leerlingen', '/groepen', '/papier', '/verlof', '/bijeenkomsten', '/beheer']
const POLL = { timeout: 20_000 }
const PAPER = { timeout: 60_000 }

/** Of families that handed in none yet: every morning, and one afternoon. */
async function typeThreeForms(page: Page, year: SchoolYear): Promise<void> {
  const waiting = (await familiesOf(page, year)).filter(({ formOn, code }) => formOn === null && code !== '')
  const typed = waiting.slice(0, 3)
  await toForms(page)
  for (const family of typed) {
    await typeCode(page, family)
    await page.keyboard.type('1o2o3o4o5om')
    await page.keyboard.press('Enter')
    await expect(page.getByText(`Opgeslagen: ${family.name}.`).first()).toBeVisible()
  }
  for (const { householdId } of typed) {
    expect((await formOf(page, { year, householdId })).days).toHaveLength(6)
  }
}

/** "Waarom ik?" on the screen for somebody who had done least; every word is counted again, and of the others of that week. */
async function askWhy(
  page: Page,
  { year, week }: { year: SchoolYear; week: Week },
): Promise<{ asked: Standing; sentence: string }> {
  const sentences = new Map<Standing, string>()
  for (const place of week.places) {
    const sentence = await whyOf(page, place.placeId)
    sentences.set(place, sentence)
    expect(await recount(page, { year, place, sentence })).toEqual([])
  }
  const [asked, sentence] = [...sentences].find(([, words]) => words.startsWith('Laagste stand')) ?? []
  if (asked === undefined || sentence === undefined)
    throw new Error('nobody was chosen for having done least')
  await toBoard(page, week.monday)
  await goToPlace(page, asked.placeId)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText(sentence)
  await page.keyboard.press('Escape')
  await expect(page.locator(`#rota-place-${asked.placeId}`)).toBeFocused()
  return { asked, sentence }
}

async function fix(page: Page, places: readonly Standing[]): Promise<void> {
  for (const { placeId } of places) {
    await goToPlace(page, placeId)
    await page.keyboard.press('Space')
    await expect(page.locator(`#rota-place-${placeId}`)).toContainText('vastgezet')
  }
}

/** Two families do not want to be asked after all: one that is fixed, one that is not. Only the second moves. */
async function runAgain(
  page: Page,
  { year, week, fixed }: { year: SchoolYear; week: Week; fixed: readonly Standing[] },
): Promise<void> {
  const before = await standing(page, year)
  const loose = week.places.find(({ householdId }) => fixed.every((one) => one.householdId !== householdId))
  if (loose === undefined) throw new Error('nobody of this week is free to move')
  await askNoMore(page, { year, householdIds: [fixed[2]!.householdId, loose.householdId] })

  const words = await propose(page)
  const { moved, same, dropped } = countsIn(words)
  expect(moved + same + dropped).toBe(before.length - fixed.length)
  expect(moved + dropped).toBeGreaterThan(0)
  await press(page, page.getByRole('button', { name: /^\d+ wijziging(en)? overnemen$/ }))
  const placeIds = async () => new Set((await standing(page, year)).map(({ placeId }) => placeId))
  await expect.poll(async () => (await placeIds()).has(loose.placeId), POLL).toBe(false)
  const kept = await placeIds()
  for (const { placeId } of fixed) expect(kept.has(placeId)).toBe(true)
  expect(before.filter(({ placeId }) => kept.has(placeId)).length - fixed.length).toBe(same)
}

/** "Vraag mij niet" on the form of each, by its code. */
async function askNoMore(
  page: Page,
  { year, householdIds }: { year: SchoolYear; householdIds: readonly string[] },
): Promise<void> {
  const families = new Map((await familiesOf(page, year)).map((family) => [family.householdId, family]))
  await toForms(page)
  for (const householdId of householdIds) {
    await typeCode(page, families.get(householdId)!)
    await page.keyboard.press('v')
    await expect(page.getByRole('checkbox', { name: /Vraag mij niet/ })).toBeChecked()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('combobox', { name: /Code van het formulier/ })).toBeFocused()
  }
}

/** '2 wisselingen, 58 gelijk, 1 vervallen' */
function countsIn(words: string): Record<'moved' | 'same' | 'dropped', number> {
  const count = (pattern: RegExp) => Number(pattern.exec(words)?.[1] ?? 0)
  return {
    moved: count(/(\d+) wisseling/),
    same: count(/(\d+) gelijk/),
    dropped: count(/(\d+) vervallen/),
  }
}

interface HandedOver {
  readonly given: Standing
  readonly taker: Awaited<ReturnType<typeof freeFamily>>
}

/** Both balances follow by the weight of the turn. */
async function handOver(
  page: Page,
  { year, given, taker }: HandedOver & { year: SchoolYear },
): Promise<void> {
  const balances = async (): Promise<Family['balance'][]> => {
    const all = await familiesOf(page, year)
    return [given.householdId, taker.householdId].map(
      (id) => all.find(({ householdId }) => householdId === id)!.balance,
    )
  }
  const [giver, other] = await balances()
  await goToPlace(page, given.placeId)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.locator(':focus')).toBeVisible()
  await press(page, dialog.getByRole('button', { name: 'Ruilen' }))
  const withWhom = dialog.getByRole('combobox', { name: 'Waarmee ruilen?' })
  await chooseFrom(page, withWhom, new RegExp(`^${escaped(taker.name)} – stand`), taker.name)
  await press(page, dialog.getByRole('button', { name: 'Ruilen' }))
  await expect(page.getByText('Geruild. De standen zijn bijgewerkt.')).toBeVisible()
  const { weight } = given
  expect(await balances()).toEqual([
    { ...giver, planned: giver!.planned - weight, left: giver!.left + weight },
    { ...other, planned: other!.planned + weight, left: other!.left - weight },
  ])
}

async function placeOf(page: Page, { year, given, taker }: HandedOver & { year: SchoolYear }) {
  const turn = (await turnsOf(page, year)).find(({ turnId }) => turnId === given.turnId)
  return turn?.filled.find(({ householdId }) => householdId === taker.householdId)
}

interface Desk {
  readonly page: Page
  saveFile(action: () => Promise<void>): Promise<{ bytes: Buffer }>
}

/** On the wall stand first names, on the slip the turn and the balance. */
async function printAll(app: Desk, { week, given, taker }: HandedOver & { week: Week }): Promise<void> {
  const { page } = app
  await toPart(page, 'Papier')
  const whose = given.group === '' ? 'Hele school' : groupTitle(given.group)
  const group = page.getByRole('combobox', { name: 'Groep' })
  await chooseFrom(page, group, new RegExp(`^${escaped(whose)}$`), whose)
  const wall = page.getByRole('region', { name: 'Rooster' })
  await typeInto(page, wall.getByLabel('Tot en met'), tableDate(addDays(week.monday, 6)))
  await page.keyboard.press('Shift+Tab')
  await typeInto(page, wall.getByLabel('Van'), tableDate(week.monday))
  await press(page, wall.getByRole('button', { name: 'Groot rooster A3' }))
  await expect(wall.getByText(/Bewaard als afdruk/)).toBeVisible(PAPER)
  const poster = await app.saveFile(() => press(page, wall.getByRole('button', { name: 'PDF opslaan' })))
  const onWall = (await pdfText(poster.bytes)).join(' ')
  for (const text of ['OEFENSCHOOL', given.task, firstNameOf(taker.shown)]) expect(onWall).toContain(text)
  for (const text of ['nog te doen', taker.code]) expect(onWall).not.toContain(text)

  const home = page.getByRole('region', { name: 'Voor gezinnen' })
  await press(page, home.getByRole('button', { name: /^Stroken/ }))
  await expect(home.getByText(/Bewaard als afdruk/)).toBeVisible(PAPER)
  const slips = await app.saveFile(() => press(page, home.getByRole('button', { name: 'PDF opslaan' })))
  const slip = (await pdfText(slips.bytes)).find((text) => text.includes(taker.code)) ?? ''
  for (const text of [given.task, 'verplicht', 'ingedeeld', 'nog te doen']) expect(slip).toContain(text)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
