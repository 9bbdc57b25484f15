import { addDays, type IsoDate, weekday } from '../kernel/date.ts'

/**
 * Days in order as periods that hold no other weekday than these: a Friday and the Monday after it belong together, so that
 * noting every school day of each period notes exactly these days.
 */
export function dayRunsOf(days: readonly IsoDate[]): { from: IsoDate; to: IsoDate }[] {
  const runs: { from: IsoDate; to: IsoDate }[] = []
  for (const day of days) {
    const last = runs.at(-1)
    if (last !== undefined && nextWeekday(last.to) === day) last.to = day
    else runs.push({ from: day, to: day })
  }
  return runs
}

function nextWeekday(day: IsoDate): IsoDate {
  return addDays(day, weekday(day) === 5 ? 3 : 1)
}
