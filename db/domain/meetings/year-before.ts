// Which meeting of last year a report is held against: only one that is plainly the same.

import type { IsoDate } from '../kernel/date.ts'
import { fold } from '../kernel/fold.ts'
import { previousSchoolYear, schoolYearOf } from '../kernel/school-year.ts'
import type { MeetingDetails } from './meeting.ts'

export interface HeldMeeting extends Pick<MeetingDetails, 'kind' | 'ownKind' | 'name'> {
  readonly id: string
  readonly date: IsoDate
  readonly copiedFromId: string | null
}

/**
 * Of the meetings of the same kind in the school year before: the one it was planned after, else the only one with its
 * name, else the only one. Null where there are several (four times inloop): none of them is the one of last year.
 */
export function yearBefore<Held extends HeldMeeting>(
  meeting: HeldMeeting,
  held: readonly Held[],
): Held | null {
  const year = previousSchoolYear(schoolYearOf(meeting.date))
  const same = held.filter(
    ({ kind, ownKind, date }) =>
      schoolYearOf(date) === year && kind === meeting.kind && fold(ownKind) === fold(meeting.ownKind),
  )
  const planned = same.find(({ id }) => id === meeting.copiedFromId)
  return planned ?? onlyOf(same.filter(({ name }) => fold(name) === fold(meeting.name))) ?? onlyOf(same)
}

function onlyOf<Held>(held: readonly Held[]): Held | null {
  const [first = null, ...others] = held
  return others.length === 0 ? first : null
}
