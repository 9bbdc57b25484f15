// The recognised holidays of the Algemene termijnenwet (BWBR0002448, version 2010-10-10), computed for any year.
import { addDays, dateOf, type IsoDate, weekday } from '../kernel/date.ts'

export interface PublicHoliday {
  readonly name: string
  readonly date: IsoDate
  /** Whether pupils are free is for the school to say; for legal terms it is a holiday all the same. */
  readonly schoolsChoice: boolean
}

/**
 * Days that royal decrees put on a par with the recognised holidays, for terms only (Atw art. 3 lid 3). They come per
 * year, so they are settings; to be checked by the school.
 */
export const EQUATED_DAYS: readonly IsoDate[] = [
  dayOf(2026, 1, 2),
  dayOf(2026, 5, 15),
  dayOf(2027, 5, 7),
  dayOf(2028, 4, 28),
  dayOf(2028, 5, 26),
]

/**
 * The recognised holidays of one calendar year, in order. Atw art. 3: New Year, Easter Monday, Whit Monday, both
 * Christmas days, Ascension, King's day, 5 May; Good Friday is put on a par with them.
 */
export function publicHolidaysOf(year: number): readonly PublicHoliday[] {
  const easter = easterSunday(year)
  const kingsDay = dayOf(year, 4, 27)
  const holidays = [
    holiday('Nieuwjaarsdag', dayOf(year, 1, 1)),
    holiday('Goede Vrijdag', addDays(easter, -2), true),
    holiday('Tweede Paasdag', addDays(easter, 1)),
    holiday('Koningsdag', weekday(kingsDay) === 7 ? addDays(kingsDay, -1) : kingsDay),
    holiday('Bevrijdingsdag', dayOf(year, 5, 5), true),
    holiday('Hemelvaartsdag', addDays(easter, 39)),
    holiday('Tweede Pinksterdag', addDays(easter, 50)),
    holiday('Eerste Kerstdag', dayOf(year, 12, 25)),
    holiday('Tweede Kerstdag', dayOf(year, 12, 26)),
  ]
  return holidays.sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** The recognised holiday on a day, or null. */
export function publicHolidayOn(date: IsoDate): PublicHoliday | null {
  const year = Number(date.slice(0, 4))
  let holidays = known.get(year)
  if (holidays === undefined) {
    holidays = new Map(publicHolidaysOf(year).map((one) => [one.date, one]))
    known.set(year, holidays)
  }
  return holidays.get(date) ?? null
}

/** The holidays of a year never change, so they are computed once. */
const known = new Map<number, ReadonlyMap<IsoDate, PublicHoliday>>()

/** Easter Sunday of the Gregorian calendar (the anonymous computus of 1876). */
function easterSunday(year: number): IsoDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const e = b % 4
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const k = c % 4
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - k) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  const day = (h + l - 7 * m + 33 * month + 19) % 32
  return dayOf(year, month, day)
}

function holiday(name: string, date: IsoDate, schoolsChoice = false): PublicHoliday {
  return { name, date, schoolsChoice }
}

function dayOf(year: number, month: number, day: number): IsoDate {
  const date = dateOf(year, month, day)
  if (date === null) throw new Error(`No day: ${year}-${month}-${day}`)
  return date
}
