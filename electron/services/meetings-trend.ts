// Presence over all kept meetings and years, for the school, its groups and its children as they grow.
import { readKeptMeetings } from '#db/queries/meeting-kept'
import { readArrivals } from '#db/queries/meeting-plan'
import { type Population, readPopulations } from '#db/queries/meeting-population'
import { type MeetingRow, readMeetings, readParts } from '#db/queries/meetings'
import type { Reader } from '#db/reader'
import type { IsoDate } from '#domain/kernel/date'
import { fileWords } from '#domain/kernel/file-name'
import { fail, ok } from '#domain/kernel/result'
import { schoolYearOf } from '#domain/kernel/school-year'
import { trendSheets } from '#domain/meetings/report-sheets'
import { type TurnoutTally, tallyTurnout } from '#domain/meetings/school-tally'
import { kindText } from '#domain/meetings/texts'
import { planTrendSheet } from '#domain/meetings/trend-paper'
import { type TrendMeeting, trendReport } from '#domain/meetings/trend-report'
import type { ReadContext, SliceHandlers } from '../app/context.ts'
import type { Workbook } from '../documents/sheet.ts'
import { keptGroups } from './meetings-count.ts'
import { withoutName } from './meetings-report.ts'
import { printAndKeep, printPaper } from './printing-paper.ts'
import { writeWorkbook } from './workbook.ts'

type TrendHandlers = Pick<
  SliceHandlers<'meetings'>,
  'meetings.trend' | 'meetings.trendPaper' | 'meetings.trendSheet'
>

export const meetingsTrendHandlers: TrendHandlers = {
  'meetings.trend': (context, { kind }) => ok(readTrend(context, kind)),
  'meetings.trendPaper': printAndKeep((context, { kind }) => printTrend(context, kind)),
  'meetings.trendSheet': {
    prepare: (context, { kind }) => writeWorkbook(context, trendSheets(readTrend(context, kind))),
    commit: ({ change }, { kind }, bytes: Workbook) => {
      change.noted('export')
      return ok({ bytes, fileName: `${fileWords(titleOf(kind), 80)}.xlsx` })
    },
  },
}

function readTrend({ reader, today }: Pick<ReadContext, 'reader' | 'today'>, kind: string) {
  return trendReport(readHeld(reader, today), { kind, schoolYear: schoolYearOf(today) })
}

/** Pupils, places and homes are read once for all meetings; of each only what a trend follows is counted. */
function readHeld(reader: Reader, today: IsoDate): TrendMeeting[] {
  const rows = new Map(readMeetings(reader).map((row) => [row.id, row]))
  const populationOf = readPopulations(reader)
  return readKeptMeetings(reader).flatMap(({ id, date }) => {
    const meeting = rows.get(id)
    if (meeting === undefined) return []
    const { name, onBehalfCounts, onlineCounts, figures } = meeting
    const turnout =
      figures ??
      tallyMeeting(reader, meeting, {
        today,
        population: populationOf({ ...meeting, parts: readParts(reader, id) }),
      })
    return [{ meetingId: id, date, name, kindText: kindText(meeting), onBehalfCounts, onlineCounts, turnout }]
  })
}

function tallyMeeting(
  reader: Reader,
  meeting: MeetingRow,
  on: { readonly population: Population; readonly today: IsoDate },
): TurnoutTally {
  const isKept = keptGroups(reader, meeting, on)
  return tallyTurnout({
    ...meeting,
    pupils: on.population.pupils,
    groups: on.population.groups.map((group) => ({ ...group, kept: isKept(group.id) })),
    arrivals: readArrivals(reader, meeting.id),
    keptWithoutGroup: isKept(null),
  })
}

function titleOf(kind: string): string {
  return kind === '' ? 'Opkomst over de jaren' : `Opkomst over de jaren ${kind}`
}

async function printTrend(context: ReadContext, kind: string) {
  const trend = readTrend(context, kind)
  if (trend.school.length === 0) return fail('NOTHING_TO_PRINT')
  return printPaper(context, { kind: 'turnoutReport', title: titleOf(kind) }, (top) => ({
    name: 'turnoutTrend',
    data: { ...withoutName(top), ...planTrendSheet(trend, kind) },
  }))
}
