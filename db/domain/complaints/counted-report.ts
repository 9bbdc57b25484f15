// What is counted of one report, and what of that stays once its file is cleaned up.
import * as z from 'zod'
import { daysBetween, type IsoDate } from '../kernel/date.ts'
import { COMPLAINT_CATEGORIES } from './categories.ts'
import {
  COMPLAINT_KINDS,
  COMPLAINT_OUTCOMES,
  COMPLAINT_ROUTES,
  type ComplaintKind,
  type ComplaintOutcome,
  type ComplaintRoute,
} from './complaint.ts'
import type { CountedReport } from './year-counts.ts'

const counted = z.strictObject({
  kind: z.enum(COMPLAINT_KINDS),
  route: z.enum(COMPLAINT_ROUTES).nullable(),
  category: z.enum(COMPLAINT_CATEGORIES).nullable(),
  outcome: z.enum(COMPLAINT_OUTCOMES).nullable(),
  days: z.number().int().min(0).nullable(),
  schoolYear: z.string(),
})

/** A report as far as it is counted. A number that was noted before the day it came in counts as that day. */
export function countedReport(row: {
  readonly kind: ComplaintKind
  readonly route: ComplaintRoute | null
  readonly category: CountedReport['category']
  readonly outcome: ComplaintOutcome | null
  readonly receivedOn: string
  readonly closedOn: string | null
  readonly schoolYear: string
}): CountedReport {
  const { kind, route, category, outcome, receivedOn, closedOn, schoolYear } = row
  const days = closedOn === null ? null : Math.max(0, daysBetween(receivedOn as IsoDate, closedOn as IsoDate))
  return { kind, route, category, outcome, days, schoolYear }
}

/** Of a file that goes: the same counts in every report, and no lead time to the day by which it could be known. */
export function keptCount(report: CountedReport): CountedReport {
  const { days } = report
  return { ...report, days: days === null ? null : (LEAD_ENDS.find((end) => days <= end) ?? LONGER) }
}

/** The lines that were kept of a year; one that this version cannot read is a fault in the file. */
export function keptCounts(lines: readonly unknown[]): CountedReport[] {
  return lines.map((line) => counted.parse(line))
}

/** Ends of the lead times of the report, in days. */
const LEAD_ENDS = [14, 28, 56]
const LONGER = 57
