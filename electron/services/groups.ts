// Groups as the office sees them; editing and placing have files of their own.

import { readGroups, staffOfGroup, type YearOnDay } from '#db/queries/group-lists'
import {
  type ParentRow,
  readParents,
  readSeats,
  readWithoutGroup,
  type SeatRow,
} from '#db/queries/group-pupils'
import { findGroup } from '#db/queries/groups'
import { currentSchoolYear } from '#db/queries/school'
import { findYear, type StoredYear } from '#db/queries/years'
import type { GroupSeat } from '#domain/groups/contract'
import { referenceDay } from '#domain/groups/reference-day'
import { type IsoDate, isoDate } from '#domain/kernel/date'
import { fail, ok } from '#domain/kernel/result'
import type { ReadContext, SliceHandlers } from '../app/context.ts'
import { groupEditHandlers } from './groups-edit.ts'
import { placingHandlers } from './groups-placing.ts'
import { staffHandlers } from './groups-staff.ts'

export const groupsHandlers: SliceHandlers<'groups'> = {
  ...groupEditHandlers,
  ...placingHandlers,
  ...staffHandlers,
  'groups.list': (context, { schoolYearId }) => {
    const year = chosenYear(context, schoolYearId)
    if (year === null) return fail('NOT_FOUND')
    const { reader } = context
    return ok({
      groups: readGroups(reader, onDay(context, year)),
      withoutGroup: readWithoutGroup(reader, withUse(context, year)).length,
    })
  },
  'groups.withoutGroup': (context, { schoolYearId }) => {
    const year = chosenYear(context, schoolYearId)
    if (year === null) return fail('NOT_FOUND')
    const pupils = readWithoutGroup(context.reader, withUse(context, year))
    return ok({ pupils: pupils.map((row) => ({ ...row, birthDate: dayOrNull(row.birthDate) })) })
  },
  'groups.show': (context, { id }) => {
    const { reader } = context
    const stored = findGroup(reader, id)
    const year = stored === null ? null : findYear(reader, stored.schoolYearId)
    if (year === null) return fail('NOT_FOUND')
    const when = onDay(context, year)
    const group = readGroups(reader, when).find((one) => one.id === id)
    if (group === undefined) return fail('NOT_FOUND')
    const seats = readSeats(reader, id)
    const parents = readParents(reader, [...new Set(seats.map(({ pupilId }) => pupilId))])
    const pupils = seats.map((seat) => groupSeat(seat, parents, when))
    return ok({
      group,
      schoolYear: year.label,
      closed: year.closed,
      staffIds: staffOfGroup(reader, id).map(({ staffId }) => staffId),
      pupils,
      parents: candidates(pupils, parents),
    })
  },
}

function chosenYear({ reader }: ReadContext, schoolYearId: string | null): StoredYear | null {
  return findYear(reader, schoolYearId ?? currentSchoolYear(reader).id)
}

function onDay({ today }: ReadContext, year: StoredYear): YearOnDay {
  return { yearId: year.id, on: referenceDay(year, today), closed: year.closed }
}

function withUse(context: ReadContext, year: StoredYear): YearOnDay & { inUse: boolean } {
  return { ...onDay(context, year), inUse: year.id === currentSchoolYear(context.reader).id }
}

function groupSeat(seat: SeatRow, parents: readonly ParentRow[], when: YearOnDay): GroupSeat {
  return {
    id: seat.pupilId,
    name: seat.name,
    placementId: seat.placementId,
    state: stateOf(seat, when),
    year: seat.year,
    birthDate: dayOrNull(seat.birthDate),
    fromDate: isoDate.parse(seat.fromDate),
    untilDate: dayOrNull(seat.untilDate),
    wentTo: seat.nextGroup,
    parents: parents.filter(({ pupilId }) => pupilId === seat.pupilId).map(({ name }) => name),
  }
}

/** E70 and E71: on the last day the child is still there; in a closed year whoever stayed to its end. */
function stateOf({ fromDate, untilDate, leftOn }: SeatRow, { on, closed }: YearOnDay): GroupSeat['state'] {
  if (untilDate !== null && untilDate < on) return 'gone'
  if (!closed && leftOn !== null && leftOn < on) return 'gone'
  return fromDate > on ? 'coming' : 'here'
}

/** Parents of who sits here or will; each once, in the order of the names. */
function candidates(pupils: readonly GroupSeat[], parents: readonly ParentRow[]) {
  const here = new Set(pupils.filter(({ state }) => state !== 'gone').map(({ id }) => id))
  const able = parents.filter(({ pupilId, canCoordinate }) => canCoordinate && here.has(pupilId))
  const byId = new Map(able.map(({ personId, name }) => [personId, { id: personId, name }]))
  return [...byId.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

function dayOrNull(text: string | null): IsoDate | null {
  return text === null ? null : isoDate.parse(text)
}
