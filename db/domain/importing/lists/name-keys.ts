// Names as they are compared (8.2): without capitals, accents, hyphens, apostrophes; 'v.d.' is van de, van der or van den.
import { foldTight } from '#domain/kernel/fold'
import type { NameParts } from '#domain/kernel/name'
import { remember } from './remember.ts'

export type NameKey = {
  /** Roepnaam, else voornamen, else voorletters. */
  readonly called: string
  readonly surname: string
}

/** Both in one text; equal for one name written in two ways. */
export function wholeName({ called, surname }: NameKey): string {
  return `${called} ${surname}`
}

/** One name, maybe written in two ways. */
export function isEqualName(a: NameKey, b: NameKey): boolean {
  return a.called === b.called && a.surname === b.surname
}

/** Compares names of one list with what is known; remembers what it folded. */
export function createNameKeys(): (name: NameParts) => NameKey {
  const called = remember(foldTight)
  const surname = remember((text) => foldTight(text).replace(/^v(?:ande[rn]?|d)(?=.)/, 'vd'))
  return (name) => ({
    called: called(name.givenName || name.firstNames || name.initials),
    surname: surname(name.prefix === '' ? name.familyName : `${name.prefix} ${name.familyName}`),
  })
}

/**
 * One name written in two ways (C13): initials for a given name with the same surname, a partner's name added, or one or
 * two letters different. Never for equal names, nor when one of them has no surname.
 */
export function isSimilarName(a: NameKey, b: NameKey): boolean {
  if (isEqualName(a, b) || a.surname === '' || b.surname === '') return false
  if (a.surname === b.surname) return fitsCalled(a.called, b.called) || isOneSlip(a.called, b.called)
  if (a.called !== '' && a.called === b.called) {
    return a.surname.includes(b.surname) || b.surname.includes(a.surname) || isOneSlip(a.surname, b.surname)
  }
  return isOneSlip(a.surname, b.surname) && fitsCalled(a.called, b.called)
}

/** 'ab' (initials) fits 'anna'; nothing fits everything. */
function fitsCalled(a: string, b: string): boolean {
  if (a === '' || b === '' || a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short[0] === long[0] && short.length <= 3
}

/** One letter more, less or other, or two changed places, in words of at least four letters. */
function isOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length < 4 || long.length - short.length > 1) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start += 1
  if (short.length < long.length) return short.slice(start) === long.slice(start + 1)
  if (short.slice(start + 1) === long.slice(start + 1)) return true
  return (
    short[start] === long[start + 1] &&
    short[start + 1] === long[start] &&
    short.slice(start + 2) === long.slice(start + 2)
  )
}
