// Members of staff: who can teach a group. They are no users of the programme (E86).
import { currentSchoolYear } from '#db/queries/school'
import { findStaff, groupNamesByStaff, groupsEverOfStaff, readStaff } from '#db/queries/staff'
import { staff } from '#db/schema/groups'
import { fullName, sortKey } from '#domain/kernel/name'
import { fail, ok } from '#domain/kernel/result'
import { REMOVAL_TEXTS } from '#domain/undo/texts'
import type { SliceHandlers } from '../app/context.ts'
import { leaveStaffReports } from './complaints-uses.ts'
import { keepInBin } from './restore-point.ts'

type StaffHandlers = Pick<SliceHandlers<'groups'>, 'groups.staff' | 'groups.saveStaff' | 'groups.removeStaff'>

export const staffHandlers: StaffHandlers = {
  'groups.staff': ({ reader }) => {
    const groups = groupNamesByStaff(reader, currentSchoolYear(reader).id)
    return ok({
      staff: readStaff(reader).map((row) => {
        const { givenName, firstNames, initials, prefix, familyName, keepAsIs, email } = row
        const details = { givenName, firstNames, initials, prefix, familyName, keepAsIs, email }
        return { id: row.id, name: fullName(details), details, groups: groups.get(row.id) ?? [] }
      }),
    })
  },
  'groups.saveStaff': ({ change, reader, newId }, { id, details }) => {
    const columns = { ...details, sortKey: sortKey(details) }
    if (id === null) {
      const added = newId()
      change.insert(staff, { id: added, ...columns })
      return ok({ id: added })
    }
    if (findStaff(reader, id) === null) return fail('NOT_FOUND')
    change.update(staff, id, columns)
    return ok({ id })
  },
  'groups.removeStaff': {
    undoable: true,
    commit(context, { id }) {
      const { change, reader } = context
      const row = findStaff(reader, id)
      if (row === null) return fail('NOT_FOUND')
      const groups = groupsEverOfStaff(reader, id)
      if (groups.length > 0) return fail('STAFF_IN_USE', { groups })
      leaveStaffReports(context, id)
      change.remove(staff, id)
      return ok(keepInBin(context, REMOVAL_TEXTS.staff(fullName(row))))
    },
  },
}
