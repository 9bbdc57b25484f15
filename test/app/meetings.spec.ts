// The reception of this year, from last year's plan to the families that were never reached, by keyboard: e-mail list and
// paper stack, forty slips by their code, two hundred families at the door, the report, the trend.
import type { Page } from '@playwright/test'
import type { OperationOutput } from '#domain/contract/operations'
import { tableDate } from '#domain/kernel/date-text'
import { expect, test } from './support/app.ts'
import { chooseFrom, press, tabTo, typeInto, withoutMouse } from './support/keyboard.ts'
import { confirm, PRACTICE_DESK, PRACTICE_HEAD, signIn } from './support/new-school.ts'
import { pdfText } from './support/pdf-text.ts'
import { TODAY } from './support/school-days.ts'
import { callInPage } from './support/screens.ts'

const SLIPS = 40
const RUSH = 200

test('the reception, from last year’s plan to who was never reached', async ({ practice: app }) => {
  const { page } = app
  // two hundred families at the door, each typed by its name
  test.setTimeout(300_000)
  await withoutMouse(page)

  // planned as last year, on another day
  await press(page, page.getByRole('link', { name: 'Bijeenkomsten', exact: true }), 'Shift+Tab')
  await press(page, page.getByRole('link', { name: 'Plannen zoals vorig jaar' }))
  const row = page.getByRole('row', { name: /Nieuwjaarsreceptie/ })
  const tick = row.getByRole('checkbox')
  await tabTo(page, tick)
  if (!(await tick.isChecked())) await page.keyboard.press('Space')
  await typeInto(page, row.getByRole('textbox'), tableDate(TODAY))
  await press(page, page.getByRole('button', { name: /^Plan deze/ }))
  await expect(page.getByText('1 bijeenkomst is gepland.')).toBeVisible()
  await press(page, page.getByRole('link', { name: /^Naar de bijeenkomsten van/ }))
  await press(page, page.getByRole('main').getByRole('link', { name: /Nieuwjaarsreceptie/ }))
  await expect(page.getByRole('heading', { name: 'Nieuwjaarsreceptie', level: 1 })).toBeVisible()
  const meetingPage = new URL(page.url()).hash.slice(1)
  const id = meetingPage.split('/').at(-1) ?? ''

  // everybody is invited: by e-mail, and on paper with a slip
  await press(page, page.getByRole('link', { name: /^Uitnodigen/ }))
  const reached = (await callInPage(page, 'meetings.reach', { id })) as OperationOutput<'meetings.reach'>
  expect(reached.families).toBe(reached.email.length + reached.paper.length + reached.neither.length)
  await press(page, page.getByRole('button', { name: `E-mailadressen van ${reached.email.length} gezinnen` }))
  await expect(page.getByText(`${reached.email.length} gezinnen per e-mail uitgenodigd.`)).toBeVisible()
  await press(page, page.getByRole('button', { name: /^Voorbeeld van \d+ brieven bekijken/ }))
  const save = page.getByRole('button', { name: 'PDF opslaan' })
  await expect(save).toBeVisible({ timeout: 30_000 })
  const { bytes } = await app.saveFile(() => press(page, save))
  const paper = await slipsOf(bytes)
  expect(paper.size).toBe(reached.paper.length)

  // slips for the others too: forty come back, and are typed by their code
  const again = page.getByRole('checkbox', { name: 'Ook gezinnen die al zijn uitgenodigd' })
  await page.reload()
  await tabTo(page, again)
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('radio', { name: 'Alleen gezinnen zonder e-mail' }))
  await page.keyboard.press('ArrowDown')
  await press(page, page.getByRole('button', { name: /^Voorbeeld van \d+ brieven bekijken/ }))
  await expect(save).toBeVisible({ timeout: 60_000 })
  const all = await slipsOf((await app.saveFile(() => press(page, save))).bytes)
  // the same families on the same codes, and the others beside them
  expect([...paper].filter(([code, name]) => all.get(code) !== name)).toEqual([])
  // a child of whom no household is known has no code
  const withHome = [...reached.email, ...reached.paper].filter(({ householdId }) => householdId !== null)
  expect(all.size).toBe(withHome.length)

  await goTo(page, `${meetingPage}/antwoorden`)
  const counter = page.getByRole('combobox', { name: /^Code van de strook/ })
  for (const code of [...all.keys()].slice(0, SLIPS)) {
    await typeInto(page, counter, code)
    await page.keyboard.press('Enter')
    await page.keyboard.type('j2')
    await page.keyboard.press('Enter')
    await expect(counter).toHaveValue('')
  }
  await expect
    .poll(async () => (await answersOf(page, id)).promised)
    .toEqual({ families: SLIPS, adults: 2 * SLIPS, interpreters: 0, childcare: 0 })

  // the door: two hundred families
  await goTo(page, `${meetingPage}/deur`)
  const door = (await callInPage(page, 'meetings.door', { id })) as Door
  const coming = easyToName(door).slice(0, RUSH)
  expect(coming).toHaveLength(RUSH)
  await expect(page.getByRole('combobox', { name: 'Wie komt er binnen?' })).toBeFocused()
  for (const [index, { name, code }] of coming.entries()) {
    // most have brought their slip
    await page.keyboard.type(index % 4 === 0 ? name : code.toLowerCase())
    await page.keyboard.press('Enter')
  }
  const doorNow = async () => (await callInPage(page, 'meetings.door', { id })) as Door
  await expect.poll(async () => (await doorNow()).visits.length, { timeout: 30_000 }).toBe(RUSH)
  await press(page, page.getByRole('button', { name: 'Deur verlaten' }))
  await confirm(page, PRACTICE_DESK)
  await expect(page.getByRole('heading', { name: 'Nieuwjaarsreceptie', level: 1, exact: true })).toBeVisible()

  // the report counts what was counted here, and names nobody
  const counted = recount(await doorNow())
  await press(page, page.getByRole('link', { name: /^Verslag/ }))
  await press(page, page.getByRole('button', { name: 'PDF maken' }))
  await expect(save).toBeVisible({ timeout: 20_000 })
  const [report = '', ...more] = await pdfText((await app.saveFile(() => press(page, save))).bytes)
  expect(more).toEqual([])
  const told = report.replaceAll(/\s+/g, ' ')
  for (const [group, { represented, pupils }] of counted) {
    const called = group === '' ? 'Zonder groep' : `Groep ${group}`
    expect(told).toMatch(new RegExp(`${called} [\\d,]+ % ${represented} van ${pupils} `))
  }
  expect(coming.filter(({ name }) => told.includes(name))).toEqual([])

  // beside last year's
  await press(page, page.getByRole('link', { name: 'Opkomst over de jaren' }))
  await chooseFrom(page, page.getByRole('combobox', { name: 'Soort bijeenkomst' }), /^Nieuwjaarsreceptie$/)
  const years = page.getByRole('region', { name: 'De hele school' }).getByRole('row')
  await expect(years).toHaveCount(3)
  await expect(years.nth(1)).toContainText('302 van 396')
  await expect(years.nth(2)).toContainText(`${sum(counted, 'represented')} van ${sum(counted, 'pupils')}`)

  // the head sees who was missed three times in a row, and offers one of them something else
  await page.keyboard.press('Control+l')
  await signIn(page, PRACTICE_HEAD)
  await press(page, page.getByRole('link', { name: 'Terug naar Bijeenkomsten' }))
  await press(page, page.getByRole('link', { name: 'Nooit bereikt' }))
  const offer = page.getByRole('button', { name: /^Aanbod noteren/ }).first()
  await expect(offer).toBeVisible()
  const { families } = (await callInPage(
    page,
    'meetings.neverReached',
    {},
  )) as OperationOutput<'meetings.neverReached'>
  const lately = families[0]?.moments.slice(0, 3).map(({ meetingId }) => meetingId) ?? []
  const seen = (await Promise.all(
    lately.map((one) => callInPage(page, 'meetings.door', { id: one })),
  )) as Door[]
  const came = new Set(seen.flatMap(({ visits }) => visits.map(({ householdId }) => householdId)))
  expect(families.length).toBeGreaterThan(0)
  expect(families.filter(({ householdId }) => came.has(householdId))).toEqual([])
  const shown = families[0]?.name ?? ''
  await press(page, offer)
  await typeInto(page, page.getByRole('dialog').getByLabel('Plan'), 'Wilma belt en komt thuis langs.')
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Opslaan' }))
  await expect(page.getByRole('region', { name: shown })).toContainText(
    'Plan: Wilma belt en komt thuis langs.',
  )
})

