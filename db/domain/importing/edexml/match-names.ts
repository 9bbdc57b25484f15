// Names in a normal form, only for matching (§8.2, E57, E58, E61); what is stored stays as delivered.
import { foldTight } from '#domain/kernel/fold'
import { type NameParts, samePrefix, splitPrefix } from '#domain/kernel/name'

export type NameForm = {
  /** What the child is called; without roepnaam all voornamen, because initials are no name. */
  readonly called: string
  readonly family: string
  readonly prefix: string
  /** The same without folding: tells "Zoë" from "Zoe" where both exist. */
  readonly exact: string
}

/** Folds a name: no capitals, accents, hyphens, apostrophes; a tussenvoegsel hidden in the surname comes out. */
export function nameForm(name: NameParts): NameForm {
  const split = name.prefix === '' ? splitPrefix(name.familyName) : null
  const { prefix, familyName } = split ?? name
  const called = name.givenName || name.firstNames
  return {
    called: foldTight(called),
    family: foldTight(familyName),
    prefix,
    exact: [called, prefix, familyName].map((part) => part.normalize('NFC').toLowerCase()).join('|'),
  }
}

/** Same name in the loose form: 'v.d. Linde' fits 'van der Linde' (§8.2). */
export function sameName(a: NameForm, b: NameForm): boolean {
  return a.called === b.called && a.family === b.family && samePrefix(a.prefix, b.prefix)
}

/** Whether two names contradict each other: what one of them lacks contradicts nothing. */
export function nameDiffers(a: NameForm, b: NameForm): { called: boolean; family: boolean } {
  const differ = (one: string, other: string) => one !== '' && other !== '' && one !== other
  return {
    called: differ(a.called, b.called),
    family: differ(a.family, b.family) || (a.family === b.family && !samePrefix(a.prefix, b.prefix)),
  }
}
