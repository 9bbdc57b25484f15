// Leave that was refused, and whose days have come: was the child there?
import type { DayPart } from '../calendar/school-day.ts'
import type { IsoDate } from '../kernel/date.ts'

interface DayAsked {
  readonly date: IsoDate
  readonly part: DayPart
}

export interface RefusedLeave {
  /** School days that were asked. */
  readonly asked: readonly DayAsked[]
  readonly granted: readonly DayAsked[]
  /** Days for which something stands in the register of absence. */
  readonly noted: ReadonlySet<IsoDate>
}

/** The days between `from` and `until` that were asked, not granted in full, and of which nothing was noted yet. */
export function refusedDaysToCheck(
  { asked, granted, noted }: RefusedLeave,
  { from, until }: { from: IsoDate; until: IsoDate },
): IsoDate[] {
  const isGranted = ({ date, part }: DayAsked) =>
    granted.some((one) => one.date === date && (one.part === part || one.part === 'whole'))
  return asked
    .filter((day) => day.date >= from && day.date <= until && !noted.has(day.date) && !isGranted(day))
    .map(({ date }) => date)
}
