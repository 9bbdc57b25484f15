// The yearly report: counts without names, as page, paper and text; given out once, and then fixed.
import * as z from 'zod'
import { defineOperation } from '../contract/operation.ts'
import { PRINTER_ERRORS, printedPaper } from '../contract/paper.ts'
import { isoDate } from '../kernel/date.ts'
import { schoolYear } from '../kernel/school-year.ts'
import { longText } from '../kernel/text.ts'
import { kept, nothing } from './take-contract.ts'
import { publishedYear } from './year-report.ts'

const year = z.strictObject({ schoolYear })
const lead = { ...kept, right: 'leadComplaints' } as const

export const complaintsReportOperations = {
  'complaints.year': defineOperation({
    name: 'complaints.year',
    kind: 'read',
    right: 'leadComplaints',
    input: z.strictObject({ schoolYear: schoolYear.nullable() }),
    output: z.strictObject({
      schoolYear,
      schoolYears: z.array(schoolYear),
      /** As it is given out: of the own year, and beside it those of earlier years. */
      report: publishedYear,
      earlier: z.array(publishedYear),
      /** More than a fifth is under Diversen: the categories say too little. */
      tooManyOther: z.boolean(),
      /** Improvements of measures and lessons of closed files, to choose words from. */
      improvements: z.array(z.string()),
      lessons: z.string(),
      /** The text for the jaarverslag. */
      text: z.string(),
      givenOutOn: isoDate.nullable(),
    }),
  }),
  'complaints.saveLessons': defineOperation({
    ...lead,
    name: 'complaints.saveLessons',
    input: z.strictObject({ schoolYear, lessons: longText(4000) }),
    output: nothing,
    errors: { GIVEN_OUT: nothing },
  }),
  /** The head has read it and gives it out: its numbers are fixed, and later reports reckon with them. */
  'complaints.giveOut': defineOperation({
    ...lead,
    name: 'complaints.giveOut',
    input: year,
    output: nothing,
    errors: { GIVEN_OUT: nothing, YEAR_NOT_OVER: nothing },
  }),
  'complaints.yearPaper': defineOperation({
    ...lead,
    touches: ['complaints', 'printing'],
    name: 'complaints.yearPaper',
    input: year,
    output: printedPaper,
    errors: PRINTER_ERRORS,
  }),
}
