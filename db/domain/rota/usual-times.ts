// When the turns of a task usually are, so that the next ones need not be typed again.
import { type IsoDate, weekday } from '../kernel/date.ts'

export interface UsualTimes {
  readonly beginsAt: string
  readonly endsAt: string
  /** Monday 1 to Friday 5. */
  readonly weekdays: readonly number[]
}

interface TimedTurn {
  readonly date: IsoDate
  readonly beginsAt: string
  readonly endsAt: string
}

/** The times that most of these turns have, the first of equals, and the weekdays of at least a third as many; null of none. */
export function usualTimes(turns: readonly TimedTurn[]): UsualTimes | null {
  const times = mostOf(turns.map(({ beginsAt, endsAt }) => `${beginsAt} ${endsAt}`))
  const [most] = times
  if (most === undefined) return null
  const [beginsAt = '', endsAt = ''] = most.value.split(' ')
  const days = mostOf(turns.map(({ date }) => weekday(date)).filter((day) => day <= 5))
  const weekdays = days.filter(({ count }) => 3 * count >= (days[0]?.count ?? 0)).map(({ value }) => value)
  return { beginsAt, endsAt, weekdays: weekdays.sort((a, b) => a - b) }
}

function mostOf<Value>(values: readonly Value[]): { value: Value; count: number }[] {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count)
}
