// A printed list with all that it takes to show it and to type it back.
import {
  findList,
  type ListRow,
  type PrintedList,
  readListRows,
  readParentHomes,
  readPrintedLists,
} from '#db/queries/meeting-lists'
import { readVisits, type VisitRow } from '#db/queries/meeting-visits'
import { findMeeting, type MeetingRow, type PartRow, readParts } from '#db/queries/meetings'
import { residencesOf } from '#db/queries/people'
import type { Reader } from '#db/reader'
import type { IsoDate } from '#domain/kernel/date'
import { groupBy } from '#domain/kernel/group-by'
import { eveningOf } from '#domain/meetings/attendance-list'
import { firstDayOf } from '#domain/meetings/meeting'
import type { ListedChild } from '#domain/meetings/typed-visits'

export interface FoundList {
  readonly meeting: MeetingRow
  readonly parts: readonly PartRow[]
  readonly print: PrintedList
  readonly laterPrint: string
  readonly date: IsoDate
  readonly rows: readonly ListRow[]
  readonly children: ReadonlyMap<string, ListedChild>
  /** Who came in; not what was struck through. */
  readonly live: readonly VisitRow[]
}

/** A list by its id, with the children that stand on it; null when there is none. */
export function readList(reader: Reader, listId: string): FoundList | null {
  const meeting = findMeeting(reader, findList(reader, listId)?.meetingId ?? '')
  if (meeting === null) return null
  const printed = readPrintedLists(reader, meeting.id)
  const print = printed.find(({ id }) => id === listId)
  if (print === undefined) return null
  const parts = readParts(reader, meeting.id)
  const rows = readListRows(reader, listId)
  const later = printed
    .filter(({ groupId, createdIn }) => groupId === print.groupId && createdIn > print.createdIn)
    .sort((a, b) => b.createdIn - a.createdIn)
  return {
    ...{ meeting, parts, print, rows },
    laterPrint: later[0]?.printNumber ?? '',
    date: dayOf(parts, print.groupId),
    children: childrenOf(reader, rows),
    live: readVisits(reader, meeting.id).filter(({ struckAt }) => struckAt === null),
  }
}

function childrenOf(reader: Reader, rows: readonly ListRow[]): Map<string, ListedChild> {
  const ids = rows.map(({ pupilId }) => pupilId)
  const homes = groupBy(residencesOf(reader, 'pupil', ids), ({ pupilId }) => pupilId)
  const parents = groupBy(readParentHomes(reader, ids), ({ pupilId }) => pupilId)
  return new Map(
    ids.map((id) => {
      const homesOf = (role: 'mother' | 'father') =>
        (parents.get(id) ?? []).filter((parent) => parent.role === role).map(({ householdId }) => householdId)
      return [
        id,
        {
          id,
          householdIds: (homes.get(id) ?? []).map(({ householdId }) => householdId),
          homesOf: { mother: homesOf('mother'), father: homesOf('father') },
        },
      ]
    }),
  )
}

/** The day of a group's list: of its own evening, else the first. */
export function dayOf(parts: readonly PartRow[], groupId: string | null): IsoDate {
  return eveningOf(parts, groupId)?.date ?? firstDayOf(parts)
}
