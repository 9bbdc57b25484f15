// The one order of groups on every list and print: by year, not by alphabet (conventions §6).
import { fold } from './fold.ts'

/** What the order needs of a group: years 1–8, 0 for toddlers, 9 for S(B)O; none when the year is not known. */
export type OrderedGroup = { readonly name: string; readonly years: readonly number[] }

/** Stands behind 9: a group without a year comes last. */
const NO_YEAR = 10

/**
 * For `sort`: lowest year first, a combination after the single group of that year ("5", "5/6", "6"), then by
 * name with numbers by value ("3A", "3B"; "2" before "10"). Never 0 for two names that differ.
 */
export function compareGroups(a: OrderedGroup, b: OrderedGroup): number {
  return (
    compareYears(distinctYears(a), distinctYears(b)) ||
    compareText(nameKey(a.name), nameKey(b.name)) ||
    compareText(a.name, b.name)
  )
}

function compareYears(a: readonly number[], b: readonly number[]): number {
  const lowest = (a[0] ?? NO_YEAR) - (b[0] ?? NO_YEAR)
  return lowest || a.length - b.length || compareText(a.join(' '), b.join(' '))
}

function distinctYears(group: OrderedGroup): number[] {
  return [...new Set(group.years)].sort((a, b) => a - b)
}

/** Equal for "3a" and "3A" (C16); digits are padded so that they sort by value. */
function nameKey(name: string): string {
  return fold(name).replace(/\d+/g, (digits) => digits.padStart(8, '0'))
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
