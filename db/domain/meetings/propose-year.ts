// A meeting of an earlier school year as it would be in a new one: "as last year".
import { groupNameKey } from '../groups/group-name.ts'
import { addDays, daysBetween, type IsoDate } from '../kernel/date.ts'
import { type SchoolYear, startYear } from '../kernel/school-year.ts'
import { firstDayOf, type MeetingDetails, type MeetingPart } from './meeting.ts'
import { type MovedDate, moveDates, type YearMove } from './moved-dates.ts'

export interface GroupOfYear {
  readonly id: string
  readonly name: string
  readonly years: readonly number[]
}

export interface NewYear extends YearMove {
  readonly groupsThen: readonly GroupOfYear[]
  /** Stamgroepen of the new year; none while it has not begun. */
  readonly groupsNow: readonly GroupOfYear[]
}

export interface ProposedMeeting {
  /** As it was, by its own name. */
  readonly name: string
  /** Ready to be saved; null while none of its groups is there. */
  readonly details: MeetingDetails | null
  /** In the order of the parts. */
  readonly dates: readonly MovedDate[]
  /** Names of groups without one of the same name or years now. */
  readonly groupsMissing: readonly string[]
}

/**
 * Goal, place, target and rules of counting stay. Topics and helpers are asked anew each year, so they are left out. A
 * year in the name goes along: 'Informatieavond 2025' becomes '2026'.
 */
export function proposeMeeting(then: MeetingDetails, year: NewYear): ProposedMeeting {
  const dates = moveDates(
    then.parts.map(({ date }) => date),
    year,
  )
  const { groupIds, groupsMissing } = groupsInNewYear(then.parts, year)
  const parts = then.parts.map((part, index) => ({
    ...part,
    date: dates[index]?.date ?? part.date,
    groupIds: groupIds[index] ?? [],
  }))
  const name = nameInNewYear(then.name, year)
  const isForNobody = then.scope === 'groups' && groupIds.flat().length === 0
  const answerBy = sameDistance(then, firstDayOf(parts))
  const details = isForNobody ? null : { ...then, name, parts, answerBy, topics: [], helpers: [] }
  return { name, details, dates, groupsMissing }
}

/** As many days before the first evening as it was then. */
function sameDistance({ answerBy, parts }: MeetingDetails, firstDay: IsoDate): IsoDate | null {
  return answerBy === null ? null : addDays(firstDay, -daysBetween(answerBy, firstDayOf(parts)))
}

function nameInNewYear(name: string, { from, to }: { from: SchoolYear; to: SchoolYear }): string {
  const [then, later] = [startYear(from), startYear(to) - startYear(from)]
  return name.replace(/\b20\d\d\b/g, (text) => {
    const year = Number(text)
    return year === then || year === then + 1 ? String(year + later) : text
  })
}

/** Per part its groups of now. A group stands at one evening only: the first that asks for it. */
function groupsInNewYear(parts: readonly MeetingPart[], { groupsThen, groupsNow }: NewYear) {
  const byId = new Map(groupsThen.map((group) => [group.id, group]))
  const taken = new Set<string>()
  const groupsMissing: string[] = []
  const groupIds = parts.map((part) => {
    const ids: string[] = []
    for (const group of part.groupIds.flatMap((id) => byId.get(id) ?? [])) {
      const now = sameGroups(group, groupsNow)
      if (now.length === 0) groupsMissing.push(group.name)
      ids.push(...now.map(({ id }) => id).filter((id) => !taken.has(id)))
      for (const { id } of now) taken.add(id)
    }
    return ids
  })
  return { groupIds, groupsMissing }
}

/** The group of the same name; else all of the same years: groep 3 that became 3A and 3B. */
function sameGroups(then: GroupOfYear, now: readonly GroupOfYear[]): readonly GroupOfYear[] {
  const named = now.filter(({ name }) => groupNameKey(name) === groupNameKey(then.name))
  if (named.length > 0) return named
  return now.filter(({ years }) => years.length > 0 && yearsKey(years) === yearsKey(then.years))
}

function yearsKey(years: readonly number[]): string {
  return [...new Set(years)].sort((a, b) => a - b).join(' ')
}
