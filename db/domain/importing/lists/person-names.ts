// A whole name in one cell → its parts; and two persons in one cell (C11), proposed only.
import { fold } from '#domain/kernel/fold'
import { isKnownPrefix, type NameParts, splitPrefix } from '#domain/kernel/name'
import { cleanLine } from '#domain/kernel/text'
import type { ListName } from './list-row.ts'
import { oneLine } from './table-shape.ts'

/** A name of which nothing is known. */
export function emptyName(): NameParts {
  return { givenName: '', firstNames: '', initials: '', prefix: '', familyName: '', keepAsIs: false }
}

/** True when no part of the name is known. */
export function isNameless(name: NameParts): boolean {
  return name.givenName === '' && name.firstNames === '' && name.initials === '' && name.familyName === ''
}

/** More is no initials or tussenvoegsel; then the text stays whole. */
const LONGEST_INITIALS = 40

const SALUTATION =
  /^(?:(?:aan )?(?:de heer|dhr\.?|hr\.?|heer|mevrouw|mevr\.?|mw\.?|mvr\.?|mej\.?|drs\.?|dr\.?|ir\.?|ing\.?|prof\.?|mr\.|ds\.)\s+)+/iu
const INITIALS = /^(?:\p{Lu}\p{Ll}{0,2}\.-?\s?)+$|^\p{Lu}{1,4}$|^(?:\p{L}\.\s?)+$/u

/**
 * "Mevr. A.B. van Dijk", "Noor van den Berg", "Berg, Noor van den", "Vries, P. de" → salutation and parts. One word
 * alone is a given name for a child (`loneWord` 'givenName') and a surname for a parent. `text` is a clean cell.
 */
export function readFullName(text: string, loneWord: 'givenName' | 'familyName'): ListName {
  const cleaned = withTightHyphens(oneLine(text))
  const salutation = SALUTATION.exec(cleaned)?.[0] ?? ''
  const bare = cleaned.slice(salutation.length)
  const name = bare.includes(',') ? readSurnameFirst(bare) : readSurnameLast(bare, loneWord)
  const fits = name.initials.length <= LONGEST_INITIALS && name.prefix.length <= LONGEST_INITIALS
  return { salutation: salutation.trim(), name: fits ? name : { ...emptyName(), familyName: bare } }
}

/** A double surname has a hyphen without spaces (1.4 rule 4): "Bakker - de Boer" → "Bakker-de Boer". */
function withTightHyphens(text: string): string {
  return /[-–]/.test(text) ? text.replace(/(\p{L}) ?[-–] ?(\p{L})/gu, '$1-$2') : text
}

function readSurnameFirst(text: string): NameParts {
  const comma = text.indexOf(',')
  const surnamePart = text.slice(0, comma).trim()
  const words = text
    .slice(comma + 1)
    .replaceAll(',', ' ')
    .trim()
    .split(/\s+/)
    .filter(Boolean)
  let prefixFrom = words.length
  for (let from = Math.max(0, words.length - 3); from < words.length; from += 1) {
    if (isKnownPrefix(words.slice(from).join(' '))) {
      prefixFrom = from
      break
    }
  }
  const prefix = words.slice(prefixFrom).join(' ')
  const called = words.slice(0, prefixFrom).join(' ').replace(SALUTATION, '')
  const own = prefix === '' ? splitPrefix(surnamePart) : null
  return { ...emptyName(), ...calledName(called), prefix, familyName: surnamePart, ...own }
}

function readSurnameLast(text: string, loneWord: 'givenName' | 'familyName'): NameParts {
  const words = text.split(/\s+/).filter(Boolean)
  if (words.length < 2) {
    const glued = /^((?:\p{Lu}\p{Ll}{0,2}\.)+)(\p{Lu}\p{Ll}.*)$/u.exec(text)
    if (glued) return { ...emptyName(), initials: glued[1]!, familyName: glued[2]! }
    return { ...emptyName(), [loneWord]: text }
  }
  const start = surnameStart(words)
  const surname = words.slice(start).join(' ')
  const split = splitPrefix(surname)
  return {
    ...emptyName(),
    ...calledName(words.slice(0, start).join(' ')),
    ...(split ?? { prefix: '', familyName: surname }),
  }
}

