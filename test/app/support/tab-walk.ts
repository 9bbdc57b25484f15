import type { Page } from '@playwright/test'

/** What can be pressed or typed in; a clickable div with a role is one of them. */
const CONTROLS = [
  'a[href]',
  'button:not([disabled])',
  'input:not([type=hidden]):not([disabled])',
  'select:not([disabled])',
  'textarea:not([disabled])',
  '[role=button]',
  '[role=option]',
  '[role=checkbox]',
  '[role=link]',
].join(', ')

/**
 * Walks the page with Tab and names the visible controls it never comes to; [] when all are reached. Radios of one
 * group, the tabs of one list, the rows of one grid and the turns of the board count as one, because the arrow keys move
 * inside it. Fails when Tab does not come round.
 */
export async function unreachableByTab(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    // the walk begins before the first control, wherever the page has put the focus
    document.body.tabIndex = -1
    document.body.focus()
    window.scrollTo(0, 0)
  })
  const controls = await page.evaluate((selector) => {
    const shown = [...document.querySelectorAll<HTMLElement>(selector)].filter(
      (element) => element.checkVisibility() && element.closest('[aria-hidden=true]') === null,
    )
    shown.forEach((element, index) => {
      element.dataset.tabWalk = String(index)
    })
    return shown.length
  }, CONTROLS)
  const reached = new Set<string>()
  for (let stop = 0; stop < controls * 2 + 20; stop += 1) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(
      () => (document.activeElement as HTMLElement | null)?.dataset.tabWalk ?? '',
    )
    if (at !== '' && reached.has(at) && reached.size > 0 && at === [...reached][0]) break
    if (at !== '') reached.add(at)
    // a long list goes on with rows that were not there when it began
    if (reached.size === controls) break
  }
  return page.evaluate(
    (known) => {
      const seen = new Set(known)
      const groupOf = (element: HTMLElement) =>
        element instanceof HTMLInputElement && element.type === 'radio'
          ? element.name
          : (element.closest('[role=tablist]')?.firstElementChild?.id ??
            element.closest('[role=grid]')?.getAttribute('aria-label') ??
            element.closest('.rotaWeek, .rotaList')?.className ??
            null)
      const elements = [...document.querySelectorAll<HTMLElement>('[data-tab-walk]')]
      const groups = new Set(
        elements
          .filter((one) => seen.has(one.dataset.tabWalk ?? ''))
          .map(groupOf)
          .filter((name) => name !== null),
      )
      return elements
        .filter((one) => !seen.has(one.dataset.tabWalk ?? '') && !groups.has(groupOf(one) ?? '\0'))
        .filter((one) => one.getAttribute('type') !== 'file')
        .map((one) => one.getAttribute('aria-label') ?? one.textContent?.trim() ?? one.tagName)
    },
    [...reached],
  )
}
