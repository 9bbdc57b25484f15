// Days for a spec that must hold on any day it is run.
import { schoolCalendarOf } from '#domain/calendar/school-calendar'
import { schoolDaysIn } from '#domain/calendar/school-day'
import { addDays, type IsoDate, isoDate, mondayOf } from '#domain/kernel/date'
import { endOfSchoolYear, schoolYearOf } from '#domain/kernel/school-year'

export const TODAY: IsoDate = isoDate.parse(
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date()),
)

/** A Monday and a Tuesday with lessons in the Oefenschool, up to seven weeks from now and in this school year. */
export function twoSchoolDays(): [IsoDate, IsoDate] {
  const calendar = schoolCalendarOf('midden')
  for (let week = 7; week > 0; week -= 1) {
    const monday = mondayOf(addDays(TODAY, week * 7))
    const [first, second] = schoolDaysIn(calendar, null, { from: monday, to: addDays(monday, 1) })
    const isThisYear = second !== undefined && second <= endOfSchoolYear(schoolYearOf(TODAY))
    if (first !== undefined && isThisYear) return [first, second]
  }
  throw new Error('no week with lessons before the summer')
}
