// The one file that calculates with calendar days; all others hold them as 'YYYY-MM-DD' strings.
import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'

/** A calendar day as 'YYYY-MM-DD': no time, no zone. Sorts and compares as text. */
export type IsoDate = string & z.$brand<'IsoDate'>

/** Any day around the life of a school: a year of 26 or 9999 is a slip, and calculating with it would leave the calendar. */
export const isoDate = z.iso
  .date('Deze datum bestaat niet.')
  .refine((text) => text >= '1900' && text < '2200', 'Dit jaartal klopt niet.')
  .brand<'IsoDate'>()

/** Reads 'YYYY-MM-DD'; null when the text is no existing day (2027-02-29). */
export function parseIsoDate(text: string): IsoDate | null {
  const parsed = isoDate.safeParse(text)
  return parsed.success ? parsed.data : null
}

/** Makes a day of numbers; null when it does not exist. */
export function dateOf(year: number, month: number, day: number): IsoDate | null {
  const pad = (value: number, size: number) => String(value).padStart(size, '0')
  return parseIsoDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`)
}

/** The day that lies `days` calendar days later (earlier when negative); summer time plays no part. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dayAt(dayNumber(date) + days)
}

/** The same day `months` later; 31 January plus a month is 28 or 29 February. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const parts = partsOf(date)
  const total = parts.year * 12 + parts.month - 1 + months
  const [year, month] = [Math.floor(total / 12), (((total % 12) + 12) % 12) + 1]
  const day = Math.min(parts.day, month === 2 ? daysInFebruary(year) : SHORT_MONTHS.includes(month) ? 30 : 31)
  return textOf(year, month, day)
}

/** The same day `years` later; 29 February becomes 28 February in a common year. */
export function addYears(date: IsoDate, years: number): IsoDate {
  return addMonths(date, 12 * years)
}

/** Calendar days from `from` to `to`; negative when `to` lies earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** Full years of age on `on`. */
export function ageOn(birthDate: IsoDate, on: IsoDate): number {
  return Temporal.PlainDate.from(birthDate).until(Temporal.PlainDate.from(on), { largestUnit: 'year' }).years
}

/** Every day from `from` up to and including `to`; none when `to` lies earlier. */
export function daysFrom(from: IsoDate, to: IsoDate): IsoDate[] {
  const first = dayNumber(from)
  return Array.from({ length: Math.max(0, dayNumber(to) - first + 1) }, (_, index) => dayAt(first + index))
}

/** The Monday of the week in which a day lies. */
export function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, 1 - weekday(date))
}

/** Day of the week, Monday 1 to Sunday 7. */
export function weekday(date: IsoDate): number {
  const sinceThursday = (dayNumber(date) + 3) % 7
  return (sinceThursday < 0 ? sinceThursday + 7 : sinceThursday) + 1
}

/** The instant in UTC at which a day begins in Amsterdam: '2026-11-20T23:00:00.000Z'. */
export function startOfDay(date: IsoDate): string {
  return Temporal.PlainDate.from(date)
    .toZonedDateTime('Europe/Amsterdam')
    .toInstant()
    .toString({ fractionalSecondDigits: 3 })
}

/** The day and the hour in Amsterdam of an instant in UTC. */
export function localMoment(instant: string): { date: IsoDate; hour: number } {
  const moment = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Amsterdam')
  return { date: moment.toPlainDate().toString() as IsoDate, hour: moment.hour }
}

/** Year, month and day as numbers. */
export function partsOf(date: IsoDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

// Counting days is by far the most that is asked of this file (every day of every leave request), and a Temporal object
// for each step costs a hundred times as much. So days are numbered from 1970-01-01 in the Gregorian calendar, by whole
// numbers only, in years that begin on 1 March (the leap day comes last); a test holds it against Temporal.

/** Days of a cycle of 400 years, and from the first of March of the year 0 to 1970-01-01. */
const CYCLE = 146_097
const EPOCH = 719_468

/** April, June, September, November. */
const SHORT_MONTHS: readonly number[] = [4, 6, 9, 11]

function daysInFebruary(year: number): number {
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return isLeapYear ? 29 : 28
}

function dayNumber(date: IsoDate): number {
  const { year: calendarYear, month, day } = partsOf(date)
  const year = calendarYear - (month <= 2 ? 1 : 0)
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  return 365 * year + leapDays + dayOfYear - EPOCH
}

function dayAt(number: number): IsoDate {
  const cycle = Math.floor((number + EPOCH) / CYCLE)
  const day = number + EPOCH - cycle * CYCLE
  const year = Math.floor(
    (day - Math.floor(day / 1460) + Math.floor(day / 36_524) - Math.floor(day / 146_096)) / 365,
  )
  const dayOfYear = day - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = ((fromMarch + 2) % 12) + 1
  const dayOfMonth = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  return textOf(year + cycle * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth)
}

function textOf(year: number, month: number, day: number): IsoDate {
  const twoDigits = (value: number) => (value < 10 ? `0${value}` : String(value))
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}` as IsoDate
}
