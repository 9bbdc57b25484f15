// Writing a meeting with its evenings. A row that stays is changed in its place, so that undo and logbook tell what
// really happened.
import type { Row } from '#db/change'
import { findGroup } from '#db/queries/groups'
import { meetingGroupRows, partRows } from '#db/queries/meeting-plan'
import { readYears } from '#db/queries/years'
import type { Reader } from '#db/reader'
import { meeting, meetingGroup, meetingPart } from '#db/schema/meetings'
import { groupTitle } from '#domain/groups/texts'
import { type Failure, fail } from '#domain/kernel/result'
import { schoolYearOf } from '#domain/kernel/school-year'
import type { MeetingDetails, MeetingPart } from '#domain/meetings/meeting'
import type { ChangeContext } from '../app/context.ts'

type DetailsRefusal =
  | Failure<'NOT_FOUND', Record<string, never>>
  | Failure<'GROUP_OF_OTHER_YEAR', { groups: string[] }>

/** Why these meetings cannot be kept; null when they can. Only stamgroepen come to an evening. */
export function refuseDetails(reader: Reader, all: readonly MeetingDetails[]): DetailsRefusal | null {
  const years = new Map(readYears(reader).map(({ id, label }) => [id, label]))
  const wrong = new Set<string>()
  for (const { date, groupIds } of all.flatMap(({ parts }) => parts)) {
    for (const groupId of groupIds) {
      const group = findGroup(reader, groupId)
      if (group === null || group.kind !== 'base') return fail('NOT_FOUND')
      if (years.get(group.schoolYearId) !== schoolYearOf(date)) wrong.add(groupTitle(group.name))
    }
  }
  return wrong.size === 0 ? null : fail('GROUP_OF_OTHER_YEAR', { groups: [...wrong] })
}

/** Writes a new meeting. @returns its id */
export function insertMeeting(
  context: ChangeContext,
  { parts, ...columns }: MeetingDetails,
  copiedFromId: string | null,
): string {
  const id = context.newId()
  context.change.insert(meeting, { ...columns, copiedFromId, id })
  setParts(context, id, parts)
  return id
}

/** Makes these the evenings of a meeting, in order of day and time. */
export function setParts(context: ChangeContext, meetingId: string, parts: readonly MeetingPart[]): void {
  const { change, reader, newId } = context
  const wanted = [...parts].sort((a, b) => (startOf(a) < startOf(b) ? -1 : Number(startOf(a) > startOf(b))))
  const free = partRows(reader, meetingId)
  const sameDay = wanted.map((part) => takeRow(free, part))
  const partOf = new Map<string, string>()
  for (const [index, { groupIds, ...columns }] of wanted.entries()) {
    const row = sameDay[index] ?? takeRow(free, null)
    const part = { ...columns, position: index + 1 }
    const id = row?.id ?? newId()
    if (row === null) change.insert(meetingPart, { id, meetingId, ...part })
    else change.update(meetingPart, id, part)
    for (const groupId of groupIds) partOf.set(groupId, id)
  }
  setGroups(context, meetingId, partOf)
  for (const { id } of free) change.remove(meetingPart, id)
}

function startOf({ date, beginsAt }: MeetingPart): string {
  return `${date} ${beginsAt}`
}

/** Takes the row of the same day, or any row when no day is asked, out of what is left; null when there is none. */
function takeRow(
  free: Row<typeof meetingPart>[],
  part: Pick<MeetingPart, 'date'> | null,
): Row<typeof meetingPart> | null {
  const at = free.findIndex(({ date }) => part === null || date === part.date)
  return at === -1 ? null : (free.splice(at, 1)[0] ?? null)
}

/** Puts each group at its evening, by the id of both. */
function setGroups(
  { change, reader, newId }: ChangeContext,
  meetingId: string,
  partOf: ReadonlyMap<string, string>,
): void {
  const before = meetingGroupRows(reader, meetingId)
  for (const { id, groupId } of before) {
    const partId = partOf.get(groupId)
    if (partId === undefined) change.remove(meetingGroup, id)
    else change.update(meetingGroup, id, { partId })
  }
  const there = new Set(before.map(({ groupId }) => groupId))
  for (const [groupId, partId] of partOf) {
    if (!there.has(groupId)) change.insert(meetingGroup, { id: newId(), meetingId, partId, groupId })
  }
}
