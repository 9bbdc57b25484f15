// Reports of several school years, small numbers most of all: there the hiding is put to the test.
import fc from 'fast-check'
import { COMPLAINT_CATEGORIES } from '#domain/complaints/categories'
import { COMPLAINT_OUTCOMES } from '#domain/complaints/complaint'
import type { CountedReport } from '#domain/complaints/year-counts'

export const SCHOOL_YEARS = ['2023-2024', '2024-2025', '2025-2026'] as const

/** A complaint of kind A in a year, still running. */
export function complaint(values: Partial<CountedReport> = {}): CountedReport {
  return {
    kind: 'complaint',
    route: 'organisation',
    category: 'communication',
    outcome: null,
    days: null,
    schoolYear: '2025-2026',
    ...values,
  }
}

/** So many of them, the same but for what is named. */
export function times(count: number, values: Partial<CountedReport> = {}): CountedReport[] {
  return Array.from({ length: count }, () => complaint(values))
}

const DAYS = [3, 14, 15, 28, 29, 56, 57, 300] as const

/** A few small numbers, then some larger ones; which rows get which is left to chance. */
const amounts = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 4 }) },
    { weight: 2, arbitrary: fc.integer({ min: 5, max: 14 }) },
  ),
  { minLength: 0, maxLength: 6 },
)

const ended = fc.record({ outcome: fc.constantFrom(...COMPLAINT_OUTCOMES), days: fc.constantFrom(...DAYS) })
const open = fc.constant({ outcome: null, days: null })

const other = fc
  .record({
    kind: fc.constantFrom('signal' as const, 'idea' as const, 'compliment' as const, 'committee' as const),
    count: fc.nat(6),
  })
  .map(({ kind, count }) => times(count, { kind, route: null, category: null }))

const conduct = fc.nat(6).map((count) => times(count, { route: 'conduct', category: null }))

/** Categories and endings are drawn apart, each in amounts of its own. */
const organisation = fc
  .record({
    categories: fc.array(fc.tuple(fc.constantFrom(...COMPLAINT_CATEGORIES, null), amounts), { maxLength: 7 }),
    endings: fc.array(
      fc.tuple(
        fc.oneof({ weight: 6, arbitrary: ended }, { weight: 1, arbitrary: open }),
        fc.integer({ min: 1, max: 6 }),
      ),
      {
        minLength: 1,
        maxLength: 8,
      },
    ),
  })
  .map(({ categories, endings }) => {
    const about = categories.flatMap(([category, [count = 0]]) =>
      Array.from({ length: count }, () => category),
    )
    const how = endings.flatMap(([ending, count]) => Array.from({ length: count }, () => ending))
    return about.map((category, at) => complaint({ category, ...how[at % how.length] }))
  })

/** What came in during one year. */
export const anyYear = fc
  .tuple(organisation, conduct, fc.array(other, { maxLength: 4 }))
  .map(([first, second, others]) => [...first, ...second, ...others.flat()])

/** What came in during each of the three years. */
export const anyYears = fc
  .tuple(anyYear, anyYear, anyYear)
  .map((years) =>
    years.map((reports, at) => reports.map((report) => ({ ...report, schoolYear: SCHOOL_YEARS[at] ?? '' }))),
  )

export const anyThreshold = fc.constantFrom(3, 5, 10)
