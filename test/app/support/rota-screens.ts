// The screens of ouderhulp by keyboard alone.
import { expect, type Locator, type Page } from '@playwright/test'
import { addDays, type IsoDate } from '#domain/kernel/date'
import { longDate } from '#domain/kernel/date-text'
import { press, tabTo } from './keyboard.ts'

export async function toPart(page: Page, name: string): Promise<void> {
  const parts = page.getByRole('navigation', { name: 'Onderdelen van Ouderhulp' })
  if (!(await parts.isVisible())) {
    await press(page, page.getByRole('link', { name: 'Ouderhulp', exact: true }), 'Shift+Tab')
  }
  await press(page, parts.getByRole('link', { name, exact: true }), 'Shift+Tab')
}

export async function toForms(page: Page): Promise<void> {
  await toPart(page, 'Gezinnen')
  await press(page, page.getByRole('link', { name: 'Formulieren overtypen' }))
}

export async function typeCode(page: Page, { code }: { readonly code: string }): Promise<void> {
  await expect(page.getByRole('combobox', { name: /Code van het formulier/ })).toBeFocused()
  await page.keyboard.type(code.toLowerCase())
  const days = page.getByRole('table', { name: 'Wanneer dit gezin kan helpen' })
  await expect(days.getByRole('button', { name: 'ochtend, ma' })).toBeFocused()
}

/** A proposal for the whole school until the end of the year. @returns the difference in words */
export async function propose(page: Page): Promise<string> {
  await toPart(page, 'Voorstel')
  await press(page, page.getByRole('button', { name: 'Voorstel maken' }))
  const heading = page.getByRole('heading', { name: /^\d+ wisseling/ })
  await expect(heading).toBeVisible({ timeout: 60_000 })
  return (await heading.textContent()) ?? ''
}

export async function accept(page: Page, count: number): Promise<void> {
  await press(page, page.getByRole('button', { name: `${count} wijzigingen overnemen` }))
  await expect(page.getByText(`${count} wijzigingen zijn overgenomen.`)).toBeVisible({ timeout: 30_000 })
}

export async function publish(page: Page): Promise<void> {
  await press(page, page.getByRole('button', { name: /^Vaststellen \(\d+\)$/ }), 'Shift+Tab')
  await press(page, page.getByRole('button', { name: 'Ja, vaststellen' }))
}

/** The board of a week, within two years of the one that is shown. */
export async function toBoard(page: Page, monday: IsoDate): Promise<void> {
  await toPart(page, 'Rooster')
  const shown = page.getByRole('status').filter({ hasText: /^Week van / })
  const text = (weeks: number) => `Week van ${longDate(addDays(monday, weeks * 7))}`
  const now = await shown.textContent()
  const ahead = Array.from({ length: 209 }, (_, at) => at - 104).find((weeks) => text(weeks) === now) ?? 0
  const button = page.getByRole('button', { name: ahead < 0 ? 'Volgende week' : 'Vorige week' })
  for (let left = ahead; left !== 0; left -= Math.sign(ahead)) {
    await press(page, button)
    await expect(shown).toHaveText(text(left - Math.sign(ahead)))
  }
  await expect(page.locator('[id^="rota-turn-"]').first()).toBeVisible()
}

export async function goToPlace(page: Page, placeId: string): Promise<void> {
  await goToItem(page, page.locator(`#rota-place-${placeId}`))
}

/** A turn of the board, or who stands on it, with the arrows: to its column, up to the first one there, and down. */
export async function goToItem(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  await tabTo(page, page.locator('[id^="rota-"][tabindex="0"]'))
  const { from, to } = await target.evaluate((element) => {
    const columns = [...document.querySelectorAll('.rotaWeek > section')].map((one) => [
      ...one.querySelectorAll('[id^="rota-"]'),
    ])
    const own = columns.filter((items) => items.length > 0)
    const placeOf = (one: Element) => {
      const column = own.findIndex((items) => items.includes(one))
      return { column, row: own[column]?.indexOf(one) ?? 0 }
    }
    return { from: placeOf(document.activeElement ?? document.body), to: placeOf(element) }
  })
  const times = async (key: string, count: number) => {
    for (let step = 0; step < count; step += 1) await page.keyboard.press(key)
  }
  await times('ArrowLeft', from.column - to.column)
  await times('ArrowRight', to.column - from.column)
  await times('ArrowUp', from.row)
  await times('ArrowDown', to.row)
  await expect(target).toBeFocused()
}
