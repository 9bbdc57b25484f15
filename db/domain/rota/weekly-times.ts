// The parts of a week that a family ticked on its form, as the hours in which it can help.
import type { WeeklyTime } from './facts.ts'
import type { FamilyDay } from './family-form.ts'

/** Parts overlap at noon and at five: lunch belongs to both sides. */
const HOURS: Readonly<Record<FamilyDay['part'], readonly [begin: string, end: string]>> = {
  morning: ['00:00', '13:00'],
  afternoon: ['12:00', '18:00'],
  evening: ['17:00', '24:00'],
}

/** Parts of one day that touch are one time, so that a turn over noon fits. Nothing ticked: null, always. */
export function weeklyTimes(days: readonly FamilyDay[]): WeeklyTime[] | null {
  if (days.length === 0) return null
  const weekdays = [...new Set(days.map(({ weekday }) => weekday))].sort((a, b) => a - b)
  return weekdays.flatMap((weekday) => {
    const hours = days
      .filter((day) => day.weekday === weekday)
      .map(({ part }) => HOURS[part])
      .sort(([one], [other]) => (one < other ? -1 : 1))
    const times: WeeklyTime[] = []
    for (const [begin, end] of hours) {
      const last = times.at(-1)
      if (last !== undefined && begin <= last.end) times[times.length - 1] = { ...last, end }
      else times.push({ weekday, begin, end })
    }
    return times
  })
}
