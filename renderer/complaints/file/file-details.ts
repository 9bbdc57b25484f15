// What may be written in a file, as it stands.
import type { ComplaintFileDetails } from '#domain/complaints/file-contract'
import type { AboutPerson } from '#domain/complaints/handling'
import type { ComplaintFileShown } from '#domain/complaints/shown'

/** The details of a file, to be saved again with what changed. */
export function detailsOf(file: ComplaintFileShown): ComplaintFileDetails {
  const { subject, category, tags, groupId, place, facts, opinion, otherView } = file
  const { contactWish, contactAt, committeeStatus, about } = file
  return {
    ...{ subject, category, tags, groupId, place, facts, opinion, otherView },
    ...{ contactWish, contactAt, committeeStatus, about: about.map(storedPerson) },
  }
}

/** Who stands in the file by name of an account or of staff has no name of its own. */
export function storedPerson({ accountId, staffId, name }: AboutPerson): AboutPerson {
  return { accountId, staffId, name: accountId === null && staffId === null ? name : '' }
}
