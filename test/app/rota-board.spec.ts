import { expect, test } from './support/app.ts'
import { violations } from './support/axe.ts'
import { press, tabTo, withoutMouse } from './support/keyboard.ts'
import { openPractice } from './support/new-school.ts'
import { goToItem } from './support/rota-screens.ts'

test('a proposal is taken over, fixed by hand, run again without a change, and explained', async ({
  app,
}) => {
  test.setTimeout(120_000)
  const { page } = app
  await withoutMouse(page)
  await openPractice(page)
  await press(page, page.getByRole('link', { name: 'Ouderhulp', exact: true }), 'Shift+Tab')
  await press(page, page.getByRole('link', { name: 'Taken en beurten' }))
  await press(page, page.getByRole('link', { name: 'Bibliotheek' }))
  await press(page, page.getByRole('button', { name: 'Beurten maken' }))
  await tabTo(page, page.getByRole('checkbox', { name: 'donderdag' }))
  await page.keyboard.press('Space')
  await press(page, page.getByRole('button', { name: /^Maak \d+ beurten$/ }))

  await press(page, page.getByRole('link', { name: 'Voorstel', exact: true }), 'Shift+Tab')
  await press(page, page.getByRole('button', { name: 'Voorstel maken' }))
  await expect(page.getByRole('heading', { name: /^0 wisselingen, \d+ gelijk, \d+ nieuw$/ })).toBeVisible({
    timeout: 20_000,
  })
  expect.soft(await violations(page), 'the proposal').toEqual([])
  await press(page, page.getByRole('button', { name: /^\d+ wijzigingen overnemen$/ }))
  await expect(page.getByText(/wijzigingen zijn overgenomen/)).toBeVisible({ timeout: 20_000 })

  // on the board: down from the first turn to who helps there, and fixed with the space bar
  await press(page, page.getByRole('link', { name: 'Rooster', exact: true }), 'Shift+Tab')
  const next = page.getByRole('button', { name: 'Volgende week' })
  const turn = page.getByRole('button', { name: /^Bibliotheek ?, donderdag/ }).first()
  await expect(async () => {
    await press(page, next)
    await expect(turn).toBeVisible({ timeout: 1500 })
  }).toPass({ timeout: 20_000 })
  await goToItem(page, turn)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(page.getByText('vastgezet', { exact: true })).toBeVisible()
  expect.soft(await violations(page), 'the board').toEqual([])

  // why this family, in words; the turn is full, and that is said before anybody is placed
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByText(/had dit jaar nog geen beurt Bibliotheek/)).toBeVisible()
  expect.soft(await violations(page), 'one place').toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.locator('[id^="rota-place-"]:focus')).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await expect(turn).toBeFocused()
  await page.keyboard.press('a')
  await expect(page.getByRole('option').first()).toContainText('Kan niet: vol (2 van 2)')
  expect.soft(await violations(page), 'finding a family').toEqual([])
  await page.keyboard.press('Escape')
  await expect(turn).toBeFocused()

  await press(page, page.getByRole('link', { name: 'Voorstel', exact: true }), 'Shift+Tab')
  await press(page, page.getByRole('button', { name: 'Voorstel maken' }))
  await expect(page.getByRole('heading', { name: /^0 wisselingen, \d+ gelijk$/ })).toBeVisible({
    timeout: 20_000,
  })
  await expect(page.getByText(/^Er verandert niets: /)).toBeVisible()
})
