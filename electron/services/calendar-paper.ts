// The school year on one page, for parents.
import { planYearSheet } from '#domain/calendar/year-paper'
import type { SliceHandlers } from '../app/context.ts'
import { readCalendarOfYear } from './calendar-year.ts'
import { printAndKeep, printPaper } from './printing-paper.ts'

export const calendarPaperHandlers: Pick<SliceHandlers<'calendar'>, 'calendar.paper'> = {
  'calendar.paper': printAndKeep(async (context, { schoolYear }) => {
    const title = `Jaarkalender ${schoolYear}`
    const sheet = planYearSheet({ ...readCalendarOfYear(context.reader, schoolYear), schoolYear })
    return printPaper(context, { kind: 'yearCalendar', title }, (top) => ({
      name: 'yearCalendar',
      data: { ...top, schoolYear, ...sheet },
    }))
  }),
}
