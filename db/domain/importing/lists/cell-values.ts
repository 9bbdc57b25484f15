// What a cell says, apart from its field: nothing (C10), yes or no (C15), what a parent is to the child.
import { foldTight } from '#domain/kernel/fold'
import type { Custody, TieRole } from '#domain/people/tie'

/** Signs around it do not count: "--", "(geen)", "n.v.t.", "#N/B". */
const PLACEHOLDER =
  /^[^\p{L}\p{N}]*(?:0|x{1,3}|geen|onbekend|null|n\/a|n\W*b|n\W*v\W*t|niet\W*bekend|niet\W*(?:van\W*)?toepassing|verw!|ref!|waarde!|value!|naam\?)?[^\p{L}\p{N}]*$/iu

/** "geen", "-", "n.v.t.", "x", "0", "onbekend", "#N/B": somebody said that there is nothing (C10). */
export function isPlaceholder(cell: string): boolean {
  return cell.length <= 24 && PLACEHOLDER.test(cell)
}

/** The cell, or '' for a placeholder. */
export function withoutPlaceholder(cell: string): string {
  return cell === '' || isPlaceholder(cell) ? '' : cell
}

const YES: ReadonlySet<string> = new Set([
  'ja',
  'j',
  '1',
  'x',
  'true',
  'waar',
  'yes',
  'y',
  'v',
  'wel',
  '✓',
  '✔',
  '☑',
])
const NO: ReadonlySet<string> = new Set(['nee', 'n', '0', 'false', 'onwaar', 'no', 'niet', 'geen', 'neen'])
const UNKNOWN: ReadonlySet<string> = new Set(['', 'onbekend', 'nietbekend', 'nvt', 'nb'])

/** Ja, J, 1, x, true, waar and a tick are the same (C15). An empty cell is unknown; null when it says something else. */
export function readYesNo(cell: string): Custody | null {
  if (cell === '') return 'unknown'
  const plain = cell.toLowerCase()
  const word = YES.has(plain) || NO.has(plain) ? plain : foldTight(cell)
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
  const match = /^(?:(?:jaar)?groep|leerjaar|klas|lj)?\W*([0-8])\W*$/i.exec(cell)
  return match ? Number(match[1]) : null
}
