// Pupils: year, group, from when to when, and what is missing (E28–E33, E45–E48, E51–E55, E58, E70–E73).
import { addYears, type IsoDate } from '#domain/kernel/date'
import { fullName, type NameParts, splitPrefix } from '#domain/kernel/name'
import { endOfSchoolYear, type SchoolYear } from '#domain/kernel/school-year'
import type { EdexmlChoices } from './choices.ts'
import type { GroupDraft, GroupDrafts } from './interpret-groups.ts'
import type { InterpretedPupil, PupilStatus } from './interpretation.ts'
import { type FilePupil, isTemporaryKey } from './school-file.ts'
import { meaningForPupil, type YearMeaning } from './year-codes.ts'

/** What all pupils of one file are read against. */
export type PupilSetting = {
  readonly groups: GroupDrafts
  readonly choices: EdexmlChoices
  readonly schoolYear: SchoolYear
  readonly firstDay: IsoDate
  readonly snapshotDate: IsoDate
  /** Who was born after this day is not four on the snapshot date; days compared as text are much quicker than ages. */
  readonly fourIfBornOn: IsoDate
  readonly today: IsoDate
  /** Locations of which the pupils are taken; null = all. */
  readonly locations: ReadonlySet<string> | null
  readonly knownLocations: ReadonlySet<string>
  readonly duplicateKeys: ReadonlySet<string>
}

/** One pupil with what his codes mean, for the warnings. */
export type PupilReading = {
  readonly file: FilePupil
  readonly pupil: InterpretedPupil
  readonly meaning: YearMeaning
  readonly group: GroupDraft | null
}

/** Whether a child no longer counts on `day`; the last day itself still counts (E71). The one place that decides it. */
export function hasLeftBy(leftOn: IsoDate | null, day: IsoDate): boolean {
  return leftOn !== null && leftOn < day
}

/** Reads all pupils in the order of the file; `p<place>` is their row. */
export function readPupils(pupils: readonly FilePupil[], setting: PupilSetting): PupilReading[] {
  const answers = new Map(setting.choices.yearOfPupil.map((one) => [one.row, one.year]))
  const splits = new Set(setting.choices.splitNames)
  const one: One = { ...setting, answers, splits }
  return pupils.map((file, index) => readPupil(file, `p${index}`, one))
}

/** Keys that stand on more than one record (E65); empty and temporary ones do not count. */
export function keysSeenTwice(records: readonly { readonly key: string }[]): Set<string> {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { key } of records) {
    if (key === '' || isTemporaryKey(key)) continue
    if (seen.has(key)) twice.add(key)
    seen.add(key)
  }
  return twice
}

/** The name with a hidden tussenvoegsel taken out, or null (E58, E59). */
export function proposeSplit(name: NameParts): NameParts | null {
  const split = name.prefix === '' ? splitPrefix(name.familyName) : null
  return split === null ? null : { ...name, ...split }
}

type One = PupilSetting & {
  readonly answers: ReadonlyMap<string, number>
  readonly splits: ReadonlySet<string>
}

function readPupil(file: FilePupil, row: string, one: One): PupilReading {
  const found = one.groups.base.get(file.groupKey)
  const { meaning, derived } = meaningForPupil(file.yearCode, found?.part.yearCode ?? '')
  const status = statusOf(file, { meaning, group: found?.group ?? null, one })
  const year = yearOf(meaning, derived, one.answers.get(row))
  const split = proposeSplit(file.name)
  const splitAccepted = split !== null && one.splits.has(row)
  const pupil: InterpretedPupil = {
    row,
    key: isTemporaryKey(file.key) ? '' : file.key,
    duplicateKey: one.duplicateKeys.has(file.key),
    name: splitAccepted ? split : file.name,
    splitName: splitAccepted ? null : split,
    birthDate: file.birthDate.value,
    postcode: file.postcode,
    ...year,
    groupRow: isMember(file, meaning, one) ? (found?.group.row ?? null) : null,
    groupUnknown: file.groupKey !== '' && found === undefined,
    composedRows: composedRowsOf(file, one),
    status,
    enrolledOn: file.enrolledOn.value,
    leftOn: file.leftOn.value,
    startsOn: startOf(file, one),
    notTaken: notTaken({ file, meaning, status, one }),
  }
  return { file, pupil, meaning, group: found?.group ?? null }
}

