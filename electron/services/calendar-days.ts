// Days that the school or a group is free: adding a whole period at once, and removing one.
import { readCalendar, readCalendarDays, readGroupFree } from '#db/queries/calendar'
import { findGroup } from '#db/queries/groups'
import { findYear } from '#db/queries/years'
import type { Reader } from '#db/reader'
import { calendarDay, groupFree } from '#db/schema/calendar'
import { publicHolidayOn } from '#domain/calendar/public-holidays'
import type { SchoolCalendar } from '#domain/calendar/school-calendar'
import { schoolDaysIn } from '#domain/calendar/school-day'
import { hasLessons, isWithin, periodOf } from '#domain/calendar/year-plan'
import type { OperationInput } from '#domain/contract/operations'
import { daysBetween, daysFrom, type IsoDate } from '#domain/kernel/date'
import { fail, ok } from '#domain/kernel/result'
import type { SchoolYear } from '#domain/kernel/school-year'
import type { ChangeContext, SliceHandlers } from '../app/context.ts'

type DaysHandlers = Pick<
  SliceHandlers<'calendar'>,
  'calendar.addDays' | 'calendar.removeDay' | 'calendar.saveGroupWeek'
>
type NewDays = OperationInput<'calendar.addDays'> & { readonly from: IsoDate; readonly to: IsoDate }

/** A school year of 366 days is the longest period at once: a wrong year in a date must not add a thousand days. */
const LONGEST = 365

export const calendarDaysHandlers: DaysHandlers = {
  'calendar.addDays': (context, days) => {
    const { from, to, groupIds } = days
    if (to < from) return fail('LAST_BEFORE_FIRST')
    if (daysBetween(from, to) > LONGEST) return fail('PERIOD_TOO_LONG')
    if (groupIds.some((id) => findGroup(context.reader, id) === null)) return fail('NOT_FOUND')
    const added = groupIds.length === 0 ? addForSchool(context, days) : addForGroups(context, days)
    return added === 0 ? fail('NO_SCHOOL_DAY') : ok({ added })
  },
  'calendar.removeDay': ({ change, reader }, { id }) => {
    if (readCalendarDays(reader).some((row) => row.id === id)) change.remove(calendarDay, id)
    else if (readGroupFree(reader).some((row) => row.id === id)) change.remove(groupFree, id)
    else return fail('NOT_FOUND')
    return ok({})
  },
  'calendar.saveGroupWeek': ({ change, reader, newId }, { groupId, weekdays }) => {
    if (findGroup(reader, groupId) === null) return fail('NOT_FOUND')
    const standing = readGroupFree(reader).filter((row) => row.groupId === groupId && row.weekday !== null)
    const wanted = new Set(weekdays)
    for (const { id, weekday } of standing) {
      if (weekday === null || !wanted.delete(weekday)) change.remove(groupFree, id)
    }
    for (const weekday of wanted) change.insert(groupFree, { id: newId(), groupId, weekday })
    return ok({})
  },
}

function addForSchool({ change, reader, newId }: ChangeContext, { from, to, kind, name }: NewDays): number {
  const there = new Set(readCalendarDays(reader).flatMap((row) => (row.kind === kind ? [row.date] : [])))
  const calendar = readCalendar(reader)
  const dates = daysThatFit(calendar, { from, to, kind }).filter((date) => !there.has(date))
  for (const date of dates) change.insert(calendarDay, { id: newId(), date, kind, name })
  return dates.length
}

/** What such a day can be: a study day is a school day, and only some holidays are for the school to open. */
function daysThatFit(calendar: SchoolCalendar, { from, to, kind }: Pick<NewDays, 'from' | 'to' | 'kind'>) {
  if (kind === 'studyDay')
    return schoolDaysIn(calendar, null, { from, to }).filter((date) => hasLessons(calendar, date))
  if (kind === 'equatedDay') return daysFrom(from, to)
  return daysFrom(from, to).filter((date) => publicHolidayOn(date)?.schoolsChoice === true)
}

/** Each group by itself: what is no school day for it, or lies outside its school year, is passed over. */
function addForGroups(context: ChangeContext, { from, to, name, groupIds }: NewDays): number {
  const { change, reader, newId } = context
  const calendar = readCalendar(reader)
  let added = 0
  for (const groupId of new Set(groupIds)) {
    const year = yearOfGroup(reader, groupId)
    const dates = schoolDaysIn(calendar, groupId, { from, to }).filter(
      (date) => hasLessons(calendar, date) && year !== null && isWithin(periodOf(year), date),
    )
    for (const date of dates) change.insert(groupFree, { id: newId(), groupId, date, name })
    added += dates.length
  }
  return added
}

function yearOfGroup(reader: Reader, groupId: string): SchoolYear | null {
  const group = findGroup(reader, groupId)
  return group === null ? null : (findYear(reader, group.schoolYearId)?.label ?? null)
}
