// Who of a family is in, as the door says it.
import type { DoorFamily, VisitShown } from '#domain/meetings/door-contract'
import type { Who } from '#domain/meetings/visit'
import { cameOnBehalf } from '#domain/meetings/visit'

/** Tells families apart: by household, a child without one by itself. */
export function keyOf({ householdId, children }: DoorFamily): string {
  return householdId ?? children[0]?.pupilId ?? ''
}

export interface Presence {
  /** When somebody of the family came in, the first time; null when nobody is in. Online is not in the school. */
  readonly since: string | null
  readonly adults: number
  /** Guests for a child of it, and who is there online. */
  readonly beside: readonly VisitShown[]
}

export function presenceOf(family: DoorFamily, visits: Iterable<VisitShown>): Presence {
  const standing = [...visits].filter((visit) => visit.struck === null && isAbout(visit, family))
  const own = standing.filter(({ householdId, online }) => householdId === family.householdId && !online)
  return {
    since: own[0]?.time ?? null,
    adults: own.reduce((sum, { adults }) => sum + adults, 0),
    beside: standing.filter((visit) => !own.includes(visit)),
  }
}

/** Of this household; or of nobody's, for one of its children. */
export function isAbout({ householdId, pupilIds }: VisitShown, family: DoorFamily): boolean {
  if (householdId !== null) return householdId === family.householdId
  return family.children.some(({ pupilId }) => pupilIds.includes(pupilId))
}

/** Children whose parents live apart: they stand with more than one family. */
export function childrenOfTwo(families: readonly DoorFamily[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const twice = families
    .flatMap(({ children }) => children)
    .filter(({ pupilId }) => seen.size === seen.add(pupilId).size)
  return new Set(twice.map(({ pupilId }) => pupilId))
}

/** Whom Enter lets in: the children that the meeting is for; of a family that comes along all of them. */
export function childrenComing({ children }: DoorFamily): string[] {
  const meant = children.filter(({ counts }) => counts)
  return (meant.length > 0 ? meant : children).map(({ pupilId }) => pupilId)
}

/** No household comes along with somebody who is no parent: a guest is tied to the child alone. */
export function householdOf({ householdId }: DoorFamily, who: readonly Who[]): string | null {
  return cameOnBehalf(who) ? null : householdId
}

export const WHO_TEXTS: Readonly<Record<Who, string>> = {
  mother: 'moeder',
  father: 'vader',
  carer: 'ouder of verzorger',
  grandparent: 'oma of opa',
  interpreter: 'tolk',
  other: 'iemand anders',
}

export function adultsText(adults: number): string {
  return adults === 1 ? '1 volwassene' : `${adults} volwassenen`
}

/** 'oma of opa, 19:40'; 'online, 19:40'. */
export function besideText({ who, online, time }: VisitShown): string {
  const named = who.map((one) => WHO_TEXTS[one]).join(' en ')
  return [online ? 'online' : '', named, time].filter((part) => part !== '').join(', ')
}