type YearOf = Pick<InterpretedPupil, 'year' | 'yearFrom'>

/** E33: in a combination group without an own year only the answer counts. */
function yearOf(meaning: YearMeaning, derived: boolean, answered: number | undefined): YearOf {
  if (meaning.kind === 'year') return { year: meaning.year, yearFrom: derived ? 'group' : 'own' }
  const answer = meaning.kind === 'combination' ? answered : undefined
  return answer === undefined ? { year: null, yearFrom: null } : { year: answer, yearFrom: 'answer' }
}

type StatusCase = { readonly meaning: YearMeaning; readonly group: GroupDraft | null; readonly one: One }

function statusOf(file: FilePupil, { meaning, group, one }: StatusCase): PupilStatus {
  if (meaning.kind === 'left' || hasLeftBy(file.leftOn.value, one.today)) return 'leaver'
  if (group?.kind === 'announced') return 'announced'
  const entersLater = file.enrolledOn.value !== null && file.enrolledOn.value > one.today
  return entersLater ? 'entrant' : 'enrolled'
}

/** Who left before this school year began, or enters after it, sits in none of its groups (E46, E70). */
function isMember(file: FilePupil, meaning: YearMeaning, one: One): boolean {
  if (meaning.kind === 'left' && file.leftOn.value === null) return false
  const entersAfter =
    file.enrolledOn.value !== null && file.enrolledOn.value > endOfSchoolYear(one.schoolYear)
  return !hasLeftBy(file.leftOn.value, one.firstDay) && !entersAfter
}

function composedRowsOf(file: FilePupil, one: One): string[] {
  const rows = file.composedKeys.flatMap((key) => one.groups.composed.get(key)?.group.row ?? [])
  return [...new Set(rows)].sort()
}

/** E73: the first school day, never the peildatum; later only for who entered later. */
function startOf(file: FilePupil, one: One): IsoDate {
  const entered = file.enrolledOn.value
  return entered !== null && entered > one.firstDay ? entered : one.firstDay
}

type TakenCase = {
  readonly file: FilePupil
  readonly meaning: YearMeaning
  readonly status: PupilStatus
  readonly one: One
}

function notTaken({ file, meaning, status, one }: TakenCase): InterpretedPupil['notTaken'] {
  const elsewhere = one.locations !== null && one.knownLocations.has(file.locationKey)
  if (elsewhere && !one.locations.has(file.locationKey)) return 'location'
  if (one.choices.toddlers === true || status === 'leaver') return null
  return isToddler(file, meaning, one) ? 'toddler' : null
}

/** E45. An entrant (E72) is measured on the day of entering: most children turn four shortly before it. */
function isToddler(file: FilePupil, meaning: YearMeaning, one: PupilSetting): boolean {
  if (meaning.kind === 'year' && meaning.year === 0) return true
  const born = file.birthDate.value
  const entered = file.enrolledOn.value
  const later = entered !== null && entered > one.snapshotDate
  return born !== null && born > (later ? addYears(entered, -4) : one.fourIfBornOn)
}

/** Whether a pupil would be a toddler, whatever the answer: for the one question about the whole file. */
export function isToddlerIn(reading: PupilReading, setting: PupilSetting): boolean {
  return reading.pupil.status !== 'leaver' && isToddler(reading.file, reading.meaning, setting)
}

/** How a pupil is called in a warning or question; the key when there is no name at all. */
export function nameForNotice(reading: PupilReading): string {
  return fullName(reading.pupil.name) || reading.file.key || reading.pupil.row
}
