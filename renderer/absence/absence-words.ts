// The words of the register of absence on screen.
import type { DayPart } from '#domain/calendar/school-day'
import type { OperationOutput } from '#domain/contract/operations'
import type { IsoDate } from '#domain/kernel/date'
import { narrowDate, tableDate } from '#domain/kernel/date-text'

export type Duty = OperationOutput<'absence.duties'>['reports'][number]
export type RefusedLeave = OperationOutput<'absence.duties'>['toCheck'][number]
export type Absence = OperationOutput<'absence.list'>['rows'][number]

export const PART_TEXTS: Readonly<Record<DayPart, string>> = {
  whole: 'Hele dag',
  morning: 'Ochtend',
  afternoon: 'Middag',
}

/** '5,5 uur'. */
export function hoursText(hours: number): string {
  return `${hours.toLocaleString('nl-NL', { maximumFractionDigits: 2 })} uur`
}

/** 'ma 9 nov' or 'ma 9 nov tot en met do 12 nov'. */
export function periodText(from: IsoDate, to: IsoDate): string {
  return from === to ? narrowDate(from) : `${narrowDate(from)} tot en met ${narrowDate(to)}`
}

/** 'ma 9 nov, di 10 nov en wo 11 nov'; of many days the first and how many more. */
export function daysText(days: readonly IsoDate[]): string {
  const shown = days.slice(0, days.length > MOST_DAYS ? MOST_DAYS - 1 : MOST_DAYS).map(narrowDate)
  const more = days.length - shown.length
  const words = more === 0 ? shown : [...shown, `nog ${more} dagen`]
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} en ${words.at(-1)}`
}

const MOST_DAYS = 5

/** Why a child must be reported. */
export function dutyText({ reason, hours }: Duty): string {
  return reason === 'luxury'
    ? `Vakantie zonder verlof, ${hoursText(hours)}`
    : `${hoursText(hours)} zonder toestemming in vier lesweken`
}

/** 'Meld uiterlijk 27-11-2026', and whether that day is near or over. */
export function reportByText({ reportBy }: Duty, today: IsoDate): { text: string; late: boolean } {
  if (reportBy < today) return { text: `Had op ${tableDate(reportBy)} gemeld moeten zijn`, late: true }
  if (reportBy === today) return { text: 'Meld vandaag', late: true }
  return { text: `Meld uiterlijk ${narrowDate(reportBy)}`, late: false }
}
