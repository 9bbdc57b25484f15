// The days that a meeting can meet: the calendar of the school, and the other meetings.
import { readCalendar, readCalendarDays } from '#db/queries/calendar'
import { type MeetingDays, readMeetingDays } from '#db/queries/meeting-plan'
import type { Reader } from '#db/reader'
import { type SchoolYear, schoolYearOf } from '#domain/kernel/school-year'
import type { KnownDays } from '#domain/meetings/dates'
import { firstDayOf } from '#domain/meetings/meeting'
import { asDay } from './people-around.ts'

/** What remarks on dates follow from. A meeting that was cancelled keeps no day. */
export function readKnownDays(reader: Reader): KnownDays {
  return {
    calendar: readCalendar(reader),
    studyDays: readCalendarDays(reader)
      .filter(({ kind }) => kind === 'studyDay')
      .map(({ date, name }) => ({ date: asDay(date), name })),
    meetings: readMeetingDays(reader)
      .filter(({ cancelled }) => !cancelled)
      .map(({ meetingId: id, name, dates }) => ({ id, name, dates })),
  }
}

/** The school year of a meeting: that of its first day. */
export function yearOfMeeting({ dates }: Pick<MeetingDays, 'dates'>): SchoolYear {
  return schoolYearOf(firstDayOf(dates.map((date) => ({ date }))))
}
