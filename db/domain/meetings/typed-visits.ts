// From rows of a paper list to who came in. What is known already, from the door or an earlier list, changes nothing (A17).
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

/** Somebody who came in; never what was struck through. */
export interface KnownVisit {
  readonly householdId: string | null
  readonly pupilIds: readonly string[]
  readonly who: readonly Who[]
  readonly online: boolean
}

export interface TypedVisit {
  readonly householdId: string | null
  readonly pupilIds: readonly string[]
  readonly adults: number
  readonly who: readonly Who[]
}

export interface TypedList {
  readonly rows: readonly (TypedRow & { readonly child: ListedChild })[]
  readonly known: readonly KnownVisit[]
  readonly countsFor: CountsFor
  readonly onBehalfCounts: boolean
}

/**
 * One visit for each household that was not in yet, with its children of this list. A signature without a letter is of
 * the main household, unless somebody came for this child before; a mother or father of a child with two homes is of
 * the home where she or he lives, and comes beside the other (attendance 5.6).
 * @returns the visits, and how many rows brought something new or nothing
 */
export function visitsOfTyped(list: TypedList): { visits: TypedVisit[]; added: number; already: number } {
  const visits = new Map<string, TypedVisit>()
  let already = 0
  for (const row of list.rows) {
    const fresh = claimsOf(row).filter((claim) => !list.known.some((visit) => isCovered(visit, claim, list)))
    if (fresh.length === 0) already += 1
    for (const { child, householdId, who } of fresh) {
      const key = householdId ?? child.id
      visits.set(key, joined(visits.get(key), { householdId, pupilId: child.id, who }))
    }
  }
  return { visits: [...visits.values()], added: list.rows.length - already, already }
}

/** Whether this visit is for this child: by name, or because a family came that it belongs to. */
export function isFor(
  { householdId, pupilIds }: Pick<KnownVisit, 'householdId' | 'pupilIds'>,
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

/** Online is not in the school, and a grandparent is no parent where only parents count: what was typed then adds. */
function isCovered(
  visit: KnownVisit,
  { child, householdId, who, certain }: Claim,
  { countsFor, onBehalfCounts }: TypedList,
): boolean {
  if (visit.online) return false
  if (cameOnBehalf(visit.who) && !onBehalfCounts && !cameOnBehalf(who)) return false
  return isFor(visit, child, countsFor) && (!certain || visit.householdId === householdId)
}

/** A signature without a letter is a parent, also when a grandparent signed for the brother. */
function joined(
  before: TypedVisit | undefined,
  { householdId, pupilId, who }: { householdId: string | null; pupilId: string; who: readonly Who[] },
): TypedVisit {
  const named = WHO.filter((one) => who.includes(one) || before?.who.includes(one))
  const isParent = !cameOnBehalf(who) || (before !== undefined && !cameOnBehalf(before.who))
  const all =
    isParent && cameOnBehalf(named) ? WHO.filter((one) => one === 'carer' || named.includes(one)) : named
  return {
    householdId,
    pupilIds: [...new Set([...(before?.pupilIds ?? []), pupilId])],
    adults: Math.max(1, all.length),
    who: all,
  }
}
