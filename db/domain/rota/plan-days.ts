// The days of a plan for several groups at once: what the office sees before it makes the turns.
import type { SchoolCalendar } from '../calendar/school-calendar.ts'
import type { IsoDate } from '../kernel/date.ts'
import { onlyForText, skippedText } from './texts.ts'
import { type DaysAsked, type TurnDay, turnDaysOf } from './turn-days.ts'

/** Who gets turns of their own; null is the whole school. */
export interface PlanGroup {
  readonly id: string | null
  readonly name: string
}

export interface PlanDay {
  readonly date: IsoDate
  readonly remark: string
  /** No group has a turn on it. */
  readonly skipped: boolean
  /** The groups that get a turn. */
  readonly groupIds: readonly (string | null)[]
}

/** All days in order; on each the groups that are at school, and in words what the calendar says of it. */
export function planDays(
  calendar: SchoolCalendar,
  groups: readonly PlanGroup[],
  asked: DaysAsked,
): PlanDay[] {
  const byDate = new Map<IsoDate, (TurnDay & { group: PlanGroup })[]>()
  for (const group of groups) {
    for (const day of turnDaysOf(calendar, group.id, asked)) {
      byDate.set(day.date, [...(byDate.get(day.date) ?? []), { ...day, group }])
    }
  }
  return [...byDate]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, days]) => {
      const open = days.filter(({ skipped }) => !skipped)
      return {
        date,
        remark: open.length === 0 ? skippedText(wordsOf(days)) : remarkOf(open, groups.length),
        skipped: open.length === 0,
        groupIds: open.map(({ group }) => group.id),
      }
    })
}

function remarkOf(open: readonly (TurnDay & { group: PlanGroup })[], groups: number): string {
  const words = wordsOf(open)
  if (open.length === groups) return words
  const only = onlyForText(open.map(({ group }) => group.name))
  return words === '' ? only : `${words}, ${only}`
}

function wordsOf(days: readonly TurnDay[]): string {
  return [...new Set(days.map(({ remark }) => remark))].filter((remark) => remark !== '').join(', ')
}
