// Tasks and turns of ouderhulp by keyboard, and what a coordinator sees of the programme.
import { expect, test } from './support/app.ts'
import { press, tabTo, withoutMouse } from './support/keyboard.ts'
import { openPractice, signIn } from './support/new-school.ts'

const COORDINATOR = { name: 'Samira', secret: '618305' }

test('from the usual tasks to a year of turns and back, and the same rows for the coordinator', async ({
  app,
}) => {
  test.setTimeout(120_000)
  const { page } = app
  await withoutMouse(page)
  await openPractice(page)
  await press(page, page.getByRole('link', { name: 'Ouderhulp', exact: true }), 'Shift+Tab')
  await press(page, page.getByRole('link', { name: 'Taken en beurten' }))
  await press(page, page.getByRole('button', { name: 'Gebruikelijke taken toevoegen' }))
  await expect(page.getByText('Er is niets toegevoegd: deze taken staan er al.')).toBeVisible()
  await press(page, page.getByRole('link', { name: 'Leesouders' }))
  await expect(page.getByText('Deze taak heeft nog geen beurten.')).toBeVisible()

  // the days stand there before anything is made, with the holidays that are passed over
  await press(page, page.getByRole('button', { name: 'Beurten maken' }))
  await tabTo(page, page.getByRole('checkbox', { name: 'dinsdag' }))
  await page.keyboard.press('Space')
  const days = page.getByRole('region', { name: 'Dagen van dit plan' })
  await expect(days.getByText('in de kerstvakantie: overgeslagen').first()).toBeVisible()
  const make = page.getByRole('button', { name: /^Maak \d+ beurten$/ })
  const count = /\d+/.exec((await make.textContent()) ?? '')?.[0] ?? ''
  await press(page, make)
  const turns = page.getByRole('region', { name: `${count} beurten` })
  await expect(turns.getByText('1/2 Bijen').first()).toBeVisible()

  // taken back in one go, and made again
  const notice = page.getByRole('alert').filter({ hasText: `${count} beurten gemaakt.` })
  // backwards: forwards each row of the list makes the next one
  await press(page, notice.getByRole('button', { name: 'Terughalen' }), 'Shift+Tab')
  await expect(page.getByText('Deze taak heeft nog geen beurten.')).toBeVisible()
  await press(page, page.getByRole('button', { name: 'Beurten maken' }))
  await press(page, make)
  await expect(page.getByText('beurten gemaakt.')).toBeVisible()

  await page.keyboard.press('Control+l')
  await signIn(page, COORDINATOR)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Menu' }).getByRole('link')).toHaveText(['Ouderhulp'])
  await expect(page.getByText('beurten gemaakt.')).toBeHidden()
  await expect(page.getByRole('button', { name: /^Zoeken/ })).toBeHidden()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeHidden()

  // addresses of the office lead back
  for (const address of ['/gezinnen', '/beheer', '/bijeenkomsten/nooit-bereikt']) {
    await page.evaluate((hash) => {
      window.location.hash = hash
    }, address)
    await expect.poll(() => new URL(page.url()).hash).toBe('#/ouderhulp')
  }

  await press(page, page.getByRole('link', { name: 'Taken en beurten' }))
  await press(page, page.getByRole('link', { name: 'Leesouders' }))
  const own = page.getByRole('region', { name: /^\d+ beurten$/ })
  await expect(own.getByText('1/2 Bijen').first()).toBeVisible()
  await expect(own.getByText('3A')).toHaveCount(0)
})
