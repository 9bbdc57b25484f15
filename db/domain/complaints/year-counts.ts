// The counts of a school year: plain rows in, one number per row of a table out. Every other room asks here, so that
// a screen, a report and a recount cannot differ.
import { COMPLAINT_CATEGORIES, type ComplaintCategory } from './categories.ts'
import {
  COMPLAINT_OUTCOMES,
  type ComplaintKind,
  type ComplaintOutcome,
  type ComplaintRoute,
} from './complaint.ts'

/** A report as far as it is counted: no name, no date, no word of it. */
export interface CountedReport {
  readonly kind: ComplaintKind
  /** Of a complaint only; one without is counted as of the organisation. */
  readonly route: ComplaintRoute | null
  readonly category: ComplaintCategory | null
  /** NULL: not closed. */
  readonly outcome: ComplaintOutcome | null
  /** Days from the day it came in to the day it was closed; NULL: not closed. */
  readonly days: number | null
  /** Of the day it came in. */
  readonly schoolYear: string
}

/** Complaints of kind A and of kind B apart, and the other kinds. */
export const YEAR_KINDS = ['organisation', 'conduct', 'committee', 'signal', 'idea', 'compliment'] as const
export type YearKind = (typeof YEAR_KINDS)[number]

/** unsorted = nobody chose a category yet. */
export const YEAR_CATEGORIES = [...COMPLAINT_CATEGORIES, 'unsorted'] as const
export type YearCategory = (typeof YEAR_CATEGORIES)[number]

/** running = not closed when the report was made; the same number as in the lead times. */
export const YEAR_OUTCOMES = [...COMPLAINT_OUTCOMES, 'running'] as const
export type YearOutcome = (typeof YEAR_OUTCOMES)[number]

/** From receipt to closing: at most 14, 28 and 56 days, longer, or not closed. */
export const LEAD_TIMES = ['twoWeeks', 'fourWeeks', 'eightWeeks', 'longer', 'running'] as const
export type LeadTime = (typeof LEAD_TIMES)[number]

export interface Count<Key extends string = string> {
  readonly key: Key
  readonly count: number
}

/** Categories, outcomes and lead times are of complaints of kind A only (rules 2 and 4 of the yearly report). */
export interface YearCounts {
  readonly kinds: readonly Count<YearKind>[]
  readonly categories: readonly Count<YearCategory>[]
  readonly outcomes: readonly Count<YearOutcome>[]
  readonly leadTimes: readonly Count<LeadTime>[]
}

/** Counts the reports that came in during a school year; every row of every table is there, also with 0. */
export function countYear(reports: readonly CountedReport[], schoolYear: string): YearCounts {
  const ofYear = reports.filter((report) => report.schoolYear === schoolYear)
  const organisation = ofYear.filter((report) => kindOf(report) === 'organisation')
  return {
    kinds: tally(YEAR_KINDS, ofYear.map(kindOf)),
    categories: tally(
      YEAR_CATEGORIES,
      organisation.map(({ category }) => category ?? 'unsorted'),
    ),
    outcomes: tally(YEAR_OUTCOMES, organisation.map(outcomeOf)),
    leadTimes: tally(LEAD_TIMES, organisation.map(leadTimeOf)),
  }
}

/** The number in one row. */
export function countIn<Key extends string>(counts: readonly Count<Key>[], key: Key): number {
  return counts.find((row) => row.key === key)?.count ?? 0
}

/** More than a fifth under "Diversen" says nothing of what the complaints were about (section 6). For the head only. */
export function tooManyOther({ kinds, categories }: YearCounts): boolean {
  return countIn(categories, 'other') * 5 > countIn(kinds, 'organisation')
}

function tally<Key extends string>(keys: readonly Key[], found: readonly Key[]): Count<Key>[] {
  return keys.map((key) => ({ key, count: found.filter((one) => one === key).length }))
}

function kindOf({ kind, route }: CountedReport): YearKind {
  if (kind !== 'complaint') return kind
  return route ?? 'organisation'
}

function isRunning({ outcome, days }: CountedReport): boolean {
  return outcome === null || days === null
}

function outcomeOf(report: CountedReport): YearOutcome {
  return isRunning(report) ? 'running' : (report.outcome ?? 'running')
}

function leadTimeOf(report: CountedReport): LeadTime {
  const { days } = report
  if (days === null || isRunning(report)) return 'running'
  if (days <= 14) return 'twoWeeks'
  if (days <= 28) return 'fourWeeks'
  return days <= 56 ? 'eightWeeks' : 'longer'
}
