// The yearly report as it leaves the school: counts of which no small one can be found back (complaints-and-retention 7).
//
// A year that was given out is never counted again: later reports show it exactly as it was. A file that is reopened,
// put in another category or closed late would change its numbers, and two tables of one year that hide different
// things, or the same things of another total, can be laid over each other. Shown unchanged, an earlier column tells
// nothing new; and as a report counts in the year in which it came in, no number of one year is part of another one.
// There are no totals over years, for the same reason.
import * as z from 'zod'
import { chanceOf } from '../kernel/chance.ts'
import { COMPLAINT_CATEGORIES, type ComplaintCategory } from './categories.ts'
import { type ShownTable, shownAlone, suppress } from './suppression.ts'
import {
  type CountedReport,
  countIn,
  countYear,
  LEAD_TIMES,
  tooManyOther,
  YEAR_CATEGORIES,
  YEAR_KINDS,
  YEAR_OUTCOMES,
  type YearCounts,
} from './year-counts.ts'

/** Below it a year has no tables of its complaints, only their number (rule 5). */
export const FEW_COMPLAINTS = 10

const shownCount = z.union([z.number().int().min(0), z.enum(['few', 'hidden'])])

/** One school year as it was given out; plain data, kept as it is. */
export const publishedYear = z.strictObject({
  schoolYear: z.string(),
  /** few = fewer than this. */
  threshold: z.number().int(),
  /** In a year with few complaints kind A and B are one row. */
  kinds: z.array(z.strictObject({ keys: z.array(z.enum(YEAR_KINDS)), shown: shownCount })),
  /** Fewer than ten complaints: no tables; null in any other year: the table was left out. */
  fewComplaints: z.boolean(),
  categories: z
    .array(z.strictObject({ keys: z.array(z.enum(YEAR_CATEGORIES)), shown: shownCount }))
    .nullable(),
  outcomes: z.array(z.strictObject({ keys: z.array(z.enum(YEAR_OUTCOMES)), shown: shownCount })).nullable(),
  leadTimes: z.array(z.strictObject({ keys: z.array(z.enum(LEAD_TIMES)), shown: shownCount })).nullable(),
  /** In a year with few complaints: what most of them were about, where that may be said. */
  mostAbout: z.enum(COMPLAINT_CATEGORIES).nullable(),
})
export type PublishedYear = z.infer<typeof publishedYear>

export interface YearReport {
  /** The year of the report. */
  readonly own: PublishedYear
  /** It was given out before and is shown as it was then. */
  readonly givenOut: boolean
  /** Earlier years that were given out and the own year, in their order. */
  readonly years: readonly PublishedYear[]
  /** More than a fifth under "Diversen": for the head, not part of the report. */
  readonly tooManyOther: boolean
}

/**
 * The report of a school year. `givenOut` holds every year that ever left the school, as kept; `threshold` is the
 * smallest number that is named (3, 5 or 10) and holds for the own year only; `secret` is something that stays the same
 * and that nobody outside knows: it decides among equals what is hidden.
 */
export function yearReport(about: {
  readonly schoolYear: string
  readonly reports: readonly CountedReport[]
  readonly threshold: number
  readonly givenOut: readonly PublishedYear[]
  readonly secret: string
}): YearReport {
  const { schoolYear, reports, threshold, givenOut, secret } = about
  const counts = countYear(reports, schoolYear)
  const before = givenOut.find((year) => year.schoolYear === schoolYear)
  const own = before ?? publishYear(counts, { schoolYear, threshold, secret })
  const earlier = givenOut.filter((year) => year.schoolYear < schoolYear)
  return {
    own,
    givenOut: before !== undefined,
    years: [...earlier, own].sort((one, other) => one.schoolYear.localeCompare(other.schoolYear)),
    tooManyOther: tooManyOther(counts),
  }
}

/** One year with its small counts hidden. */
export function publishYear(
  counts: YearCounts,
  {
    schoolYear,
    threshold,
    secret,
  }: { readonly schoolYear: string; readonly threshold: number; readonly secret: string },
): PublishedYear {
  const few = countIn(counts.kinds, 'organisation') < FEW_COMPLAINTS
  const tables = few
    ? { categories: null, outcomes: null, leadTimes: null }
    : detailTables(counts, { threshold, seed: chanceOf(0, secret, schoolYear) })
  return {
    ...{ schoolYear, threshold, fewComplaints: few },
    kinds: kindRows(counts, { few, threshold }),
    ...tables,
    mostAbout: few ? mostAbout(counts, threshold) : null,
  }
}

/**
 * The kinds have no total: each is a number on its own, so that a small one needs nothing hidden beside it (rule 4).
 * In a year with few complaints their split in A and B is not told (rule 5).
 */
function kindRows({ kinds }: YearCounts, { few, threshold }: { few: boolean; threshold: number }) {
  const complaints = countIn(kinds, 'organisation') + countIn(kinds, 'conduct')
  const others = few ? kinds.filter(({ key }) => key !== 'organisation' && key !== 'conduct') : kinds
  const rows = others.map(({ key, count }) => ({ keys: [key], shown: shownAlone(count, threshold) }))
  if (!few) return rows
  return [
    { keys: ['organisation' as const, 'conduct' as const], shown: shownAlone(complaints, threshold) },
    ...rows,
  ]
}

/** Outcomes and lead times share the row of what still runs, so they are hidden together. */
function detailTables({ categories, outcomes, leadTimes }: YearCounts, how: Parameters<typeof suppress>[1]) {
  const [shownCategories = null] = suppress([categories], how)
  const [shownOutcomes = null, shownLeadTimes = null] = suppress([outcomes, leadTimes], how)
  return {
    categories: rowsOf(YEAR_CATEGORIES, shownCategories),
    outcomes: rowsOf(YEAR_OUTCOMES, shownOutcomes),
    leadTimes: rowsOf(LEAD_TIMES, shownLeadTimes),
  }
}

function rowsOf<Key extends string>(all: readonly Key[], table: ShownTable) {
  return table?.map(({ keys, shown }) => ({ keys: all.filter((key) => keys.includes(key)), shown })) ?? null
}

/**
 * More than half of all complaints, at least `threshold`, and said only where that leaves both its own number and all
 * others open: of four complaints of which "most" are three or four. A year with few complaints has at most nine of
 * kind A, which a reader may know.
 */
function mostAbout({ kinds, categories }: YearCounts, threshold: number): ComplaintCategory | null {
  const complaints = countIn(kinds, 'organisation') + countIn(kinds, 'conduct')
  const least = Math.max(threshold, Math.floor(complaints / 2) + 1)
  if (least >= Math.min(complaints, FEW_COMPLAINTS - 1)) return null
  return COMPLAINT_CATEGORIES.find((category) => countIn(categories, category) >= least) ?? null
}
