// The report of a meeting, without a name of anybody: as page, on paper and as a sheet; and the poster of thanks.
import { readKeptMeetings } from '#db/queries/meeting-kept'
import { readLists } from '#db/queries/meeting-visits'
import { readAnswers, readMeetingFamilies } from '#db/queries/meetings'
import type { Reader } from '#db/reader'
import type { IsoDate } from '#domain/kernel/date'
import { fileWords } from '#domain/kernel/file-name'
import { fail, ok } from '#domain/kernel/result'
import type { Answer as FamilyAnswer } from '#domain/meetings/answer'
import { firstDayOf } from '#domain/meetings/meeting'
import { holdPromises, type Promises } from '#domain/meetings/promises'
import { type ReportFacts, reportOf } from '#domain/meetings/report'
import { planReportSheet } from '#domain/meetings/report-paper'
import { reportSheets } from '#domain/meetings/report-sheets'
import { kindText } from '#domain/meetings/texts'
import { planThanksPoster } from '#domain/meetings/thanks'
import { percentText } from '#domain/meetings/turnout-texts'
import { yearBefore } from '#domain/meetings/year-before'
import type { ReadContext, SliceHandlers } from '../app/context.ts'
import type { Workbook } from '../documents/sheet.ts'
import { type CountedMeeting, countMeeting, groupLines } from './meetings-count.ts'
import { type PaperTop, printAndKeep, printPaper } from './printing-paper.ts'
import { writeWorkbook } from './workbook.ts'

type ReportHandlers = Pick<
  SliceHandlers<'meetings'>,
  'meetings.report' | 'meetings.reportPaper' | 'meetings.reportSheet' | 'meetings.thanksPoster'
>

export const meetingsReportHandlers: ReportHandlers = {
  'meetings.report': (context, { id }) => {
    const counted = countMeeting(context.reader, id, context.today)
    return counted === null ? fail('NOT_FOUND') : ok(readReport(context, counted))
  },
  'meetings.reportPaper': printAndKeep((context, { id }) => printReport(context, id)),
  'meetings.reportSheet': {
    prepare: (context, { id }) => writeReport(context, id),
    commit: ({ change }, _input, written: Awaited<ReturnType<typeof writeReport>>) => {
      if (written.ok) change.noted('export')
      return written
    },
  },
  'meetings.thanksPoster': printAndKeep(printThanks),
}

/** On paper without names also not the name of who printed it. */
export function withoutName({ school, printed }: PaperTop): PaperTop {
  return { school, printed: { ...printed, by: 'de school' } }
}

function readReport({ reader, today }: ReadContext, counted: CountedMeeting) {
  const { meeting, parts, turnout } = counted
  const promises = meeting.figures === null ? readPromises(reader, counted) : null
  return reportOf({
    meeting: {
      ...meeting,
      kindText: kindText(meeting),
      dates: parts.map(({ date }) => date),
      cancelled: meeting.cancelledOn !== null,
      cleanedUp: meeting.figures !== null,
    },
    turnout,
    lines: groupLines(turnout),
    ways: waysOf(reader, counted),
    reasons: reasonsOf(reader, meeting.id, promises),
    promises: promises?.asked === true ? promises : null,
    before: readYearBefore(reader, counted, today),
  })
}

function readPromises(
  reader: Reader,
  { meeting, population, visits, turnout }: CountedMeeting,
): Promises & { asked: boolean } {
  const answers = new Map<string, FamilyAnswer>()
  for (const { householdId, answer } of readAnswers(reader, meeting.id)) {
    if (!answers.has(householdId)) answers.set(householdId, answer)
  }
  const promises = holdPromises({
    answers,
    pupils: population.pupils,
    visits: visits.filter(({ struckAt }) => struckAt === null),
    keptGroups: new Set([
      ...turnout.groups.map(({ groupId }) => groupId),
      ...(turnout.withoutGroup.figures === null ? [] : [null]),
    ]),
  })
  return { ...promises, asked: answers.size > 0 }
}

function waysOf(reader: Reader, { meeting, visits }: CountedMeeting): ReportFacts['ways'] {
  const ways = new Set(visits.filter(({ struckAt }) => struckAt === null).map(({ entered }) => entered))
  if (meeting.doorKept) ways.add('door')
  if (readLists(reader, meeting.id).some(({ processedOn }) => processedOn !== null)) ways.add('paper')
  return ways
}

/** Only of families that were not there: who came after all has no reason. */
function reasonsOf(reader: Reader, meetingId: string, promises: Promises | null): ReportFacts['reasons'] {
  return readMeetingFamilies(reader, meetingId).flatMap(({ householdId, reason }) =>
    reason === null || promises?.came.has(householdId) === true ? [] : [reason],
  )
}

function readYearBefore(
  reader: Reader,
  { meeting, parts }: CountedMeeting,
  today: IsoDate,
): ReportFacts['before'] {
  if (parts.length === 0) return null
  const before = yearBefore({ ...meeting, date: firstDayOf(parts) }, readKeptMeetings(reader))
  const counted = before === null ? null : countMeeting(reader, before.id, today)
  return before === null || counted === null ? null : { turnout: counted.turnout, date: before.date }
}

async function printReport(context: ReadContext, meetingId: string) {
  const counted = countMeeting(context.reader, meetingId, context.today)
  if (counted === null) return fail('NOT_FOUND')
  const report = readReport(context, counted)
  if (report.school.percentText === '') return fail('NOTHING_TO_PRINT')
  return printPaper(context, { kind: 'turnoutReport', title: `Opkomst ${report.name}` }, (top) => ({
    name: 'turnoutReport',
    data: { ...withoutName(top), ...planReportSheet(report) },
  }))
}

async function writeReport(context: ReadContext, meetingId: string) {
  const counted = countMeeting(context.reader, meetingId, context.today)
  if (counted === null) return fail('NOT_FOUND')
  const report = readReport(context, counted)
  const bytes: Workbook = await writeWorkbook(context, reportSheets(report))
  const [first = context.today] = report.dates
  return ok({ bytes, fileName: `${fileWords(`Opkomst ${report.name} ${first}`, 80)}.xlsx` })
}

interface ThanksInput {
  readonly id: string
  readonly groupId: string
  readonly size: 'A3' | 'A4'
}

async function printThanks(context: ReadContext, { id, groupId, size }: ThanksInput) {
  const { reader, today } = context
  const counted = countMeeting(reader, id, today)
  const group = counted?.turnout.groups.find((one) => one.groupId === groupId)
  if (counted === null || group === undefined) return fail('NOT_FOUND')
  const { meeting, parts, turnout } = counted
  if (!group.reached) return fail('TARGET_NOT_REACHED', { percentText: percentText(group, turnout.target) })
  const part = parts.find(({ groups }) => groups.some((one) => one.id === groupId)) ?? parts[0]
  const poster = planThanksPoster(group, {
    name: meeting.name,
    date: part?.date ?? today,
    target: turnout.target,
  })
  return printPaper(context, { kind: 'thanksPoster', title: `Dank u wel ${poster.group}` }, (top) => ({
    name: 'thanksPoster',
    data: { ...withoutName(top), size, ...poster },
  }))
}
