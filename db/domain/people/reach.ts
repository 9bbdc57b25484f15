import type { Reach } from './cards.ts'
import type { EmailState } from './person.ts'

export interface FamilyReach {
  readonly wantsPaper: boolean
  /** The living parents of the household. */
  readonly parents: readonly { email: string; emailState: EmailState; wantsPaper: boolean }[]
  readonly hasAddress: boolean
  /** A child at school can carry a letter home (L22). */
  readonly hasChildAtSchool: boolean
}

/** How a family gets its letters: no working e-mail address or a wish for paper means paper, always (L23–L25). */
export function reachOf(family: FamilyReach): Reach {
  const wantsPaper = family.wantsPaper || family.parents.some((parent) => parent.wantsPaper)
  const hasEmail = family.parents.some(({ email, emailState }) => emailState === 'known' && email !== '')
  if (hasEmail && !wantsPaper) return 'email'
  return family.hasAddress || family.hasChildAtSchool ? 'paper' : 'none'
}

/** Known well enough for the post: a line with the street and a line with the town. */
export function hasPostalAddress(address: {
  street: string
  houseNumber: string
  postcode: string
  town: string
}): boolean {
  return address.street + address.houseNumber !== '' && address.postcode + address.town !== ''
}
