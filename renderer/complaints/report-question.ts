// Which reports the list asks for.
import type { ComplaintKind, ComplaintRoute, ComplaintState } from '#domain/complaints/complaint'
import type { SchoolYear } from '#domain/kernel/school-year'

export const REPORT_VIEWS = ['open', 'ended', 'all'] as const
export type ReportView = (typeof REPORT_VIEWS)[number]

export interface ReportQuestion {
  readonly view: ReportView
  readonly kind: ComplaintKind | null
  readonly route: ComplaintRoute | null
  readonly schoolYear: SchoolYear | null
  readonly text: string
}

export const OPEN_REPORTS: ReportQuestion = {
  view: 'open',
  kind: null,
  route: null,
  schoolYear: null,
  text: '',
}

export const VIEW_TEXTS: Readonly<Record<ReportView, string>> = {
  open: 'Loopt nog',
  ended: 'Afgesloten',
  all: 'Alles',
}

/** States of a view; none for all. */
export const VIEW_STATES: Readonly<Record<ReportView, ComplaintState[]>> = {
  open: ['new', 'running'],
  ended: ['closed', 'withdrawn'],
  all: [],
}

/** Whether the list is narrowed by more than its view. */
export function isNarrowed({ kind, route, schoolYear, text }: ReportQuestion): boolean {
  return kind !== null || route !== null || schoolYear !== null || text.trim() !== ''
}
