// The register of leave: counters and history of one child, and the year of the school as page, paper and sheet.

import { readCalendar } from '#db/queries/calendar'
import {
  decisionsOf,
  elsewhereRowsOf,
  holdingDecisions,
  leaveChildrenOf,
  leaveRequestsById,
} from '#db/queries/leave'
import { grantedTo, missedBy, seatsOn } from '#db/queries/leave-facts'
import { yearAbsences, yearChildren, yearDecisions, yearObjections } from '#db/queries/leave-overview'
import { readLeaveSettings } from '#db/queries/leave-settings'
import { findPupil } from '#db/queries/people'
import type { Reader } from '#db/reader'
import type { OperationOutput } from '#domain/contract/operations'
import { nameOf } from '#domain/kernel/name'
import { fail, ok } from '#domain/kernel/result'
import { type SchoolYear, schoolYearOf, startOfSchoolYear } from '#domain/kernel/school-year'
import { firstDayOf, lastDayOf, schoolYearsOf } from '#domain/leave/asked-days'
import { decideBy, targetBy } from '#domain/leave/awb-terms'
import { sumOf } from '#domain/leave/counting'
import { type OverviewChild, type OverviewDecision, overviewOf } from '#domain/leave/overview'
import type { LeaveYear } from '#domain/leave/overview-contract'
import { numberText, overviewTables } from '#domain/leave/overview-tables'
import { parametersOn } from '#domain/leave/parameters'
import { requestNumberText } from '#domain/leave/request-number'
import { titleOf } from '#domain/people/addressing'
import type { ReadContext, SliceHandlers } from '../app/context.ts'
import type { Workbook } from '../documents/sheet.ts'
import { completionOf, maySeeReasons } from './leave-facts.ts'
import { asDay, whenOf } from './people-around.ts'
import { printAndKeep, printPaper } from './printing-paper.ts'
import { writeWorkbook } from './workbook.ts'

type OverviewHandlers = Pick<
  SliceHandlers<'leave'>,
  'leave.ofPupil' | 'leave.year' | 'leave.yearPaper' | 'leave.yearSheet'
>

export const leaveOverviewHandlers: OverviewHandlers = {
  'leave.ofPupil': (context, { pupilId, schoolYear }) => {
    const pupil = findPupil(context.reader, pupilId)
    if (pupil === null) return fail('NOT_FOUND')
    const { reader, today } = context
    return ok({
      name: titleOf(nameOf(pupil)),
      group: seatsOn(reader, [pupilId], whenOf(reader, today)).get(pupilId)?.group ?? '',
      ...countersOf(reader, pupilId, schoolYear),
      history: historyOf(context, pupilId, schoolYear),
      absenceHours: missedBy(reader, [pupilId])
        .filter(({ date }) => schoolYearOf(asDay(date)) === schoolYear)
        .reduce((sum, { hours }) => sum + hours, 0),
    })
  },
  'leave.year': ({ reader }, { schoolYear }) => ok(readYear(reader, schoolYear)),
  'leave.yearPaper': printAndKeep((context, { schoolYear }) => printYear(context, schoolYear)),
  'leave.yearSheet': {
    prepare: (context, { schoolYear }) =>
      writeWorkbook(
        context,
        overviewTables(readYear(context.reader, schoolYear)).map(({ title, columns, rows }) => ({
          name: title,
          rows: [columns, ...rows],
        })),
      ),
    commit: ({ change }, { schoolYear }, bytes: Workbook) => {
      change.noted('export')
      return ok({ bytes, fileName: `${titleOfYear(schoolYear)}.xlsx` })
    },
  },
}

type OfPupil = OperationOutput<'leave.ofPupil'>

