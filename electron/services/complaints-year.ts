// The yearly report of complaints: counted from every row of the register, whoever may see it, with what was kept of files
// that are gone. Once given out its numbers are fixed, and later reports reckon with them.
import { readComplaintSettings, readComplaints, readComplaintYears } from '#db/queries/complaints'
import { findComplaintYear, improvementsOf } from '#db/queries/complaints-year'
import { readYears } from '#db/queries/years'
import type { Reader } from '#db/reader'
import { complaintYear } from '#db/schema/complaints'
import { countedReport, keptCounts } from '#domain/complaints/counted-report'
import { reportText } from '#domain/complaints/report-text'
import type { CountedReport } from '#domain/complaints/year-counts'
import { yearOnPaper } from '#domain/complaints/year-paper'
import {
  type PublishedYear,
  publishedYear,
  type YearReport,
  yearReport,
} from '#domain/complaints/year-report'
import type { IsoDate } from '#domain/kernel/date'
import { fail, ok } from '#domain/kernel/result'
import { endOfSchoolYear, type SchoolYear, schoolYearOf } from '#domain/kernel/school-year'
import type { ChangeContext, ReadContext, SliceHandlers } from '../app/context.ts'
import { filesFor } from './complaints-files.ts'
import { asDay } from './people-around.ts'
import { keepPaper, printPaper } from './printing-paper.ts'

type YearHandlers = Pick<
  SliceHandlers<'complaints'>,
  'complaints.year' | 'complaints.saveLessons' | 'complaints.giveOut' | 'complaints.yearPaper'
>

export const complaintsYearHandlers: YearHandlers = {
  'complaints.year': (context, { schoolYear }) => {
    const { reader, today } = context
    const schoolYears = yearsToReport(reader, today)
    const year = schoolYear ?? firstToReport(reader, { schoolYears, today })
    const report = reportOf(reader, year)
    const lessons = lessonsOf(reader, year)
    return ok({
      schoolYear: year,
      schoolYears,
      report: report.own,
      earlier: earlierOf(report),
      tooManyOther: report.tooManyOther,
      improvements: improvementsFor(context, year),
      lessons,
      text: reportText(report.own, lessons.split('\n')).join('\n\n'),
      givenOutOn: asDay(findComplaintYear(reader, year)?.givenOutOn ?? null),
    })
  },
  'complaints.saveLessons': (context, { schoolYear, lessons }) => {
    if (isGivenOut(context.reader, schoolYear)) return fail('GIVEN_OUT')
    saveYear(context, schoolYear, { lessons })
    return ok({})
  },
  'complaints.giveOut': (context, { schoolYear }) => {
    const { reader, today } = context
    if (isGivenOut(reader, schoolYear)) return fail('GIVEN_OUT')
    if (endOfSchoolYear(schoolYear) >= today) return fail('YEAR_NOT_OVER')
    saveYear(context, schoolYear, { report: reportOf(reader, schoolYear).own, givenOutOn: today })
    return ok({})
  },
  'complaints.yearPaper': {
    prepare: (context, { schoolYear }) => printYear(context, schoolYear),
    commit: (context, { schoolYear }, prepared: Awaited<ReturnType<typeof printYear>>) => {
      if (!prepared.ok) return prepared
      const kept = keepPaper(context, prepared.value, [])
      // that a year was looked at on paper is part of its history
      const row = findComplaintYear(context.reader, schoolYear)
      if (row !== null) context.change.viewed(complaintYear, row.id)
      return ok(kept)
    },
  },
}

/** Every report that is counted: the rows of the register, and the lines of files that were cleaned up. */
export function countedReports(reader: Reader): CountedReport[] {
  return [
    ...readComplaints(reader, null).map(countedReport),
    ...readComplaintYears(reader).flatMap(({ counted }) => keptCounts(counted)),
  ]
}