type Door = OperationOutput<'meetings.door'>

function sum(counted: ReturnType<typeof recount>, part: 'represented' | 'pupils'): number {
  return [...counted.values()].reduce((all, line) => all + line[part], 0)
}

/** Per group how many children of how many had somebody at the door, counted by hand from who is in. */
function recount({ families, visits }: Door): Map<string, { represented: number; pupils: number }> {
  const came = new Set(visits.filter(({ struck }) => struck === null).map(({ householdId }) => householdId))
  const children = families.flatMap(({ householdId, children: own }) =>
    own.filter(({ counts }) => counts).map((child) => ({ ...child, isIn: came.has(householdId) })),
  )
  const counted = new Map<string, { represented: number; pupils: number }>()
  for (const pupilId of new Set(children.map((child) => child.pupilId))) {
    const homes = children.filter((child) => child.pupilId === pupilId)
    const group = homes[0]?.group ?? ''
    const line = counted.get(group) ?? { represented: 0, pupils: 0 }
    line.pupils += 1
    line.represented += homes.some(({ isIn }) => isIn) ? 1 : 0
    counted.set(group, line)
  }
  return counted
}

/** The codes of the slips in a stack, each with the children that stand on it. */
async function slipsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const pages = await pdfText(bytes)
  return new Map(
    pages.flatMap((text) => {
      // letters that are drawn closer together come out of a PDF with a space between them: 'A J3'
      const slip = /Antwoordstrook: .*Van: (.+?)\s{2,}Uw code\s+((?:[A-Z0-9] ?){3,5})\s/.exec(text)
      return slip === null ? [] : [[slip[2]?.replaceAll(' ', '') ?? '', slip[1] ?? ''] as const]
    }),
  )
}

async function answersOf(page: Page, id: string): Promise<OperationOutput<'meetings.answers'>> {
  return (await callInPage(page, 'meetings.answers', { id })) as OperationOutput<'meetings.answers'>
}

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((address) => {
    window.location.hash = address
  }, path)
}

/** Families with a code and a first child whose name no other child or parent has. */
function easyToName({ families }: Door): { name: string; code: string }[] {
  const all = families.flatMap(({ children, parents }) => [...children.map(({ name }) => name), ...parents])
  return families
    .map(({ children, code }) => ({ name: children.find(({ counts }) => counts)?.name ?? '', code }))
    .filter(({ name, code }) => code !== '' && all.filter((one) => one === name).length === 1)
}
