// The pupils of an EDEXML import: their cards, and where they sit from which day.

import { openPlacements, readRow } from '#db/queries/importing'
import type { Reader } from '#db/reader'
import { placement, type staff } from '#db/schema/groups'
import { pupil } from '#db/schema/people'
import type { EdexmlPlan, FieldChange, PupilRow, StaffRow } from '#domain/importing/edexml/plan'
import { addDays } from '#domain/kernel/date'
import { type NameParts, nameOf, sortKey } from '#domain/kernel/name'
import type { ChangeContext } from '../app/context.ts'

interface PupilWriting {
  readonly plan: EdexmlPlan
  readonly schoolYearId: string
  readonly groupIds: ReadonlyMap<string, string>
}
type Values = NonNullable<PupilRow['values']>

/** Writes new, changed and decided pupils. */
export function writePupils(context: ChangeContext, writing: PupilWriting): void {
  for (const row of writing.plan.pupils) {
    if (row.status === 'gone') leave(context, row, writing)
    else if (row.tick && row.values !== null) {
      if (row.existingId === null) addPupil(context, row, row.values, writing)
      else changePupil(context, row, { id: row.existingId, values: row.values, writing })
    }
  }
}

/** What the file says of a row, by field, to tell later what was changed by hand (E88). */
export function importedValues(name: NameParts, dates: Readonly<Record<string, string | null>>) {
  const { keepAsIs, ...parts } = name
  const given = Object.entries({ ...parts, ...dates }).filter(([, value]) => value !== null && value !== '')
  return Object.fromEntries(given) as Record<string, string>
}

const NAME_FIELDS = ['givenName', 'firstNames', 'initials', 'prefix', 'familyName'] as const

/** Our row with the name parts of the file that were taken. */
export function takenNames(reader: Reader, table: typeof pupil | typeof staff, row: PupilRow | StaffRow) {
  const ours = readRow(reader, table, row.existingId ?? '')
  const name: NameParts = nameOf(ours)
  for (const field of NAME_FIELDS) {
    const change = row.changes.find((one) => one.field === field && one.take)
    if (change !== undefined) name[field] = change.new
  }
  return { name, sourceKeys: ours.sourceKeys, imported: ours.imported }
}

function addPupil(context: ChangeContext, row: PupilRow, values: Values, writing: PupilWriting): void {
  const { change, newId } = context
  const { name, key, birthDate, enrolledOn, leftOn } = values
  if (row.takesKeyFrom !== null) {
    const owner = readRow(context.reader, pupil, row.takesKeyFrom)
    change.update(pupil, owner.id, { sourceKeys: owner.sourceKeys.filter((one) => one !== key) })
  }
  const id = newId()
  change.insert(pupil, {
    id,
    ...name,
    sortKey: sortKey(name),
    birthDate,
    enrolledOn,
    leftOn,
    postcodeHint: values.postcode,
    sourceKeys: key === '' ? [] : [key],
    imported: importedValues(name, { birthDate, enrolledOn, leftOn }),
  })
  place(context, id, { values, writing, from: values.startsOn })
}

function changePupil(
  context: ChangeContext,
  row: PupilRow,
  { id, values, writing }: { id: string; values: Values; writing: PupilWriting },
): void {
  const { change, reader, today } = context
  const ours = takenNames(reader, pupil, row)
  const taken = (field: FieldChange['field']) => row.changes.find((one) => one.field === field && one.take)
  const dates = (['birthDate', 'enrolledOn', 'leftOn'] as const).flatMap((field) => {
    const found = taken(field)
    return found === undefined ? [] : [[field, found.new === '' ? null : found.new] as const]
  })
  change.update(pupil, id, {
    ...ours.name,
    sortKey: sortKey(ours.name),
    ...Object.fromEntries(dates),
    ...(values.postcode === '' ? {} : { postcodeHint: values.postcode }),
    ...(taken('sourceKey') === undefined ? {} : { sourceKeys: [...ours.sourceKeys, values.key] }),
    imported: {
      ...ours.imported,
      ...importedValues(values.name, {
        birthDate: values.birthDate,
        enrolledOn: values.enrolledOn,
        leftOn: values.leftOn,
      }),
    },
  })
  const left = taken('leftOn')
  if (left !== undefined && left.new !== '') endPlacements(context, id, left.new, writing)
  else if (taken('group') !== undefined || taken('year') !== undefined || row.returns) {
    move(context, id, { values, writing, otherGroup: taken('group') !== undefined || row.returns })
  }
  if (taken('composedGroups') !== undefined) setComposedGroups(context, id, { values, writing, from: today })
}

