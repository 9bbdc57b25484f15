// When a family has something else at school: a meeting of its own group, or one that it promised to come to.
import { type BusyRow, readMeetingHours, readPromises } from '#db/queries/rota-facts'
import type { Reader } from '#db/reader'
import type { IsoDate } from '#domain/kernel/date'
import type { Family } from '#domain/rota/facts'

interface Looking {
  readonly period: { readonly from: IsoDate; readonly until: IsoDate }
  /** The groups of each household. */
  readonly groups: ReadonlyMap<string, readonly string[]>
}

/**
 * The appointments of a household. A meeting of its group counts unless it said no; one of the whole school only for who
 * said that it comes, or came in: else nobody could help at it.
 */
export function busyHours(
  reader: Reader,
  { period, groups }: Looking,
): (householdId: string) => Family['busy'] {
  const hours = readMeetingHours(reader, period)
  const named = new Map<string, Set<string>>()
  for (const { meetingId, groupId } of hours) {
    if (groupId !== null) named.set(meetingId, (named.get(meetingId) ?? new Set()).add(groupId))
  }
  const says = new Map(
    readPromises(reader, period).map((one) => [keyOf(one.meetingId, one.householdId), one.says]),
  )
  return (householdId) => {
    const own = groups.get(householdId) ?? []
    const goes = (hour: BusyRow) => {
      const answer = says.get(keyOf(hour.meetingId, householdId))
      return (hour.scope === 'groups' ? answer !== 'no' : answer === 'yes') && isOwn(hour, own, named)
    }
    const found = hours.filter(goes).map(({ date, beginsAt, endsAt }) => ({
      date: date as IsoDate,
      begin: beginsAt,
      end: endsAt,
    }))
    return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()]
  }
}

/** An evening is of the groups that are named for it; the first also of those that have no other one. */
function isOwn(
  { meetingId, groupId, position, scope }: BusyRow,
  own: readonly string[],
  named: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  if (groupId !== null && own.includes(groupId)) return true
  if (scope === 'groups' || position !== 1) return false
  const others = named.get(meetingId)
  return others === undefined || own.length === 0 || own.some((id) => !others.has(id))
}

function keyOf(meetingId: string, householdId: string): string {
  return JSON.stringify([meetingId, householdId])
}
