// What axe finds wrong in the window as it stands.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './app.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'best-practice']

/** Instead of axe where it is already: half a megabyte, sent and read twice for every look at the window. */
const NOTHING = 'undefined'

/** '<rule>: <elements>' for each rule that is broken, once nothing fades in or out any more: half a message has no contrast. */
export async function violations(page: Page): Promise<string[]> {
  await expect.poll(() => page.evaluate(countMoving)).toBe(0)
  const isThere = page.frames().length === 1 && (await page.evaluate(() => 'axe' in window))
  const builder = new AxeBuilder(isThere ? { page, axeSource: NOTHING } : { page })
  // Electron's window cannot open the second page that axe uses otherwise
  const { violations: found } = await builder
    .options({ resultTypes: ['violations'] })
    .withTags(TAGS)
    .setLegacyMode()
    .analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

/** Transitions that run and will end; a spinner turns for ever. */
function countMoving(): number {
  return document.getAnimations().filter(({ playState, effect }) => {
    const endless = effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY
    return playState === 'running' && !endless
  }).length
}
