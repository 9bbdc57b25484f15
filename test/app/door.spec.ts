// The door of a meeting, by keyboard: a rush of families, what happens twice, what was a mistake, the wall in a window of
// its own, and nobody who leaves without the secret.
import type { ElectronApplication, Page } from '@playwright/test'
import type { OperationOutput } from '#domain/contract/operations'
import { expect, test } from './support/app.ts'
import { violations } from './support/axe.ts'
import { press, withoutMouse } from './support/keyboard.ts'
import { confirm, PRACTICE_DESK, signIn } from './support/new-school.ts'
import { TODAY } from './support/school-days.ts'
import { callInPage } from './support/screens.ts'

type Door = OperationOutput<'meetings.door'>
type Family = Door['families'][number]

const RUSH = 40
const field = (page: Page) => page.getByRole('combobox', { name: 'Wie komt er binnen?' })
const told = (page: Page) => page.locator('.door-said')
const first = (page: Page) => page.getByRole('option', { selected: true })

test('forty families in a row, one twice, one by mistake, and the wall that counts along', async ({
  practice: app,
}) => {
  const { page } = app
  await withoutMouse(page)
  const id = await addReception(page)
  await openDoor(page, id)
  expect(await violations(page)).toEqual([])

  const families = easyToName(await doorOf(page, id)).slice(0, RUSH)
  expect(families).toHaveLength(RUSH)
  for (const { children } of families) {
    await page.keyboard.type(children[0]?.name ?? '')
    await page.keyboard.press('Enter')
  }
  await expect(told(page)).toHaveText(`${families.at(-1)?.name}: binnen met 1 volwassene.`)
  await expect(field(page)).toBeFocused()
  await expect.poll(async () => (await doorOf(page, id)).visits.length).toBe(RUSH)
  expect(new Set((await doorOf(page, id)).visits.map(({ householdId }) => householdId))).toEqual(
    new Set(families.map(({ householdId }) => householdId)),
  )

  const last = families.at(-1)?.children[0]?.name ?? ''
  await page.keyboard.type(last)
  await expect(first(page)).toContainText('✓ binnen sinds')
  await page.keyboard.press('Enter')
  await expect(told(page)).toContainText('Er is niets veranderd.')
  expect((await doorOf(page, id)).visits).toHaveLength(RUSH)

  await page.keyboard.press('Control+z')
  await expect(told(page)).toContainText('teruggenomen')
  await expect.poll(async () => standing(await doorOf(page, id))).toBe(RUSH - 1)
  await press(page, page.getByRole('button', { name: 'Wie is binnen' }))
  await expect(page.getByRole('dialog').locator('s')).toContainText(last.split(' ')[0] ?? '')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')

  const wall = await openWall(app)
  const counted = (await callInPage(page, 'meetings.wall', { id })) as OperationOutput<'meetings.wall'>
  const total = `${counted.school.represented} van ${counted.school.pupils} leerlingen`
  await expect(wall.getByText(total)).toBeVisible()
  await expect(wall.locator('li')).toHaveText(
    counted.lines
      .filter(({ groupId, pupils }) => groupId !== null && pupils > 0)
      .map(({ name, represented, pupils, reached, shortfallText }) =>
        [name, represented, 'van', pupils, ...(reached ? ['✓'] : []), shortfallText].join(' '),
      ),
  )
  const named = await wall.locator('body').textContent()
  expect(families.filter(({ name }) => named?.includes(name))).toEqual([])
  expect(await violations(wall)).toEqual([])
  await wall.reload()
  await expect(wall.getByText(total)).toBeVisible()
  expect(wall.url()).not.toContain('token')

  // who comes in now is counted on the wall without a key there
  await page.keyboard.type(last)
  await page.keyboard.press('Enter')
  const family = families.at(-1)?.children.filter(({ counts }) => counts).length ?? 0
  await expect(
    wall.getByText(`${counted.school.represented + family} van ${counted.school.pupils} leerlingen`),
  ).toBeVisible()

  // a locked desk locks the wall as well; the sign-in there opens both
  await page.keyboard.press('Control+l')
  await expect(wall.getByText('Vergrendeld')).toBeVisible()
  await expect(wall.locator('body')).not.toContainText('van')
  await signIn(page, PRACTICE_DESK)
  await expect(field(page)).toBeFocused()
  await expect(wall.getByText('leerlingen')).toBeVisible()
})

