// What inviting, reminding and the poster of a meeting start from: the meeting in words, the letters of everybody, who
// was invited already, and the translations that may be printed.
import type { Row } from '#db/change'
import { readTranslations } from '#db/queries/meeting-translations'
import { findMeeting, type MeetingRow, readContacts, readParts } from '#db/queries/meetings'
import { readSchool } from '#db/queries/school'
import type { Reader } from '#db/reader'
import { meetingContact, type meetingTranslation } from '#db/schema/meetings'
import { hashOf } from '#db/sha256'
import { type Failure, fail, ok, type Result } from '#domain/kernel/result'
import type { MeetingOnPaper } from '#domain/meetings/evenings'
import type { InvitingSchool } from '#domain/meetings/invitation'
import type { KeptTranslation } from '#domain/meetings/invitation-item'
import type { LetterEntry } from '#domain/printing/letter-entry'
import type { LetterChoicesInput } from '#domain/printing/letter-input'
import type { LetterPlan } from '#domain/printing/letter-plan'
import type { ChangeContext, ReadContext } from '../app/context.ts'
import { type PlannedRun, planRun } from './letters.ts'
import { asDay } from './people-around.ts'

type Contact = ReturnType<typeof readContacts>[number]
type TranslationRow = Row<typeof meetingTranslation>
export type TranslationState = 'none' | 'unchecked' | 'checked' | 'outOfDate'

export interface Invitations {
  readonly meeting: MeetingRow
  readonly onPaper: MeetingOnPaper
  readonly school: InvitingSchool
  /** Everybody, also who was invited before. */
  readonly planned: PlannedRun
  /** Per household how it was invited, the last time. */
  readonly invited: ReadonlyMap<string, Pick<Contact, 'way' | 'contactedOn'>>
  readonly translations: readonly TranslationRow[]
  /** Of all that the letters show and of who was invited. */
  readonly fingerprint: string
}

/** Plans the invitations of a meeting from the rows of this moment; null when there is no such meeting. */
export function planInvitations(context: ReadContext, meetingId: string): Invitations | null {
  const { reader } = context
  const told = tellMeeting(reader, meetingId)
  if (told === null) return null
  const { meeting, onPaper } = told
  const planned = planRun(context, choicesFor(context, onPaper))
  const contacts = readContacts(reader, meetingId).filter(({ kind }) => kind === 'invited')
  const invited = new Map(contacts.map((contact) => [contact.householdId, contact]))
  const translations = readTranslations(reader, meetingId)
  const fingerprint = hashOf(
    JSON.stringify([
      planned.fingerprint,
      meeting.cancelledOn,
      onPaper,
      translations.map((row) => [row.language, row.salutation, row.paragraphs, row.closing, row.dutchHash]),
      [...invited.keys()],
    ]),
  )
  return { meeting, onPaper, school: invitingSchool(reader), planned, invited, translations, fingerprint }
}

export type InvitationsRefusal =
  | Failure<'NOT_FOUND', Record<string, never>>
  | Failure<'MEETING_CANCELLED', Record<string, never>>

/** The same for a meeting that goes on. */
export function openInvitations(
  context: ReadContext,
  meetingId: string,
): Result<Invitations, InvitationsRefusal> {
  const invitations = planInvitations(context, meetingId)
  if (invitations === null) return fail('NOT_FOUND')
  return invitations.meeting.cancelledOn === null ? ok(invitations) : fail('MEETING_CANCELLED')
}

/** A meeting as its papers tell it; null when there is none with this id. */
export function tellMeeting(
  reader: Reader,
  meetingId: string,
): { meeting: MeetingRow; onPaper: MeetingOnPaper } | null {
  const meeting = findMeeting(reader, meetingId)
  if (meeting === null) return null
  const { kind, name, obligatory, scope, place, goal, topics, answerBy } = meeting
  const evenings = readParts(reader, meetingId).map(({ id, ...evening }) => evening)
  const onPaper = { kind, name, obligatory, scope, place, goal, topics, answerBy: asDay(answerBy), evenings }
  return { meeting, onPaper }
}

/** Who writes. */
export function invitingSchool(reader: Reader): InvitingSchool {
  const { name, signer, phone, salutationStyle } = readSchool(reader)
  return { name, signer, phone, salutationStyle }
}

/** The same plan without the families that were invited before, in whatever way. */
export function withoutInvited({ planned, invited }: Invitations): LetterPlan {
  const { entries, ...plan } = planned.plan
  return {
    ...plan,
    entries: entries.filter(({ householdId }) => householdId === null || !invited.has(householdId)),
  }
}

/** The languages beside Dutch with the number of letters that should be in them, the most first. */
export function languageCounts({ planned }: Invitations): [language: string, letters: number][] {
  const letters = new Map<string, number>()
  for (const language of planned.plan.entries.flatMap(({ languages }) => languages)) {
    letters.set(language, (letters.get(language) ?? 0) + 1)
  }
  return [...letters].sort(([, a], [, b]) => b - a)
}

/** The households of these letters, each once. */
export function householdsOf(of: readonly { readonly householdId: string | null }[]): string[] {
  return [...new Set(of.flatMap(({ householdId }) => householdId ?? []))]
}

/** How something was sent to these families. */
interface Sent {
  readonly kind: 'invited' | 'reminded'
  readonly way: 'paper' | 'email'
  readonly runId: string | null
  readonly entries: readonly LetterEntry[]
}

/** Notes it once per household; a family without a known one got its letter all the same. */
export function noteSent(context: ChangeContext, meetingId: string, { entries, ...how }: Sent): void {
  const { change, newId, today: contactedOn } = context
  const rows = householdsOf(entries).map((householdId) => ({
    ...{ id: newId(), meetingId, householdId, contactedOn },
    ...how,
  }))
  change.insertMany(meetingContact, rows)
}

/** What a translation belongs to: another day, place or goal makes it out of date. */
export function dutchHashOf(onPaper: MeetingOnPaper): string {
  return hashOf(JSON.stringify(onPaper))
}

export function translationState(row: TranslationRow | undefined, onPaper: MeetingOnPaper): TranslationState {
  if (row === undefined) return 'none'
  if (row.dutchHash !== dutchHashOf(onPaper)) return 'outOfDate'
  return row.checkedBy !== '' && row.checkedOn !== null ? 'checked' : 'unchecked'
}

/** Those that still belong to the meeting: a day that is no longer true is worse than no translation. */
export function printableTranslations({ translations, onPaper }: Invitations): KeptTranslation[] {
  return translations
    .filter((row) => translationState(row, onPaper) !== 'outOfDate')
    .map(({ language, salutation, paragraphs, closing }) => ({ language, salutation, paragraphs, closing }))
}

/** An invitation is a general letter (A), one for each household; whom it is for follows from the meeting. */
function choicesFor({ reader }: ReadContext, { scope, evenings }: MeetingOnPaper): LetterChoicesInput {
  const groupIds = evenings.flatMap(({ groups }) => groups.map(({ id }) => id))
  return {
    kind: 'general',
    topic: 'other',
    selection: scope === 'school' ? { by: 'school' } : { by: 'groups', groupIds },
    style: readSchool(reader).salutationStyle,
    mayEmail: true,
    merge: 'household',
    to: 'parents',
    carriers: {},
    exceptRunId: null,
  }
}
