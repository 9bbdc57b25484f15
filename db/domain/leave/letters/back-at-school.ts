import type { SchoolCalendar } from '../../calendar/school-calendar.ts'
import { closureOn } from '../../calendar/school-day.ts'
import { addDays, daysFrom, type IsoDate } from '../../kernel/date.ts'
import type { LetterDay } from './day-words.ts'

/**
 * The first school day of a group after leave. Null when it needs no saying or cannot be said in one day: half days, school
 * days in between on which the child does come, and no school day in sight.
 */
export function backAtSchoolOn(
  days: readonly LetterDay[],
  calendar: SchoolCalendar,
  groupId: string | null,
): IsoDate | null {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined || days.some(({ part }) => part !== 'whole')) return null
  const isOpen = (date: IsoDate) => closureOn(calendar, groupId, date) === null
  const away = new Set(days.map(({ date }) => date))
  if (daysFrom(first.date, last.date).some((date) => isOpen(date) && !away.has(date))) return null
  const after = addDays(last.date, 1)
  return daysFrom(after, addDays(after, LONGEST_HOLIDAY)).find(isOpen) ?? null
}

/** A summer of six weeks and some days around it. */
const LONGEST_HOLIDAY = 60
