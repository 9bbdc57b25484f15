// What a cell says, apart from its field: nothing (C10), yes or no (C15), what a parent is to the child.
import { foldTight } from '#domain/kernel/fold'
import type { Custody, TieRole } from '#domain/people/tie'

/** Longer cells hold a note or a broken quote, never a name, number or address. */
export const MAX_CELL_SIGNS = 500

const PLACEHOLDERS: ReadonlySet<string> = new Set([
  '',
  '0',
  'x',
  'xx',
  'xxx',
  'geen',
  'nvt',
  'onbekend',
  'nietbekend',
  'niettoepassing',
  'nietvantoepassing',
  'nb',
  'null',
])
const EXCEL_EMPTY = /^(?:#n\/b|#n\/a|n\/a|#verw!|#ref!|#waarde!|#naam\?|#value!)$/i

/** "geen", "-", "n.v.t.", "x", "0", "onbekend", "#N/B": somebody said that there is nothing (C10). */
export function isPlaceholder(cell: string): boolean {
  if (cell.length > 20) return false
  return PLACEHOLDERS.has(foldTight(cell)) || EXCEL_EMPTY.test(cell)
}

/** The cell, or '' for a placeholder. */
export function withoutPlaceholder(cell: string): string {
  return cell === '' || isPlaceholder(cell) ? '' : cell
}

const YES: ReadonlySet<string> = new Set(['ja', 'j', '1', 'x', 'true', 'waar', 'yes', 'y', 'v', 'wel'])
const NO: ReadonlySet<string> = new Set(['nee', 'n', '0', 'false', 'onwaar', 'no', 'niet', 'geen', 'neen'])
const UNKNOWN: ReadonlySet<string> = new Set(['', 'onbekend', 'nietbekend', 'nvt', 'nb'])

/** Ja, J, 1, x, true, waar and a tick are the same (C15). An empty cell is unknown; null when it says something else. */
export function readYesNo(cell: string): Custody | null {
  if (/^\s*[✓✔☑]\s*$/u.test(cell)) return 'yes'
  const word = foldTight(cell)
  if (YES.has(word)) return 'yes'
  if (NO.has(word)) return 'no'
  return UNKNOWN.has(word) ? 'unknown' : null
}

const RELATIONS: readonly (readonly [RegExp, TieRole])[] = [
  [/^(?:stief(?:moeder|vader|ouder)|partner.*|(?:bonus)(?:moeder|vader|ouder))$/, 'stepparent'],
  [/^pleeg(?:moeder|vader|ouder)s?$/, 'fosterParent'],
  [/^(?:groot(?:moeder|vader|ouder)s?|opa|oma)$/, 'grandparent'],
  [/^(?:gezins)?voogd(?:es)?$/, 'guardian'],
  [/^(?:oppas|gastouder)$/, 'babysitter'],
  [/^tolk$/, 'interpreter'],
  [/^(?:nood|contact)(?:contact|persoon)$/, 'emergencyContact'],
  [/^(?:(?:adoptief|biologische)?moeder|mama|m|mother)$/, 'mother'],
  [/^(?:(?:adoptief|biologische)?vader|papa|v|father)$/, 'father'],
  [/^(?:ouder|verzorger|ouderverzorger|adoptiefouder|verzorgerouder)\d?$/, 'parent'],
]

/** What a parent is to the child; null when the word is none of ours. */
export function readRelation(cell: string): TieRole | null {
  const word = foldTight(cell)
  return RELATIONS.find(([pattern]) => pattern.test(word))?.[1] ?? null
}

/** "Groep 3", "3", "jaargroep 3" → 3; null for anything that is no single year of a primary school. */
export function readYear(cell: string): number | null {
  const match = /^(?:(?:jaar)?groep|leerjaar|klas|lj)?([0-8])$/.exec(foldTight(cell))
  return match ? Number(match[1]) : null
}
