// September forms typed over by code and by keyboard alone; what the office notes of a family; what a coordinator sees.
import { expect, test } from './support/app.ts'
import { press, tabTo, typeInto, withoutMouse } from './support/keyboard.ts'
import { openPractice, signIn } from './support/new-school.ts'
import { callInPage } from './support/screens.ts'

const COORDINATOR = { name: 'Samira', secret: '618305' }

interface Listed {
  readonly families: readonly {
    readonly householdId: string
    readonly name: string
    readonly code: string
    readonly formOn: string | null
  }[]
}

test('forms by code, one after the other; an exemption and a paper; the coordinator reads no reason', async ({
  app,
}) => {
  test.setTimeout(120_000)
  const { page } = app
  await withoutMouse(page)
  await openPractice(page)
  const { schoolYear } = (await callInPage(page, 'rota.tasks', { schoolYear: null })) as {
    schoolYear: string
  }
  await callInPage(page, 'rota.copyTasks', { from: null, to: schoolYear })
  const asked = { schoolYear, groupIds: [], onlyMissing: false, returnBefore: null }
  await callInPage(page, 'rota.formPaper', asked)
  const { families } = (await callInPage(page, 'rota.families', { schoolYear, groupId: null })) as Listed
  const waiting = families.filter(({ formOn, code }) => formOn === null && code !== '')
  const [first, second] = [waiting[2]!, waiting[5]!]
  const typed = families.filter(({ formOn }) => formOn !== null).length

  const parts = page.getByRole('navigation', { name: 'Onderdelen van Ouderhulp' })
  await press(page, page.getByRole('link', { name: 'Ouderhulp', exact: true }), 'Shift+Tab')
  await press(page, parts.getByRole('link', { name: 'Gezinnen' }))
  await expect(page.getByText(/hielpen nog niet/)).toBeVisible()
  await press(page, page.getByRole('link', { name: 'Formulieren overtypen' }))

  const field = page.getByRole('combobox', { name: /Code van het formulier/ })
  const days = page.getByRole('table', { name: 'Wanneer dit gezin kan helpen' })
  await expect(field).toBeFocused()
  await page.keyboard.type(first.code.toLowerCase())
  await expect(days.getByRole('button', { name: 'ochtend, ma' })).toBeFocused()
  await page.keyboard.type('2o4m')
  await expect(days.getByRole('button', { pressed: true })).toHaveCount(2)
  await page.keyboard.press('Tab')
  await page.keyboard.type('1g3l')
  await page.keyboard.press('Enter')
  await expect(page.getByText(`Opgeslagen: ${first.name}.`)).toBeVisible()

  // the field is ready for the next one; Esc does not throw typed work away at once
  await expect(field).toBeFocused()
  await page.keyboard.type(second.code)
  await expect(days.getByRole('button', { name: 'ochtend, ma' })).toBeFocused()
  await page.keyboard.press('v')
  await expect(page.getByRole('checkbox', { name: /Vraag mij niet/ })).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Dit formulier is nog niet opgeslagen.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText(new RegExp(`: ${typed + 2} van \\d+ formulieren`))).toBeVisible()

  await expect(field).toBeFocused()
  await page.keyboard.type(first.code)
  await expect(days.getByRole('button', { name: 'ochtend, ma' })).toBeFocused()
  await press(page, page.getByRole('link', { name: 'Bewijzen en vrijstellingen' }))
  await press(page, page.getByRole('button', { name: 'Vrijstelling toevoegen' }))
  const dialog = page.getByRole('dialog')
  await typeInto(page, dialog.getByLabel('Tot en met'), '31-7')
  await tabTo(page, dialog.getByRole('combobox', { name: 'Soort' }))
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option', { name: 'Ziekte' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('combobox', { name: 'Soort' })).not.toHaveValue('')
  await typeInto(page, dialog.getByLabel('Reden'), 'Kanarie')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Kanarie')).toBeVisible()

  await page.keyboard.press('Control+l')
  await signIn(page, COORDINATOR)
  await press(page, parts.getByRole('link', { name: 'Gezinnen' }))
  await expect(page.locator('.rota-family-row').first()).toBeVisible()
  await expect(page.getByText('Kanarie')).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Formulieren overtypen' })).toHaveCount(0)
  await expect(page.locator('a.rota-family-row')).toHaveCount(0)
})
