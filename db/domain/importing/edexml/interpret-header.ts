// The school block: which year, which school, how old (E01–E10, E50).
import { type IsoDate, parseIsoDate } from '#domain/kernel/date'
import { type SchoolYear, schoolYearOf, startOfSchoolYear } from '#domain/kernel/school-year'
import type { EdexmlChoices } from './choices.ts'
import type { ImportContext } from './interpretation.ts'
import { type Question, type Warning, warn } from './notices.ts'
import { isEarlier } from './read-values.ts'
import type { SchoolFile } from './school-file.ts'

/**
 * The school year the import will work in: the answer, else the file's own (E04: unless the office brings the year in use
 * up to date with it), else a proposal. The service needs it to gather our data of that same year.
 */
export function schoolYearOfImport(
  file: SchoolFile,
  context: ImportContext,
  choices: EdexmlChoices,
): SchoolYear {
  const read = file.header.schoolYear.value ?? choices.schoolYear ?? proposedYear(file, context.today)
  return choices.otherYear === 'yearInUse' ? context.schoolYear : read
}

/** Peildatum, else the day the file was made, else today (standard, rule 9). */
export function snapshotDateOf(file: SchoolFile, today: IsoDate): IsoDate {
  return file.header.snapshotDate ?? createdOn(file) ?? today
}

/** The first school day of a year; without a calendar 1 August (E73: never the peildatum). */
export function firstSchoolDay(context: ImportContext, schoolYear: SchoolYear): IsoDate {
  const known = context.firstSchoolDays.find((one) => one.schoolYear === schoolYear)
  return known?.day ?? startOfSchoolYear(schoolYear)
}

/** Warnings about the file as a whole. */
export function headerWarnings(file: SchoolFile, context: ImportContext): Warning[] {
  const { header } = file
  const skipped = file.skipped.reduce((sum, one) => sum + one.count, 0)
  const older =
    header.createdAt !== null &&
    context.lastImport !== null &&
    isEarlier(header.createdAt, context.lastImport)
  return [
    ...(file.hasSchoolBlock ? [] : [warn('schoolBlockMissing')]),
    ...(older ? [warn('olderThanLastImport', { raw: header.createdAt ?? '' })] : []),
    ...(file.hasPupilBlock ? [] : [warn('pupilBlockMissing')]),
    ...(file.hasPupilBlock && file.pupils.length === 0 ? [warn('noPupils')] : []),
    ...(skipped > 0 ? [warn('unknownElements', { count: skipped })] : []),
    ...(file.tooLong > 0 ? [warn('valuesTooLong', { count: file.tooLong })] : []),
  ]
}

/** Questions about the file as a whole; all of them stop the import until they are answered. */
export function headerQuestions(
  file: SchoolFile,
  context: ImportContext,
  choices: EdexmlChoices,
): Question[] {
  return [
    ...askSchoolYear(file, context, choices),
    ...askOtherYear(file, context, choices),
    ...askSchool(file, context, choices),
    ...askLocations(file, context, choices),
  ]
}

function proposedYear(file: SchoolFile, today: IsoDate): SchoolYear {
  return schoolYearOf(snapshotDateOf(file, today))
}

function createdOn(file: SchoolFile): IsoDate | null {
  return file.header.createdAt === null ? null : parseIsoDate(file.header.createdAt.slice(0, 10))
}

function askSchoolYear(file: SchoolFile, context: ImportContext, choices: EdexmlChoices): Question[] {
  const { value, raw } = file.header.schoolYear
  if (value !== null) return []
  const answered = choices.schoolYear !== null
  return [
    {
      kind: 'schoolYear',
      required: true,
      answered,
      raw: raw.slice(0, 40),
      proposal: proposedYear(file, context.today),
    },
  ]
}

function askOtherYear(file: SchoolFile, context: ImportContext, choices: EdexmlChoices): Question[] {
  const year = file.header.schoolYear.value ?? choices.schoolYear
  if (year === null || year === context.schoolYear) return []
  const answered = choices.otherYear !== null
  return [{ kind: 'otherYear', required: true, answered, file: year, inUse: context.schoolYear }]
}

/** E06: another brincode. E09: no school block at all, so nothing tells whose file it is. E07 needs no question. */
function askSchool(file: SchoolFile, context: ImportContext, choices: EdexmlChoices): Question[] {
  const { brin } = file.header
  const ours = context.schoolBrin.toUpperCase()
  const differs = brin !== null && ours !== '' && brin !== ours
  if (!differs && file.hasSchoolBlock) return []
  return [
    { kind: 'otherSchool', required: true, answered: choices.ownSchool === true, file: brin ?? '', ours },
  ]
}

function askLocations(file: SchoolFile, context: ImportContext, choices: EdexmlChoices): Question[] {
  if (file.locations.length < 2) return []
  const counts = new Map<string, number>()
  for (const { locationKey } of file.pupils) counts.set(locationKey, (counts.get(locationKey) ?? 0) + 1)
  const options = file.locations.map(({ key, name }) => ({
    key,
    name: name || key,
    pupils: counts.get(key) ?? 0,
  }))
  const answered = choices.locations !== null || context.locations !== null
  return [{ kind: 'locations', required: true, answered, options }]
}
