// The keys of the head: one letter, only within the region of a decision.
import type { DecisionOutcome } from '#domain/leave/request'

/** In small letters; null: no key. */
export const OUTCOME_KEYS: Readonly<Record<DecisionOutcome, string | null>> = {
  granted: 'g',
  partly: 'd',
  refused: 'a',
  forwarded: 'v',
  noted: null,
  notNeeded: null,
}

/** Whether this key belongs to a field in which somebody types or chooses. */
export function isTyping(target: EventTarget): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.matches(
    'input:not([type="checkbox"]):not([type="radio"]), textarea, select, [role="combobox"]',
  )
}
