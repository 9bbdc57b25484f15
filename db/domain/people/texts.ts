// The Dutch words for people and ties, for screen and paper alike.
import { fullName, type NameParts } from '../kernel/name.ts'
import { joinNames } from '../kernel/salutation.ts'
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

/** 'moeder van Noor en Sem van den Berg'; several roles apart: 'moeder van Noor Bakker, oppas van Ali Bakker'. */
export function describeTies(ties: readonly { role: TieRole; pupil: NameParts }[]): string {
  if (ties.length === 0) return NOT_TIED
  const roles = ties.map(({ role }) => role).filter((role, index, all) => all.indexOf(role) === index)
  return roles
    .map((role) => {
      const children = ties.filter((tie) => tie.role === role).map((tie) => fullName(tie.pupil))
      return `${TIE_ROLE_TEXTS[role]} van ${joinNames(children)}`
    })
    .join(', ')
}

/** Name of a restore point: what was done, as the office reads it in the list. */
export function mergeLabel(name: string): string {
  return `Twee personen samengevoegd: ${name}`
}
