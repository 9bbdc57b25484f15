// Plays an import in a test: reads invented XML, plans it beside what we have, and writes a plan as the service would.
import { type EdexmlChoices, NO_CHOICES } from '#domain/importing/edexml/choices'
import type { Existing, ExistingGroup, ExistingPupil, ExistingStaff } from '#domain/importing/edexml/existing'
import { interpretSchoolFile } from '#domain/importing/edexml/interpret'
import type { ImportContext } from '#domain/importing/edexml/interpretation'
import type { EdexmlPlan, PupilRow } from '#domain/importing/edexml/plan'
import { planImport } from '#domain/importing/edexml/plan-import'
import { readSchoolFile } from '#domain/importing/edexml/read'
import type { SchoolFile } from '#domain/importing/edexml/school-file'
import { type IsoDate, parseIsoDate } from '#domain/kernel/date'
import type { NameParts } from '#domain/kernel/name'
import { parseSchoolYear, type SchoolYear } from '#domain/kernel/school-year'
import { schoolXml, type XmlSchool } from './school-xml.ts'

export function day(text: string): IsoDate {
  const date = parseIsoDate(text)
  if (date === null) throw new Error(`no day: ${text}`)
  return date
}

export function yearOf(text: string): SchoolYear {
  const year = parseSchoolYear(text)
  if (year === null) throw new Error(`no school year: ${text}`)
  return year
}

export const CONTEXT: ImportContext = {
  today: day('2026-11-21'),
  schoolYear: yearOf('2026-2027'),
  schoolBrin: '99ZZ',
  firstSchoolDays: [{ schoolYear: yearOf('2026-2027'), day: day('2026-08-24') }],
  specialSchool: false,
  lastImport: null,
  separateGroups: [],
  locations: null,
}

export const NOTHING: Existing = { pupils: [], groups: [], staff: [], handChanges: [] }

export type Case = {
  readonly context?: Partial<ImportContext>
  readonly choices?: Partial<EdexmlChoices>
  readonly existing?: Partial<Existing>
}

/** Reads a file that is known to be readable. */
export function readXml(xml: string | XmlSchool): SchoolFile {
  const result = readSchoolFile(typeof xml === 'string' ? xml : schoolXml(xml))
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

export function interpret(xml: string | XmlSchool, { context, choices }: Case = {}) {
  return interpretSchoolFile(readXml(xml), { ...CONTEXT, ...context }, { ...NO_CHOICES, ...choices })
}

export function planResult(xml: string | XmlSchool, { context, choices, existing }: Case = {}) {
  return planImport({
    file: readXml(xml),
    existing: { ...NOTHING, ...existing },
    context: { ...CONTEXT, ...context },
    choices: { ...NO_CHOICES, ...choices },
  })
}

export function plan(xml: string | XmlSchool, one: Case = {}): EdexmlPlan {
  const result = planResult(xml, one)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

export function aName(full: string, more: Partial<NameParts> = {}): NameParts {
  const [givenName = '', ...family] = full.split(' ')
  const none = { firstNames: '', initials: '', prefix: '', keepAsIs: false }
  return { ...none, givenName, familyName: family.join(' '), ...more }
}

export function aPupil(id: string, full: string, more: Partial<ExistingPupil> = {}): ExistingPupil {
  return {
    id,
    name: aName(full),
    birthDate: day('2018-02-03'),
    sourceKeys: [],
    enrolledOn: null,
    leftOn: null,
    membership: null,
    keptThoughAbsent: false,
    ...more,
  }
}

export function aGroup(id: string, name: string, more: Partial<ExistingGroup> = {}): ExistingGroup {
  return { id, name, kind: 'base', years: [], sourceKeys: [], ...more }
}

export function aTeacher(id: string, full: string, more: Partial<ExistingStaff> = {}): ExistingStaff {
  return { id, name: aName(full), sourceKeys: [], groupIds: [], ...more }
}

/** Our data after the ticked rows of a plan were written: what the service must do, in short. */
export function write(planned: EdexmlPlan, before: Existing = NOTHING): Existing {
  const idOf = (row: { row: string; existingId: string | null }) => row.existingId ?? `id-${row.row}`
  const groups = planned.groups.filter((row) => row.values !== null && (row.tick || row.status === 'same'))
  const groupIds = new Map(groups.map((row) => [row.row, idOf(row)]))
  const ours = new Map(before.pupils.map((pupil) => [pupil.id, pupil]))
  const written = <Row extends { status: string; tick: boolean; values: unknown }>(rows: Row[]) =>
    rows.filter((row) => row.values !== null && row.tick)
  for (const row of written(planned.pupils))
    ours.set(idOf(row), writtenPupil(row, ours.get(idOf(row)), groupIds))
  const keptGroups = before.groups.filter((group) => ![...groupIds.values()].includes(group.id))
  const staff = new Map(before.staff.map((one) => [one.id, one]))
  for (const row of written(planned.staff)) {
    if (row.values === null) continue
    staff.set(idOf(row), {
      id: idOf(row),
      name: row.values.name,
      sourceKeys: row.values.key === '' ? [] : [row.values.key],
      groupIds: row.values.groups.flatMap((group) => groupIds.get(group.row) ?? []),
    })
  }
  return {
    pupils: [...ours.values()],
    groups: [
      ...keptGroups,
      ...groups.flatMap((row) =>
        row.values === null
          ? []
          : [
              {
                id: idOf(row),
                name: row.values.name,
                kind: row.values.kind,
                years: row.values.years,
                sourceKeys: row.values.keys,
              },
            ],
      ),
    ],
    staff: [...staff.values()],
    handChanges: before.handChanges,
  }
}

function writtenPupil(
  row: PupilRow,
  old: ExistingPupil | undefined,
  groupIds: ReadonlyMap<string, string>,
): ExistingPupil {
  const values = row.values
  if (values === null) throw new Error('only rows of the file are written')
  return {
    id: row.existingId ?? `id-${row.row}`,
    name: values.name,
    birthDate: values.birthDate ?? old?.birthDate ?? null,
    sourceKeys: values.key === '' ? (old?.sourceKeys ?? []) : [values.key],
    enrolledOn: values.enrolledOn ?? old?.enrolledOn ?? null,
    leftOn: row.returns ? null : (values.leftOn ?? old?.leftOn ?? null),
    membership: {
      groupId: groupIds.get(values.group ?? '') ?? null,
      year: values.year,
      composedGroupIds: values.composedGroups.flatMap((one) => groupIds.get(one) ?? []),
    },
    keptThoughAbsent: old?.keptThoughAbsent ?? false,
  }
}
