// The invitation that is being written: the programme's proposal until the office changes it. It survives leaving the page
// (somebody mends a card and comes back) and a lock; in memory only, one meeting at a time.
import { useSyncExternalStore } from 'react'
import { type InvitationText, invitationText } from '#domain/meetings/invite-contract'
import { useSchool } from '../../app/school-context.ts'
import { useDraft } from '../../ui/drafts.tsx'

/** The letter as its fields show it; an empty line in `text` begins a new paragraph. */
export interface WrittenText {
  readonly subject: string
  readonly text: string
  readonly closing: string
  readonly signer: string
}

export interface WrittenInvitation {
  readonly written: WrittenText
  readonly changed: boolean
  readonly write: (part: Partial<WrittenText>) => void
  /** Back to the proposal. */
  readonly forget: () => void
}

/** What is written for this meeting. */
export function useInvitation(meetingId: string, proposal: InvitationText): WrittenInvitation {
  const { school } = useSchool()
  const owner = `${school.kind} ${school.schoolYearId} ${meetingId}`
  const own = useSyncExternalStore(subscribe, () => (kept.owner === owner ? kept.own : null))
  const written = { ...shownText(proposal), ...own }
  useDraft(`invitation:${meetingId}`, {
    isDirty: () => own !== null,
    values: () => ({ ...own }),
    restore: (values) => keep({ owner, own: values as Partial<WrittenText> }),
  })
  return {
    written,
    changed: own !== null,
    write: (part) => keep({ owner, own: { ...own, ...part } }),
    forget: () => keep(NOTHING),
  }
}

/** As the service takes it. */
export function takenText({ text, ...rest }: WrittenText): InvitationText {
  return { ...rest, paragraphs: paragraphsOf(text) }
}

export type TextProblems = Partial<Record<keyof InvitationText, string>>

/** What is missing or too long; the first message of each field. */
export function problemsOf(written: WrittenText): TextProblems {
  const parsed = invitationText.safeParse(takenText(written))
  if (parsed.success) return {}
  const problems: TextProblems = {}
  for (const { path, message, code } of parsed.error.issues) {
    const field = path[0] as keyof InvitationText
    problems[field] ??= field === 'paragraphs' && code === 'too_big' && path.length === 1 ? TOO_MANY : message
  }
  return problems
}

const TOO_MANY = 'De brief is te lang: hoogstens 20 alinea’s.'

/** The paragraphs of a text: an empty line parts them. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
}

/** Paragraphs in one field. */
export function textOf(paragraphs: readonly string[]): string {
  return paragraphs.join('\n\n')
}

function shownText({ paragraphs, ...rest }: InvitationText): WrittenText {
  return { ...rest, text: textOf(paragraphs) }
}

interface Kept {
  readonly owner: string
  readonly own: Partial<WrittenText> | null
}

const NOTHING: Kept = { owner: '', own: null }
let kept = NOTHING
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function keep(next: Kept): void {
  kept = next
  for (const listener of listeners) listener()
}
