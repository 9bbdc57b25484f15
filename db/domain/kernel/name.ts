// Names of persons as the Dutch write and sort them (conventions §1). Shown as registered, never "corrected":
// only the capital that the place in the sentence asks for is added.
import * as z from 'zod'
import { fold, foldTight } from './fold.ts'
import { cleanLine, line } from './text.ts'

/** zod: the parts of a name; every part is '' when unknown. `prefix` is the tussenvoegsel. */
export const nameParts = z.object({
  /** Roepnaam: what the person is called. */
  givenName: line(100),
  firstNames: line(200),
  /** With or without points: EDEXML 'EM', OSO 'E.M.'. */
  initials: line(40),
  prefix: line(40),
  familyName: line(200),
  /** "Naam niet aanpassen": a Belgian name, written and sorted exactly as registered. */
  keepAsIs: z.boolean(),
})

export type NameParts = z.infer<typeof nameParts>

/** Exactly the parts of the name, whatever else the row holds. */
export function nameOf(row: NameParts): NameParts {
  const { givenName, firstNames, initials, prefix, familyName, keepAsIs } = row
  return { givenName, firstNames, initials, prefix, familyName, keepAsIs }
}

/** For lists: 'Berg, Noor van den'; a Belgian name 'Van der Velden, Tine'. */
export function listName(name: NameParts): string {
  if (name.keepAsIs) return joinFilled(', ', surname(name), callName(name))
  return joinFilled(', ', name.familyName, joinFilled(' ', callName(name), name.prefix))
}

/** 'Noor van den Berg'; without roepnaam the first of the voornamen or the initials (E52). */
export function fullName(name: NameParts): string {
  const called = callName(name)
  return called === '' ? surnameAtStart(name) : joinFilled(' ', called, surname(name))
}

/** 'E.M. van den Berg', initials taken from the voornamen if need be; else as `fullName`. */
export function formalName(name: NameParts): string {
  const initials = initialsWithPoints(name.initials) || initialsOfFirstNames(name.firstNames)
  return initials && name.familyName ? `${initials} ${surname(name)}` : fullName(name)
}

/** The shortest form for a public list, such as on the door: 'Noor B.', 'Daan IJ.' (§1.3, §10). */
export function shortListName(name: NameParts): string {
  const letter = firstLetter(name.keepAsIs ? surname(name) : name.familyName)
  return joinFilled(' ', callName(name), letter && `${letter}.`)
}

/** What the person is called: roepnaam, else the first of the voornamen, else the initials (E52), else ''. */
export function callName(name: NameParts): string {
  return name.givenName || name.firstNames.split(' ')[0] || initialsWithPoints(name.initials)
}

/** Tussenvoegsel and achternaam for behind another part of the name: 'van den Berg', "d'Ancona". */
export function surname(name: Pick<NameParts, 'prefix' | 'familyName'>): string {
  const joined = name.prefix !== '' && APOSTROPHE_AT_END.test(name.prefix)
  return joinFilled(joined ? '' : ' ', name.prefix, name.familyName)
}

/**
 * The surname with nothing of the name before it (§1.2): 'Van den Berg', "Van 't Hof", 'Van der Ven-van Dijk',
 * but "'t Hart" and "d'Ancona". Also after heer, mevrouw, familie, juf and meester: they are no part of the name.
 */
export function surnameAtStart(name: Pick<NameParts, 'prefix' | 'familyName' | 'keepAsIs'>): string {
  const whole = surname(name)
  return name.keepAsIs || STAYS_SMALL.test(whole) ? whole : capitalize(whole)
}

/**
 * Sorts by plain comparison of text: achternaam, tussenvoegsel (none first), roepnaam (§1.3). A Belgian name
 * stands under its first letter, a name without achternaam under the roepnaam (E51). Names that differ
 * only in capitals or marks ('Bérg', 'Berg') have equal keys, so a list needs its own last tie-break.
 */
export function sortKey(name: NameParts): string {
  const called = foldForSorting(callName(name))
  return [...surnameSortParts(name, called), called].join(SORT_SEPARATOR)
}

/** As `sortKey` for lists by roepnaam: roepnaam, achternaam, tussenvoegsel. */
export function givenNameSortKey(name: NameParts): string {
  const called = foldForSorting(callName(name))
  const surnameParts = surnameSortParts(name, '')
  return (called === '' ? [...surnameParts, ''] : [called, ...surnameParts]).join(SORT_SEPARATOR)
}

/** 'EM' → 'E.M.', 'chr. th' → 'Chr.Th.'. 'IJ' is read as one letter pair, as the Dutch mostly mean it. */
export function initialsWithPoints(initials: string): string {
  const pointed = initials.includes('.')
  const found = initials.split(/[.\s]+/).flatMap((piece) => {
    const oneInitial = pointed && piece === piece.toLowerCase()
    return oneInitial ? (piece.match(/\p{L}[\p{L}\p{M}]*/u) ?? []) : (piece.match(ONE_INITIAL) ?? [])
  })
  return found.map((initial) => `${capitalize(initial)}.`).join('')
}

/** The first letter as a capital; 'ij' is one letter pair: 'ijsbrand' → 'IJsbrand' (§1.2). */
export function capitalize(text: string): string {
  if (text.startsWith('ij')) return `IJ${text.slice(2)}`
  const [first = ''] = text
  return first.toUpperCase() + text.slice(first.length)
}

/**
 * Proposes to take a hidden tussenvoegsel out of a surname (E58): 'van den Berg' and 'Berg, van den' → 'van den'
 * + 'Berg'. Null when there is none at the start (E59). A proposal only: a Belgian name must not be split.
 */
