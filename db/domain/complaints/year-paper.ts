// The yearly report as rows of a paper: the own year beside those that were given out before, then its tables in words.
import {
  KIND_LABELS,
  kindLines,
  LEAD_TIME_LABELS,
  OUTCOME_LABELS,
  tableLines,
  YEAR_CATEGORY_LABELS,
} from './report-text.ts'
import type { PublishedYear } from './year-report.ts'

interface Labelled {
  label: string
  value: string
}

export interface YearOnPaper {
  years: string[]
  kinds: { label: string; cells: string[] }[]
  tables: { title: string; note: string; rows: Labelled[] }[]
  instead: string
}

/** Earlier years that still have room beside the own one. */
const MOST_EARLIER = 4

/** `earlier` in their order; the oldest fall off the paper, not out of the reckoning. */
export function yearOnPaper(own: PublishedYear, earlier: readonly PublishedYear[]): YearOnPaper {
  const years = [...earlier.slice(-MOST_EARLIER), own]
  return {
    years: years.map(({ schoolYear }) => schoolYear),
    kinds: kindRows(years),
    tables: tablesOf(own),
    instead: own.fewComplaints ? fewText(own) : '',
  }
}

/** What each table says that is not left out; also for the screen. */
export function tablesOf(year: PublishedYear): YearOnPaper['tables'] {
  if (year.fewComplaints) return []
  const { threshold, categories, outcomes, leadTimes } = year
  const shown = [
    {
      title: 'Waar gingen de klachten over?',
      lines: tableLines(categories, YEAR_CATEGORY_LABELS, threshold),
    },
    { title: 'Hoe liepen ze af?', lines: tableLines(outcomes, OUTCOME_LABELS, threshold) },
    { title: 'Hoe lang duurde het?', lines: tableLines(leadTimes, LEAD_TIME_LABELS, threshold) },
  ]
  return shown.map(({ title, lines }) => ({
    title,
    note: lines === null ? LEFT_OUT : '',
    rows: (lines ?? []).map(({ label, shown: value }) => ({ label, value })),
  }))
}

const LEFT_OUT = 'Deze tabel is weggelaten: de aantallen zijn te klein om ze veilig te tonen.'

/** Of a year with few complaints only the total, and what most of them were about where that may be said. */
function fewText({ mostAbout }: PublishedYear): string {
  const about = mostAbout === null ? '' : ` De meeste gingen over ${lower(YEAR_CATEGORY_LABELS[mostAbout])}.`
  return `Er waren dit schooljaar weinig klachten. Daarom staan er geen tabellen.${about}`
}

/** A row per kind that one of these years has; '–' where a year has no such row. */
function kindRows(years: readonly PublishedYear[]): YearOnPaper['kinds'] {
  const perYear = years.map((year) => new Map(kindLines(year).map(({ label, shown }) => [label, shown])))
  const found = new Set(perYear.flatMap((lines) => [...lines.keys()]))
  const labels = [TOGETHER, ...Object.values(KIND_LABELS)].filter((label) => found.has(label))
  return labels.map((label) => ({ label, cells: perYear.map((lines) => lines.get(label) ?? '–') }))
}

/** Of a year with few complaints: kind A and B are one row (`kindLines`). */
const TOGETHER = 'Klachten'

function lower(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1)
}
