// Finding a family at the door, in the window, at every key: by child, parent, brother or sister, forgiving. What is
// written so comes first, then what sounds so, then what is one slip away.
import { fold } from '../kernel/fold.ts'
import { isKnownPrefix } from '../kernel/name.ts'
import type { DoorQuestion } from './door-question.ts'
import { beginsWithOneSlip, soundOf, soundOfWhole } from './name-sound.ts'

/** What the search reads of a family. */
export interface SearchedFamily {
  readonly parents: readonly string[]
  readonly children: readonly { readonly pupilId: string; readonly name: string; readonly callName: string }[]
  readonly code: string
  readonly phoneEnds: readonly string[]
}

/** Folded once for all keys; as large as the school. */
export interface DoorIndex<Family extends SearchedFamily> {
  readonly families: readonly Family[]
  readonly words: readonly IndexWord[]
  readonly persons: readonly Person[]
}

export interface DoorHit<Family> {
  readonly family: Family
  /** The children that were meant, where not all of them fit what was typed. */
  readonly meant: readonly string[]
}

export interface DoorAnswer<Family> {
  readonly hits: readonly DoorHit<Family>[]
  /** How many families beside these fit as well. */
  readonly more: number
}

/** As many as stand on the screen. */
export const MOST_HITS = 8

interface IndexWord {
  readonly text: string
  readonly sound: string
  readonly whole: string
  /** Numbers of the persons with this word in their name. */
  readonly owners: number[]
}

interface Person {
  /** Number of the family. */
  readonly family: number
  /** Null for a parent. */
  readonly pupilId: string | null
}

/** Makes the index; the families are in the order in which equal hits are shown. */
export function indexDoor<Family extends SearchedFamily>(families: readonly Family[]): DoorIndex<Family> {
  const words = new Map<string, IndexWord>()
  const persons: Person[] = []
  const add = (person: Person, names: readonly string[]) => {
    const owner = persons.push(person) - 1
    for (const text of new Set(names.flatMap(wordsOfName))) {
      const known = words.get(text)
      if (known === undefined)
        words.set(text, { text, sound: soundOf(text), whole: soundOfWhole(text), owners: [owner] })
      else known.owners.push(owner)
    }
  }
  for (const [family, { children, parents }] of families.entries()) {
    for (const { pupilId, name, callName } of children) add({ family, pupilId }, [name, callName])
    for (const parent of parents) add({ family, pupilId: null }, [parent])
  }
  return { families, words: [...words.values()], persons }
}

/** The families that fit, the best first. */
export function searchDoor<Family extends SearchedFamily>(
  index: DoorIndex<Family>,
  question: DoorQuestion,
): DoorAnswer<Family> {
  // a code is one family; the same digits may end the number of others
  const byNumber = [hasCode, hasPhone].flatMap((fits) =>
    index.families.flatMap((family, at) => (fits(family, question) ? [at] : [])),
  )
  const named = question.words.length === 0 ? [] : rankFamilies(index, question.words)
  const found = new Set([...byNumber, ...named.map(({ family }) => family)])
  const meant = new Map(named.map((one) => [one.family, one.meant]))
  const hits = [...found].slice(0, MOST_HITS).flatMap((at) => {
    const family = index.families[at]
    return family === undefined ? [] : [{ family, meant: byNumber.includes(at) ? [] : (meant.get(at) ?? []) }]
  })
  return { hits, more: found.size - hits.length }
}

function hasCode({ code }: SearchedFamily, { codes }: DoorQuestion): boolean {
  return code !== '' && codes.includes(code)
}

function hasPhone({ phoneEnds }: SearchedFamily, { phoneEnd }: DoorQuestion): boolean {
  return phoneEnd !== '' && phoneEnds.some((end) => end.endsWith(phoneEnd))
}

/** How well a word fits, the best first; a higher number is a later step. */
const EXACT = 0
const BEGINS = 1
const INSIDE = 2
const SOUNDS = 3
const ONE_SLIP = 4
const NOT = 9

