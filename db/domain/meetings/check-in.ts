// What a check-in adds to who was in already. The same family told twice, at two doors or at the door and on paper, adds
// nothing; a second parent, or a child that was forgotten, does (attendance 3.5, 3.6, A17).
import type { CountsFor } from './meeting.ts'
import { cameOnBehalf, type Who } from './visit.ts'

/** Somebody who came in; never what was struck through. */
export interface StandingVisit {
  readonly householdId: string | null
  readonly pupilIds: readonly string[]
  readonly adults: number
  readonly who: readonly Who[]
  readonly online: boolean
}

/** What is told at the door. `adults` is how many of this family are in now, those of before included. */
export interface AskedVisit extends StandingVisit {}

export interface AddedVisit {
  readonly pupilIds: readonly string[]
  readonly adults: number
  readonly who: readonly Who[]
}

interface Meeting {
  readonly countsFor: CountsFor
  readonly onBehalfCounts: boolean
}

/** The visits that this one may repeat: of the same family, or of guests for one of these children; the first first. */
export function sameParty<Visit extends StandingVisit>(
  asked: AskedVisit,
  standing: readonly Visit[],
  { onBehalfCounts }: Pick<Meeting, 'onBehalfCounts'>,
): Visit[] {
  // Where only parents count, a parent is more than a grandparent who was in before.
  const isLess = (visit: Visit) => !onBehalfCounts && cameOnBehalf(visit.who) && !cameOnBehalf(asked.who)
  return standing.filter(
    (visit) =>
      visit.online === asked.online &&
      visit.householdId === asked.householdId &&
      (asked.householdId !== null || visit.pupilIds.some((id) => asked.pupilIds.includes(id))) &&
      !isLess(visit),
  )
}

/**
 * The visit to write, or null when all of it is known. An adult is never counted twice: of a family that is in, only the
 * adults above those of before are added, or who was named and cannot be one of them. A child that was not ticked before
 * is added with no adult of its own.
 */
export function addedBy(
  asked: AskedVisit,
  standing: readonly StandingVisit[],
  meeting: Meeting,
): AddedVisit | null {
  const known = sameParty(asked, standing, meeting)
  if (known.length === 0) return asked
  const isForAll = meeting.countsFor === 'family' && asked.householdId !== null
  const missing = isForAll
    ? []
    : asked.pupilIds.filter((id) => !known.some(({ pupilIds }) => pupilIds.includes(id)))
  const named = new Set(known.flatMap(({ who }) => who))
  const before = known.reduce((sum, { adults }) => sum + adults, 0)
  const strangers = asked.who.filter((one) => !named.has(one))
  const cannotBeKnown =
    strangers.length - Math.max(0, before - named.size) - (isSameParent(strangers, named) ? 1 : 0)
  const adults = Math.min(asked.adults, Math.max(0, asked.adults - before, cannotBeKnown))
  if (adults > 0) return { pupilIds: asked.pupilIds, adults, who: strangers }
  if (missing.length === 0) return null
  return { pupilIds: missing, adults: 0, who: asked.who.length > 0 ? asked.who : [...named] }
}

/** A parent of whom no more was known may be the mother who is named on paper, and the other way round. */
function isSameParent(strangers: readonly Who[], named: ReadonlySet<Who>): boolean {
  const isNamed = (one: Who) => one === 'mother' || one === 'father'
  return (
    (named.has('carer') && strangers.some(isNamed)) ||
    (strangers.includes('carer') && [...named].some(isNamed))
  )
}
