// The one place that decides, for every service of reports, which files somebody may see and open.
import {
  type ComplaintPersonRow,
  type ComplaintRow,
  findComplaint,
  peopleOfFiles,
  readComplaints,
} from '#db/queries/complaints'
import type { Reader } from '#db/reader'
import { accessTo, type FileAccess, type FileFacts } from '#domain/complaints/file-access'
import { groupBy } from '#domain/kernel/group-by'
import { fail, ok } from '#domain/kernel/result'
import type { Actor } from '../app/context.ts'

/** A report that this person may see, with how much of it. */
export interface SeenFile {
  readonly row: ComplaintRow
  readonly people: readonly ComplaintPersonRow[]
  readonly access: Exclude<FileAccess, 'none'>
}

type AtDesk = { readonly reader: Reader; readonly actor: Actor }

/** The reports of a school year (null: all) that this person may see; the others are not even counted. */
export function filesFor({ reader, actor }: AtDesk, schoolYear: string | null): SeenFile[] {
  const rows = readComplaints(reader, schoolYear)
  const people = groupBy(
    peopleOfFiles(
      reader,
      rows.map(({ id }) => id),
    ),
    ({ complaintId }) => complaintId,
  )
  return rows.flatMap((row) => {
    const own = people.get(row.id) ?? []
    const access = accessTo(fileFacts(row, own), actor)
    return access === 'none' ? [] : [{ row, people: own, access }]
  })
}

/** A file that this person may see whole; one that is not there and one that is not theirs answer the same. */
export function wholeFile({ reader, actor }: AtDesk, id: string) {
  const row = findComplaint(reader, id)
  if (row === null) return fail('COMPLAINT_NOT_FOUND')
  const people = peopleOfFiles(reader, [id])
  return accessTo(fileFacts(row, people), actor) === 'whole'
    ? ok({ row, people })
    : fail('COMPLAINT_NOT_FOUND')
}

/** The same, to write in: shown as it is now, and not closed or withdrawn. */
export function openFile(desk: AtDesk, { id, revision }: { readonly id: string; readonly revision: number }) {
  const found = unchangedFile(desk, { id, revision })
  if (!found.ok) return found
  const { state } = found.value.row
  return state === 'closed' || state === 'withdrawn' ? fail('COMPLAINT_CLOSED') : found
}

/** The same, also closed: measures go on, and it may be opened again. */
export function unchangedFile(
  desk: AtDesk,
  { id, revision }: { readonly id: string; readonly revision: number },
) {
  const found = wholeFile(desk, id)
  if (!found.ok) return found
  return found.value.row.changedIn === revision ? found : fail('COMPLAINT_CHANGED')
}

/** The facts by which the rule decides. */
export function fileFacts(row: ComplaintRow, people: readonly ComplaintPersonRow[]): FileFacts {
  const accountsOf = (part: ComplaintPersonRow['part']) =>
    people.flatMap((one) => (one.part === part && one.accountId !== null ? [one.accountId] : []))
  const { kind, route, headOnly, handledBy } = row
  return { kind, route, headOnly, handledBy, readers: accountsOf('reader'), about: accountsOf('about') }
}