/** Seats a pupil for the first time in this school year; a leaver's seat ends on the last day (E70). */
function place(
  context: ChangeContext,
  pupilId: string,
  { values, writing, from }: { values: Values; writing: PupilWriting; from: string },
): void {
  const until = values.leftOn
  if (until !== null && until < from) return
  context.change.insert(placement, {
    id: context.newId(),
    pupilId,
    schoolYearId: writing.schoolYearId,
    groupId: values.group === null ? null : (writing.groupIds.get(values.group) ?? null),
    year: values.year,
    yearDerived: values.yearFrom === 'group',
    fromDate: from,
    untilDate: until,
  })
  setComposedGroups(context, pupilId, { values, writing, from })
}

/** Another group counts from today and keeps the history; another year in the same group is a correction. */
function move(
  context: ChangeContext,
  pupilId: string,
  { values, writing, otherGroup }: { values: Values; writing: PupilWriting; otherGroup: boolean },
): void {
  const { change, reader, today, newId } = context
  const seat = openPlacements(reader, pupilId, writing.schoolYearId).find(({ kind }) => kind !== 'composed')
  const groupId = values.group === null ? null : (writing.groupIds.get(values.group) ?? null)
  const year = { year: values.year, yearDerived: values.yearFrom === 'group' }
  if (seat !== undefined && (!otherGroup || seat.placement.fromDate >= today)) {
    change.update(placement, seat.placement.id, { ...year, ...(otherGroup ? { groupId } : {}) })
    return
  }
  if (seat !== undefined) change.update(placement, seat.placement.id, { untilDate: addDays(today, -1) })
  const fromDate = seat === undefined && values.startsOn > today ? values.startsOn : today
  const schoolYearId = writing.schoolYearId
  change.insert(placement, { id: newId(), pupilId, schoolYearId, groupId, ...year, fromDate })
}

function setComposedGroups(
  { change, reader, newId, today }: ChangeContext,
  pupilId: string,
  { values, writing, from }: { values: Values; writing: PupilWriting; from: string },
): void {
  const wanted = new Set(values.composedGroups.flatMap((row) => writing.groupIds.get(row) ?? []))
  const seats = openPlacements(reader, pupilId, writing.schoolYearId).filter(
    ({ kind }) => kind === 'composed',
  )
  for (const { placement: seat } of seats) {
    if (seat.groupId !== null && wanted.delete(seat.groupId)) continue
    change.update(placement, seat.id, { untilDate: addDays(today, -1) })
  }
  const schoolYearId = writing.schoolYearId
  for (const groupId of wanted) {
    change.insert(placement, {
      id: newId(),
      pupilId,
      schoolYearId,
      groupId,
      fromDate: from,
      untilDate: values.leftOn,
    })
  }
}

/** E74: gone by decision of the office, never by absence alone. */
function leave(context: ChangeContext, row: PupilRow, writing: PupilWriting): void {
  if (row.gone?.kind !== 'left' || row.existingId === null) return
  context.change.update(pupil, row.existingId, { leftOn: row.gone.on })
  endPlacements(context, row.existingId, row.gone.on, writing)
}

function endPlacements(
  context: ChangeContext,
  pupilId: string,
  lastDay: string,
  writing: PupilWriting,
): void {
  for (const { placement: seat } of openPlacements(context.reader, pupilId, writing.schoolYearId)) {
    const untilDate = lastDay < seat.fromDate ? seat.fromDate : lastDay
    context.change.update(placement, seat.id, { untilDate })
  }
}
