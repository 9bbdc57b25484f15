import { languageName } from '../people/languages.ts'
import type { FollowUpAnswer, PairEnd } from './pair.ts'
import type { Fit } from './suggest.ts'
import type { BuddySide } from './wish.ts'

export const SIDE_TEXTS: Readonly<Record<BuddySide, string>> = {
  needs: 'wil graag een buddy',
  offers: 'wil buddy zijn',
}

export const PAIR_END_TEXTS: Readonly<Record<PairEnd, string>> = {
  declined: 'een van de gezinnen wil het niet',
  enough: 'het is niet meer nodig',
  noMatch: 'het klikte niet',
  noTime: 'er was geen tijd voor',
  left: 'een gezin is van school',
  other: 'om een andere reden',
}

export const FOLLOW_UP_TEXTS: Readonly<Record<FollowUpAnswer, string>> = {
  well: 'gaat goed',
  somewhat: 'gaat een beetje',
  notAtAll: 'gaat niet',
  notReached: 'niet bereikt',
}

/** Why two families fit, one short sentence each; [] where nothing is known. */
export function fitTexts({ languages, sameStreet, sameNeighbourhood, groups }: Fit): string[] {
  const near = sameStreet ? 'zelfde straat' : 'zelfde buurt'
  return [
    ...(languages.length === 0 ? [] : [`spreken allebei ${languagesText(languages)}`]),
    ...(sameStreet || sameNeighbourhood ? [near] : []),
    ...(groups.length === 0 ? [] : [`kinderen in groep ${groups.join(' en ')}`]),
  ]
}

/** 'Arabisch en Turks'; '' for none. */
export function languagesText(codes: readonly string[]): string {
  const names = codes.map(languageName)
  const last = names.pop() ?? ''
  return names.length === 0 ? last : `${names.join(', ')} en ${last}`
}
