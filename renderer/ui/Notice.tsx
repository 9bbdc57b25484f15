import { Alert } from '@mantine/core'
import type { ReactNode } from 'react'
import { Refusal } from '../api/hooks.ts'
import type { ErrorText } from '../texts/error-text.ts'
import { late } from './late.tsx'

/** A refusal in words; nothing when there is none. Announced to a screen reader at once. */
export function RefusalNotice({ error }: { error: unknown }) {
  if (!(error instanceof Refusal)) return null
  return <RefusalText error={error.error} />
}

// the texts of all refusals come after the first screen, which has none
const RefusalText = late(async () => {
  const { errorText } = await import('../texts/errors.ts')
  return ({ error }: Pick<Refusal, 'error'>) => <RefusalAlert {...errorText(error)} />
}, null)

function RefusalAlert({ title, advice }: ErrorText) {
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
