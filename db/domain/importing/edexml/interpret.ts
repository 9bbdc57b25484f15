// From the file as it stands to what it means for the school: runs the trap rules in order.
import { addYears, type IsoDate } from '#domain/kernel/date'
import type { EdexmlChoices } from './choices.ts'
import { draftGroups, type GroupDraft, type GroupDrafts } from './interpret-groups.ts'
import {
  firstSchoolDay,
  headerQuestions,
  headerWarnings,
  schoolYearOfImport,
  snapshotDateOf,
} from './interpret-header.ts'
import {
  isToddlerIn,
  keysSeenTwice,
  type PupilReading,
  type PupilSetting,
  readPupils,
} from './interpret-pupils.ts'
import { readStaff } from './interpret-staff.ts'
import type { ImportContext, Interpretation, InterpretedGroup } from './interpretation.ts'
import { type Question, type Warning, warn } from './notices.ts'
import { askYears, proposeSplits, pupilWarnings, yearCodeWarnings } from './pupil-notices.ts'
import type { SchoolFile } from './school-file.ts'
import { meaningOf } from './year-codes.ts'

/** Interprets a read file. Pure: the same file, context and choices give the same answer; nothing is ever refused here. */
export function interpretSchoolFile(
  file: SchoolFile,
  context: ImportContext,
  choices: EdexmlChoices,
): Interpretation {
  const schoolYear = schoolYearOfImport(file, context, choices)
  const snapshotDate = snapshotDateOf(file, context.today)
  const drafts = draftGroups(file, context, choices)
  const setting = settingOf(file, { context, choices, drafts, snapshotDate })
  const readings = readPupils(file.pupils, setting)
  const groups = finishGroups(drafts, readings)
  const staff = readStaff(file.staff, drafts)
  return {
    schoolYear,
    snapshotDate,
    complete: file.pupils.length > 0,
    hasGroups: groups.some((group) => group.kind !== 'composed'),
    hasComposedGroups: groups.some((group) => group.kind === 'composed'),
    groups,
    pupils: readings.map((reading) => reading.pupil),
    staff: staff.staff,
    parents: staff.parents,
    warnings: [
      ...headerWarnings(file, context),
      ...drafts.warnings,
      ...groupWarnings(groups, drafts),
      ...yearCodeWarnings(readings, drafts, context),
      ...pupilWarnings(readings, snapshotDate),
      ...staff.warnings,
    ],
    questions: [
      ...headerQuestions(file, context, choices),
      ...askToddlers(readings, setting),
      ...askYears(readings),
    ],
    proposals: [...drafts.proposals, ...proposeSplits(readings, choices.splitNames)],
  }
}

type SettingCase = {
  readonly context: ImportContext
  readonly choices: EdexmlChoices
  readonly drafts: GroupDrafts
  readonly snapshotDate: IsoDate
}

function settingOf(file: SchoolFile, { context, choices, drafts, snapshotDate }: SettingCase): PupilSetting {
  const schoolYear = schoolYearOfImport(file, context, choices)
  const locations = choices.locations ?? context.locations
  return {
    groups: drafts,
    choices,
    schoolYear,
    firstDay: firstSchoolDay(context, schoolYear),
    snapshotDate,
    fourIfBornOn: addYears(snapshotDate, -4),
    today: context.today,
    locations: locations === null || file.locations.length < 2 ? null : new Set(locations),
    knownLocations: new Set(file.locations.map((location) => location.key)),
    duplicateKeys: keysSeenTwice(file.pupils),
  }
}

function askToddlers(readings: readonly PupilReading[], setting: PupilSetting): Question[] {
  const pupils = readings.filter((reading) => isToddlerIn(reading, setting)).length
  if (pupils === 0) return []
  return [{ kind: 'toddlers', required: false, answered: setting.choices.toddlers !== null, pupils }]
}

type Tally = { taken: number; left: number; years: Set<number> }

function finishGroups(drafts: GroupDrafts, readings: readonly PupilReading[]): InterpretedGroup[] {
  const tallies = new Map<string, Tally>()
  const tallyOf = (row: string): Tally => {
    const tally = tallies.get(row) ?? { taken: 0, left: 0, years: new Set() }
    tallies.set(row, tally)
    return tally
  }
  for (const { pupil } of readings) {
    for (const row of [...(pupil.groupRow === null ? [] : [pupil.groupRow]), ...pupil.composedRows]) {
      const tally = tallyOf(row)
      const counts = pupil.notTaken === null && pupil.status !== 'leaver'
      if (counts) tally.taken++
      else tally.left++
      if (counts && pupil.year !== null && row === pupil.groupRow) tally.years.add(pupil.year)
    }
  }
  return drafts.groups.map((group) => finishGroup(group, tallyOf(group.row)))
}

/** A group of which nobody is taken is not taken either; one without any pupil is only shown (E42). */
function finishGroup(group: GroupDraft, tally: Tally): InterpretedGroup {
  const meanings = group.parts.map((part) => meaningOf(part.yearCode))
  const codeYears = meanings.flatMap((meaning) => (meaning.kind === 'year' ? [meaning.year] : []))
  const years = [...new Set([...codeYears, ...tally.years])].sort((a, b) => a - b)
  const onlyLeavers = meanings.length > 0 && meanings.every((meaning) => meaning.kind === 'left')
  return {
    row: group.row,
    kind: group.kind,
    name: group.name,
    keys: group.keys,
    years: group.kind === 'composed' ? [] : years,
    pupils: tally.taken,
    taken: tally.taken > 0 || (tally.left === 0 && !onlyLeavers),
  }
}

/** E36: one code on the group, but pupils of several years. E42: a group without pupils. */
function groupWarnings(groups: readonly InterpretedGroup[], drafts: GroupDrafts): Warning[] {
  const parts = new Map(drafts.groups.map((draft) => [draft.row, draft.parts]))
  return groups.flatMap((group) => {
    const [only, ...more] = parts.get(group.row) ?? []
    const single = more.length === 0 && meaningOf(only?.yearCode ?? '').kind === 'year'
    const facts = { row: group.row, name: group.name }
    return [
      ...(single && group.years.length > 1
        ? [warn('looksCombined', { ...facts, raw: group.years.join('/') })]
        : []),
      ...(group.taken && group.pupils === 0 ? [warn('groupWithoutPupils', facts)] : []),
    ]
  })
}
