// The school year on one page, for parents.
import { planYearSheet } from '#domain/calendar/year-paper'
import { ok } from '#domain/kernel/result'
import type { SchoolYear } from '#domain/kernel/school-year'
import type { ReadContext, SliceHandlers } from '../app/context.ts'
import { readCalendarOfYear } from './calendar-year.ts'
import { keepPaper, letterhead, pdfName, type RenderedPaper, render, stampPrint } from './printing-paper.ts'

export const calendarPaperHandlers: Pick<SliceHandlers<'calendar'>, 'calendar.paper'> = {
  'calendar.paper': {
    prepare: (context, { schoolYear }) => prepareYear(context, schoolYear),
    commit: (context, _input, prepared: Awaited<ReturnType<typeof prepareYear>>) =>
      prepared.ok ? ok(keepPaper(context, prepared.value, [])) : prepared,
  },
}

async function prepareYear(context: ReadContext, schoolYear: SchoolYear) {
  const { reader, today } = context
  const stamp = stampPrint(context)
  const sheet = planYearSheet({ ...readCalendarOfYear(reader, schoolYear), schoolYear })
  const rendered = await render(context, {
    name: 'yearCalendar',
    data: { school: letterhead(reader), printed: stamp.printed, schoolYear, ...sheet },
  })
  if (!rendered.ok) return rendered
  const title = `Jaarkalender ${schoolYear}`
  const fileName = pdfName(title, { on: today, printNumber: stamp.printed.printNumber })
  return ok<RenderedPaper>({ kind: 'yearCalendar', title, fileName, stamp, printed: rendered.value })
}
