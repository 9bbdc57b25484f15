// From rows of a paper list to who came in. What is known already, from the door or an earlier list, changes nothing (A17).
import { type AddedVisit, addedBy, type StandingVisit } from './check-in.ts'
import type { CountsFor } from './meeting.ts'
import type { TypedRow } from './typed-numbers.ts'
import { cameOnBehalf, WHO, type Who } from './visit.ts'

/** A child of the list, and where its parents live. */
export interface ListedChild {
  readonly id: string
  /** The main address first. */
  readonly householdIds: readonly string[]
  /** Of these, where a mother or a father lives. */
  readonly homesOf: Readonly<Record<'mother' | 'father', readonly string[]>>
}

export interface TypedVisit extends AddedVisit {
  readonly householdId: string | null
}

export interface TypedList {
  readonly rows: readonly (TypedRow & { readonly child: ListedChild })[]
  readonly standing: readonly StandingVisit[]
  readonly countsFor: CountsFor
  readonly onBehalfCounts: boolean
}

/**
 * At most one visit for each household, with its children of this list, as the door would have written it: who was in
 * already is not counted twice, a second parent is added. A signature without a letter is of the main household, unless
 * somebody came for this child before; a mother or father of a child with two homes is of the home where she or he lives,
 * and comes beside the other (attendance 5.6).
 * @returns the visits, and how many rows brought something new or nothing
 */
export function visitsOfTyped(list: TypedList): { visits: TypedVisit[]; added: number; already: number } {
  const parties = new Map<string, Claim[]>()
  for (const claim of list.rows.flatMap(claimsOf).filter((one) => !isKnownElsewhere(one, list))) {
    const key = claim.householdId ?? claim.child.id
    parties.set(key, [...(parties.get(key) ?? []), claim])
  }
  const visits = [...parties.values()].flatMap((claims) => {
    const asked = partyOf(claims)
    const added = addedBy(asked, list.standing, list)
    if (added === null) return []
    const { pupilIds, adults, who } = added
    return [{ householdId: asked.householdId, pupilIds, adults, who }]
  })
  const fresh = new Set(visits.flatMap(({ pupilIds }) => pupilIds))
  const added = list.rows.filter(({ child }) => fresh.has(child.id)).length
  return { visits, added, already: list.rows.length - added }
}

/** Whether this visit is for this child: by name, or because a family came that it belongs to. */
export function isFor(
  { householdId, pupilIds }: Pick<StandingVisit, 'householdId' | 'pupilIds'>,
  child: Pick<ListedChild, 'id' | 'householdIds'>,
  countsFor: CountsFor,
): boolean {
  if (pupilIds.includes(child.id)) return true
  return countsFor === 'family' && householdId !== null && child.householdIds.includes(householdId)
}

/** That this household came for this child. */
interface Claim {
  readonly child: ListedChild
  readonly householdId: string | null
  readonly who: readonly Who[]
  /** A letter told which of two homes it is; else any visit for the child is the same one. */
  readonly certain: boolean
}

function claimsOf({ child, who }: { child: ListedChild; who: readonly Who[] }): Claim[] {
  const homes = new Map<string, Who[]>()
  const elsewhere: Who[] = []
  for (const one of who) {
    const home = homeOfParent(child, one)
    if (home === null) elsewhere.push(one)
    else homes.set(home, [...(homes.get(home) ?? []), one])
  }
  const [first, ...others] = [...homes].map(([householdId, there]) => ({
    child,
    householdId,
    who: there,
    certain: true,
  }))
  if (first !== undefined) return [{ ...first, who: [...first.who, ...elsewhere] }, ...others]
  return [{ child, householdId: child.householdIds[0] ?? null, who: elsewhere, certain: false }]
}

/** Only a child with two homes asks where this parent lives. */
function homeOfParent({ householdIds, homesOf }: ListedChild, who: Who): string | null {
  if (householdIds.length < 2 || (who !== 'mother' && who !== 'father')) return null
  return householdIds.find((id) => homesOf[who].includes(id)) ?? null
}

/** Another home or a guest came for this child, and nobody was named who was not there: the same visit, written twice. */
function isKnownElsewhere(
  { child, householdId, who, certain }: Claim,
  { standing, countsFor, onBehalfCounts }: TypedList,
): boolean {
  if (certain) return false
  return standing.some(
    (visit) =>
      visit.householdId !== householdId &&
      !visit.online &&
      isFor(visit, child, countsFor) &&
      (onBehalfCounts || !cameOnBehalf(visit.who) || cameOnBehalf(who)) &&
      who.every((one) => visit.who.includes(one)),
  )
}

/** A signature without a letter is a parent, also when a grandparent signed for the brother. */
function partyOf(claims: readonly Claim[]): StandingVisit {
  const named = WHO.filter((one) => claims.some(({ who }) => who.includes(one)))
  const isParent = claims.some(({ who }) => !cameOnBehalf(who))
  const who =
    isParent && cameOnBehalf(named) ? WHO.filter((one) => one === 'carer' || named.includes(one)) : named
  return {
    householdId: claims[0]?.householdId ?? null,
    pupilIds: claims.map(({ child }) => child.id),
    adults: Math.max(1, who.length),
    who,
    online: false,
  }
}
