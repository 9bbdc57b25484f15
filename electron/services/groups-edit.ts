// Adding, changing and removing a group; a closed school year is read-only.
import type { Row } from '#db/change'
import { groupFreeIds } from '#db/queries/calendar'
import { groupsOfKind, pupilsEverInGroup, staffOfGroup } from '#db/queries/group-lists'
import { readParents, readSeats } from '#db/queries/group-pupils'
import { findGroup } from '#db/queries/groups'
import { meetingRowsOfGroup } from '#db/queries/meeting-uses'
import { turnsOfGroup } from '#db/queries/rota-uses'
import { currentSchoolYear } from '#db/queries/school'
import { findStaff } from '#db/queries/staff'
import { findYear } from '#db/queries/years'
import { groupFree } from '#db/schema/calendar'
import { groupStaff, schoolGroup } from '#db/schema/groups'
import { meetingGroup, meetingList, meetingListRow } from '#db/schema/meetings'
import { rotaTurn } from '#db/schema/rota'
import type { GroupDetails } from '#domain/groups/group'
import { groupNameKey } from '#domain/groups/group-name'
import { groupTitle } from '#domain/groups/texts'
import { fail, ok } from '#domain/kernel/result'
import type { ChangeContext, SliceHandlers } from '../app/context.ts'
import { keepInBin } from './restore-point.ts'

type EditHandlers = Pick<SliceHandlers<'groups'>, 'groups.add' | 'groups.save' | 'groups.remove'>

export const groupEditHandlers: EditHandlers = {
  'groups.add': (context, { details }) => {
    const { change, reader, newId } = context
    const yearId = currentSchoolYear(reader).id
    if (isTaken(context, yearId, details)) return fail('NAME_TAKEN')
    // nobody sits in a new group, so nobody's parent can speak for it
    if (details.coordinatorId !== null) return fail('COORDINATOR_NOT_A_PARENT')
    if (!staffExist(context, details)) return fail('NOT_FOUND')
    const id = newId()
    change.insert(schoolGroup, { id, schoolYearId: yearId, ...groupColumns(details) })
    setStaff(context, id, details.staffIds)
    return ok({ id })
  },
  'groups.save': (context, { id, details }) => {
    const group = findGroup(context.reader, id)
    if (group === null || !staffExist(context, details)) return fail('NOT_FOUND')
    const closed = closedYear(context, group.schoolYearId)
    if (closed !== null) return closed
    const renamed = group.kind !== details.kind || groupNameKey(group.name) !== groupNameKey(details.name)
    if (renamed && isTaken(context, group.schoolYearId, details)) return fail('NAME_TAKEN')
    const pupils = pupilsEverInGroup(context.reader, id)
    if (pupils > 0 && (group.kind === 'composed') !== (details.kind === 'composed')) {
      return fail('GROUP_NOT_EMPTY', { pupils })
    }
    if (!mayCoordinate(context, group, details)) return fail('COORDINATOR_NOT_A_PARENT')
    context.change.update(schoolGroup, id, groupColumns(details))
    setStaff(context, id, details.staffIds)
    return ok({})
  },
  'groups.remove': {
    undoable: true,
    commit(context, { id }) {
      const group = findGroup(context.reader, id)
      if (group === null) return fail('NOT_FOUND')
      const closed = closedYear(context, group.schoolYearId)
      if (closed !== null) return closed
      const pupils = pupilsEverInGroup(context.reader, id)
      if (pupils > 0) return fail('GROUP_NOT_EMPTY', { pupils })
      setStaff(context, id, [])
      // row by row: only what is noted by its id can be put back from the bin
      for (const free of groupFreeIds(context.reader, id)) context.change.remove(groupFree, free)
      leaveMeetings(context, id)
      leaveRota(context, id)
      context.change.remove(schoolGroup, id)
      return ok(keepInBin(context, groupTitle(group.name)))
    },
  },
}

/** A group without a child is no longer invited; its lists are empty. */
function leaveMeetings({ change, reader }: ChangeContext, groupId: string): void {
  const { groupIds, listIds, rowIds } = meetingRowsOfGroup(reader, groupId)
  for (const id of rowIds) change.remove(meetingListRow, id)
  for (const id of listIds) change.remove(meetingList, id)
  for (const id of groupIds) change.remove(meetingGroup, id)
}

/** Turns that nobody stands on go; others stay as turns of the whole school. */
function leaveRota({ change, reader }: ChangeContext, groupId: string): void {
  for (const { id, empty } of turnsOfGroup(reader, groupId)) {
    if (empty) change.remove(rotaTurn, id)
    else change.update(rotaTurn, id, { groupId: null })
  }
}

/** The refusal for a school year that is read-only; null when it is open. */
export function closedYear({ reader }: Pick<ChangeContext, 'reader'>, yearId: string) {
  const year = findYear(reader, yearId)
  return year?.closed === true ? fail('YEAR_CLOSED', { schoolYear: year.label }) : null
}

function groupColumns({ name, kind, years, coordinatorId }: GroupDetails) {
  return { name, kind, years: [...new Set(years)].sort((a, b) => a - b), coordinatorId }
}

/** Two groups of the same name stay possible through an import (E35: two locations), not by hand. */
function isTaken({ reader }: ChangeContext, yearId: string, { name, kind }: GroupDetails): boolean {
  return groupsOfKind(reader, yearId, kind).some((other) => groupNameKey(other.name) === groupNameKey(name))
}

/** A coordinator who was there already may stay: the child may just have moved. */
function mayCoordinate(
  { reader }: ChangeContext,
  group: Row<typeof schoolGroup>,
  { coordinatorId }: GroupDetails,
): boolean {
  if (coordinatorId === null || coordinatorId === group.coordinatorId) return true
  const lasting = readSeats(reader, group.id).filter(({ untilDate }) => untilDate === null)
  const parents = readParents(
    reader,
    lasting.map(({ pupilId }) => pupilId),
  )
  return parents.some(({ personId, canCoordinate }) => canCoordinate && personId === coordinatorId)
}

function staffExist({ reader }: ChangeContext, { staffIds }: GroupDetails): boolean {
  return staffIds.every((id) => findStaff(reader, id) !== null)
}

/** Makes these the teachers of the group, in this order; writes only what differs. */
function setStaff({ change, reader, newId }: ChangeContext, groupId: string, staffIds: readonly string[]) {
  const wanted = [...new Set(staffIds)]
  const links = staffOfGroup(reader, groupId)
  for (const { id, staffId } of links) if (!wanted.includes(staffId)) change.remove(groupStaff, id)
  for (const [index, staffId] of wanted.entries()) {
    const link = links.find((one) => one.staffId === staffId)
    if (link === undefined) {
      change.insert(groupStaff, { id: newId(), groupId, staffId, position: index + 1 })
    } else change.update(groupStaff, link.id, { position: index + 1 })
  }
}
