// Reads the single values of the header and the pupils: school years, days, moments, postcodes.
import { type IsoDate, parseIsoDate } from '#domain/kernel/date'
import { parseSchoolYear, type SchoolYear } from '#domain/kernel/school-year'
import type { Read } from './school-file.ts'

/** '2026-2027', '2026/2027', '2026 / 2027' (E02); null when it names no two years in a row (E03). */
export function readSchoolYear(raw: string): Read<SchoolYear> {
  return { value: parseSchoolYear(raw), raw }
}

/** A day, also with a time or a zone behind it; null for what is no existing day ('2016-00-00', '2016'; E54). */
export function readDay(raw: string): Read<IsoDate> {
  const found = /^(\d{4}-\d\d-\d\d)($|[T Z+-])/.exec(raw)
  return { value: found === null ? null : parseIsoDate(found[1]!), raw }
}

/**
 * The moment the file was made, as wall clock without zone or fractions (E23): it is only compared to warn for an older
 * file, and one system always writes it in one way.
 */
export function readMoment(raw: string): string | null {
  const found = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?))?/.exec(raw)
  const day = found === null ? null : parseIsoDate(found[1]!)
  if (day === null || found === null) return null
  if (found[2] === undefined) return day
  return `${day}T${found[2].length === 5 ? `${found[2]}:00` : found[2]}`
}

/** Whether `moment` lies before `other`; a moment without a time is compared by day. */
export function isEarlier(moment: string, other: string): boolean {
  const length = Math.min(moment.length, other.length)
  return moment.slice(0, length) < other.slice(0, length)
}

/** '1234 ab' → '1234AB' (E79); any other code stays as it is. */
export function readPostcode(raw: string): string {
  const found = /^(\d{4})\s?([A-Za-z]{2})$/.exec(raw)
  return found === null ? raw : `${found[1]}${found[2]!.toUpperCase()}`
}
