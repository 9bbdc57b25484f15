// What the preview must say or ask about pupils and their years.
import { addYears, type IsoDate } from '#domain/kernel/date'
import { foldTight } from '#domain/kernel/fold'
import type { GroupDrafts } from './interpret-groups.ts'
import { nameForNotice, type PupilReading, proposeSplit } from './interpret-pupils.ts'
import type { ImportContext } from './interpretation.ts'
import { type Proposal, type Question, type Warning, type WarningCode, warn } from './notices.ts'
import { isTemporaryKey } from './school-file.ts'
import { meaningOf } from './year-codes.ts'

/** All warnings about pupils, in the order of the file, and after them those that count over the file. */
export function pupilWarnings(readings: readonly PupilReading[], snapshotDate: IsoDate): Warning[] {
  const usual = { from: addYears(snapshotDate, -16), to: addYears(snapshotDate, -3) }
  const single = readings.flatMap((reading) => [
    ...nameWarnings(reading),
    ...dateWarnings(reading, usual),
    ...placeWarnings(reading),
  ])
  return [...single, ...keyWarnings(readings), ...sameNames(readings)]
}

/** E44, E47: one warning per code with the number of pupils; 'S' is the usual code in an SBO. */
export function yearCodeWarnings(
  readings: readonly PupilReading[],
  drafts: GroupDrafts,
  context: ImportContext,
): Warning[] {
  const counts = new Map<string, number>()
  for (const { yearCode } of drafts.groups.flatMap((group) => group.parts)) counts.set(yearCode, 0)
  for (const { file } of readings) {
    const own = file.yearCode !== '' && file.yearCode !== 'C'
    const code = own ? file.yearCode : (drafts.base.get(file.groupKey)?.part.yearCode ?? '')
    counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return [...counts].flatMap(([raw, count]) => {
    const { kind } = meaningOf(raw)
    if (kind === 'unknown') return [warn('unknownYearCode', { raw, count })]
    return kind === 'notPrimary' && !(raw === 'S' && context.specialSchool)
      ? [warn('notPrimaryYear', { raw, count })]
      : []
  })
}

/** E33: one question per pupil in a combination group whose own year is not given. */
export function askYears(readings: readonly PupilReading[]): Question[] {
  const years = yearsByGroup(readings)
  return readings
    .filter(({ meaning, pupil }) => meaning.kind === 'combination' && pupil.status !== 'leaver')
    .filter(({ pupil }) => pupil.notTaken === null)
    .map((reading) => ({
      kind: 'yearOfPupil',
      required: false,
      answered: reading.pupil.yearFrom === 'answer',
      row: reading.pupil.row,
      name: nameForNotice(reading),
      group: reading.group?.name ?? '',
      likely: likelyYears(reading, years),
    }))
}

/** E58: proposals to take a hidden tussenvoegsel out of the surname. */
export function proposeSplits(readings: readonly PupilReading[], accepted: readonly string[]): Proposal[] {
  const chosen = new Set(accepted)
  return readings.flatMap((reading): Proposal[] => {
    const split = proposeSplit(reading.file.name)
    if (split === null) return []
    const { prefix, familyName } = split
    const row = reading.pupil.row
    return [
      { kind: 'splitName', accepted: chosen.has(row), row, name: nameForNotice(reading), prefix, familyName },
    ]
  })
}

function about(reading: PupilReading, code: WarningCode, raw = ''): Warning {
  return warn(code, { row: reading.pupil.row, name: nameForNotice(reading), raw })
}

function nameWarnings(reading: PupilReading): Warning[] {
  const { givenName, firstNames, initials, familyName } = reading.pupil.name
  const called = givenName || firstNames || initials
  if (called === '' && familyName === '') return [about(reading, 'nameMissing')]
  return [
    ...(familyName === '' ? [about(reading, 'familyNameMissing')] : []),
    ...(givenName === '' ? [about(reading, 'givenNameMissing')] : []),
  ]
}

function dateWarnings(reading: PupilReading, usual: BirthDates): Warning[] {
  const { birthDate, enrolledOn, leftOn } = reading.file
  return [
    ...(birthDate.raw === '' ? [about(reading, 'birthDateMissing')] : []),
    ...(birthDate.value === null && birthDate.raw !== ''
      ? [about(reading, 'birthDateUnreadable', birthDate.raw)]
      : []),
    ...(birthDate.value !== null && isOddAge(birthDate.value, usual)
      ? [about(reading, 'ageOdd', birthDate.raw)]
      : []),
    ...(enrolledOn.value === null && enrolledOn.raw !== ''
      ? [about(reading, 'enrolledOnUnreadable', enrolledOn.raw)]
      : []),
    ...(leftOn.value === null && leftOn.raw !== '' ? [about(reading, 'leftOnUnreadable', leftOn.raw)] : []),
  ]
}

type BirthDates = { readonly from: IsoDate; readonly to: IsoDate }

/** E55: not born yet, under three, or sixteen and older. */
function isOddAge(birthDate: IsoDate, usual: BirthDates): boolean {
  return birthDate <= usual.from || birthDate > usual.to
}

/** E29, E30, E39: lists of who has no group or year; leavers need none. */
function placeWarnings(reading: PupilReading): Warning[] {
  if (reading.pupil.status === 'leaver') return []
  const { file, meaning, pupil } = reading
  const noYear = meaning.kind === 'none' || (meaning.kind === 'combination' && reading.group === null)
  return [
    ...(pupil.groupUnknown ? [about(reading, 'unknownGroup', file.groupKey)] : []),
    ...(file.groupKey === '' ? [about(reading, 'noGroup')] : []),
    ...(noYear ? [about(reading, 'noYear')] : []),
  ]
}

/** E64, E65. */
function keyWarnings(readings: readonly PupilReading[]): Warning[] {
  const temporary = readings.filter(({ file }) => isTemporaryKey(file.key)).length
  const missing = readings.filter(({ file }) => file.key === '').length
  const double = readings.filter(({ pupil }) => pupil.duplicateKey)
  return [
    ...double.map((reading) => about(reading, 'duplicateKey', reading.file.key)),
    ...(temporary > 0 ? [warn('temporaryKeys', { count: temporary })] : []),
    ...(missing > 0 ? [warn('keysMissing', { count: missing })] : []),
  ]
}

/** E69: pupils that can be confused, each named once. */
function sameNames(readings: readonly PupilReading[]): Warning[] {
  const byName = new Map<string, PupilReading[]>()
  for (const reading of readings) {
    if (reading.pupil.status === 'leaver') continue
    const key = foldTight(nameForNotice(reading))
    const same = byName.get(key)
    if (same === undefined) byName.set(key, [reading])
    else same.push(reading)
  }
  return [...byName.values()]
    .filter((same) => same.length > 1)
    .map((same) => ({ ...about(same[0]!, 'sameName'), count: same.length }))
}

function yearsByGroup(readings: readonly PupilReading[]): Map<string, Set<number>> {
  const years = new Map<string, Set<number>>()
  for (const { group, pupil } of readings) {
    if (group === null || pupil.year === null || pupil.year === 0) continue
    years.set(group.row, (years.get(group.row) ?? new Set()).add(pupil.year))
  }
  return years
}

/** From the other pupils, and single figures in the name as a hint: it is asked, not concluded (E43). */
function likelyYears(reading: PupilReading, years: ReadonlyMap<string, ReadonlySet<number>>): number[] {
  const group = reading.group
  if (group === null) return []
  const figures = group.name.match(/(?<!\d)[1-8](?!\d)/g) ?? []
  return [...new Set([...(years.get(group.row) ?? []), ...figures.map(Number)])].sort((a, b) => a - b)
}
