// The plan of a new school year after that of an earlier one.
import { groupsOfKind } from '#db/queries/group-lists'
import { type MeetingDays, readMeetingDays } from '#db/queries/meeting-plan'
import { findMeeting, type PartRow, readParts } from '#db/queries/meetings'
import { readYears } from '#db/queries/years'
import type { Reader } from '#db/reader'
import type { OperationOutput } from '#domain/contract/operations'
import { fail, ok } from '#domain/kernel/result'
import type { SchoolYear } from '#domain/kernel/school-year'
import { type KnownDays, remarksOn } from '#domain/meetings/dates'
import type { MeetingDetails } from '#domain/meetings/meeting'
import { type NewYear, proposeMeeting } from '#domain/meetings/propose-year'
import { kindText, plannedText } from '#domain/meetings/texts'
import type { SliceHandlers } from '../app/context.ts'
import { readKnownDays, yearOfMeeting } from './meetings-days.ts'
import { insertMeeting, refuseDetails } from './meetings-write.ts'
import { asDay } from './people-around.ts'
import { keepRestorePoint } from './restore-point.ts'

type YearHandlers = Pick<SliceHandlers<'meetings'>, 'meetings.proposeYear' | 'meetings.planYear'>
type Proposal = OperationOutput<'meetings.proposeYear'>['proposals'][number]

export const meetingsYearHandlers: YearHandlers = {
  'meetings.proposeYear': ({ reader }, { from, to }) => {
    const known = readKnownDays(reader)
    const all = readMeetingDays(reader)
    const year: NewYear = {
      ...{ from, to, calendar: known.calendar },
      groupsThen: groupsOf(reader, from),
      groupsNow: groupsOf(reader, to),
    }
    const planned = copiesIn(all, to)
    const proposals = all
      .filter((meeting) => !meeting.cancelled && yearOfMeeting(meeting) === from)
      .flatMap(({ meetingId }) => proposalOf(reader, meetingId, { year, known, planned }) ?? [])
    return ok({ proposals: inNewOrder(proposals) })
  },
  'meetings.planYear': {
    undoable: true,
    commit(context, { meetings }) {
      const { reader } = context
      if (meetings.some(({ fromId }) => findMeeting(reader, fromId) === null)) return fail('NOT_FOUND')
      const refused = refuseDetails(
        reader,
        meetings.map(({ details }) => details),
      )
      if (refused !== null) return refused
      const all = readMeetingDays(reader)
      const again = meetings.filter(({ fromId, details }) =>
        copiesIn(all, yearOfMeeting(daysOf(details))).has(fromId),
      )
      if (again.length > 0)
        return fail('ALREADY_PLANNED', { names: again.map(({ details }) => details.name) })
      for (const { fromId, details } of meetings) insertMeeting(context, details, fromId)
      const planned = meetings.length
      const label = plannedText(planned, yearsOf(meetings))
      return ok({
        planned,
        restorePointId: keepRestorePoint(context, { kind: 'meetings', label, report: {} }),
      })
    },
  },
}

/** Meetings of which there is a copy in this school year. */
function copiesIn(all: readonly MeetingDays[], schoolYear: SchoolYear): ReadonlySet<string> {
  const copies = all.filter((meeting) => yearOfMeeting(meeting) === schoolYear)
  return new Set(copies.flatMap(({ copiedFromId }) => copiedFromId ?? []))
}

/** '2026-2027'; two of them when the office chose a day outside the year. */
function yearsOf(meetings: readonly { readonly details: MeetingDetails }[]): string {
  return [...new Set(meetings.map(({ details }) => yearOfMeeting(daysOf(details))))].sort().join(' en ')
}

function daysOf({ parts }: MeetingDetails) {
  return { dates: parts.map(({ date }) => date) }
}

/** The stamgroepen of a school year; none while the school has no such year. */
function groupsOf(reader: Reader, schoolYear: SchoolYear) {
  const year = readYears(reader).find(({ label }) => label === schoolYear)
  return year === undefined ? [] : groupsOfKind(reader, year.id, 'base')
}

interface Around {
  readonly year: NewYear
  readonly known: KnownDays
  readonly planned: ReadonlySet<string>
}

function proposalOf(reader: Reader, meetingId: string, { year, known, planned }: Around): Proposal | null {
  const row = findMeeting(reader, meetingId)
  if (row === null) return null
  const parts = readParts(reader, meetingId)
  const { name, details, dates, groupsMissing } = proposeMeeting(detailsOf(row, parts), year)
  const days = new Set(dates.flatMap(({ date, fitting }) => [fitting, date]))
  return {
    fromId: meetingId,
    fromDates: parts.map(({ date }) => date),
    details,
    name,
    kindText: kindText(row),
    remarks: [...days].flatMap((day) => remarksOn(known, day, null)),
    groupsMissing: [...groupsMissing],
    alreadyPlanned: planned.has(meetingId),
  }
}

function detailsOf(
  row: NonNullable<ReturnType<typeof findMeeting>>,
  parts: readonly PartRow[],
): MeetingDetails {
  const { id, doorKept, cancelledOn, copiedFromId, figures, createdIn, changedIn, ...columns } = row
  return {
    ...columns,
    answerBy: asDay(columns.answerBy),
    parts: parts.map(({ date, beginsAt, endsAt, groups }) => ({
      ...{ date, beginsAt, endsAt },
      groupIds: groups.map((group) => group.id),
    })),
  }
}

/** By the first new day; what has no group yet comes last. */
function inNewOrder(proposals: readonly Proposal[]): Proposal[] {
  const dayOf = ({ details }: Proposal) => details?.parts.map(({ date }) => date).sort()[0] ?? '9999'
  return [...proposals].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : Number(dayOf(a) > dayOf(b))))
}
