// What is half typed when the screen locks: each form says what it holds, the lock asks them all, and the form takes
// it back after sign-in. The drafts themselves lie in the encrypted file (access.lock), never in the window.
import { createContext, useContext, useEffect, useRef } from 'react'

export type DraftValues = Record<string, unknown>

export interface DraftSource {
  readonly isDirty: () => boolean
  readonly values: () => DraftValues
  readonly restore: (values: DraftValues) => void
}

export interface Drafts {
  /** What this form held when the screen locked, on this screen; null when nothing waits. */
  waiting(form: string): DraftValues | null
  /** Adds a form to those that the lock asks; answers how to leave again. */
  join(form: string, source: () => DraftSource): () => void
  /** Saved or given up: the draft goes. */
  drop(form: string): void
}

export const DraftsContext = createContext<Drafts | null>(null)

/** A form of @mantine/form as the source of a draft. */
export function draftOf<Values extends object>(form: {
  isDirty: () => boolean
  getValues: () => Values
  setValues: (values: Partial<Values>) => void
}): DraftSource {
  return {
    isDirty: () => form.isDirty(),
    values: () => Object.fromEntries(Object.entries(form.getValues())),
    restore: (values) => form.setValues(values as Partial<Values>),
  }
}

/** Keeps what this form holds over a lock; `name` is one of a kind on its screen. */
export function useDraft(name: string, source: DraftSource): void {
  const drafts = useContext(DraftsContext)
  const latest = useRef(source)
  useEffect(() => {
    latest.current = source
  })
  useEffect(() => {
    if (drafts === null || name === '') return
    const values = drafts.waiting(name)
    if (values !== null) latest.current.restore(values)
    return drafts.join(name, () => latest.current)
  }, [drafts, name])
}