/** The report as it stands today, with the years that were given out before. */
export function reportOf(reader: Reader, schoolYear: string): YearReport {
  return yearReport({
    schoolYear,
    reports: countedReports(reader),
    threshold: readComplaintSettings(reader).threshold,
    givenOut: readComplaintYears(reader).flatMap(({ report }) =>
      report === null ? [] : publishedYear.parse(report),
    ),
    secret: secretOf(reader, schoolYear),
  })
}

/** The key of a school year is drawn at random and stands on no paper. */
function secretOf(reader: Reader, schoolYear: string): string {
  const years = readYears(reader)
  return (years.find(({ label }) => label === schoolYear) ?? years.at(-1))?.id ?? ''
}

/** Writes in the row of a year, or makes it. */
export function saveYear(
  { change, reader, newId }: Pick<ChangeContext, 'change' | 'reader' | 'newId'>,
  schoolYear: string,
  more: { lessons?: string; report?: PublishedYear; givenOutOn?: string; counted?: unknown[] },
): void {
  const row = findComplaintYear(reader, schoolYear)
  if (row === null) change.insert(complaintYear, { id: newId(), schoolYear, counted: [], ...more })
  else change.update(complaintYear, row.id, more)
}

function earlierOf({ own, years }: YearReport): PublishedYear[] {
  return years.filter(({ schoolYear }) => schoolYear !== own.schoolYear)
}

/** Years with reports, given out or not, and the running one; the newest first. */
function yearsToReport(reader: Reader, today: IsoDate): SchoolYear[] {
  const known = [
    ...countedReports(reader).map(({ schoolYear }) => schoolYear),
    ...readComplaintYears(reader).map(({ schoolYear }) => schoolYear),
  ]
  return [...new Set([...known, schoolYearOf(today)])].sort().reverse() as SchoolYear[]
}

/** The newest year that is over and not given out; else the running one. */
function firstToReport(
  reader: Reader,
  { schoolYears, today }: { schoolYears: readonly SchoolYear[]; today: IsoDate },
): SchoolYear {
  const waiting = schoolYears.find((year) => endOfSchoolYear(year) < today && !isGivenOut(reader, year))
  return waiting ?? schoolYearOf(today)
}

function isGivenOut(reader: Reader, schoolYear: string): boolean {
  return (findComplaintYear(reader, schoolYear)?.report ?? null) !== null
}

function lessonsOf(reader: Reader, schoolYear: string): string {
  return findComplaintYear(reader, schoolYear)?.lessons ?? ''
}

/**
 * Lessons of closed files and what measures improved, to choose words from: only of files that the head may see whole, and
 * never of one about conduct, because those words would be read outside.
 */
function improvementsFor(context: ReadContext, schoolYear: string): string[] {
  const files = filesFor(context, schoolYear).filter(
    ({ row, access }) => access === 'whole' && row.route !== 'conduct',
  )
  const improved = improvementsOf(
    context.reader,
    files.map(({ row }) => row.id),
  )
  const learnt = files.flatMap(({ row }) => (row.lesson === '' ? [] : row.lesson))
  return [...new Set([...improved, ...learnt])]
}

async function printYear(context: ReadContext, schoolYear: SchoolYear) {
  const { reader } = context
  const report = reportOf(reader, schoolYear)
  const title = `Jaarverslag van klachten ${schoolYear}`
  return printPaper(context, { kind: 'complaintYear', title }, (top) => ({
    name: 'complaintYear',
    data: {
      ...top,
      schoolYear,
      draft: !report.givenOut,
      ...yearOnPaper(report.own, earlierOf(report)),
      changes: lessonsOf(reader, schoolYear)
        .split('\n')
        .map((words) => words.trim())
        .filter((words) => words !== ''),
      notes: coverNotes(report.own),
    },
  }))
}

/** What a reader must know to read the tables: the last paragraph of the text, where something is hidden. */
function coverNotes(own: PublishedYear): string[] {
  return reportText(own, []).filter((paragraph) => paragraph.startsWith('Aantallen onder de'))
}