/** What was granted of the days of each article in a school year, here and at an earlier school. */
function countersOf(
  reader: Reader,
  pupilId: string,
  year: SchoolYear,
): Pick<OfPupil, 'counters' | 'elsewhere'> {
  const law = parametersOn(startOfSchoolYear(year))
  const granted = grantedTo(reader, [pupilId])
  const elsewhere = elsewhereRowsOf(reader, [pupilId]).filter(({ schoolYear }) => schoolYear === year)
  return {
    counters: (['14', '13a'] as const).map((article) => ({
      article,
      used: sumOf(
        granted
          .filter((one) => one.article === article)
          .flatMap(({ days }) => days)
          .filter(({ date }) => schoolYearOf(date) === year),
      ),
      elsewhere: elsewhere.filter((one) => one.article === article).reduce((sum, { days }) => sum + days, 0),
      limit: article === '13a' ? law.professionDays : law.circumstanceDays,
    })),
    elsewhere: elsewhere.map(({ article, days, school }) => ({ article, days, school })),
  }
}

/** Requests that ask days in a school year, the newest first; what for only to who may see reasons. */
function historyOf({ reader, actor }: ReadContext, pupilId: string, year: SchoolYear): OfPupil['history'] {
  const children = leaveChildrenOf(reader, 'pupil', [pupilId])
  const requests = leaveRequestsById(
    reader,
    children.map(({ requestId }) => requestId),
  )
  const decisions = holdingDecisions(
    decisionsOf(
      reader,
      children.map(({ id }) => id),
    ),
  )
  return requests
    .filter(({ periods }) => schoolYearsOf(periods).includes(year))
    .map(({ id, number, takenAt, state, periods, asked }) => {
      const child = children.find(({ requestId }) => requestId === id)
      const decision = decisions.find(({ childId }) => childId === child?.id)
      return {
        ...{ id, state },
        numberText: requestNumberText(number, takenAt),
        firstDay: firstDayOf(periods),
        lastDay: lastDayOf(periods),
        kind: maySeeReasons(actor) ? asked.kind : null,
        outcome: decision?.outcome ?? null,
        days: state === 'withdrawn' ? 0 : sumOf(decision?.days ?? []),
        letterRunId: decision?.runId ?? null,
      }
    })
}

/** The overview of a school year from the rows. */
function readYear(reader: Reader, year: SchoolYear): LeaveYear {
  const decisions = new Map<string, ReturnType<typeof yearDecisions>>()
  for (const one of yearDecisions(reader, year)) {
    decisions.set(one.childId, [...(decisions.get(one.childId) ?? []), one])
  }
  const calendar = readCalendar(reader)
  const { decisionTarget } = readLeaveSettings(reader).settings.policy
  const children = yearChildren(reader, year).map((row): OverviewChild => {
    const { childId, requestId, asked, state, receivedOn } = row
    const own = decisions.get(childId) ?? []
    const firstDay = firstDayOf(row.periods)
    const isTimed = receivedOn !== null && own.length > 0
    return {
      ...{ requestId, asked, state, receivedOn, firstDay },
      targetBy: isTimed
        ? targetBy(receivedOn, { schoolDays: decisionTarget, firstMissed: firstDay, calendar })
        : null,
      decideBy: isTimed ? decideBy(receivedOn, completionOf(row), calendar) : null,
      first: toldOf(own[0]),
      holding: toldOf(holdingDecisions(own)[0]),
    }
  })
  return overviewOf(year, {
    children,
    objections: yearObjections(reader, year),
    absences: yearAbsences(reader, year),
  })
}

function toldOf(decision: ReturnType<typeof yearDecisions>[number] | undefined): OverviewDecision | null {
  if (decision === undefined) return null
  const { outcome, decidedOn, deviates, days } = decision
  return { outcome, decidedOn, deviates, days: sumOf(days) }
}

const titleOfYear = (year: SchoolYear) => `Verlof en verzuim ${year}`

function printYear(context: ReadContext, year: SchoolYear) {
  return printPaper(context, { kind: 'leaveOverview', title: titleOfYear(year) }, (top) => ({
    name: 'leaveOverview',
    data: {
      ...top,
      schoolYear: year,
      tables: overviewTables(readYear(context.reader, year)).map((table) => ({
        ...table,
        columns: [...table.columns],
        rows: table.rows.map((row) => row.map(numberText)),
      })),
    },
  }))
}
