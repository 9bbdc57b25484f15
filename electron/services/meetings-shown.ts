// Meetings as the list and a page of their own show them, with how far they are.
import {
  type MeetingDays,
  readArrivals,
  readAskedHouseholds,
  readMeetingDays,
} from '#db/queries/meeting-plan'
import { type Population, readPopulations } from '#db/queries/meeting-population'
import { type MeetingRow, type PartRow, readMeetings, readParts } from '#db/queries/meetings'
import type { Reader } from '#db/reader'
import type { OperationOutput } from '#domain/contract/operations'
import type { IsoDate } from '#domain/kernel/date'
import { compareGroups } from '#domain/kernel/group-order'
import { fail, ok } from '#domain/kernel/result'
import { schoolYearOf } from '#domain/kernel/school-year'
import { remarksOn } from '#domain/meetings/dates'
import { tallySchool } from '#domain/meetings/school-tally'
import { kindText } from '#domain/meetings/texts'
import { percentText } from '#domain/meetings/turnout-texts'
import type { SliceHandlers } from '../app/context.ts'
import { type CountedMeeting, countMeeting, keptGroups } from './meetings-count.ts'
import { readKnownDays, yearOfMeeting } from './meetings-days.ts'
import { asDay } from './people-around.ts'

type ShownHandlers = Pick<
  SliceHandlers<'meetings'>,
  'meetings.list' | 'meetings.show' | 'meetings.checkDates'
>

export const meetingsShownHandlers: ShownHandlers = {
  'meetings.list': ({ reader, today }, input) => {
    const schoolYear = input.schoolYear ?? schoolYearOf(today)
    const days = readMeetingDays(reader)
    return ok({
      schoolYear,
      schoolYears: [...new Set([...days.map(yearOfMeeting), schoolYearOf(today), schoolYear])]
        .sort()
        .reverse(),
      today,
      meetings: linesOf(
        reader,
        days.filter((meeting) => yearOfMeeting(meeting) === schoolYear),
        today,
      ),
    })
  },
  'meetings.show': ({ reader, today }, { id }) => {
    const counted = countMeeting(reader, id, today)
    if (counted === null) return fail('NOT_FOUND')
    const known = readKnownDays(reader)
    const { createdIn, changedIn, figures, copiedFromId, ...columns } = counted.meeting
    const parts = shownParts(counted.parts)
    const dates = new Set(parts.map(({ date }) => date))
    return ok({
      ...columns,
      revision: changedIn,
      today,
      schoolYear: yearOfMeeting({ dates: [...dates] }),
      kindText: kindText(columns),
      parts,
      answerBy: asDay(columns.answerBy),
      cancelledOn: asDay(columns.cancelledOn),
      remarks: [...dates].flatMap((date) => remarksOn(known, date, id)),
      counts: countsOf(reader, counted),
    })
  },
  'meetings.checkDates': ({ reader }, { dates, exceptId }) => {
    const known = readKnownDays(reader)
    return ok({ remarks: [...new Set(dates)].flatMap((date) => remarksOn(known, date, exceptId)) })
  },
}

type Line = OperationOutput<'meetings.list'>['meetings'][number]

/** Populations are read once for all; the count of a line is the tally of the school, without its groups. */
function linesOf(reader: Reader, days: readonly MeetingDays[], today: IsoDate): Line[] {
  const rows = new Map(readMeetings(reader).map((row) => [row.id, row]))
  const populationOf = readPopulations(reader)
  return days.flatMap(({ meetingId }) => {
    const meeting = rows.get(meetingId)
    if (meeting === undefined) return []
    const parts = readParts(reader, meetingId)
    const population = populationOf({ ...meeting, parts })
    const { target } = meeting
    const school = meeting.figures?.school ?? tallyOf(reader, meeting, { population, today })
    return lineOf(reader, { meeting, parts, population, turnout: { school, target } })
  })
}

/** What `countOf` counts of the school, without its groups, families and persons. */
function tallyOf(
  reader: Reader,
  meeting: MeetingRow,
  { population, today }: { readonly population: Population; readonly today: IsoDate },
) {
  const isKept = keptGroups(reader, meeting, { population, today })
  return tallySchool({
    ...meeting,
    pupils: population.pupils,
    groups: population.groups.map((group) => ({ ...group, kept: isKept(group.id) })),
    arrivals: readArrivals(reader, meeting.id),
    keptWithoutGroup: isKept(null),
  })
}

/** A meeting with as much of its count as a line needs. */
type Counted = Pick<CountedMeeting, 'meeting' | 'parts' | 'population'> & {
  readonly turnout: { readonly school: ReturnType<typeof tallySchool>; readonly target: number }
}

function lineOf(reader: Reader, counted: Counted): Line {
  const { id, name, kind, obligatory, scope, cancelledOn } = counted.meeting
  const groups = counted.parts.flatMap((part) => part.groups)
  return {
    ...{ id, name, kind, obligatory, scope },
    kindText: kindText(counted.meeting),
    groups: [...groups].sort(compareGroups).map((group) => group.name),
    parts: shownParts(counted.parts),
    cancelledOn: asDay(cancelledOn),
    counts: countsOf(reader, counted),
  }
}

function shownParts(parts: readonly PartRow[]): Line['parts'] {
  return parts.map(({ date, beginsAt, endsAt, groups }) => ({
    ...{ date, beginsAt, endsAt },
    groups: [...groups].sort(compareGroups).map(({ id, name }) => ({ id, name })),
  }))
}

/**
 * Families are households, and children without one; who was asked or answered without a child in the meeting too. Once
 * a list was kept, the pupils are those whose group has one.
 */
function countsOf(reader: Reader, { meeting, population, turnout }: Counted): Line['counts'] {
  const { invited, answers } = readAskedHouseholds(reader, meeting.id)
  const homes = new Set([...invited, ...answers.keys()])
  let homeless = 0
  for (const { householdIds } of population.pupils) {
    if (householdIds.length === 0) homeless += 1
    for (const id of householdIds) homes.add(id)
  }
  const said = [...answers.values()]
  const { school, target } = turnout
  return {
    families: homes.size + homeless,
    invited: invited.size,
    answered: said.filter((answer) => answer !== 'unclear').length,
    promised: said.filter((answer) => answer === 'yes').length,
    pupils: school.pupils === 0 ? population.pupils.length : school.pupils,
    represented: school.represented,
    percentText: school.pupils === 0 ? '' : percentText(school, target),
    reached: school.reached,
  }
}
