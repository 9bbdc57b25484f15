// When a term of the law ends. Atw = Algemene termijnenwet, BWBR0002448, version 2010-10-10.
//
// Atw 1 lid 1: "Een in een wet gestelde termijn die op een zaterdag, zondag of algemeen erkende feestdag eindigt, wordt
// verlengd tot en met de eerstvolgende dag die niet een zaterdag, zondag of algemeen erkende feestdag is."
// Atw 1 lid 2: "Het vorige lid geldt niet voor termijnen, bepaald door terugrekening".
import { addDays, type IsoDate, weekday } from '../kernel/date.ts'
import { publicHolidayOn } from './public-holidays.ts'
import type { SchoolCalendar } from './school-calendar.ts'

export type EquatedDays = Pick<SchoolCalendar, 'equatedDays'>

/** The last day of a term that is counted forwards: never in a weekend or on a recognised holiday (Atw 1 lid 1). */
export function extendedTerm(date: IsoDate, calendar: EquatedDays): IsoDate {
  let day = date
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1)
  return day
}

/** No Saturday, Sunday, recognised holiday, or day that was made equal to one (Atw 3). */
export function isWorkingDay(day: IsoDate, { equatedDays }: EquatedDays): boolean {
  return weekday(day) <= 5 && publicHolidayOn(day) === null && !equatedDays.includes(day)
}
