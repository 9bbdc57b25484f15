// The Dutch words for people and ties, for screen and paper alike.
import type { Custody, Information, TieRole } from './tie.ts'

export const TIE_ROLE_TEXTS: Readonly<Record<TieRole, string>> = {
  mother: 'moeder',
  father: 'vader',
  parent: 'ouder',
  stepparent: 'stiefouder',
  fosterParent: 'pleegouder',
  guardian: 'voogd',
  grandparent: 'grootouder',
  babysitter: 'oppas',
  interpreter: 'tolk',
  emergencyContact: 'noodcontact',
  buddy: 'buddy',
}

export const CUSTODY_TEXTS: Readonly<Record<Custody, string>> = {
  yes: 'gezag',
  no: 'geen gezag',
  unknown: 'gezag onbekend',
}

export const INFORMATION_TEXTS: Readonly<Record<Information, string>> = {
  always: 'krijgt altijd informatie',
  onRequest: 'krijgt informatie op verzoek',
  none: 'krijgt geen informatie',
}

export const SECRET_ADDRESS = 'geheim adres'
export const NO_ADDRESS = 'adres onbekend'
export const NO_GROUP = 'zonder groep'
export const LEFT_SCHOOL = 'van school'
export const NOT_TIED = 'hoort nog bij geen kind'
export const NAMELESS = 'naam onbekend'
export const DECEASED = 'overleden'

/** Name of a restore point: what was done, as the office reads it in the list. */
export function mergeLabel(name: string): string {
  return `Twee personen samengevoegd: ${name}`
}