/** Words that begin a surname when they stand in front; "Di" or "Lo" may be given names. */
const SURNAME_ONLY = /^(?:van|de|den|der|ten|ter|te|op|het|'t|’t|von|el)$/iu

/** The first word of the surname: a tussenvoegsel after the first word, else the word after initials, else the last. */
function surnameStart(words: readonly string[]): number {
  if (SURNAME_ONLY.test(words[0]!)) return 0
  for (let index = 1; index < words.length - 1; index += 1) {
    const word = words[index]!
    if (isKnownPrefix(word) || isKnownPrefix(words.slice(index, index + 2).join(' '))) return index
    if (word.includes('-') && isKnownPrefix(word.slice(word.lastIndexOf('-') + 1))) return index
  }
  let start = 0
  while (start < words.length - 1 && INITIALS.test(words[start]!)) start += 1
  return start > 0 ? start : words.length - 1
}

/** What stands before the surname: initials or a given name. */
function calledName(text: string): Pick<NameParts, 'givenName' | 'initials'> {
  const compact = text.replace(/\s+/g, ' ').trim()
  return INITIALS.test(compact)
    ? { givenName: '', initials: compact.replace(/\s/g, '') }
    : { givenName: compact, initials: '' }
}

/** A quick look: most cells hold one person. */
const MAY_BE_TWO = /^\s*(?:aan )?(?:de )?fam|[&+/;\n]|\sen\s/i
const FAMILY = /^(?:aan )?(?:de )?fam(?:ilie|\.)?\s+(?=\S)/iu
const SIR_AND_MADAM =
  /^(?:aan )?((?:de )?(?:heer|dhr\.?|hr\.?))\s*(?:en|&|\/)\s*((?:mevrouw|mevr\.?|mw\.?|mvr\.?))\s+(.+)$/iu
const BETWEEN_PERSONS = /\s+(?:en|&|\+|en\/of|e\/o)\s+|\s*[/;\n]\s*/u

/**
 * Two persons in one cell (C11): "Fam. Jansen", "Dhr. P. de Vries en mevr. A. Bakker", "Jan en Anna de Vries". Null when it
 * is one. A proposal for the user, never applied by itself: "Fam." does not say who, or how many.
 */
export function readCouple(cell: string): [ListName, ListName] | null {
  if (!MAY_BE_TWO.test(cell)) return null
  const text = cleanLine(cell.replaceAll('\n', ' / '))
  const family = FAMILY.exec(text)
  if (family) return namesakes(text.slice(family[0].length), '', '')
  const pair = SIR_AND_MADAM.exec(text)
  if (pair) return namesakes(pair[3]!, pair[1]!, pair[2]!)
  const parts = text.split(BETWEEN_PERSONS).filter((part) => /\p{L}/u.test(part))
  if (parts.length !== 2) return null
  const [first, second] = [readFullName(parts[0]!, 'givenName'), readFullName(parts[1]!, 'familyName')]
  if (first.name.familyName === '' && second.name.familyName !== '') {
    const { prefix, familyName } = second.name
    const initialsOnly = INITIALS.test(first.name.givenName)
    const called = initialsOnly ? { givenName: '', initials: first.name.givenName } : {}
    return [{ ...first, name: { ...first.name, ...called, prefix, familyName } }, second]
  }
  return [first, second]
}

function namesakes(surname: string, first: string, second: string): [ListName, ListName] | null {
  if (BETWEEN_PERSONS.test(surname)) {
    const [left = '', right = ''] = surname.split(BETWEEN_PERSONS)
    return [surnameOnly(left, first), surnameOnly(right, second)]
  }
  return fold(surname) === '' ? null : [surnameOnly(surname, first), surnameOnly(surname, second)]
}

function surnameOnly(text: string, salutation: string): ListName {
  const [first = ''] = text.trim().split(' ')
  if (INITIALS.test(first) && first !== text.trim())
    return { ...readFullName(text, 'familyName'), salutation }
  const surname = splitPrefix(text) ?? { prefix: '', familyName: cleanLine(text) }
  return { salutation, name: { ...emptyName(), ...surname } }
}
