import { Alert } from '@mantine/core'
import type { ReactNode } from 'react'
import { Refusal } from '../api/hooks.ts'
import { errorText } from '../texts/errors.ts'

/** A refusal in words; nothing when there is none. Announced to a screen reader at once. */
export function RefusalNotice({ error }: { error: unknown }) {
  if (!(error instanceof Refusal)) return null
  const { title, advice } = errorText(error.error)
  return (
    <Alert color="red" variant="light" title={title} role="alert">
      {advice}
    </Alert>
  )
}

/** A calm remark beside the work. */
export function Remark({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <Alert color="blue" variant="light" {...(title === undefined ? {} : { title })}>
      {children}
    </Alert>
  )
}
