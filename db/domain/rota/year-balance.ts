// The balance of a family in a school year, from what is kept of it (rota 3): one place, so that list, slip and proposal
// cannot differ.
import { addDays, addMonths, type IsoDate } from '../kernel/date.ts'
import { endOfSchoolYear, type SchoolYear, startOfSchoolYear } from '../kernel/school-year.ts'
import { type Balance, balanceOf, obligedFor } from './balance.ts'

export interface YearOfFamily {
  readonly schoolYear: SchoolYear
  /** Turns asked of a family that is there all year. */
  readonly askedAYear: number
  /** The first day at school of its first child; null: from before the school year, or not known. */
  readonly firstDay: IsoDate | null
  readonly exemptions: readonly Period[]
  /** Sum of the corrections; positive: fewer turns are asked. */
  readonly corrections: number
  /** Points of turns, in which a heavy turn counts for more. */
  readonly done: number
  readonly planned: number
}

interface Period {
  readonly from: IsoDate
  readonly until: IsoDate
}

export interface BalanceShown {
  readonly asked: number
  readonly corrected: number
  readonly done: number
  readonly planned: number
  readonly left: number
}

/**
 * A family that comes in the year is asked by the months that are left; months in which it is exempt are taken off, never
 * below what was asked.
 */
export function balanceOfYear(year: YearOfFamily): BalanceShown {
  const { schoolYear, askedAYear, corrections, done, planned } = year
  const months = schoolMonths(schoolYear)
  const there = months.filter(({ until }) => year.firstDay === null || until >= year.firstDay)
  const asked = obligedFor(askedAYear, there.length)
  const free = there.filter((month) => isCovered(month, year.exemptions)).length
  const exempt = asked - obligedFor(askedAYear, there.length - free)
  const corrected = corrections + Math.min(exempt, Math.max(0, asked - corrections))
  const shown = { asked, corrected, done, planned, left: 0 }
  return { ...shown, left: balanceOf(asBalance(shown)) }
}

/** The same in the words of `balance.ts`. */
export function asBalance({ asked, corrected, done, planned }: BalanceShown): Balance {
  return { obliged: asked, corrected, done, planned }
}

/** September to June; August belongs to September, and who comes in July is asked nothing any more. */
function schoolMonths(schoolYear: SchoolYear): Period[] {
  const [start, end] = [startOfSchoolYear(schoolYear), endOfSchoolYear(schoolYear)]
  const months: Period[] = []
  for (let from = start; from < end; ) {
    const until = addDays(addMonths(from, 1), -1)
    months.push({ from, until })
    from = addDays(until, 1)
  }
  return months.slice(1, -1)
}

/** A month counts as free when every day of it is; two exemptions that touch are one. */
function isCovered({ from, until }: Period, exemptions: readonly Period[]): boolean {
  let open = from
  for (const one of [...exemptions].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (one.from > open) break
    if (one.until >= open) open = addDays(one.until, 1)
  }
  return open > until
}
