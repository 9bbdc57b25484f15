// What an import must know of our own data, as the matchers ask for it.

import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import type { Row } from '../change.ts'
import type { Existing, ExistingPupil, HandChange } from '../domain/importing/edexml/existing.ts'
import type { IsoDate } from '../domain/kernel/date.ts'
import { nameOf } from '../domain/kernel/name.ts'
import type { Reader } from '../reader.ts'
import { restorePoint } from '../schema/audit.ts'
import { groupStaff, placement, schoolGroup, staff } from '../schema/groups.ts'
import { rememberedChoice } from '../schema/importing.ts'
import { pupil } from '../schema/people.ts'
import { schoolYear } from '../schema/school.ts'

/** Kinds of answers that are not asked again. */
export const REMEMBERED = {
  separateGroups: 'edexml.separateGroups',
  locations: 'edexml.locations',
  field: 'edexml.field',
  keptThoughAbsent: 'edexml.keptThoughAbsent',
  separatePeople: 'lists.separate',
} as const

/** Our pupils, groups of that school year and staff; for the EDEXML matcher. */
export function readExistingSchool(reader: Reader, schoolYearId: string | null): Existing {
  const { orm } = reader
  const groups =
    schoolYearId === null
      ? []
      : orm.select().from(schoolGroup).where(eq(schoolGroup.schoolYearId, schoolYearId)).all()
  const pupils = orm.select().from(pupil).orderBy(asc(pupil.sortKey), asc(pupil.id)).all()
  const teachers = orm.select().from(staff).orderBy(asc(staff.sortKey), asc(staff.id)).all()
  const choices = answersByKey(reader, REMEMBERED.field)
  const kept = answersByKey(reader, REMEMBERED.keptThoughAbsent)
  const memberships = membershipsByPupil(reader, schoolYearId, groups)
  const groupIds = groupIdsByStaff(reader)
  return {
    pupils: pupils.map((row) => ({
      id: row.id,
      name: nameOf(row),
      birthDate: row.birthDate as IsoDate | null,
      sourceKeys: row.sourceKeys,
      enrolledOn: row.enrolledOn as IsoDate | null,
      leftOn: row.leftOn as IsoDate | null,
      membership: memberships.get(row.id) ?? null,
      keptThoughAbsent: kept.has(row.id),
    })),
    groups: groups.map(({ id, name, kind, years, sourceKeys }) => ({ id, name, kind, years, sourceKeys })),
    staff: teachers.map((row) => ({
      id: row.id,
      name: nameOf(row),
      sourceKeys: row.sourceKeys,
      groupIds: groupIds.get(row.id) ?? [],
    })),
    handChanges: [...pupils, ...teachers].flatMap((row) => handChangesOf(row, choices)),
  }
}

/** Answers given before, by key. */
export function answersByKey({ orm }: Reader, kind: string): Map<string, string> {
  const rows = orm.select().from(rememberedChoice).where(eq(rememberedChoice.kind, kind)).all()
  return new Map(rows.map(({ key, answer }) => [key, answer]))
}

/** The remembered choice of that kind and key, or null. */
export function findRememberedChoice({ orm }: Reader, kind: string, key: string) {
  return (
    orm
      .select()
      .from(rememberedChoice)
      .where(and(eq(rememberedChoice.kind, kind), eq(rememberedChoice.key, key)))
      .get() ?? null
  )
}

/** Reports of the imports that were not undone, newest first. */
export function importReports({ orm }: Reader): unknown[] {
  return orm
    .select({ report: restorePoint.report })
    .from(restorePoint)
    .where(and(eq(restorePoint.kind, 'import'), isNull(restorePoint.undoneIn)))
    .orderBy(desc(restorePoint.seq))
    .all()
    .map(({ report }) => report)
}

/** All school years of the file, by label. */
export function schoolYears({ orm }: Reader): Row<typeof schoolYear>[] {
  return orm.select().from(schoolYear).orderBy(asc(schoolYear.label)).all()
}

/** Number of the newest change: another one means that our data may have changed. */
export function newestChange({ sqlite }: Reader): number {
  return sqlite.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM audit').pluck().get() ?? 0
}

/** Placements of one pupil in one school year that still last. */
export function openPlacements({ orm }: Reader, pupilId: string, schoolYearId: string) {
  return orm
    .select({ placement, kind: schoolGroup.kind })
    .from(placement)
    .leftJoin(schoolGroup, eq(schoolGroup.id, placement.groupId))
    .where(
      and(
        eq(placement.pupilId, pupilId),
        eq(placement.schoolYearId, schoolYearId),
        isNull(placement.untilDate),
      ),
    )
    .all()
}

/** One pupil or member of staff. @throws when it is gone */
export function readRow<T extends typeof pupil | typeof staff>({ orm }: Reader, table: T, id: string) {
  const row = orm.select().from(table).where(eq(table.id, id)).get()
  if (row === undefined) throw new Error('no such row')
  return row
}

/** Links of one member of staff to groups. */
export function groupStaffOf({ orm }: Reader, staffId: string): Row<typeof groupStaff>[] {
  return orm.select().from(groupStaff).where(eq(groupStaff.staffId, staffId)).all()
}

function membershipsByPupil(
  { orm }: Reader,
  schoolYearId: string | null,
  groups: readonly { id: string; kind: string }[],
): Map<string, NonNullable<ExistingPupil['membership']>> {
  const kinds = new Map(groups.map(({ id, kind }) => [id, kind]))
  const found = new Map<string, { groupId: string | null; year: number | null; composedGroupIds: string[] }>()
  if (schoolYearId === null) return found
  const rows = orm
    .select()
    .from(placement)
    .where(eq(placement.schoolYearId, schoolYearId))
    .orderBy(asc(placement.fromDate), asc(placement.id))
    .all()
  for (const row of rows) {
    const seat = found.get(row.pupilId) ?? { groupId: null, year: null, composedGroupIds: [] }
    if (row.groupId !== null && kinds.get(row.groupId) === 'composed') {
      if (row.untilDate === null) seat.composedGroupIds.push(row.groupId)
    } else {
      seat.groupId = row.groupId
      seat.year = row.year
    }
    found.set(row.pupilId, seat)
  }
  return found
}

function groupIdsByStaff({ orm }: Reader): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { staffId, groupId } of orm.select().from(groupStaff).orderBy(asc(groupStaff.id)).all()) {
    found.set(staffId, [...(found.get(staffId) ?? []), groupId])
  }
  return found
}

/** Fields whose value is no longer that of the last file. */
function handChangesOf(row: ImportedRow, choices: ReadonlyMap<string, string>): HandChange[] {
  return COMPARED_FIELDS.flatMap((field) => {
    const choice = choices.get(`${row.id} ${field}`)
    const remembered = choice === 'ours' || choice === 'file' ? choice : null
    const imported = row.imported[field] ?? null
    const ours = String(row[field] ?? '')
    if (remembered === null && (imported === null || imported === ours)) return []
    return [{ id: row.id, field, imported, choice: remembered }]
  })
}

/** Fields of a row that an import writes as they are; others (group, year) are placements. */
export const COMPARED_FIELDS = [
  'givenName',
  'firstNames',
  'initials',
  'prefix',
  'familyName',
  'birthDate',
  'enrolledOn',
  'leftOn',
] as const

type ImportedRow = { id: string; imported: Record<string, string> } & {
  [Field in (typeof COMPARED_FIELDS)[number]]?: string | null
}
