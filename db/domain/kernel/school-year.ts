// The school year: 1 August to 31 July, written '2026-2027' (conventions §6).
import * as z from 'zod'
import { type IsoDate, partsOf } from './date.ts'

/** A school year as '2026-2027'. Sorts and compares as text. */
export type SchoolYear = string & z.$brand<'SchoolYear'>

/** zod: a school year in any accepted spelling (see `parseSchoolYear`); the output is '2026-2027'. */
export const schoolYear = z.string().transform((text, context): SchoolYear => {
  const parsed = parseSchoolYear(text)
  if (parsed) return parsed
  context.addIssue({ code: 'custom', message: 'Dit is geen schooljaar. Bijvoorbeeld: 2026-2027.' })
  return z.NEVER
})

/** Reads '2026-2027', '2026/2027', '2026 / 2027' and '26/27' (E02); null unless it names two years in a row. */
export function parseSchoolYear(text: string): SchoolYear | null {
  const match = /^\s*(\d{4}|\d{2})\s*[-–/]\s*(\d{4}|\d{2})\s*$/.exec(text)
  if (!match) return null
  const [start, end] = [fullYear(match[1] ?? ''), fullYear(match[2] ?? '')]
  return end === start + 1 && start >= 1900 ? schoolYearFrom(start) : null
}

/** The school year in which a day lies; it turns on 1 August (E03). */
export function schoolYearOf(date: IsoDate): SchoolYear {
  const { year, month } = partsOf(date)
  return schoolYearFrom(month >= 8 ? year : year - 1)
}

/** The calendar year in which the school year begins: 2026 for '2026-2027'. */
export function startYear(year: SchoolYear): number {
  return Number(year.slice(0, 4))
}

/** 1 August, the first day of the school year (by the law, not the first day of school). */
export function startOfSchoolYear(year: SchoolYear): IsoDate {
  return `${year.slice(0, 4)}-08-01` as IsoDate
}

/** 31 July, the last day of the school year. */
export function endOfSchoolYear(year: SchoolYear): IsoDate {
  return `${year.slice(5)}-07-31` as IsoDate
}

/** The school year after this one. */
export function nextSchoolYear(year: SchoolYear): SchoolYear {
  return schoolYearFrom(startYear(year) + 1)
}

/** The school year before this one. */
export function previousSchoolYear(year: SchoolYear): SchoolYear {
  return schoolYearFrom(startYear(year) - 1)
}

function schoolYearFrom(start: number): SchoolYear {
  return `${String(start).padStart(4, '0')}-${String(start + 1).padStart(4, '0')}` as SchoolYear
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits)
}
