// The Dutch words in the lists of the first screen; apart from labels.ts, which needs the schemas of the domain.
import type { Reach } from '#domain/people/cards'
import type { SearchKind } from '#domain/people/search'

export const KIND_TEXTS: Readonly<Record<SearchKind, string>> = {
  pupil: 'leerling',
  person: 'ouder',
  household: 'gezin',
  group: 'groep',
}

export const REACH_TEXTS: Readonly<Record<Reach, string>> = {
  email: 'E-mail',
  paper: 'Papier',
  none: 'Onbekend',
}
