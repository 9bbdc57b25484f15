// The pupils of a list of pupils: their cards, new groups, and where they sit from which day.

import type { RowPatch } from '#db/change'
import { baseGroups, seatsByPupil } from '#db/queries/importing-lists'
import { currentSchoolYear } from '#db/queries/school'
import { placement, schoolGroup } from '#db/schema/groups'
import { pupil } from '#db/schema/people'
import { referenceDay } from '#domain/groups/reference-day'
import { groupKey } from '#domain/importing/lists/plan-pupils'
import type { Patch } from '#domain/importing/lists/writing'
import { addDays, type IsoDate } from '#domain/kernel/date'
import { sortKey } from '#domain/kernel/name'
import { schoolYear, startOfSchoolYear } from '#domain/kernel/school-year'
import type { ChangeContext } from '../app/context.ts'
import { type IdOf, type ListImport, namePatch } from './importing-lists-input.ts'

type Room = { readonly id: string; readonly years: readonly number[] }

/** What placing needs to know, read once. */
interface Seating {
  readonly schoolYearId: string
  /** The day from which a change of group counts. */
  readonly from: IsoDate
  /** By folded name; null when two groups have it (E35): then nobody can say which. */
  readonly rooms: ReadonlyMap<string, Room | null>
}

/** Writes groups, new pupils and changes of known ones. */
export function writePupils(context: ChangeContext, run: ListImport, idOf: IdOf): void {
  const { newPupils, changedPupils, groups } = run.writing
  if (newPupils.length + changedPupils.length + groups.length === 0) return
  const seating = prepareSeating(context, run)
  addPupils(context, run, { seating, idOf })
  changePupils(context, run, seating)
}

function prepareSeating({ change, reader, newId, today }: ChangeContext, { writing }: ListImport): Seating {
  const year = currentSchoolYear(reader)
  const made = writing.groups.map(({ name, years }) => ({
    id: newId(),
    schoolYearId: year.id,
    name,
    kind: 'base' as const,
    years: years.length > 0 ? [...years] : yearsInName(name),
  }))
  change.insertMany(schoolGroup, made)
  const rooms = new Map<string, Room | null>()
  for (const { id, name, years } of baseGroups(reader, year.id)) {
    const key = groupKey(name)
    rooms.set(key, rooms.has(key) ? null : { id, years })
  }
  return {
    schoolYearId: year.id,
    from: referenceDay({ label: schoolYear.parse(year.label), closed: year.closed }, today),
    rooms,
  }
}

/** "5/6" → 5 and 6; a name without figures says nothing. */
function yearsInName(name: string): number[] {
  const years = [...name.matchAll(/(?<!\d)[1-8](?!\d)/g)].map(([figure]) => Number(figure))
  return [...new Set(years)].sort((a, b) => a - b)
}

function addPupils(
  { change, newId, reader }: ChangeContext,
  { writing, existing }: ListImport,
  { seating, idOf }: { seating: Seating; idOf: IdOf },
): void {
  const { newPupils } = writing
  change.insertMany(
    pupil,
    newPupils.map(({ key, values: { name, birthDate, number } }) => {
      return { id: idOf(key), ...name, sortKey: sortKey(name), birthDate, pupilNumber: number }
    }),
  )
  // The first list of a school tells who sat there all year.
  const label = schoolYear.parse(currentSchoolYear(reader).label)
  const fromDate = existing.pupils.length === 0 ? startOfSchoolYear(label) : seating.from
  change.insertMany(
    placement,
    newPupils.map(({ key, values: { group, year } }) => {
      const room = seating.rooms.get(groupKey(group)) ?? null
      return { id: newId(), pupilId: idOf(key), fromDate, ...placeOf(seating, room, year) }
    }),
  )
}

function placeOf({ schoolYearId }: Seating, room: Room | null, year: number | null) {
  const ofGroup = room?.years.length === 1 ? (room.years[0] ?? null) : null
  return {
    schoolYearId,
    groupId: room?.id ?? null,
    year: year ?? ofGroup,
    yearDerived: year === null && ofGroup !== null,
  }
}

function changePupils(context: ChangeContext, { writing, existing }: ListImport, seating: Seating): void {
  const { change, reader, newId } = context
  const names = new Map(existing.pupils.map(({ id, name }) => [id, name]))
  const moving = writing.changedPupils.some(({ patches }) => patches.some(({ field }) => field === 'group'))
  const seats = moving ? seatsByPupil(reader, seating.schoolYearId) : new Map<string, never>()
  const added: Parameters<typeof change.insertMany<typeof placement>>[1][number][] = []
  for (const { id, year, patches } of writing.changedPupils) {
    change.update(pupil, id, pupilPatch(patches, names.get(id)))
    const group = patches.find(({ field }) => field === 'group')?.new
    const room = group === undefined ? null : (seating.rooms.get(groupKey(group)) ?? null)
    if (room === null) continue
    const seat = seats.get(id)?.seat
    const place = placeOf(seating, room, year)
    if (seat !== undefined && seat.fromDate >= seating.from) {
      change.update(placement, seat.id, place)
      continue
    }
    if (seat !== undefined) change.update(placement, seat.id, { untilDate: addDays(seating.from, -1) })
    added.push({ id: newId(), pupilId: id, fromDate: seating.from, ...place })
  }
  change.insertMany(placement, added)
}

function pupilPatch(
  patches: readonly Patch[],
  name: Parameters<typeof namePatch>[1],
): RowPatch<typeof pupil> {
  const value = (field: string) => patches.find((patch) => patch.field === field)?.new
  const birthDate = value('birthDate')
  const pupilNumber = value('number')
  return {
    ...namePatch(patches, name),
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(pupilNumber === undefined ? {} : { pupilNumber }),
  }
}
