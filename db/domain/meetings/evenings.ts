// The evenings of a meeting as its papers name them: all of them, or those of the children of one family.

import { groupInText } from '../groups/texts.ts'
import type { IsoDate } from '../kernel/date.ts'
import { longDateWithWeekday, timeRangeInText } from '../kernel/date-text.ts'
import { compareGroups } from '../kernel/group-order.ts'
import { joinNames } from '../kernel/salutation.ts'
import { capital } from '../kernel/text.ts'
import type { MeetingKind, Scope, Topic } from './meeting.ts'

export interface EveningGroup {
  readonly id: string
  readonly name: string
  readonly years: readonly number[]
}

export interface Evening {
  readonly date: IsoDate
  readonly beginsAt: string
  readonly endsAt: string
  /** Empty: for whoever stands at no other evening. */
  readonly groups: readonly EveningGroup[]
}

/** What the papers of a meeting tell of it. */
export interface MeetingOnPaper {
  readonly kind: MeetingKind
  readonly name: string
  readonly obligatory: boolean
  readonly scope: Scope
  readonly place: string
  readonly goal: string
  readonly topics: readonly Topic[]
  readonly answerBy: IsoDate | null
  /** In the order of the meeting; one at least. */
  readonly evenings: readonly Evening[]
}

/** A child of the family that a paper is for. */
export interface InvitedChild {
  readonly callName: string
  readonly groupId: string | null
}

/** An evening with the children that come to it. */
export interface FamilyEvening {
  readonly evening: Evening
  readonly children: readonly string[]
}

/**
 * The evenings of a family. Where groups come on different evenings only those of its children; a child in none of
 * these groups comes to the first evening, as it is counted there. Where no group has an evening of its own: all.
 */
export function eveningsOfFamily(
  { evenings, scope }: Pick<MeetingOnPaper, 'evenings' | 'scope'>,
  children: readonly InvitedChild[],
): FamilyEvening[] {
  const divided = evenings.some(({ groups }) => groups.length > 0)
  const own = divided ? ownEvenings({ evenings, scope }, children) : []
  return own.length > 0 ? own : evenings.map((evening) => ({ evening, children: [] }))
}

/** 'dinsdag 1 september 2026, van 19.30 tot 21.00 uur'. */
export function eveningText({ date, beginsAt, endsAt }: Evening): string {
  return `${longDateWithWeekday(date)}, ${timeRangeInText(beginsAt, endsAt)}`
}

/** One line per evening; with the children before it where a family has more than one. */
export function familyEveningLines(own: readonly FamilyEvening[]): string[] {
  return own.map(({ evening, children }) =>
    own.length === 1 || children.length === 0
      ? eveningText(evening)
      : `${joinNames(children)}: ${eveningText(evening)}`,
  )
}

/** One line per evening, with its groups where they come on different ones. */
export function eveningLines({ evenings }: Pick<MeetingOnPaper, 'evenings'>): string[] {
  return evenings.map((evening, at) => {
    if (evenings.length === 1) return eveningText(evening)
    const who = evening.groups.length > 0 ? groupsText(evening.groups) : restOf(evenings, at)
    return who === '' ? eveningText(evening) : `${capital(who)}: ${eveningText(evening)}`
  })
}

/** 'groep 1/2A, 3 en 4', 'groep 3 en Kabouters', in the desk's order. */
export function groupsText(groups: readonly EveningGroup[]): string {
  const names = [...groups].sort(compareGroups).map(({ name }) => name)
  const numbered = names.every((name) => /^\d/.test(name))
  return numbered ? `groep ${joinNames(names)}` : joinNames(names.map(groupInText))
}

/** Who is invited: 'groep 3 en 4', or 'alle groepen'. */
export function whoText(
  { scope, evenings }: Pick<MeetingOnPaper, 'scope' | 'evenings'>,
  of: readonly Evening[] = evenings,
): string {
  const groups = of.flatMap((evening) => evening.groups)
  const isWhole = scope === 'school' && (of.length === evenings.length || groups.length === 0)
  return isWhole || groups.length === 0 ? 'alle groepen' : groupsText(groups)
}

function ownEvenings(
  { evenings, scope }: Pick<MeetingOnPaper, 'evenings' | 'scope'>,
  children: readonly InvitedChild[],
): FamilyEvening[] {
  const at = new Map(
    evenings.flatMap(({ groups }, place) => groups.map((group) => [group.id, place] as const)),
  )
  const placeOf = ({ groupId }: InvitedChild) => at.get(groupId ?? '') ?? (scope === 'school' ? 0 : -1)
  return evenings.flatMap((evening, place) => {
    const own = children.filter((child) => placeOf(child) === place).map(({ callName }) => callName)
    return own.length === 0 ? [] : [{ evening, children: own }]
  })
}

/** An evening without groups beside evenings with groups is for the others. */
function restOf(evenings: readonly Evening[], at: number): string {
  return at === 0 && evenings.some(({ groups }) => groups.length > 0) ? 'andere groepen' : ''
}
