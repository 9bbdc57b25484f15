// What the school calendar says about the day of a meeting. A remark, never a refusal: an evening on a study day can be
// just what the school wants.
import { publicHolidayOn } from '../calendar/public-holidays.ts'
import type { SchoolCalendar } from '../calendar/school-calendar.ts'
import { closureOn } from '../calendar/school-day.ts'
import { isWithin } from '../calendar/year-plan.ts'
import { type IsoDate, weekday } from '../kernel/date.ts'
import type { DateRemark } from './shown.ts'

/** All that a day can meet. */
export interface KnownDays {
  readonly calendar: SchoolCalendar
  /** Their names; the days themselves also stand in the calendar. */
  readonly studyDays: readonly { readonly date: IsoDate; readonly name: string }[]
  /** Those that go on. */
  readonly meetings: readonly PlannedMeeting[]
}

export interface PlannedMeeting {
  readonly id: string
  readonly name: string
  readonly dates: readonly IsoDate[]
}

/** The remarks on one day; `exceptId` is the meeting that is planned on it. */
export function remarksOn(known: KnownDays, date: IsoDate, exceptId: string | null): DateRemark[] {
  const closed = closedRemark(known, date)
  const others = known.meetings
    .filter(({ id, dates }) => id !== exceptId && dates.includes(date))
    .map(({ name }): DateRemark => ({ date, remark: 'otherMeeting', name }))
  return closed === null ? others : [closed, ...others]
}

/** One of them is enough: a Saturday in the autumn holiday is called a holiday. */
function closedRemark({ calendar, studyDays }: KnownDays, date: IsoDate): DateRemark | null {
  const holiday = calendar.holidays.find((one) => isWithin(one, date))
  if (holiday !== undefined) return { date, remark: 'holiday', name: holiday.name }
  const closure = closureOn(calendar, null, date)
  if (closure === 'weekend')
    return { date, remark: 'weekend', name: weekday(date) === 6 ? 'zaterdag' : 'zondag' }
  // the office said that the lessons begin later than the holidays of the region end
  if (closure === 'holiday') return { date, remark: 'holiday', name: 'Zomervakantie' }
  if (closure === 'publicHoliday') {
    return { date, remark: 'holiday', name: publicHolidayOn(date)?.name ?? 'feestdag' }
  }
  if (closure !== 'studyDay') return null
  const name = studyDays.find((day) => day.date === date)?.name ?? ''
  return { date, remark: 'studyDay', name: name === '' ? 'vrije dag' : name }
}
