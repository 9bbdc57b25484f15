// Panels: until the school year in which a term ended is over and its months have passed; then who sat and who drew goes.
// What was said, decided and done stays: it names nobody.
import type { CleanUpFacts, IsPast, RotaPlan } from './clean-up-facts.ts'
import { holds } from './plan-rota.ts'

/** Which rows go; a hold keeps those of its family, and the lot by which a member that is held was chosen. */
export function planPanels(facts: CleanUpFacts, past: IsPast): RotaPlan {
  const isHeld = holds(facts)
  const over = facts.panels.filter(({ lastOn }) => lastOn !== null && past('panels', lastOn))
  const held = over.filter(isHeld)
  const lots = new Set(held.map(({ carId }) => carId))
  const staying = new Set([...held, ...over.filter(({ id }) => lots.has(id))])
  return {
    rows: over.filter((row) => !staying.has(row)),
    kept: staying.size === 0 ? [] : [{ name: PANELS, why: HELD }],
  }
}

export const PANELS = 'Leden en loten van panels'
const HELD = 'van een gezin is de bewaring verlengd; de rest gaat weg'
