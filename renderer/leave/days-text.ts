// Days of leave as the screens say them.
import { type IsoDate, partsOf } from '#domain/kernel/date'
import { longDateWithWeekday, narrowDate } from '#domain/kernel/date-text'
import type { AskedPeriod } from '#domain/leave/facts'
import { PART_TEXTS } from './labels.ts'

/** 'donderdag 3 december 2026', 'do 3 dec t/m vr 4 dec 2026'. */
export function spanText(first: IsoDate, last: IsoDate): string {
  if (first === last) return longDateWithWeekday(first)
  const [from, to] = [partsOf(first).year, partsOf(last).year]
  return `${narrowDate(first)}${from === to ? '' : ` ${from}`} t/m ${narrowDate(last)} ${to}`
}

/** In a narrow line: 'do 3 dec', 'do 31 dec – ma 4 jan 2027'; this year goes without saying. */
export function rowSpanText(first: IsoDate, last: IsoDate, today: IsoDate): string {
  const days = first === last ? narrowDate(first) : `${narrowDate(first)} – ${narrowDate(last)}`
  const { year } = partsOf(last)
  return year === partsOf(today).year ? days : `${days} ${year}`
}

/** The days of a period, with the part of the day and the days of the week that are asked. */
export function periodText({ from, to, part = 'whole', weekdays }: AskedPeriod): string {
  const days = (weekdays ?? []).map((day) => WEEKDAYS[day - 1]).join(', ')
  return [
    spanText(from, to),
    part === 'whole' ? '' : `alleen de ${PART_TEXTS[part]}`,
    days === '' ? '' : `alleen op ${days}`,
  ]
    .filter((text) => text !== '')
    .join(', ')
}

const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag']

/** '1 dag', '3 dagen'. */
export function calendarDaysText(days: number): string {
  return days === 1 ? '1 dag' : `${days} dagen`
}
