// A trip by car from a turn for drivers to papers, by keyboard alone.
import type { Page } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { violations } from './support/axe.ts'
import { chooseFrom, press, typeInto, withoutMouse } from './support/keyboard.ts'
import { openPractice } from './support/new-school.ts'
import { callInPage, goTo } from './support/screens.ts'

const TASK = {
  ...{ name: 'Rijden', icon: 'driving', explanation: '', rhythm: 'chosen', perGroup: true, weight: 1 },
  ...{ places: 2, needsVog: false, needsDriver: true, needsFirstAid: false, withoutDutch: false },
  ...{ popular: false, restDays: 7, cancelDays: 3 },
}

test('children get a car by the rules, one is changed by hand, and the drivers get their card', async ({
  app,
}) => {
  test.setTimeout(120_000)
  const { page } = app
  await withoutMouse(page)
  await openPractice(page)
  const driver = await twoDrivers(page)
  await goTo(page, '/ouderhulp/reizen')
  expect.soft(await violations(page)).toEqual([])
  await press(page, page.getByRole('button', { name: /^Reis maken: .* Rijden, / }))
  await typeInto(page, page.getByLabel('Waarheen'), 'Spoorwegmuseum')
  await typeInto(page, page.getByLabel('Kilometers, enkele reis'), '20')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Spoorwegmuseum')

  await press(page, page.getByRole('button', { name: `Auto toevoegen: ${driver}` }))
  await typeInto(page, page.getByLabel('Gordels voor kinderen'), '4')
  await page.keyboard.press('Enter')
  const cars = page.getByRole('region', { name: 'Auto’s' })
  await expect(cars.getByText('0 van 4 gordels, 0 verhogers')).toBeVisible()
  await expect(page.getByText(/plaatsen te weinig/)).toBeVisible()

  await press(page, page.getByRole('button', { name: 'Kinderen verdelen' }), 'Shift+Tab')
  await expect(page.getByText('4 kinderen in een auto')).toBeVisible()
  await expect(cars.getByText('4 van 4 gordels, 0 verhogers')).toBeVisible()

  const children = page.getByRole('table').last()
  const waiting = children.getByRole('row').filter({ hasText: 'nog geen auto' }).first()
  const name = (await waiting.getByRole('rowheader').textContent()) ?? ''
  const change = page.getByRole('button', { name: `Wijzigen: ${name}`, exact: true })
  await press(page, change)
  await expect(page.getByRole('dialog')).toBeVisible()
  expect.soft(await violations(page)).toEqual([])
  await chooseFrom(page, page.getByRole('combobox', { name: 'Auto' }), new RegExp(driver))
  await page.keyboard.press('Tab')
  await press(page, page.getByRole('button', { name: 'Opslaan' }))
  await expect(page.getByText(`Voor ${name} is er geen plaats.`)).toBeVisible()
  await chooseFrom(page, page.getByRole('combobox', { name: 'Auto' }), /geen auto/)
  await typeInto(page, page.getByLabel('Hoe gaat dit kind dan?'), 'gaat met de bus')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(change).toBeFocused()
  await expect(children.getByRole('row').filter({ hasText: name })).toContainText('gaat met de bus')

  expect.soft(await violations(page)).toEqual([])
  await press(page, page.getByRole('button', { name: 'Kaarten voor de rijders' }))
  await expect(page.getByText(/Bewaard als afdruk/)).toBeVisible({ timeout: 20_000 })
})

type Family = { householdId: string; parents: { personId: string; name: string }[] }

/** A turn for drivers of the first group with two families on it, of which the parents are confirmed. */
async function twoDrivers(page: Page): Promise<string> {
  const call = async <Answer>(name: string, input: unknown) => (await callInPage(page, name, input)) as Answer
  const { schoolYear, today, groups } = await call<{
    schoolYear: string
    today: string
    groups: { id: string }[]
  }>('rota.tasks', { schoolYear: null })
  const groupId = groups[0]?.id ?? ''
  const details = { ...TASK, schoolYear }
  const { id: taskId } = await call<{ id: string }>('rota.saveTask', { id: null, revision: 0, details })
  const date = `${schoolYear.slice(5)}-03-09`
  await call('rota.addTurns', {
    ...{ taskId, groupIds: [groupId], from: date, until: date, weekdays: [], dates: [date] },
    ...{ beginsAt: '09:00', endsAt: '14:30', places: 2 },
  })
  const { turns } = await call<{ turns: { turnId: string; task: string }[] }>('rota.trips', {})
  const turnId = turns.find(({ task }) => task === TASK.name)?.turnId
  const { families } = await call<{ families: Family[] }>('rota.families', { schoolYear, groupId })
  let driver = ''
  for (const { householdId } of families.slice(0, 2)) {
    const family = await call<Family & { details: { children: { pupilId: string }[] } }>('rota.family', {
      ...{ schoolYear, householdId, code: '' },
    })
    const [parent] = family.parents
    driver ||= parent?.name ?? ''
    const seen = { kind: 'driver', seenOn: today, validUntil: null }
    await call('rota.noteCertificate', { personId: parent?.personId, ...seen })
    const place = { locked: 'hand', overrule: 'afgesproken' }
    await call('rota.place', { turnId, householdId, ...place })
  }
  for (const { householdId } of families) {
    const family = await call<{ details: { children: { pupilId: string }[] } }>('rota.family', {
      ...{ schoolYear, householdId, code: '' },
    })
    const children = family.details.children.map((child) => ({ ...child, transport: 'yes', under135: false }))
    await call('rota.saveForm', { householdId, details: { ...family.details, children } })
  }
  return driver
}
