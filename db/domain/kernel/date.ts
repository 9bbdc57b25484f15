// The one file that calculates with calendar days; all others hold them as 'YYYY-MM-DD' strings.
import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'

/** A calendar day as 'YYYY-MM-DD': no time, no zone. Sorts and compares as text. */
export type IsoDate = string & z.$brand<'IsoDate'>

export const isoDate = z.iso.date('Deze datum bestaat niet.').brand<'IsoDate'>()

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
  return Temporal.PlainDate.from(date).add({ days }).toString() as IsoDate
}

/** The same day `months` later; 31 January plus a month is 28 or 29 February. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ months }).toString() as IsoDate
}

/** The same day `years` later; 29 February becomes 28 February in a common year. */
export function addYears(date: IsoDate, years: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ years }).toString() as IsoDate
}

/** Calendar days from `from` to `to`; negative when `to` lies earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days
}

/** Full years of age on `on`. */
export function ageOn(birthDate: IsoDate, on: IsoDate): number {
  return Temporal.PlainDate.from(birthDate).until(Temporal.PlainDate.from(on), { largestUnit: 'year' }).years
}

/** Every day from `from` up to and including `to`; none when `to` lies earlier. */
export function daysFrom(from: IsoDate, to: IsoDate): IsoDate[] {
  const days: IsoDate[] = []
  const last = Temporal.PlainDate.from(to)
  let day = Temporal.PlainDate.from(from)
  while (Temporal.PlainDate.compare(day, last) <= 0) {
    days.push(day.toString() as IsoDate)
    day = day.add({ days: 1 })
  }
  return days
}

/** The Monday of the week in which a day lies. */
export function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, 1 - weekday(date))
}

/** Day of the week, Monday 1 to Sunday 7. */
export function weekday(date: IsoDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek
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
  const { year, month, day } = Temporal.PlainDate.from(date)
  return { year, month, day }
}
