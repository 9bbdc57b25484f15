// The calendar of the school: what it chooses itself about a year; days and paper stand beside it.
import { findCalendarYearId, hasLessonHours, readCalendar } from '#db/queries/calendar'
import { calendarSetting, calendarYear } from '#db/schema/calendar'
import type { CalendarYear } from '#domain/calendar/choices'
import type { SchoolCalendar } from '#domain/calendar/school-calendar'
import { firstSchoolDayFrom } from '#domain/calendar/school-day'
import { isWithin, periodOf } from '#domain/calendar/year-plan'
import { fail, ok } from '#domain/kernel/result'
import { startOfSchoolYear } from '#domain/kernel/school-year'
import type { SliceHandlers } from '../app/context.ts'
import { calendarDaysHandlers } from './calendar-days.ts'
import { calendarPaperHandlers } from './calendar-paper.ts'
import { readCalendarOfYear } from './calendar-year.ts'

export const calendarHandlers: SliceHandlers<'calendar'> = {
  ...calendarDaysHandlers,
  ...calendarPaperHandlers,
  'calendar.year': ({ reader }, { schoolYear }) => ok(readCalendarOfYear(reader, schoolYear)),
  'calendar.saveYear': ({ change, reader, newId }, choices) => {
    const refused = misfit(readCalendar(reader), choices)
    if (refused !== null) return refused
    const id = findCalendarYearId(reader, choices.schoolYear)
    if (id === null) change.insert(calendarYear, { id: newId(), ...choices })
    else change.update(calendarYear, id, choices)
    return ok({})
  },
  'calendar.saveLessonHours': ({ change, reader }, { lessonHours }) => {
    if (hasLessonHours(reader)) change.update(calendarSetting, 'calendar', { lessonHours })
    else change.insert(calendarSetting, { id: 'calendar', lessonHours })
    return ok({})
  },
}

/** Why corrections cannot be: outside their year, or the second week over before the lessons begin; null when they fit. */
function misfit(calendar: SchoolCalendar, choices: CalendarYear) {
  const { schoolYear, firstLessonDay: first, endOfSecondLessonWeek: end } = choices
  const year = periodOf(schoolYear)
  if ([first, end].some((date) => date !== null && !isWithin(year, date))) return fail('DAY_OUTSIDE_YEAR')
  const begin = first ?? firstSchoolDayFrom(calendar, startOfSchoolYear(schoolYear))
  if (end !== null && begin !== null && end < begin) return fail('SECOND_WEEK_BEFORE_FIRST_DAY')
  return null
}
