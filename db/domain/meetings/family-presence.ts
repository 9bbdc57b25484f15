// Presence of families, as the lists with names and "nooit bereikt" look at it: per home, and never in doubt against it.
import type { IsoDate } from '../kernel/date.ts'
import type { CountsFor } from './meeting.ts'
import { homesKnown, homesThatCame, type PromiseFacts } from './promises.ts'

export interface PresenceFacts extends Pick<PromiseFacts, 'visits' | 'keptGroups'> {
  readonly countsFor: CountsFor
  /** `date` is the day of the evening of its group. */
  readonly pupils: readonly (PromiseFacts['pupils'][number] & { readonly date: IsoDate })[]
  readonly today: IsoDate
}

export interface FamilyPresence {
  /** Somebody came for this home, in whatever way: also online, or a grandmother. */
  readonly came: boolean
  /** Nobody came from this home, but somebody did from the other home of a child. */
  readonly otherHome: boolean
}

/**
 * Every home that came, and every home of which it is known that it did not. Not: a home of which a child is in a group
 * without a list, or whose evening is still to come. Unknown is neither absent nor present (attendance 2).
 */
export function presenceOfFamilies(facts: PresenceFacts): ReadonlyMap<string, FamilyPresence> {
  const { pupils, keptGroups, today } = facts
  const came = homesThatCame(facts)
  const toCome = new Set(
    pupils.filter(({ date }) => date > today).flatMap(({ householdIds }) => householdIds),
  )
  const absent = [...homesKnown({ pupils, keptGroups })].filter(
    (home) => !came.has(home) && !toCome.has(home),
  )
  const represented = homesOfRepresented(facts)
  return new Map<string, FamilyPresence>([
    ...[...came].map((home) => [home, { came: true, otherHome: false }] as const),
    ...absent.map((home) => [home, { came: false, otherHome: represented.has(home) }] as const),
  ])
}

/** Homes of children for whom somebody came, whoever that was. */
function homesOfRepresented({ pupils, visits, countsFor }: PresenceFacts): Set<string> {
  const named = new Set(visits.flatMap(({ pupilIds }) => pupilIds))
  const homes = new Set(countsFor === 'family' ? visits.flatMap(({ householdId }) => householdId ?? []) : [])
  const isRepresented = ({ id, householdIds }: PresenceFacts['pupils'][number]) =>
    named.has(id) || householdIds.some((home) => homes.has(home))
  return new Set(pupils.filter(isRepresented).flatMap(({ householdIds }) => householdIds))
}
