// Which offer fits a need: the same language first, then the same street or neighbourhood, then a child in the same group.
// A family with a secret address is never compared by where it lives: a match would tell its street to the other one.

/** A need or offer as it is compared. */
export interface Wish {
  readonly id: string
  readonly householdId: string
  readonly languages: readonly string[]
  readonly nearby: boolean
  readonly sameGroup: boolean
  /** Families at one time. */
  readonly most: number
  readonly since: string
}

/** What is known of a family. */
export interface Home {
  readonly secret: boolean
  /** Folded street and town; '' where unknown. */
  readonly street: string
  /** The four figures of the postcode; '' where unknown. */
  readonly neighbourhood: string
  readonly groups: readonly string[]
  /** Children who live there, or whose parent lives there. */
  readonly pupilIds: readonly string[]
}

/** Why two families fit. */
export interface Fit {
  /** Codes of the languages that both speak. */
  readonly languages: string[]
  readonly sameStreet: boolean
  readonly sameNeighbourhood: boolean
  readonly groups: string[]
}

export interface Compared {
  readonly homes: ReadonlyMap<string, Home>
  /** Pairs that run by wish: asked or coupled. */
  readonly running: ReadonlyMap<string, number>
  /** Two wishes that were brought together before, as `pairKey` names them. */
  readonly tried: ReadonlySet<string>
}

export interface Suggestion {
  readonly offer: Wish
  readonly fit: Fit
}

/** The offers that are possible for a need, the best first; among equals who has waited longest. */
export function suggestOffers(need: Wish, offers: readonly Wish[], compared: Compared): Suggestion[] {
  return offers
    .filter((offer) => isPossible(need, offer, compared) && !compared.tried.has(pairKey(need.id, offer.id)))
    .map((offer) => ({ offer, fit: fitOf(need, offer, compared.homes) }))
    .sort(
      (one, other) =>
        scoreOf(other.fit) - scoreOf(one.fit) ||
        one.offer.since.localeCompare(other.offer.since) ||
        one.offer.id.localeCompare(other.offer.id),
    )
}

/** Both have room, both have a child at school, and they are not two homes of one child. */
export function isPossible(need: Wish, offer: Wish, { homes, running }: Compared): boolean {
  if (need.householdId === offer.householdId) return false
  if ((running.get(need.id) ?? 0) >= need.most || (running.get(offer.id) ?? 0) >= offer.most) return false
  const ofNeed = homes.get(need.householdId)?.pupilIds ?? []
  const ofOffer = homes.get(offer.householdId)?.pupilIds ?? []
  if (ofNeed.length === 0 || ofOffer.length === 0) return false
  return !ofNeed.some((id) => ofOffer.includes(id))
}

/** In what two families fit, as far as both let the school look. */
export function fitOf(
  need: Pick<Wish, 'householdId' | 'languages' | 'nearby' | 'sameGroup'>,
  offer: Pick<Wish, 'householdId' | 'languages' | 'nearby' | 'sameGroup'>,
  homes: Compared['homes'],
): Fit {
  const [one, other] = [homes.get(need.householdId), homes.get(offer.householdId)]
  const mayLook = need.nearby && offer.nearby && one?.secret === false && other?.secret === false
  const isSame = (key: 'street' | 'neighbourhood') => mayLook && one[key] !== '' && one[key] === other[key]
  const inGroup = need.sameGroup && offer.sameGroup
  return {
    languages: need.languages.filter((language) => offer.languages.includes(language)),
    sameStreet: isSame('street'),
    sameNeighbourhood: isSame('neighbourhood'),
    groups: inGroup ? (one?.groups ?? []).filter((group) => other?.groups.includes(group)) : [],
  }
}

/** The key of a need and an offer together. */
export function pairKey(needId: string, offerId: string): string {
  return `${needId} ${offerId}`
}

/** A language of its own weighs most; Dutch is spoken by nearly all who offer. */
function scoreOf({ languages, sameStreet, sameNeighbourhood, groups }: Fit): number {
  const own = languages.filter((language) => language !== 'nl').length
  const near = sameStreet ? 4 : Number(sameNeighbourhood) * 2
  return Math.min(own, 2) * 8 + near + Math.min(groups.length, 1) * 3 + Number(languages.includes('nl'))
}
