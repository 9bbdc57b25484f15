// Reports when whom they name is removed or put back. A removal by somebody who may not see a file must neither fail in a
// way that tells of it nor take anything out of it.
import { findComplaint, peopleOfFiles } from '#db/queries/complaints'
import { complaintsNaming, filesAboutStaff } from '#db/queries/complaints-traces'
import { findGroup } from '#db/queries/groups'
import { findStaff } from '#db/queries/staff'
import type { Reader } from '#db/reader'
import { complaint, complaintPerson } from '#db/schema/complaints'
import { accessTo } from '#domain/complaints/file-access'
import { complaintNumberText } from '#domain/complaints/texts'
import { groupInText } from '#domain/groups/texts'
import { fullName, nameOf } from '#domain/kernel/name'
import type { Actor, ChangeContext } from '../app/context.ts'
import { fileFacts } from './complaints-files.ts'

type AtDesk = { readonly reader: Reader; readonly actor: Actor }

/** What stands in the way, to who may not know that it is a report. */
export const SOMETHING_KEPT = 'een gegeven met een eigen bewaartermijn (vraag de directeur)'

/** Reports that keep a person, as who is at the desk may know them: 'melding 2026-012'. */
export function reportsNaming(desk: AtDesk, personId: string): string[] {
  const names = complaintsNaming(desk.reader, { personId }).map((row) =>
    maySeeFile(desk, row.id) ? `melding ${complaintNumberText(row)}` : SOMETHING_KEPT,
  )
  return [...new Set(names)]
}

/** May a row of any table be named to who is at the desk? One of a file only to who may know of that file. */
export function mayNameRow(desk: AtDesk, table: string, row: Readonly<Record<string, unknown>>): boolean {
  if (table === 'complaint') return maySeeFile(desk, String(row.id))
  return !PARTS.has(table) || maySeeFile(desk, String(row.complaint_id))
}

const PARTS: ReadonlySet<string> = new Set(['complaint_person', 'complaint_step', 'complaint_measure'])

/** A member of staff goes: the files keep the name as it was, without the link. */
export function leaveStaffReports({ change, reader }: ChangeContext, staffId: string): void {
  const member = findStaff(reader, staffId)
  const name = member === null ? '' : fullName(nameOf(member))
  for (const { id, giverName } of complaintsNaming(reader, { staffId }))
    change.update(complaint, id, { staffId: null, giverName: giverName || name })
  for (const { id, name: noted } of filesAboutStaff(reader, staffId))
    change.update(complaintPerson, id, { staffId: null, name: noted || name })
}

/** A group goes: the files keep its name as the place. */
export function leaveGroupReports({ change, reader }: ChangeContext, groupId: string): void {
  const name = groupInText(findGroup(reader, groupId)?.name ?? '')
  for (const { id, place } of complaintsNaming(reader, { groupId })) {
    const there = place === '' ? name : `${name}, ${place}`
    change.update(complaint, id, { groupId: null, place: there.slice(0, 80) })
  }
}

function maySeeFile({ reader, actor }: AtDesk, id: string): boolean {
  const row = findComplaint(reader, id)
  return row !== null && accessTo(fileFacts(row, peopleOfFiles(reader, [id])), actor) !== 'none'
}
