// Finding the family of a slip at the counter: by its code, else by a name of a parent, a child, a brother or a sister.
import { fold, foldTight } from '../kernel/fold.ts'
import { normaliseFamilyCode } from '../people/family-code.ts'

/** What of a family can be searched. */
export interface SearchedFamily {
  readonly name: string
  readonly parents: readonly string[]
  readonly children: readonly { readonly name: string }[]
  /** '' while nothing was printed for it. */
  readonly code: string
}

interface Entry<Family> {
  readonly family: Family
  readonly code: string
  readonly words: readonly string[]
}

export type FamilyIndex<Family> = readonly Entry<Family>[]

/** Folds every name once, so that a key costs no folding of hundreds of names. */
export function indexFamilies<Family extends SearchedFamily>(
  families: readonly Family[],
): FamilyIndex<Family> {
  return families.map((family) => ({ family, code: family.code, words: wordsOf(family) }))
}

/** The family whose slip carries exactly this code; null while more signs could still make it another one. */
export function familyOfCode<Family>(index: FamilyIndex<Family>, typed: string): Family | null {
  const code = normaliseFamilyCode(typed)
  if (code === '') return null
  const [only, ...more] = index.filter((entry) => entry.code.startsWith(code))
  return only !== undefined && only.code === code && more.length === 0 ? only.family : null
}

/** A code always has a digit, a name never. */
export function looksLikeCode(typed: string): boolean {
  return /\d/.test(typed)
}

/**
 * At most `limit` families in which each typed word begins a word of a name; whole words first, else in their own order. An
 * exact code of which a longer one exists is found here too. Accents, order and tussenvoegsels do not matter: 'berg noor',
 * 'vandenberg' and 'vd berg' all find Noor van den Berg.
 */
export function findFamilies<Family>(
  index: FamilyIndex<Family>,
  typed: string,
  limit: number,
): readonly Family[] {
  if (looksLikeCode(typed)) {
    const code = normaliseFamilyCode(typed)
    return index.filter((entry) => entry.code === code).map(({ family }) => family)
  }
  const words = typedWords(typed)
  if (words.length === 0) return []
  const begins: Family[] = []
  const whole: Family[] = []
  for (const entry of index) {
    if (!words.every((word) => entry.words.some((known) => known.startsWith(word)))) continue
    if (words.every((word) => entry.words.includes(word))) whole.push(entry.family)
    else begins.push(entry.family)
  }
  return [...whole, ...begins].slice(0, limit)
}

/** Also each name in one piece: 'vandenberg', 'elidrissi'. */
function wordsOf({ name, parents, children }: SearchedFamily): string[] {
  const names = [...name.split(' · '), ...parents, ...children.map((child) => child.name)]
  const apart = names.flatMap((one) => fold(one).split(' '))
  return [...new Set([...apart, ...names.flatMap(tails)])].filter((word) => word !== '')
}

/** 'Noor van den Berg' → 'vandenberg', 'denberg'. */
function tails(name: string): string[] {
  const words = name.split(' ')
  return words.slice(0, -1).map((_, from) => foldTight(words.slice(from).join(' ')))
}

/** Abbreviated tussenvoegsels tell nothing, unless they are all that was typed. */
function typedWords(typed: string): string[] {
  const words = fold(typed)
    .split(' ')
    .filter((word) => word !== '')
  const telling = words.filter((word) => word !== 'vd' && word !== 'v')
  return telling.length === 0 ? words : telling
}