test('a name by ear, more adults, a guest, and a door that is left with the secret only', async ({
  practice: app,
}) => {
  const { page } = app
  await withoutMouse(page)
  const id = await addReception(page)
  await openDoor(page, id)

  for (const [typed, name] of [
    ['jilmas', 'Yılmaz'],
    ['lucas', 'Łukasz'],
  ] as const) {
    await page.keyboard.type(typed)
    await expect(page.getByRole('option').filter({ hasText: name }).first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(field(page)).toHaveValue('')
  }

  const [family, other] = easyToName(await doorOf(page, id))
  const name = family?.children[0]?.name ?? ''
  await page.keyboard.type(`${name} 3`)
  await expect(first(page)).toContainText('Enter: 3 volwassenen')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await doorOf(page, id)).visits.map(({ adults }) => adults)).toEqual([3])

  await page.keyboard.type(other?.children[0]?.name ?? '')
  await page.keyboard.press('Shift+Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await violations(page)).toEqual([])
  // a guest tied to a child in two keys: Shift + Enter, and the key of who it is with Shift
  await page.keyboard.press('Shift+O')
  await expect
    .poll(async () => (await doorOf(page, id)).visits.map(({ householdId, who }) => [householdId, who]))
    .toEqual([
      [family?.householdId, []],
      [null, ['grandparent']],
    ])
  await expect(field(page)).toBeFocused()
  await expect(field(page)).toHaveValue('')

  const dialog = page.getByRole('dialog', { name: 'Bent u het?' })
  await press(page, page.getByRole('button', { name: 'Deur verlaten' }))
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(field(page)).toBeVisible()
  // another address, and a reload, are no way out either
  await page.evaluate(() => {
    window.location.hash = '/gezinnen'
  })
  await expect(dialog).toBeVisible()
  await page.reload()
  await expect(dialog).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Gezinnen', level: 1 })).toHaveCount(0)
  // the door behind it does not take the keys of the secret
  await expect(field(page)).toBeAttached()
  await confirm(page, PRACTICE_DESK)
  await expect(page.getByRole('heading', { name: 'Gezinnen', level: 1 })).toBeVisible()
})

test('names stand on the screen no longer than twenty seconds after the last key', async ({
  practice: app,
}) => {
  const { page } = app
  const id = await addReception(page)
  await openDoor(page, id)
  const [family] = easyToName(await doorOf(page, id))
  await page.clock.install()
  await page.keyboard.type(family?.children[0]?.name ?? '')
  await page.keyboard.press('Shift+Enter')
  await expect(page.getByRole('dialog')).toContainText(family?.name ?? '')
  await page.clock.fastForward(19_000)
  await expect(page.getByRole('dialog')).toContainText(family?.name ?? '')
  await page.clock.fastForward(1_500)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(field(page)).toHaveValue('')
  await expect(page.getByText(family?.name ?? '')).toHaveCount(0)
  await expect(field(page)).toBeFocused()
  expect((await doorOf(page, id)).visits).toEqual([])
})

test('what is not saved keeps its name until it is', async ({ practice: app }) => {
  // Electron has no request that could be stopped on its way
  if (app.hostKind === 'electron') return
  const { page } = app
  const id = await addReception(page)
  await openDoor(page, id)
  const [family] = easyToName(await doorOf(page, id))
  await page.route('**/call/meetings.checkIn', (route) => route.abort())
  await page.keyboard.type(family?.children[0]?.name ?? '')
  await page.keyboard.press('Enter')
  const alert = page.locator('.door-unsaved')
  await expect(alert).toContainText(family?.name ?? '')
  await expect(told(page)).toHaveText('')
  // over a lock too
  await page.keyboard.press('Control+l')
  await signIn(page, PRACTICE_DESK)
  await expect(alert).toContainText(family?.name ?? '')
  await page.unroute('**/call/meetings.checkIn')
  await press(page, alert.getByRole('button', { name: 'Opnieuw opslaan' }))
  await expect(alert).toHaveCount(0)
  await expect.poll(async () => (await doorOf(page, id)).visits.length).toBe(1)

  // all of it was a mistake: then the door kept no list
  await page.keyboard.press('Control+z')
  await expect.poll(async () => standing(await doorOf(page, id))).toBe(0)
  await press(page, page.getByRole('button', { name: 'Wie is binnen' }))
  await press(page, page.getByRole('button', { name: 'De deur is niet gebruikt' }))
  await expect(page.getByText('Nog niemand.')).toBeVisible()
  expect((await doorOf(page, id)).doorKept).toBe(false)
  await expect(field(page)).toBeFocused()
})

/** A reception for the whole school, today. @returns its id */
async function addReception(page: Page): Promise<string> {
  const part = { date: TODAY, beginsAt: '00:00', endsAt: '23:59', groupIds: [] }
  const details = {
    ...{ kind: 'reception', ownKind: '', name: 'Welkomstreceptie', obligatory: true, scope: 'school' },
    ...{ countsFor: 'family', parts: [part], place: '', goal: '', target: 80, answerBy: null },
    ...{ onBehalfCounts: true, onlineCounts: false, topics: [], helpers: [] },
  }
  const { id } = (await callInPage(page, 'meetings.add', { details })) as { id: string }
  return id
}

async function openDoor(page: Page, id: string): Promise<void> {
  await page.evaluate((address) => {
    window.location.hash = address
  }, `/bijeenkomsten/${id}/deur`)
  await expect(field(page)).toBeFocused()
}

async function doorOf(page: Page, id: string): Promise<Door> {
  return (await callInPage(page, 'meetings.door', { id })) as Door
}

const standing = ({ visits }: Door) => visits.filter(({ struck }) => struck === null).length

/** Families of which the first child has a name that no other child or parent has, and one home. */
function easyToName({ families }: Door): Family[] {
  const names = families.flatMap(({ children, parents }) => [...children.map(({ name }) => name), ...parents])
  return families.filter(({ householdId, promised, children: [child] }) => {
    if (householdId === null || promised > 1 || child === undefined || !child.counts) return false
    return names.filter((name) => name.includes(child.name)).length === 1
  })
}

async function openWall(app: { page: Page; electron: ElectronApplication | null }): Promise<Page> {
  const opening = app.electron?.waitForEvent('window') ?? app.page.context().waitForEvent('page')
  await press(app.page, app.page.getByRole('button', { name: 'Wandscherm openen' }))
  return opening
}
