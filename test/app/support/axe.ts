// What axe finds wrong in the window as it stands.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './app.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'best-practice']

/** '<rule>: <elements>' for each rule that is broken, once nothing fades in or out any more: half a message has no contrast. */
export async function violations(page: Page): Promise<string[]> {
  await expect.poll(() => page.evaluate(countMoving)).toBe(0)
  // Electron's window cannot open the second page that axe uses otherwise
  const { violations: found } = await new AxeBuilder({ page }).withTags(TAGS).setLegacyMode().analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

/** Transitions that run and will end; a spinner turns for ever. */
function countMoving(): number {
  return document.getAnimations().filter(({ playState, effect }) => {
    const endless = effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY
    return playState === 'running' && !endless
  }).length
}
