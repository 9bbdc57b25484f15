// The school year on the wall.
import * as z from 'zod'
import { line } from '#domain/kernel/text'
import { paperSchool, printed, words } from './paper-parts.ts'

/** A school year on one page: twelve months, what the signs mean, and the free days in words. */
const yearCalendar = z.strictObject({
  school: paperSchool,
  printed,
  schoolYear: words,
  weekdays: z.array(words).length(7),
  months: z
    .array(
      z.strictObject({
        name: words,
        /** An empty day stands beside the first and behind the last one. */
        weeks: z
          .array(z.array(z.strictObject({ day: line(2), status: words, sign: line(2) })).length(7))
          .max(6),
      }),
    )
    .length(12),
  legend: z.array(z.strictObject({ status: words, sign: line(2), label: words })).max(8),
  lists: z
    .array(
      z.strictObject({
        title: words,
        /** What the school chose itself stands beside what the country sets. */
        ownChoice: z.boolean(),
        rows: z
          .array(z.strictObject({ when: words, what: words }))
          .min(1)
          .max(400),
      }),
    )
    .max(6),
})

/** By the name of the paper. */
export const calendarPapers = { yearCalendar }
