// The attendance lists on paper: made first, kept only when the groups are still the same children.
import { readFirstParents, readTeachersOf } from '#db/queries/meeting-lists'
import { readPopulation } from '#db/queries/meeting-population'
import { findMeeting, type MeetingRow, readParts } from '#db/queries/meetings'
import { pupilsById } from '#db/queries/people'
import type { Reader } from '#db/reader'
import { meetingList, meetingListRow } from '#db/schema/meetings'
import { nameOf } from '#domain/kernel/name'
import { fail, ok } from '#domain/kernel/result'
import { type PlannedList, planAttendanceLists } from '#domain/meetings/attendance-list'
import type { ChangeContext, PreparedChange, ReadContext } from '../app/context.ts'
import { keepPaper, printPaper } from './printing-paper.ts'

interface Chosen {
  readonly id: string
  readonly groupIds: readonly (string | null)[]
}

export const meetingsListPaperHandlers: {
  readonly 'meetings.attendanceLists': PreparedChange<'meetings.attendanceLists'>
} = {
  'meetings.attendanceLists': {
    prepare: (context, input) => prepareLists(context, input),
    commit: (context, input, prepared: Awaited<ReturnType<typeof prepareLists>>) => {
      if (!prepared.ok) return prepared
      const { lists, paper } = prepared.value
      const meeting = findMeeting(context.reader, input.id)
      if (meeting === null) return fail('NOT_FOUND')
      // while the PDF was made a child may have come, gone or moved: its number would belong to another
      if (JSON.stringify(planLists(context.reader, meeting, input)) !== JSON.stringify(lists))
        return fail('PLAN_OUTDATED')
      const kept = keepPaper(context, paper, [])
      keepLists(context, lists, { meetingId: meeting.id, runId: kept.runId })
      return ok(kept)
    },
  },
}

async function prepareLists(context: ReadContext, input: Chosen) {
  const { reader } = context
  const meeting = findMeeting(reader, input.id)
  if (meeting === null) return fail('NOT_FOUND')
  if (meeting.cancelledOn !== null) return fail('MEETING_CANCELLED')
  const lists = planLists(reader, meeting, input)
  if (lists.length === 0) return fail('NOTHING_TO_PRINT')
  const teachers = readTeachersOf(
    reader,
    lists.flatMap(({ groupId }) => groupId ?? []),
  )
  const title = `Aanwezigheidslijst ${meeting.name}`
  const made = await printPaper(context, { kind: 'attendanceList', title }, (top) => ({
    name: 'attendanceList',
    data: {
      ...top,
      meeting: meeting.name,
      place: meeting.place,
      lists: lists.map(({ groupId, title, when, rows }) => ({
        ...{ group: title, when },
        teachers: (teachers.get(groupId ?? '') ?? []).slice(0, MOST_TEACHERS),
        rows: rows.map(({ number, name }) => ({ number, name })),
      })),
    },
  }))
  return made.ok ? ok({ lists, paper: made.value }) : made
}

const MOST_TEACHERS = 6

/** The lists of these groups, or of all. */
function planLists(reader: Reader, meeting: MeetingRow, { groupIds }: Chosen): PlannedList[] {
  const parts = readParts(reader, meeting.id)
  const { pupils, groups } = readPopulation(reader, { ...meeting, parts })
  const seats = new Map(pupils.map(({ id, groupId }) => [id, groupId]))
  const parents = readFirstParents(reader, [...seats.keys()])
  const named = pupilsById(reader, [...seats.keys()]).map((pupil) => ({
    ...{ id: pupil.id, groupId: seats.get(pupil.id) ?? null, name: nameOf(pupil) },
    parent: parents.get(pupil.id) ?? '',
  }))
  const lists = planAttendanceLists({ pupils: named, groups, parts })
  return groupIds.length === 0 ? lists : lists.filter(({ groupId }) => groupIds.includes(groupId))
}

/** The numbers of this print, for ever: typing back asks them and not the group of today. */
function keepLists(
  { change, newId, today }: ChangeContext,
  lists: readonly PlannedList[],
  of: { readonly meetingId: string; readonly runId: string },
): void {
  const kept = lists.map((list) => ({ id: newId(), list }))
  change.insertMany(
    meetingList,
    kept.map(({ id, list }) => ({ id, ...of, groupId: list.groupId, printedOn: today })),
  )
  change.insertMany(
    meetingListRow,
    kept.flatMap(({ id, list }) =>
      list.rows.map(({ number, pupilId }) => ({ id: newId(), listId: id, number, pupilId })),
    ),
  )
}
