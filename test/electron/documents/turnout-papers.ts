// Reports of presence with invented groups, made by the planners of the programme from real counts.
import { countTurnout } from '#domain/meetings/counting'
import { planReportSheet } from '#domain/meetings/report-paper'
import { planThanksPoster } from '#domain/meetings/thanks'
import { planTrendSheet } from '#domain/meetings/trend-paper'
import { trendReport } from '#domain/meetings/trend-report'
import type { Paper } from '#domain/printing/papers'
import { day } from '../../support/leave.ts'
import { aReport, aTrendMeeting, classes, THIS_YEAR } from '../../support/turnouts.ts'
import { aSchool, aWindowTestSheet } from './papers.ts'

const { printed } = aWindowTestSheet().data

type PaperOf<Name extends Paper['name']> = Extract<Paper, { name: Name }>

/** The report of a meeting of so many groups; every third one is a combination group, the last one has no list. */
export function aTurnoutReport(groups: number): PaperOf<'turnoutReport'> {
  return {
    name: 'turnoutReport',
    data: { school: aSchool(), printed, ...planReportSheet(aReport(classes(groups, { withoutList: 1 }))) },
  }
}

/** The trend of so many receptions of so many groups, half a year apart. */
export function aTurnoutTrend(meetings: number, groups: number): PaperOf<'turnoutTrend'> {
  const held = Array.from({ length: meetings }, (_, index) =>
    aTrendMeeting(index, meetings, countTurnout(classes(groups, { came: 55 + ((index * 17) % 45) }))),
  )
  const trend = trendReport(held, { kind: '', schoolYear: THIS_YEAR })
  return { name: 'turnoutTrend', data: { school: aSchool(), printed, ...planTrendSheet(trend, '') } }
}

export function aThanksPoster(size: 'A3' | 'A4', name = '4'): PaperOf<'thanksPoster'> {
  const group = { name, represented: 26, pupils: 28 }
  const meeting = { name: 'Welkomstreceptie', date: day('2026-09-01'), target: 80 }
  return {
    name: 'thanksPoster',
    data: { school: aSchool(), printed, size, ...planThanksPoster(group, meeting) },
  }
}