/** From so many letters on a part inside a word, a sound or a slip says enough. */
const LETTERS_INSIDE = 3
const LETTERS_SLIP = 5

interface Ranked {
  readonly family: number
  readonly meant: readonly string[]
  readonly rank: number
}

function rankFamilies<Family extends SearchedFamily>(
  { families, words, persons }: DoorIndex<Family>,
  typed: readonly string[],
): Ranked[] {
  const fits = typed.map((word) => fitOfPersons(words, word, persons.length))
  const membersOf = new Map<number, number[]>()
  for (const [person, { family }] of persons.entries()) {
    if (fits.every((fit) => fit[person] === NOT)) continue
    membersOf.set(family, [...(membersOf.get(family) ?? []), person])
  }
  const ranked: Ranked[] = []
  for (const [family, members] of membersOf) {
    const best = fits.map((fit) => Math.min(...members.map((person) => fit[person] ?? NOT)))
    if (best.includes(NOT)) continue
    const whole = members.filter((person) => fits.every((fit, at) => fit[person] === best[at]))
    const children = whole.flatMap((person) => persons[person]?.pupilId ?? [])
    const all = families[family]?.children.length ?? 0
    ranked.push({
      family,
      meant: children.length < all ? children : [],
      rank: rankOf(best, whole.length > 0, children.length > 0),
    })
  }
  return ranked.sort((a, b) => a.rank - b.rank || a.family - b.family)
}

/** The worst word decides, then all of them; then one person with all words before two, and a child before a parent. */
function rankOf(best: readonly number[], isOnePerson: boolean, isChild: boolean): number {
  const sum = best.reduce((total, fit) => total + fit, 0)
  return Math.max(...best) * 1000 + sum * 10 + (isOnePerson ? 0 : 2) + (isChild ? 0 : 1)
}

/** For each person how well its best word fits what was typed. */
function fitOfPersons(words: readonly IndexWord[], typed: string, persons: number): Uint8Array {
  const fits = new Uint8Array(persons).fill(NOT)
  const asked = { text: typed, sound: soundOf(typed), whole: soundOfWhole(typed) }
  for (const word of words) {
    const fit = fitOf(asked, word)
    if (fit === NOT) continue
    for (const owner of word.owners) if (fit < (fits[owner] ?? NOT)) fits[owner] = fit
  }
  return fits
}

function fitOf(asked: Omit<IndexWord, 'owners'>, word: IndexWord): number {
  const { text, sound, whole } = asked
  if (word.text.startsWith(text)) return word.text.length === text.length ? EXACT : BEGINS
  if (text.length < LETTERS_INSIDE) return NOT
  if (word.text.includes(text)) return INSIDE
  if (word.whole === whole || word.sound.startsWith(sound)) return SOUNDS
  if (text.length < LETTERS_SLIP) return NOT
  if (beginsWithOneSlip(text, word.text)) return ONE_SLIP
  return sound.length >= LETTERS_SLIP && beginsWithOneSlip(sound, word.sound) ? ONE_SLIP : NOT
}

/** 'Noor van den Berg' → noor, van, den, berg, vandenberg, denberg, vd, vdberg: as people write it. */
function wordsOfName(name: string): string[] {
  const words = fold(name).split(' ').filter(Boolean)
  const joined = words.slice(1).map((_, at) => words.slice(at + 1).join(''))
  return [...words, ...joined, ...shortened(words)]
}

/** The tussenvoegsel in letters: 'vd' and 'vdberg'. */
function shortened(words: readonly string[]): string[] {
  for (let from = 1; from < words.length - 1; from += 1) {
    for (let to = words.length - 1; to > from; to -= 1) {
      if (!isKnownPrefix(words.slice(from, to).join(' '))) continue
      const letters = words
        .slice(from, to)
        .map((word) => word.charAt(0))
        .join('')
      return [letters, letters + words.slice(to).join('')]
    }
  }
  return []
}
