// One school year as the screen and the paper show it.
import { readCalendar, readCalendarDays, readCalendarYears, readGroupFree } from '#db/queries/calendar'
import { groupsOfKind } from '#db/queries/group-lists'
import { readYears } from '#db/queries/years'
import type { Reader } from '#db/reader'
import type { CalendarYear } from '#domain/calendar/choices'
import { firstLessonDay, firstTwoLessonWeeks } from '#domain/calendar/lesson-weeks'
import { NATIONAL_YEARS } from '#domain/calendar/national-holidays'
import type { SchoolCalendar } from '#domain/calendar/school-calendar'
import { isWithin, periodOf, yearTotals } from '#domain/calendar/year-plan'
import type { OperationOutput } from '#domain/contract/operations'
import { groupTitle } from '#domain/groups/texts'
import { compareGroups } from '#domain/kernel/group-order'
import type { SchoolYear } from '#domain/kernel/school-year'
import { asDay } from './people-around.ts'

/** One school year with everything the screen and the paper show of it. */
export function readCalendarOfYear(reader: Reader, schoolYear: SchoolYear): OperationOutput<'calendar.year'> {
  const calendar = readCalendar(reader)
  const year = periodOf(schoolYear)
  const groups = groupsOfYear(reader, schoolYear)
  const names = new Map(groups.map(({ id, name }) => [id, name]))
  return {
    calendar: asSent(calendar),
    choices: readCalendarYears(reader).find((one) => one.schoolYear === schoolYear) ?? noChoices(schoolYear),
    days: readCalendarDays(reader)
      .map(({ id, date, kind, name }) => ({ id, date: asDay(date), kind, name }))
      .filter(({ date }) => isWithin(year, date)),
    groupFree: readGroupFree(reader).flatMap(({ id, groupId, date, weekday, name }) => {
      const group = names.get(groupId)
      return group === undefined ? [] : [{ id, groupId, group, date: asDay(date), weekday, name }]
    }),
    groups,
    firstLessonDay: firstLessonDay(calendar, schoolYear),
    endOfSecondLessonWeek: firstTwoLessonWeeks(calendar, schoolYear)?.to ?? null,
    ...yearTotals(calendar, schoolYear),
    confirmed: NATIONAL_YEARS.some((one) => one.schoolYear === schoolYear && one.confirmed),
  }
}

/** The stamgroepen of a school year in the order of every list; none when the school has no such year yet. */
function groupsOfYear(reader: Reader, schoolYear: SchoolYear) {
  const year = readYears(reader).find(({ label }) => label === schoolYear)
  if (year === undefined) return []
  return groupsOfKind(reader, year.id, 'base')
    .sort((a, b) => compareGroups(a, b) || (a.id < b.id ? -1 : 1))
    .map(({ id, name }) => ({ id, name: groupTitle(name) }))
}

function noChoices(schoolYear: SchoolYear): CalendarYear {
  return {
    schoolYear,
    secondMayWeek: 'none',
    summerDaysBefore: 0,
    summerDaysAfter: 0,
    firstLessonDay: null,
    endOfSecondLessonWeek: null,
  }
}

/** The calendar as it crosses to the window: lists of its own, that nobody shares. */
function asSent(calendar: SchoolCalendar): OperationOutput<'calendar.year'>['calendar'] {
  return {
    holidays: calendar.holidays.map((one) => ({ ...one })),
    studyDays: [...calendar.studyDays],
    openPublicHolidays: [...calendar.openPublicHolidays],
    groupFree: calendar.groupFree.map(({ group, dates, weekdays }) => ({
      group,
      dates: [...dates],
      weekdays: [...weekdays],
    })),
    lessonStarts: calendar.lessonStarts.map((one) => ({ ...one })),
    lessonHours: calendar.lessonHours.map((one) => ({ ...one })),
    equatedDays: [...calendar.equatedDays],
  }
}
