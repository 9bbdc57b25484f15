// Who may see a report: nothing of it, its state and dates, or the whole file (complaints-and-retention 3 and 8).
//
// WPO 14 lid 4 onder b: the regulation guarantees "dat aan de behandeling van een klacht niet wordt deelgenomen door een
// persoon op wiens gedraging de klacht rechtstreeks betrekking heeft".
import type { Role } from '../access/rights.ts'
import type { ComplaintKind, ComplaintRoute } from './complaint.ts'

/** What decides who sees it. */
export interface FileFacts {
  readonly kind: ComplaintKind
  readonly route: ComplaintRoute | null
  readonly headOnly: boolean
  /** Account of who handles it; null while nobody does. */
  readonly handledBy: string | null
  /** Accounts that the head or the handler let in, as the contact person. */
  readonly readers: readonly string[]
  /** Accounts of the persons complained about. */
  readonly about: readonly string[]
}

export interface Viewer {
  readonly id: string
  readonly role: Role
}

export type FileAccess = 'none' | 'status' | 'whole'

/**
 * Whole for the head, who handles it and who was let in. Status for the office, except of conduct and of what is for the
 * head only: of those it sees nothing at all. A person complained about sees no file of conduct, also not as head or
 * handler, and of another complaint no more than the office does.
 */
export function accessTo(file: FileFacts, viewer: Viewer): FileAccess {
  const isShut = file.route === 'conduct' || file.headOnly
  const forOffice = viewer.role === 'coordinator' || isShut ? 'none' : officeAccess(file.kind)
  if (file.about.includes(viewer.id)) return forOffice === 'whole' ? 'status' : forOffice
  const isIn = viewer.role === 'head' || file.handledBy === viewer.id || file.readers.includes(viewer.id)
  return isIn ? 'whole' : forOffice
}

/** May this account handle it, or be let in? Never somebody it is about. */
export function mayBeLetIn(file: Pick<FileFacts, 'about'>, accountId: string): boolean {
  return !file.about.includes(accountId)
}

/** A signal, an idea and a compliment hold nothing that the office may not know; of a complaint it sees state and dates. */
function officeAccess(kind: ComplaintKind): FileAccess {
  return kind === 'complaint' || kind === 'committee' ? 'status' : 'whole'
}
