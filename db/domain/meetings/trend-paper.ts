// The trend on its one sheet: the latest meetings as columns, in ready words; the template only draws them.

import { tableDate } from '../kernel/date-text.ts'
import { capital } from '../kernel/text.ts'
import type { TrendLineShown, TurnoutTrend } from './report-shown.ts'

interface Column {
  readonly name: string
  readonly date: string
  readonly target: number
  /** Of the school: how high its point stands, in percent. */
  readonly share: number
  readonly percent: string
  readonly reached: boolean
}

interface Row {
  readonly label: string
  readonly cells: { readonly text: string; readonly reached: boolean }[]
}

export interface TrendSheet {
  readonly title: string
  readonly under: string
  readonly columns: Column[]
  readonly sections: { readonly title: string; readonly note: string; readonly rows: Row[] }[]
  readonly note: string
  readonly rule: string
}

/** As many columns as stay readable on one sheet. */
const COLUMNS = 10
const NAME_SIGNS = 44

/** What stands on the sheet of the trend; `kind` '' for all kinds. Never without a meeting. */
export function planTrendSheet(trend: TurnoutTrend, kind: string): TrendSheet {
  const points = trend.school.slice(-COLUMNS)
  const shown = points.map(({ meetingId }) => meetingId)
  const targets = new Map(trend.meetings.map(({ id, target }) => [id, target]))
  return {
    title: 'Opkomst over de jaren',
    under: kind === '' ? 'Alle soorten bijeenkomsten' : kind,
    columns: points.map(({ meetingId, name, date, pupils, represented, percentText, reached }) => ({
      name: name.length > NAME_SIGNS ? `${name.slice(0, NAME_SIGNS - 1).trimEnd()}…` : name,
      date: tableDate(date),
      target: targets.get(meetingId) ?? 80,
      share: (100 * represented) / pupils,
      percent: percentText,
      reached,
    })),
    sections: [
      {
        title: 'Per groep',
        note: 'Een groep heeft elk jaar andere kinderen.',
        rows: rowsOf(trend.groups, shown),
      },
      {
        title: 'Per leerjaar',
        note: 'Dezelfde kinderen, terwijl ze groter worden.',
        rows: rowsOf(trend.cohorts, shown),
      },
    ].filter(({ rows }) => rows.length > 0),
    note: noteOf(trend.school.length),
    rule: trend.rule,
  }
}

function rowsOf(lines: readonly TrendLineShown[], shown: readonly string[]): Row[] {
  return lines
    .map(({ label, points }) => {
      const byMeeting = new Map(points.map((point) => [point.meetingId, point]))
      const cells = shown.map((meetingId) => {
        const point = byMeeting.get(meetingId)
        return { text: point?.percentText ?? '', reached: point?.reached ?? false }
      })
      return { label: capital(label), cells }
    })
    .filter(({ cells }) => cells.some(({ text }) => text !== ''))
}

function noteOf(meetings: number): string {
  if (meetings <= COLUMNS) return ''
  return `Dit zijn de laatste ${COLUMNS} van ${meetings} bijeenkomsten. Alle staan in het Excel-bestand.`
}
