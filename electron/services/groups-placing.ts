// Moving a pupil: the old place ends the day before, the history stays; the same day again is a correction.
import type { Row } from '#db/change'
import { findGroup } from '#db/queries/groups'
import { findPlacement, findPupil, seatsInGroup, seatsOfPupil } from '#db/queries/placements'
import { currentSchoolYear } from '#db/queries/school'
import { findYear } from '#db/queries/years'
import { placement, type schoolGroup } from '#db/schema/groups'
import { addDays, type IsoDate, isoDate } from '#domain/kernel/date'
import { fail, ok } from '#domain/kernel/result'
import { endOfSchoolYear, type SchoolYear, startOfSchoolYear } from '#domain/kernel/school-year'
import type { ChangeContext, SliceHandlers } from '../app/context.ts'
import { closedYear } from './groups-edit.ts'

type Seat = Row<typeof placement>
type PlacingHandlers = Pick<SliceHandlers<'groups'>, 'groups.place' | 'groups.leave'>

export const placingHandlers: PlacingHandlers = {
  'groups.place': (context, { pupilId, groupId, year, from }) => {
    const { reader } = context
    const group = groupId === null ? null : findGroup(reader, groupId)
    const child = findPupil(reader, pupilId)
    if (child === null || (groupId !== null && group === null)) return fail('NOT_FOUND')
    const yearId = group?.schoolYearId ?? currentSchoolYear(reader).id
    const refused = closedYear(context, yearId) ?? outsideYear(context, yearId, from)
    if (refused !== null) return refused
    if (child.leftOn !== null && child.leftOn < from) {
      return fail('PUPIL_LEFT', { on: isoDate.parse(child.leftOn) })
    }
    const seats = seatsOfPupil(reader, pupilId, yearId)
    const known = yearOf(group, year ?? keptYear(group, seats))
    const move: Move = { pupilId, yearId, group, ...known, from, until: child.leftOn }
    if (group?.kind === 'composed') return addComposed(context, move)
    const later = seats.find(({ fromDate }) => fromDate > from)
    if (later !== undefined) return fail('LATER_PLACEMENT', { from: isoDate.parse(later.fromDate) })
    moveTo(context, move, seats)
    return ok({})
  },
  'groups.leave': (context, { placementId, lastDay }) => {
    const seat = findPlacement(context.reader, placementId)
    if (seat === null) return fail('NOT_FOUND')
    const refused = closedYear(context, seat.schoolYearId) ?? outsideYear(context, seat.schoolYearId, lastDay)
    if (refused !== null) return refused
    const group = seat.groupId === null ? null : findGroup(context.reader, seat.groupId)
    if (group?.kind !== 'composed') return fail('NOT_COMPOSED')
    if (lastDay < seat.fromDate) context.change.remove(placement, seat.id)
    else context.change.update(placement, seat.id, { untilDate: lastDay })
    return ok({})
  },
}

interface Move {
  readonly pupilId: string
  readonly yearId: string
  readonly group: Row<typeof schoolGroup> | null
  readonly year: number | null
  readonly yearDerived: boolean
  readonly from: IsoDate
  /** The known last day at school. */
  readonly until: string | null
}

/** The year belongs to the child: it goes along to a group that has it. */
function keptYear(group: Row<typeof schoolGroup> | null, seats: readonly Seat[]): number | null {
  const year = seats.at(-1)?.year ?? null
  return year !== null && (group === null || group.years.includes(year)) ? year : null
}

/** The year of the child (E31); without one that of a group of a single year. */
function yearOf(group: Row<typeof schoolGroup> | null, year: number | null) {
  if (year !== null || group === null || group.years.length !== 1) return { year, yearDerived: false }
  return { year: group.years[0] ?? null, yearDerived: true }
}

function outsideYear({ reader }: ChangeContext, yearId: string, day: IsoDate) {
  const label = findYear(reader, yearId)?.label as SchoolYear
  const inside = day >= startOfSchoolYear(label) && day <= endOfSchoolYear(label)
  return inside ? null : fail('OUTSIDE_SCHOOL_YEAR', { schoolYear: label })
}

/** `seats` are those of the pupil in this year, all of them from before or on the day of the move. */
function moveTo(context: ChangeContext, move: Move, seats: readonly Seat[]): void {
  const { change } = context
  const groupId = move.group?.id ?? null
  const { year, yearDerived, from } = move
  const last = seats.at(-1)
  const current = last !== undefined && (last.untilDate === null || last.untilDate >= from) ? last : undefined
  if (current === undefined) insertSeat(context, move)
  else if (current.groupId === groupId) change.update(placement, current.id, { year, yearDerived })
  else if (current.fromDate === from) correct(context, move, { current, before: seats.at(-2) })
  else {
    change.update(placement, current.id, { untilDate: addDays(from, -1) })
    insertSeat(context, move)
  }
}

/** The same day again: the place of that day is replaced; back in the old group, the old place goes on. */
function correct(
  { change }: ChangeContext,
  { group, year, yearDerived, from }: Move,
  { current, before }: { current: Seat; before: Seat | undefined },
): void {
  const groupId = group?.id ?? null
  if (before !== undefined && before.groupId === groupId && before.untilDate === addDays(from, -1)) {
    change.remove(placement, current.id)
    change.update(placement, before.id, { untilDate: current.untilDate, year, yearDerived })
  } else change.update(placement, current.id, { groupId, year, yearDerived })
}

function insertSeat({ change, newId }: ChangeContext, move: Move): void {
  const { pupilId, yearId, group, year, yearDerived, from, until } = move
  const groupId = group?.id ?? null
  change.insert(placement, {
    id: newId(),
    pupilId,
    schoolYearId: yearId,
    groupId,
    year,
    yearDerived,
    fromDate: from,
    untilDate: until,
  })
}

/** A samengestelde groep comes beside the stamgroep; who is in it already stays in it. */
function addComposed(context: ChangeContext, move: Move) {
  const { change, reader } = context
  const seats = seatsInGroup(reader, move.pupilId, move.group?.id ?? '')
  const lasting = seats.find(({ untilDate }) => untilDate === null || untilDate >= move.from)
  if (lasting === undefined) insertSeat(context, { ...move, year: null, yearDerived: false })
  else if (lasting.fromDate > move.from) change.update(placement, lasting.id, { fromDate: move.from })
  return ok({})
}
