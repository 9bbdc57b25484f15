// What somebody types at the door: a name, a code from a slip or the end of a telephone number, and behind a name or a
// code how many adults came: 'bakker 2'.
import { fold } from '../kernel/fold.ts'
import { normaliseFamilyCode } from '../people/family-code.ts'

export interface DoorQuestion {
  /** Folded; each must be found in the family. */
  readonly words: readonly string[]
  /** As the whole and without the number behind it: 'AN3' is a code, and also 'an' with three adults. */
  readonly codes: readonly string[]
  /** Last digits of a telephone number; '' when something else was typed. */
  readonly phoneEnd: string
  /** How many adults; null when it was not said. */
  readonly adults: number | null
}

/** More words than the name of a child and of a parent have. */
const MOST_WORDS = 6
const MOST_ADULTS = 20
const FEWEST_DIGITS = 3
const KNOWN_DIGITS = 4

/** Reads the field of the door. Nothing is asked by a text without letters and with fewer than three digits. */
export function readDoorQuestion(text: string): DoorQuestion {
  const digits = text.replace(/[\s().+\-–/]/g, '')
  if (/^\d+$/.test(digits)) {
    const phoneEnd = digits.length < FEWEST_DIGITS ? '' : digits.slice(-KNOWN_DIGITS)
    return { words: [], codes: [normaliseFamilyCode(text)], phoneEnd, adults: null }
  }
  const [, before = text, number] = /^(.*\D)(\d{1,2})$/.exec(text.trim()) ?? []
  const adults = number === undefined || Number(number) > MOST_ADULTS ? null : Number(number)
  const named = adults === null ? text : before
  const words = fold(named).split(' ').filter(Boolean).slice(0, MOST_WORDS)
  const codes = [...new Set([text, named].map(normaliseFamilyCode))].filter((code) => code !== '')
  return { words, codes, phoneEnd: '', adults }
}
