// The words under which something is found, and how a question asks for them: the two must agree.
import { formatPostcode, normalisePostcode } from '../domain/kernel/address.ts'
import { fold, foldTight } from '../domain/kernel/fold.ts'
import type { NameParts } from '../domain/kernel/name.ts'
import { parsePhone } from '../domain/kernel/phone.ts'
import type { SearchScope } from '../domain/people/search.ts'

/** Stands before telephone numbers. Nobody can type it: `fold` drops signs for private use. */
const PHONE_MARK = '\uE000'

/** More words than a name and an address have; keeps a pasted page from becoming a long search. */
const MOST_WORDS = 8

/** The parts of a name under which somebody is found. */
export type SearchedName = Pick<NameParts, 'givenName' | 'firstNames' | 'prefix' | 'familyName'>

/** 'noor van den berg vandenberg vdberg' – the tussenvoegsel apart, joined and shortened (dutch-conventions 1.3). */
export function nameWords({ givenName, firstNames, prefix, familyName }: SearchedName): string {
  const words = foldedWords([givenName, firstNames, prefix, familyName])
  const joined = foldTight(prefix + familyName)
  if (prefix === '') return distinct([...words, joined])
  const letters = foldedWords([prefix]).map((word) => word.charAt(0))
  return distinct([...words, joined, letters.join('') + foldTight(familyName)])
}

/** The digits from the end, so that "the last four digits" is a beginning of this word. */
export function phoneWord(number: string): string {
  return PHONE_MARK + reversed(homeDigits(number))
}

/** Street, number ('12', '12a'), postcode in both spacings, town. */
export function addressWords(address: {
  street: string
  houseNumber: string
  addition: string
  postcode: string
  town: string
}): string {
  const { street, houseNumber, addition, postcode, town } = address
  const joined = /^\p{L}/u.test(addition) ? houseNumber + addition : ''
  const postcodes = `${formatPostcode(postcode)} ${normalisePostcode(postcode)}`
  return distinct(foldedWords([street, houseNumber, addition, joined, postcodes, town]))
}

/** 'groep 3a', '5/6' → 'groep 5 6 56'. */
export function groupWords(name: string): string {
  return distinct(['groep', ...fold(name).split(' '), foldTight(name)])
}

/** Each word once: a family says its surname with every name. */
export function distinct(words: readonly string[]): string {
  return [...new Set(words)].filter(Boolean).join(' ')
}

/**
 * The full-text question: every word as a beginning, in any order. Three digits or more may also be the end of a
 * telephone number. Null for a text without letters or digits. Only folded words reach it, so no syntax of the
 * full-text engine can be typed.
 */
export function matchExpression(text: string, scope: SearchScope): string | null {
  const words = [...new Set(fold(text).split(' '))].filter(Boolean).slice(0, MOST_WORDS)
  if (words.length === 0) return null
  const terms = words.map((word) =>
    /^\d{3,}$/.test(word) ? `(${begins(word)} OR ${ends(word)})` : begins(word),
  )
  const whole = terms.join(' AND ')
  const typed = text.replace(/[\s().+\-–/]/g, '')
  const wanted = words.length > 1 && /^\d{3,}$/.test(typed) ? `(${whole}) OR ${ends(text)}` : whole
  return `words : (${wanted})${scope === 'all' ? '' : ` AND kinds : ${scope}`}`
}

function begins(word: string): string {
  return `"${word}"*`
}

function ends(number: string): string {
  return `"${phoneWord(number)}"*`
}

/** As dialled in the Netherlands: '+31612345678' and '06-12345678' → '0612345678'; abroad with the country. */
function homeDigits(text: string): string {
  const parsed = parsePhone(text)
  return (parsed.flagged ? text : parsed.number).replace(/^\+31(?=\d{9}$)/, '0').replace(/\D/g, '')
}

function reversed(digits: string): string {
  return [...digits].reverse().join('')
}

/** Empty parts are left out before the folding: plain words with single spaces are folded quickest. */
function foldedWords(parts: readonly string[]): string[] {
  return fold(parts.filter((part) => part !== '').join(' ')).split(' ')
}