export function splitPrefix(fullSurname: string): { prefix: string; familyName: string } | null {
  const text = cleanLine(fullSurname)
  const [beforeComma = '', afterComma, ...more] = text.split(/\s?,\s?/)
  if (afterComma !== undefined) {
    return more.length === 0 && beforeComma ? proposeSplit(afterComma, beforeComma) : null
  }
  const [, attachedPrefix, rest] = ATTACHED_PREFIX.exec(text) ?? []
  if (attachedPrefix && rest) return { prefix: attachedPrefix.toLowerCase(), familyName: rest }
  return isKnownPrefix(text) ? null : splitAtWords(text.split(' '))
}

/**
 * One form of a tussenvoegsel for matching, never for storage. 'v.d.', 'v. d.' and 'v/d' may be van de, van der or
 * van den, so all of these have the same form; `samePrefix` is stricter.
 */
export function normalPrefix(prefix: string): string {
  const tight = foldTight(prefix)
  return MAY_BE_ABBREVIATED.includes(tight) ? ABBREVIATED : tight
}

/** True when two tussenvoegsels can be the same: 'v.d.' fits 'van der', but 'van de' does not fit 'van den'. */
export function samePrefix(a: string, b: string): boolean {
  const [tightA, tightB] = [foldTight(a), foldTight(b)]
  if (tightA === tightB) return true
  return (tightA === ABBREVIATED || tightB === ABBREVIATED) && normalPrefix(a) === normalPrefix(b)
}

/** True for a tussenvoegsel of §1.1, in any capitals and with any apostrophe, also abbreviated ('v.d.'). */
export function isKnownPrefix(text: string): boolean {
  const plain = text.toLowerCase().replace(APOSTROPHES, "'").replace(/ t$/, " 't")
  return KNOWN_PREFIXES.has(plain) || /^v ?[./]? ?d\.?$/.test(plain)
}

/** Below every sign that folding leaves, so that a shorter part sorts before a longer one. */
const SORT_SEPARATOR = '\t'

const ABBREVIATED = 'vd'
const MAY_BE_ABBREVIATED: readonly string[] = [ABBREVIATED, 'vande', 'vander', 'vanden']

/** Straight, curly (typing programmes set both kinds) and the accents that are typed for want of one. */
const APOSTROPHES = /['’‘ʼ´`]/g
const APOSTROPHE_AT_END = /['’‘ʼ´`]$/
const STAYS_SMALL = /^[dl]?['’‘ʼ´`]/

/** Prefixes that stand against the name: "d'Ancona", "l'Hospital", 'v.d.Berg', 'v/dBerg'. */
const ATTACHED_PREFIX = /^([dl]['’‘ʼ´`]|v ?[./] ?d\.?) ?(\p{L}.*)$/iu

/** A capital with its small letters ('Chr'), IJ, or one letter by itself; a hyphen as in 'J-P' stays. */
const ONE_INITIAL = /-?(?:IJ|ij|\p{Lu}[\p{Ll}\p{M}]*|\p{L}\p{M}*)/gu

const KNOWN_PREFIXES: ReadonlySet<string> = new Set(
  `aan, aan de, aan den, aan der, aan het, aan 't, bij, bij de, bij den, bij het, bij 't, d', da, dal, de, de la,
  de las, de le, de los, del, della, den, der, des, di, die, do, don, dos, du, el, het, in, in de, in den, in der,
  in het, in 't, l', la, las, le, les, lo, los, onder, onder de, op, op de, op den, op der, op het, op 't, over,
  over de, over den, 's, 't, te, ten, ter, tot, uit, uit de, uit den, uit het, uit 't, van, van de, van den,
  van den der, van der, van het, van 't, vanden, vom, von, von der, voor, voor de, voor den, voor 't, zu, zum, zur`
    .split(',')
    .map((prefix) => prefix.trim()),
)
const LONGEST_PREFIX_WORDS = 3

function splitAtWords(words: readonly string[]): { prefix: string; familyName: string } | null {
  for (let count = Math.min(LONGEST_PREFIX_WORDS, words.length - 1); count > 0; count--) {
    const proposal = proposeSplit(words.slice(0, count).join(' '), words.slice(count).join(' '))
    if (proposal) return proposal
  }
  return null
}

/** The capital of 'Van den Berg' comes from its place in front, so the proposal has small letters. */
function proposeSplit(prefix: string, familyName: string): { prefix: string; familyName: string } | null {
  return isKnownPrefix(prefix) ? { prefix: prefix.toLowerCase(), familyName } : null
}

function surnameSortParts(name: NameParts, whenNone: string): [string, string] {
  if (name.keepAsIs) return [foldForSorting(surname(name)) || whenNone, '']
  return [foldForSorting(name.familyName) || whenNone, foldForSorting(name.prefix)]
}

/** Apostrophes make no difference: "O'Neill" stands with 'Oneill' (§1.3). Hyphens count as a space. */
function foldForSorting(text: string): string {
  return fold(text.replace(APOSTROPHES, ''))
}

function initialsOfFirstNames(firstNames: string): string {
  const letters = firstNames.split(/[\s-]+/).map(firstLetter)
  return letters.map((letter) => letter && `${letter}.`).join('')
}

function firstLetter(text: string): string {
  const [, letter = ''] = /(IJ|ij|\p{L}\p{M}*)/u.exec(text) ?? []
  return letter.toUpperCase()
}

function joinFilled(separator: string, first: string, second: string): string {
  return first === '' || second === '' ? first + second : first + separator + second
}
