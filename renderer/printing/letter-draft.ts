// The letter that is being written. It survives leaving the page and is never written to disk: in memory only, and
// for one school at a time.
import { useSyncExternalStore } from 'react'
import type { OperationInput } from '#domain/contract/operations'
import { useSchool } from '../app/school-context.ts'

/** mixed = e-mail where it can, else paper; paper = everybody on paper; paperOnly = only who has no e-mail. */
export type LetterWay = 'mixed' | 'paper' | 'paperOnly'

type Choices = OperationInput<'printing.plan'>

export interface LetterDraft {
  /** null = the whole school. */
  readonly groupIds: readonly string[] | null
  readonly kind: Choices['kind']
  readonly topic: Choices['topic']
  /** One letter for brothers and sisters together. */
  readonly together: boolean
  readonly way: LetterWay
  readonly subject: string
  /** An empty line begins a new paragraph. */
  readonly text: string
  readonly closing: string
  /** null = as the school's details say. */
  readonly signer: string | null
  readonly carriers: Readonly<Record<string, string>>
  readonly exceptRunId: string | null
}

const EMPTY: LetterDraft = {
  groupIds: null,
  kind: 'general',
  topic: 'other',
  together: true,
  way: 'mixed',
  subject: '',
  text: '',
  closing: 'Met vriendelijke groet,',
  signer: null,
  carriers: {},
  exceptRunId: null,
}

/** The draft of the open school, and how to change it. */
export function useLetterDraft(): [LetterDraft, (change: Partial<LetterDraft>) => void] {
  const { school } = useSchool()
  const owner = `${school.kind} ${school.schoolYearId}`
  const draft = useSyncExternalStore(subscribe, () => (kept.owner === owner ? kept.draft : EMPTY))
  return [draft, (change) => keep(owner, { ...(kept.owner === owner ? kept.draft : EMPTY), ...change })]
}

/** A new letter: everything as it was at the start. */
export const NEW_LETTER: LetterDraft = EMPTY

/** What the service is asked. */
export function choicesOf(draft: LetterDraft, style: Choices['style']): Choices {
  return {
    kind: draft.kind,
    topic: draft.topic,
    selection:
      draft.groupIds === null ? { by: 'school' } : { by: 'groups', groupIds: [...draft.groupIds].sort() },
    style,
    mayEmail: draft.way !== 'paper',
    merge: draft.together ? 'household' : 'child',
    to: 'parents',
    carriers: { ...draft.carriers },
    exceptRunId: draft.exceptRunId,
  }
}

/** The paragraphs of a text: an empty line parts them. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
}

let kept: { readonly owner: string; readonly draft: LetterDraft } = { owner: '', draft: EMPTY }
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function keep(owner: string, draft: LetterDraft): void {
  kept = { owner, draft }
  for (const listener of listeners) listener()
}
